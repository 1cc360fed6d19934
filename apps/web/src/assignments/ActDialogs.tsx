import { useState } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api/useAct';
import { CancelAssignmentDocument, DiscardAssignmentDocument, FileOfficialLetterDocument, ReopenAssignmentDocument, ReturnForReworkDocument, WaiveSlotDocument, type WholeFragment } from '../graphql/graphql';
import { DateField } from '../parts/DateField';
import { Dialog } from '../parts/Dialog';
import { DialogButtons } from '../parts/DialogButtons';
import { ErrorNote } from '../parts/ErrorNote';
import { Field, FormWithProblems, type Problem } from '../parts/Field';
import { say } from '../parts/toasts';
import { useSlug } from '../shell/viewer';
import { local } from '../words/local';
import { useDates } from '../words/useDates';
import { HandOverDialog } from './HandOverDialog';
import { ReasonDialog } from './ReasonDialog';
import { ReplaceDialog } from './ReplaceDialog';
import { ReportDialog } from './ReportDialog';
import { problemsOf } from './settle';
import { GrantDialog, PrepareDialog, RefuseDialog } from './TimeDialogs';
import type { Slot } from './useActs';

export type Asked = { act: 'return' | 'official' | 'waive' | 'replace' | 'report' | 'onBehalf' | 'handOver' | 'handOverOnBehalf' | 'moreTime' | 'sameTime' | 'timeForChair'; slot: Slot } | { act: 'cancel' | 'discard' | 'reopen' };

interface ActDialogsProps {
  assignment: WholeFragment;
  asked: Asked;
  onClose: () => void;
}

/** The one question an act still needs, in a dialog of its own. */
export function ActDialogs({ assignment, asked, onClose }: ActDialogsProps) {
  if (asked.act === 'return') return <ReturnDialog assignment={assignment} slot={asked.slot} onClose={onClose} />;
  if (asked.act === 'official') return <OfficialDialog slot={asked.slot} onClose={onClose} />;
  if (asked.act === 'report' || asked.act === 'onBehalf') return <ReportDialog assignment={assignment} slot={asked.slot} onBehalf={asked.act === 'onBehalf'} onClose={onClose} />;
  if (asked.act === 'handOver' || asked.act === 'handOverOnBehalf') return <HandOverDialog assignment={assignment} slot={asked.slot} onBehalf={asked.act === 'handOverOnBehalf'} onClose={onClose} />;
  if (asked.act === 'moreTime') return <GrantDialog slot={asked.slot} onClose={onClose} />;
  if (asked.act === 'timeForChair') return <PrepareDialog slot={asked.slot} onClose={onClose} />;
  if (asked.act === 'sameTime') return <RefuseDialog slot={asked.slot} onClose={onClose} />;
  if (asked.act === 'replace') return <ReplaceDialog assignment={assignment} slot={asked.slot} onClose={onClose} />;
  if (asked.act === 'waive') return <WaiveDialog slot={asked.slot} onClose={onClose} />;
  return <EndDialog assignment={assignment} act={asked.act} onClose={onClose} />;
}

