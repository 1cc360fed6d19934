import { formatDate, monthName, weekdayName, type Words } from '@kenes/config';
import type { CalendarEntry, CalendarPageView } from '@kenes/calendars';

/** The next entries as a calendar will show them, month by month. */
export function CalendarPreview({ view: { preview }, words }: { view: CalendarPageView; words: Words }) {
  const { t, language } = words;
  const months = [...Map.groupBy(preview.entries, ({ day }) => day.slice(0, 7))];
  return (
    <aside className="ag">
      <h2>{t('calendars:page.preview')}</h2>
      <p className="mut">{preview.total > 0 ? t('calendars:page.events', { count: preview.total }) : t('calendars:page.nothing')}</p>
      {months.map(([month, entries]) => (
        <div key={month}>
          <h3>{capital(monthName(Number(month.slice(5)), language))}</h3>
          <ul>{entries.map((entry, at) => <Entry key={at} entry={entry} words={words} />)}</ul>
        </div>
      ))}
      {preview.total > 0 && <p className="mut">{t('calendars:page.each')}</p>}
    </aside>
  );
}

function Entry({ entry: { day, through, title, place, startsAt, cancelled }, words: { t, language } }: { entry: CalendarEntry; words: Words }) {
  const when = startsAt ?? (through > day ? t('calendars:page.until', { day: formatDate(through, 'day', language) }) : null);
  const more = [when, startsAt ? place : null].filter(Boolean).join(', ');
  return (
    <li>
      <span className="d">{Number(day.slice(8))}</span>
      <span className="w">{weekdayName(day, language, 'short')}</span>
      <span>{cancelled ? <s>{title}</s> : title}{more && <span className="t">{more}</span>}</span>
    </li>
  );
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
