/**
 * The one formatter of dates, times and numbers: web, mails, pages and documents call it.
 * It asks the browser's Intl for nothing in Kazakh: Chromium prints «2027 M06 12, Sat» there.
 * Pure on purpose (no file system), so that the web bundles it as it is.
 */

export type Language = 'kk' | 'ru' | 'en';
export const languages: readonly Language[] = ['kk', 'ru', 'en'];

/** A calendar day, `YYYY-MM-DD`, as `date` columns hold it. */
export type Day = string;

/**
 * | form | kk | ru | en |
 * |---|---|---|---|
 * | table | 2027 ж. 12 маусым | 12 июня 2027 г. | 12 June 2027 |
 * | document | 2027 жылғы 12 маусым | 12 июня 2027 года | 12 June 2027 |
 * | letter | 2027 жылғы 12 маусым, сенбі | суббота, 12 июня 2027 года | Saturday, 12 June 2027 |
 * | weekday | 12 маусым, сенбі | суббота, 12 июня | Saturday, 12 June |
 * | day | 12 маусым | 12 июня | 12 June |
 * | by | 12 маусымға дейін | до 12 июня | by 12 June |
 * | from | 12 маусымнан бастап | с 12 июня | from 12 June |
 * | on | 12 маусымда | 12 июня | on 12 June |
 * | of | 2027 жылғы 12 маусымдағы | от 12 июня 2027 года | of 12 June 2027 |
 * | short | 12.06.2027 | 12.06.2027 | 12.06.2027 |
 */
export type DateForm = 'table' | 'document' | 'letter' | 'weekday' | 'day' | 'by' | 'from' | 'on' | 'of' | 'short';

type KazakhCase = 'dative' | 'ablative' | 'locative' | 'attributive';

