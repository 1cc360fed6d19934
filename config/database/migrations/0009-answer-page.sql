-- What was typed on an answer page and kept for later. It is nobody's answer yet, and belongs to that one link.
CREATE TABLE answer_draft (
  council_id uuid NOT NULL REFERENCES council (id),
  link_id uuid NOT NULL,
  typed jsonb NOT NULL,
  file_ids uuid[] NOT NULL DEFAULT '{}',
  saved_at timestamptz NOT NULL,
  PRIMARY KEY (council_id, link_id),
  FOREIGN KEY (council_id, link_id) REFERENCES link (council_id, id)
);
CALL under_council('answer_draft');

-- T3: within the body the work is a colleague's now, to a day of his own; the body stays responsible to its own.
ALTER TABLE slot ADD COLUMN handed_by uuid, ADD COLUMN inner_due_on date;
ALTER TABLE slot ADD CHECK (inner_due_on IS NULL OR handed_by IS NOT NULL);
ALTER TABLE slot ADD CHECK (inner_due_on IS NULL OR inner_due_on <= due_on);
ALTER TABLE slot ADD FOREIGN KEY (council_id, handed_by) REFERENCES person (council_id, id);
