-- What the migrations add up to. Printed by `npm run generate`; change a migration, never this file.

CREATE ROLE kenes_app NOLOGIN;

CREATE OR REPLACE FUNCTION public.composition_changed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  UPDATE feed SET dirty = true WHERE council_id = current_council();
  RETURN NULL;
END $function$;

CREATE OR REPLACE FUNCTION public.current_council()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ SELECT NULLIF(current_setting('app.council', true), '')::uuid $function$;

CREATE OR REPLACE FUNCTION public.day_changed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF NEW IS DISTINCT FROM OLD THEN
    NEW.changed_at := greatest(now(), OLD.changed_at + interval '1 second');
    NEW.sequence := OLD.sequence + 1;
  END IF;
  RETURN NEW;
END $function$;

CREATE OR REPLACE FUNCTION public.extension_request_follows()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF NEW.standing = 'waiting' THEN
    UPDATE extension_request SET version = version + 1, state = CASE WHEN prepared_by IS NULL THEN 'asked' ELSE 'prepared' END
     WHERE council_id = NEW.council_id AND report_id = NEW.id AND state = 'withdrawn';
  ELSIF NEW.standing NOT IN ('granted', 'refused') THEN
    UPDATE extension_request SET version = version + 1, state = 'withdrawn'
     WHERE council_id = NEW.council_id AND report_id = NEW.id AND state IN ('asked', 'prepared');
  END IF;
  RETURN NULL;
END $function$;

CREATE OR REPLACE FUNCTION public.extension_request_forgets()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  DELETE FROM extension_request WHERE council_id = OLD.council_id AND report_id = OLD.id AND state NOT IN ('granted', 'refused');
  UPDATE extension_request SET report_id = NULL, reason = '', version = version + 1 WHERE council_id = OLD.council_id AND report_id = OLD.id;
  RETURN OLD;
END $function$;

CREATE OR REPLACE PROCEDURE public.under_council(IN relation regclass, IN grants text DEFAULT 'SELECT, INSERT, UPDATE, DELETE'::text)
 LANGUAGE plpgsql
AS $procedure$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', relation);
  EXECUTE format('CREATE POLICY own_council ON %s USING (council_id = current_council()) WITH CHECK (council_id = current_council())', relation);
  EXECUTE format('GRANT %s ON %s TO kenes_app', grants, relation);
END $procedure$;

CREATE TABLE absence (
  council_id uuid NOT NULL,
  id uuid NOT NULL,
  message_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  person_id uuid NOT NULL,
  says text NOT NULL,
  until_on date,
  deputy_name text,
  deputy_phone text,
  deputy_address text,
  noticed_at timestamp with time zone NOT NULL,
  state text NOT NULL,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT absence_pkey PRIMARY KEY (council_id, id),
  CONSTRAINT absence_council_id_message_id_organisation_id_key UNIQUE (council_id, message_id, organisation_id),
  CONSTRAINT absence_state_check CHECK ((state = ANY (ARRAY['noticed'::text, 'deputised'::text, 'dismissed'::text]))),
  CONSTRAINT absence_council_id_fkey FOREIGN KEY (council_id) REFERENCES council(id),
  CONSTRAINT absence_council_id_message_id_fkey FOREIGN KEY (council_id, message_id) REFERENCES message(council_id, id),
  CONSTRAINT absence_council_id_organisation_id_fkey FOREIGN KEY (council_id, organisation_id) REFERENCES organisation(council_id, id),
  CONSTRAINT absence_council_id_person_id_fkey FOREIGN KEY (council_id, person_id) REFERENCES person(council_id, id)
);
CREATE INDEX absence_noticed ON absence USING btree (council_id, organisation_id) WHERE state = 'noticed'::text;
ALTER TABLE absence ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_council ON absence FOR ALL USING ((council_id = current_council())) WITH CHECK ((council_id = current_council()));
GRANT DELETE, INSERT, SELECT, UPDATE ON absence TO kenes_app;

CREATE TABLE answer_draft (
  council_id uuid NOT NULL,
  link_id uuid NOT NULL,
  typed jsonb NOT NULL,
  file_ids uuid[] NOT NULL DEFAULT '{}'::uuid[],
  saved_at timestamp with time zone NOT NULL,
  CONSTRAINT answer_draft_pkey PRIMARY KEY (council_id, link_id),
  CONSTRAINT answer_draft_council_id_fkey FOREIGN KEY (council_id) REFERENCES council(id),
  CONSTRAINT answer_draft_council_id_link_id_fkey FOREIGN KEY (council_id, link_id) REFERENCES link(council_id, id)
);
ALTER TABLE answer_draft ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_council ON answer_draft FOR ALL USING ((council_id = current_council())) WITH CHECK ((council_id = current_council()));
GRANT DELETE, INSERT, SELECT, UPDATE ON answer_draft TO kenes_app;

CREATE TABLE answering (
  council_id uuid NOT NULL,
  id uuid NOT NULL,
  round_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  person_id uuid,
  address text,
  state text NOT NULL,
  asked_at timestamp with time zone NOT NULL,
  asks integer NOT NULL DEFAULT 1,
  answered_at timestamp with time zone,
  channel text,
  evidence text,
  message_id uuid,
  successor_id uuid,
  successor_post text,
  former_id uuid,
  passed_on_at timestamp with time zone,
  deputy_id uuid,
  bounced_at timestamp with time zone,
  bounce_words text,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT answering_pkey PRIMARY KEY (council_id, id),
  CONSTRAINT answering_council_id_round_id_organisation_id_key UNIQUE (council_id, round_id, organisation_id),
  CONSTRAINT answering_asks_check CHECK ((asks > 0)),
  CONSTRAINT answering_channel_check CHECK ((channel = ANY (ARRAY['web'::text, 'mail'::text, 'link'::text, 'import'::text, 'job'::text, 'onBehalf'::text]))),
  CONSTRAINT answering_check CHECK (((state = 'asked'::text) = (answered_at IS NULL))),
  CONSTRAINT answering_check1 CHECK (((state = 'named'::text) = (successor_id IS NOT NULL))),
  CONSTRAINT answering_check2 CHECK (((state <> 'passedOn'::text) OR (passed_on_at IS NOT NULL))),
  CONSTRAINT answering_check3 CHECK ((((answered_at IS NULL) = (channel IS NULL)) AND ((channel IS NULL) = (evidence IS NULL)))),
  CONSTRAINT answering_evidence_check CHECK ((evidence = ANY (ARRAY['session'::text, 'token'::text, 'link'::text, 'proved'::text, 'probable'::text, 'doubtful'::text, 'refused'::text, 'phone'::text, 'system'::text]))),
  CONSTRAINT answering_state_check CHECK ((state = ANY (ARRAY['asked'::text, 'confirmed'::text, 'named'::text, 'passedOn'::text]))),
  CONSTRAINT answering_council_id_deputy_id_fkey FOREIGN KEY (council_id, deputy_id) REFERENCES person(council_id, id),
  CONSTRAINT answering_council_id_fkey FOREIGN KEY (council_id) REFERENCES council(id),
  CONSTRAINT answering_council_id_former_id_fkey FOREIGN KEY (council_id, former_id) REFERENCES person(council_id, id),
  CONSTRAINT answering_council_id_message_id_fkey FOREIGN KEY (council_id, message_id) REFERENCES message(council_id, id),
  CONSTRAINT answering_council_id_organisation_id_fkey FOREIGN KEY (council_id, organisation_id) REFERENCES organisation(council_id, id),
  CONSTRAINT answering_council_id_person_id_fkey FOREIGN KEY (council_id, person_id) REFERENCES person(council_id, id),
  CONSTRAINT answering_council_id_round_id_fkey FOREIGN KEY (council_id, round_id) REFERENCES answering_round(council_id, id),
  CONSTRAINT answering_council_id_successor_id_fkey FOREIGN KEY (council_id, successor_id) REFERENCES person(council_id, id)
);
CREATE INDEX answering_message ON answering USING btree (council_id, message_id) WHERE message_id IS NOT NULL;
CREATE INDEX answering_organisation ON answering USING btree (council_id, organisation_id);
ALTER TABLE answering ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_council ON answering FOR ALL USING ((council_id = current_council())) WITH CHECK ((council_id = current_council()));
GRANT DELETE, INSERT, SELECT, UPDATE ON answering TO kenes_app;

CREATE TABLE answering_round (
  council_id uuid NOT NULL,
  id uuid NOT NULL,
  year integer NOT NULL,
  number integer NOT NULL,
  answer_by date NOT NULL,
  opened_by uuid NOT NULL,
  opened_at timestamp with time zone NOT NULL,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT answering_round_pkey PRIMARY KEY (council_id, id),
  CONSTRAINT answering_round_council_id_year_key UNIQUE (council_id, year),
  CONSTRAINT answering_round_number_check CHECK ((number > 0)),
  CONSTRAINT answering_round_council_id_fkey FOREIGN KEY (council_id) REFERENCES council(id),
  CONSTRAINT answering_round_council_id_opened_by_fkey FOREIGN KEY (council_id, opened_by) REFERENCES person(council_id, id)
);
ALTER TABLE answering_round ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_council ON answering_round FOR ALL USING ((council_id = current_council())) WITH CHECK ((council_id = current_council()));
GRANT DELETE, INSERT, SELECT, UPDATE ON answering_round TO kenes_app;

CREATE TABLE api_token (
  council_id uuid NOT NULL,
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  name text NOT NULL,
  secret_hash bytea NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  expires_at timestamp with time zone,
  revoked_at timestamp with time zone,
  CONSTRAINT api_token_pkey PRIMARY KEY (council_id, id),
  CONSTRAINT api_token_council_id_fkey FOREIGN KEY (council_id) REFERENCES council(id),
  CONSTRAINT api_token_council_id_person_id_fkey FOREIGN KEY (council_id, person_id) REFERENCES person(council_id, id)
);
CREATE UNIQUE INDEX api_token_secret ON api_token USING btree (council_id, secret_hash);
ALTER TABLE api_token ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_council ON api_token FOR ALL USING ((council_id = current_council())) WITH CHECK ((council_id = current_council()));
GRANT DELETE, INSERT, SELECT, UPDATE ON api_token TO kenes_app;

