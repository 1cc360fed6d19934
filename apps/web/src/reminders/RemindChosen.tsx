import { IconBellRinging } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RowFragment } from '../graphql/graphql';
import { say } from '../parts/toasts';
import { useRemind } from './useRemind';

const owing = ['sent', 'delivered', 'acknowledged', 'underway', 'returned'];

/** Of the chosen rows, those who are late; where nobody is late, everybody who owes an answer. One letter to a person. */
export function RemindChosen({ rows, running, done }: { rows: RowFragment[]; running: boolean; done: () => void }) {
  const { t } = useTranslation();
  const remind = useRemind();
  const slots = rows.flatMap((row) => row.slots.filter(({ state }) => owing.includes(state)));
  const late = slots.filter((slot) => slot.late);
  const chosen = late.length > 0 ? late : slots;
  if (chosen.length === 0) return null;
  const press = async () => {
    const problem = await remind.press(chosen.map(({ id }) => id));
    if (problem) say(problem);
    done();
  };
  return (
    <button type="button" className="btn" disabled={running || remind.busy} onClick={() => void press()}>
      <IconBellRinging className="i" aria-hidden /> {t(late.length > 0 ? 'reminders.remindLate' : 'reminders.remindChosen', { count: chosen.length })}
    </button>
  );
}
