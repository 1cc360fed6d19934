import { formatDate, weekdayIndex, type Day, type Language } from '@kenes/config';

const russianGenitive = ['понедельника', 'вторника', 'среды', 'четверга', 'пятницы', 'субботы', 'воскресенья'];
const russianAccusative = ['понедельник', 'вторник', 'среду', 'четверг', 'пятницу', 'субботу', 'воскресенье'];
const kazakhDative = ['дүйсенбіге', 'сейсенбіге', 'сәрсенбіге', 'бейсенбіге', 'жұмаға', 'сенбіге', 'жексенбіге'];

/** «до вторника, 18 мая», «18 мамырға, сейсенбіге дейін», “by Tuesday, 18 May”. */
export function byWeekday(day: Day, language: Language): string {
  const at = weekdayIndex(day);
  if (language === 'kk') return formatDate(day, 'by', 'kk').replace(/ дейін$/, `, ${kazakhDative[at]} дейін`);
  if (language === 'ru') return `до ${russianGenitive[at]}, ${formatDate(day, 'day', 'ru')}`;
  return `by ${formatDate(day, 'weekday', 'en')}`;
}

/** «до 27 мая», «27 мамырға дейін», “until 27 May”: a day asked for. */
export function until(day: Day, language: Language): string {
  return language === 'en' ? `until ${formatDate(day, 'day', 'en')}` : formatDate(day, 'by', language);
}

/** «от 20 мая», «20 мамырдағы», “of 20 May”. */
export function ofDay(day: Day, language: Language): string {
  return formatDate(day, 'of', language).replace(/^\d{4} жылғы | \d{4}(?: года)?$/u, '');
}

/** «24 мая 2027 года», «2027 жылғы 24 мамырда», “on 24 May 2027”: when it happened. */
export function onDay(day: Day, language: Language): string {
  if (language === 'kk') return `${day.slice(0, 4)} жылғы ${formatDate(day, 'on', 'kk')}`;
  return language === 'en' ? `on ${formatDate(day, 'document', 'en')}` : formatDate(day, 'document', 'ru');
}

export function plusDays(day: Day, days: number): Day {
  const [year, month, date] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, date + days)).toISOString().slice(0, 10);
}

/** «на четверг, 27 мая», «27 мамырға, бейсенбіге», “to Thursday, 27 May”: where a date is moved. */
export function toWeekday(day: Day, language: Language): string {
  if (language === 'kk') return byWeekday(day, 'kk').replace(/ дейін$/, '');
  return language === 'en' ? `to ${formatDate(day, 'weekday', 'en')}` : `на ${russianAccusative[weekdayIndex(day)]}, ${formatDate(day, 'day', 'ru')}`;
}
