-- Several councils in one installation. The application works as kenes_app, which owns nothing;
-- every unit of work names its council by set_config('app.council', …, true).

DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'kenes_app') THEN
    CREATE ROLE kenes_app NOLOGIN;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN
  NULL; -- another database of the same server was migrated at the same moment
END $$;

-- Since PostgreSQL 16 whoever creates a role may administer it, but not enter it; so this is tried, not looked up.
DO $$
BEGIN
  BEGIN
    SET LOCAL ROLE kenes_app;
    RESET ROLE;
  EXCEPTION WHEN insufficient_privilege THEN
    EXECUTE format('GRANT kenes_app TO %I', current_user);
  END;
END $$;

GRANT USAGE ON SCHEMA public TO kenes_app;

CREATE FUNCTION current_council() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS
  $$ SELECT NULLIF(current_setting('app.council', true), '')::uuid $$;

-- Puts a table under its council: row-level security for every role, and the grants the app needs.
CREATE PROCEDURE under_council(relation regclass, grants text DEFAULT 'SELECT, INSERT, UPDATE, DELETE')
LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', relation);
  EXECUTE format('CREATE POLICY own_council ON %s USING (council_id = current_council()) WITH CHECK (council_id = current_council())', relation);
  EXECUTE format('GRANT %s ON %s TO kenes_app', grants, relation);
END $$;

CREATE TABLE council (
  id uuid PRIMARY KEY,
  code text NOT NULL UNIQUE CHECK (code ~ '^[a-z2-7]{2,6}$'),
  slug text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9][a-z0-9-]{1,62}$'),
  name_kk text NOT NULL, name_ru text NOT NULL, name_en text NOT NULL,
  zone text NOT NULL,
  demo boolean NOT NULL DEFAULT false,
  clock_offset_seconds bigint NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL DEFAULT now()
);
-- Who asks is known only after the council: its row is readable without context, changed only within it.
ALTER TABLE council ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY readable ON council FOR SELECT USING (true);
CREATE POLICY own_insert ON council FOR INSERT WITH CHECK (id = current_council());
CREATE POLICY own_update ON council FOR UPDATE USING (id = current_council()) WITH CHECK (id = current_council());
GRANT SELECT, INSERT, UPDATE ON council TO kenes_app;

-- One row: which installation this database belongs to, and which life of it.
-- A restored backup gets a higher epoch, and mail of an older epoch is never sent by itself.
CREATE TABLE installation (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  epoch integer NOT NULL DEFAULT 1
);
INSERT INTO installation DEFAULT VALUES;
GRANT SELECT ON installation TO kenes_app;

CREATE TABLE number_series (
  council_id uuid NOT NULL REFERENCES council (id),
  kind text NOT NULL CHECK (kind IN ('assignment', 'outgoing', 'incoming', 'meeting')),
  year integer NOT NULL,
  last integer NOT NULL CHECK (last > 0),
  PRIMARY KEY (council_id, kind, year)
);
CALL under_council('number_series');

CREATE TABLE idempotency_key (
  council_id uuid NOT NULL REFERENCES council (id),
  principal text NOT NULL,
  key uuid NOT NULL,
  act text NOT NULL,
  input_hash bytea NOT NULL,
  outcome_id uuid,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (council_id, principal, key)
);
CALL under_council('idempotency_key');

CREATE TABLE audit_entry (
  council_id uuid NOT NULL REFERENCES council (id),
  id uuid NOT NULL,
  at timestamptz NOT NULL,
  written_at timestamptz NOT NULL DEFAULT now(),
  act text NOT NULL,
  object_kind text NOT NULL,
  object_id uuid NOT NULL,
  principal_id uuid,
  channel text NOT NULL CHECK (channel IN ('web', 'mail', 'link', 'import', 'job', 'onBehalf')),
  evidence text NOT NULL CHECK (evidence IN ('session', 'token', 'link', 'proved', 'probable', 'doubtful', 'refused', 'phone', 'system')),
  facts jsonb NOT NULL DEFAULT '{}',
  PRIMARY KEY (council_id, id)
);
CREATE INDEX audit_entry_object ON audit_entry (council_id, object_kind, object_id, at);
CALL under_council('audit_entry', 'SELECT, INSERT');
REVOKE UPDATE, DELETE, TRUNCATE ON audit_entry FROM kenes_app;
