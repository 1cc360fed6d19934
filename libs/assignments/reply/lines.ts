import { printed } from '@kenes/correspondence';
import { GREETING, SIGNATURE } from './status-words.js';

const LINES_MAX = 400;
const LINE_MAX = 600;

// «№ 27-041», «27-041:», «По № 27-041 —» at the start of a line.
const NUMBER_AT_START = /^(?:по\s+)?(?:№|n[o°]?\.?|#)?\s*(\d{2})\s*[-–—‑]\s*(\d{3,6})(?![\d/])\s*(?:бойынша)?[\s:.,—–)-]*/iu;
const BARE_NUMBER_AT_START = /^(?:№|#)\s*(\d{2})\s*[-–—‑]\s*(\d{1,6})(?![\d/])[\s:.,—–)-]*/u;

export interface ReplyLine {
  /** As written. */
  written: string;
  /** Without bullet, number and greeting. */
  text: string;
  /** The assignment the line names at its start, printed «27-041». */
  number: string | null;
}

/** The lines of a reply down to its signature, each without what stands before the answer. */
export function replyLines(text: string): ReplyLine[] {
  const lines: ReplyLine[] = [];
  for (const written of text.split('\n').slice(0, LINES_MAX)) {
    const shown = written.slice(0, LINE_MAX).replace(/\s+/g, ' ').trim();
    if (shown === '') continue;
    if (SIGNATURE.test(shown)) break;
    const marked = /^[-–—•*·]\s+|^\d{1,2}[.)]\s+(?=\p{L})/u.exec(shown);
    const bare = marked ? shown.slice(marked[0].length) : shown;
    const number = NUMBER_AT_START.exec(bare) ?? BARE_NUMBER_AT_START.exec(bare);
    const rest = number ? bare.slice(number[0].length) : bare;
    lines.push({ written: shown, text: withoutGreeting(rest), number: number ? printed(number[1]!, number[2]!) : null });
  }
  return lines;
}

/** Sentences of a line; a full stop after a short word or between digits ends nothing. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?…])(?<!(?:^|[\s.(])\p{L}{1,3}\.)(?<!\d\.)\s+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

export function folded(text: string): string {
  return text.toLowerCase().replace(/ё/g, 'е').replace(/[«»"“”„]/g, '').replace(/\s+/g, ' ').trim();
}

function withoutGreeting(text: string): string {
  const greeting = GREETING.exec(text.toLowerCase());
  return greeting ? text.slice(greeting[0].length).trim() : text;
}
