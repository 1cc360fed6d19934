import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api/useAct';
import { ReportOnBehalfDocument, ReportProgressDocument, type Answer, type WholeFragment } from '../graphql/graphql';
import { DateField } from '../parts/DateField';
import { Dialog } from '../parts/Dialog';
import { DialogButtons } from '../parts/DialogButtons';
import { ErrorNote } from '../parts/ErrorNote';
import { Field, FormWithProblems, type Problem } from '../parts/Field';
import { FilesField } from '../parts/FilesField';
import { say } from '../parts/toasts';
import { useUploads } from '../parts/useUploads';
import { local } from '../words/local';
import { useDates } from '../words/useDates';
import { problemsOf } from './settle';
import { SpeakerFields, useSpeaker } from './SpeakerFields';
import type { Slot } from './useActs';

const answers: Answer[] = ['done', 'onTime', 'moreTime', 'notOurs', 'help'];

/** Names of inputs in refusals → fields of this form. */
const fields: Record<string, string> = { untilOn: 'untilOn', fileIds: 'files' };

interface ReportDialogProps {
  assignment: WholeFragment;
  slot: Slot;
  onBehalf: boolean;
  onClose: () => void;
}

/** «1 200,5» and «1200.5» are the same number. */
const toNumber = (typed: string) => Number(typed.replace(/[\s\u00a0]/g, '').replace(',', '.'));

/** A report by the body itself, or entered for it with who said it and by what channel. */
export function ReportDialog({ assignment, slot: first, onBehalf, onClose }: ReportDialogProps) {
  const { t } = useTranslation();
  const { today } = useDates();
  const speakers = assignment.slots.filter(({ abilities }) => abilities.reportOnBehalf);
  const [slotId, setSlotId] = useState(first.id);
  const slot = assignment.slots.find(({ id }) => id === slotId) ?? first;
  const own = useAct(ReportProgressDocument);
  const entered = useAct(ReportOnBehalfDocument);
  const [answer, setAnswer] = useState<Answer>('done');
  const [text, setText] = useState('');
  const [untilOn, setUntilOn] = useState<string | null>(null);
  const [figures, setFigures] = useState<Record<string, string>>({});
  const speaking = useSpeaker(slot);
  const uploads = useUploads();
  const [problems, setProblems] = useState<Problem[]>([]);
  const [failure, setFailure] = useState<unknown>(null);

  const submit = async () => {
    const found: Problem[] = [];
    const isSaid = text.trim() !== '' || answer === 'onTime' || (answer === 'done' && uploads.ids.length > 0);
    if (!isSaid) found.push({ field: 'text', sentence: t(answer === 'moreTime' ? 'one.report.noWhy' : 'one.report.noText') });
    if (answer === 'moreTime' && !untilOn) found.push({ field: 'untilOn', sentence: t('one.report.noUntil') });
    if (onBehalf && !speaking.said) found.push({ field: 'person', sentence: t('one.onBehalf.noPerson') });
    const given = Object.entries(figures).filter(([, value]) => value.trim() !== '');
    for (const [code, value] of given) if (!Number.isFinite(toNumber(value))) found.push({ field: `figure-${code}`, sentence: t('one.report.notNumber') });
    if (uploads.onTheWay || uploads.wrong) found.push({ field: 'files', sentence: t(uploads.onTheWay ? 'files.wait' : 'files.takeOut') });
    setProblems(found);
    setFailure(null);
    if (found.length > 0) return;
    const input = {
      slotId: slot.id,
      answer,
      interim: answer === 'onTime',
      text: text.trim(),
      untilOn: answer === 'moreTime' ? untilOn : null,
      figures: given.map(([code, value]) => ({ code, value: toNumber(value) })),
      fileIds: uploads.ids,
      without: [],
    };
    try {
      const result =
        onBehalf && speaking.said
          ? (await entered.act({ input, said: speaking.said })).reportOnBehalf
          : (await own.act({ input })).reportProgress;
      const wrong = problemsOf(result);
      if (wrong) return setProblems(wrong.map((each) => ({ ...each, field: (each.field && fields[each.field]) ?? 'text' })));
      say(t('one.report.done', { number: assignment.number }));
      onClose();
    } catch (error) {
      setFailure(error);
    }
  };

  return (
    <Dialog wide title={t(onBehalf ? 'one.onBehalf.title' : 'one.report.title', { number: assignment.number })} onClose={onClose}>
      {failure !== null && <ErrorNote error={failure} />}
      <FormWithProblems problems={problems} onSubmit={() => void submit()}>
        {onBehalf && <SpeakerFields slots={speakers} slot={slot} onSlot={setSlotId} label={t('one.onBehalf.body')} speaking={speaking} />}
        <fieldset className="radios">
          <legend className="lab">{t('one.report.answer')}</legend>
          {answers.map((each) => (
            <label key={each}>
              <input type="radio" name="answer" checked={answer === each} onChange={() => setAnswer(each)} /> {t(`answer.${each}`)}
            </label>
          ))}
        </fieldset>
        {answer === 'moreTime' && (
          <Field id="untilOn" label={t('one.report.until')}>
            {(aria) => <DateField aria={aria} value={untilOn} min={today} onChange={setUntilOn} />}
          </Field>
        )}
        <Field id="text" label={t(`one.report.text.${answer}`)}>
          {(aria) => <textarea {...aria} className="in doc" rows={4} value={text} onChange={(event) => setText(event.target.value)} />}
        </Field>
        {answer === 'done' && assignment.indicators.length > 0 && (
          <div className="half">
            {assignment.indicators.map(({ code, name }) => (
              <Field key={code} id={`figure-${code}`} label={local(name)}>
                {(aria) => <input {...aria} className="in" inputMode="decimal" value={figures[code] ?? ''} onChange={(event) => setFigures({ ...figures, [code]: event.target.value })} />}
              </Field>
            ))}
          </div>
        )}
        <FilesField id="files" uploads={uploads} />
        <DialogButtons send={t(onBehalf ? 'one.onBehalf.send' : 'one.report.send')} busy={own.busy || entered.busy} onClose={onClose} />
      </FormWithProblems>
    </Dialog>
  );
}
