import { useTranslation } from 'react-i18next';
import { monthName, weekdayName } from '../../../../config/words/dates';
import type { CalendarPreviewQuery } from '../graphql/graphql';
import { currentLanguage } from '../words/words';
import { useDates } from '../words/useDates';

type Seen = CalendarPreviewQuery['calendarPreview'];

/** The next entries as a calendar will show them, month by month. */
export function Preview({ preview: { entries, total } }: { preview: Seen }) {
  const { t } = useTranslation(['web', 'calendars']);
  const months = [...new Set(entries.map(({ day }) => day.slice(0, 7)))];
  return (
    <aside className="prev ag">
      <header>
        <h2>{t('calendars:page.preview')}</h2>
        <span className="sm fnt">{t('calendars:page.events', { count: total })}</span>
      </header>
      {total === 0 && <p className="mut">{t('calendars:page.nothing')}</p>}
      {months.map((month) => (
        <div key={month}>
          <h3>{monthOf(month)}</h3>
          <ul>{entries.filter(({ day }) => day.startsWith(month)).map((entry, at) => <Entry key={at} entry={entry} />)}</ul>
        </div>
      ))}
      {total > 0 && <p className="sm mut">{t('calendars:page.each')}</p>}
    </aside>
  );
}

function Entry({ entry: { day, through, title, place, startsAt, cancelled } }: { entry: Seen['entries'][number] }) {
  const { t } = useTranslation(['web', 'calendars']);
  const dates = useDates();
  const when = startsAt ?? (through > day ? t('calendars:page.until', { day: dates.day(through) }) : null);
  const more = [when, startsAt ? place : null].filter(Boolean).join(', ');
  return (
    <li>
      <span className="d">{Number(day.slice(8))}</span>
      <span className="w">{weekdayName(day, currentLanguage(), 'short')}</span>
      <span>{cancelled ? <s>{title}</s> : title}{more && <span className="t">{more}</span>}</span>
    </li>
  );
}

function monthOf(month: string): string {
  const name = monthName(Number(month.slice(5)), currentLanguage());
  return name.charAt(0).toUpperCase() + name.slice(1);
}
