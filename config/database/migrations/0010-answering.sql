-- Who answers: its personal page is opened by a link of its own kind.
ALTER TABLE link DROP CONSTRAINT link_purpose_check;
ALTER TABLE link ADD CONSTRAINT link_purpose_check CHECK (purpose IN ('report', 'rsvp', 'calendar', 'signIn', 'reply', 'decide', 'who'));
ALTER TABLE outgoing_mail DROP CONSTRAINT outgoing_mail_kind_check;
ALTER TABLE outgoing_mail ADD CONSTRAINT outgoing_mail_kind_check CHECK (kind IN (
  'assignment', 'receipt', 'return', 'acceptance', 'cancellation', 'reopening', 'invitation', 'invitationUpdate', 'invitationCancel', 'signIn', 'politeReceipt', 'answer',
  'extension', 'decision', 'digest', 'escalation', 'who', 'whoReceipt', 'deputy'));

-- «Who answers this year»: one question to many bodies, under a number of the council's own series.
CREATE TABLE answering_round (
  council_id uuid NOT NULL REFERENCES council (id),
  id uuid NOT NULL,
  year integer NOT NULL,
  number integer NOT NULL CHECK (number > 0),
  answer_by date NOT NULL,
  opened_by uuid NOT NULL,
  opened_at timestamptz NOT NULL,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (council_id, id),
  UNIQUE (council_id, year),
  FOREIGN KEY (council_id, opened_by) REFERENCES person (council_id, id)
);
CALL under_council('answering_round');

-- What one body was asked and what it said. A successor is only named until he confirms himself.
CREATE TABLE answering (
  council_id uuid NOT NULL REFERENCES council (id),
  id uuid NOT NULL,
  round_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  person_id uuid,
  address text,
  state text NOT NULL CHECK (state IN ('asked', 'confirmed', 'named', 'passedOn')),
  asked_at timestamptz NOT NULL,
  asks integer NOT NULL DEFAULT 1 CHECK (asks > 0),
  answered_at timestamptz,
  channel text CHECK (channel IN ('web', 'mail', 'link', 'import', 'job', 'onBehalf')),
  evidence text CHECK (evidence IN ('session', 'token', 'link', 'proved', 'probable', 'doubtful', 'refused', 'phone', 'system')),
  message_id uuid,
  successor_id uuid,
  successor_post text,
  former_id uuid,
  passed_on_at timestamptz,
  deputy_id uuid,
  bounced_at timestamptz,
  bounce_words text,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (council_id, id),
  UNIQUE (council_id, round_id, organisation_id),
  CHECK ((state = 'asked') = (answered_at IS NULL)),
  CHECK ((state = 'named') = (successor_id IS NOT NULL)),
  CHECK (state <> 'passedOn' OR passed_on_at IS NOT NULL),
  CHECK ((answered_at IS NULL) = (channel IS NULL) AND (channel IS NULL) = (evidence IS NULL)),
  FOREIGN KEY (council_id, round_id) REFERENCES answering_round (council_id, id),
  FOREIGN KEY (council_id, organisation_id) REFERENCES organisation (council_id, id),
  FOREIGN KEY (council_id, person_id) REFERENCES person (council_id, id),
  FOREIGN KEY (council_id, message_id) REFERENCES message (council_id, id),
  FOREIGN KEY (council_id, successor_id) REFERENCES person (council_id, id),
  FOREIGN KEY (council_id, former_id) REFERENCES person (council_id, id),
  FOREIGN KEY (council_id, deputy_id) REFERENCES person (council_id, id)
);
CREATE INDEX answering_organisation ON answering (council_id, organisation_id);
CREATE INDEX answering_message ON answering (council_id, message_id) WHERE message_id IS NOT NULL;
CALL under_council('answering');

-- What an automatic answer says of an absence. It is shown, and acts on nothing by itself.
CREATE TABLE absence (
  council_id uuid NOT NULL REFERENCES council (id),
  id uuid NOT NULL,
  message_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  person_id uuid NOT NULL,
  says text NOT NULL,
  until_on date,
  deputy_name text,
  deputy_phone text,
  deputy_address text,
  noticed_at timestamptz NOT NULL,
  state text NOT NULL CHECK (state IN ('noticed', 'deputised', 'dismissed')),
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (council_id, id),
  UNIQUE (council_id, message_id, organisation_id),
  FOREIGN KEY (council_id, message_id) REFERENCES message (council_id, id),
  FOREIGN KEY (council_id, organisation_id) REFERENCES organisation (council_id, id),
  FOREIGN KEY (council_id, person_id) REFERENCES person (council_id, id)
);
CREATE INDEX absence_noticed ON absence (council_id, organisation_id) WHERE state = 'noticed';
CALL under_council('absence');

-- Who gets the letters of a contact who is away, from a day to a day.
CREATE TABLE deputy (
  council_id uuid NOT NULL REFERENCES council (id),
  id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  person_id uuid NOT NULL,
  for_person_id uuid NOT NULL,
  from_on date NOT NULL,
  to_on date NOT NULL CHECK (to_on >= from_on),
  absence_id uuid,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (council_id, id),
  CHECK (person_id <> for_person_id),
  FOREIGN KEY (council_id, organisation_id) REFERENCES organisation (council_id, id),
  FOREIGN KEY (council_id, person_id) REFERENCES person (council_id, id),
  FOREIGN KEY (council_id, for_person_id) REFERENCES person (council_id, id),
  FOREIGN KEY (council_id, absence_id) REFERENCES absence (council_id, id)
);
CREATE INDEX deputy_for ON deputy (council_id, organisation_id, for_person_id, to_on);
CALL under_council('deputy');
