import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { freshDatabase, type TestDatabase } from '../../test/world/database.js';
import { type Migration, migrate, migrationsOnDisk } from './migrator.js';

const next = (name: string, sql: string): Migration => ({ name, sql, sha256: `sha of ${sql}` });

describe('Migrating', () => {
  let database: TestDatabase;
  const before = migrationsOnDisk();
  beforeAll(async () => (database = await freshDatabase()));
  afterAll(() => database.drop());

  it('does nothing on a database that is up to date', async () => {
    expect(await migrate(database.url)).toEqual([]);
  });

  it('is done once when two replicas start at the same moment', async () => {
    const plan = [...before, next('9001-shelf', 'CREATE TABLE shelf (id int); SELECT pg_sleep(0.2);')];
    const applied = await Promise.all([migrate(database.url, plan), migrate(database.url, plan)]);
    expect(applied.flat()).toEqual(['9001-shelf']);
  });

  it('keeps nothing of a file that fails, names the line and goes on from there next time', async () => {
    const shelf = next('9001-shelf', 'CREATE TABLE shelf (id int); SELECT pg_sleep(0.2);');
    const broken = next('9002-book', 'CREATE TABLE book (id int);\nALTER TABLE nowhere ADD COLUMN x int;');
    await expect(migrate(database.url, [...before, shelf, broken])).rejects.toThrow(/9002-book.*nowhere/);
    expect(await tables(database.url, 'book')).toBe(0);
    const mended = next('9002-book', 'CREATE TABLE book (id int);');
    expect(await migrate(database.url, [...before, shelf, mended])).toEqual(['9002-book']);
    expect(await tables(database.url, 'book')).toBe(1);
  });

  it('refuses a database of a newer Kenes and one made by another text', async () => {
    await expect(migrate(database.url, before)).rejects.toThrow(/DATABASE_URL .* newer Kenes: .* 9001-shelf/);
    const changed = [{ ...before[0]!, sha256: 'another' }, ...before.slice(1)];
    await expect(migrate(database.url, changed)).rejects.toThrow(/another text of the migration 0001/);
  });

  it('asks an owner that is nobody special for two lines of the administrator, and then works', async () => {
    const owned = `kenes_test_owned_${process.pid}`;
    const owner = `kenes_test_owner_${process.pid}`;
    const url = Object.assign(new URL(database.url), { username: owner, password: 'x', pathname: `/${owned}` }).href;
    await run(database.url, `CREATE ROLE ${owner} LOGIN PASSWORD 'x'`, `CREATE DATABASE ${owned} OWNER ${owner}`);
    try {
      await expect(migrate(url)).rejects.toThrow(/^DATABASE_URL .*CREATE ROLE kenes_app NOLOGIN; GRANT kenes_app TO/);
      await run(database.url, `GRANT kenes_app TO ${owner}`);
      expect(await migrate(url)).toHaveLength(before.length);
      const seen = await run(url, 'BEGIN', `SELECT set_config('role', 'kenes_app', true)`, 'SELECT current_user FROM council RIGHT JOIN (VALUES (1)) one (n) ON true');
      expect(seen).toEqual([{ current_user: 'kenes_app' }]);
    } finally {
      await run(database.url, `DROP DATABASE ${owned} WITH (FORCE)`, `DROP ROLE ${owner}`);
    }
  });

  it('says in one line that nothing answers', async () => {
    await expect(migrate('postgres://nobody:secret@127.0.0.1:1/kenes')).rejects.toThrow(
      /^DATABASE_URL names a database that does not answer: .*ECONNREFUSED/,
    );
  });

  it('refuses a gap in the numbers', () => {
    const folder = mkdtempSync(join(tmpdir(), 'kenes-migrations-'));
    writeFileSync(join(folder, '0001-one.sql'), '');
    writeFileSync(join(folder, '0003-three.sql'), '');
    expect(() => migrationsOnDisk(folder)).toThrow(/0003-three\.sql is out of place/);
    rmSync(folder, { recursive: true });
  });
});

async function tables(url: string, name: string): Promise<number> {
  return (await run(url, `SELECT oid FROM pg_class WHERE relname = '${name}'`)).length;
}

async function run(url: string, ...statements: readonly string[]): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    let rows: unknown[] = [];
    for (const statement of statements) ({ rows } = await client.query(statement));
    return rows;
  } finally {
    await client.end();
  }
}
