import { useTranslation } from 'react-i18next';
import type { YearOfDaysQuery } from '../graphql/graphql';
import { Section } from '../parts/Section';
import { local } from '../words/local';
import { useDates } from '../words/useDates';

/** Who changed the list, when and why. */
export function Changes({ changes }: { changes: YearOfDaysQuery['workCalendarChanges'] }) {
  const { t } = useTranslation();
  const { day, moment } = useDates();
  return (
    <Section title={t('holidays.history')}>
      {changes.length === 0 ? (
        <p className="mut">{t('holidays.historyNone')}</p>
      ) : (
        <ul className="days">
          {changes.map((change) => (
            <li key={`${change.at}${change.day}`}>
              <b className="on">{day(change.day, 'weekday')}</b>
              <span className="nm">
                {t(change.removed ? 'holidays.takenOut' : 'holidays.added')}: {local(change.name)}. {change.reason}
                <span className="mut sm by">
                  {change.person ? local(change.person.name) : t('holidays.system')}, {moment(change.at)}
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
