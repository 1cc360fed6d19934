import addressparser from 'nodemailer/lib/addressparser';
import { clean, decodeHeader, decodeRawLetters } from './header.js';

export interface WrittenAddress {
  name: string;
  /** As written, domain in lower case; '' when the field holds a name only. */
  address: string;
}

const FIELD_MAX = 64 * 1024;
const MAILBOXES_MAX = 2000;

/** The mailboxes of an address field, groups opened. Names are decoded after splitting, so a name never becomes an address. */
export function readMailboxes(value: string | null, hint: string | null = null): WrittenAddress[] {
  if (!value) return [];
  const entries = addressparser(decodeRawLetters(value.slice(0, FIELD_MAX), hint)) as Entry[];
  return entries
    .flatMap((entry) => entry.group ?? [entry])
    .slice(0, MAILBOXES_MAX)
    .map(({ name, address }) => ({ name: clean(decodeHeader(toBytes(name ?? ''), hint)), address: plainAddress(address ?? '') }))
    .filter((mailbox) => mailbox.address !== '' || mailbox.name !== '');
}

interface Entry {
  name?: string;
  address?: string;
  group?: Entry[];
}

function plainAddress(written: string): string {
  const address = clean(written);
  const at = address.lastIndexOf('@');
  return at < 0 || /\s/.test(address) ? '' : address.slice(0, at + 1) + address.slice(at + 1).toLowerCase();
}

// decodeHeader wants one character per byte; letters that are decoded already go back to UTF-8 bytes.
function toBytes(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}
