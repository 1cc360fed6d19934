import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api/useAct';
import { HandOverOnBehalfDocument, HandOverSlotDocument, type WholeFragment } from '../graphql/graphql';
import { DateField } from '../parts/DateField';
import { Dialog } from '../parts/Dialog';
import { DialogButtons } from '../parts/DialogButtons';
import { ErrorNote } from '../parts/ErrorNote';
import { Field, FormWithProblems, type Problem } from '../parts/Field';
import { say } from '../parts/toasts';
import { useDates } from '../words/useDates';
import { problemsOf } from './settle';
import { SpeakerFields, useSpeaker } from './SpeakerFields';
import type { Slot } from './useActs';

interface HandOverDialogProps {
  assignment: WholeFragment;
  slot: Slot;
  onBehalf: boolean;
  onClose: () => void;
}

/** The fields of this form; a refusal that means none of them stands at the first. */
const fields = ['person', 'name', 'address', 'phone', 'innerDueOn', 'note'];

/** T3: who of the same body has the matter from now on, by its officer or as the body said it to the secretary. */
export function HandOverDialog({ assignment, slot: first, onBehalf, onClose }: HandOverDialogProps) {
  const { t } = useTranslation();
  const { today, day } = useDates();
  const slots = assignment.slots.filter(({ abilities }) => abilities.handOverOnBehalf);
  const [slotId, setSlotId] = useState(first.id);
  const slot = assignment.slots.find(({ id }) => id === slotId) ?? first;
  const speaking = useSpeaker(slot);
  // Once the body's own day is over there is none left to give.
  const hasDay = slot.dueOn !== null && slot.dueOn >= today;
  const own = useAct(HandOverSlotDocument);
  const entered = useAct(HandOverOnBehalfDocument);
  const [typed, setTyped] = useState({ name: '', address: '', phone: '', note: '' });
  const [innerDueOn, setInnerDueOn] = useState<string | null>(null);
  const [problems, setProblems] = useState<Problem[]>([]);
  const [failure, setFailure] = useState<unknown>(null);

  const submit = async () => {
    const found: Problem[] = [];
    if (onBehalf && !speaking.said) found.push({ field: 'person', sentence: t('one.onBehalf.noPerson') });
    if (!typed.name.trim()) found.push({ field: 'name', sentence: t('one.handOver.noName') });
    if (!typed.address.trim()) found.push({ field: 'address', sentence: t('one.handOver.noAddress') });
    setProblems(found);
    setFailure(null);
    if (found.length > 0) return;
    const input = { slotId: slot.id, expectedVersion: slot.version, ...typed, innerDueOn: hasDay ? innerDueOn : null };
    try {
      const answer = onBehalf && speaking.said ? (await entered.act({ input, said: speaking.said })).handOverOnBehalf : (await own.act({ input })).handOverSlot;
      const wrong = problemsOf(answer);
      if (wrong) return setProblems(wrong.map((each) => ({ ...each, field: fields.includes(each.field) ? each.field : 'name' })));
      say(t('one.handOver.done', { name: typed.name.trim() }));
      onClose();
    } catch (error) {
      setFailure(error);
    }
  };

  const field = (id: keyof typeof typed, hint?: string, mode?: 'email' | 'tel') => (
    <Field id={id} label={t(`one.handOver.${id}`)} hint={hint}>
      {(aria) => <input {...aria} className="in" type="text" inputMode={mode} autoComplete="off" value={typed[id]} onChange={(event) => setTyped({ ...typed, [id]: event.target.value })} />}
    </Field>
  );
  return (
    <Dialog title={t(onBehalf ? 'one.handOver.onBehalfTitle' : 'one.handOver.title', { number: assignment.number })} onClose={onClose}>
      <p className="mut">{t('one.handOver.text')}</p>
      {failure !== null && <ErrorNote error={failure} />}
      <FormWithProblems problems={problems} onSubmit={() => void submit()}>
        {onBehalf && <SpeakerFields slots={slots} slot={slot} onSlot={setSlotId} label={t('one.handOver.body')} speaking={speaking} />}
        {field('name')}
        {field('address', t('one.handOver.addressHint'), 'email')}
        {field('phone', t('one.handOver.optional'), 'tel')}
        {hasDay && (
          <Field id="innerDueOn" label={t('one.handOver.due')} hint={t('one.handOver.dueHint', { day: day(slot.dueOn!) })}>
            {(aria) => <DateField aria={aria} value={innerDueOn} min={today} max={slot.dueOn!} onChange={setInnerDueOn} />}
          </Field>
        )}
        <Field id="note" label={t('one.handOver.note')} hint={t('one.handOver.optional')}>
          {(aria) => <textarea {...aria} className="in" rows={3} value={typed.note} onChange={(event) => setTyped({ ...typed, note: event.target.value })} />}
        </Field>
        <DialogButtons send={t('one.handOver.send')} busy={own.busy || entered.busy} onClose={onClose} />
      </FormWithProblems>
    </Dialog>
  );
}
