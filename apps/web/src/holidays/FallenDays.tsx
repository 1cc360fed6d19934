import { useState } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api/useAct';
import { useAsk } from '../api/queries';
import { FallenDueDaysDocument, MoveDueDocument } from '../graphql/graphql';
import { ErrorNote } from '../parts/ErrorNote';
import { Section } from '../parts/Section';
import { say } from '../parts/toasts';
import { useSlug } from '../shell/viewer';
import { local } from '../words/local';
import { useDates } from '../words/useDates';

/** What a changed list fell upon: nothing has moved, a person moves it, one by one. */
export function FallenDays() {
  const { t } = useTranslation();
  const params = useSlug();
  const { day } = useDates();
  const asked = useAsk(FallenDueDaysDocument, { variables: {} });
  const move = useAct(MoveDueDocument);
  const [problem, setProblem] = useState<string | null>(null);
  const to = async (slot: { id: string; version: number }, dueOn: string) => {
    setProblem(null);
    const answer = await move.act({ slotId: slot.id, expectedVersion: slot.version, dueOn }).catch(() => null);
    if (answer?.moveDue.__typename === 'Assignment') say(t('holidays.moved', { day: day(dueOn) }));
    else setProblem(answer?.moveDue.__typename === 'Refused' ? answer.moveDue.sentence : t('states.offline.title'));
  };
  const fallen = asked.data?.dueOnDaysOff;
  return (
    <Section title={t('holidays.fallen')} hint={t('holidays.fallenHint')}>
      {asked.error && <ErrorNote error={asked.error} again={() => void asked.refetch()} />}
      {problem && (
        <div className="note late" role="alert">
          <p>{problem}</p>
        </div>
      )}
      {fallen?.length === 0 && <p className="mut">{t('holidays.fallenNone')}</p>}
      {fallen && fallen.length > 0 && (
        <ul className="days">
          {fallen.map(({ slot, dueOn, nearest }) => (
            <li key={slot.id}>
              <b className="on">{day(dueOn, 'weekday')}</b>
              <span className="nm">
                <Link to="/$slug/assignments/$number" params={{ ...params, number: slot.assignment.number ?? slot.assignment.id }}>
                  {slot.assignment.number}
                </Link>{' '}
                {local(slot.organisation.short)}: {local(slot.assignment.title)}
              </span>
              <span className="bs">
                {nearest.map((other) => (
                  <button key={other} type="button" className="btn s" disabled={move.busy} onClick={() => void to(slot, other)}>
                    {t('holidays.move', { day: day(other) })}
                  </button>
                ))}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
