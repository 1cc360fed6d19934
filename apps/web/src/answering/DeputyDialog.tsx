import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api/useAct';
import { AppointDeputyDocument, type AskedFragment } from '../graphql/graphql';
import { DateField } from '../parts/DateField';
import { Dialog } from '../parts/Dialog';
import { DialogButtons } from '../parts/DialogButtons';
import { ErrorNote } from '../parts/ErrorNote';
import { Field, FormWithProblems, type Problem } from '../parts/Field';
import { say } from '../parts/toasts';
import { local } from '../words/local';
import { useDates } from '../words/useDates';
import { nobody, PersonFields } from './PersonFields';

/** Who stands in for the contact, and until which day. */
export function DeputyDialog({ asked, onClose }: { asked: AskedFragment; onClose: () => void }) {
  const { t } = useTranslation();
  const { today } = useDates();
  const { act, busy } = useAct(AppointDeputyDocument);
  const { absence, deputy } = asked;
  const [untilOn, setUntilOn] = useState<string | null>(absence?.untilOn ?? null);
  const [known, setKnown] = useState(deputy !== null);
  const [person, setPerson] = useState({ ...nobody, name: absence?.deputyName ?? '', phone: absence?.deputyPhone ?? '', address: absence?.deputyAddress ?? '' });
  const [problems, setProblems] = useState<Problem[]>([]);
  const [failure, setFailure] = useState<unknown>(null);
  const name = known && deputy ? local(deputy.name) : person.name;
  const submit = async () => {
    if (!untilOn) return setProblems([{ field: 'untilOn', sentence: t('answering.form.untilMissing') }]);
    setProblems([]);
    setFailure(null);
    try {
      const input = { organisationId: asked.organisation.id, forPersonId: asked.person!.id, untilOn, absenceId: absence?.id ?? null, deputy: known ? null : person };
      const answer = (await act({ input })).appointDeputy;
      if (answer.__typename === 'Refused') return setProblems([{ field: answer.field ?? 'untilOn', sentence: answer.sentence }]);
      say(t('answering.deputyDone', { name }));
      onClose();
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <Dialog title={t('answering.awayTitle', { name: asked.person ? local(asked.person.name) : '' })} onClose={onClose} wide>
      <p className="mut">{t('answering.awayText')}</p>
      {failure !== null && <ErrorNote error={failure} />}
      <FormWithProblems problems={problems} onSubmit={() => void submit()}>
        <Field id="untilOn" label={t('answering.form.until')}>
          {(aria) => <DateField aria={aria} value={untilOn} onChange={setUntilOn} min={today} />}
        </Field>
        {deputy && (
          <fieldset className="said">
            <legend className="lab">{t('answering.form.standsIn')}</legend>
            <label className="opt">
              <input type="radio" name="known" checked={known} onChange={() => setKnown(true)} /> {local(deputy.name)}
            </label>
            <label className="opt">
              <input type="radio" name="known" checked={!known} onChange={() => setKnown(false)} /> {t('answering.form.other')}
            </label>
          </fieldset>
        )}
        {!known && <PersonFields at="deputy." value={person} onChange={setPerson} />}
        <DialogButtons send={t('answering.form.appoint')} busy={busy} onClose={onClose} />
      </FormWithProblems>
    </Dialog>
  );
}
