import { useTranslation } from 'react-i18next';
import { local } from '../words/local';
import { useDates } from '../words/useDates';
import type { TheDelegation } from './Delegation';
import { termNames, useTerms } from './useTerms';

/** Who changed the delegation, when, from what to what. */
export function DelegationHistory({ changes }: { changes: TheDelegation['changes'] }) {
  const { t } = useTranslation();
  const { moment } = useDates();
  const { value } = useTerms();
  return (
    <>
      <h3>{t('delegation.history')}</h3>
      {changes.length === 0 ? (
        <p className="mut">{t('delegation.historyNone')}</p>
      ) : (
        <ul className="hist">
          {changes.map(({ at, person, was, now }) => (
            <li key={at}>
              <b>{moment(at)}</b>
              <span className="nm">
                {termNames
                  .filter((name) => was[name] !== now[name])
                  .map((name) => (
                    <span key={name}>{t('delegation.changed', { field: t(`delegation.field.${name}`), was: value(was, name), now: value(now, name) })}</span>
                  ))}
                {person && <span className="mut sm">{local(person.name)}</span>}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
