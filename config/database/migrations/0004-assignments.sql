CREATE TABLE assignment (
  council_id uuid NOT NULL REFERENCES council (id),
  id uuid NOT NULL,
  year integer,
  number integer CHECK (number > 0),
  batch_id uuid,
  state text NOT NULL CHECK (state IN ('draft', 'issued', 'underway', 'submitted', 'accepted', 'cancelled', 'discarded')),
  title_kk text, title_ru text, title_en text,
  text_kk text, text_ru text, text_en text,
  result_kk text, result_ru text, result_en text,
  basis_kk text, basis_ru text, basis_en text,
  due_on date,
  due_reason text,
  author_id uuid NOT NULL,
  controller_id uuid NOT NULL,
  created_at timestamptz NOT NULL,
  issued_at timestamptz,
  submitted_at timestamptz,
  closed_at timestamptz,
  close_reason text,
  returns integer NOT NULL DEFAULT 0,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (council_id, id),
  UNIQUE (council_id, year, number),
  CHECK ((state IN ('draft', 'discarded')) = (number IS NULL)),
  CHECK ((number IS NULL) = (issued_at IS NULL)),
  CHECK ((number IS NULL) = (year IS NULL)),
  CHECK (number IS NULL OR due_on IS NOT NULL),
  CHECK ((state IN ('accepted', 'cancelled', 'discarded')) = (closed_at IS NOT NULL)),
  CHECK (state <> 'submitted' OR submitted_at IS NOT NULL),
  FOREIGN KEY (council_id, author_id) REFERENCES person (council_id, id),
  FOREIGN KEY (council_id, controller_id) REFERENCES person (council_id, id)
);
-- The order of the list: drafts without a date last.
CREATE INDEX assignment_due ON assignment (council_id, (COALESCE(due_on, 'infinity'::date)), (COALESCE(number, 0)), id) WHERE state <> 'discarded';
CREATE INDEX assignment_open ON assignment (council_id, (COALESCE(due_on, 'infinity'::date)), (COALESCE(number, 0)), id) WHERE state IN ('issued', 'underway', 'submitted');
CREATE INDEX assignment_batch ON assignment (council_id, batch_id) WHERE batch_id IS NOT NULL;
CALL under_council('assignment');

CREATE TABLE slot (
  council_id uuid NOT NULL REFERENCES council (id),
  id uuid NOT NULL,
  assignment_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  person_id uuid,
  is_lead boolean NOT NULL,
  force text NOT NULL CHECK (force IN ('order', 'recommendation', 'request')),
  closes_by text NOT NULL CHECK (closes_by IN ('workingAnswer', 'officialLetter')),
  state text NOT NULL CHECK (state IN ('draft', 'sent', 'delivered', 'acknowledged', 'underway', 'reported', 'accepted', 'declined', 'returned', 'waived', 'replaced')),
  due_on date,
  sent_at timestamptz,
  acknowledged_at timestamptz,
  reported_at timestamptz,
  accepted_at timestamptz,
  official_number text,
  official_on date,
  waived_reason text CHECK (waived_reason IN ('without', 'secretary', 'cancelled')),
  returns integer NOT NULL DEFAULT 0,
  position integer NOT NULL DEFAULT 0,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (council_id, id),
  UNIQUE (council_id, assignment_id, organisation_id),
  CHECK ((official_number IS NULL) = (official_on IS NULL)),
  CHECK ((state = 'waived') = (waived_reason IS NOT NULL)),
  CHECK (state <> 'reported' OR reported_at IS NOT NULL),
  CHECK ((state = 'accepted') = (accepted_at IS NOT NULL)),
  FOREIGN KEY (council_id, assignment_id) REFERENCES assignment (council_id, id),
  FOREIGN KEY (council_id, organisation_id) REFERENCES organisation (council_id, id),
  FOREIGN KEY (council_id, person_id) REFERENCES person (council_id, id)
);
CREATE UNIQUE INDEX slot_one_lead ON slot (council_id, assignment_id) WHERE is_lead;
CREATE INDEX slot_organisation ON slot (council_id, organisation_id, state);
CALL under_council('slot');