CREATE TABLE assignment (
  council_id uuid NOT NULL,
  id uuid NOT NULL,
  year integer,
  number integer,
  batch_id uuid,
  state text NOT NULL,
  title_kk text,
  title_ru text,
  title_en text,
  text_kk text,
  text_ru text,
  text_en text,
  result_kk text,
  result_ru text,
  result_en text,
  basis_kk text,
  basis_ru text,
  basis_en text,
  due_on date,
  due_reason text,
  author_id uuid NOT NULL,
  controller_id uuid NOT NULL,
  created_at timestamp with time zone NOT NULL,
  issued_at timestamp with time zone,
  submitted_at timestamp with time zone,
  closed_at timestamp with time zone,
  close_reason text,
  returns integer NOT NULL DEFAULT 0,
  version integer NOT NULL DEFAULT 1,
  first_due_on date,
  extensions integer NOT NULL DEFAULT 0,
  CONSTRAINT assignment_pkey PRIMARY KEY (council_id, id),
  CONSTRAINT assignment_council_id_year_number_key UNIQUE (council_id, year, number),
  CONSTRAINT assignment_check CHECK (((state = ANY (ARRAY['draft'::text, 'discarded'::text])) = (number IS NULL))),
  CONSTRAINT assignment_check1 CHECK (((number IS NULL) = (issued_at IS NULL))),
  CONSTRAINT assignment_check2 CHECK (((number IS NULL) = (year IS NULL))),
  CONSTRAINT assignment_check3 CHECK (((number IS NULL) OR (due_on IS NOT NULL))),
  CONSTRAINT assignment_check4 CHECK (((state = ANY (ARRAY['accepted'::text, 'cancelled'::text, 'discarded'::text])) = (closed_at IS NOT NULL))),
  CONSTRAINT assignment_check5 CHECK (((state <> 'submitted'::text) OR (submitted_at IS NOT NULL))),
  CONSTRAINT assignment_number_check CHECK ((number > 0)),
  CONSTRAINT assignment_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'issued'::text, 'underway'::text, 'submitted'::text, 'accepted'::text, 'cancelled'::text, 'discarded'::text]))),
  CONSTRAINT assignment_council_id_author_id_fkey FOREIGN KEY (council_id, author_id) REFERENCES person(council_id, id),
  CONSTRAINT assignment_council_id_controller_id_fkey FOREIGN KEY (council_id, controller_id) REFERENCES person(council_id, id),
  CONSTRAINT assignment_council_id_fkey FOREIGN KEY (council_id) REFERENCES council(id)
);
CREATE INDEX assignment_batch ON assignment USING btree (council_id, batch_id) WHERE batch_id IS NOT NULL;
CREATE INDEX assignment_due ON assignment USING btree (council_id, COALESCE(due_on, 'infinity'::date), COALESCE(number, 0), id) WHERE state <> 'discarded'::text;
CREATE INDEX assignment_open ON assignment USING btree (council_id, COALESCE(due_on, 'infinity'::date), COALESCE(number, 0), id) WHERE state = ANY (ARRAY['issued'::text, 'underway'::text, 'submitted'::text]);
ALTER TABLE assignment ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_council ON assignment FOR ALL USING ((council_id = current_council())) WITH CHECK ((council_id = current_council()));
GRANT DELETE, INSERT, SELECT, UPDATE ON assignment TO kenes_app;

CREATE TABLE assignment_indicator (
  council_id uuid NOT NULL,
  assignment_id uuid NOT NULL,
  code text NOT NULL,
  "position" integer NOT NULL DEFAULT 0,
  CONSTRAINT assignment_indicator_pkey PRIMARY KEY (council_id, assignment_id, code),
  CONSTRAINT assignment_indicator_council_id_assignment_id_fkey FOREIGN KEY (council_id, assignment_id) REFERENCES assignment(council_id, id),
  CONSTRAINT assignment_indicator_council_id_code_fkey FOREIGN KEY (council_id, code) REFERENCES indicator(council_id, code),
  CONSTRAINT assignment_indicator_council_id_fkey FOREIGN KEY (council_id) REFERENCES council(id)
);
ALTER TABLE assignment_indicator ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_council ON assignment_indicator FOR ALL USING ((council_id = current_council())) WITH CHECK ((council_id = current_council()));
GRANT DELETE, INSERT, SELECT, UPDATE ON assignment_indicator TO kenes_app;

CREATE TABLE audit_entry (
  council_id uuid NOT NULL,
  id uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  written_at timestamp with time zone NOT NULL DEFAULT now(),
  act text NOT NULL,
  object_kind text NOT NULL,
  object_id uuid NOT NULL,
  principal_id uuid,
  channel text NOT NULL,
  evidence text NOT NULL,
  facts jsonb NOT NULL DEFAULT '{}'::jsonb,
  CONSTRAINT audit_entry_pkey PRIMARY KEY (council_id, id),
  CONSTRAINT audit_entry_channel_check CHECK ((channel = ANY (ARRAY['web'::text, 'mail'::text, 'link'::text, 'import'::text, 'job'::text, 'onBehalf'::text]))),
  CONSTRAINT audit_entry_evidence_check CHECK ((evidence = ANY (ARRAY['session'::text, 'token'::text, 'link'::text, 'proved'::text, 'probable'::text, 'doubtful'::text, 'refused'::text, 'phone'::text, 'system'::text]))),
  CONSTRAINT audit_entry_council_id_fkey FOREIGN KEY (council_id) REFERENCES council(id)
);
CREATE INDEX audit_entry_object ON audit_entry USING btree (council_id, object_kind, object_id, at);
ALTER TABLE audit_entry ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_council ON audit_entry FOR ALL USING ((council_id = current_council())) WITH CHECK ((council_id = current_council()));
GRANT INSERT, SELECT ON audit_entry TO kenes_app;

CREATE TABLE calendar_event (
  council_id uuid NOT NULL,
  source_kind text NOT NULL,
  source_id uuid NOT NULL,
  language text NOT NULL,
  audience text NOT NULL,
  starts_on date NOT NULL,
  drops_after date,
  vevent text NOT NULL,
  sequence integer NOT NULL,
  changed_at timestamp with time zone NOT NULL,
  CONSTRAINT calendar_event_pkey PRIMARY KEY (council_id, source_kind, source_id, language, audience),
  CONSTRAINT calendar_event_audience_check CHECK ((audience = ANY (ARRAY['full'::text, 'busy'::text]))),
  CONSTRAINT calendar_event_language_check CHECK ((language = ANY (ARRAY['kk'::text, 'ru'::text, 'en'::text]))),
  CONSTRAINT calendar_event_source_kind_check CHECK ((source_kind = ANY (ARRAY['meeting'::text, 'deadline'::text, 'assignment'::text]))),
  CONSTRAINT calendar_event_council_id_fkey FOREIGN KEY (council_id) REFERENCES council(id)
);
CREATE INDEX calendar_event_window ON calendar_event USING btree (council_id, language, audience, starts_on);
ALTER TABLE calendar_event ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_council ON calendar_event FOR ALL USING ((council_id = current_council())) WITH CHECK ((council_id = current_council()));
GRANT DELETE, INSERT, SELECT, UPDATE ON calendar_event TO kenes_app;

CREATE TABLE campaign (
  council_id uuid NOT NULL,
  from_on date NOT NULL,
  to_on date NOT NULL,
  changed_at timestamp with time zone NOT NULL DEFAULT now(),
  sequence integer NOT NULL DEFAULT 0,
  CONSTRAINT campaign_pkey PRIMARY KEY (council_id, from_on),
  CONSTRAINT campaign_check CHECK ((to_on >= from_on)),
  CONSTRAINT campaign_council_id_fkey FOREIGN KEY (council_id) REFERENCES council(id)
);
CREATE TRIGGER day_changed BEFORE UPDATE ON campaign FOR EACH ROW EXECUTE FUNCTION day_changed();
CREATE TRIGGER feeds_are_dirty AFTER INSERT OR DELETE OR UPDATE ON campaign FOR EACH STATEMENT EXECUTE FUNCTION composition_changed();
ALTER TABLE campaign ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_council ON campaign FOR ALL USING ((council_id = current_council())) WITH CHECK ((council_id = current_council()));
GRANT DELETE, INSERT, SELECT, UPDATE ON campaign TO kenes_app;

CREATE TABLE confirmed_domain (
  council_id uuid NOT NULL,
  id uuid NOT NULL,
  domain text NOT NULL,
  organisation_id uuid NOT NULL,
  person_id uuid NOT NULL,
  reason text NOT NULL,
  at timestamp with time zone NOT NULL,
  withdrawn_by uuid,
  withdrawn_reason text,
  withdrawn_at timestamp with time zone,
  CONSTRAINT confirmed_domain_pkey PRIMARY KEY (council_id, id),
  CONSTRAINT confirmed_domain_check CHECK ((((withdrawn_by IS NULL) = (withdrawn_at IS NULL)) AND ((withdrawn_reason IS NULL) = (withdrawn_at IS NULL)))),
  CONSTRAINT confirmed_domain_domain_check CHECK (((domain <> ''::text) AND (domain = lower(domain)))),
  CONSTRAINT confirmed_domain_reason_check CHECK ((reason <> ''::text)),
  CONSTRAINT confirmed_domain_withdrawn_reason_check CHECK ((withdrawn_reason <> ''::text)),
  CONSTRAINT confirmed_domain_council_id_fkey FOREIGN KEY (council_id) REFERENCES council(id),
  CONSTRAINT confirmed_domain_council_id_organisation_id_fkey FOREIGN KEY (council_id, organisation_id) REFERENCES organisation(council_id, id),
  CONSTRAINT confirmed_domain_council_id_person_id_fkey FOREIGN KEY (council_id, person_id) REFERENCES person(council_id, id),
  CONSTRAINT confirmed_domain_council_id_withdrawn_by_fkey FOREIGN KEY (council_id, withdrawn_by) REFERENCES person(council_id, id)
);
CREATE UNIQUE INDEX confirmed_domain_standing ON confirmed_domain USING btree (council_id, domain) WHERE withdrawn_at IS NULL;
ALTER TABLE confirmed_domain ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_council ON confirmed_domain FOR ALL USING ((council_id = current_council())) WITH CHECK ((council_id = current_council()));
GRANT INSERT, SELECT, UPDATE ON confirmed_domain TO kenes_app;

CREATE TABLE council (
  id uuid NOT NULL,
  code text NOT NULL,
  slug text NOT NULL,
  name_kk text NOT NULL,
  name_ru text NOT NULL,
  name_en text NOT NULL,
  zone text NOT NULL,
  demo boolean NOT NULL DEFAULT false,
  clock_offset_seconds bigint NOT NULL DEFAULT 0,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT council_pkey PRIMARY KEY (id),
  CONSTRAINT council_code_key UNIQUE (code),
  CONSTRAINT council_slug_key UNIQUE (slug),
  CONSTRAINT council_code_check CHECK ((code ~ '^[a-z2-7]{2,6}$'::text)),
  CONSTRAINT council_slug_check CHECK ((slug ~ '^[a-z0-9][a-z0-9-]{1,62}$'::text))
);
ALTER TABLE council ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_insert ON council FOR INSERT WITH CHECK ((id = current_council()));
CREATE POLICY own_update ON council FOR UPDATE USING ((id = current_council())) WITH CHECK ((id = current_council()));
CREATE POLICY readable ON council FOR SELECT USING (true);
GRANT INSERT, SELECT, UPDATE ON council TO kenes_app;

CREATE TABLE delegation (
  council_id uuid NOT NULL,
  times integer NOT NULL,
  days integer NOT NULL,
  latest_on date,
  notice_days integer NOT NULL,
  decline_days integer NOT NULL,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT delegation_pkey PRIMARY KEY (council_id),
  CONSTRAINT delegation_days_check CHECK (((days >= 1) AND (days <= 180))),
  CONSTRAINT delegation_decline_days_check CHECK (((decline_days >= 1) AND (decline_days <= 20))),
  CONSTRAINT delegation_notice_days_check CHECK (((notice_days >= 0) AND (notice_days <= 10))),
  CONSTRAINT delegation_times_check CHECK (((times >= 0) AND (times <= 5))),
  CONSTRAINT delegation_council_id_fkey FOREIGN KEY (council_id) REFERENCES council(id)
);
ALTER TABLE delegation ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_council ON delegation FOR ALL USING ((council_id = current_council())) WITH CHECK ((council_id = current_council()));
GRANT INSERT, SELECT, UPDATE ON delegation TO kenes_app;

