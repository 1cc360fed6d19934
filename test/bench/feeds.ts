import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { INestApplicationContext } from '@nestjs/common';
import { writeEvent } from '@kenes/ics';
import { Links, openCouncil } from '@kenes/council';
import { UnitOfWork } from '@kenes/kernel';
import autocannon from 'autocannon';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { inParallel } from '../world/repeat.js';
import { smallCouncil } from '../world/small-council.js';
import { cpuSeconds } from './cpu.js';
import type { Servers } from './load.js';

const three = (text: string) => ({ kk: text, ru: text, en: text });
const stamp = new Date('2027-05-12T05:00:00Z');
const meetingId = '0196f2c0-4a11-7c52-9d1e-7b1f0a5e2c11';
const pollers = 100;

export interface FeedsMeasured {
  /** CPU of one calendar joined anew after the meeting that stands in all of them was moved, its floor, and how long all took. */
  cpuMs: number;
  inPostgresMs: number;
  floorMs: number;
  seconds: number;
  /** A hundred programs at once, each asking for its unchanged calendar. */
  p97Ms: number;
}

/** A council of so many members, one meeting of all of them, ten thousand due days between them, a calendar each. */
export async function measureFeeds(inside: INestApplicationContext, databaseUrl: string, url: string, people: number, { process: kenes, postmaster }: Servers): Promise<FeedsMeasured> {
  const { councilId, paths } = await seeded(inside, people);
  const owner = new Client({ connectionString: databaseUrl });
  await owner.connect();
  try {
    await owner.query('ANALYZE');
    const tags = await fetchAll(url, paths, new Map(), 200);
    await meetingMoved(owner, councilId);
    const before = { kenes: cpuSeconds([kenes]), postgres: cpuSeconds([postmaster]) };
    const started = Date.now();
    const fresh = await fetchAll(url, paths, tags, 200);
    const seconds = (Date.now() - started) / 1000;
    const inPostgres = cpuSeconds([postmaster]) - before.postgres;
    const each = (used: number): number => (used / people) * 1000;
    const cpuMs = each(cpuSeconds([kenes]) - before.kenes + inPostgres);
    const p97Ms = await polled(url, paths.slice(0, pollers), fresh);
    return { cpuMs, inPostgresMs: each(inPostgres), seconds, p97Ms, floorMs: each(await floorOf(owner, councilId, postmaster)) };
  } finally {
    await owner.end();
  }
}

async function seeded(inside: INestApplicationContext, people: number): Promise<{ councilId: string; paths: string[] }> {
  const unit = inside.get(UnitOfWork);
  const links = inside.get(Links);
  const small = smallCouncil('feds', 'feeds');
  const keys = Array.from({ length: people }, (_, nth) => `body-${nth}`);
  const { councilId } = await openCouncil(unit, inside.get(DataSource), {
    ...small,
    organisations: [...small.organisations, ...keys.map((key) => ({ key, type: 'AKIMAT' as const, names: [{ from: '2000-01-01', name: three(`Акимат ${key}`), short: three(key) }], mailboxes: [] }))],
    people: [...small.people, ...keys.map((key) => ({ key: `p-${key}`, name: three(key), salutation: three(`Уважаемый ${key}`), addresses: [`${key}@akimat.example`], language: 'ru' as const }))],
    posts: [...small.posts, ...keys.map((key) => ({ key: `t-${key}`, organisation: key, title: three('специалист'), function: 'contact' as const, holders: [{ person: `p-${key}`, from: '2025-01-01' }] }))],
    mandates: [...small.mandates, ...keys.map((key) => ({ role: 'member' as const, organisation: key, post: `t-${key}`, hasVote: true, substitution: 'none' as const, from: '2025-02-14' }))],
  });
  return unit.chore(councilId, async (work) => {
    await work.query(`UPDATE council SET clock_offset_seconds = extract(epoch FROM timestamptz '2027-05-20 05:00Z' - now())::bigint WHERE id = $1`, [councilId]);
    await work.query(`INSERT INTO meeting (council_id, id, state, title_ru, starts_at, ends_at, author_id, uid, changed_at, created_at)
      SELECT $1, $2, 'planned', 'Готовность', '2027-05-26 06:00Z', '2027-05-26 07:30Z', id, 'bench@council.localhost', now(), now() FROM person WHERE key = 'aigul'`, [councilId, meetingId]);
    await work.query(`INSERT INTO invitation (council_id, id, meeting_id, mandate_id) SELECT $1, gen_random_uuid(), $2, id FROM mandate`, [councilId, meetingId]);
    await work.query(`INSERT INTO assignment (council_id, id, year, number, state, title_ru, text_ru, due_on, author_id, controller_id, created_at, issued_at)
      SELECT $1, gen_random_uuid(), 2027, n, 'underway', 'рейды ' || n, 'Провести рейды', '2027-06-04', id, id, now(), now() FROM person, generate_series(1, 7) n WHERE key = 'aigul'`, [councilId]);
    await work.query(`INSERT INTO slot (council_id, id, assignment_id, organisation_id, is_lead, force, closes_by, state, due_on, sent_at, position)
      SELECT a.council_id, gen_random_uuid(), a.id, o.id, o.key = 'body-0', 'order', 'workingAnswer', 'delivered', a.due_on, now(), 0 FROM assignment a, organisation o WHERE o.key LIKE 'body-%'`);
    await work.query(`${keep} SELECT $1, 'deadline', id, 'ru', 'full', due_on, replace($2, 'UID-HERE', id::text), 0, now() FROM slot`, [councilId, writeEvent({ uid: 'UID-HERE@council.localhost', sequence: 0, stamp, modified: stamp, when: { from: '2027-06-04', through: '2027-06-04' }, title: 'Срок № 27-001: рейды на рынках и автомойках', description: 'До конца дня.', remindDaysBefore: 3 })]);
    await work.query(`${keep} VALUES ($1, 'meeting', $2, 'ru', 'full', '2027-05-26', $3, 0, now())`, [councilId, meetingId, meetingText('2027-05-26')]);
    const holders = await work.query<{ person_id: string }>(`SELECT h.person_id FROM post_holder h JOIN person p ON p.council_id = h.council_id AND p.id = h.person_id WHERE p.key LIKE 'p-body-%' ORDER BY p.key`);
    const paths: string[] = [];
    for (const { person_id: personId } of holders) {
      const [{ id }] = await work.query<{ id: string }>('SELECT gen_random_uuid() AS id') as [{ id: string }];
      const link = await links.issue(work, { purpose: 'calendar', objectId: id, personId });
      await work.query(`INSERT INTO feed (council_id, id, person_id, link_id, name, language, created_at) VALUES ($1, $2, $3, $4, 'bench', 'ru', now())`, [councilId, id, personId, link.id]);
      paths.push(new URL(links.url({ councilCode: 'feds' }, link)).pathname);
    }
    return { councilId, paths };
  });
}

