import type { Item, Letter, Section } from './letter.js';
import { placeholders } from './letter.js';
import { wrap } from './plain.js';

export const COLUMNS = 78;
export const LINES = 30;

/** How much of the letter is left in, from everything down to what must never be cut. */
interface Room { notes: boolean; after: boolean; calendar: boolean; gaps: boolean; askLines: number }

/** The plain text: at most 78 columns and 30 lines, with what can be spared left out first. */
export function letterText(letter: Letter): string {
  let lines: string[] = [];
  for (const room of roomsFor(letter)) {
    lines = textIn(letter, room);
    if (lines.length <= LINES) break;
  }
  return `${lines.join('\n')}\n`;
}

function roomsFor(letter: Letter): Room[] {
  const whole = letter.sections.length === 1;
  const tight = { notes: false, after: false, calendar: false, gaps: whole };
  return [
    { notes: whole, after: whole, calendar: true, gaps: whole, askLines: Infinity },
    { notes: whole, after: whole, calendar: false, gaps: whole, askLines: Infinity },
    { notes: whole, after: false, calendar: false, gaps: whole, askLines: Infinity },
    ...[Infinity, 12, 8, 6, 5, 4, 3, 2, 1].map((askLines) => ({ ...tight, askLines })),
  ];
}

function textIn(letter: Letter, room: Room): string[] {
  const paragraph = (text: string, indent = '', hanging = indent) => wrap(text, COLUMNS, indent, hanging);
  const top = [letter.number, letter.reference].filter(Boolean).join(' · ');
  const alone = letter.sections.length === 1;
  return [
    ...(top ? [...paragraph(top), ''] : []),
    ...(alone
      ? sectionAlone(letter.sections[0], room, paragraph)
      : letter.sections.flatMap((section) => [...sectionAmong(section, room, paragraph), ''])),
    ...(alone ? [''] : paragraph([letter.signature.name, letter.signature.post, letter.signature.phone].filter(Boolean).join(', '))),
    ...(letter.page
      ? [...paragraph(`${letter.page.caption}:`), placeholders.link, ...(letter.page.fromPhone ? paragraph(`${letter.page.fromPhone} ${placeholders.code}`) : [])]
      : []),
    ...(letter.calendar && room.calendar ? [...paragraph(`${letter.calendar}:`), placeholders.calendar] : []),
  ].filter((line, at, all) => line !== '' || at < all.length - 1);
}

type Paragraph = (text: string, indent?: string, hanging?: string) => string[];

function sectionAlone(section: Section, room: Room, paragraph: Paragraph): string[] {
  const notes = section.notes.filter(({ keep }) => keep || room.notes).map(({ text }) => text).join(' ');
  return [
    ...paragraph(section.salutation),
    '',
    ...matter(section, room, paragraph, false),
    '',
    ...due(section, paragraph),
    ...(notes ? paragraph(notes) : []),
    ...paragraph(section.from),
    ...paragraph(section.quote),
    ...(section.examples ? ['', ...examples(section, room, paragraph)] : []),
  ];
}

function sectionAmong(section: Section, room: Room, paragraph: Paragraph): string[] {
  const kept = section.notes.filter(({ keep }) => keep).map(({ text }) => text).join(' ');
  return [
    ...paragraph(section.salutation),
    ...matter(section, room, paragraph, true),
    ...due(section, paragraph),
    ...(kept ? paragraph(kept) : []),
    ...examples(section, room, paragraph),
    ...paragraph(section.quote),
  ];
}

function matter(section: Section, room: Room, paragraph: Paragraph, brief: boolean): string[] {
  const { ask, opening, points, items } = section;
  const facts = (brief && section.factsBrief) || section.facts;
  return [
    ...(ask ? shortened(askLines(section, paragraph), room, section, paragraph) : []),
    ...(opening ? paragraph(brief ? opening.brief : opening.full) : []),
    ...(facts && !opening && !ask ? paragraph(`${section.head}:`) : []),
    ...shortened((facts ?? []).flatMap(({ label, value }) => paragraph(label ? `${label}: ${value}` : value, '  ', '    ')), room, section, paragraph),
    ...shortened((points ?? []).flatMap((point, at, all) => paragraph(all.length > 1 ? `${at + 1}. ${point}` : point, '  ', '     ')), room, section, paragraph),
    ...(items ?? []).flatMap((item) => itemLines(item, brief, paragraph)),
  ];
}

/** The number, what it is about, and under it by when; in one line where two languages share the letter. */
function itemLines({ number, text, term, brief: short }: Item, brief: boolean, paragraph: Paragraph): string[] {
  const hanging = ' '.repeat(9);
  const first = `  ${number}  `;
  const under = (lines: string[]) => lines.map((line, at) => (at ? line : first + line.slice(first.length)));
  if (brief) return under(paragraph(short, ' '.repeat(first.length), hanging));
  return [...under(paragraph(`${text},`, ' '.repeat(first.length), hanging)), ...paragraph(term, hanging)];
}

function askLines({ head, basis, ask = [] }: Section, paragraph: Paragraph): string[] {
  const lead = basis ? `${head} (${basis}):` : `${head}:`;
  return [`${lead} ${ask[0] ?? ''}`, ...ask.slice(1)].flatMap((text) => paragraph(text));
}

function shortened(lines: string[], room: Room, section: Section, paragraph: Paragraph): string[] {
  if (lines.length <= room.askLines) return lines;
  return [...lines.slice(0, room.askLines), ...(section.askContinues ? paragraph(`… ${section.askContinues}`) : [])];
}

function due({ due: term }: Section, paragraph: Paragraph): string[] {
  return term ? paragraph(`${term.label.toUpperCase()}: ${term.day}, ${term.until}.`) : [];
}

function examples({ examples: typed }: Section, room: Room, paragraph: Paragraph): string[] {
  if (!typed) return [];
  return [
    ...paragraph(`${typed.lead}:`),
    ...typed.lines.flatMap((line) => paragraph(line, '  ', '    ')),
    ...(typed.after && room.after ? paragraph(typed.after) : []),
  ];
}