CREATE TABLE deputy (
  council_id uuid NOT NULL,
  id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  person_id uuid NOT NULL,
  for_person_id uuid NOT NULL,
  from_on date NOT NULL,
  to_on date NOT NULL,
  absence_id uuid,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT deputy_pkey PRIMARY KEY (council_id, id),
  CONSTRAINT deputy_check CHECK ((to_on >= from_on)),
  CONSTRAINT deputy_check1 CHECK ((person_id <> for_person_id)),
  CONSTRAINT deputy_council_id_absence_id_fkey FOREIGN KEY (council_id, absence_id) REFERENCES absence(council_id, id),
  CONSTRAINT deputy_council_id_fkey FOREIGN KEY (council_id) REFERENCES council(id),
  CONSTRAINT deputy_council_id_for_person_id_fkey FOREIGN KEY (council_id, for_person_id) REFERENCES person(council_id, id),
  CONSTRAINT deputy_council_id_organisation_id_fkey FOREIGN KEY (council_id, organisation_id) REFERENCES organisation(council_id, id),
  CONSTRAINT deputy_council_id_person_id_fkey FOREIGN KEY (council_id, person_id) REFERENCES person(council_id, id)
);
CREATE INDEX deputy_for ON deputy USING btree (council_id, organisation_id, for_person_id, to_on);
ALTER TABLE deputy ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_council ON deputy FOR ALL USING ((council_id = current_council())) WITH CHECK ((council_id = current_council()));
GRANT DELETE, INSERT, SELECT, UPDATE ON deputy TO kenes_app;

CREATE TABLE digest (
  council_id uuid NOT NULL,
  id uuid NOT NULL,
  recipient text NOT NULL,
  person_id uuid,
  day date NOT NULL,
  state text NOT NULL,
  mail_id uuid,
  copy_mail_id uuid,
  CONSTRAINT digest_pkey PRIMARY KEY (council_id, id),
  CONSTRAINT digest_council_id_recipient_day_key UNIQUE (council_id, recipient, day),
  CONSTRAINT digest_check CHECK (((state <> 'written'::text) OR (mail_id IS NOT NULL))),
  CONSTRAINT digest_state_check CHECK ((state = ANY (ARRAY['planned'::text, 'written'::text, 'empty'::text, 'carried'::text]))),
  CONSTRAINT digest_council_id_copy_mail_id_fkey FOREIGN KEY (council_id, copy_mail_id) REFERENCES outgoing_mail(council_id, id),
  CONSTRAINT digest_council_id_fkey FOREIGN KEY (council_id) REFERENCES council(id),
  CONSTRAINT digest_council_id_mail_id_fkey FOREIGN KEY (council_id, mail_id) REFERENCES outgoing_mail(council_id, id),
  CONSTRAINT digest_council_id_person_id_fkey FOREIGN KEY (council_id, person_id) REFERENCES person(council_id, id)
);
CREATE INDEX digest_copy ON digest USING btree (council_id, copy_mail_id) WHERE copy_mail_id IS NOT NULL;
CREATE INDEX digest_mail ON digest USING btree (council_id, mail_id);
CREATE INDEX digest_planned ON digest USING btree (council_id, day) WHERE state = 'planned'::text;
ALTER TABLE digest ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_council ON digest FOR ALL USING ((council_id = current_council())) WITH CHECK ((council_id = current_council()));
GRANT DELETE, INSERT, SELECT, UPDATE ON digest TO kenes_app;

CREATE TABLE escalation (
  council_id uuid NOT NULL,
  id uuid NOT NULL,
  slot_id uuid NOT NULL,
  step text NOT NULL,
  due_on date NOT NULL,
  proposed_on date NOT NULL,
  state text NOT NULL,
  decided_by uuid,
  decided_at timestamp with time zone,
  reason text,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT escalation_pkey PRIMARY KEY (council_id, id),
  CONSTRAINT escalation_council_id_slot_id_step_due_on_key UNIQUE (council_id, slot_id, step, due_on),
  CONSTRAINT escalation_check CHECK (((state = 'proposed'::text) = (decided_at IS NULL))),
  CONSTRAINT escalation_check1 CHECK (((decided_at IS NULL) = (decided_by IS NULL))),
  CONSTRAINT escalation_check2 CHECK (((state = 'dismissed'::text) = (reason IS NOT NULL))),
  CONSTRAINT escalation_state_check CHECK ((state = ANY (ARRAY['proposed'::text, 'sent'::text, 'dismissed'::text]))),
  CONSTRAINT escalation_step_check CHECK ((step = ANY (ARRAY['head'::text, 'chair'::text]))),
  CONSTRAINT escalation_council_id_decided_by_fkey FOREIGN KEY (council_id, decided_by) REFERENCES person(council_id, id),
  CONSTRAINT escalation_council_id_fkey FOREIGN KEY (council_id) REFERENCES council(id),
  CONSTRAINT escalation_council_id_slot_id_fkey FOREIGN KEY (council_id, slot_id) REFERENCES slot(council_id, id)
);
CREATE INDEX escalation_proposed ON escalation USING btree (council_id, proposed_on) WHERE state = 'proposed'::text;
ALTER TABLE escalation ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_council ON escalation FOR ALL USING ((council_id = current_council())) WITH CHECK ((council_id = current_council()));
GRANT DELETE, INSERT, SELECT, UPDATE ON escalation TO kenes_app;

CREATE TABLE extension_request (
  council_id uuid NOT NULL,
  id uuid NOT NULL,
  slot_id uuid NOT NULL,
  report_id uuid,
  state text NOT NULL,
  asked_until date,
  reason text NOT NULL,
  is_late boolean NOT NULL,
  due_on date NOT NULL,
  asked_at timestamp with time zone NOT NULL,
  prepared_until date,
  prepared_note text,
  prepared_by uuid,
  prepared_at timestamp with time zone,
  decided_until date,
  decided_by uuid,
  decided_as text,
  decided_at timestamp with time zone,
  answer_text text,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT extension_request_pkey PRIMARY KEY (council_id, id),
  CONSTRAINT extension_request_council_id_report_id_key UNIQUE (council_id, report_id),
  CONSTRAINT extension_request_check CHECK ((((prepared_by IS NULL) = (prepared_at IS NULL)) AND ((prepared_by IS NULL) = (prepared_until IS NULL)))),
  CONSTRAINT extension_request_check1 CHECK (((state <> 'prepared'::text) OR (prepared_by IS NOT NULL))),
  CONSTRAINT extension_request_check2 CHECK (((state = ANY (ARRAY['granted'::text, 'refused'::text])) = (decided_at IS NOT NULL))),
  CONSTRAINT extension_request_check3 CHECK ((((decided_at IS NULL) = (decided_by IS NULL)) AND ((decided_at IS NULL) = (decided_as IS NULL)))),
  CONSTRAINT extension_request_check4 CHECK (((state = 'granted'::text) = (decided_until IS NOT NULL))),
  CONSTRAINT extension_request_decided_as_check CHECK ((decided_as = ANY (ARRAY['secretary'::text, 'coordinator'::text, 'chair'::text]))),
  CONSTRAINT extension_request_state_check CHECK ((state = ANY (ARRAY['asked'::text, 'prepared'::text, 'granted'::text, 'refused'::text, 'withdrawn'::text]))),
  CONSTRAINT extension_request_council_id_decided_by_fkey FOREIGN KEY (council_id, decided_by) REFERENCES person(council_id, id),
  CONSTRAINT extension_request_council_id_fkey FOREIGN KEY (council_id) REFERENCES council(id),
  CONSTRAINT extension_request_council_id_prepared_by_fkey FOREIGN KEY (council_id, prepared_by) REFERENCES person(council_id, id),
  CONSTRAINT extension_request_council_id_report_id_fkey FOREIGN KEY (council_id, report_id) REFERENCES report(council_id, id),
  CONSTRAINT extension_request_council_id_slot_id_fkey FOREIGN KEY (council_id, slot_id) REFERENCES slot(council_id, id)
);
CREATE UNIQUE INDEX extension_request_open ON extension_request USING btree (council_id, slot_id) WHERE state = ANY (ARRAY['asked'::text, 'prepared'::text]);
CREATE INDEX extension_request_slot ON extension_request USING btree (council_id, slot_id, asked_at DESC);
ALTER TABLE extension_request ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_council ON extension_request FOR ALL USING ((council_id = current_council())) WITH CHECK ((council_id = current_council()));
GRANT DELETE, INSERT, SELECT, UPDATE ON extension_request TO kenes_app;

CREATE TABLE failing_address (
  council_id uuid NOT NULL,
  address text NOT NULL,
  mail_id uuid NOT NULL,
  words text NOT NULL,
  since timestamp with time zone NOT NULL,
  CONSTRAINT failing_address_pkey PRIMARY KEY (council_id, address),
  CONSTRAINT failing_address_council_id_fkey FOREIGN KEY (council_id) REFERENCES council(id),
  CONSTRAINT failing_address_council_id_mail_id_fkey FOREIGN KEY (council_id, mail_id) REFERENCES outgoing_mail(council_id, id)
);
ALTER TABLE failing_address ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_council ON failing_address FOR ALL USING ((council_id = current_council())) WITH CHECK ((council_id = current_council()));
GRANT DELETE, INSERT, SELECT, UPDATE ON failing_address TO kenes_app;

CREATE TABLE feed (
  council_id uuid NOT NULL,
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  link_id uuid NOT NULL,
  name text NOT NULL,
  language text NOT NULL,
  dirty boolean NOT NULL DEFAULT true,
  etag text,
  last_modified timestamp with time zone,
  bytes bytea,
  gzip bytea,
  joined_on date,
  created_at timestamp with time zone NOT NULL,
  layers text[] NOT NULL DEFAULT '{meetings,deadlines}'::text[],
  audience text NOT NULL DEFAULT 'full'::text,
  alarms boolean NOT NULL DEFAULT true,
  CONSTRAINT feed_pkey PRIMARY KEY (council_id, id),
  CONSTRAINT feed_council_id_link_id_key UNIQUE (council_id, link_id),
  CONSTRAINT feed_audience_check CHECK ((audience = ANY (ARRAY['full'::text, 'busy'::text]))),
  CONSTRAINT feed_check CHECK ((((bytes IS NULL) = (etag IS NULL)) AND ((bytes IS NULL) = (gzip IS NULL)) AND ((bytes IS NULL) = (last_modified IS NULL)) AND ((bytes IS NULL) = (joined_on IS NULL)))),
  CONSTRAINT feed_language_check CHECK ((language = ANY (ARRAY['kk'::text, 'ru'::text, 'en'::text]))),
  CONSTRAINT feed_layers_check CHECK (((layers <@ ARRAY['meetings'::text, 'deadlines'::text, 'allDeadlines'::text, 'campaign'::text, 'holidays'::text]) AND (cardinality(layers) > 0))),
  CONSTRAINT feed_council_id_fkey FOREIGN KEY (council_id) REFERENCES council(id),
  CONSTRAINT feed_council_id_link_id_fkey FOREIGN KEY (council_id, link_id) REFERENCES link(council_id, id),
  CONSTRAINT feed_council_id_person_id_fkey FOREIGN KEY (council_id, person_id) REFERENCES person(council_id, id)
);
CREATE INDEX feed_person ON feed USING btree (council_id, person_id);
ALTER TABLE feed ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_council ON feed FOR ALL USING ((council_id = current_council())) WITH CHECK ((council_id = current_council()));
GRANT DELETE, INSERT, SELECT, UPDATE ON feed TO kenes_app;

CREATE TABLE function_mailbox (
  council_id uuid NOT NULL,
  address text NOT NULL,
  organisation_id uuid NOT NULL,
  purpose text NOT NULL,
  CONSTRAINT function_mailbox_pkey PRIMARY KEY (council_id, address),
  CONSTRAINT function_mailbox_address_check CHECK ((address = lower(address))),
  CONSTRAINT function_mailbox_purpose_check CHECK ((purpose = ANY (ARRAY['chancellery'::text, 'contact'::text, 'press'::text]))),
  CONSTRAINT function_mailbox_council_id_fkey FOREIGN KEY (council_id) REFERENCES council(id),
  CONSTRAINT function_mailbox_council_id_organisation_id_fkey FOREIGN KEY (council_id, organisation_id) REFERENCES organisation(council_id, id)
);
ALTER TABLE function_mailbox ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_council ON function_mailbox FOR ALL USING ((council_id = current_council())) WITH CHECK ((council_id = current_council()));
GRANT DELETE, INSERT, SELECT, UPDATE ON function_mailbox TO kenes_app;

