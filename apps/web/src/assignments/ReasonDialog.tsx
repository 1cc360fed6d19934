import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../parts/Dialog';
import { DialogButtons } from '../parts/DialogButtons';
import { ErrorNote } from '../parts/ErrorNote';
import { Field, FormWithProblems, type Problem } from '../parts/Field';

interface ReasonDialogProps {
  title: string;
  text?: string;
  send: string;
  onClose: () => void;
  /** Answers what was wrong, or null when it is done. */
  onSend: (reason: string) => Promise<Problem[] | null>;
}

/** An act that needs a reason: the reason is kept in the history and told to whom it concerns. */
export function ReasonDialog({ title, text, send, onClose, onSend }: ReasonDialogProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [problems, setProblems] = useState<Problem[]>([]);
  const [failure, setFailure] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const submit = async () => {
    if (!reason.trim()) return setProblems([{ field: 'reason', sentence: t('one.reason.missing') }]);
    setBusy(true);
    setFailure(null);
    try {
      const found = await onSend(reason.trim());
      if (found) setProblems(found.map(({ sentence }) => ({ field: 'reason', sentence })));
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog title={title} onClose={onClose}>
      {text && <p className="mut">{text}</p>}
      {failure !== null && <ErrorNote error={failure} />}
      <FormWithProblems problems={problems} onSubmit={() => void submit()}>
        <Field id="reason" label={t('one.reason.label')}>
          {(aria) => <textarea {...aria} className="in" rows={3} value={reason} onChange={(event) => setReason(event.target.value)} />}
        </Field>
        <DialogButtons send={send} busy={busy} onClose={onClose} />
      </FormWithProblems>
    </Dialog>
  );
}
