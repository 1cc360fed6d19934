import { findUntil } from '@kenes/correspondence';
import { readFigures, type Figure, type Indicator } from './figures.js';
import { folded, replyLines, sentencesOf, type ReplyLine } from './lines.js';
import { ASKS_US, LEAD_IN, STATUS_RULES, UNDONE, type StatusKind } from './status-words.js';

export type ReplyKind = StatusKind;

export interface ReplyReading {
  /** What the reply says; null when a person must read it. */
  kind: ReplyKind | null;
  /** For `moreTime` and `onTime`: the day named, if one was. */
  until: string | null;
  figures: Figure[];
  /** The line that decided. */
  matchedLine: string | null;
  /** `sure`: the status word opens a line. `likely`: it was found inside a sentence, or the line is qualified. */
  confidence: 'sure' | 'likely' | 'none';
}

export interface ReplyContext {
  /** 'YYYY-MM-DD' of the council's clock. */
  today: string;
  indicators: readonly Indicator[];
  /** Tables of the reply's HTML, as rows of cells. */
  tables?: readonly (readonly (readonly string[])[])[];
}

export interface NumberedReading extends ReplyReading {
  /** The assignment the lines named at their start; null when they named none. */
  number: string | null;
}

/** Reads the text of a reply (quotes cut away) to one assignment. Never guesses a state out of silence or of a negation. */
export function readReply(text: string, context: ReplyContext): ReplyReading {
  return readingOf(replyLines(text), context, context.tables ?? []);
}

/**
 * The same for a reply that answers several assignments, each line starting with its number: one reading per number.
 * A reply without numbers gives one reading with `number: null`.
 */
export function readReplies(text: string, context: ReplyContext): NumberedReading[] {
  const lines = replyLines(text);
  const numbers = [...new Set(lines.flatMap(({ number }) => (number ? [number] : [])))];
  if (numbers.length === 0) return [{ number: null, ...readingOf(lines, context, context.tables ?? []) }];
  return numbers.map((number) => {
    let inside = false;
    const own = lines.filter((line) => (line.number ? (inside = line.number === number) : inside));
    return { number, ...readingOf(own, context, numbers.length === 1 ? (context.tables ?? []) : []) };
  });
}

interface Match {
  kind: ReplyKind;
  sentence: string;
  line: ReplyLine;
  opens: boolean;
  weak: boolean;
}

function readingOf(lines: ReplyLine[], context: ReplyContext, tables: readonly (readonly (readonly string[])[])[]): ReplyReading {
  const figures = readFigures(lines.map(({ text }) => text), context.indicators, tables);
  const match = strongest(lines.flatMap(matchesOf));
  if (!match) return { kind: null, until: null, figures, matchedLine: null, confidence: 'none' };
  const until = match.kind === 'moreTime' || match.kind === 'onTime' ? (findUntil(match.sentence, context.today) ?? (match.kind === 'moreTime' ? findUntil(match.line.text, context.today) : null)) : null;
  return { kind: match.kind, until, figures, matchedLine: match.line.written, confidence: match.opens && !match.weak ? 'sure' : 'likely' };
}

/**
 * The first line that opens with a status word decides. A receipt gives way to anything said after it, and a phrase
 * inside a sentence counts only when no line opens with a status.
 */
function strongest(matches: Match[]): Match | null {
  const said = matches.filter((match) => match.kind !== 'acknowledged');
  const opening = said.filter((match) => match.opens);
  const time = opening.find((match) => match.kind === 'moreTime');
  // «Выполнено частично. Просим до 5 июня»: time asked for after an interim word is what is asked.
  if (time && opening[0]!.kind === 'onTime') return time;
  if (opening.length) return opening[0]!;
  const kinds = new Set(said.map((match) => match.kind));
  if (said.length && kinds.size === 1) return said[0]!;
  return said.length ? null : (matches[0] ?? null);
}

function matchesOf(line: ReplyLine): Match[] {
  const matches: Match[] = [];
  sentencesOf(line.text).forEach((sentence, at) => {
    if (sentence.endsWith('?')) return; // a question reports nothing
    const plain = folded(sentence);
    const leadIn = LEAD_IN.exec(plain);
    const said = leadIn && leadIn[0].length < plain.length ? plain.slice(leadIn[0].length) : plain;
    const rule = STATUS_RULES.find(({ kind, says, inside }) => says.test(inside ? plain : said) && isMeant(kind, plain, sentence));
    if (!rule) return;
    const opens = !rule.inside && leadIn === null;
    const weak = at > 0 && rule.kind !== 'moreTime' && rule.kind !== 'help' && rule.kind !== 'notOurs';
    matches.push({ kind: rule.kind, sentence, line, opens, weak });
  });
  return matches;
}

function isMeant(kind: ReplyKind, plain: string, sentence: string): boolean {
  if (kind === 'done') return !UNDONE.test(plain) && !/(?:^|\s)(?:если|когда|как только|после того как|if|when|once|егер)(?:\s|$)/u.test(plain) && !/(?:продл|перенос|отсроч|ұзарт|extension|запрос|просьбу)/u.test(plain.slice(0, 80));
  if (kind === 'onTime') return !UNDONE.test(plain) || /частично|не полностью/u.test(plain);
  if (kind === 'moreTime') return !ASKS_US.test(plain) || /продл|перен|ұзарт|exten/u.test(plain);
  return kind !== 'acknowledged' || !/\d{2,}/.test(sentence.replace(/\d{1,2}\.\d{1,2}(?:\.\d{2,4})?/g, ''));
}
