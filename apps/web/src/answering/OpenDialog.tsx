import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../api/queries';
import { useAct } from '../api/useAct';
import { BodiesToAskDocument, OpenAnsweringDocument } from '../graphql/graphql';
import { DateField } from '../parts/DateField';
import { Dialog } from '../parts/Dialog';
import { DialogButtons } from '../parts/DialogButtons';
import { ErrorNote } from '../parts/ErrorNote';
import { Field, FormWithProblems, type Problem } from '../parts/Field';
import { Loading } from '../parts/Loading';
import { say } from '../parts/toasts';
import { local } from '../words/local';
import { addDays, useDates } from '../words/useDates';

interface OpenProps {
  year: number;
  /** The round that is under way: further bodies are asked under its number and term. */
  known: { answerBy: string; bodies: ReadonlySet<string> } | null;
  onClose: () => void;
}

/** Chooses the bodies and the day; each contact gets the letter with a link of its own. */
export function OpenDialog({ year, known, onClose }: OpenProps) {
  const { t } = useTranslation();
  const { today } = useDates();
  const bodies = useAsk(BodiesToAskDocument);
  const { act, busy } = useAct(OpenAnsweringDocument);
  const [answerBy, setAnswerBy] = useState<string | null>(known?.answerBy ?? addDays(today, 9));
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [problems, setProblems] = useState<Problem[]>([]);
  const [failure, setFailure] = useState<unknown>(null);
  const offered = bodies.data?.organisations.filter(({ id }) => !known?.bodies.has(id)) ?? [];
  const chosen = offered.filter(({ id }) => !left.has(id));
  const turn = (id: string) => setLeft((before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]));
  const submit = async () => {
    if (!answerBy) return setProblems([{ field: 'answerBy', sentence: t('answering.form.untilMissing') }]);
    setProblems([]);
    setFailure(null);
    try {
      const answer = (await act({ input: { year, answerBy, organisationIds: chosen.map(({ id }) => id) } })).openAnsweringRound;
      if (answer.__typename === 'Refused') return setProblems([{ field: answer.field ?? 'answerBy', sentence: answer.sentence }]);
      say(t('answering.opened', { count: chosen.length }));
      onClose();
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <Dialog title={t('answering.openTitle', { year })} onClose={onClose} wide>
      {failure !== null && <ErrorNote error={failure} />}
      {bodies.error ? <ErrorNote error={bodies.error} again={() => void bodies.refetch()} /> : !bodies.data ? <Loading rows={6} /> : (
        <FormWithProblems problems={problems} onSubmit={() => void submit()}>
          {!known && (
            <Field id="answerBy" label={t('answering.form.answerBy')}>
              {(aria) => <DateField aria={aria} value={answerBy} onChange={setAnswerBy} min={today} />}
            </Field>
          )}
          <fieldset className="said" id="organisationIds" tabIndex={-1}>
            <legend className="lab">{t('answering.form.bodies', { count: chosen.length })}</legend>
            <p className="row">
              <button type="button" className="btn s" onClick={() => setLeft(new Set())}>{t('answering.form.all')}</button>
              <button type="button" className="btn s" onClick={() => setLeft(new Set(offered.map(({ id }) => id)))}>{t('answering.form.none')}</button>
            </p>
            <ul className="pick">
              {offered.map((body) => (
                <li key={body.id}>
                  <label>
                    <input type="checkbox" className="cb" checked={!left.has(body.id)} onChange={() => turn(body.id)} /> {local(body.short)}
                    {!body.contact?.addresses.length && <span className="c-due sm"> {t('answering.noAddress')}</span>}
                  </label>
                </li>
              ))}
            </ul>
          </fieldset>
          <DialogButtons send={t('answering.form.send', { count: chosen.length })} busy={busy || chosen.length === 0} onClose={onClose} />
        </FormWithProblems>
      )}
    </Dialog>
  );
}
