import { createHash } from 'node:crypto';
import DKIM from 'nodemailer/lib/dkim';
import MailComposer from 'nodemailer/lib/mail-composer';
import type MimeNode from 'nodemailer/lib/mime-node';
import { parseAddress } from '../address.js';
import { headerText, messageIds } from './header-text.js';
import { threadIndex } from './thread-index.js';

export interface Mailbox { readonly name?: string; readonly address: string }

/** Everything one copy of a mail is made of. The same fields always give the same bytes. */
export interface MailToSend {
  /** `<…@…>`, fixed before the first try and the same on every later one. */
  readonly messageId: string;
  readonly date: Date;
  readonly from: Mailbox;
  readonly to: Mailbox;
  /** Personal address the answer comes back to. */
  readonly replyTo?: Mailbox;
  /** Where bounces go; '' is the null sender. */
  readonly envelopeFrom: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  readonly inReplyTo?: string | null;
  readonly references?: readonly string[];
  /** What Outlook groups by: an id that all mails of a thread share, and when the thread began. */
  readonly thread?: { readonly id: string; readonly topic: string; readonly startedAt: Date };
  /** `assignments.council.example`, for rules of the reader. */
  readonly listId?: string;
  /** Pictures the HTML names by `cid:`. */
  readonly inline?: readonly { readonly cid: string; readonly name: string; readonly mediaType: string; readonly content: Buffer }[];
  readonly attachments?: readonly { readonly name: string; readonly mediaType?: string; readonly content: Buffer }[];
  /** An iTIP message: the calendar text must say the same method. */
  readonly invitation?: { readonly method: 'REQUEST' | 'CANCEL' | 'REPLY'; readonly calendar: string };
  /** False for what a person wrote herself. */
  readonly automatic?: boolean;
}

export interface DkimKey { readonly domain: string; readonly selector: string; readonly privateKey: string }

/** A finished copy: its bytes and the one envelope they may travel in. */
export interface BuiltMail { readonly raw: Buffer; readonly envelope: { readonly from: string; readonly to: string }; readonly messageId: string }

/** Something in the mail that must not leave; a fault of ours or a bad address, never worth a retry. */
export class CannotBeSent extends Error {
  constructor(readonly why: 'recipient' | 'sender' | 'message-id' | 'calendar-method', detail: string) {
    super(`mail cannot be sent: ${why}: ${detail}`);
  }
}

/** Writes the bytes of one copy, signed when a key is given. */
export async function buildMessage(mail: MailToSend, dkim?: DkimKey): Promise<BuiltMail> {
  const to = plainAddress(mail.to.address, 'recipient');
  const from = plainAddress(mail.from.address, 'sender');
  const replyTo = mail.replyTo && { name: named(mail.replyTo.name), address: plainAddress(mail.replyTo.address, 'sender') };
  const envelopeFrom = mail.envelopeFrom === '' ? '' : plainAddress(mail.envelopeFrom, 'sender');
  const [messageId] = messageIds([mail.messageId]);
  if (!messageId) throw new CannotBeSent('message-id', mail.messageId);
  if (mail.invitation) assertMethod(mail.invitation);

  const node = new MailComposer({
    disableFileAccess: true,
    disableUrlAccess: true,
    newline: 'win',
    messageId,
    date: mail.date,
    // Objects, not strings: a string could be read as a list, a group or a comment.
    from: { name: named(mail.from.name), address: from },
    to: { name: named(mail.to.name), address: to },
    replyTo,
    subject: headerText(mail.subject, 250),
    inReplyTo: messageIds([mail.inReplyTo ?? ''])[0],
    references: messageIds(mail.references ?? []).join(' ') || undefined,
    headers: headersOf(mail),
    text: mail.text,
    html: mail.html,
    icalEvent: mail.invitation && { method: mail.invitation.method, content: mail.invitation.calendar, filename: 'invite.ics' },
    attachments: [
      ...(mail.inline ?? []).map(({ cid, name, mediaType, content }) => ({ cid, filename: headerText(name, 120), contentType: mediaType, content, contentDisposition: 'inline' as const })),
      ...(mail.attachments ?? []).map(({ name, mediaType, content }) => ({ filename: headerText(name, 120), contentType: mediaType, content })),
    ],
  }).compile();
  fixBoundaries(node, messageId);
  const raw = await node.build();
  return { raw: dkim ? await signed(raw, dkim) : raw, envelope: { from: envelopeFrom, to }, messageId };
}

function headersOf(mail: MailToSend): Record<string, string> {
  return {
    ...(mail.automatic === false ? {} : { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' }),
    ...(mail.listId && /^[a-z0-9.-]+$/i.test(mail.listId) ? { 'List-Id': `<${mail.listId}>` } : {}),
    ...(mail.thread
      ? { 'Thread-Topic': headerText(mail.thread.topic, 250), 'Thread-Index': threadIndex(mail.thread.id, mail.thread.startedAt, mail.date) }
      : {}),
  };
}

const named = (name: string | undefined): string => headerText(name ?? '', 120);

function plainAddress(written: string, whose: 'recipient' | 'sender'): string {
  const read = parseAddress(written);
  // What is stored is sent as it is or not at all: no trimming, no rewriting on the way out.
  if ('refused' in read) throw new CannotBeSent(whose, read.refused);
  if (read.address !== written) throw new CannotBeSent(whose, 'not in its plain form');
  return read.address;
}

/** Clients act on the MIME parameter or on the body; two different methods would mean two different things. */
function assertMethod({ method, calendar }: NonNullable<MailToSend['invitation']>): void {
  const said = [...calendar.matchAll(/^METHOD:(.*?)\r?$/gim)].map(([, value]) => value);
  if (said.length !== 1 || said[0] !== method) throw new CannotBeSent('calendar-method', `${method} outside, ${said.join(', ') || 'none'} inside`);
}

/** Random boundaries would make a resent copy another message to everyone who compares bytes. */
function fixBoundaries(root: MimeNode, messageId: string): void {
  root.boundaryPrefix = '=_';
  root.baseBoundary = createHash('sha256').update(messageId).digest('hex').slice(0, 24);
}

async function signed(raw: Buffer, { domain, selector, privateKey }: DkimKey): Promise<Buffer> {
  const chunks: Buffer[] = [];
  const stream = new DKIM({ domainName: domain, keySelector: selector, privateKey }).sign(raw);
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
