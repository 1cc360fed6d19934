-- Requests for a later day (T8), who decides them (T9, practice 13), and what stays on record.

-- How far the secretary may go by herself; beyond it the chair decides. Every council has its row from the day it is opened.
CREATE TABLE delegation (
  council_id uuid NOT NULL REFERENCES council (id),
  times integer NOT NULL CHECK (times BETWEEN 0 AND 5),
  days integer NOT NULL CHECK (days BETWEEN 1 AND 180),
  latest_on date,
  -- Working days before the due day that a request must be sent in.
  notice_days integer NOT NULL CHECK (notice_days BETWEEN 0 AND 10),
  -- Working days after the first sign of receipt in which a body says that a matter is not its own (practice 35).
  decline_days integer NOT NULL CHECK (decline_days BETWEEN 1 AND 20),
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (council_id)
);
CALL under_council('delegation', 'SELECT, INSERT, UPDATE');

ALTER TABLE assignment ADD COLUMN first_due_on date, ADD COLUMN extensions integer NOT NULL DEFAULT 0;
ALTER TABLE slot ADD COLUMN first_due_on date, ADD COLUMN extensions integer NOT NULL DEFAULT 0;
-- The owner is bound by the policies too and stands in no council here.
ALTER TABLE assignment NO FORCE ROW LEVEL SECURITY;
ALTER TABLE slot NO FORCE ROW LEVEL SECURITY;
UPDATE assignment SET first_due_on = due_on WHERE issued_at IS NOT NULL;
UPDATE slot SET first_due_on = due_on WHERE sent_at IS NOT NULL;
ALTER TABLE assignment FORCE ROW LEVEL SECURITY;
ALTER TABLE slot FORCE ROW LEVEL SECURITY;

ALTER TABLE report DROP CONSTRAINT report_standing_check;
ALTER TABLE report ADD CONSTRAINT report_standing_check
  CHECK (standing IN ('waiting', 'noted', 'returned', 'accepted', 'superseded', 'withdrawn', 'granted', 'refused'));

-- What a report "more time" asks for. `prepared`: the secretary has said what she would do, the chair has not decided.
CREATE TABLE extension_request (
  council_id uuid NOT NULL REFERENCES council (id),
  id uuid NOT NULL,
  slot_id uuid NOT NULL,
  -- NULL when the letter it came with was taken back after the decision.
  report_id uuid,
  state text NOT NULL CHECK (state IN ('asked', 'prepared', 'granted', 'refused', 'withdrawn')),
  -- A letter may ask without naming a day; whoever decides names one.
  asked_until date,
  reason text NOT NULL,
  is_late boolean NOT NULL,
  -- The due day it would move.
  due_on date NOT NULL,
  asked_at timestamptz NOT NULL,
  prepared_until date,
  prepared_note text,
  prepared_by uuid,
  prepared_at timestamptz,
  decided_until date,
  decided_by uuid,
  decided_as text CHECK (decided_as IN ('secretary', 'coordinator', 'chair')),
  decided_at timestamptz,
  answer_text text,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (council_id, id),
  UNIQUE (council_id, report_id),
  CHECK ((prepared_by IS NULL) = (prepared_at IS NULL) AND (prepared_by IS NULL) = (prepared_until IS NULL)),
  CHECK (state <> 'prepared' OR prepared_by IS NOT NULL),
  CHECK ((state IN ('granted', 'refused')) = (decided_at IS NOT NULL)),
  CHECK ((decided_at IS NULL) = (decided_by IS NULL) AND (decided_at IS NULL) = (decided_as IS NULL)),
  CHECK ((state = 'granted') = (decided_until IS NOT NULL)),
  FOREIGN KEY (council_id, slot_id) REFERENCES slot (council_id, id),
  FOREIGN KEY (council_id, report_id) REFERENCES report (council_id, id),
  FOREIGN KEY (council_id, prepared_by) REFERENCES person (council_id, id),
  FOREIGN KEY (council_id, decided_by) REFERENCES person (council_id, id)
);
CREATE UNIQUE INDEX extension_request_open ON extension_request (council_id, slot_id) WHERE state IN ('asked', 'prepared');
CREATE INDEX extension_request_slot ON extension_request (council_id, slot_id, asked_at DESC);
CALL under_council('extension_request');

-- A request lives as long as the answer it came with waits: outdated, withdrawn or let go with it, and back with it.
CREATE FUNCTION extension_request_follows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.standing = 'waiting' THEN
    UPDATE extension_request SET version = version + 1, state = CASE WHEN prepared_by IS NULL THEN 'asked' ELSE 'prepared' END
     WHERE council_id = NEW.council_id AND report_id = NEW.id AND state = 'withdrawn';
  ELSIF NEW.standing NOT IN ('granted', 'refused') THEN
    UPDATE extension_request SET version = version + 1, state = 'withdrawn'
     WHERE council_id = NEW.council_id AND report_id = NEW.id AND state IN ('asked', 'prepared');
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER request_follows AFTER UPDATE OF standing ON report FOR EACH ROW
  WHEN (OLD.standing IS DISTINCT FROM NEW.standing AND NEW.answer = 'moreTime') EXECUTE FUNCTION extension_request_follows();

-- A letter taken back leaves none of its words behind; a decision that was made stays.
CREATE FUNCTION extension_request_forgets() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM extension_request WHERE council_id = OLD.council_id AND report_id = OLD.id AND state NOT IN ('granted', 'refused');
  UPDATE extension_request SET report_id = NULL, reason = '', version = version + 1 WHERE council_id = OLD.council_id AND report_id = OLD.id;
  RETURN OLD;
END $$;
CREATE TRIGGER request_forgets BEFORE DELETE ON report FOR EACH ROW EXECUTE FUNCTION extension_request_forgets();

ALTER TABLE link DROP CONSTRAINT link_purpose_check;
ALTER TABLE link ADD CONSTRAINT link_purpose_check CHECK (purpose IN ('report', 'rsvp', 'calendar', 'signIn', 'reply', 'decide'));

ALTER TABLE outgoing_mail DROP CONSTRAINT outgoing_mail_kind_check;
ALTER TABLE outgoing_mail ADD CONSTRAINT outgoing_mail_kind_check CHECK (kind IN (
  'assignment', 'receipt', 'return', 'acceptance', 'cancellation', 'reopening', 'invitation', 'invitationUpdate', 'invitationCancel', 'signIn', 'politeReceipt', 'answer',
  'digest', 'escalation', 'extension', 'decision'));
