-- The lead's consolidated answer is sent in copy to the co-executors whose answers are in it (T5).
ALTER TABLE outgoing_mail DROP CONSTRAINT outgoing_mail_kind_check;
ALTER TABLE outgoing_mail ADD CONSTRAINT outgoing_mail_kind_check CHECK (kind IN (
  'assignment', 'receipt', 'return', 'acceptance', 'cancellation', 'reopening', 'consolidated', 'invitation', 'invitationUpdate', 'invitationCancel', 'signIn', 'politeReceipt', 'answer',
  'extension', 'decision', 'digest', 'escalation', 'who', 'whoReceipt', 'deputy', 'help', 'helpCopy', 'helpAnswer', 'monday'));
