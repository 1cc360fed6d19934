import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api/useAct';
import { GrantExtensionDocument, PrepareExtensionDocument, RefuseExtensionDocument } from '../graphql/graphql';
import { DateField } from '../parts/DateField';
import { Dialog } from '../parts/Dialog';
import { DialogButtons } from '../parts/DialogButtons';
import { ErrorNote } from '../parts/ErrorNote';
import { Field, FormWithProblems, type Problem } from '../parts/Field';
import { say } from '../parts/toasts';
import { local } from '../words/local';
import { addDays, useDates } from '../words/useDates';
import { ReasonDialog } from './ReasonDialog';
import { problemsOf } from './settle';
import type { Slot } from './useActs';

interface TimeDialogProps {
  slot: Slot;
  onClose: () => void;
}

/** Another day, or a day after the lead's, which is given only when it is meant. */
export function GrantDialog({ slot, onClose }: TimeDialogProps) {
  const { t } = useTranslation();
  const { day } = useDates();
  const { act, busy } = useAct(GrantExtensionDocument);
  const request = slot.extensionRequest;
  const [until, setUntil] = useState(request?.askedUntil ?? null);
  const [word, setWord] = useState('');
  const [meant, setMeant] = useState(false);
  const form = useForm(onClose);
  if (!request) return null;
  const later = request.leadDueOn && until && until > request.leadDueOn ? request.leadDueOn : null;
  const send = async () => {
    if (!until) return [{ field: 'until', sentence: t('one.extension.noDay') }];
    const found = problemsOf((await act({ requestId: request.id, expectedVersion: request.version, until, afterLead: meant && later !== null, word: word.trim() || null })).grantExtension);
    if (!found) say(t('one.extension.granted', { body: local(slot.organisation.short), day: day(until) }));
    return found;
  };
  return (
    <Dialog title={t('one.extension.grantTitle', { body: local(slot.organisation.short) })} onClose={onClose}>
      <p className="mut">{t('one.extension.grantText')}</p>
      {form.failure}
      <FormWithProblems problems={form.problems} onSubmit={() => void form.submit(send)}>
        <DayField slot={slot} value={until} onChange={setUntil} />
        {later && (
          <div className="fld">
            <label className="row">
              <input className="cb" type="checkbox" checked={meant} onChange={(event) => setMeant(event.target.checked)} />
              <span>{t('one.extension.meant', { day: day(later) })}</span>
            </label>
          </div>
        )}
        <Field id="word" label={t('one.extension.word')} hint={t('one.extension.wordHint')}>
          {(aria) => <textarea {...aria} className="in" rows={2} maxLength={300} value={word} onChange={(event) => setWord(event.target.value)} />}
        </Field>
        <DialogButtons send={t('one.extension.grantSend')} busy={busy} onClose={onClose} />
      </FormWithProblems>
    </Dialog>
  );
}

/** Beyond the delegation: her click prepares the decision, the chair gives it. */
export function PrepareDialog({ slot, onClose }: TimeDialogProps) {
  const { t } = useTranslation();
  const { act, busy } = useAct(PrepareExtensionDocument);
  const request = slot.extensionRequest;
  const [until, setUntil] = useState(request?.preparedUntil ?? request?.askedUntil ?? null);
  const [note, setNote] = useState(request?.preparedNote ?? '');
  const form = useForm(onClose);
  if (!request) return null;
  const send = async () => {
    if (!until) return [{ field: 'until', sentence: t('one.extension.noDay') }];
    const found = problemsOf((await act({ requestId: request.id, expectedVersion: request.version, until, note: note.trim() || null })).prepareExtension);
    if (!found) say(t('one.extension.sent'));
    return found;
  };
  return (
    <Dialog title={t('one.extension.prepareTitle', { body: local(slot.organisation.short) })} onClose={onClose}>
      {request.limitSentence && <p>{request.limitSentence}</p>}
      <p className="mut">{t('one.extension.prepareText')}</p>
      {form.failure}
      <FormWithProblems problems={form.problems} onSubmit={() => void form.submit(send)}>
        <DayField slot={slot} value={until} onChange={setUntil} />
        <Field id="word" label={t('one.extension.note')} hint={t('one.extension.wordHint')}>
          {(aria) => <textarea {...aria} className="in" rows={2} maxLength={300} value={note} onChange={(event) => setNote(event.target.value)} />}
        </Field>
        <DialogButtons send={t('one.extension.prepareSend')} busy={busy} onClose={onClose} />
      </FormWithProblems>
    </Dialog>
  );
}

export function RefuseDialog({ slot, onClose }: TimeDialogProps) {
  const { t } = useTranslation();
  const { act } = useAct(RefuseExtensionDocument);
  const request = slot.extensionRequest;
  const body = local(slot.organisation.short);
  if (!request) return null;
  return (
    <ReasonDialog
      title={t('one.extension.refuseTitle', { body })}
      text={t('one.extension.refuseText')}
      send={t('one.extension.refuseSend')}
      onClose={onClose}
      onSend={async (word) => {
        const found = problemsOf((await act({ requestId: request.id, expectedVersion: request.version, word })).refuseExtension);
        if (found) return found;
        say(t('one.extension.refused', { body }));
        onClose();
        return null;
      }}
    />
  );
}

/** Later than the day it would move, and not past. */
function DayField({ slot, value, onChange }: { slot: Slot; value: string | null; onChange: (day: string | null) => void }) {
  const { t } = useTranslation();
  const { today } = useDates();
  const next = slot.dueOn ? addDays(slot.dueOn, 1) : today;
  return (
    <Field id="until" label={t('one.extension.day')}>
      {(aria) => <DateField aria={aria} value={value} min={next < today ? today : next} onChange={onChange} />}
    </Field>
  );
}

/** What was wrong with what was sent stands at its field; done, the dialog closes. */
function useForm(onClose: () => void) {
  const [problems, setProblems] = useState<Problem[]>([]);
  const [error, setError] = useState<unknown>(null);
  const submit = async (send: () => Promise<Problem[] | null>) => {
    setError(null);
    try {
      const found = await send();
      if (!found) return onClose();
      setProblems(found.map((each) => ({ ...each, field: each.field === 'word' || each.field === 'note' ? 'word' : 'until' })));
    } catch (failed) {
      setError(failed);
    }
  };
  return { problems, submit, failure: error === null ? null : <ErrorNote error={error} /> };
}
