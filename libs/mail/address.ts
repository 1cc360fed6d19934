import { domainToASCII, domainToUnicode } from 'node:url';

/** Why a text is not one plain address; the caller has a sentence for each. */
export type AddressRefusal =
  | 'empty'
  | 'control-character'
  | 'space'
  | 'several'
  | 'name-or-brackets'
  | 'quoted'
  | 'comment'
  | 'no-at'
  | 'local-part'
  | 'local-part-too-long'
  | 'trailing-dot'
  | 'domain'
  | 'mixed-alphabets'
  | 'too-long';

export type ParsedAddress = { address: string } | { refused: AddressRefusal };

// RFC 5321 §4.5.3.1: 64 octets before the @, 254 for the whole path without its brackets.
const LOCAL_MAX = 64;
const ADDRESS_MAX = 254;

// dot-atom of RFC 5322 §3.2.3 without `%` and `!`: both once meant "send it on from there".
const LOCAL = /^[A-Za-z0-9#$&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9#$&'*+/=?^_`{|}~-]+)*$/;
const LABEL = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/;
const DOMAIN_LETTERS = /^[\p{L}\p{M}\p{N}.-]+$/u;

/**
 * The strict grammar of every address we store or send to: exactly one `local@domain`, nothing around it.
 * Mail libraries accept lists, groups, comments and quoted parts and send to somebody else than the text shows;
 * what passes here they give back unchanged (the spec holds them to it). The domain comes out in lower-case ASCII.
 */
export function parseAddress(text: string): ParsedAddress {
  if (/[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]/.test(text)) return { refused: 'control-character' };
  const written = text.trim();
  if (written === '' || written === '<>') return { refused: 'empty' };
  if (written.length > ADDRESS_MAX) return { refused: 'too-long' };
  const sign = /["\\]/.test(written) ? 'quoted'
    : /[()]/.test(written) ? 'comment'
    : /[,;:]/.test(written) ? 'several'
    : /[<>[\]]/.test(written) ? 'name-or-brackets'
    : /\s/.test(written) ? 'space'
    : null;
  if (sign) return { refused: sign };

  const at = written.indexOf('@');
  if (at < 0) return { refused: 'no-at' };
  if (written.indexOf('@', at + 1) >= 0) return { refused: 'several' };
  const local = written.slice(0, at);
  if (local.length > LOCAL_MAX) return { refused: 'local-part-too-long' };
  // `=?` would open an encoded word, which some readers decode inside an address.
  if (!LOCAL.test(local) || local.includes('=?')) return { refused: 'local-part' };

  const domain = asciiDomain(written.slice(at + 1));
  if ('refused' in domain) return domain;
  const address = `${local}@${domain.ascii}`;
  return address.length > ADDRESS_MAX ? { refused: 'too-long' } : { address };
}

/** Two spellings of one mailbox: letters' case never tells two people apart in practice. */
export function sameAddress(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** The domain of an address that passed `parseAddress`, or of one read from a letter; '' when there is none. */
export function domainOf(address: string): string {
  const written = address.slice(address.lastIndexOf('@') + 1).toLowerCase();
  return address.includes('@') ? domainToASCII(written) || written : '';
}

function asciiDomain(written: string): { ascii: string } | { refused: AddressRefusal } {
  if (written.endsWith('.')) return { refused: 'trailing-dot' };
  if (!DOMAIN_LETTERS.test(written)) return { refused: 'domain' };
  const ascii = domainToASCII(written);
  const labels = ascii.split('.');
  const last = labels.at(-1)!;
  const isSound =
    labels.length >= 2 &&
    ascii.length <= 253 &&
    labels.every((label) => label.length <= 63 && LABEL.test(label) && isRealPunycode(label)) &&
    // A domain that ends in a number is an address of a machine (WHATWG URL §3.5).
    !/^(?:\d+|0x[0-9a-f]*)$/.test(last) &&
    // Plain ASCII must come back as it went in: no percent signs, no hidden mapping.
    (/[^\u0000-\u007f]/.test(written) || ascii === written.toLowerCase());
  if (!isSound) return { refused: 'domain' };
  return labels.some((label) => mixesAlphabets(domainToUnicode(label))) ? { refused: 'mixed-alphabets' } : { ascii };
}

/** What calls itself punycode must stand for letters. */
function isRealPunycode(label: string): boolean {
  return !label.startsWith('xn--') || !domainToUnicode(label).startsWith('xn--');
}

/** A label of Latin and Cyrillic letters together is a look-alike, not a name. */
function mixesAlphabets(label: string): boolean {
  const alphabets = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u];
  return alphabets.filter((alphabet) => alphabet.test(label)).length > 1;
}
