import { useState } from 'react';
import { IconBellRinging } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../api/queries';
import { RemindersOfDocument, type RemindersOfQuery } from '../graphql/graphql';
import { Section } from '../parts/Section';
import { useMe } from '../shell/viewer';
import { local } from '../words/local';
import { useDates } from '../words/useDates';
import { Proposal } from './Proposal';
import { useRemind } from './useRemind';
import './reminders.css';

type Slot = NonNullable<RemindersOfQuery['assignment']>['slots'][number];

/** What reminded each body of it and what comes next; the secretary may remind now. */
export function Reminders({ id }: { id: string }) {
  const { t } = useTranslation();
  const mayRemind = useMe().abilities.issueAssignments;
  const asked = useAsk(RemindersOfDocument, { variables: { id } });
  const remind = useRemind();
  const [problem, setProblem] = useState<string | null>(null);
  const found = asked.data?.assignment;
  if (!found) return null;
  const slots = found.slots.filter(({ reminders }) => reminders && (!reminders.answered || reminders.sentOn.length > 0));
  const owing = slots.filter(({ reminders }) => !reminders!.answered);
  if (slots.length === 0 && found.escalations.length === 0) return null;
  const press = async (chosen: Slot[]) => {
    setProblem(null);
    setProblem(await remind.press(chosen.map((slot) => slot.id)));
  };
  return (
    <Section
      title={t('reminders.title')}
      right={
        mayRemind &&
        owing.length > 1 && (
          <button type="button" className="btn s" disabled={remind.busy} onClick={() => void press(owing)}>
            <IconBellRinging className="i" aria-hidden /> {t('reminders.remindAll')}
          </button>
        )
      }
    >
      {problem && (
        <div className="note late" role="alert">
          <p>{problem}</p>
        </div>
      )}
      <ul className="rem">
        {slots.map((slot) => (
          <li key={slot.id}>
            <b>{local(slot.organisation.short)}</b>
            <span className="sm">
              <Line slot={slot} />
            </span>
            {mayRemind && !slot.reminders!.answered && (
              <button type="button" className="link" disabled={remind.busy} onClick={() => void press([slot])}>
                {t('reminders.remind')} <span className="vh">: {local(slot.organisation.short)}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
      {found.escalations.map((one) => (
        <Proposal key={one.id} proposal={one} />
      ))}
    </Section>
  );
}

function Line({ slot: { reminders } }: { slot: Slot }) {
  const { t } = useTranslation();
  const { day } = useDates();
  const { sentOn, nextOn, waits, answered } = reminders!;
  return (
    <>
      {sentOn.length > 0 ? t('reminders.sent', { days: sentOn.map((each) => day(each)).join(', ') }) : t('reminders.sentNone')}
      {answered ? `; ${t('reminders.answered')}` : waits ? `; ${t('reminders.waits')}` : nextOn && `; ${t('reminders.next', { day: day(nextOn) })}`}
    </>
  );
}
