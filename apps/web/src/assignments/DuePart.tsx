import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { weekdayName } from '../../../../config/words/dates';
import { useAsk } from '../api/queries';
import { WorkDaysDocument, type PreviewLettersQuery } from '../graphql/graphql';
import { DateField } from '../parts/DateField';
import { Field } from '../parts/Field';
import { local } from '../words/local';
import { addDays, useDates } from '../words/useDates';

interface DuePartProps {
  dueOn: string | null;
  warnings: PreviewLettersQuery['previewLetters']['warnings'];
  onChange: (day: string | null) => void;
  /** Why this day all the same: shown only when the day has a warning. */
  children: ReactNode;
}

/** The day, four weeks of the work calendar around it, and a word when it falls on a day off. */
export function DuePart({ dueOn, warnings, onChange, children }: DuePartProps) {
  const { t } = useTranslation();
  const { today, day, language } = useDates();
  // Twenty days from today, or around a day that lies further on.
  const from = dueOn && dueOn > addDays(today, 19) ? addDays(dueOn, -14) : today;
  const days = useAsk(WorkDaysDocument, { variables: { from, to: addDays(from, 19) }, keep: true });
  const off = dueOn ? days.data?.workDays.find((each) => each.day === dueOn && !each.working) : undefined;
  return (
    <div>
      <Field id="due" label={<span className="vh">{t('new.due.title')}</span>}>
        {(aria) => <DateField aria={aria} value={dueOn} min={today} onChange={onChange} />}
      </Field>
      {days.data && (
        <div className="wk" role="group" aria-label={t('new.due.strip')}>
          {days.data.workDays.map((each) => (
            <button
              key={each.day}
              type="button"
              className={[each.day === dueOn && 'pick', !each.working && 'off'].filter(Boolean).join(' ') || undefined}
              aria-pressed={each.day === dueOn}
              title={each.name ? local(each.name) : undefined}
              onClick={() => onChange(each.day)}
            >
              <span aria-hidden="true">{weekdayName(each.day, language, 'short')}</span>
              <b aria-hidden="true">{Number(each.day.slice(8))}</b>
              <span className="vh">{[day(each.day, 'weekday'), each.name && local(each.name), !each.working && t('new.due.off')].filter(Boolean).join(', ')}</span>
            </button>
          ))}
        </div>
      )}
      {warnings.map(({ code, sentence, suggestions }) => (
        <div className="note due" key={code + sentence}>
          <p>{sentence}</p>
          {suggestions.length > 0 && (
            <div className="row">
              {suggestions.map((suggestion) => (
                <button key={suggestion} type="button" className="btn s" onClick={() => onChange(suggestion)}>
                  {t('new.due.take', { day: day(suggestion) })}
                </button>
              ))}
            </div>
          )}
        </div>
      ))}
      {(warnings.length > 0 || off) && children}
    </div>
  );
}