CREATE TABLE idempotency_key (
  council_id uuid NOT NULL,
  principal text NOT NULL,
  key uuid NOT NULL,
  act text NOT NULL,
  input_hash bytea NOT NULL,
  outcome_id uuid,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT idempotency_key_pkey PRIMARY KEY (council_id, principal, key),
  CONSTRAINT idempotency_key_council_id_fkey FOREIGN KEY (council_id) REFERENCES council(id)
);
ALTER TABLE idempotency_key ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_council ON idempotency_key FOR ALL USING ((council_id = current_council())) WITH CHECK ((council_id = current_council()));
GRANT DELETE, INSERT, SELECT, UPDATE ON idempotency_key TO kenes_app;

CREATE TABLE inbound_delivery (
  council_id uuid NOT NULL,
  inbound_id uuid NOT NULL,
  recipient text NOT NULL,
  received_at timestamp with time zone NOT NULL,
  copies integer NOT NULL DEFAULT 1,
  CONSTRAINT inbound_delivery_pkey PRIMARY KEY (council_id, inbound_id, recipient),
  CONSTRAINT inbound_delivery_council_id_fkey FOREIGN KEY (council_id) REFERENCES council(id),
  CONSTRAINT inbound_delivery_council_id_inbound_id_fkey FOREIGN KEY (council_id, inbound_id) REFERENCES inbound_mail(council_id, id)
);
ALTER TABLE inbound_delivery ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_council ON inbound_delivery FOR ALL USING ((council_id = current_council())) WITH CHECK ((council_id = current_council()));
GRANT DELETE, INSERT, SELECT, UPDATE ON inbound_delivery TO kenes_app;

CREATE TABLE inbound_mail (
  council_id uuid NOT NULL,
  id uuid NOT NULL,
  file_id uuid NOT NULL,
  content_hash bytea NOT NULL,
  envelope_from text NOT NULL,
  remote_ip text NOT NULL,
  helo text NOT NULL,
  received_at timestamp with time zone NOT NULL,
  state text NOT NULL,
  attempts integer NOT NULL DEFAULT 0,
  next_attempt_at timestamp with time zone NOT NULL DEFAULT now(),
  leased_until timestamp with time zone,
  fence integer NOT NULL DEFAULT 0,
  problem text,
  CONSTRAINT inbound_mail_pkey PRIMARY KEY (council_id, id),
  CONSTRAINT inbound_mail_council_id_content_hash_key UNIQUE (council_id, content_hash),
  CONSTRAINT inbound_mail_state_check CHECK ((state = ANY (ARRAY['stored'::text, 'read'::text, 'unreadable'::text]))),
  CONSTRAINT inbound_mail_council_id_file_id_fkey FOREIGN KEY (council_id, file_id) REFERENCES stored_file(council_id, id),
  CONSTRAINT inbound_mail_council_id_fkey FOREIGN KEY (council_id) REFERENCES council(id)
);
CREATE INDEX inbound_mail_waiting ON inbound_mail USING btree (council_id, next_attempt_at) WHERE state = 'stored'::text;
ALTER TABLE inbound_mail ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_council ON inbound_mail FOR ALL USING ((council_id = current_council())) WITH CHECK ((council_id = current_council()));
GRANT DELETE, INSERT, SELECT, UPDATE ON inbound_mail TO kenes_app;

CREATE TABLE indicator (
  council_id uuid NOT NULL,
  code text NOT NULL,
  name_kk text NOT NULL,
  name_ru text NOT NULL,
  name_en text NOT NULL,
  "position" integer NOT NULL DEFAULT 0,
  CONSTRAINT indicator_pkey PRIMARY KEY (council_id, code),
  CONSTRAINT indicator_council_id_fkey FOREIGN KEY (council_id) REFERENCES council(id)
);
ALTER TABLE indicator ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_council ON indicator FOR ALL USING ((council_id = current_council())) WITH CHECK ((council_id = current_council()));
GRANT DELETE, INSERT, SELECT, UPDATE ON indicator TO kenes_app;

CREATE TABLE installation (
  one boolean NOT NULL DEFAULT true,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  epoch integer NOT NULL DEFAULT 1,
  CONSTRAINT installation_pkey PRIMARY KEY (one),
  CONSTRAINT installation_one_check CHECK (one)
);
GRANT SELECT ON installation TO kenes_app;

CREATE TABLE invitation (
  council_id uuid NOT NULL,
  id uuid NOT NULL,
  meeting_id uuid NOT NULL,
  mandate_id uuid NOT NULL,
  answer text,
  answered_at timestamp with time zone,
  answered_by uuid,
  note text,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT invitation_pkey PRIMARY KEY (council_id, id),
  CONSTRAINT invitation_council_id_meeting_id_mandate_id_key UNIQUE (council_id, meeting_id, mandate_id),
  CONSTRAINT invitation_answer_check CHECK ((answer = ANY (ARRAY['yes'::text, 'remote'::text, 'no'::text]))),
  CONSTRAINT invitation_check CHECK (((answer IS NULL) = (answered_at IS NULL))),
  CONSTRAINT invitation_council_id_answered_by_fkey FOREIGN KEY (council_id, answered_by) REFERENCES person(council_id, id),
  CONSTRAINT invitation_council_id_fkey FOREIGN KEY (council_id) REFERENCES council(id),
  CONSTRAINT invitation_council_id_mandate_id_fkey FOREIGN KEY (council_id, mandate_id) REFERENCES mandate(council_id, id),
  CONSTRAINT invitation_council_id_meeting_id_fkey FOREIGN KEY (council_id, meeting_id) REFERENCES meeting(council_id, id)
);
CREATE INDEX invitation_mandate ON invitation USING btree (council_id, mandate_id);
ALTER TABLE invitation ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_council ON invitation FOR ALL USING ((council_id = current_council())) WITH CHECK ((council_id = current_council()));
GRANT DELETE, INSERT, SELECT, UPDATE ON invitation TO kenes_app;

CREATE TABLE kenes_migration (
  name text NOT NULL,
  sha256 text NOT NULL,
  applied_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT kenes_migration_pkey PRIMARY KEY (name)
);

CREATE TABLE link (
  council_id uuid NOT NULL,
  id uuid NOT NULL,
  purpose text NOT NULL,
  object_id uuid NOT NULL,
  person_id uuid NOT NULL,
  code_mac bytea,
  kid text NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  expires_at timestamp with time zone,
  max_uses integer,
  uses integer NOT NULL DEFAULT 0,
  last_used_at timestamp with time zone,
  revoked_at timestamp with time zone,
  CONSTRAINT link_pkey PRIMARY KEY (council_id, id),
  CONSTRAINT link_max_uses_check CHECK ((max_uses > 0)),
  CONSTRAINT link_purpose_check CHECK ((purpose = ANY (ARRAY['report'::text, 'rsvp'::text, 'calendar'::text, 'signIn'::text, 'reply'::text, 'decide'::text, 'who'::text, 'calendarPage'::text, 'monday'::text]))),
  CONSTRAINT link_council_id_fkey FOREIGN KEY (council_id) REFERENCES council(id),
  CONSTRAINT link_council_id_person_id_fkey FOREIGN KEY (council_id, person_id) REFERENCES person(council_id, id)
);
CREATE UNIQUE INDEX link_code ON link USING btree (council_id, code_mac) WHERE code_mac IS NOT NULL;
CREATE INDEX link_object ON link USING btree (council_id, purpose, object_id);
ALTER TABLE link ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_council ON link FOR ALL USING ((council_id = current_council())) WITH CHECK ((council_id = current_council()));
GRANT DELETE, INSERT, SELECT, UPDATE ON link TO kenes_app;

CREATE TABLE mandate (
  council_id uuid NOT NULL,
  id uuid NOT NULL,
  role text NOT NULL,
  organisation_id uuid NOT NULL,
  post_id uuid,
  person_id uuid,
  has_vote boolean NOT NULL,
  substitution text NOT NULL,
  basis_number text,
  basis_on date,
  from_on date NOT NULL,
  to_on date,
  "position" integer NOT NULL DEFAULT 0,
  CONSTRAINT mandate_pkey PRIMARY KEY (council_id, id),
  CONSTRAINT mandate_check CHECK ((to_on >= from_on)),
  CONSTRAINT mandate_check1 CHECK (((post_id IS NULL) <> (person_id IS NULL))),
  CONSTRAINT mandate_role_check CHECK ((role = ANY (ARRAY['chair'::text, 'deputyChair'::text, 'secretary'::text, 'coordinator'::text, 'member'::text, 'observer'::text]))),
  CONSTRAINT mandate_substitution_check CHECK ((substitution = ANY (ARRAY['none'::text, 'withoutVote'::text, 'voteByLetter'::text]))),
  CONSTRAINT mandate_council_id_fkey FOREIGN KEY (council_id) REFERENCES council(id),
  CONSTRAINT mandate_council_id_organisation_id_fkey FOREIGN KEY (council_id, organisation_id) REFERENCES organisation(council_id, id),
  CONSTRAINT mandate_council_id_person_id_fkey FOREIGN KEY (council_id, person_id) REFERENCES person(council_id, id),
  CONSTRAINT mandate_council_id_post_id_fkey FOREIGN KEY (council_id, post_id) REFERENCES post(council_id, id)
);
CREATE INDEX mandate_person ON mandate USING btree (council_id, person_id) WHERE person_id IS NOT NULL;
CREATE INDEX mandate_post ON mandate USING btree (council_id, post_id) WHERE post_id IS NOT NULL;
CREATE TRIGGER feeds_are_dirty AFTER INSERT OR DELETE OR UPDATE ON mandate FOR EACH STATEMENT EXECUTE FUNCTION composition_changed();
ALTER TABLE mandate ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_council ON mandate FOR ALL USING ((council_id = current_council())) WITH CHECK ((council_id = current_council()));
GRANT DELETE, INSERT, SELECT, UPDATE ON mandate TO kenes_app;

CREATE TABLE meeting (
  council_id uuid NOT NULL,
  id uuid NOT NULL,
  state text NOT NULL,
  title_kk text,
  title_ru text,
  title_en text,
  starts_at timestamp with time zone NOT NULL,
  ends_at timestamp with time zone NOT NULL,
  place text,
  video_url text,
  author_id uuid NOT NULL,
  uid text NOT NULL,
  sequence integer NOT NULL DEFAULT 0,
  changed_at timestamp with time zone NOT NULL,
  cancelled_at timestamp with time zone,
  cancel_reason text,
  created_at timestamp with time zone NOT NULL,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT meeting_pkey PRIMARY KEY (council_id, id),
  CONSTRAINT meeting_council_id_uid_key UNIQUE (council_id, uid),
  CONSTRAINT meeting_check CHECK ((ends_at > starts_at)),
  CONSTRAINT meeting_check1 CHECK (((state = 'cancelled'::text) = (cancelled_at IS NOT NULL))),
  CONSTRAINT meeting_state_check CHECK ((state = ANY (ARRAY['planned'::text, 'cancelled'::text]))),
  CONSTRAINT meeting_council_id_author_id_fkey FOREIGN KEY (council_id, author_id) REFERENCES person(council_id, id),
  CONSTRAINT meeting_council_id_fkey FOREIGN KEY (council_id) REFERENCES council(id)
);
CREATE INDEX meeting_starts ON meeting USING btree (council_id, starts_at);
ALTER TABLE meeting ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_council ON meeting FOR ALL USING ((council_id = current_council())) WITH CHECK ((council_id = current_council()));
GRANT DELETE, INSERT, SELECT, UPDATE ON meeting TO kenes_app;

