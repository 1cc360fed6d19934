CREATE TABLE region (
  council_id uuid NOT NULL REFERENCES council (id),
  iso text NOT NULL CHECK (iso ~ '^[A-Z]{2}-[0-9A-Z]{1,3}$'),
  kato text NOT NULL,
  name_kk text NOT NULL, name_ru text NOT NULL, name_en text NOT NULL,
  centre_kk text, centre_ru text, centre_en text,
  since date,
  PRIMARY KEY (council_id, iso),
  UNIQUE (council_id, kato)
);
CALL under_council('region');

CREATE TABLE organisation (
  council_id uuid NOT NULL REFERENCES council (id),
  id uuid NOT NULL,
  key text NOT NULL,
  type text NOT NULL CHECK (type IN ('MINISTRY', 'COMMITTEE', 'STATE_BODY', 'PROSECUTION', 'AKIMAT', 'DEPARTMENT', 'UNION', 'EMPLOYERS', 'NGO', 'INTERNATIONAL', 'MEDIA', 'OMBUDSPERSON')),
  parent_id uuid,
  region_iso text,
  default_force text NOT NULL CHECK (default_force IN ('order', 'recommendation', 'request')),
  position integer NOT NULL DEFAULT 0,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (council_id, id),
  UNIQUE (council_id, key),
  FOREIGN KEY (council_id, parent_id) REFERENCES organisation (council_id, id),
  FOREIGN KEY (council_id, region_iso) REFERENCES region (council_id, iso)
);
CREATE INDEX organisation_parent ON organisation (council_id, parent_id);
CALL under_council('organisation');

-- A document prints the names of its own time.
CREATE TABLE organisation_name (
  council_id uuid NOT NULL REFERENCES council (id),
  organisation_id uuid NOT NULL,
  valid_from date NOT NULL,
  name_kk text NOT NULL, name_ru text NOT NULL, name_en text NOT NULL,
  short_kk text NOT NULL, short_ru text NOT NULL, short_en text NOT NULL,
  PRIMARY KEY (council_id, organisation_id, valid_from),
  FOREIGN KEY (council_id, organisation_id) REFERENCES organisation (council_id, id)
);
CALL under_council('organisation_name');

CREATE TABLE organisation_group (
  council_id uuid NOT NULL REFERENCES council (id),
  id uuid NOT NULL,
  key text NOT NULL,
  name_kk text NOT NULL, name_ru text NOT NULL, name_en text NOT NULL,
  position integer NOT NULL DEFAULT 0,
  PRIMARY KEY (council_id, id),
  UNIQUE (council_id, key)
);
CALL under_council('organisation_group');

CREATE TABLE organisation_group_member (
  council_id uuid NOT NULL REFERENCES council (id),
  group_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  PRIMARY KEY (council_id, group_id, organisation_id),
  FOREIGN KEY (council_id, group_id) REFERENCES organisation_group (council_id, id),
  FOREIGN KEY (council_id, organisation_id) REFERENCES organisation (council_id, id)
);
CALL under_council('organisation_group_member');

CREATE TABLE person (
  council_id uuid NOT NULL REFERENCES council (id),
  id uuid NOT NULL,
  key text NOT NULL,
  name_kk text NOT NULL, name_ru text NOT NULL, name_en text NOT NULL,
  salutation_kk text NOT NULL, salutation_ru text NOT NULL, salutation_en text NOT NULL,
  language text NOT NULL CHECK (language IN ('kk', 'ru', 'kk+ru', 'en')),
  phone text,
  best_channel text NOT NULL DEFAULT 'mail' CHECK (best_channel IN ('mail', 'phone', 'messenger', 'edms')),
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (council_id, id),
  UNIQUE (council_id, key)
);
CALL under_council('person');

CREATE TABLE person_address (
  council_id uuid NOT NULL REFERENCES council (id),
  address text NOT NULL CHECK (address = lower(address)),
  person_id uuid NOT NULL,
  is_primary boolean NOT NULL DEFAULT false,
  added_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (council_id, address),
  FOREIGN KEY (council_id, person_id) REFERENCES person (council_id, id)
);
CREATE UNIQUE INDEX person_address_primary ON person_address (council_id, person_id) WHERE is_primary;
CREATE INDEX person_address_person ON person_address (council_id, person_id);
CALL under_council('person_address');

CREATE TABLE post (
  council_id uuid NOT NULL REFERENCES council (id),
  id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  title_kk text NOT NULL, title_ru text NOT NULL, title_en text NOT NULL,
  function text NOT NULL CHECK (function IN ('head', 'contact', 'press', 'chancellery', 'staff')),
  PRIMARY KEY (council_id, id),
  FOREIGN KEY (council_id, organisation_id) REFERENCES organisation (council_id, id)
);
CREATE INDEX post_organisation ON post (council_id, organisation_id);
CALL under_council('post');

CREATE TABLE post_holder (
  council_id uuid NOT NULL REFERENCES council (id),
  post_id uuid NOT NULL,
  person_id uuid NOT NULL,
  from_on date NOT NULL,
  to_on date CHECK (to_on >= from_on),
  PRIMARY KEY (council_id, post_id, person_id, from_on),
  FOREIGN KEY (council_id, post_id) REFERENCES post (council_id, id),
  FOREIGN KEY (council_id, person_id) REFERENCES person (council_id, id)
);
CREATE INDEX post_holder_person ON post_holder (council_id, person_id);
CALL under_council('post_holder');

