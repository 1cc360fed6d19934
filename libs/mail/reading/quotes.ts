import { ADDRESS, DATE, FORWARD_START, headerKind, RULE, SEPARATOR, TIME, VERBS, VERB_INSIDE } from './quote-lines.js';

export interface CutLetter {
  /** What the person wrote this time, signature included. */
  reply: string;
  /** What was cut away: kept, and shown on demand. */
  quoted: string;
  /** For every line of the text whether it belongs to the reply. */
  kept: boolean[];
  /** Line looks taken; grows with the number of lines and nothing else. */
  looks: number;
}

// Beyond these a text is no letter of a person; it is shown whole.
const LINES_MAX = 20_000;
const TEXT_MAX = 1024 * 1024;
// No line a client writes is longer; a look at a line costs no more than this.
const LOOK_AT = 320;
// «On … wrote:» is wrapped by the client at 76 columns: three lines hold the longest names.
const WRAPPED_OVER = 4;

/**
 * Separates the reply from what it quotes: `>` lines, the line a client writes above them (wrapped, with or without a
 * verb), «-----Исходное сообщение-----», Outlook's header block. A quote that is marked by `>` ends where the marks
 * end, so answers below and between stay; a quote without marks runs to the end. When nothing would be left, nothing
 * is cut. One pass with a bounded look ahead; no expression runs over more than one line.
 */
export function cutQuotes(text: string): CutLetter {
  const lines = text.split('\n');
  if (lines.length > LINES_MAX || text.length > TEXT_MAX) return whole(text, lines, 0);
  const scan = new Scan(lines);
  const kept = scan.run();
  const reply = joined(lines, kept, true);
  if (!/[\p{L}\p{N}]/u.test(reply)) return whole(text, lines, scan.looks);
  return { reply, quoted: joined(lines, kept, false), kept, looks: scan.looks };
}

function whole(text: string, lines: string[], looks: number): CutLetter {
  return { reply: tidy(text), quoted: '', kept: lines.map(() => true), looks };
}

function joined(lines: string[], kept: boolean[], wanted: boolean): string {
  return tidy(lines.filter((_, at) => kept[at] === wanted).join('\n'));
}

function tidy(text: string): string {
  const lines = text.split('\n').map((line) => line.trimEnd());
  return lines.join('\n').replace(/\n{3,}/g, '\n\n').replace(/^\n+/, '').trimEnd();
}

class Scan {
  looks = 0;
  private readonly kept: boolean[];

  constructor(private readonly lines: string[]) {
    this.kept = lines.map(() => true);
  }

  run(): boolean[] {
    let at = 0;
    while (at < this.lines.length) {
      const line = this.look(at);
      if (isMarked(line)) {
        this.cut(at, at + 1);
        at += 1;
        continue;
      }
      const above = this.lineAboveQuote(at, line);
      if (above === null) {
        at += 1;
        continue;
      }
      const next = this.afterBlanks(above.end);
      if (next < this.lines.length && isMarked(this.look(next))) {
        this.cut(at, next);
        at = next;
      } else if (above.certain) {
        this.cut(at, this.lines.length);
        break;
      } else at += 1;
    }
    return this.kept;
  }

  /** The client's line (or lines) that opens a quote here: where it ends, and whether it opens one without `>` too. */
  private lineAboveQuote(at: number, line: string): { end: number; certain: boolean } | null {
    if (SEPARATOR.test(line) || FORWARD_START.test(line)) return { end: at + 1, certain: true };
    if (RULE.test(line) && this.headerBlockAt(this.afterBlanks(at + 1))) return { end: at + 1, certain: true };
    const kind = headerKind(line);
    if (kind === 'from' && this.headerBlockAt(at)) return { end: at + 1, certain: true };
    return kind === null ? this.attributionAt(at, line) : null;
  }

  /** «27.05.2027, 12:09, "Имя" <a@b>:», wrapped over a few lines or not. */
  private attributionAt(at: number, line: string): { end: number; certain: boolean } | null {
    // Most lines end here: the first piece of such a line has a digit, an address or a verb.
    if (!/\d|@|писал|пишет|жазған|жазды|wrote|writes/iu.test(line)) return null;
    let joined = '';
    for (let end = at; end < Math.min(at + WRAPPED_OVER, this.lines.length); end += 1) {
      const piece = end === at ? line.trim() : this.look(end).trim();
      if (piece === '' || isMarked(piece)) return null;
      joined = joined === '' ? piece : `${joined} ${piece}`;
      if (joined.length > LOOK_AT) return null;
      if (/:[*_]{0,3}$/.test(piece)) return opensQuote(joined) ? { end: end + 1, certain: isCertain(joined) } : null;
      // A sentence ended: what follows is another thought, not the rest of the client's line.
      if (/[.!?]$/.test(piece) && !/(?:\b\p{L}{1,4}|г|ж|мая)\.$/u.test(piece)) return null;
    }
    return null;
  }

  /** From, then at least two of sent, to, subject (values may wrap): the head of a letter pasted below. */
  private headerBlockAt(at: number): boolean {
    const kinds = new Set<string>();
    let strangers = 0;
    for (let end = at; end < Math.min(at + 14, this.lines.length) && strangers < 3; end += 1) {
      const line = this.look(end);
      if (line.trim() === '' && kinds.size > 0) break;
      const kind = headerKind(line);
      if (kind === null) {
        if (end === at) return false;
        strangers += 1;
      } else {
        kinds.add(kind);
        strangers = 0;
      }
    }
    return kinds.has('from') && kinds.size >= 3;
  }

  private look(at: number): string {
    this.looks += 1;
    const line = this.lines[at]!;
    return line.length > LOOK_AT ? line.slice(0, LOOK_AT) : line;
  }

  // Blank lines are looked at once per client's line; there are at most three before a quote.
  private afterBlanks(from: number): number {
    let at = from;
    while (at < this.lines.length && at < from + 4 && this.look(at).trim() === '') at += 1;
    return at;
  }

  private cut(from: number, to: number): void {
    this.kept.fill(false, from, to);
  }
}

/** `> text`, `>> text`, and the initials The Bat puts before it: `AB> text`. */
function isMarked(line: string): boolean {
  return /^ {0,3}\p{Lu}{0,3}>/u.test(line);
}

function opensQuote(line: string): boolean {
  const hasVerb = VERBS.test(line) || VERB_INSIDE.test(line);
  const hasDate = DATE.test(line);
  // Without a verb the client still puts the address in brackets at the very end.
  return (hasDate && /<[^<>]*@[^<>]*>+[\s*_]*:[*_]*$/.test(line)) || (hasVerb && (hasDate || ADDRESS.test(line) || /^(?:вы писали|you wrote)/iu.test(line)));
}

/** Without `>` below it, a line must carry what only a client writes: an address, or the hour beside the date. */
function isCertain(line: string): boolean {
  return ADDRESS.test(line) || (DATE.test(line) && TIME.test(line));
}