CREATE TABLE message (
  council_id uuid NOT NULL,
  id uuid NOT NULL,
  inbound_id uuid NOT NULL,
  thread_id uuid,
  state text NOT NULL,
  at_risk boolean NOT NULL DEFAULT false,
  risk_suggested boolean NOT NULL DEFAULT false,
  automatic text,
  evidence text NOT NULL,
  evidence_facts jsonb NOT NULL DEFAULT '{}'::jsonb,
  person_id uuid,
  organisation_id uuid,
  from_name text NOT NULL,
  from_address text NOT NULL,
  subject text NOT NULL,
  body_text text NOT NULL,
  quoted_text text NOT NULL DEFAULT ''::text,
  tables jsonb NOT NULL DEFAULT '{"all": []}'::jsonb,
  header_message_id text,
  in_reply_to text,
  header_references text[] NOT NULL DEFAULT '{}'::text[],
  same_id_as uuid,
  quoted_numbers text[] NOT NULL DEFAULT '{}'::text[],
  received_at timestamp with time zone NOT NULL,
  register_number integer,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT message_pkey PRIMARY KEY (council_id, id),
  CONSTRAINT message_council_id_inbound_id_key UNIQUE (council_id, inbound_id),
  CONSTRAINT message_check CHECK (((state <> 'filed'::text) OR (thread_id IS NOT NULL))),
  CONSTRAINT message_evidence_check CHECK ((evidence = ANY (ARRAY['proved'::text, 'probable'::text, 'doubtful'::text, 'refused'::text]))),
  CONSTRAINT message_state_check CHECK ((state = ANY (ARRAY['unsorted'::text, 'filed'::text, 'notForUs'::text]))),
  CONSTRAINT message_council_id_fkey FOREIGN KEY (council_id) REFERENCES council(id),
  CONSTRAINT message_council_id_inbound_id_fkey FOREIGN KEY (council_id, inbound_id) REFERENCES inbound_mail(council_id, id),
  CONSTRAINT message_council_id_organisation_id_fkey FOREIGN KEY (council_id, organisation_id) REFERENCES organisation(council_id, id),
  CONSTRAINT message_council_id_person_id_fkey FOREIGN KEY (council_id, person_id) REFERENCES person(council_id, id),
  CONSTRAINT message_council_id_same_id_as_fkey FOREIGN KEY (council_id, same_id_as) REFERENCES message(council_id, id),
  CONSTRAINT message_council_id_thread_id_fkey FOREIGN KEY (council_id, thread_id) REFERENCES thread(council_id, id)
);
CREATE INDEX message_header_id ON message USING btree (council_id, header_message_id);
CREATE INDEX message_probable ON message USING btree (council_id, organisation_id) WHERE evidence = 'probable'::text;
CREATE INDEX message_thread ON message USING btree (council_id, thread_id, received_at);
CREATE INDEX message_unsorted ON message USING btree (council_id, received_at DESC) WHERE state = 'unsorted'::text;
ALTER TABLE message ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_council ON message FOR ALL USING ((council_id = current_council())) WITH CHECK ((council_id = current_council()));
GRANT DELETE, INSERT, SELECT, UPDATE ON message TO kenes_app;

CREATE TABLE message_file (
  council_id uuid NOT NULL,
  message_id uuid NOT NULL,
  "position" integer NOT NULL,
  file_id uuid NOT NULL,
  name text NOT NULL,
  CONSTRAINT message_file_pkey PRIMARY KEY (council_id, message_id, "position"),
  CONSTRAINT message_file_council_id_file_id_fkey FOREIGN KEY (council_id, file_id) REFERENCES stored_file(council_id, id),
  CONSTRAINT message_file_council_id_fkey FOREIGN KEY (council_id) REFERENCES council(id),
  CONSTRAINT message_file_council_id_message_id_fkey FOREIGN KEY (council_id, message_id) REFERENCES message(council_id, id)
);
CREATE INDEX message_file_file ON message_file USING btree (council_id, file_id);
ALTER TABLE message_file ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_council ON message_file FOR ALL USING ((council_id = current_council())) WITH CHECK ((council_id = current_council()));
GRANT DELETE, INSERT, SELECT, UPDATE ON message_file TO kenes_app;

CREATE TABLE monday_page (
  council_id uuid NOT NULL,
  id uuid NOT NULL,
  monday date NOT NULL,
  person_id uuid NOT NULL,
  mail_id uuid,
  total integer NOT NULL,
  done integer NOT NULL,
  overdue integer NOT NULL,
  CONSTRAINT monday_page_pkey PRIMARY KEY (council_id, id),
  CONSTRAINT monday_page_council_id_monday_key UNIQUE (council_id, monday),
  CONSTRAINT monday_page_monday_check CHECK ((EXTRACT(isodow FROM monday) = (1)::numeric)),
  CONSTRAINT monday_page_council_id_fkey FOREIGN KEY (council_id) REFERENCES council(id),
  CONSTRAINT monday_page_council_id_mail_id_fkey FOREIGN KEY (council_id, mail_id) REFERENCES outgoing_mail(council_id, id),
  CONSTRAINT monday_page_council_id_person_id_fkey FOREIGN KEY (council_id, person_id) REFERENCES person(council_id, id)
);
CREATE INDEX monday_page_mail ON monday_page USING btree (council_id, mail_id);
CREATE INDEX monday_page_person ON monday_page USING btree (council_id, person_id);
ALTER TABLE monday_page ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_council ON monday_page FOR ALL USING ((council_id = current_council())) WITH CHECK ((council_id = current_council()));
GRANT DELETE, INSERT, SELECT, UPDATE ON monday_page TO kenes_app;

CREATE TABLE number_series (
  council_id uuid NOT NULL,
  kind text NOT NULL,
  year integer NOT NULL,
  last integer NOT NULL,
  CONSTRAINT number_series_pkey PRIMARY KEY (council_id, kind, year),
  CONSTRAINT number_series_kind_check CHECK ((kind = ANY (ARRAY['assignment'::text, 'outgoing'::text, 'incoming'::text, 'meeting'::text]))),
  CONSTRAINT number_series_last_check CHECK ((last > 0)),
  CONSTRAINT number_series_council_id_fkey FOREIGN KEY (council_id) REFERENCES council(id)
);
ALTER TABLE number_series ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_council ON number_series FOR ALL USING ((council_id = current_council())) WITH CHECK ((council_id = current_council()));
GRANT DELETE, INSERT, SELECT, UPDATE ON number_series TO kenes_app;

CREATE TABLE organisation (
  council_id uuid NOT NULL,
  id uuid NOT NULL,
  key text NOT NULL,
  type text NOT NULL,
  parent_id uuid,
  region_iso text,
  default_force text NOT NULL,
  "position" integer NOT NULL DEFAULT 0,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT organisation_pkey PRIMARY KEY (council_id, id),
  CONSTRAINT organisation_council_id_key_key UNIQUE (council_id, key),
  CONSTRAINT organisation_default_force_check CHECK ((default_force = ANY (ARRAY['order'::text, 'recommendation'::text, 'request'::text]))),
  CONSTRAINT organisation_type_check CHECK ((type = ANY (ARRAY['MINISTRY'::text, 'COMMITTEE'::text, 'STATE_BODY'::text, 'PROSECUTION'::text, 'AKIMAT'::text, 'DEPARTMENT'::text, 'UNION'::text, 'EMPLOYERS'::text, 'NGO'::text, 'INTERNATIONAL'::text, 'MEDIA'::text, 'OMBUDSPERSON'::text]))),
  CONSTRAINT organisation_council_id_fkey FOREIGN KEY (council_id) REFERENCES council(id),
  CONSTRAINT organisation_council_id_parent_id_fkey FOREIGN KEY (council_id, parent_id) REFERENCES organisation(council_id, id),
  CONSTRAINT organisation_council_id_region_iso_fkey FOREIGN KEY (council_id, region_iso) REFERENCES region(council_id, iso)
);
CREATE INDEX organisation_parent ON organisation USING btree (council_id, parent_id);
ALTER TABLE organisation ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_council ON organisation FOR ALL USING ((council_id = current_council())) WITH CHECK ((council_id = current_council()));
GRANT DELETE, INSERT, SELECT, UPDATE ON organisation TO kenes_app;

CREATE TABLE organisation_group (
  council_id uuid NOT NULL,
  id uuid NOT NULL,
  key text NOT NULL,
  name_kk text NOT NULL,
  name_ru text NOT NULL,
  name_en text NOT NULL,
  "position" integer NOT NULL DEFAULT 0,
  CONSTRAINT organisation_group_pkey PRIMARY KEY (council_id, id),
  CONSTRAINT organisation_group_council_id_key_key UNIQUE (council_id, key),
  CONSTRAINT organisation_group_council_id_fkey FOREIGN KEY (council_id) REFERENCES council(id)
);
ALTER TABLE organisation_group ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_council ON organisation_group FOR ALL USING ((council_id = current_council())) WITH CHECK ((council_id = current_council()));
GRANT DELETE, INSERT, SELECT, UPDATE ON organisation_group TO kenes_app;

CREATE TABLE organisation_group_member (
  council_id uuid NOT NULL,
  group_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  CONSTRAINT organisation_group_member_pkey PRIMARY KEY (council_id, group_id, organisation_id),
  CONSTRAINT organisation_group_member_council_id_fkey FOREIGN KEY (council_id) REFERENCES council(id),
  CONSTRAINT organisation_group_member_council_id_group_id_fkey FOREIGN KEY (council_id, group_id) REFERENCES organisation_group(council_id, id),
  CONSTRAINT organisation_group_member_council_id_organisation_id_fkey FOREIGN KEY (council_id, organisation_id) REFERENCES organisation(council_id, id)
);
ALTER TABLE organisation_group_member ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_council ON organisation_group_member FOR ALL USING ((council_id = current_council())) WITH CHECK ((council_id = current_council()));
GRANT DELETE, INSERT, SELECT, UPDATE ON organisation_group_member TO kenes_app;

CREATE TABLE organisation_name (
  council_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  valid_from date NOT NULL,
  name_kk text NOT NULL,
  name_ru text NOT NULL,
  name_en text NOT NULL,
  short_kk text NOT NULL,
  short_ru text NOT NULL,
  short_en text NOT NULL,
  CONSTRAINT organisation_name_pkey PRIMARY KEY (council_id, organisation_id, valid_from),
  CONSTRAINT organisation_name_council_id_fkey FOREIGN KEY (council_id) REFERENCES council(id),
  CONSTRAINT organisation_name_council_id_organisation_id_fkey FOREIGN KEY (council_id, organisation_id) REFERENCES organisation(council_id, id)
);
ALTER TABLE organisation_name ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_council ON organisation_name FOR ALL USING ((council_id = current_council())) WITH CHECK ((council_id = current_council()));
GRANT DELETE, INSERT, SELECT, UPDATE ON organisation_name TO kenes_app;

