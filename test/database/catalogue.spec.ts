import { Client } from 'pg';
import { freshDatabase, type TestDatabase } from '../world/database.js';
import { exceptions, rules } from './catalogue-rules.js';

/** TN-01: what no reviewer can see in one migration, the catalogue says of all of them together. */
describe('The tables of several councils', () => {
  let database: TestDatabase;
  let client: Client;
  const offenders = async (sql: string) => (await client.query<{ offender: string }>(sql)).rows.map(({ offender }) => offender);

  beforeAll(async () => {
    database = await freshDatabase();
    client = new Client({ connectionString: database.url });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  it.each(Object.entries(rules))('%s', async (_name, { offenders: sql }) => {
    expect(await offenders(sql)).toEqual([]);
  });

  it.each(Object.entries(rules))('notices when it is not so that %s', async (_name, { broken, names, offenders: sql }) => {
    await client.query('BEGIN');
    try {
      await client.query(broken);
      expect(await offenders(sql)).toEqual(names);
    } finally {
      await client.query('ROLLBACK');
    }
  });

  it('names no exception that is gone', async () => {
    const { rows } = await client.query<{ relname: string }>(
      `SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relname = ANY($1)`, [exceptions.tables]);
    expect(rows.map(({ relname }) => relname).sort()).toEqual([...exceptions.tables].sort());
  });
});

describe('Two councils in one database', () => {
  let database: TestDatabase;
  let client: Client;
  const north = '01890000-0000-7000-8000-000000000001';
  const south = '01890000-0000-7000-8000-000000000002';

  beforeAll(async () => {
    database = await freshDatabase();
    client = new Client({ connectionString: database.url });
    await client.connect();
    for (const [id, code, slug] of [[north, 'aaa', 'north'], [south, 'bbb', 'south']]) {
      await within(id!, async () => {
        await client.query(
          `INSERT INTO council (id, code, slug, name_kk, name_ru, name_en, zone) VALUES ($1, $2, $3, $3, $3, $3, 'Asia/Almaty')`,
          [id, code, slug]);
        await client.query(`INSERT INTO indicator (council_id, code, name_kk, name_ru, name_en) VALUES ($1, 'M1', $2, $2, $2)`, [id, slug]);
      });
    }
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  async function within<T>(council: string, act: () => Promise<T>): Promise<T> {
    await client.query('BEGIN');
    try {
      await client.query(`SELECT set_config('role', 'kenes_app', true), set_config('app.council', $1, true)`, [council]);
      const result = await act();
      await client.query('COMMIT');
      return result;
    } catch (error) {
      await client.query('ROLLBACK');
      throw error;
    }
  }
  const indicators = async () => (await client.query<{ name_en: string }>('SELECT name_en FROM indicator')).rows.map((row) => row.name_en);

  it('each sees its own rows, and without a council there are none', async () => {
    expect(await within(north, indicators)).toEqual(['north']);
    expect(await within(south, indicators)).toEqual(['south']);
    expect(await within('', indicators)).toEqual([]);
  });

  it('neither writes, changes nor deletes a row of the other', async () => {
    const write = () => client.query(`INSERT INTO indicator (council_id, code, name_kk, name_ru, name_en) VALUES ($1, 'M2', 'x', 'x', 'x')`, [south]);
    await expect(within(north, write)).rejects.toThrow(/row-level security/);
    await expect(within(north, () => client.query('UPDATE indicator SET council_id = $1', [south]))).rejects.toThrow(/row-level security/);
    expect((await within(north, () => client.query('DELETE FROM indicator WHERE council_id = $1', [south]))).rowCount).toBe(0);
    expect(await within(south, indicators)).toEqual(['south']);
  });

  it('each is known before one is chosen, and changed by itself alone', async () => {
    const slugs = async () => (await client.query<{ slug: string }>('SELECT slug FROM council ORDER BY slug')).rows.map((row) => row.slug);
    expect(await within('', slugs)).toEqual(['north', 'south']);
    const move = () => client.query(`UPDATE council SET zone = 'Asia/Oral' WHERE slug = 'south'`);
    expect((await within(north, move)).rowCount).toBe(0);
    expect((await within(south, move)).rowCount).toBe(1);
  });

  it('the role of the application forgets its council with the transaction', async () => {
    await within(north, indicators);
    const { rows } = await client.query(`SELECT current_user <> 'kenes_app' AS is_owner, current_council() IS NULL AS forgotten`);
    expect(rows).toEqual([{ is_owner: true, forgotten: true }]);
  });
});
