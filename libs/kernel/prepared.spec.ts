import { freshDatabase, type TestDatabase } from '../../test/world/database.js';
import { Announcements } from './announcements.js';
import { openDatabase } from './database.js';
import { isStable, PreparedNames } from './prepared.js';
import { UnitOfWork } from './unit-of-work.js';

describe('which statements are prepared', () => {
  it('those whose rows keep their shape and whose one plan fits every value', () => {
    expect(isStable('SELECT id, state FROM slot WHERE id = $1')).toBe(true);
    expect(isStable('SELECT count(*)::int FROM slot')).toBe(true);
    expect(isStable('SELECT id FROM slot WHERE extra * 2 > $1')).toBe(true);
  });

  it('not those that take whole rows, nor those with conditions that may fall away', () => {
    expect(isStable('SELECT * FROM slot')).toBe(false);
    expect(isStable('SELECT a.*, s.id FROM slot s')).toBe(false);
    expect(isStable('UPDATE slot SET state = $1 RETURNING *')).toBe(false);
    expect(isStable('SELECT id FROM slot WHERE ($1::uuid IS NULL OR id = $1)')).toBe(false);
  });

  it('none when the pooler in front knows no prepared statements', () => {
    expect(new PreparedNames(false).query('SELECT 1', [])).toEqual({ text: 'SELECT 1', values: [] });
    expect(new PreparedNames(true).query('SELECT 1', [])).toHaveProperty('name');
  });
});

describe('a migration while Kenes runs', () => {
  let copy: TestDatabase;
  beforeAll(async () => {
    copy = await freshDatabase();
  });
  afterAll(() => copy.drop());

  it('changes a column under a prepared statement: the unit is tried again and sees the new one', async () => {
    const database = await openDatabase(copy.url, 1);
    const unit = new UnitOfWork(database, new Announcements());
    const councilId = '019a0000-0000-7000-8000-000000000001';
    await database.query(`SELECT set_config('app.council', $1, false)`, [councilId]);
    await database.query(`INSERT INTO council (id, code, slug, name_kk, name_ru, name_en, zone) VALUES ($1, 'astana', 'astana', 'А', 'А', 'A', 'Asia/Almaty')`, [councilId]);
    await database.query('CREATE TABLE note (text varchar(10)); GRANT SELECT ON note TO kenes_app');
    const look = () => unit.chore(councilId, (work) => work.query('SELECT text FROM note'));
    expect(await look()).toEqual([]);
    await database.query('ALTER TABLE note ALTER text TYPE text; INSERT INTO note VALUES ($$written after the migration$$)');
    expect(await look()).toEqual([{ text: 'written after the migration' }]);
    await database.destroy();
  });

  it('changes what every unit begins with, or what is glanced at: one more try, and all goes on', async () => {
    const database = await openDatabase(copy.url, 1);
    const unit = new UnitOfWork(database, new Announcements());
    const councilId = '019a0000-0000-7000-8000-000000000001';
    const codes = 'SELECT code FROM council WHERE id = ANY($1::uuid[])';
    const look = async () => (await unit.glance<{ code: string }>(councilId, codes, [councilId])).rows;
    expect(await look()).toEqual([{ code: 'astana' }]);
    await database.query('ALTER TABLE council ALTER COLUMN code TYPE varchar(40)');
    await expect(look()).rejects.toThrow(/cached plan/);
    expect(await look()).toEqual([{ code: 'astana' }]);
    await database.query('ALTER TABLE council ALTER COLUMN code TYPE text');
    expect(await unit.chore(councilId, (work) => Promise.resolve(work.councilCode))).toBe('astana');
    await database.destroy();
  });
});
