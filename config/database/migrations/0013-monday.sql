-- The chair's page of a Monday: written once, whichever replica looks first. What stood then is kept, so that the next one says what has changed.
CREATE TABLE monday_page (
  council_id uuid NOT NULL REFERENCES council (id),
  id uuid NOT NULL,
  monday date NOT NULL CHECK (extract(isodow FROM monday) = 1),
  person_id uuid NOT NULL,
  mail_id uuid,
  total integer NOT NULL,
  done integer NOT NULL,
  overdue integer NOT NULL,
  PRIMARY KEY (council_id, id),
  UNIQUE (council_id, monday),
  FOREIGN KEY (council_id, person_id) REFERENCES person (council_id, id),
  FOREIGN KEY (council_id, mail_id) REFERENCES outgoing_mail (council_id, id)
);
CREATE INDEX monday_page_mail ON monday_page (council_id, mail_id);
CREATE INDEX monday_page_person ON monday_page (council_id, person_id);
CALL under_council('monday_page');

ALTER TABLE link DROP CONSTRAINT link_purpose_check;
ALTER TABLE link ADD CONSTRAINT link_purpose_check
  CHECK (purpose IN ('report', 'rsvp', 'calendar', 'signIn', 'reply', 'decide', 'who', 'calendarPage', 'monday'));

ALTER TABLE outgoing_mail DROP CONSTRAINT outgoing_mail_kind_check;
ALTER TABLE outgoing_mail ADD CONSTRAINT outgoing_mail_kind_check CHECK (kind IN (
  'assignment', 'receipt', 'return', 'acceptance', 'cancellation', 'reopening', 'invitation', 'invitationUpdate', 'invitationCancel', 'signIn', 'politeReceipt', 'answer',
  'extension', 'decision', 'digest', 'escalation', 'who', 'whoReceipt', 'deputy', 'help', 'helpCopy', 'helpAnswer', 'monday'));
