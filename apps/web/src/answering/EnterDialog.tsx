import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api/useAct';
import { EnterWhoAnswersDocument, type AskedFragment } from '../graphql/graphql';
import { Dialog } from '../parts/Dialog';
import { DialogButtons } from '../parts/DialogButtons';
import { ErrorNote } from '../parts/ErrorNote';
import { FormWithProblems, type Problem } from '../parts/Field';
import { say } from '../parts/toasts';
import { local } from '../words/local';
import { nobody, PersonFields } from './PersonFields';

type Said = 'same' | 'fix' | 'new' | 'agreed';

/** What somebody said by telephone, entered on behalf of the body; the successor's own word as well. */
export function EnterDialog({ asked, onClose }: { asked: AskedFragment; onClose: () => void }) {
  const { t } = useTranslation();
  const { act, busy } = useAct(EnterWhoAnswersDocument);
  const [said, setSaid] = useState<Said>(asked.successor ? 'agreed' : asked.person ? 'same' : 'new');
  const [person, setPerson] = useState({ ...nobody, phone: asked.person?.phone ?? '', address: asked.person?.addresses[0] ?? '' });
  const [next, setNext] = useState(nobody);
  const [deputy, setDeputy] = useState(nobody);
  const [problems, setProblems] = useState<Problem[]>([]);
  const [failure, setFailure] = useState<unknown>(null);
  const name = asked.person ? local(asked.person.name) : '';
  const submit = async () => {
    setProblems([]);
    setFailure(null);
    try {
      const answer = (
        await act({
          input: {
            answeringId: asked.id, expectedVersion: asked.version, spokenBy: said === 'agreed' ? 'successor' : 'body', who: said === 'agreed' ? 'same' : said,
            person: said === 'new' ? next : said === 'fix' ? { ...person, name } : null,
            deputy: deputy.name.trim() || deputy.address.trim() ? deputy : null,
          },
        })
      ).enterWhoAnswers;
      if (answer.__typename === 'Refused') return setProblems([{ field: answer.field ?? 'said', sentence: answer.sentence }]);
      say(t('answering.entered'));
      onClose();
    } catch (error) {
      setFailure(error);
    }
  };
  const option = (value: Said, label: string) => (
    <label className="opt">
      <input type="radio" name="said" id={value === said ? 'said' : undefined} checked={said === value} onChange={() => setSaid(value)} /> {label}
    </label>
  );
  return (
    <Dialog title={t('answering.enterTitle', { body: local(asked.organisation.short) })} onClose={onClose} wide>
      <p className="mut">{t('answering.enterText')}</p>
      {failure !== null && <ErrorNote error={failure} />}
      <FormWithProblems problems={problems} onSubmit={() => void submit()}>
        <fieldset className="said">
          <legend className="lab">{t('answering.form.said')}</legend>
          {asked.successor && option('agreed', t('answering.form.agreed', { name: local(asked.successor.name) }))}
          {asked.person && option('same', t('answering.form.same', { name }))}
          {asked.person && option('fix', t('answering.form.fix', { name }))}
          {option('new', t('answering.form.new'))}
        </fieldset>
        {said === 'fix' && <PersonFields at="" withName={false} value={person} onChange={setPerson} />}
        {said === 'new' && <PersonFields at="" value={next} onChange={setNext} />}
        <details className="more">
          <summary>{t('answering.form.deputy')}</summary>
          <PersonFields at="deputy." value={deputy} onChange={setDeputy} />
        </details>
        <DialogButtons send={t('answering.form.save')} busy={busy} onClose={onClose} />
      </FormWithProblems>
    </Dialog>
  );
}
