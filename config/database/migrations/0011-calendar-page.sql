-- What a subscription shows is its own choice, and each has its words, its bell and its discretion.
ALTER TABLE feed
  ADD COLUMN layers text[] NOT NULL DEFAULT '{meetings,deadlines}'
    CHECK (layers <@ ARRAY['meetings', 'deadlines', 'allDeadlines', 'campaign', 'holidays'] AND cardinality(layers) > 0),
  -- busy: only that the time is taken, for a calendar that others look into.
  ADD COLUMN audience text NOT NULL DEFAULT 'full' CHECK (audience IN ('full', 'busy')),
  ADD COLUMN alarms boolean NOT NULL DEFAULT true;

-- `assignment`: the due day of the whole, for whoever sees the council's work.
ALTER TABLE calendar_event DROP CONSTRAINT calendar_event_source_kind_check;
ALTER TABLE calendar_event ADD CONSTRAINT calendar_event_source_kind_check CHECK (source_kind IN ('meeting', 'deadline', 'assignment'));

-- Days of the work calendar and of campaigns stand in calendars too: when they were last changed, and how often.
ALTER TABLE work_day ADD COLUMN changed_at timestamptz NOT NULL DEFAULT now(), ADD COLUMN sequence integer NOT NULL DEFAULT 0;
ALTER TABLE campaign ADD COLUMN changed_at timestamptz NOT NULL DEFAULT now(), ADD COLUMN sequence integer NOT NULL DEFAULT 0;
CREATE FUNCTION day_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW IS DISTINCT FROM OLD THEN
    NEW.changed_at := greatest(now(), OLD.changed_at + interval '1 second');
    NEW.sequence := OLD.sequence + 1;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER day_changed BEFORE UPDATE ON work_day FOR EACH ROW EXECUTE FUNCTION day_changed();
CREATE TRIGGER day_changed BEFORE UPDATE ON campaign FOR EACH ROW EXECUTE FUNCTION day_changed();
CREATE TRIGGER feeds_are_dirty AFTER INSERT OR UPDATE OR DELETE ON work_day FOR EACH STATEMENT EXECUTE FUNCTION composition_changed();
CREATE TRIGGER feeds_are_dirty AFTER INSERT OR UPDATE OR DELETE ON campaign FOR EACH STATEMENT EXECUTE FUNCTION composition_changed();

-- A person's page of subscriptions, opened without an account.
ALTER TABLE link DROP CONSTRAINT link_purpose_check;
ALTER TABLE link ADD CONSTRAINT link_purpose_check
  CHECK (purpose IN ('report', 'rsvp', 'calendar', 'signIn', 'reply', 'decide', 'who', 'calendarPage'));
