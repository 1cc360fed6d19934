import type { INestApplicationContext } from '@nestjs/common';
import { openCouncil } from '@kenes/council';
import { UnitOfWork } from '@kenes/kernel';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { eventually } from '../world/eventually.js';
import { smallCouncil } from '../world/small-council.js';
import { cpuSeconds } from './cpu.js';
import type { Servers } from './load.js';

const three = (text: string) => ({ kk: text, ru: text, en: text });
const eve = '2027-05-24';
const morning = '2027-05-25';

export interface DigestsMeasured {
  /** CPU of one digest: chosen, written, kept. */
  cpuMs: number;
  inPostgresMs: number;
  seconds: number;
  /** CPU of putting the very same letters into the outbox and doing nothing else. */
  floorMs: number;
}

/** A council whose every officer owes three answers, one of them late; its morning comes, and each gets one letter. */
export async function measureDigests(inside: INestApplicationContext, databaseUrl: string, people: number, { process: kenes, postmaster }: Servers): Promise<DigestsMeasured> {
  const unit = inside.get(UnitOfWork);
  const small = smallCouncil('digs', 'digests');
  const keys = Array.from({ length: people }, (_, nth) => `body-${nth}`);
  const { councilId } = await openCouncil(unit, inside.get(DataSource), {
    ...small,
    organisations: [...small.organisations, ...keys.map((key) => ({ key, type: 'AKIMAT' as const, names: [{ from: '2000-01-01', name: three(`Акимат ${key}`), short: three(key) }], mailboxes: [] }))],
    people: [...small.people, ...keys.map((key, nth) => ({ key: `p-${key}`, name: three(key), salutation: three(`Уважаемый ${key}`), addresses: [`${key}@akimat-${nth % 100}.example`], language: 'ru' as const }))],
    posts: [...small.posts, ...keys.map((key) => ({ key: `t-${key}`, organisation: key, title: three('специалист'), function: 'contact' as const, holders: [{ person: `p-${key}`, from: '2025-01-01' }] }))],
  });
  await clockTo(unit, councilId, `${eve} 12:00`);
  await unit.chore(councilId, async (work) => {
    await work.query('INSERT INTO reminder_day (council_id, day) VALUES ($1, $2) ON CONFLICT DO NOTHING', [councilId, eve]);
    await work.query(
      `INSERT INTO assignment (council_id, id, year, number, state, title_ru, text_ru, due_on, author_id, controller_id, created_at, issued_at)
       SELECT $1, gen_random_uuid(), 2027, n, 'underway', 'рейды на рынках и автомойках, этап ' || n, 'Провести совместные рейды', date '2027-05-28', p.id, p.id, now(), now() FROM generate_series(1, 3) n, person p WHERE p.key = 'aigul'`, [councilId]);
    await work.query(
      `INSERT INTO slot (council_id, id, assignment_id, organisation_id, is_lead, force, closes_by, state, due_on, sent_at, position)
       SELECT a.council_id, gen_random_uuid(), a.id, o.id, o.key = 'body-0', 'order', 'workingAnswer', 'delivered', (ARRAY['2027-05-24', '2027-05-28', '2027-05-26']::date[])[a.number], timestamptz '2027-05-10 06:00Z', 0
         FROM assignment a, organisation o WHERE o.key LIKE 'body-%'`);
  });
  await analyze(databaseUrl);
  const cpu = () => ({ kenes: cpuSeconds([kenes]), postgres: cpuSeconds([postmaster]) });
  const before = cpu();
  const started = Date.now();
  await clockTo(unit, councilId, `${morning} 08:05`);
  await unit.chore(councilId, (work) => work.query(`SELECT pg_notify('kenes_wake', concat_ws(':', 'changed', $1::text, 'council', $1::text))`, [councilId]));
  await eventually('everybody’s digest', async () => {
    await new Promise((resolve) => setTimeout(resolve, 1_000)); // looking is not what is measured
    const [row] = await unit.read(councilId, (reading) => reading.query<{ n: number }>(`SELECT count(*)::int AS n FROM outgoing_mail WHERE kind = 'digest' AND state = 'kept'`));
    return row!.n === people;
  }, 300);
  const seconds = (Date.now() - started) / 1000;
  const after = cpu();
  const each = (used: number): number => (used / people) * 1000;
  return {
    cpuMs: each(after.kenes - before.kenes + after.postgres - before.postgres), inPostgresMs: each(after.postgres - before.postgres), seconds,
    floorMs: each(await floorOf(databaseUrl, councilId, postmaster)),
  };
}

const clockTo = (unit: UnitOfWork, councilId: string, wall: string) =>
  unit.chore(councilId, (work) => work.query(`UPDATE council SET clock_offset_seconds = ceil(extract(epoch FROM ($2::timestamp AT TIME ZONE zone) - now()))::bigint WHERE id = $1`, [councilId, wall]));

/** What the server does by itself within a minute of such a change. */
async function analyze(databaseUrl: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query('ANALYZE organisation, organisation_name, person, person_address, post, post_holder, assignment, slot');
  await client.end();
}

/** The least that could do it: the same rows again, ready made, as many in a transaction. */
async function floorOf(databaseUrl: string, councilId: string, postmaster: number): Promise<number> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const enter = () => client.query(`SELECT set_config('role', 'kenes_app', true), set_config('app.council', $1, true)`, [councilId]);
  try {
    await client.query('BEGIN');
    await enter();
    const { rows } = await client.query<Record<string, unknown>>(`SELECT person_id, to_name, to_address, reason, subject, body_text, body_html FROM outgoing_mail WHERE kind = 'digest'`);
    await client.query('COMMIT');
    const before = { own: process.cpuUsage(), postgres: cpuSeconds([postmaster]) };
    for (let at = 0; at < rows.length; at += 25) {
      await client.query('BEGIN');
      await enter();
      for (const row of rows.slice(at, at + 25)) {
        await client.query(
          `INSERT INTO outgoing_mail (council_id, id, kind, header_message_id, dated_at, person_id, to_name, to_address, reason, subject, body_text, body_html, state, epoch)
           SELECT $1, id, 'answer', id::text, now(), $2, $3, $4, $5, $6, $7, $8, 'cancelled', 1 FROM (SELECT gen_random_uuid() AS id) made`, [councilId, ...Object.values(row)]);
      }
      await client.query('COMMIT');
    }
    const own = process.cpuUsage(before.own);
    return (own.user + own.system) / 1e6 + cpuSeconds([postmaster]) - before.postgres;
  } finally {
    await client.end();
  }
}
