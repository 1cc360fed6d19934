import { decodeText } from './charset.js';

export interface HeaderLine {
  name: string;
  /** The unfolded value as bytes (one character per byte), nothing decoded. */
  value: string;
}

// A single field longer than this is an attack or a mistake; the rest of it says nothing to a reader.
const FIELD_MAX = 64 * 1024;
export const HEADER_BLOCK_MAX = 1024 * 1024;

/** The header block of a raw message (or of one of its parts) as unfolded fields, in the order written. */
export function readHeaderLines(raw: Buffer): HeaderLine[] {
  const block = raw.subarray(0, endOfHeader(raw)).toString('latin1');
  const lines: HeaderLine[] = [];
  for (const line of block.split(/\r\n|\n|\r/)) {
    const last = lines.at(-1);
    if (/^[ \t]/.test(line)) {
      if (last && last.value.length < FIELD_MAX) last.value += ' ' + line.trim();
      continue;
    }
    const colon = line.indexOf(':');
    if (colon < 1 || /\s/.test(line.slice(0, colon).trimEnd())) continue; // "From " of mbox and other strangers
    lines.push({ name: line.slice(0, colon).trimEnd().toLowerCase(), value: line.slice(colon + 1, colon + FIELD_MAX).trim() });
  }
  return lines;
}

export function firstOf(lines: HeaderLine[], name: string): string | null {
  return lines.find((line) => line.name === name)?.value ?? null;
}

export function allOf(lines: HeaderLine[], name: string): string[] {
  return lines.filter((line) => line.name === name).map((line) => line.value);
}

// RFC 2047 §2, with the language of RFC 2231 §5; spaces inside are forbidden there and written by many.
const ENCODED_WORD = /=\?([^?*\s]{1,60})(?:\*[^?\s]{0,20})?\?([bBqQ])\?([^?]*)\?=/g;

/**
 * A header value as text: encoded words (neighbours of one charset joined before decoding, as some clients cut a letter
 * in half) and raw eight-bit letters, both with the charset put right. `hint` is the charset of the body.
 */
export function decodeHeader(value: string, hint: string | null = null): string {
  let text = '';
  let end = 0;
  let open: { charset: string; bytes: Buffer[] } | null = null;
  const close = () => {
    if (open) text += decodeText(Buffer.concat(open.bytes), open.charset).text;
    open = null;
  };
  for (const word of value.matchAll(ENCODED_WORD)) {
    const between = value.slice(end, word.index);
    const charset = word[1]!.toLowerCase();
    const bytes = word[2]!.toLowerCase() === 'b' ? Buffer.from(word[3]!, 'base64') : quotedBytes(word[3]!);
    const joins: boolean = open !== null && (open as { charset: string }).charset === charset && between.trim() === '';
    if (!joins) {
      const follows = open !== null && between.trim() === '';
      close();
      if (!follows) text += rawText(between, hint);
      open = { charset, bytes: [bytes] };
    } else {
      open!.bytes.push(bytes);
    }
    end = word.index + word[0].length;
  }
  close();
  return clean(text + rawText(value.slice(end), hint));
}

/** Raw eight-bit letters of a value decoded, encoded words left alone: what an address list must be split on. */
export function decodeRawLetters(value: string, hint: string | null): string {
  return rawText(value, hint);
}

/** One line without control characters: what may stand in a list or in a header of ours. */
export function clean(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ').replace(/ {2,}/g, ' ').trim();
}

function rawText(value: string, hint: string | null): string {
  return /[\u0080-\u00ff]/.test(value) ? decodeText(Buffer.from(value, 'latin1'), hint).text : value;
}

function quotedBytes(word: string): Buffer {
  const plain = word.replace(/_/g, ' ').replace(/=([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(plain, 'latin1');
}

function endOfHeader(raw: Buffer): number {
  const head = raw.subarray(0, HEADER_BLOCK_MAX);
  const ends = [head.indexOf('\r\n\r\n'), head.indexOf('\n\n')].filter((at) => at >= 0);
  return ends.length ? Math.min(...ends) : head.length;
}
