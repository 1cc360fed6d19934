-- Files are kept by content per council; names belong to each use.
CREATE TABLE stored_file (
  council_id uuid NOT NULL REFERENCES council (id),
  id uuid NOT NULL,
  sha256 bytea NOT NULL CHECK (length(sha256) = 32),
  size bigint NOT NULL CHECK (size >= 0),
  media_type text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (council_id, id),
  UNIQUE (council_id, sha256)
);
CALL under_council('stored_file');

-- A thread is the correspondence with one organisation about one thing (a slot of an assignment, a meeting).
CREATE TABLE thread (
  council_id uuid NOT NULL REFERENCES council (id),
  id uuid NOT NULL,
  about_kind text CHECK (about_kind IN ('slot', 'meeting', 'who')),
  about_id uuid,
  organisation_id uuid,
  subject text NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (council_id, id),
  CHECK ((about_kind IS NULL) = (about_id IS NULL)),
  FOREIGN KEY (council_id, organisation_id) REFERENCES organisation (council_id, id)
);
CREATE UNIQUE INDEX thread_about ON thread (council_id, about_kind, about_id) WHERE about_kind <> 'meeting';
CALL under_council('thread');

-- Raw first: the row is committed before the sender hears 250. Reading it is a repeatable job.
CREATE TABLE inbound_mail (
  council_id uuid NOT NULL REFERENCES council (id),
  id uuid NOT NULL,
  file_id uuid NOT NULL,
  content_hash bytea NOT NULL,
  envelope_from text NOT NULL,
  remote_ip text NOT NULL,
  helo text NOT NULL,
  received_at timestamptz NOT NULL,
  state text NOT NULL CHECK (state IN ('stored', 'read', 'unreadable')),
  attempts integer NOT NULL DEFAULT 0,
  next_attempt_at timestamptz NOT NULL DEFAULT now(),
  leased_until timestamptz,
  fence integer NOT NULL DEFAULT 0,
  problem text,
  PRIMARY KEY (council_id, id),
  UNIQUE (council_id, content_hash),
  FOREIGN KEY (council_id, file_id) REFERENCES stored_file (council_id, id)
);
CREATE INDEX inbound_mail_waiting ON inbound_mail (council_id, next_attempt_at) WHERE state = 'stored';
CALL under_council('inbound_mail');

-- The same mail to a second address adds a row here, never a second message.
CREATE TABLE inbound_delivery (
  council_id uuid NOT NULL REFERENCES council (id),
  inbound_id uuid NOT NULL,
  recipient text NOT NULL,
  received_at timestamptz NOT NULL,
  copies integer NOT NULL DEFAULT 1,
  PRIMARY KEY (council_id, inbound_id, recipient),
  FOREIGN KEY (council_id, inbound_id) REFERENCES inbound_mail (council_id, id)
);
CALL under_council('inbound_delivery');

CREATE TABLE outgoing_mail (
  council_id uuid NOT NULL REFERENCES council (id),
  id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('assignment', 'receipt', 'return', 'acceptance', 'cancellation', 'reopening', 'invitation', 'invitationUpdate', 'invitationCancel', 'signIn', 'politeReceipt', 'answer', 'digest', 'escalation')),
  header_message_id text NOT NULL,
  dated_at timestamptz NOT NULL,
  person_id uuid,
  to_name text NOT NULL,
  to_address text NOT NULL,
  reason text NOT NULL,
  subject text NOT NULL,
  body_text text NOT NULL,
  body_html text NOT NULL,
  calendar_text text,
  calendar_method text CHECK (calendar_method IN ('REQUEST', 'CANCEL')),
  link_id uuid,
  reply_link_id uuid,
  thread_id uuid,
  in_reply_to text,
  header_references text[] NOT NULL DEFAULT '{}',
  register_number integer,
  state text NOT NULL CHECK (state IN ('queued', 'leased', 'sent', 'kept', 'retry', 'unknown', 'failed', 'cancelled', 'unaddressed')),
  attempts integer NOT NULL DEFAULT 0,
  next_attempt_at timestamptz NOT NULL DEFAULT now(),
  leased_until timestamptz,
  fence integer NOT NULL DEFAULT 0,
  epoch integer NOT NULL,
  server_reply text,
  sent_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (council_id, id),
  UNIQUE (council_id, header_message_id),
  CHECK ((state = 'unaddressed') <= (to_address = '')),
  CHECK ((calendar_text IS NULL) = (calendar_method IS NULL)),
  CHECK ((state = 'leased') = (leased_until IS NOT NULL)),
  CHECK ((state IN ('sent', 'kept')) = (sent_at IS NOT NULL)),
  FOREIGN KEY (council_id, person_id) REFERENCES person (council_id, id),
  FOREIGN KEY (council_id, link_id) REFERENCES link (council_id, id),
  FOREIGN KEY (council_id, reply_link_id) REFERENCES link (council_id, id),
  FOREIGN KEY (council_id, thread_id) REFERENCES thread (council_id, id)
);
CREATE INDEX outgoing_mail_waiting ON outgoing_mail (council_id, next_attempt_at) WHERE state IN ('queued', 'retry', 'unknown', 'leased');
CREATE INDEX outgoing_mail_leased ON outgoing_mail (council_id, leased_until) WHERE state = 'leased';
CREATE INDEX outgoing_mail_thread ON outgoing_mail (council_id, thread_id);
CREATE INDEX outgoing_mail_register ON outgoing_mail (council_id, register_number) WHERE register_number IS NOT NULL;
CREATE INDEX outgoing_mail_address ON outgoing_mail (council_id, to_address, created_at);
CALL under_council('outgoing_mail');

