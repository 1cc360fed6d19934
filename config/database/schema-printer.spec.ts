import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { freshDatabase, type TestDatabase } from '../../test/world/database.js';
import { projectRoot } from '../project-root.js';
import { printSchema } from './schema-printer.js';

describe('schema.sql', () => {
  let database: TestDatabase;
  let client: Client;
  beforeAll(async () => {
    database = await freshDatabase();
    client = new Client({ connectionString: database.url });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  it('says what the migrations add up to', async () => {
    expect(await printSchema(client)).toBe(readFileSync(join(projectRoot, 'config/database/schema.sql'), 'utf8'));
  });

  it('shows columns, keys, indexes, policies, triggers, views, functions and grants', async () => {
    await client.query(`
      CREATE TABLE aaa (id int PRIMARY KEY, name text COLLATE "C" NOT NULL DEFAULT 'x', twice int GENERATED ALWAYS AS (id * 2) STORED,
        other int REFERENCES aaa (id), CONSTRAINT short CHECK (length(name) < 9));
      CREATE INDEX aaa_name ON aaa (name) WHERE id > 0;
      ALTER TABLE aaa ENABLE ROW LEVEL SECURITY;
      CREATE POLICY mine ON aaa AS RESTRICTIVE FOR UPDATE USING (id > 0) WITH CHECK (id > 1);
      GRANT SELECT, INSERT ON aaa TO kenes_app;
      CREATE VIEW aab WITH (security_invoker = true) AS SELECT id FROM aaa;
      CREATE FUNCTION aac() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
      CREATE TRIGGER aad BEFORE INSERT ON aaa FOR EACH ROW EXECUTE FUNCTION aac();`);
    const printed = await printSchema(client);
    for (const line of [
      "  name text COLLATE \"C\" NOT NULL DEFAULT 'x'::text,",
      '  twice integer GENERATED ALWAYS AS ((id * 2)) STORED,',
      '  CONSTRAINT aaa_pkey PRIMARY KEY (id),',
      '  CONSTRAINT short CHECK ((length(name) < 9)),',
      '  CONSTRAINT aaa_other_fkey FOREIGN KEY (other) REFERENCES aaa(id)',
      'CREATE INDEX aaa_name ON aaa USING btree (name) WHERE id > 0;',
      'CREATE TRIGGER aad BEFORE INSERT ON aaa FOR EACH ROW EXECUTE FUNCTION aac();',
      'ALTER TABLE aaa ENABLE ROW LEVEL SECURITY;',
      'CREATE POLICY mine ON aaa AS RESTRICTIVE FOR UPDATE USING ((id > 0)) WITH CHECK ((id > 1));',
      'GRANT INSERT, SELECT ON aaa TO kenes_app;',
      'CREATE VIEW aab WITH (security_invoker=true) AS',
    ]) {
      expect(printed.split('\n')).toContain(line);
    }
  });
});