CREATE TABLE assignment_indicator (
  council_id uuid NOT NULL REFERENCES council (id),
  assignment_id uuid NOT NULL,
  code text NOT NULL,
  position integer NOT NULL DEFAULT 0,
  PRIMARY KEY (council_id, assignment_id, code),
  FOREIGN KEY (council_id, assignment_id) REFERENCES assignment (council_id, id),
  FOREIGN KEY (council_id, code) REFERENCES indicator (council_id, code)
);
CALL under_council('assignment_indicator');

-- What a body answered. kind: what it claims; standing: what became of it.
CREATE TABLE report (
  council_id uuid NOT NULL REFERENCES council (id),
  id uuid NOT NULL,
  slot_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('interim', 'final')),
  answer text NOT NULL CHECK (answer IN ('done', 'onTime', 'moreTime', 'notOurs', 'help')),
  standing text NOT NULL CHECK (standing IN ('waiting', 'noted', 'returned', 'accepted', 'superseded', 'withdrawn')),
  body_text text NOT NULL,
  until_on date,
  -- "Not ours", said after the term for it.
  is_late boolean NOT NULL DEFAULT false CHECK (NOT is_late OR answer = 'notOurs'),
  person_id uuid,
  channel text NOT NULL CHECK (channel IN ('web', 'mail', 'link', 'import', 'job', 'onBehalf')),
  evidence text NOT NULL CHECK (evidence IN ('session', 'token', 'link', 'proved', 'probable', 'doubtful', 'refused', 'phone', 'system')),
  message_id uuid,
  -- The lead's consolidated answer (T5): whose answers are in it, who is not waited for, and why it goes all the same.
  taken uuid[] NOT NULL DEFAULT '{}',
  without uuid[] NOT NULL DEFAULT '{}',
  without_reason text,
  return_reason text,
  at timestamptz NOT NULL,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (council_id, id),
  CHECK ((standing = 'returned') = (return_reason IS NOT NULL)),
  FOREIGN KEY (council_id, slot_id) REFERENCES slot (council_id, id),
  FOREIGN KEY (council_id, person_id) REFERENCES person (council_id, id),
  FOREIGN KEY (council_id, message_id) REFERENCES message (council_id, id)
);
CREATE INDEX report_slot ON report (council_id, slot_id, at DESC);
CREATE INDEX report_waiting ON report (council_id, slot_id) WHERE standing = 'waiting';
-- A letter may answer several assignments, each of them once.
CREATE UNIQUE INDEX report_message ON report (council_id, message_id, slot_id) WHERE message_id IS NOT NULL;
CALL under_council('report');

CREATE TABLE report_figure (
  council_id uuid NOT NULL REFERENCES council (id),
  report_id uuid NOT NULL,
  code text NOT NULL,
  value bigint NOT NULL CHECK (value >= 0),
  PRIMARY KEY (council_id, report_id, code),
  FOREIGN KEY (council_id, report_id) REFERENCES report (council_id, id),
  FOREIGN KEY (council_id, code) REFERENCES indicator (council_id, code)
);
CALL under_council('report_figure');

CREATE TABLE report_file (
  council_id uuid NOT NULL REFERENCES council (id),
  report_id uuid NOT NULL,
  position integer NOT NULL,
  file_id uuid NOT NULL,
  name text NOT NULL,
  PRIMARY KEY (council_id, report_id, position),
  FOREIGN KEY (council_id, report_id) REFERENCES report (council_id, id),
  FOREIGN KEY (council_id, file_id) REFERENCES stored_file (council_id, id)
);
CREATE INDEX report_file_file ON report_file (council_id, file_id);
CALL under_council('report_file');
