import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { COMMON_PAIRS, KAZAKH_LETTERS, RUSSIAN_LETTERS, VOWELS } from './charset.letters.js';

export interface DecodedText {
  text: string;
  charset: string;
  /** True when the letter named another charset (or none) and the bytes say otherwise. */
  corrected: boolean;
}

const CYRILLIC = ['windows-1251', 'koi8-r', 'iso-8859-5', 'cp866', 'rk1048'];
// Enough to know a language by; a longer letter is not read twice for it.
const SAMPLE = 8192;
// The named charset stays unless another reads clearly better, per letter.
const TRUST_IN_THE_NAME = 0.35;

/**
 * Bytes of a letter as text. The declared charset is believed unless the bytes contradict it: undeclared, mislabelled
 * (windows-1251 called utf-8 or us-ascii) and aliased Cyrillic is decided by letter frequencies of Russian and Kazakh.
 */
export function decodeText(bytes: Buffer, declared: string | null): DecodedText {
  const named = knownCharset(declared);
  const mark = byteOrderMark(bytes);
  if (mark) return { text: iconv.decode(bytes, mark), charset: mark, corrected: mark !== named };
  if (isSevenBit(bytes)) {
    const escapes = named !== null && /^(?:iso-2022|hz|utf-16)/.test(named);
    return { text: decode(bytes, escapes ? named : 'latin1'), charset: named ?? 'us-ascii', corrected: false };
  }
  const charset = guessCharset(bytes, named);
  return { text: decode(bytes, charset), charset, corrected: charset !== named };
}

