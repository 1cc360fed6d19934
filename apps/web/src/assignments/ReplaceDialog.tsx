import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api/useAct';
import { useAsk } from '../api/queries';
import { FilterBodiesDocument, ReplaceExecutorDocument, type WholeFragment } from '../graphql/graphql';
import { DateField } from '../parts/DateField';
import { Dialog } from '../parts/Dialog';
import { DialogButtons } from '../parts/DialogButtons';
import { ErrorNote } from '../parts/ErrorNote';
import { Field, FormWithProblems, type Problem } from '../parts/Field';
import { say } from '../parts/toasts';
import { local } from '../words/local';
import { useDates } from '../words/useDates';
import { problemsOf } from './settle';
import type { Slot } from './useActs';

interface ReplaceDialogProps {
  assignment: WholeFragment;
  slot: Slot;
  onClose: () => void;
}

/** T11: to whom the matter goes instead; the body that a refusal names is chosen already. */
export function ReplaceDialog({ assignment, slot, onClose }: ReplaceDialogProps) {
  const { t } = useTranslation();
  const { today } = useDates();
  const bodies = useAsk(FilterBodiesDocument, {});
  const { act, busy } = useAct(ReplaceExecutorDocument);
  const [organisationId, setOrganisationId] = useState(slot.latestReport?.namedBody?.id ?? '');
  const [dueOn, setDueOn] = useState<string | null>(slot.dueOn && slot.dueOn > today ? slot.dueOn : null);
  const [problems, setProblems] = useState<Problem[]>([]);
  const [failure, setFailure] = useState<unknown>(null);
  const taken = new Set(assignment.slots.map(({ organisation }) => organisation.id));
  const submit = async () => {
    if (!organisationId) return setProblems([{ field: 'organisationId', sentence: t('one.replace.missing') }]);
    try {
      const found = problemsOf((await act({ slotId: slot.id, expectedVersion: slot.version, organisationId, dueOn })).replaceExecutor);
      if (found) return setProblems(found.map((each) => ({ ...each, field: each.field === 'dueOn' ? 'dueOn' : 'organisationId' })));
      say(t('one.replace.done'));
      onClose();
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <Dialog title={t('one.replace.title', { number: assignment.number, body: local(slot.organisation.short) })} onClose={onClose}>
      <p className="mut">{t('one.replace.text')}</p>
      {failure !== null && <ErrorNote error={failure} />}
      <FormWithProblems problems={problems} onSubmit={() => void submit()}>
        <Field id="organisationId" label={t('one.replace.body')}>
          {(aria) => (
            <select {...aria} className="in" value={organisationId} onChange={(event) => setOrganisationId(event.target.value)}>
              <option value="">{t('one.replace.choose')}</option>
              {bodies.data?.organisations.filter(({ id }) => !taken.has(id)).map(({ id, name }) => (
                <option key={id} value={id}>
                  {local(name)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field id="dueOn" label={t('one.replace.due')}>
          {(aria) => <DateField aria={aria} value={dueOn} min={today} onChange={setDueOn} />}
        </Field>
        <DialogButtons send={t('one.replace.send')} busy={busy} onClose={onClose} />
      </FormWithProblems>
    </Dialog>
  );
}