function ReturnDialog({ assignment, slot, onClose }: { assignment: WholeFragment; slot: Slot; onClose: () => void }) {
  const { t } = useTranslation();
  const { today } = useDates();
  const { act, busy } = useAct(ReturnForReworkDocument);
  const [reason, setReason] = useState('');
  const [dueOn, setDueOn] = useState<string | null>(null);
  const [problems, setProblems] = useState<Problem[]>([]);
  const [failure, setFailure] = useState<unknown>(null);
  const submit = async () => {
    if (!reason.trim()) return setProblems([{ field: 'reason', sentence: t('one.return.missing') }]);
    try {
      const found = problemsOf((await act({ slotId: slot.id, expectedVersion: slot.version, reason: reason.trim(), dueOn })).returnForRework);
      if (found) return setProblems(found.map((each) => ({ ...each, field: each.field === 'dueOn' ? 'dueOn' : 'reason' })));
      say(t('one.return.done', { body: local(slot.organisation.short) }));
      onClose();
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <Dialog title={t('one.return.title', { number: assignment.number, body: local(slot.organisation.short) })} onClose={onClose}>
      <p className="mut">{t('one.return.text')}</p>
      {failure !== null && <ErrorNote error={failure} />}
      <FormWithProblems problems={problems} onSubmit={() => void submit()}>
        <Field id="reason" label={t('one.return.reason')}>
          {(aria) => <textarea {...aria} className="in" rows={4} value={reason} onChange={(event) => setReason(event.target.value)} />}
        </Field>
        <Field id="dueOn" label={t('one.return.due')} hint={t('one.return.dueHint')}>
          {(aria) => <DateField aria={aria} value={dueOn} min={today} onChange={setDueOn} />}
        </Field>
        <DialogButtons send={t('one.return.send')} busy={busy} onClose={onClose} />
      </FormWithProblems>
    </Dialog>
  );
}

function OfficialDialog({ slot, onClose }: { slot: Slot; onClose: () => void }) {
  const { t } = useTranslation();
  const { today } = useDates();
  const { act, busy } = useAct(FileOfficialLetterDocument);
  const [number, setNumber] = useState('');
  const [on, setOn] = useState<string | null>(null);
  const [problems, setProblems] = useState<Problem[]>([]);
  const [failure, setFailure] = useState<unknown>(null);
  const submit = async () => {
    const found: Problem[] = [];
    if (!number.trim()) found.push({ field: 'number', sentence: t('one.official.noNumber') });
    if (!on) found.push({ field: 'on', sentence: t('one.official.noDate') });
    setProblems(found);
    if (found.length > 0 || !on) return;
    try {
      const wrong = problemsOf((await act({ slotId: slot.id, expectedVersion: slot.version, number: number.trim(), on })).fileOfficialLetter);
      if (wrong) return setProblems(wrong.map((each) => ({ ...each, field: each.field === 'on' ? 'on' : 'number' })));
      say(t('one.official.done', { body: local(slot.organisation.short) }));
      onClose();
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <Dialog title={t('one.official.title', { body: local(slot.organisation.short) })} onClose={onClose}>
      <p className="mut">{t('one.official.text')}</p>
      {failure !== null && <ErrorNote error={failure} />}
      <FormWithProblems problems={problems} onSubmit={() => void submit()}>
        <Field id="number" label={t('one.official.number')} hint={t('one.official.numberHint')}>
          {(aria) => <input {...aria} className="in" value={number} onChange={(event) => setNumber(event.target.value)} />}
        </Field>
        <Field id="on" label={t('one.official.date')}>
          {(aria) => <DateField aria={aria} value={on} max={today} onChange={setOn} />}
        </Field>
        <DialogButtons send={t('one.official.send')} busy={busy} onClose={onClose} />
      </FormWithProblems>
    </Dialog>
  );
}

function WaiveDialog({ slot, onClose }: { slot: Slot; onClose: () => void }) {
  const { t } = useTranslation();
  const { act } = useAct(WaiveSlotDocument);
  const body = local(slot.organisation.short);
  return (
    <ReasonDialog
      title={t('one.waive.title', { body })}
      text={t('one.waive.text')}
      send={t('one.waive.send')}
      onClose={onClose}
      onSend={async (reason) => {
        const found = problemsOf((await act({ slotId: slot.id, expectedVersion: slot.version, reason })).waiveSlot);
        if (found) return found;
        say(t('one.waive.done', { body }));
        onClose();
        return null;
      }}
    />
  );
}

function EndDialog({ assignment, act, onClose }: { assignment: WholeFragment; act: 'cancel' | 'discard' | 'reopen'; onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const params = useSlug();
  const cancel = useAct(CancelAssignmentDocument);
  const discard = useAct(DiscardAssignmentDocument);
  const reopen = useAct(ReopenAssignmentDocument);
  const ids = { id: assignment.id, expectedVersion: assignment.version };
  if (act === 'cancel') {
    return (
      <ReasonDialog
        title={t('one.cancel.title', { number: assignment.number })}
        text={t('one.cancel.text')}
        send={t('one.cancel.send')}
        onClose={onClose}
        onSend={async (reason) => {
          const found = problemsOf((await cancel.act({ ...ids, reason })).cancelAssignment);
          if (found) return found;
          say(t('one.cancel.done', { number: assignment.number }));
          onClose();
          return null;
        }}
      />
    );
  }
  if (act === 'reopen') {
    return (
      <ReasonDialog
        title={t('one.reopen.title', { number: assignment.number })}
        text={t('one.reopen.text')}
        send={t('one.reopen.send')}
        onClose={onClose}
        onSend={async (reason) => {
          const found = problemsOf((await reopen.act({ ...ids, reason })).reopenAssignment);
          if (found) return found;
          say(t('one.reopen.done', { number: assignment.number }));
          onClose();
          return null;
        }}
      />
    );
  }
  return (
    <Dialog title={t('one.discard.title')} onClose={onClose}>
      <p className="mut">{t('one.discard.text')}</p>
      <div className="row">
        <button
          type="button"
          className="btn d"
          disabled={discard.busy}
          onClick={() =>
            void discard.act(ids).then(({ discardAssignment }) => {
              const found = problemsOf(discardAssignment);
              say(found ? found[0].sentence : t('one.discard.done'));
              onClose();
              if (!found) void navigate({ to: '/$slug/assignments', params, search: {} });
            })
          }
        >
          {t('one.discard.send')}
        </button>
        <button type="button" className="btn" onClick={onClose}>
          {t('states.back')}
        </button>
      </div>
    </Dialog>
  );
}