CREATE TABLE outgoing_mail (
  council_id uuid NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  header_message_id text NOT NULL,
  dated_at timestamp with time zone NOT NULL,
  person_id uuid,
  to_name text NOT NULL,
  to_address text NOT NULL,
  reason text NOT NULL,
  subject text NOT NULL,
  body_text text NOT NULL,
  body_html text NOT NULL,
  calendar_text text,
  calendar_method text,
  link_id uuid,
  reply_link_id uuid,
  thread_id uuid,
  in_reply_to text,
  header_references text[] NOT NULL DEFAULT '{}'::text[],
  register_number integer,
  state text NOT NULL,
  attempts integer NOT NULL DEFAULT 0,
  next_attempt_at timestamp with time zone NOT NULL DEFAULT now(),
  leased_until timestamp with time zone,
  fence integer NOT NULL DEFAULT 0,
  epoch integer NOT NULL,
  server_reply text,
  sent_at timestamp with time zone,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  quotes_message_id uuid,
  CONSTRAINT outgoing_mail_pkey PRIMARY KEY (council_id, id),
  CONSTRAINT outgoing_mail_council_id_header_message_id_key UNIQUE (council_id, header_message_id),
  CONSTRAINT outgoing_mail_calendar_method_check CHECK ((calendar_method = ANY (ARRAY['REQUEST'::text, 'CANCEL'::text]))),
  CONSTRAINT outgoing_mail_check CHECK (((state = 'unaddressed'::text) <= (to_address = ''::text))),
  CONSTRAINT outgoing_mail_check1 CHECK (((calendar_text IS NULL) = (calendar_method IS NULL))),
  CONSTRAINT outgoing_mail_check2 CHECK (((state = 'leased'::text) = (leased_until IS NOT NULL))),
  CONSTRAINT outgoing_mail_check3 CHECK (((state = ANY (ARRAY['sent'::text, 'kept'::text])) = (sent_at IS NOT NULL))),
  CONSTRAINT outgoing_mail_kind_check CHECK ((kind = ANY (ARRAY['assignment'::text, 'receipt'::text, 'return'::text, 'acceptance'::text, 'cancellation'::text, 'reopening'::text, 'consolidated'::text, 'invitation'::text, 'invitationUpdate'::text, 'invitationCancel'::text, 'signIn'::text, 'politeReceipt'::text, 'answer'::text, 'extension'::text, 'decision'::text, 'digest'::text, 'escalation'::text, 'who'::text, 'whoReceipt'::text, 'deputy'::text, 'help'::text, 'helpCopy'::text, 'helpAnswer'::text, 'monday'::text]))),
  CONSTRAINT outgoing_mail_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'leased'::text, 'sent'::text, 'kept'::text, 'retry'::text, 'unknown'::text, 'failed'::text, 'cancelled'::text, 'unaddressed'::text]))),
  CONSTRAINT outgoing_mail_council_id_fkey FOREIGN KEY (council_id) REFERENCES council(id),
  CONSTRAINT outgoing_mail_council_id_link_id_fkey FOREIGN KEY (council_id, link_id) REFERENCES link(council_id, id),
  CONSTRAINT outgoing_mail_council_id_person_id_fkey FOREIGN KEY (council_id, person_id) REFERENCES person(council_id, id),
  CONSTRAINT outgoing_mail_council_id_quotes_message_id_fkey FOREIGN KEY (council_id, quotes_message_id) REFERENCES message(council_id, id),
  CONSTRAINT outgoing_mail_council_id_reply_link_id_fkey FOREIGN KEY (council_id, reply_link_id) REFERENCES link(council_id, id),
  CONSTRAINT outgoing_mail_council_id_thread_id_fkey FOREIGN KEY (council_id, thread_id) REFERENCES thread(council_id, id)
);
CREATE INDEX outgoing_mail_address ON outgoing_mail USING btree (council_id, to_address, created_at);
CREATE INDEX outgoing_mail_leased ON outgoing_mail USING btree (council_id, leased_until) WHERE state = 'leased'::text;
CREATE INDEX outgoing_mail_quotes ON outgoing_mail USING btree (council_id, quotes_message_id) WHERE quotes_message_id IS NOT NULL;
CREATE INDEX outgoing_mail_register ON outgoing_mail USING btree (council_id, register_number) WHERE register_number IS NOT NULL;
CREATE INDEX outgoing_mail_thread ON outgoing_mail USING btree (council_id, thread_id);
CREATE INDEX outgoing_mail_waiting ON outgoing_mail USING btree (council_id, next_attempt_at) WHERE state = ANY (ARRAY['queued'::text, 'retry'::text, 'unknown'::text, 'leased'::text]);
ALTER TABLE outgoing_mail ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_council ON outgoing_mail FOR ALL USING ((council_id = current_council())) WITH CHECK ((council_id = current_council()));
GRANT DELETE, INSERT, SELECT, UPDATE ON outgoing_mail TO kenes_app;

CREATE TABLE person (
  council_id uuid NOT NULL,
  id uuid NOT NULL,
  key text NOT NULL,
  name_kk text NOT NULL,
  name_ru text NOT NULL,
  name_en text NOT NULL,
  salutation_kk text NOT NULL,
  salutation_ru text NOT NULL,
  salutation_en text NOT NULL,
  language text NOT NULL,
  phone text,
  best_channel text NOT NULL DEFAULT 'mail'::text,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT person_pkey PRIMARY KEY (council_id, id),
  CONSTRAINT person_council_id_key_key UNIQUE (council_id, key),
  CONSTRAINT person_best_channel_check CHECK ((best_channel = ANY (ARRAY['mail'::text, 'phone'::text, 'messenger'::text, 'edms'::text]))),
  CONSTRAINT person_language_check CHECK ((language = ANY (ARRAY['kk'::text, 'ru'::text, 'kk+ru'::text, 'en'::text]))),
  CONSTRAINT person_council_id_fkey FOREIGN KEY (council_id) REFERENCES council(id)
);
ALTER TABLE person ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_council ON person FOR ALL USING ((council_id = current_council())) WITH CHECK ((council_id = current_council()));
GRANT DELETE, INSERT, SELECT, UPDATE ON person TO kenes_app;

CREATE TABLE person_address (
  council_id uuid NOT NULL,
  address text NOT NULL,
  person_id uuid NOT NULL,
  is_primary boolean NOT NULL DEFAULT false,
  added_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT person_address_pkey PRIMARY KEY (council_id, address),
  CONSTRAINT person_address_address_check CHECK ((address = lower(address))),
  CONSTRAINT person_address_council_id_fkey FOREIGN KEY (council_id) REFERENCES council(id),
  CONSTRAINT person_address_council_id_person_id_fkey FOREIGN KEY (council_id, person_id) REFERENCES person(council_id, id)
);
CREATE INDEX person_address_person ON person_address USING btree (council_id, person_id);
CREATE UNIQUE INDEX person_address_primary ON person_address USING btree (council_id, person_id) WHERE is_primary;
ALTER TABLE person_address ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_council ON person_address FOR ALL USING ((council_id = current_council())) WITH CHECK ((council_id = current_council()));
GRANT DELETE, INSERT, SELECT, UPDATE ON person_address TO kenes_app;

CREATE TABLE post (
  council_id uuid NOT NULL,
  id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  title_kk text NOT NULL,
  title_ru text NOT NULL,
  title_en text NOT NULL,
  function text NOT NULL,
  CONSTRAINT post_pkey PRIMARY KEY (council_id, id),
  CONSTRAINT post_function_check CHECK ((function = ANY (ARRAY['head'::text, 'contact'::text, 'press'::text, 'chancellery'::text, 'staff'::text]))),
  CONSTRAINT post_council_id_fkey FOREIGN KEY (council_id) REFERENCES council(id),
  CONSTRAINT post_council_id_organisation_id_fkey FOREIGN KEY (council_id, organisation_id) REFERENCES organisation(council_id, id)
);
CREATE INDEX post_organisation ON post USING btree (council_id, organisation_id);
ALTER TABLE post ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_council ON post FOR ALL USING ((council_id = current_council())) WITH CHECK ((council_id = current_council()));
GRANT DELETE, INSERT, SELECT, UPDATE ON post TO kenes_app;

CREATE TABLE post_holder (
  council_id uuid NOT NULL,
  post_id uuid NOT NULL,
  person_id uuid NOT NULL,
  from_on date NOT NULL,
  to_on date,
  CONSTRAINT post_holder_pkey PRIMARY KEY (council_id, post_id, person_id, from_on),
  CONSTRAINT post_holder_check CHECK ((to_on >= from_on)),
  CONSTRAINT post_holder_council_id_fkey FOREIGN KEY (council_id) REFERENCES council(id),
  CONSTRAINT post_holder_council_id_person_id_fkey FOREIGN KEY (council_id, person_id) REFERENCES person(council_id, id),
  CONSTRAINT post_holder_council_id_post_id_fkey FOREIGN KEY (council_id, post_id) REFERENCES post(council_id, id)
);
CREATE INDEX post_holder_person ON post_holder USING btree (council_id, person_id);
CREATE TRIGGER feeds_are_dirty AFTER INSERT OR DELETE OR UPDATE ON post_holder FOR EACH STATEMENT EXECUTE FUNCTION composition_changed();
ALTER TABLE post_holder ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_council ON post_holder FOR ALL USING ((council_id = current_council())) WITH CHECK ((council_id = current_council()));
GRANT DELETE, INSERT, SELECT, UPDATE ON post_holder TO kenes_app;

CREATE TABLE problem (
  council_id uuid NOT NULL,
  id uuid NOT NULL,
  slot_id uuid NOT NULL,
  report_id uuid NOT NULL,
  text text NOT NULL,
  by_on date,
  helper_other text,
  state text NOT NULL,
  outcome text,
  opened_at timestamp with time zone NOT NULL,
  closed_at timestamp with time zone,
  closed_by uuid,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT problem_pkey PRIMARY KEY (council_id, id),
  CONSTRAINT problem_council_id_report_id_key UNIQUE (council_id, report_id),
  CONSTRAINT problem_check CHECK (((state = 'solved'::text) = (closed_at IS NOT NULL))),
  CONSTRAINT problem_check1 CHECK (((closed_at IS NOT NULL) OR ((closed_by IS NULL) AND (outcome IS NULL)))),
  CONSTRAINT problem_state_check CHECK ((state = ANY (ARRAY['open'::text, 'solved'::text]))),
  CONSTRAINT problem_council_id_closed_by_fkey FOREIGN KEY (council_id, closed_by) REFERENCES person(council_id, id),
  CONSTRAINT problem_council_id_fkey FOREIGN KEY (council_id) REFERENCES council(id),
  CONSTRAINT problem_council_id_report_id_fkey FOREIGN KEY (council_id, report_id) REFERENCES report(council_id, id),
  CONSTRAINT problem_council_id_slot_id_fkey FOREIGN KEY (council_id, slot_id) REFERENCES slot(council_id, id)
);
CREATE UNIQUE INDEX problem_open ON problem USING btree (council_id, slot_id) WHERE state = 'open'::text;
CREATE INDEX problem_slot ON problem USING btree (council_id, slot_id, opened_at DESC);
ALTER TABLE problem ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_council ON problem FOR ALL USING ((council_id = current_council())) WITH CHECK ((council_id = current_council()));
GRANT DELETE, INSERT, SELECT, UPDATE ON problem TO kenes_app;

