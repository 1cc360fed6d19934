import { IconBellRinging } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api/useAct';
import { RemindDocument, type RowFragment } from '../graphql/graphql';
import { say } from '../parts/toasts';
import { useRemindedWords } from './useRemindedWords';

const owing = ['sent', 'delivered', 'acknowledged', 'underway', 'returned'];

/** Of the chosen rows, those who are late; where nobody is late, everybody who owes an answer. One letter to a person. */
export function RemindChosen({ rows, running, done }: { rows: RowFragment[]; running: boolean; done: () => void }) {
  const { t } = useTranslation();
  const remind = useAct(RemindDocument);
  const words = useRemindedWords();
  const slots = rows.flatMap((row) => row.slots.filter(({ state }) => owing.includes(state)));
  const late = slots.filter((slot) => slot.late);
  const chosen = late.length > 0 ? late : slots;
  if (chosen.length === 0) return null;
  const press = async () => {
    const answer = await remind.act({ slotIds: chosen.map(({ id }) => id) }).catch(() => null);
    say(answer?.remind.__typename === 'Reminded' ? words(answer.remind) : answer?.remind.__typename === 'Refused' ? answer.remind.sentence : t('states.offline.title'));
    done();
  };
  return (
    <button type="button" className="btn" disabled={running || remind.busy} onClick={() => void press()}>
      <IconBellRinging className="i" aria-hidden /> {t(late.length > 0 ? 'reminders.remindLate' : 'reminders.remindChosen', { count: chosen.length })}
    </button>
  );
}
