import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api/useAct';
import { WriteElsewhereDocument, type AskedFragment } from '../graphql/graphql';
import { Dialog } from '../parts/Dialog';
import { DialogButtons } from '../parts/DialogButtons';
import { ErrorNote } from '../parts/ErrorNote';
import { Field, FormWithProblems, type Problem } from '../parts/Field';
import { say } from '../parts/toasts';
import { local } from '../words/local';

/** Another address: the question goes there at once, and so does everything after it. */
export function ElsewhereDialog({ asked, onClose }: { asked: AskedFragment; onClose: () => void }) {
  const { t } = useTranslation();
  const { act, busy } = useAct(WriteElsewhereDocument);
  const [address, setAddress] = useState('');
  const [problems, setProblems] = useState<Problem[]>([]);
  const [failure, setFailure] = useState<unknown>(null);
  const shown = asked.successor ?? asked.person;
  const submit = async () => {
    setProblems([]);
    setFailure(null);
    try {
      const answer = (await act({ id: asked.id, expectedVersion: asked.version, address })).writeElsewhere;
      if (answer.__typename === 'Refused') return setProblems([{ field: 'address', sentence: answer.sentence }]);
      say(t('answering.asked'));
      onClose();
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <Dialog title={t('answering.elsewhereTitle', { body: local(asked.organisation.short) })} onClose={onClose}>
      <p className="mut">{shown ? t('answering.elsewhereText', { name: local(shown.name) }) : t('answering.elsewhereMailbox')}</p>
      {failure !== null && <ErrorNote error={failure} />}
      <FormWithProblems problems={problems} onSubmit={() => void submit()}>
        <Field id="address" label={t('answering.form.address')} hint={asked.address ?? undefined}>
          {(aria) => <input {...aria} className="in" inputMode="email" autoComplete="off" value={address} onChange={(event) => setAddress(event.target.value)} />}
        </Field>
        <DialogButtons send={t('answering.send')} busy={busy} onClose={onClose} />
      </FormWithProblems>
    </Dialog>
  );
}
