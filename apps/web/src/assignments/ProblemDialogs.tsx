import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../api/queries';
import { useAct } from '../api/useAct';
import { AskForHelpDocument, FilterBodiesDocument, SolveProblemDocument, type OpenProblemFragment, type WholeFragment } from '../graphql/graphql';
import { Combobox } from '../parts/Combobox';
import { Dialog } from '../parts/Dialog';
import { DialogButtons } from '../parts/DialogButtons';
import { ErrorNote } from '../parts/ErrorNote';
import { Field, FormWithProblems, type Problem } from '../parts/Field';
import { say } from '../parts/toasts';
import { local } from '../words/local';
import { problemsOf } from './settle';

interface ProblemDialogProps {
  problem: OpenProblemFragment;
  onClose: () => void;
}

/** Whom else to ask: the bodies of the assignment first, then all of the council. */
export function AskHelpDialog({ problem, assignment, onClose }: ProblemDialogProps & { assignment: WholeFragment }) {
  const { t } = useTranslation();
  const bodies = useAsk(FilterBodiesDocument, {});
  const { act, busy } = useAct(AskForHelpDocument);
  const asked = new Set([problem.slot.organisation.id, ...problem.helpers.filter(({ askedAt }) => askedAt).map(({ organisation }) => organisation.id)]);
  const [chosen, setChosen] = useState<string[]>(problem.helpers.filter(({ askedAt }) => !askedAt).map(({ organisation }) => organisation.id));
  const [problems, setProblems] = useState<Problem[]>([]);
  const [failure, setFailure] = useState<unknown>(null);
  const near = new Set(assignment.slots.map(({ organisation }) => organisation.id));
  const known = [...(bodies.data?.organisations ?? [])].sort((one, other) => Number(near.has(other.id)) - Number(near.has(one.id)));
  const submit = async () => {
    if (chosen.length === 0) return setProblems([{ field: 'organisationIds', sentence: t('one.problem.nobody') }]);
    try {
      const found = problemsOf((await act({ problemId: problem.id, expectedVersion: problem.version, organisationIds: chosen })).askForHelp);
      if (found) return setProblems(found.map(({ sentence }) => ({ field: 'organisationIds', sentence })));
      say(t('one.problem.sentAll', { count: chosen.length }));
      onClose();
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <Dialog title={t('one.problem.askTitle')} onClose={onClose}>
      <p className="mut">{t('one.problem.askText')}</p>
      {failure !== null && <ErrorNote error={failure} />}
      <FormWithProblems problems={problems} onSubmit={() => void submit()}>
        {chosen.length > 0 && (
          <ul className="helpers chosen">
            {known
              .filter(({ id }) => chosen.includes(id))
              .map(({ id, name }) => (
                <li key={id}>
                  <label className="row">
                    <input className="cb" type="checkbox" checked onChange={() => setChosen(chosen.filter((one) => one !== id))} />
                    <span>{local(name)}</span>
                  </label>
                </li>
              ))}
          </ul>
        )}
        <Field id="organisationIds" label={t('one.problem.who')}>
          {(aria) => (
            <Combobox
              aria={aria}
              label={t('one.problem.who')}
              placeholder={t('one.problem.add')}
              choices={known.filter(({ id }) => !asked.has(id) && !chosen.includes(id)).map(({ id, name, short }) => ({ value: id, label: local(name), hint: local(short) }))}
              onPick={(id) => setChosen([...chosen, id])}
            />
          )}
        </Field>
        <DialogButtons send={t('one.problem.askSend')} busy={busy} onClose={onClose} />
      </FormWithProblems>
    </Dialog>
  );
}

export function SolveDialog({ problem, onClose }: ProblemDialogProps) {
  const { t } = useTranslation();
  const { act, busy } = useAct(SolveProblemDocument);
  const [outcome, setOutcome] = useState('');
  const [problems, setProblems] = useState<Problem[]>([]);
  const [failure, setFailure] = useState<unknown>(null);
  const submit = async () => {
    if (!outcome.trim()) return setProblems([{ field: 'outcome', sentence: t('one.problem.noOutcome') }]);
    try {
      const found = problemsOf((await act({ problemId: problem.id, expectedVersion: problem.version, outcome: outcome.trim() })).solveProblem);
      if (found) return setProblems(found.map(({ sentence }) => ({ field: 'outcome', sentence })));
      say(t('one.problem.solved'));
      onClose();
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <Dialog title={t('one.problem.solveTitle', { body: local(problem.slot.organisation.short) })} onClose={onClose}>
      <p className="mut">{t('one.problem.solveText')}</p>
      {failure !== null && <ErrorNote error={failure} />}
      <FormWithProblems problems={problems} onSubmit={() => void submit()}>
        <Field id="outcome" label={t('one.problem.outcome')}>
          {(aria) => <textarea {...aria} className="in" rows={3} maxLength={2000} value={outcome} onChange={(event) => setOutcome(event.target.value)} />}
        </Field>
        <DialogButtons send={t('one.problem.solve')} busy={busy} onClose={onClose} />
      </FormWithProblems>
    </Dialog>
  );
}
