/** Controls, the line breaks Unicode adds, and marks that turn the reading direction. */
const hidden = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]+/gu;

/** A header's text: one line, nothing hidden, of bounded length. */
export function headerText(typed: string, length: number): string {
  const line = typed.replace(hidden, ' ').replace(/\s+/gu, ' ').trim();
  // By code points: half of a surrogate pair is no character.
  return [...line].length > length ? `${[...line].slice(0, length - 1).join('')}…` : line;
}

/** Message-IDs that are ones; others' mail is full of what only looks like it. Newest 20 of a chain. */
export function messageIds(written: readonly string[]): string[] {
  return written.filter((id) => id.length <= 250 && /^<[\u0021-\u003b\u003d\u003f-\u007e]+>$/u.test(id)).slice(-20);
}
