import { PrimaryColumn, Column, Entity } from 'typeorm';
import { freshDatabase, type TestDatabase } from '../../test/world/database.js';
import { Announcements, newId, openDatabase, Refusal, UnitOfWork, VersionConflict, type Caller, type Once } from './index.js';
import { PreparedNames } from './prepared.js';
import type { DataSource } from 'typeorm';

@Entity('thread')
class Note {
  @PrimaryColumn('uuid', { name: 'council_id' }) councilId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('text') subject: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
}

@Entity('organisation')
class Body {
  @PrimaryColumn('uuid', { name: 'council_id' }) councilId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('text') key: string;
  @Column('text') type: string;
  @Column('text', { name: 'default_force' }) defaultForce: string;
  @Column('integer') version: number;
}

class NoteWritten {
  constructor(readonly id: string) {}
}

const note = (subject: string): Note => Object.assign(new Note(), { id: newId(), subject, createdAt: new Date() });

describe('A unit of work', () => {
  let fresh: TestDatabase;
  let database: DataSource;
  let announcements: Announcements;
  let unit: UnitOfWork;
  const almaty = newId();
  const astana = newId();
  const caller = (councilId: string, once?: Once): Caller => ({ councilId, principalId: null, channel: 'job', evidence: 'system', once });
  const subjects = async (councilId: string) => (await unit.read(councilId, (reading) => reading.all(Note, 'true', [], 'subject'))).map((one) => one.subject);

  beforeAll(async () => {
    fresh = await freshDatabase();
    database = await openDatabase(fresh.url, 1); // one client: a unit that took a second one would hang here
    announcements = new Announcements();
    unit = new UnitOfWork(database, announcements);
    for (const [id, code] of [[almaty, 'aa'], [astana, 'bb']]) {
      await database.query(`INSERT INTO council (id, code, slug, name_kk, name_ru, name_en, zone) VALUES ($1, $2, $2 || '-x', 'к', 'к', 'c', 'Asia/Almaty')`, [id, code]);
    }
  });
  afterAll(async () => {
    await database.destroy();
    await fresh.drop();
  });

  const write = (councilId: string, subject: string, once?: Once, through = unit) =>
    through.write(caller(councilId, once), async (work) => {
      const written = note(subject);
      await work.insert(written);
      await work.record({ act: 'note.write', objectKind: 'note', objectId: written.id });
      await work.announce(new NoteWritten(written.id));
      return written.id;
    });

  it('keeps what one council wrote from the other', async () => {
    await write(almaty, 'seen in Almaty');
    expect(await subjects(almaty)).toContain('seen in Almaty');
    expect(await subjects(astana)).toEqual([]);
  });

  it('refuses a row that names another council', async () => {
    const foreign = Object.assign(note('smuggled'), { councilId: astana });
    await expect(unit.chore(almaty, (work) => work.insert(foreign))).rejects.toThrow(/row-level security/);
  });

  it('keeps nothing of an act without a line of history', async () => {
    const silent = note('without history');
    await expect(unit.write(caller(almaty), async (work) => { await work.insert(silent); return silent.id; })).rejects.toThrow(/history/);
    expect(await subjects(almaty)).not.toContain('without history');
  });

  it('keeps nothing of an act that was refused, nor of one whose listener failed', async () => {
    await expect(unit.write(caller(almaty), async (work) => { await work.insert(note('refused')); throw new Refusal('NOT_ALLOWED'); })).rejects.toThrow(Refusal);
    const deaf = new Announcements();
    deaf.on(NoteWritten, async () => { throw new Error('the letter could not be written'); });
    await expect(write(almaty, 'unheard', undefined, new UnitOfWork(database, deaf))).rejects.toThrow(/letter/);
    expect(await subjects(almaty)).not.toContain('refused');
    expect(await subjects(almaty)).not.toContain('unheard');
  });

  it('does once what arrives five times at once under one key, and answers the same', async () => {
    const many = await openDatabase(fresh.url, 5);
    const racing = new UnitOfWork(many, announcements);
    const once: Once = { principal: 'person:1', key: newId(), act: 'note.write', input: { b: 1, a: [2] } };
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => racing.write(caller(almaty, { ...once, input: { a: [2], b: 1 } }), async (work) => {
      const written = note('five times');
      await work.insert(written);
      await work.record({ act: 'note.write', objectKind: 'note', objectId: written.id });
      return written.id;
    })));
    await many.destroy();
    expect(new Set(outcomes).size).toBe(1);
    expect((await subjects(almaty)).filter((subject) => subject === 'five times')).toHaveLength(1);
  });

  it('refuses the same key with another input, and frees a key whose act was refused', async () => {
    const once = (key: string, input: unknown): Once => ({ principal: 'person:1', key, act: 'note.write', input });
    const used = newId();
    await write(almaty, 'first input', once(used, 1));
    await expect(write(almaty, 'second input', once(used, 2))).rejects.toMatchObject({ code: 'KEY_USED_OTHERWISE' });
    const freed = newId();
    await expect(unit.write(caller(almaty, once(freed, 1)), async () => { throw new Refusal('NOT_ALLOWED'); })).rejects.toThrow(Refusal);
    await expect(write(almaty, 'after the refusal', once(freed, 1))).resolves.toMatch(/^[0-9a-f-]{36}$/);
  });

  it('lets the first of two editors win and tells the second', async () => {
    const id = newId();
    await unit.chore(almaty, (work) => work.insert(Object.assign(new Body(), { id, key: 'mvd', type: 'MINISTRY', defaultForce: 'order', version: 1 })));
    const [first, second] = await unit.read(almaty, async (reading) => [(await reading.find(Body, id))!, (await reading.find(Body, id))!]);
    await unit.chore(almaty, (work) => work.save(Object.assign(first!, { key: 'first' })));
    expect(first!.version).toBe(2);
    await expect(unit.chore(almaty, (work) => work.save(Object.assign(second!, { key: 'second' })))).rejects.toThrow(VersionConflict);
    expect((await unit.read(almaty, (reading) => reading.find(Body, id)))!.key).toBe('first');
  });

  it('gives numbers without gaps, whoever gives up', async () => {
    const give = (fail: boolean) => unit.chore(almaty, async (work) => {
      const number = await work.nextNumber('assignment', 2027);
      if (fail) throw new Refusal('NOT_ALLOWED');
      return number;
    });
    expect(await give(false)).toBe(1);
    await expect(give(true)).rejects.toThrow(Refusal);
    expect(await give(false)).toBe(2);
  });

  it("tells today by the council's own clock and zone", async () => {
    await unit.chore(astana, (work) => work.query(`UPDATE council SET clock_offset_seconds = extract(epoch FROM timestamptz '2027-05-20 19:30Z' - now())::bigint WHERE id = $1`, [astana]));
    expect(await unit.read(astana, (reading) => reading.today())).toBe('2027-05-21'); // 00:30 in Almaty
  });

  describe('a glance', () => {
    const subjectOf = 'SELECT id, subject FROM thread WHERE id = ANY($1::uuid[]) ORDER BY subject';
    const seen = async (councilId: string, ids: readonly string[], through = unit) => (await through.glance<{ subject: string }>(councilId, subjectOf, ids)).rows.map(({ subject }) => subject);

    it('sees what its council has of the ids, nothing of the other, and its day', async () => {
      const [first, second] = [await write(almaty, 'glanced at'), await write(almaty, 'glanced at too')];
      for (const through of [unit, new UnitOfWork(database, announcements, new PreparedNames(false))]) {
        expect(await seen(almaty, [first, newId(), second], through)).toEqual(['glanced at', 'glanced at too']);
        expect(await seen(astana, [first, second], through)).toEqual([]);
        expect(await seen(almaty, [], through)).toEqual([]);
        const { today } = await through.glance(almaty, subjectOf, [first]);
        expect(today).toBe(await through.read(almaty, (reading) => reading.today()));
      }
    });

    it('leaves the connection as it was, also when it fails or asks for what is no id', async () => {
      const id = await write(almaty, 'after a failure');
      await expect(unit.glance(almaty, 'SELECT 1 / 0 AS n FROM thread WHERE id = ANY($1::uuid[])', [id])).rejects.toThrow(/division by zero/);
      await expect(unit.glance(almaty, subjectOf, [`${id}'}'); DELETE FROM thread; --`])).rejects.toThrow(/invalid input syntax|malformed array/);
      await expect(unit.glance(newId(), subjectOf, [id])).rejects.toThrow(/no council/);
      await expect(unit.glance(almaty, 'DELETE FROM thread WHERE id = ANY($1::uuid[])', [id])).rejects.toThrow(/read-only/);
      expect(await seen(almaty, [id])).toEqual(['after a failure']);
      expect(await database.query(`SELECT current_user <> 'kenes_app' AS "isOwner", current_setting('app.council', true) AS council`)).toEqual([{ isOwner: true, council: '' }]);
    });
  });

  it('cannot write in a reading', async () => {
    await expect(unit.read(almaty, (reading) => reading.query(`UPDATE organisation SET key = 'x'`))).rejects.toThrow(/read-only/);
  });
});
