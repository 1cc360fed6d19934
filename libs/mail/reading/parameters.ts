import { decodeText } from './charset.js';
import { clean, decodeHeader } from './header.js';

export interface FieldWithParameters {
  value: string;
  parameters: Map<string, string>;
}

/** `Content-Type` and `Content-Disposition`: the value and its parameters, RFC 2231 pieces joined, RFC 2047 names decoded. */
export function readParameters(field: string | null, hint: string | null = null): FieldWithParameters {
  const pieces = splitOutsideQuotes(field ?? '');
  const value = (pieces.shift() ?? '').trim().toLowerCase();
  const plain = new Map<string, string>();
  const parts = new Map<string, { index: number; text: string; encoded: boolean }[]>();
  for (const piece of pieces) {
    const equals = piece.indexOf('=');
    if (equals < 1) continue;
    const name = piece.slice(0, equals).trim().toLowerCase();
    const text = unquote(piece.slice(equals + 1).trim());
    const star = /^([^*]+)\*(?:(\d{1,4})(\*)?)?$/.exec(name);
    if (!star) {
      if (!plain.has(name)) plain.set(name, text);
      continue;
    }
    const list = parts.get(star[1]!) ?? [];
    list.push({ index: Number(star[2] ?? 0), text, encoded: star[2] === undefined || star[3] === '*' });
    parts.set(star[1]!, list);
  }
  const parameters = new Map<string, string>();
  for (const [name, text] of plain) parameters.set(name, decodeHeader(text, hint));
  for (const [name, list] of parts) parameters.set(name, joined(list, hint)); // RFC 6266 §4.3: the extended form wins
  return { value, parameters };
}

function joined(list: { index: number; text: string; encoded: boolean }[], hint: string | null): string {
  list.sort((a, b) => a.index - b.index);
  let charset: string | null = hint;
  const bytes = list.map(({ text, encoded }, at) => {
    let rest = text;
    if (encoded && at === 0) {
      const marked = /^([^']*)'[^']*'/.exec(text);
      if (marked) {
        charset = marked[1] || hint;
        rest = text.slice(marked[0].length);
      }
    }
    const plain = encoded ? rest.replace(/%([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))) : rest;
    return Buffer.from(plain, 'latin1');
  });
  return clean(decodeText(Buffer.concat(bytes), charset).text);
}

function splitOutsideQuotes(field: string): string[] {
  const pieces: string[] = [];
  let quoted = false;
  let from = 0;
  for (let at = 0; at < field.length; at += 1) {
    const sign = field[at];
    if (quoted && sign === '\\') at += 1;
    else if (sign === '"') quoted = !quoted;
    else if (sign === ';' && !quoted) {
      pieces.push(field.slice(from, at));
      from = at + 1;
    }
  }
  pieces.push(field.slice(from));
  return pieces;
}

function unquote(text: string): string {
  return text.startsWith('"') ? text.slice(1, text.endsWith('"') && text.length > 1 ? -1 : undefined).replace(/\\(.)/g, '$1') : text;
}
