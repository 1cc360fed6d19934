import { languages, monthName } from '../../../../config/words/dates';

const two = (value: number) => String(value).padStart(2, '0');

function made(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? `${year}-${two(month)}-${two(day)}` : null;
}

/** By the first letters: «июня», «июнь», «маусымға», “Jun”; «май» and «мая» are told from «март» by the third. */
function monthOf(word: string): number | null {
  const head = word.toLocaleLowerCase().slice(0, 3);
  for (let month = 1; month <= 12; month += 1) {
    if (languages.some((language) => monthName(month, language).toLocaleLowerCase().startsWith(head))) return month;
  }
  return head === 'мая' ? 5 : null;
}

/** Reads a day as people type it: 05.06.2027, 5.6, 2027-06-05, «5 июня», «2027 ж. 5 маусым». Without a year, the season's. */
export function readDay(typed: string, today: string): string | null {
  const text = typed.trim();
  const season = Number(today.slice(0, 4));
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return made(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const digits = /^(\d{1,2})[.\/\s](\d{1,2})(?:[.\/\s](\d{4}|\d{2}))?\.?$/.exec(text);
  if (digits) {
    const year = digits[3] ? Number(digits[3].length === 2 ? `20${digits[3]}` : digits[3]) : season;
    return made(year, Number(digits[2]), Number(digits[1]));
  }
  const year = /\d{4}/.exec(text)?.[0];
  const day = /(?<!\d)(\d{1,2})\s+(\p{L}{3,})/u.exec(text);
  const month = day && monthOf(day[2]);
  return day && month ? made(year ? Number(year) : season, month, Number(day[1])) : null;
}
