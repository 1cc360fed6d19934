import { findDates } from './dates.js';

export interface QuotedReferences {
  /** Numbers of assignments as we print them, «27-041». Candidates: only the register knows which exist. */
  assignmentNumbers: string[];
  /** Letters of ours that are quoted: the plain number of our register and the date, if it was given. */
  letters: QuotedLetter[];
}

export interface QuotedLetter {
  number: string;
  date: string | null;
}

export interface ForeignNumber {
  /** As the other body writes it («05-12/1234-И»): text, never taken apart. */
  number: string;
  date: string | null;
}

const TEXT_MAX = 64 * 1024;
// A number of three digits stands alone; a shorter one only after №. Neither may be a piece of a longer number.
const ASSIGNMENT = /(?<![\p{L}\d/.-])(?:(?:№|n[o°]\.?|#)\s*(\d{2})\s?[-–—‑]\s?(\d{1,6})|(\d{2})[-–—‑](\d{3,6}))(?![\d/]|[-–—‑.][\p{L}\d])/giu;

const SIGN = '(?:№|n[o°]\\.?|no\\.?|#|номер(?:ом|а)?|нөмірі?)';
// Our register gives plain numbers; a fraction or letters make it somebody else's.
const PLAIN = '(\\d{1,6})(?![\\d/]|[-–—‑.][\\p{L}\\d])';
// «на Ваше письмо от 15.04.2027 № 118»: the date may stand between.
const MARKED = `(?:(?:от|of|dated)\\s+[\\p{L}\\d. ]{4,24}?\\s*${SIGN}|${SIGN}?)`;
const DATE_AFTER = '(?:\\s*,?\\s*(?:от|датирован\\S*|of|dated|күнгі)?\\s*)';

// What makes it *our* letter: it is answered, quoted or addressed as "yours".
const FORMS: RegExp[] = [
  // «на исх. № 118», «на Ваш № 118», «к письму № 118», «по Вашему запросу исх. 118», «в ответ на № 118»
  new RegExp(`(?<!\\p{L})(?:на|к|ко|по|re:?|отв\\S*:?)\\s+(?:(?:ваш\\p{L}*|ваше|указанн\\p{L}*|входящ\\p{L}*|исходящ\\p{L}*|исх\\.?|письм\\p{L}*|запрос\\p{L}*|обращени\\p{L}*|поручени\\p{L}*|совета|секретариата)[\\s,]*){0,5}${MARKED}\\s*${PLAIN}`, 'giu'),
  new RegExp(`(?<!\\p{L})ваш\\p{L}*\\s+(?:(?:исх\\.?|исходящ\\p{L}*|письм\\p{L}*|запрос\\p{L}*|номер)[\\s,:]*){0,3}${MARKED}\\s*${PLAIN}`, 'giu'),
  // «№ 118 хатқа», «№ 118 хатыңызға», «шығ. № 118 хатыңызға»
  new RegExp(`${SIGN}\\s*${PLAIN}\\s+(?:шығыс\\s+)?(?:хат|сұрау|жолдау|тапсырма)\\p{L}*(?:ға|ге|қа|ке|на|не|ына|іне|ңызға|ңізге)(?!\\p{L})`, 'giu'),
  new RegExp(`(?<!\\p{L})сіз(?:дің|дердің)\\s+(?:[^\\n]{0,40}?)${SIGN}\\s*${PLAIN}`, 'giu'),
  // «your letter No. 118», «to your ref. 118», «your ref. No. 118»
  new RegExp(`(?<!\\p{L})your\\s+(?:(?:letter|request|ref(?:erence)?|mail|our|outgoing)[.:,\\s]*){1,3}${MARKED}\\s*${PLAIN}`, 'giu'),
  new RegExp(`(?<!\\p{L})(?:reply|response|answer|reference)\\s+to\\s+(?:(?:the|your|letter|ref|outgoing)[.:,\\s]*){0,4}${SIGN}\\s*${PLAIN}`, 'giu'),
];

/** What a letter without our address quotes: «на исх. № 118 от 15.04.2027», «2027 жылғы 15 сәуірдегі № 118 хатқа», «27-041». */
export function quotedReferences(text: string, today = new Date().toISOString().slice(0, 10)): QuotedReferences {
  const shown = text.slice(0, TEXT_MAX);
  const assignmentNumbers = [...shown.matchAll(ASSIGNMENT)].map((match) => printed(match[1] ?? match[3]!, match[2] ?? match[4]!));
  const letters = new Map<string, QuotedLetter>();
  for (const form of FORMS) {
    for (const match of shown.matchAll(form)) {
      const number = match[1]!;
      if (isDateOrAssignment(shown, match)) continue;
      const date = dateNear(shown, match, today);
      if (!/[№#]|n[o°]|исх|ref|номер|нөмір/iu.test(match[0]) && date === null) continue; // «на 20 регионов» is no letter
      const known = letters.get(number);
      if (!known || (known.date === null && date !== null)) letters.set(number, { number, date });
    }
  }
  return { assignmentNumbers: [...new Set(assignmentNumbers)], letters: [...letters.values()] };
}

const FOREIGN = new RegExp(`(?:^|[\\s(])(?:(?:исх|шығ|рег|reg|out)\\p{L}*\\.?\\s*)?${SIGN}\\s*([\\p{L}\\d][\\p{L}\\d/.–—‑-]{0,40}[\\p{L}\\d]|\\d)${DATE_AFTER}`, 'giu');

/** The other body's own number and date, for its official letters; the number is kept as written. */
export function foreignNumber(text: string, today = new Date().toISOString().slice(0, 10)): ForeignNumber | null {
  const shown = text.slice(0, TEXT_MAX);
  const ours = new Set(quotedReferences(shown, today).letters.map(({ number }) => number));
  for (const match of shown.matchAll(FOREIGN)) {
    const number = match[1]!;
    const before = shown.slice(Math.max(0, match.index - 40), match.index + 1).toLowerCase();
    const isQuoted = /(?:^|\s)(?:на|к|ваш\S*|сіздің|your|протокол\S*|хаттама\S*|пункт\S*|линии|желісі?|minutes)\s*(?:исх\.?|шығ\.?)?\s*$/u.test(before);
    if (ours.has(number) || isQuoted || /^\d{2}-\d{3,6}$/.test(number)) continue;
    const date = findDates(shown.slice(match.index + match[0].trimEnd().length, match.index + match[0].length + 40), today)[0];
    if (date && date.from <= 8) return { number, date: date.date };
  }
  return null;
}

function isDateOrAssignment(text: string, match: RegExpMatchArray): boolean {
  const at = match.index! + match[0].indexOf(match[1]!, match[0].length - match[1]!.length - 12);
  const after = text.slice(match.index! + match[0].length, match.index! + match[0].length + 12);
  const before = text.slice(Math.max(0, at - 4), at);
  return /^[.:]\d|^\s*(?:январ|феврал|март|апрел|мая|мае|июн|июл|август|сентябр|октябр|ноябр|декабр|қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|год|жыл|ж\.)/iu.test(after) || /[\d][-–./]$/.test(before);
}

/** The date beside the number: after it («от 15.04.2027»), else right before it («15.04.2027 № 118», «… 15 сәуірдегі № 118»). */
function dateNear(text: string, match: RegExpMatchArray, today: string): string | null {
  const end = match.index! + match[0].length;
  const after = findDates(text.slice(end, end + 48), today)[0];
  if (after && /^[\s,(]*(?:от|датированное|of|dated|күнгі|қабылданған)?\s*$/iu.test(text.slice(end, end + after.from))) return after.date;
  const from = Math.max(0, match.index! - 40);
  const stretch = text.slice(from, end);
  const before = findDates(stretch, today).at(-1);
  return before && stretch.length - before.to < match[1]!.length + 30 ? before.date : null;
}

/** «27-041»: the year's two digits and at least three of the number. */
export function printed(year: string, number: string): string {
  return `${year}-${String(Number(number)).padStart(3, '0')}`;
}
