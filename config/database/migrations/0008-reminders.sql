-- Days before (negative) and after the due day on which a body is reminded, in working days; the repeated one in
-- calendar days after the last of them. What is asked politely is reminded less often (practice 36).
CREATE TABLE reminder_rule (
  council_id uuid NOT NULL REFERENCES council (id),
  force text NOT NULL CHECK (force IN ('order', 'recommendation', 'request')),
  days integer NOT NULL CHECK (days BETWEEN -60 AND 60),
  repeats boolean NOT NULL DEFAULT false,
  PRIMARY KEY (council_id, force, repeats, days),
  CHECK (NOT repeats OR days > 0)
);
CALL under_council('reminder_rule');

-- Days that are lived through without weekends, for whoever chose so.
CREATE TABLE campaign (
  council_id uuid NOT NULL REFERENCES council (id),
  from_on date NOT NULL,
  to_on date NOT NULL,
  PRIMARY KEY (council_id, from_on),
  CHECK (to_on >= from_on)
);
CALL under_council('campaign');

CREATE TABLE weekend_rhythm (
  council_id uuid NOT NULL REFERENCES council (id),
  organisation_id uuid NOT NULL,
  rhythm text NOT NULL CHECK (rhythm IN ('everyDay', 'byMonday')),
  PRIMARY KEY (council_id, organisation_id),
  FOREIGN KEY (council_id, organisation_id) REFERENCES organisation (council_id, id)
);
CALL under_council('weekend_rhythm');

-- A day of the council's own clock whose reminders were chosen; a council without any has not begun to remind.
CREATE TABLE reminder_day (
  council_id uuid NOT NULL REFERENCES council (id),
  day date NOT NULL,
  planned_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (council_id, day)
);
CALL under_council('reminder_day');

-- One letter to one person about everything of one day. planned: to be written. empty: nothing was left to remind of.
-- carried: it could not leave on its day, the next one tells it.
CREATE TABLE digest (
  council_id uuid NOT NULL REFERENCES council (id),
  id uuid NOT NULL,
  recipient text NOT NULL,
  person_id uuid,
  day date NOT NULL,
  state text NOT NULL CHECK (state IN ('planned', 'written', 'empty', 'carried')),
  mail_id uuid,
  -- To the body's own mailbox, while its contact is away.
  copy_mail_id uuid,
  PRIMARY KEY (council_id, id),
  UNIQUE (council_id, recipient, day),
  CHECK (state <> 'written' OR mail_id IS NOT NULL),
  FOREIGN KEY (council_id, person_id) REFERENCES person (council_id, id),
  FOREIGN KEY (council_id, mail_id) REFERENCES outgoing_mail (council_id, id),
  FOREIGN KEY (council_id, copy_mail_id) REFERENCES outgoing_mail (council_id, id)
);
CREATE INDEX digest_planned ON digest (council_id, day) WHERE state = 'planned';
CREATE INDEX digest_mail ON digest (council_id, mail_id);
CREATE INDEX digest_copy ON digest (council_id, copy_mail_id) WHERE copy_mail_id IS NOT NULL;
CALL under_council('digest');

-- Each once: a slot, a rule, a day. skipped: missed, and a later one says it. dropped: answered before it was said.
CREATE TABLE reminder (
  council_id uuid NOT NULL REFERENCES council (id),
  id uuid NOT NULL,
  slot_id uuid NOT NULL,
  rule text NOT NULL,
  on_day date NOT NULL,
  digest_id uuid,
  state text NOT NULL CHECK (state IN ('planned', 'sent', 'dropped', 'skipped')),
  -- Who asked for it by hand, and in which one press.
  asked_by uuid,
  press_id uuid,
  PRIMARY KEY (council_id, id),
  UNIQUE (council_id, slot_id, rule, on_day),
  CHECK (state <> 'sent' OR digest_id IS NOT NULL),
  CHECK ((asked_by IS NULL) = (press_id IS NULL)),
  FOREIGN KEY (council_id, slot_id) REFERENCES slot (council_id, id),
  FOREIGN KEY (council_id, digest_id) REFERENCES digest (council_id, id),
  FOREIGN KEY (council_id, asked_by) REFERENCES person (council_id, id)
);
CREATE INDEX reminder_digest ON reminder (council_id, digest_id);
CREATE INDEX reminder_press ON reminder (council_id, press_id) WHERE press_id IS NOT NULL;
CREATE INDEX reminder_planned ON reminder (council_id, on_day) WHERE state = 'planned';
CALL under_council('reminder');

-- Proposed by the system, sent or dismissed by a person; one of a kind for one due day.
CREATE TABLE escalation (
  council_id uuid NOT NULL REFERENCES council (id),
  id uuid NOT NULL,
  slot_id uuid NOT NULL,
  step text NOT NULL CHECK (step IN ('head', 'chair')),
  due_on date NOT NULL,
  proposed_on date NOT NULL,
  state text NOT NULL CHECK (state IN ('proposed', 'sent', 'dismissed')),
  decided_by uuid,
  decided_at timestamptz,
  reason text,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (council_id, id),
  UNIQUE (council_id, slot_id, step, due_on),
  CHECK ((state = 'proposed') = (decided_at IS NULL)),
  CHECK ((decided_at IS NULL) = (decided_by IS NULL)),
  CHECK ((state = 'dismissed') = (reason IS NOT NULL)),
  FOREIGN KEY (council_id, slot_id) REFERENCES slot (council_id, id),
  FOREIGN KEY (council_id, decided_by) REFERENCES person (council_id, id)
);
CREATE INDEX escalation_proposed ON escalation (council_id, proposed_on) WHERE state = 'proposed';
CALL under_council('escalation');

-- What still owes an answer, by its day: read whole every morning.
CREATE INDEX slot_owing ON slot (council_id, due_on) WHERE state IN ('sent', 'delivered', 'acknowledged', 'underway', 'returned');

-- Councils that are there already remind from the day after this, by the usual rules.
DO $$
DECLARE one record;
BEGIN
  FOR one IN SELECT id, zone, clock_offset_seconds FROM council LOOP
    PERFORM set_config('app.council', one.id::text, true);
    INSERT INTO reminder_day (council_id, day) VALUES (one.id, ((now() + make_interval(secs => one.clock_offset_seconds)) AT TIME ZONE one.zone)::date);
    INSERT INTO reminder_rule (council_id, force, days, repeats)
      SELECT one.id, 'order', days, false FROM unnest(ARRAY[-7, -3, -1, 0, 1]) days UNION ALL SELECT one.id, 'order', 7, true
      UNION ALL SELECT one.id, force, days, false FROM unnest(ARRAY['recommendation', 'request']) force, unnest(ARRAY[-3, 0]) days
      UNION ALL SELECT one.id, force, 7, true FROM unnest(ARRAY['recommendation', 'request']) force;
  END LOOP;
  PERFORM set_config('app.council', '', true);
END $$;