CREATE TABLE problem_answer (
  council_id uuid NOT NULL,
  helper_id uuid NOT NULL,
  message_id uuid NOT NULL,
  CONSTRAINT problem_answer_pkey PRIMARY KEY (council_id, helper_id, message_id),
  CONSTRAINT problem_answer_council_id_fkey FOREIGN KEY (council_id) REFERENCES council(id),
  CONSTRAINT problem_answer_council_id_helper_id_fkey FOREIGN KEY (council_id, helper_id) REFERENCES problem_helper(council_id, id),
  CONSTRAINT problem_answer_council_id_message_id_fkey FOREIGN KEY (council_id, message_id) REFERENCES message(council_id, id)
);
CREATE INDEX problem_answer_message ON problem_answer USING btree (council_id, message_id);
ALTER TABLE problem_answer ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_council ON problem_answer FOR ALL USING ((council_id = current_council())) WITH CHECK ((council_id = current_council()));
GRANT DELETE, INSERT, SELECT, UPDATE ON problem_answer TO kenes_app;

CREATE TABLE problem_helper (
  council_id uuid NOT NULL,
  id uuid NOT NULL,
  problem_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  asked_at timestamp with time zone,
  CONSTRAINT problem_helper_pkey PRIMARY KEY (council_id, id),
  CONSTRAINT problem_helper_council_id_problem_id_organisation_id_key UNIQUE (council_id, problem_id, organisation_id),
  CONSTRAINT problem_helper_council_id_fkey FOREIGN KEY (council_id) REFERENCES council(id),
  CONSTRAINT problem_helper_council_id_organisation_id_fkey FOREIGN KEY (council_id, organisation_id) REFERENCES organisation(council_id, id),
  CONSTRAINT problem_helper_council_id_problem_id_fkey FOREIGN KEY (council_id, problem_id) REFERENCES problem(council_id, id)
);
CREATE INDEX problem_helper_organisation ON problem_helper USING btree (council_id, organisation_id);
ALTER TABLE problem_helper ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_council ON problem_helper FOR ALL USING ((council_id = current_council())) WITH CHECK ((council_id = current_council()));
GRANT DELETE, INSERT, SELECT, UPDATE ON problem_helper TO kenes_app;

CREATE TABLE region (
  council_id uuid NOT NULL,
  iso text NOT NULL,
  kato text NOT NULL,
  name_kk text NOT NULL,
  name_ru text NOT NULL,
  name_en text NOT NULL,
  centre_kk text,
  centre_ru text,
  centre_en text,
  since date,
  CONSTRAINT region_pkey PRIMARY KEY (council_id, iso),
  CONSTRAINT region_council_id_kato_key UNIQUE (council_id, kato),
  CONSTRAINT region_iso_check CHECK ((iso ~ '^[A-Z]{2}-[0-9A-Z]{1,3}$'::text)),
  CONSTRAINT region_council_id_fkey FOREIGN KEY (council_id) REFERENCES council(id)
);
ALTER TABLE region ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_council ON region FOR ALL USING ((council_id = current_council())) WITH CHECK ((council_id = current_council()));
GRANT DELETE, INSERT, SELECT, UPDATE ON region TO kenes_app;

CREATE TABLE reminder (
  council_id uuid NOT NULL,
  id uuid NOT NULL,
  slot_id uuid NOT NULL,
  rule text NOT NULL,
  on_day date NOT NULL,
  digest_id uuid,
  state text NOT NULL,
  asked_by uuid,
  press_id uuid,
  CONSTRAINT reminder_pkey PRIMARY KEY (council_id, id),
  CONSTRAINT reminder_council_id_slot_id_rule_on_day_key UNIQUE (council_id, slot_id, rule, on_day),
  CONSTRAINT reminder_check CHECK (((state <> 'sent'::text) OR (digest_id IS NOT NULL))),
  CONSTRAINT reminder_check1 CHECK (((asked_by IS NULL) = (press_id IS NULL))),
  CONSTRAINT reminder_state_check CHECK ((state = ANY (ARRAY['planned'::text, 'sent'::text, 'dropped'::text, 'skipped'::text]))),
  CONSTRAINT reminder_council_id_asked_by_fkey FOREIGN KEY (council_id, asked_by) REFERENCES person(council_id, id),
  CONSTRAINT reminder_council_id_digest_id_fkey FOREIGN KEY (council_id, digest_id) REFERENCES digest(council_id, id),
  CONSTRAINT reminder_council_id_fkey FOREIGN KEY (council_id) REFERENCES council(id),
  CONSTRAINT reminder_council_id_slot_id_fkey FOREIGN KEY (council_id, slot_id) REFERENCES slot(council_id, id)
);
CREATE INDEX reminder_digest ON reminder USING btree (council_id, digest_id);
CREATE INDEX reminder_planned ON reminder USING btree (council_id, on_day) WHERE state = 'planned'::text;
CREATE INDEX reminder_press ON reminder USING btree (council_id, press_id) WHERE press_id IS NOT NULL;
ALTER TABLE reminder ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_council ON reminder FOR ALL USING ((council_id = current_council())) WITH CHECK ((council_id = current_council()));
GRANT DELETE, INSERT, SELECT, UPDATE ON reminder TO kenes_app;

CREATE TABLE reminder_day (
  council_id uuid NOT NULL,
  day date NOT NULL,
  planned_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT reminder_day_pkey PRIMARY KEY (council_id, day),
  CONSTRAINT reminder_day_council_id_fkey FOREIGN KEY (council_id) REFERENCES council(id)
);
ALTER TABLE reminder_day ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_council ON reminder_day FOR ALL USING ((council_id = current_council())) WITH CHECK ((council_id = current_council()));
GRANT DELETE, INSERT, SELECT, UPDATE ON reminder_day TO kenes_app;

CREATE TABLE reminder_rule (
  council_id uuid NOT NULL,
  force text NOT NULL,
  days integer NOT NULL,
  repeats boolean NOT NULL DEFAULT false,
  CONSTRAINT reminder_rule_pkey PRIMARY KEY (council_id, force, repeats, days),
  CONSTRAINT reminder_rule_check CHECK (((NOT repeats) OR (days > 0))),
  CONSTRAINT reminder_rule_days_check CHECK (((days >= '-60'::integer) AND (days <= 60))),
  CONSTRAINT reminder_rule_force_check CHECK ((force = ANY (ARRAY['order'::text, 'recommendation'::text, 'request'::text]))),
  CONSTRAINT reminder_rule_council_id_fkey FOREIGN KEY (council_id) REFERENCES council(id)
);
ALTER TABLE reminder_rule ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_council ON reminder_rule FOR ALL USING ((council_id = current_council())) WITH CHECK ((council_id = current_council()));
GRANT DELETE, INSERT, SELECT, UPDATE ON reminder_rule TO kenes_app;

CREATE TABLE report (
  council_id uuid NOT NULL,
  id uuid NOT NULL,
  slot_id uuid NOT NULL,
  kind text NOT NULL,
  answer text NOT NULL,
  standing text NOT NULL,
  body_text text NOT NULL,
  until_on date,
  is_late boolean NOT NULL DEFAULT false,
  person_id uuid,
  channel text NOT NULL,
  evidence text NOT NULL,
  message_id uuid,
  taken uuid[] NOT NULL DEFAULT '{}'::uuid[],
  without uuid[] NOT NULL DEFAULT '{}'::uuid[],
  without_reason text,
  return_reason text,
  at timestamp with time zone NOT NULL,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT report_pkey PRIMARY KEY (council_id, id),
  CONSTRAINT report_answer_check CHECK ((answer = ANY (ARRAY['done'::text, 'onTime'::text, 'moreTime'::text, 'notOurs'::text, 'help'::text]))),
  CONSTRAINT report_channel_check CHECK ((channel = ANY (ARRAY['web'::text, 'mail'::text, 'link'::text, 'import'::text, 'job'::text, 'onBehalf'::text]))),
  CONSTRAINT report_check CHECK (((NOT is_late) OR (answer = 'notOurs'::text))),
  CONSTRAINT report_check1 CHECK (((standing = 'returned'::text) = (return_reason IS NOT NULL))),
  CONSTRAINT report_evidence_check CHECK ((evidence = ANY (ARRAY['session'::text, 'token'::text, 'link'::text, 'proved'::text, 'probable'::text, 'doubtful'::text, 'refused'::text, 'phone'::text, 'system'::text]))),
  CONSTRAINT report_kind_check CHECK ((kind = ANY (ARRAY['interim'::text, 'final'::text]))),
  CONSTRAINT report_standing_check CHECK ((standing = ANY (ARRAY['waiting'::text, 'noted'::text, 'returned'::text, 'accepted'::text, 'superseded'::text, 'withdrawn'::text, 'granted'::text, 'refused'::text]))),
  CONSTRAINT report_council_id_fkey FOREIGN KEY (council_id) REFERENCES council(id),
  CONSTRAINT report_council_id_message_id_fkey FOREIGN KEY (council_id, message_id) REFERENCES message(council_id, id),
  CONSTRAINT report_council_id_person_id_fkey FOREIGN KEY (council_id, person_id) REFERENCES person(council_id, id),
  CONSTRAINT report_council_id_slot_id_fkey FOREIGN KEY (council_id, slot_id) REFERENCES slot(council_id, id)
);
CREATE UNIQUE INDEX report_message ON report USING btree (council_id, message_id, slot_id) WHERE message_id IS NOT NULL;
CREATE INDEX report_slot ON report USING btree (council_id, slot_id, at DESC);
CREATE INDEX report_waiting ON report USING btree (council_id, slot_id) WHERE standing = 'waiting'::text;
CREATE TRIGGER request_follows AFTER UPDATE OF standing ON report FOR EACH ROW WHEN (old.standing IS DISTINCT FROM new.standing AND new.answer = 'moreTime'::text) EXECUTE FUNCTION extension_request_follows();
CREATE TRIGGER request_forgets BEFORE DELETE ON report FOR EACH ROW EXECUTE FUNCTION extension_request_forgets();
ALTER TABLE report ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_council ON report FOR ALL USING ((council_id = current_council())) WITH CHECK ((council_id = current_council()));
GRANT DELETE, INSERT, SELECT, UPDATE ON report TO kenes_app;

CREATE TABLE report_figure (
  council_id uuid NOT NULL,
  report_id uuid NOT NULL,
  code text NOT NULL,
  value bigint NOT NULL,
  CONSTRAINT report_figure_pkey PRIMARY KEY (council_id, report_id, code),
  CONSTRAINT report_figure_value_check CHECK ((value >= 0)),
  CONSTRAINT report_figure_council_id_code_fkey FOREIGN KEY (council_id, code) REFERENCES indicator(council_id, code),
  CONSTRAINT report_figure_council_id_fkey FOREIGN KEY (council_id) REFERENCES council(id),
  CONSTRAINT report_figure_council_id_report_id_fkey FOREIGN KEY (council_id, report_id) REFERENCES report(council_id, id)
);
ALTER TABLE report_figure ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_council ON report_figure FOR ALL USING ((council_id = current_council())) WITH CHECK ((council_id = current_council()));
GRANT DELETE, INSERT, SELECT, UPDATE ON report_figure TO kenes_app;

CREATE TABLE report_file (
  council_id uuid NOT NULL,
  report_id uuid NOT NULL,
  "position" integer NOT NULL,
  file_id uuid NOT NULL,
  name text NOT NULL,
  CONSTRAINT report_file_pkey PRIMARY KEY (council_id, report_id, "position"),
  CONSTRAINT report_file_council_id_file_id_fkey FOREIGN KEY (council_id, file_id) REFERENCES stored_file(council_id, id),
  CONSTRAINT report_file_council_id_fkey FOREIGN KEY (council_id) REFERENCES council(id),
  CONSTRAINT report_file_council_id_report_id_fkey FOREIGN KEY (council_id, report_id) REFERENCES report(council_id, id)
);
CREATE INDEX report_file_file ON report_file USING btree (council_id, file_id);
ALTER TABLE report_file ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_council ON report_file FOR ALL USING ((council_id = current_council())) WITH CHECK ((council_id = current_council()));
GRANT DELETE, INSERT, SELECT, UPDATE ON report_file TO kenes_app;

