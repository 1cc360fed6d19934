import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api/useAct';
import { RemoveWorkDayDocument, SetWorkDayDocument, type WorkDayKind } from '../graphql/graphql';
import { ReasonDialog } from '../assignments/ReasonDialog';
import { DateField } from '../parts/DateField';
import { Dialog } from '../parts/Dialog';
import { DialogButtons } from '../parts/DialogButtons';
import { ErrorNote } from '../parts/ErrorNote';
import { Field, FormWithProblems, type Problem } from '../parts/Field';
import { say } from '../parts/toasts';
import type { LocalText } from '../words/local';
import { useDates } from '../words/useDates';

export interface SpecialDay {
  day: string;
  kind: WorkDayKind;
  name: LocalText;
}

const kinds: WorkDayKind[] = ['holiday', 'substitute', 'religious', 'worked'];

/** A day off that is added, or a Saturday that is worked, with its reason. */
export function DayDialog({ day: given, year, onClose }: { day: Partial<SpecialDay>; year: number; onClose: () => void }) {
  const { t } = useTranslation();
  const { day: print } = useDates();
  const set = useAct(SetWorkDayDocument);
  const [day, setDay] = useState<string | null>(given.day ?? null);
  const [kind, setKind] = useState<WorkDayKind>(given.kind ?? 'holiday');
  const [kk, setKk] = useState(given.name?.kk ?? '');
  const [ru, setRu] = useState(given.name?.ru ?? '');
  const [reason, setReason] = useState('');
  const [problems, setProblems] = useState<Problem[]>([]);
  const [failure, setFailure] = useState<unknown>(null);
  const submit = async () => {
    if (!day) return setProblems([{ field: 'day', sentence: t('holidays.dayMissing') }]);
    setFailure(null);
    try {
      const answer = (await set.act({ input: { day, kind, name: { kk, ru, en: given.name?.en ?? null }, reason } })).setWorkDay;
      if (answer.__typename === 'Refused') return setProblems([{ field: answer.field ?? 'reason', sentence: answer.sentence }]);
      say(t('holidays.saved', { day: print(day) }));
      onClose();
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <Dialog title={given.day ? t('holidays.editTitle', { day: print(given.day) }) : t('holidays.addTitle')} onClose={onClose}>
      {failure !== null && <ErrorNote error={failure} />}
      <FormWithProblems problems={problems} onSubmit={() => void submit()}>
        {!given.day && (
          <Field id="day" label={t('holidays.dayLabel')}>
            {(aria) => <DateField aria={aria} value={day} min={`${year}-01-01`} onChange={setDay} />}
          </Field>
        )}
        <Field id="kind" label={t('holidays.kindLabel')}>
          {(aria) => (
            <select {...aria} className="in" value={kind} onChange={(event) => setKind(event.target.value as WorkDayKind)}>
              {kinds.map((each) => (
                <option key={each} value={each}>
                  {t(`holidays.kind.${each}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field id="name" label={t('holidays.nameKk')}>
          {(aria) => <input {...aria} className="in" lang="kk" value={kk} onChange={(event) => setKk(event.target.value)} />}
        </Field>
        <Field id="nameRu" label={t('holidays.nameRu')}>
          {(aria) => <input {...aria} className="in" lang="ru" value={ru} onChange={(event) => setRu(event.target.value)} />}
        </Field>
        <Field id="reason" label={t('holidays.reason')} hint={t('holidays.reasonHint')}>
          {(aria) => <textarea {...aria} className="in" rows={2} value={reason} onChange={(event) => setReason(event.target.value)} />}
        </Field>
        <DialogButtons send={t('holidays.save')} busy={set.busy} onClose={onClose} />
      </FormWithProblems>
    </Dialog>
  );
}

export function RemoveDialog({ day: { day }, onClose }: { day: SpecialDay; onClose: () => void }) {
  const { t } = useTranslation();
  const { day: print } = useDates();
  const remove = useAct(RemoveWorkDayDocument);
  return (
    <ReasonDialog
      title={t('holidays.removeTitle', { day: print(day) })}
      text={t('holidays.removeText')}
      send={t('holidays.remove')}
      onClose={onClose}
      onSend={async (reason) => {
        const answer = (await remove.act({ day, reason })).removeWorkDay;
        if (answer.__typename === 'Refused') return [{ field: 'reason', sentence: answer.sentence }];
        say(t('holidays.removed', { day: print(day) }));
        onClose();
        return null;
      }}
    />
  );
}