/** The charset these bytes are most likely written in; `named` is what the letter says. */
export function guessCharset(bytes: Buffer, named: string | null): string {
  const sample = sampleOf(bytes);
  if (isUtf8(sample)) {
    // Valid UTF-8 is hardly ever an accident, except in a word or two.
    if (named === null || named === 'utf-8' || sample.length > 64) return named && isMultiByte(named) ? named : 'utf-8';
  }
  const candidates = new Map<string, number>();
  if (named && named !== 'utf-8') candidates.set(named, scoreOf(sample, named) + TRUST_IN_THE_NAME);
  if (isUtf8(sample)) candidates.set('utf-8', scoreOf(sample, 'utf-8') + TRUST_IN_THE_NAME);
  for (const charset of CYRILLIC) {
    if (!candidates.has(charset)) candidates.set(charset, scoreOf(sample, charset));
  }
  if (!named) candidates.set('windows-1252', scoreOf(sample, 'windows-1252') - TRUST_IN_THE_NAME);
  // Mostly sound UTF-8 with a broken byte stays UTF-8: the rest of it is readable.
  if (!isUtf8(sample) && (named === 'utf-8' || named === null)) candidates.set('utf-8', scoreOf(sample, 'utf-8'));
  return [...candidates].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

/** A charset name as we can decode it, aliases resolved; null when nobody knows it or it hides markup (UTF-7). */
export function knownCharset(declared: string | null): string | null {
  if (!declared) return null;
  const name = declared.trim().toLowerCase().replace(/^"|"$/g, '');
  const plain = name.replace(/[^a-z0-9]/g, '');
  if (/^(?:usascii|ascii|ansix34|iso646us|unknown8bit|8bit|default|xunknown|none)/.test(plain)) return null;
  if (/utf7|base64|^hex$|^binary$/.test(plain)) return null;
  const alias = ALIASES[plain];
  if (alias) return alias;
  if (iconv.encodingExists(name)) return name;
  return decoderOf(name) ? name : null;
}

const ALIASES: Record<string, string> = {
  // As browsers do: what is called Latin-1 holds the quotes and dashes of windows-1252.
  iso88591: 'windows-1252', latin1: 'windows-1252', windows1252: 'windows-1252', cp1252: 'windows-1252',
  utf8: 'utf-8', unicode11utf8: 'utf-8', utf8mb4: 'utf-8',
  windows1251: 'windows-1251', cp1251: 'windows-1251', win1251: 'windows-1251', xcp1251: 'windows-1251',
  mswin1251: 'windows-1251', ansi1251: 'windows-1251', '1251': 'windows-1251', windowscyrillic: 'windows-1251',
  koi8r: 'koi8-r', koi8: 'koi8-r', cskoi8r: 'koi8-r', koi8ru: 'koi8-u', xkoi8r: 'koi8-r',
  iso88595: 'iso-8859-5', cyrillic: 'iso-8859-5', csisolatincyrillic: 'iso-8859-5',
  cp866: 'cp866', ibm866: 'cp866', '866': 'cp866', dos: 'cp866', csibm866: 'cp866', xcp866: 'cp866', alt: 'cp866',
  rk1048: 'rk1048', strk1048: 'rk1048', strk10482002: 'rk1048', kz1048: 'rk1048', ptcp154: 'pt154', cskz1048: 'rk1048', pt154: 'pt154',
};

function isMultiByte(charset: string): boolean {
  return /^(?:utf-|iso-2022|gb|big5|euc|shift|sjis|ks_c|cp9|hz)/.test(charset);
}

function decode(bytes: Buffer, charset: string): string {
  if (iconv.encodingExists(charset)) return iconv.decode(bytes, charset);
  return decoderOf(charset)?.decode(bytes) ?? bytes.toString('latin1');
}

function decoderOf(charset: string): TextDecoder | null {
  try {
    return new TextDecoder(charset);
  } catch {
    return null; // no such charset in the platform either
  }
}

function byteOrderMark(bytes: Buffer): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

function isSevenBit(bytes: Buffer): boolean {
  for (const byte of bytes) if (byte > 127) return false;
  return true;
}

/** The part of a long text that has letters beyond ASCII, cut where a UTF-8 letter cannot be halved. */
function sampleOf(bytes: Buffer): Buffer {
  if (bytes.length <= SAMPLE) return bytes;
  let from = bytes.findIndex((byte) => byte > 127);
  while (from > 0 && bytes[from - 1]! > 31 && bytes[from - 1]! < 128 && from % 64 !== 0) from -= 1;
  let to = Math.min(bytes.length, from + SAMPLE);
  while (to < bytes.length && (bytes[to]! & 0xc0) === 0x80) to += 1;
  return bytes.subarray(from, to);
}

const LETTER_SCORE = letterScores();
const PAIRS = new Set(COMMON_PAIRS.split(' '));

/** Mean likelihood of the letters beyond ASCII: how much the text looks like Russian, Kazakh or another written language. */
function scoreOf(bytes: Buffer, charset: string): number {
  const text = decode(bytes, charset);
  let score = 0;
  let letters = 0;
  let consonants = 0;
  let before = '';
  for (const sign of text) {
    if (sign.charCodeAt(0) < 128) {
      // A Cyrillic letter glued to a Latin one is nearly always a wrong reading.
      if (letters && /[a-z]/i.test(sign) && before > '\u007f' && isLetter(before)) score -= 2;
      before = sign;
      consonants = 0;
      continue;
    }
    letters += 1;
    const small = sign.toLowerCase();
    score += LETTER_SCORE.get(small) ?? strangeness(sign);
    if (LETTER_SCORE.has(small)) {
      if (PAIRS.has(before.toLowerCase() + small)) score += 0.9;
      if (sign !== small && before > '\u007f' && isLetter(before) && before === before.toLowerCase()) score -= 2.5;
      if (sign === small && before === '') score -= 0.1;
      consonants = VOWELS.includes(small) ? 0 : consonants + 1;
      if (consonants > 3) score -= 1;
      if (/[a-z]/i.test(before)) score -= 2;
    }
    before = sign;
  }
  return letters === 0 ? -9 : score / letters;
}

function isLetter(sign: string): boolean {
  return sign !== '' && sign.toLowerCase() !== sign.toUpperCase();
}

function strangeness(sign: string): number {
  if (/[«»„“”‘’–—…№\u00a0•§°₸€]/.test(sign)) return -1.5;
  if (sign === '\ufffd') return -12;
  if (/[\u0080-\u009f\u2500-\u259f]/.test(sign)) return -9;
  if (/\p{Script=Cyrillic}/u.test(sign)) return -6;
  // Letters of other written languages: plausible in small numbers among ASCII words.
  if (/\p{L}/u.test(sign)) return -2.2;
  return -5;
}

function letterScores(): Map<string, number> {
  const scores = new Map<string, number>();
  for (const alphabet of [RUSSIAN_LETTERS, KAZAKH_LETTERS]) {
    [...alphabet].forEach((letter, rank) => {
      const score = -rank / 12;
      scores.set(letter, Math.max(scores.get(letter) ?? -99, score));
    });
  }
  return scores;
}