CREATE TABLE function_mailbox (
  council_id uuid NOT NULL REFERENCES council (id),
  address text NOT NULL CHECK (address = lower(address)),
  organisation_id uuid NOT NULL,
  purpose text NOT NULL CHECK (purpose IN ('chancellery', 'contact', 'press')),
  PRIMARY KEY (council_id, address),
  FOREIGN KEY (council_id, organisation_id) REFERENCES organisation (council_id, id)
);
CALL under_council('function_mailbox');

-- A mandate belongs to a post or to a named person, never to both.
CREATE TABLE mandate (
  council_id uuid NOT NULL REFERENCES council (id),
  id uuid NOT NULL,
  role text NOT NULL CHECK (role IN ('chair', 'deputyChair', 'secretary', 'coordinator', 'member', 'observer')),
  organisation_id uuid NOT NULL,
  post_id uuid,
  person_id uuid,
  has_vote boolean NOT NULL,
  substitution text NOT NULL CHECK (substitution IN ('none', 'withoutVote', 'voteByLetter')),
  basis_number text, basis_on date,
  from_on date NOT NULL,
  to_on date CHECK (to_on >= from_on),
  position integer NOT NULL DEFAULT 0,
  PRIMARY KEY (council_id, id),
  CHECK ((post_id IS NULL) <> (person_id IS NULL)),
  FOREIGN KEY (council_id, organisation_id) REFERENCES organisation (council_id, id),
  FOREIGN KEY (council_id, post_id) REFERENCES post (council_id, id),
  FOREIGN KEY (council_id, person_id) REFERENCES person (council_id, id)
);
CREATE INDEX mandate_post ON mandate (council_id, post_id) WHERE post_id IS NOT NULL;
CREATE INDEX mandate_person ON mandate (council_id, person_id) WHERE person_id IS NOT NULL;
CALL under_council('mandate');

-- Named people who, beside the secretary, may see messages marked "child or person at risk".
CREATE TABLE safeguarding_contact (
  council_id uuid NOT NULL REFERENCES council (id),
  person_id uuid NOT NULL,
  PRIMARY KEY (council_id, person_id),
  FOREIGN KEY (council_id, person_id) REFERENCES person (council_id, id)
);
CALL under_council('safeguarding_contact');

CREATE TABLE work_day (
  council_id uuid NOT NULL REFERENCES council (id),
  day date NOT NULL,
  kind text NOT NULL CHECK (kind IN ('holiday', 'substitute', 'worked', 'religious')),
  name_kk text NOT NULL, name_ru text NOT NULL, name_en text NOT NULL,
  note text,
  PRIMARY KEY (council_id, day)
);
CALL under_council('work_day');

CREATE TABLE indicator (
  council_id uuid NOT NULL REFERENCES council (id),
  code text NOT NULL,
  name_kk text NOT NULL, name_ru text NOT NULL, name_en text NOT NULL,
  position integer NOT NULL DEFAULT 0,
  PRIMARY KEY (council_id, code)
);
CALL under_council('indicator');

CREATE TABLE session (
  council_id uuid NOT NULL REFERENCES council (id),
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  secret_hash bytea NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  revoked_at timestamptz,
  PRIMARY KEY (council_id, id),
  FOREIGN KEY (council_id, person_id) REFERENCES person (council_id, id)
);
CREATE UNIQUE INDEX session_secret ON session (council_id, secret_hash);
CALL under_council('session');

CREATE TABLE api_token (
  council_id uuid NOT NULL REFERENCES council (id),
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  name text NOT NULL,
  secret_hash bytea NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz,
  revoked_at timestamptz,
  PRIMARY KEY (council_id, id),
  FOREIGN KEY (council_id, person_id) REFERENCES person (council_id, id)
);
CREATE UNIQUE INDEX api_token_secret ON api_token (council_id, secret_hash);
CALL under_council('api_token');

-- Everything a link is, but for the MAC that makes it one: a dump of this table opens nothing.
CREATE TABLE link (
  council_id uuid NOT NULL REFERENCES council (id),
  id uuid NOT NULL,
  purpose text NOT NULL CHECK (purpose IN ('report', 'rsvp', 'calendar', 'signIn', 'reply')),
  object_id uuid NOT NULL,
  person_id uuid NOT NULL,
  code_mac bytea,
  kid text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz,
  max_uses integer CHECK (max_uses > 0),
  uses integer NOT NULL DEFAULT 0,
  last_used_at timestamptz,
  revoked_at timestamptz,
  PRIMARY KEY (council_id, id),
  FOREIGN KEY (council_id, person_id) REFERENCES person (council_id, id)
);
CREATE INDEX link_object ON link (council_id, purpose, object_id);
CREATE UNIQUE INDEX link_code ON link (council_id, code_mac) WHERE code_mac IS NOT NULL;
CALL under_council('link');

CREATE TABLE sign_in_attempt (
  council_id uuid NOT NULL REFERENCES council (id),
  subject_hash bytea NOT NULL,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  id uuid NOT NULL,
  PRIMARY KEY (council_id, id)
);
CREATE INDEX sign_in_attempt_subject ON sign_in_attempt (council_id, subject_hash, at);
CALL under_council('sign_in_attempt');
