import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api/useAct';
import { ChangeDelegationDocument } from '../graphql/graphql';
import { DateField } from '../parts/DateField';
import { Dialog } from '../parts/Dialog';
import { DialogButtons } from '../parts/DialogButtons';
import { ErrorNote } from '../parts/ErrorNote';
import { Field, FormWithProblems, type Problem } from '../parts/Field';
import { useDates } from '../words/useDates';
import type { TheDelegation } from './Delegation';
import { termsOf, useTerms, type Terms } from './useTerms';

const numbers = ['times', 'days', 'noticeDays', 'declineDays'] as const;
type Typed = Record<(typeof numbers)[number], string>;

const readNumber = (text: string): number | null => (/^\d{1,4}$/.test(text.trim()) ? Number(text) : null);

interface DelegationDialogProps {
  delegation: TheDelegation;
  onClose: () => void;
  /** With what it was, and the version it has now: enough to take it back. */
  onChanged: (was: Terms, version: number) => void;
}

/** The chair writes the delegation anew and reads, while typing, what it will say. */
export function DelegationDialog({ delegation, onClose, onChanged }: DelegationDialogProps) {
  const { t } = useTranslation();
  const { today } = useDates();
  const { hand, forBodies } = useTerms();
  const { act, busy } = useAct(ChangeDelegationDocument);
  const [opened] = useState(delegation);
  const [typed, setTyped] = useState<Typed>({ times: String(opened.times), days: String(opened.days), noticeDays: String(opened.noticeDays), declineDays: String(opened.declineDays) });
  const [latestOn, setLatestOn] = useState(opened.latestOn ?? null);
  const [problems, setProblems] = useState<Problem[]>([]);
  const [failure, setFailure] = useState<unknown>(null);
  // Somebody was faster: from now on their words stand above the form, and pressing again is meant.
  const [meanwhile, setMeanwhile] = useState(false);

  const read = Object.fromEntries(numbers.map((name) => [name, readNumber(typed[name])])) as Record<(typeof numbers)[number], number | null>;
  const terms = numbers.every((name) => read[name] !== null) ? ({ ...read, latestOn } as Terms) : null;
  const submit = async () => {
    if (!terms) return setProblems(numbers.filter((name) => read[name] === null).map((field) => ({ field, sentence: t('delegation.number', { field: t(`delegation.field.${field}`) }) })));
    setProblems([]);
    setFailure(null);
    try {
      const over = meanwhile ? delegation : opened;
      const answer = (await act({ input: terms, expectedVersion: over.version })).changeDelegation;
      if (answer.__typename === 'Delegation') return onChanged(termsOf(over), answer.version);
      if (answer.code === 'CHANGED_MEANWHILE') return setMeanwhile(true);
      setProblems([{ field: answer.field ?? 'times', sentence: answer.sentence }]);
    } catch (error) {
      setFailure(error);
    }
  };
  const number = (name: keyof Typed, hint?: string) => (
    <Field id={name} label={t(`delegation.field.${name}`)} hint={hint}>
      {(aria) => <input {...aria} className="in num" inputMode="numeric" autoComplete="off" maxLength={4} value={typed[name]} onChange={(event) => setTyped({ ...typed, [name]: event.target.value })} />}
    </Field>
  );
  return (
    <Dialog title={t('delegation.title')} onClose={onClose} wide>
      <p className="mut">{t('delegation.changeText')}</p>
      {meanwhile && (
        <div className="note due" role="alert">
          <p>{t('delegation.meanwhile')}</p>
          {[hand(delegation), ...forBodies(delegation)].map((sentence) => (
            <p key={sentence}>
              <b>{sentence}</b>
            </p>
          ))}
          <p>{t('delegation.again')}</p>
        </div>
      )}
      {failure !== null && <ErrorNote error={failure} />}
      <FormWithProblems problems={problems} onSubmit={() => void submit()} className="dele">
        {number('times', t('delegation.hint.times'))}
        {number('days')}
        <Field id="latestOn" label={t('delegation.field.latestOn')} hint={t('delegation.hint.latestOn')}>
          {(aria) => <DateField aria={aria} value={latestOn} min={today} onChange={setLatestOn} />}
        </Field>
        {number('noticeDays')}
        {number('declineDays')}
        <p className="note" aria-live="polite">
          {terms ? hand(terms) : '…'}
        </p>
        <DialogButtons send={t('delegation.save')} busy={busy} onClose={onClose} />
      </FormWithProblems>
    </Dialog>
  );
}
