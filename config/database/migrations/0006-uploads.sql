-- A file that somebody has sent ahead of the answer it belongs to; only that person may attach it. What is attached
-- lives on in report_file, what is not is forgotten after a day.
CREATE TABLE upload (
  council_id uuid NOT NULL REFERENCES council (id),
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  file_id uuid NOT NULL,
  name text NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (council_id, id),
  FOREIGN KEY (council_id, person_id) REFERENCES person (council_id, id),
  FOREIGN KEY (council_id, file_id) REFERENCES stored_file (council_id, id)
);
CREATE INDEX upload_file ON upload (council_id, file_id);
CREATE INDEX upload_person ON upload (council_id, person_id, at);
CREATE INDEX upload_at ON upload (council_id, at);
CALL under_council('upload');