-- An address that gave a letter of ours back for good, until somebody writes from it again.
CREATE TABLE failing_address (
  council_id uuid NOT NULL REFERENCES council (id),
  address text NOT NULL,
  mail_id uuid NOT NULL,
  words text NOT NULL,
  since timestamptz NOT NULL,
  PRIMARY KEY (council_id, address),
  FOREIGN KEY (council_id, mail_id) REFERENCES outgoing_mail (council_id, id)
);
CALL under_council('failing_address');

CREATE TABLE message (
  council_id uuid NOT NULL REFERENCES council (id),
  id uuid NOT NULL,
  inbound_id uuid NOT NULL,
  thread_id uuid,
  state text NOT NULL CHECK (state IN ('unsorted', 'filed', 'notForUs')),
  at_risk boolean NOT NULL DEFAULT false,
  risk_suggested boolean NOT NULL DEFAULT false,
  automatic text,
  evidence text NOT NULL CHECK (evidence IN ('proved', 'probable', 'doubtful', 'refused')),
  evidence_facts jsonb NOT NULL DEFAULT '{}',
  person_id uuid,
  organisation_id uuid,
  from_name text NOT NULL,
  from_address text NOT NULL,
  subject text NOT NULL,
  body_text text NOT NULL,
  quoted_text text NOT NULL DEFAULT '',
  tables jsonb NOT NULL DEFAULT '{"all": []}',
  header_message_id text,
  in_reply_to text,
  header_references text[] NOT NULL DEFAULT '{}',
  same_id_as uuid,
  quoted_numbers text[] NOT NULL DEFAULT '{}',
  received_at timestamptz NOT NULL,
  register_number integer,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (council_id, id),
  UNIQUE (council_id, inbound_id),
  CHECK (state <> 'filed' OR thread_id IS NOT NULL),
  FOREIGN KEY (council_id, inbound_id) REFERENCES inbound_mail (council_id, id),
  FOREIGN KEY (council_id, thread_id) REFERENCES thread (council_id, id),
  FOREIGN KEY (council_id, person_id) REFERENCES person (council_id, id),
  FOREIGN KEY (council_id, organisation_id) REFERENCES organisation (council_id, id),
  FOREIGN KEY (council_id, same_id_as) REFERENCES message (council_id, id)
);
CREATE INDEX message_thread ON message (council_id, thread_id, received_at);
CREATE INDEX message_unsorted ON message (council_id, received_at DESC) WHERE state = 'unsorted';
-- What could be confirmed: letters of a body that nothing proves.
CREATE INDEX message_probable ON message (council_id, organisation_id) WHERE evidence = 'probable';
CREATE INDEX message_header_id ON message (council_id, header_message_id);
CALL under_council('message');

CREATE TABLE message_file (
  council_id uuid NOT NULL REFERENCES council (id),
  message_id uuid NOT NULL,
  position integer NOT NULL,
  file_id uuid NOT NULL,
  name text NOT NULL,
  PRIMARY KEY (council_id, message_id, position),
  FOREIGN KEY (council_id, message_id) REFERENCES message (council_id, id),
  FOREIGN KEY (council_id, file_id) REFERENCES stored_file (council_id, id)
);
CREATE INDEX message_file_file ON message_file (council_id, file_id);
CALL under_council('message_file');

-- A domain that publishes no policy and for which a person answers (practice 1), for this council only. Withdrawn, it stays
-- as history, and may be confirmed anew; one confirmation of a domain stands at a time.
CREATE TABLE confirmed_domain (
  council_id uuid NOT NULL REFERENCES council (id),
  id uuid NOT NULL,
  domain text NOT NULL CHECK (domain <> '' AND domain = lower(domain)),
  -- Whose letters it was confirmed for.
  organisation_id uuid NOT NULL,
  person_id uuid NOT NULL,
  reason text NOT NULL CHECK (reason <> ''),
  at timestamptz NOT NULL,
  withdrawn_by uuid,
  withdrawn_reason text CHECK (withdrawn_reason <> ''),
  withdrawn_at timestamptz,
  PRIMARY KEY (council_id, id),
  CHECK ((withdrawn_by IS NULL) = (withdrawn_at IS NULL) AND (withdrawn_reason IS NULL) = (withdrawn_at IS NULL)),
  FOREIGN KEY (council_id, organisation_id) REFERENCES organisation (council_id, id),
  FOREIGN KEY (council_id, person_id) REFERENCES person (council_id, id),
  FOREIGN KEY (council_id, withdrawn_by) REFERENCES person (council_id, id)
);
CREATE UNIQUE INDEX confirmed_domain_standing ON confirmed_domain (council_id, domain) WHERE withdrawn_at IS NULL;
CALL under_council('confirmed_domain', 'SELECT, INSERT, UPDATE');
