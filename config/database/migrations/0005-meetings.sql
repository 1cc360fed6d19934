CREATE TABLE meeting (
  council_id uuid NOT NULL REFERENCES council (id),
  id uuid NOT NULL,
  state text NOT NULL CHECK (state IN ('planned', 'cancelled')),
  title_kk text, title_ru text, title_en text,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL CHECK (ends_at > starts_at),
  place text,
  video_url text,
  author_id uuid NOT NULL,
  uid text NOT NULL,
  sequence integer NOT NULL DEFAULT 0,
  changed_at timestamptz NOT NULL,
  cancelled_at timestamptz,
  cancel_reason text,
  created_at timestamptz NOT NULL,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (council_id, id),
  UNIQUE (council_id, uid),
  CHECK ((state = 'cancelled') = (cancelled_at IS NOT NULL)),
  FOREIGN KEY (council_id, author_id) REFERENCES person (council_id, id)
);
CREATE INDEX meeting_starts ON meeting (council_id, starts_at);
CALL under_council('meeting');

-- Who is invited is a mandate; who comes is the person who holds it on that day.
CREATE TABLE invitation (
  council_id uuid NOT NULL REFERENCES council (id),
  id uuid NOT NULL,
  meeting_id uuid NOT NULL,
  mandate_id uuid NOT NULL,
  answer text CHECK (answer IN ('yes', 'remote', 'no')),
  answered_at timestamptz,
  answered_by uuid,
  note text,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (council_id, id),
  UNIQUE (council_id, meeting_id, mandate_id),
  CHECK ((answer IS NULL) = (answered_at IS NULL)),
  FOREIGN KEY (council_id, meeting_id) REFERENCES meeting (council_id, id),
  FOREIGN KEY (council_id, mandate_id) REFERENCES mandate (council_id, id),
  FOREIGN KEY (council_id, answered_by) REFERENCES person (council_id, id)
);
CREATE INDEX invitation_mandate ON invitation (council_id, mandate_id);
CALL under_council('invitation');

-- Each VEVENT is written once, when its source changes, per language and audience.
CREATE TABLE calendar_event (
  council_id uuid NOT NULL REFERENCES council (id),
  source_kind text NOT NULL CHECK (source_kind IN ('meeting', 'deadline')),
  source_id uuid NOT NULL,
  language text NOT NULL CHECK (language IN ('kk', 'ru', 'en')),
  audience text NOT NULL CHECK (audience IN ('full', 'busy')),
  starts_on date NOT NULL,
  drops_after date,
  vevent text NOT NULL,
  -- What it was last written with: the same content must print the same bytes tomorrow.
  sequence integer NOT NULL,
  changed_at timestamptz NOT NULL,
  PRIMARY KEY (council_id, source_kind, source_id, language, audience)
);
CREATE INDEX calendar_event_window ON calendar_event (council_id, language, audience, starts_on);
CALL under_council('calendar_event');

CREATE TABLE feed (
  council_id uuid NOT NULL REFERENCES council (id),
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  link_id uuid NOT NULL,
  name text NOT NULL,
  language text NOT NULL CHECK (language IN ('kk', 'ru', 'en')),
  dirty boolean NOT NULL DEFAULT true,
  etag text,
  last_modified timestamptz,
  bytes bytea,
  gzip bytea,
  -- Its window and who holds which mandate change at midnight, with no event to tell.
  joined_on date,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (council_id, id),
  UNIQUE (council_id, link_id),
  CHECK ((bytes IS NULL) = (etag IS NULL) AND (bytes IS NULL) = (gzip IS NULL) AND (bytes IS NULL) = (last_modified IS NULL) AND (bytes IS NULL) = (joined_on IS NULL)),
  FOREIGN KEY (council_id, person_id) REFERENCES person (council_id, id),
  FOREIGN KEY (council_id, link_id) REFERENCES link (council_id, id)
);
CREATE INDEX feed_person ON feed (council_id, person_id);
CALL under_council('feed');

-- Who sits where decides what a feed shows (FE-02). It changes rarely, so all feeds of the council are joined anew.
CREATE FUNCTION composition_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE feed SET dirty = true WHERE council_id = current_council();
  RETURN NULL;
END $$;
CREATE TRIGGER feeds_are_dirty AFTER INSERT OR UPDATE OR DELETE ON mandate FOR EACH STATEMENT EXECUTE FUNCTION composition_changed();
CREATE TRIGGER feeds_are_dirty AFTER INSERT OR UPDATE OR DELETE ON post_holder FOR EACH STATEMENT EXECUTE FUNCTION composition_changed();
