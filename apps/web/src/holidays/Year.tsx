import { useTranslation } from 'react-i18next';
import { monthName, weekdayIndex, weekdayNames } from '../../../../config/words/dates';
import type { YearOfDaysQuery } from '../graphql/graphql';
import { local } from '../words/local';
import { useDates } from '../words/useDates';

type Day = YearOfDaysQuery['workDays'][number];
type Campaign = YearOfDaysQuery['campaigns'][number];

/** Twelve months at a glance; a screen reader hears the days that differ from their weekday, in the list below. */
export function Year({ year, days, campaigns }: { year: number; days: Day[]; campaigns: Campaign[] }) {
  const { t } = useTranslation();
  const months = Array.from({ length: 12 }, (_, at) => days.filter(({ day }) => Number(day.slice(5, 7)) === at + 1));
  return (
    <>
      <div className="months" aria-hidden="true">
        {months.map((held, at) => held.length > 0 && <Month key={`${year}-${at}`} days={held} campaigns={campaigns} />)}
      </div>
      <p className="legend sm mut" aria-hidden="true">
        <span className="d off">6</span> {t('holidays.legend.off')} <span className="d hol">7</span> {t('holidays.legend.holiday')} <span className="d worked">8</span> {t('holidays.legend.worked')}{' '}
        <span className="d camp">9</span> {t('holidays.legend.campaign')} <span className="d now">10</span> {t('holidays.legend.today')}
      </p>
    </>
  );
}

function Month({ days, campaigns }: { days: Day[]; campaigns: Campaign[] }) {
  const { language, today } = useDates();
  const first = days[0]!.day;
  const look = ({ day, kind, working }: Day) =>
    ['d', kind === 'worked' ? 'worked' : kind ? 'hol' : !working && 'off', campaigns.some(({ from, to }) => from <= day && day <= to) && 'camp', day === today && 'now'].filter(Boolean).join(' ');
  return (
    <div className="mon">
      <b>{monthName(Number(first.slice(5, 7)), language)}</b>
      <div className="grid">
        {weekdayNames(language).map((name) => (
          <span key={name} className="wd">
            {name}
          </span>
        ))}
        {Array.from({ length: weekdayIndex(first) }, (_, at) => (
          <span key={at} />
        ))}
        {days.map((each) => (
          <span key={each.day} className={look(each)} title={each.name ? local(each.name) : undefined}>
            {Number(each.day.slice(8))}
          </span>
        ))}
      </div>
    </div>
  );
}
