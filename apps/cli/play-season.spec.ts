import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { kz12Days, readEnvironment } from '@kenes/config';
import { openCouncil, Viewers, type OpenedCouncil, type Viewer } from '@kenes/council';
import { KernelModule, UnitOfWork } from '@kenes/kernel';
import { Answering, standings } from '@kenes/answering';
import { AssignmentQueries } from '@kenes/assignments';
import { ReadMail } from '@kenes/correspondence';
import { DataSource } from 'typeorm';
import { freshDatabase, type TestDatabase } from '../../test/world/database.js';
import { libraries } from './libraries.js';
import { playSeason } from './play-season.js';

class SeasonModule {}

describe('The demo on its first morning', () => {
  let copy: TestDatabase;
  let app: INestApplicationContext;
  let opened: OpenedCouncil;
  let secretary: Viewer;
  const folder = mkdtempSync(join(tmpdir(), 'kenes-season-'));
  const rows = <Row>(sql: string, ...values: unknown[]) => app.get(UnitOfWork).read(opened.councilId, (reading) => reading.query<Row>(sql, values));

  beforeAll(async () => {
    copy = await freshDatabase();
    const environment = readEnvironment({ DATABASE_URL: copy.url, DATA_DIR: folder });
    app = await NestFactory.createApplicationContext({ module: SeasonModule, imports: [KernelModule.with(environment), ...libraries] }, { logger: ['error'], abortOnError: false });
    opened = await openCouncil(app.get(UnitOfWork), app.get(DataSource), kz12Days, { demo: true });
    await playSeason(app, opened);
    secretary = await app.get(Viewers).forPerson(opened.councilId, opened.people.get('a-seitkali')!, 'web', 'session');
  }, 300_000);
  afterAll(async () => {
    await secretary?.reading.close();
    await app?.close();
    await copy.drop();
    rmSync(folder, { recursive: true });
  });

  it('stands as the Overview tells it: 4 late, 6 soon, 4 to be read, 18 under way, 2 not begun, 31 done', async () => {
    const queries = app.get(AssignmentQueries, { strict: false });
    expect(await queries.total(secretary, {})).toBe(65);
    expect(Object.fromEntries((await queries.counts(secretary, {})).map(({ mark, count }) => [mark, count]))).toMatchObject({ overdue: 4, dueSoon: 6, review: 4, underway: 18, notStarted: 2, accepted: 31 });
  });

  it('is the same when it is played again after it was broken off', async () => {
    const before = await rows('SELECT (SELECT count(*) FROM assignment) AS assignments, (SELECT count(*) FROM report) AS reports, (SELECT count(*) FROM outgoing_mail) AS letters, (SELECT count(*) FROM inbound_mail) AS inbound, (SELECT count(*) FROM meeting) AS meetings');
    await playSeason(app, opened);
    expect(await rows('SELECT (SELECT count(*) FROM assignment) AS assignments, (SELECT count(*) FROM report) AS reports, (SELECT count(*) FROM outgoing_mail) AS letters, (SELECT count(*) FROM inbound_mail) AS inbound, (SELECT count(*) FROM meeting) AS meetings')).toEqual(before);
  }, 120_000);

  it('has told everybody by letter, each once', async () => {
    const [letters] = await rows<{ all: number; slots: number }>(`SELECT (SELECT count(*)::int FROM outgoing_mail WHERE kind = 'assignment') AS all, (SELECT count(*)::int FROM slot) AS slots`);
    expect(letters!.all).toBe(letters!.slots);
  });

  it('has six letters that nobody asked for waiting to be read, one of them to a personal reply address', async () => {
    const letters = await rows<{ recipient: string; personal: boolean }>(
      `SELECT recipient, recipient <> 'kenes@council.localhost' AS personal FROM inbound_delivery JOIN inbound_mail mail ON mail.id = inbound_id WHERE mail.envelope_from <> ''`);
    expect(letters.filter(({ personal }) => personal)).toHaveLength(1);
    expect(letters).toHaveLength(6);
  });

  it('asked twenty-five bodies who answers, under № 27-008, and they stand in all four ways', async () => {
    await app.get(DataSource).query('ANALYZE'); // the server of specs keeps no statistics by itself
    while (await app.get(ReadMail, { strict: false }).next(opened.councilId));
    const standing = async () => {
      const asked = await app.get(UnitOfWork).read(opened.councilId, (reading) => reading.all(Answering, 'true', []));
      return Object.fromEntries(standings.map((one) => [one, asked.filter((each) => each.standing === one).length]));
    };
    expect(await standing()).toEqual({ confirmed: 15, newPerson: 4, silent: 4, unreachable: 2 });
    expect(await rows('SELECT number FROM answering_round')).toEqual([{ number: 8 }]);
    expect(await rows('SELECT until_on, deputy_name FROM absence')).toEqual([{ until_on: '2027-06-15', deputy_name: 'А. Ким' }]);
    expect(await rows(`SELECT state FROM message WHERE automatic IS NOT NULL`)).toEqual([{ state: 'filed' }, { state: 'filed' }, { state: 'filed' }]);
  }, 180_000);

  it('invites twenty-one seats to the meeting of 26 May: sixteen come, three do not, two are silent', async () => {
    const [meeting] = await rows<{ yes: number; no: number; silent: number }>(
      `SELECT count(*) FILTER (WHERE answer IN ('yes', 'remote'))::int AS yes, count(*) FILTER (WHERE answer = 'no')::int AS no, count(*) FILTER (WHERE answer IS NULL)::int AS silent
         FROM invitation JOIN meeting ON meeting.id = invitation.meeting_id WHERE title_ru LIKE '%№ 4%'`);
    expect(meeting).toEqual({ yes: 16, no: 3, silent: 2 });
  });
});