const months: Record<Language, readonly string[]> = {
  kk: ['қаңтар', 'ақпан', 'наурыз', 'сәуір', 'мамыр', 'маусым', 'шілде', 'тамыз', 'қыркүйек', 'қазан', 'қараша', 'желтоқсан'],
  ru: ['январь', 'февраль', 'март', 'апрель', 'май', 'июнь', 'июль', 'август', 'сентябрь', 'октябрь', 'ноябрь', 'декабрь'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
};

const russianGenitive = [
  'января', 'февраля', 'марта', 'апреля', 'мая', 'июня', 'июля', 'августа', 'сентября', 'октября', 'ноября', 'декабря',
];

// Written out, not derived: vowel harmony and consonant classes fit in twelve words, and an editor can proof-read words.
const kazakhCases: Record<KazakhCase, readonly string[]> = {
  dative: ['қаңтарға', 'ақпанға', 'наурызға', 'сәуірге', 'мамырға', 'маусымға', 'шілдеге', 'тамызға', 'қыркүйекке', 'қазанға', 'қарашаға', 'желтоқсанға'],
  ablative: ['қаңтардан', 'ақпаннан', 'наурыздан', 'сәуірден', 'мамырдан', 'маусымнан', 'шілдеден', 'тамыздан', 'қыркүйектен', 'қазаннан', 'қарашадан', 'желтоқсаннан'],
  locative: ['қаңтарда', 'ақпанда', 'наурызда', 'сәуірде', 'мамырда', 'маусымда', 'шілдеде', 'тамызда', 'қыркүйекте', 'қазанда', 'қарашада', 'желтоқсанда'],
  attributive: ['қаңтардағы', 'ақпандағы', 'наурыздағы', 'сәуірдегі', 'мамырдағы', 'маусымдағы', 'шілдедегі', 'тамыздағы', 'қыркүйектегі', 'қазандағы', 'қарашадағы', 'желтоқсандағы'],
};

/** Monday first, as the council's calendars are drawn. */
const weekdays: Record<Language, readonly string[]> = {
  kk: ['дүйсенбі', 'сейсенбі', 'сәрсенбі', 'бейсенбі', 'жұма', 'сенбі', 'жексенбі'],
  ru: ['понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота', 'воскресенье'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};

const shortWeekdays: Record<Language, readonly string[]> = {
  kk: ['дс', 'сс', 'ср', 'бс', 'жм', 'сб', 'жс'],
  ru: ['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'вс'],
  en: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'],
};

interface Parts { year: number; month: number; day: number }

function partsOf(day: Day): Parts {
  const found = /^(\d{4})-(\d{2})-(\d{2})/.exec(day);
  if (!found) throw new RangeError(`not a calendar day: ${day}`);
  return { year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) };
}

/** 0 is Monday. */
export function weekdayIndex(day: Day): number {
  const { year, month, day: date } = partsOf(day);
  return (new Date(Date.UTC(year, month - 1, date)).getUTCDay() + 6) % 7;
}

export function weekdayName(day: Day, language: Language, length: 'long' | 'short' = 'long'): string {
  return (length === 'long' ? weekdays : shortWeekdays)[language][weekdayIndex(day)];
}

/** The names of a week, Monday first, for the head of a calendar. */
export function weekdayNames(language: Language, length: 'long' | 'short' = 'short'): readonly string[] {
  return (length === 'long' ? weekdays : shortWeekdays)[language];
}

/** «Маусым», «июнь», “June”: a month standing alone. `month` is 1–12. */
export function monthName(month: number, language: Language): string {
  return months[language][month - 1];
}

const kazakh = ({ year, month, day }: Parts, form: DateForm, weekday: string): string => {
  const inCase = (kazakhCase: KazakhCase) => `${day} ${kazakhCases[kazakhCase][month - 1]}`;
  const plain = `${day} ${months.kk[month - 1]}`;
  switch (form) {
    case 'table': return `${year} ж. ${plain}`;
    case 'document': return `${year} жылғы ${plain}`;
    case 'letter': return `${year} жылғы ${plain}, ${weekday}`;
    case 'weekday': return `${plain}, ${weekday}`;
    case 'by': return `${inCase('dative')} дейін`;
    case 'from': return `${inCase('ablative')} бастап`;
    case 'on': return inCase('locative');
    case 'of': return `${year} жылғы ${inCase('attributive')}`;
    default: return plain;
  }
};

const russian = ({ year, month, day }: Parts, form: DateForm, weekday: string): string => {
  const plain = `${day} ${russianGenitive[month - 1]}`;
  switch (form) {
    case 'table': return `${plain} ${year} г.`;
    case 'document': return `${plain} ${year} года`;
    case 'letter': return `${weekday}, ${plain} ${year} года`;
    case 'weekday': return `${weekday}, ${plain}`;
    case 'by': return `до ${plain}`;
    case 'from': return `${day === 2 ? 'со' : 'с'} ${plain}`;
    case 'of': return `от ${plain} ${year} года`;
    default: return plain;
  }
};

const english = ({ year, month, day }: Parts, form: DateForm, weekday: string): string => {
  const plain = `${day} ${months.en[month - 1]}`;
  switch (form) {
    case 'table':
    case 'document': return `${plain} ${year}`;
    case 'letter': return `${weekday}, ${plain} ${year}`;
    case 'weekday': return `${weekday}, ${plain}`;
    case 'by': return `by ${plain}`;
    case 'from': return `from ${plain}`;
    case 'on': return `on ${plain}`;
    case 'of': return `of ${plain} ${year}`;
    default: return plain;
  }
};

/** Prints a calendar day in one of the council's forms; see {@link DateForm} for examples. */
export function formatDate(day: Day, form: DateForm, language: Language): string {
  const parts = partsOf(day);
  if (form === 'short') {
    return [String(parts.day).padStart(2, '0'), String(parts.month).padStart(2, '0'), parts.year].join('.');
  }
  const print = { kk: kazakh, ru: russian, en: english }[language];
  return print(parts, form, weekdayName(day, language));
}

/** «1–12 маусым», «с 28 мая по 2 июня» become «1–12 июня» or «28 мая – 2 июня»; the year is left to the sentence around. */
export function formatDays(from: Day, to: Day, language: Language): string {
  if (from === to) return formatDate(from, 'day', language);
  const start = partsOf(from);
  const end = partsOf(to);
  return start.month === end.month && start.year === end.year
    ? `${start.day}–${formatDate(to, 'day', language)}`
    : `${formatDate(from, 'day', language)} – ${formatDate(to, 'day', language)}`;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  let clock = clocks.get(zone);
  if (!clock) {
    // Digits only, in English: the one thing every browser does the same.
    clock = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
    });
    clocks.set(zone, clock);
  }
  return clock;
}

function digitsOf(instant: Date | string, zone: string): Record<string, string> {
  const parts = clockOf(zone).formatToParts(typeof instant === 'string' ? new Date(instant) : instant);
  return Object.fromEntries(parts.map(({ type, value }) => [type, value]));
}

/** The calendar day of an instant where the council sits. */
export function dayIn(zone: string, instant: Date | string): Day {
  const { year, month, day } = digitsOf(instant, zone);
  return `${year}-${month}-${day}`;
}

/** «10:12»: the hour of an instant where the council sits, alike in all languages. */
export function timeIn(zone: string, instant: Date | string): string {
  const { hour, minute } = digitsOf(instant, zone);
  return `${hour}:${minute}`;
}

/** «UTC+5»: the name of the council's hour that all understand. */
export function utcOffset(zone: string, instant: Date): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'shortOffset' }).formatToParts(instant);
  return (parts.find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT').replace('GMT', 'UTC');
}

/** A day and an hour together: «2027 ж. 20 мамыр, 10:12». */
export function formatInstant(instant: Date | string, zone: string, form: DateForm, language: Language): string {
  return `${formatDate(dayIn(zone, instant), form, language)}, ${timeIn(zone, instant)}`;
}

/** «1 234 567,5» in Kazakh and Russian, “1,234,567.5” in English; the spaces do not break. */
export function formatNumber(value: number, language: Language): string {
  const [whole, fraction] = String(Math.abs(value)).split('.');
  const [gap, point] = language === 'en' ? [',', '.'] : ['\u00a0', ','];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, gap);
  return `${value < 0 ? '−' : ''}${grouped}${fraction ? point + fraction : ''}`;
}