CREATE TABLE safeguarding_contact (
  council_id uuid NOT NULL,
  person_id uuid NOT NULL,
  CONSTRAINT safeguarding_contact_pkey PRIMARY KEY (council_id, person_id),
  CONSTRAINT safeguarding_contact_council_id_fkey FOREIGN KEY (council_id) REFERENCES council(id),
  CONSTRAINT safeguarding_contact_council_id_person_id_fkey FOREIGN KEY (council_id, person_id) REFERENCES person(council_id, id)
);
ALTER TABLE safeguarding_contact ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_council ON safeguarding_contact FOR ALL USING ((council_id = current_council())) WITH CHECK ((council_id = current_council()));
GRANT DELETE, INSERT, SELECT, UPDATE ON safeguarding_contact TO kenes_app;

CREATE TABLE session (
  council_id uuid NOT NULL,
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  secret_hash bytea NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  expires_at timestamp with time zone NOT NULL,
  revoked_at timestamp with time zone,
  CONSTRAINT session_pkey PRIMARY KEY (council_id, id),
  CONSTRAINT session_council_id_fkey FOREIGN KEY (council_id) REFERENCES council(id),
  CONSTRAINT session_council_id_person_id_fkey FOREIGN KEY (council_id, person_id) REFERENCES person(council_id, id)
);
CREATE UNIQUE INDEX session_secret ON session USING btree (council_id, secret_hash);
ALTER TABLE session ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_council ON session FOR ALL USING ((council_id = current_council())) WITH CHECK ((council_id = current_council()));
GRANT DELETE, INSERT, SELECT, UPDATE ON session TO kenes_app;

CREATE TABLE sign_in_attempt (
  council_id uuid NOT NULL,
  subject_hash bytea NOT NULL,
  at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  id uuid NOT NULL,
  CONSTRAINT sign_in_attempt_pkey PRIMARY KEY (council_id, id),
  CONSTRAINT sign_in_attempt_council_id_fkey FOREIGN KEY (council_id) REFERENCES council(id)
);
CREATE INDEX sign_in_attempt_subject ON sign_in_attempt USING btree (council_id, subject_hash, at);
ALTER TABLE sign_in_attempt ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_council ON sign_in_attempt FOR ALL USING ((council_id = current_council())) WITH CHECK ((council_id = current_council()));
GRANT DELETE, INSERT, SELECT, UPDATE ON sign_in_attempt TO kenes_app;

CREATE TABLE slot (
  council_id uuid NOT NULL,
  id uuid NOT NULL,
  assignment_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  person_id uuid,
  is_lead boolean NOT NULL,
  force text NOT NULL,
  closes_by text NOT NULL,
  state text NOT NULL,
  due_on date,
  sent_at timestamp with time zone,
  acknowledged_at timestamp with time zone,
  reported_at timestamp with time zone,
  accepted_at timestamp with time zone,
  official_number text,
  official_on date,
  waived_reason text,
  returns integer NOT NULL DEFAULT 0,
  "position" integer NOT NULL DEFAULT 0,
  version integer NOT NULL DEFAULT 1,
  first_due_on date,
  extensions integer NOT NULL DEFAULT 0,
  handed_by uuid,
  inner_due_on date,
  CONSTRAINT slot_pkey PRIMARY KEY (council_id, id),
  CONSTRAINT slot_council_id_assignment_id_organisation_id_key UNIQUE (council_id, assignment_id, organisation_id),
  CONSTRAINT slot_check CHECK (((official_number IS NULL) = (official_on IS NULL))),
  CONSTRAINT slot_check1 CHECK (((state = 'waived'::text) = (waived_reason IS NOT NULL))),
  CONSTRAINT slot_check2 CHECK (((state <> 'reported'::text) OR (reported_at IS NOT NULL))),
  CONSTRAINT slot_check3 CHECK (((state = 'accepted'::text) = (accepted_at IS NOT NULL))),
  CONSTRAINT slot_check4 CHECK (((inner_due_on IS NULL) OR (handed_by IS NOT NULL))),
  CONSTRAINT slot_check5 CHECK (((inner_due_on IS NULL) OR (inner_due_on <= due_on))),
  CONSTRAINT slot_closes_by_check CHECK ((closes_by = ANY (ARRAY['workingAnswer'::text, 'officialLetter'::text]))),
  CONSTRAINT slot_force_check CHECK ((force = ANY (ARRAY['order'::text, 'recommendation'::text, 'request'::text]))),
  CONSTRAINT slot_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'sent'::text, 'delivered'::text, 'acknowledged'::text, 'underway'::text, 'reported'::text, 'accepted'::text, 'declined'::text, 'returned'::text, 'waived'::text, 'replaced'::text]))),
  CONSTRAINT slot_waived_reason_check CHECK ((waived_reason = ANY (ARRAY['without'::text, 'secretary'::text, 'cancelled'::text]))),
  CONSTRAINT slot_council_id_assignment_id_fkey FOREIGN KEY (council_id, assignment_id) REFERENCES assignment(council_id, id),
  CONSTRAINT slot_council_id_fkey FOREIGN KEY (council_id) REFERENCES council(id),
  CONSTRAINT slot_council_id_handed_by_fkey FOREIGN KEY (council_id, handed_by) REFERENCES person(council_id, id),
  CONSTRAINT slot_council_id_organisation_id_fkey FOREIGN KEY (council_id, organisation_id) REFERENCES organisation(council_id, id),
  CONSTRAINT slot_council_id_person_id_fkey FOREIGN KEY (council_id, person_id) REFERENCES person(council_id, id)
);
CREATE UNIQUE INDEX slot_one_lead ON slot USING btree (council_id, assignment_id) WHERE is_lead;
CREATE INDEX slot_organisation ON slot USING btree (council_id, organisation_id, state);
CREATE INDEX slot_owing ON slot USING btree (council_id, due_on) WHERE state = ANY (ARRAY['sent'::text, 'delivered'::text, 'acknowledged'::text, 'underway'::text, 'returned'::text]);
ALTER TABLE slot ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_council ON slot FOR ALL USING ((council_id = current_council())) WITH CHECK ((council_id = current_council()));
GRANT DELETE, INSERT, SELECT, UPDATE ON slot TO kenes_app;

CREATE TABLE stored_file (
  council_id uuid NOT NULL,
  id uuid NOT NULL,
  sha256 bytea NOT NULL,
  size bigint NOT NULL,
  media_type text NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT stored_file_pkey PRIMARY KEY (council_id, id),
  CONSTRAINT stored_file_council_id_sha256_key UNIQUE (council_id, sha256),
  CONSTRAINT stored_file_sha256_check CHECK ((length(sha256) = 32)),
  CONSTRAINT stored_file_size_check CHECK ((size >= 0)),
  CONSTRAINT stored_file_council_id_fkey FOREIGN KEY (council_id) REFERENCES council(id)
);
ALTER TABLE stored_file ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_council ON stored_file FOR ALL USING ((council_id = current_council())) WITH CHECK ((council_id = current_council()));
GRANT DELETE, INSERT, SELECT, UPDATE ON stored_file TO kenes_app;

CREATE TABLE thread (
  council_id uuid NOT NULL,
  id uuid NOT NULL,
  about_kind text,
  about_id uuid,
  organisation_id uuid,
  subject text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT thread_pkey PRIMARY KEY (council_id, id),
  CONSTRAINT thread_about_kind_check CHECK ((about_kind = ANY (ARRAY['slot'::text, 'meeting'::text, 'who'::text, 'problem'::text]))),
  CONSTRAINT thread_check CHECK (((about_kind IS NULL) = (about_id IS NULL))),
  CONSTRAINT thread_council_id_fkey FOREIGN KEY (council_id) REFERENCES council(id),
  CONSTRAINT thread_council_id_organisation_id_fkey FOREIGN KEY (council_id, organisation_id) REFERENCES organisation(council_id, id)
);
CREATE UNIQUE INDEX thread_about ON thread USING btree (council_id, about_kind, about_id) WHERE about_kind <> 'meeting'::text;
ALTER TABLE thread ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_council ON thread FOR ALL USING ((council_id = current_council())) WITH CHECK ((council_id = current_council()));
GRANT DELETE, INSERT, SELECT, UPDATE ON thread TO kenes_app;

CREATE TABLE upload (
  council_id uuid NOT NULL,
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  file_id uuid NOT NULL,
  name text NOT NULL,
  at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT upload_pkey PRIMARY KEY (council_id, id),
  CONSTRAINT upload_council_id_file_id_fkey FOREIGN KEY (council_id, file_id) REFERENCES stored_file(council_id, id),
  CONSTRAINT upload_council_id_fkey FOREIGN KEY (council_id) REFERENCES council(id),
  CONSTRAINT upload_council_id_person_id_fkey FOREIGN KEY (council_id, person_id) REFERENCES person(council_id, id)
);
CREATE INDEX upload_at ON upload USING btree (council_id, at);
CREATE INDEX upload_file ON upload USING btree (council_id, file_id);
CREATE INDEX upload_person ON upload USING btree (council_id, person_id, at);
ALTER TABLE upload ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_council ON upload FOR ALL USING ((council_id = current_council())) WITH CHECK ((council_id = current_council()));
GRANT DELETE, INSERT, SELECT, UPDATE ON upload TO kenes_app;

CREATE TABLE weekend_rhythm (
  council_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  rhythm text NOT NULL,
  CONSTRAINT weekend_rhythm_pkey PRIMARY KEY (council_id, organisation_id),
  CONSTRAINT weekend_rhythm_rhythm_check CHECK ((rhythm = ANY (ARRAY['everyDay'::text, 'byMonday'::text]))),
  CONSTRAINT weekend_rhythm_council_id_fkey FOREIGN KEY (council_id) REFERENCES council(id),
  CONSTRAINT weekend_rhythm_council_id_organisation_id_fkey FOREIGN KEY (council_id, organisation_id) REFERENCES organisation(council_id, id)
);
ALTER TABLE weekend_rhythm ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_council ON weekend_rhythm FOR ALL USING ((council_id = current_council())) WITH CHECK ((council_id = current_council()));
GRANT DELETE, INSERT, SELECT, UPDATE ON weekend_rhythm TO kenes_app;

CREATE TABLE work_day (
  council_id uuid NOT NULL,
  day date NOT NULL,
  kind text NOT NULL,
  name_kk text NOT NULL,
  name_ru text NOT NULL,
  name_en text NOT NULL,
  note text,
  changed_at timestamp with time zone NOT NULL DEFAULT now(),
  sequence integer NOT NULL DEFAULT 0,
  CONSTRAINT work_day_pkey PRIMARY KEY (council_id, day),
  CONSTRAINT work_day_kind_check CHECK ((kind = ANY (ARRAY['holiday'::text, 'substitute'::text, 'worked'::text, 'religious'::text]))),
  CONSTRAINT work_day_council_id_fkey FOREIGN KEY (council_id) REFERENCES council(id)
);
CREATE TRIGGER day_changed BEFORE UPDATE ON work_day FOR EACH ROW EXECUTE FUNCTION day_changed();
CREATE TRIGGER feeds_are_dirty AFTER INSERT OR DELETE OR UPDATE ON work_day FOR EACH STATEMENT EXECUTE FUNCTION composition_changed();
ALTER TABLE work_day ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_council ON work_day FOR ALL USING ((council_id = current_council())) WITH CHECK ((council_id = current_council()));
GRANT DELETE, INSERT, SELECT, UPDATE ON work_day TO kenes_app;
