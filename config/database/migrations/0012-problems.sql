-- «Нужна помощь»: what is in a body's way. It stops no clock; the slot and its day stay as they are.
CREATE TABLE problem (
  council_id uuid NOT NULL REFERENCES council (id),
  id uuid NOT NULL,
  slot_id uuid NOT NULL,
  -- The answer it came with: taken back, it takes the problem along.
  report_id uuid NOT NULL,
  text text NOT NULL,
  by_on date,
  -- Whom the body named beside the bodies of the council.
  helper_other text,
  state text NOT NULL CHECK (state IN ('open', 'solved')),
  outcome text,
  opened_at timestamptz NOT NULL,
  closed_at timestamptz,
  closed_by uuid,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (council_id, id),
  UNIQUE (council_id, report_id),
  CHECK ((state = 'solved') = (closed_at IS NOT NULL)),
  CHECK (closed_at IS NOT NULL OR (closed_by IS NULL AND outcome IS NULL)),
  FOREIGN KEY (council_id, slot_id) REFERENCES slot (council_id, id),
  FOREIGN KEY (council_id, report_id) REFERENCES report (council_id, id),
  FOREIGN KEY (council_id, closed_by) REFERENCES person (council_id, id)
);
-- A newer word about the same trouble renews the open one.
CREATE UNIQUE INDEX problem_open ON problem (council_id, slot_id) WHERE state = 'open';
CREATE INDEX problem_slot ON problem (council_id, slot_id, opened_at DESC);
CALL under_council('problem');

-- A body that could help: only named (asked_at is empty) until somebody asks it. The thread with it is about this row.
CREATE TABLE problem_helper (
  council_id uuid NOT NULL REFERENCES council (id),
  id uuid NOT NULL,
  problem_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  asked_at timestamptz,
  PRIMARY KEY (council_id, id),
  UNIQUE (council_id, problem_id, organisation_id),
  FOREIGN KEY (council_id, problem_id) REFERENCES problem (council_id, id),
  FOREIGN KEY (council_id, organisation_id) REFERENCES organisation (council_id, id)
);
CREATE INDEX problem_helper_organisation ON problem_helper (council_id, organisation_id);
CALL under_council('problem_helper');

-- Which letters of a helper are answers; their words stay with the letter.
CREATE TABLE problem_answer (
  council_id uuid NOT NULL REFERENCES council (id),
  helper_id uuid NOT NULL,
  message_id uuid NOT NULL,
  PRIMARY KEY (council_id, helper_id, message_id),
  FOREIGN KEY (council_id, helper_id) REFERENCES problem_helper (council_id, id),
  FOREIGN KEY (council_id, message_id) REFERENCES message (council_id, id)
);
CREATE INDEX problem_answer_message ON problem_answer (council_id, message_id);
CALL under_council('problem_answer');

ALTER TABLE thread DROP CONSTRAINT thread_about_kind_check;
ALTER TABLE thread ADD CONSTRAINT thread_about_kind_check CHECK (about_kind IN ('slot', 'meeting', 'who', 'problem'));

-- A letter of ours that passes on what somebody wrote is closed with what he wrote.
ALTER TABLE outgoing_mail ADD COLUMN quotes_message_id uuid;
ALTER TABLE outgoing_mail ADD FOREIGN KEY (council_id, quotes_message_id) REFERENCES message (council_id, id);
CREATE INDEX outgoing_mail_quotes ON outgoing_mail (council_id, quotes_message_id) WHERE quotes_message_id IS NOT NULL;
ALTER TABLE outgoing_mail DROP CONSTRAINT outgoing_mail_kind_check;
ALTER TABLE outgoing_mail ADD CONSTRAINT outgoing_mail_kind_check CHECK (kind IN (
  'assignment', 'receipt', 'return', 'acceptance', 'cancellation', 'reopening', 'invitation', 'invitationUpdate', 'invitationCancel', 'signIn', 'politeReceipt', 'answer',
  'extension', 'decision', 'digest', 'escalation', 'who', 'whoReceipt', 'deputy', 'help', 'helpCopy', 'helpAnswer'));
