import { MONTHS, WEEKDAYS, RELATIVE_DAYS } from './date-words.js';

export interface FoundDate {
  /** 'YYYY-MM-DD' */
  date: string;
  from: number;
  to: number;
}

const DAY = 86_400_000;
const MONTH_NAME = '([\\p{L}]{3,12})\\.?';

// Each form gives day, month and year in some order; the month may be a word of three languages in any case.
const FORMS: { shape: RegExp; order: ('d' | 'm' | 'y' | 'M')[] }[] = [
  { shape: /(?<![\d./-])(\d{4})-(\d{1,2})-(\d{1,2})(?![\d/-])/gu, order: ['y', 'm', 'd'] },
  { shape: /(?<![\d./-])(\d{1,2})[./](\d{1,2})[./](\d{4}|\d{2})(?![\d/-])/gu, order: ['d', 'm', 'y'] },
  { shape: new RegExp(`(?<!\\d)(\\d{4})\\s*(?:жылғы|жылдың|жыл|ж\\.?)\\s*(\\d{1,2})\\s*-?\\s*${MONTH_NAME}`, 'gu'), order: ['y', 'd', 'M'] },
  { shape: new RegExp(`(?<![\\d.,/-])(\\d{1,2})(?:-?(?:го|е|ое|st|nd|rd|th))?\\s+(?:of\\s+)?${MONTH_NAME},?\\s*(\\d{4})?(?!\\d)`, 'gu'), order: ['d', 'M', 'y'] },
  { shape: new RegExp(`(?<![\\p{L}])${MONTH_NAME}\\s+(\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s*(\\d{4}))?(?![\\d.:])`, 'gu'), order: ['M', 'd', 'y'] },
  { shape: /(?<![\d./:-])(\d{1,2})\.(\d{1,2})(?![\d/:-]|\.\d)/gu, order: ['d', 'm'] },
];

/**
 * Dates in a text, in the order written. A missing year is the one that puts the day nearest; with `ahead`, a day that
 * would lie more than a month back is next year's (a deadline asked for in December for January).
 */
export function findDates(text: string, today: string, ahead = false): FoundDate[] {
  const lower = text.toLowerCase();
  const found: FoundDate[] = [];
  for (const { shape, order } of FORMS) {
    for (const match of lower.matchAll(shape)) {
      const date = dateOf(match, order, today, ahead);
      const [from, to] = [match.index, match.index + match[0].trimEnd().length];
      if (date && !found.some((other) => from < other.to && other.from < to)) found.push({ date, from, to });
    }
  }
  return found.sort((one, other) => one.from - other.from);
}

/** The day until which time is asked: a date, a weekday («до пятницы», «жұмаға дейін», «by Friday»), «завтра», «до конца месяца». */
export function findUntil(text: string, today: string): string | null {
  const dates = findDates(text, today, true);
  if (dates.length) return dates[0]!.date;
  const words = text.toLowerCase().replace(/ё/g, 'е');
  for (const [word, days] of RELATIVE_DAYS) if (word.test(words)) return shifted(today, days);
  if (/до конца (?:этого )?месяца|айдың соңына|end of (?:the )?month/u.test(words)) return lastOfMonth(today);
  if (/до конца (?:этой )?недели|аптаның соңына|end of (?:the )?week/u.test(words)) return nextWeekday(today, 5);
  for (const [word, weekday] of WEEKDAYS) if (word.test(words)) return nextWeekday(today, weekday);
  return null;
}

function dateOf(match: RegExpMatchArray, order: ('d' | 'm' | 'y' | 'M')[], today: string, ahead: boolean): string | null {
  let [day, month, year] = [0, 0, 0];
  order.forEach((part, at) => {
    const text = match[at + 1];
    if (text === undefined) return;
    if (part === 'M') month = monthOf(text);
    else if (part === 'd') day = Number(text);
    else if (part === 'm') month = Number(text);
    else year = text.length === 2 ? 2000 + Number(text) : Number(text);
  });
  if (year === 0) return nearest(day, month, today, ahead);
  return isoOf(year, month, day);
}

function monthOf(word: string): number {
  const at = MONTHS.findIndex((stems) => stems.some((stem) => word.startsWith(stem) && word.length <= stem.length + 8));
  return at + 1;
}

function nearest(day: number, month: number, today: string, ahead: boolean): string | null {
  const year = Number(today.slice(0, 4));
  const now = Date.parse(today);
  const candidates = [year - 1, year, year + 1]
    .map((one) => isoOf(one, month, day))
    .filter((iso): iso is string => iso !== null && (!ahead || Date.parse(iso) >= now - 31 * DAY));
  return candidates.sort((one, other) => Math.abs(Date.parse(one) - now) - Math.abs(Date.parse(other) - now))[0] ?? null;
}

/** Null for a day that does not exist: 31.06, 12.14. */
function isoOf(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > 31 || year < 1990 || year > 2100) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
}

function shifted(day: string, by: number): string {
  return new Date(Date.parse(day) + by * DAY).toISOString().slice(0, 10);
}

function nextWeekday(today: string, weekday: number): string {
  const now = new Date(Date.parse(today)).getUTCDay();
  return shifted(today, ((weekday - now + 6) % 7) + 1);
}

function lastOfMonth(today: string): string {
  return new Date(Date.UTC(Number(today.slice(0, 4)), Number(today.slice(5, 7)), 0)).toISOString().slice(0, 10);
}
