const NO_BREAK = '\u00a0';

/** Controls, bidirectional marks and the line separators Unicode adds to CR and LF. */
const unseen = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu;

/** What a person typed, as one line: no control, no line break, and no placeholder of ours smuggled in. */
export function oneLine(typed: string): string {
  return paragraphs(typed).join(' ');
}

/** What a person typed, paragraph by paragraph, each one clean line. */
export function paragraphs(typed: string): string[] {
  return typed
    .replace(/\r\n?|[\u0085\u2028\u2029]/gu, '\n')
    .replace(unseen, ' ')
    .replace(/\[\[/g, '[ [')
    .split('\n')
    .map((line) => line.replace(/[ \u00a0]+/g, ' ').trim())
    .filter(Boolean);
}

const pairs: readonly RegExp[] = [
  /(?<=№|No\.) (?=\S)/gu, // № 27-041
  /(?<=\d) (?=[\p{L}%])/gu, // 21 мая, 2027 года, 20 регионов
  /(?<=пункт|item|код|code) (?=\d)/gu,
  / (?=…)/gu, // «Нужна помощь: …»
  /(?<=(?:^|[\s(«“])\p{Lu}\.) (?=\p{Lu})/gu, // А. Сейтқали
];
const phone = /\+\d[\d ()-]{6,}\d/gu;

/** Glues what must not be torn at the end of a line: numbers, dates, phones, initials. */
export function keepTogether(text: string): string {
  const phones = text.replace(phone, (found) => found.replaceAll(' ', NO_BREAK));
  return pairs.reduce((glued, pair) => glued.replace(pair, NO_BREAK), phones);
}

/** Breaks a paragraph into lines; only ordinary spaces give way. */
export function wrap(text: string, width: number, indent = '', hanging = indent): string[] {
  const lines: string[] = [];
  let line = indent;
  let empty = true;
  for (const word of keepTogether(text).split(' ')) {
    if (!empty && line.length + 1 + word.length > width) {
      lines.push(line);
      line = hanging;
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line].map((each) => each.replaceAll(NO_BREAK, ' '));
}

/** First letter large: a sentence that stands alone. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Shortens at a word, with an ellipsis. */
export function clip(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, Math.max(0, length - 1));
  const space = cut.lastIndexOf(' ');
  return `${(space > length / 2 ? cut.slice(0, space) : cut).replace(/[\s,.:;·–-]+$/u, '')}…`;
}