const keep = 'INSERT INTO calendar_event (council_id, source_kind, source_id, language, audience, starts_on, vevent, sequence, changed_at)';
const meetingText = (day: string) => writeEvent({ uid: 'bench@council.localhost', sequence: 0, stamp, modified: stamp, when: { starts: `${day}T11:00`, ends: `${day}T12:30`, zone: 'Asia/Almaty' }, title: 'Готовность к 12 дням', place: 'зал 3' });

/** What the calendars do when a meeting is moved, without its letters, which another line measures. */
async function meetingMoved(owner: Client, councilId: string): Promise<void> {
  await owner.query('BEGIN');
  await owner.query(`SELECT set_config('role', 'kenes_app', true), set_config('app.council', $1, true)`, [councilId]);
  await owner.query(`UPDATE calendar_event SET vevent = $2, starts_on = '2027-05-27', sequence = 1 WHERE source_id = $1`, [meetingId, meetingText('2027-05-27')]);
  await owner.query('UPDATE feed SET dirty = true');
  await owner.query('COMMIT');
}

/** Every calendar once, twenty at a time, as programs that know an earlier state ask. */
async function fetchAll(url: string, paths: string[], known: Map<string, string>, status: number): Promise<Map<string, string>> {
  const tags = await inParallel(paths, 20, async (path) => {
    const response = await fetch(url + path, { headers: known.has(path) ? { 'if-none-match': known.get(path)! } : {} });
    await response.arrayBuffer();
    if (response.status !== status) throw new Error(`${path} answered ${response.status}`);
    return [path, response.headers.get('etag')!] as const;
  });
  return new Map(tags);
}

async function polled(url: string, paths: string[], tags: Map<string, string>): Promise<number> {
  const result = await autocannon({ url, connections: pollers, amount: pollers * 100, timeout: 10, requests: paths.map((path) => ({ path, headers: { 'if-none-match': tags.get(path)! } })) });
  const counted = Object.keys(result.statusCodeStats ?? {});
  if (counted.join() !== '304' || result.errors > 0) throw new Error(`polling answered ${counted.join()}, ${result.errors} errors`);
  return result.latency.p97_5;
}

/** The least that could do it: the same texts joined, hashed, packed and kept, one transaction each, by hand-written statements. */
async function floorOf(owner: Client, councilId: string, postmaster: number): Promise<number> {
  const enter = () => owner.query(`SELECT set_config('role', 'kenes_app', true), set_config('app.council', $1, true)`, [councilId]);
  await owner.query('BEGIN');
  await enter();
  const { rows: feeds } = await owner.query<{ id: string; organisation_id: string }>(`SELECT f.id, p.organisation_id FROM feed f JOIN post_holder h ON h.person_id = f.person_id JOIN post p ON p.id = h.post_id`);
  await owner.query('COMMIT');
  const before = { own: process.cpuUsage(), postgres: cpuSeconds([postmaster]) };
  for (const { id, organisation_id: body } of feeds) {
    await owner.query('BEGIN');
    await enter();
    const { rows } = await owner.query<{ vevent: string }>(
      `SELECT e.vevent FROM slot s JOIN calendar_event e ON e.council_id = s.council_id AND e.source_kind = 'deadline' AND e.source_id = s.id AND e.language = 'ru' AND e.audience = 'full' WHERE s.organisation_id = $1
       UNION ALL SELECT vevent FROM calendar_event WHERE source_kind = 'meeting' AND source_id = $2 AND language = 'ru' AND audience = 'full'`, [body, meetingId]);
    const bytes = Buffer.from(`BEGIN:VCALENDAR\r\n${rows.map(({ vevent }) => vevent).join('')}END:VCALENDAR\r\n`);
    await owner.query('UPDATE feed SET etag = $2, bytes = $3, gzip = $4, last_modified = now() WHERE id = $1', [id, createHash('sha256').update(bytes).digest('base64url'), bytes, gzipSync(bytes, { level: 6 })]);
    await owner.query('COMMIT');
  }
  const own = process.cpuUsage(before.own);
  return (own.user + own.system) / 1e6 + cpuSeconds([postmaster]) - before.postgres;
}
