import { Client } from 'pg';
import { MailDestinations } from './destinations.js';
import { MessageQueries } from './messages.queries.js';
import { findPlaces, lettersSql } from './reading/find-place.js';
import { claimSql } from './reading/inbound-queue.js';
import { Mailroom } from './testing/mailroom.js';
import { ThreadQueries } from './threads.queries.js';

/** Ten thousand letters of this council and as many of another; few are unsorted, few wait. */
const seed = `
INSERT INTO thread (council_id, id, about_kind, about_id, organisation_id, subject, created_at)
SELECT c.id, gen_random_uuid(), 'slot', gen_random_uuid(), o.id, 'x', now() FROM council c JOIN organisation o ON o.council_id = c.id, generate_series(1, 250);
INSERT INTO message (council_id, id, inbound_id, thread_id, state, evidence, from_name, from_address, subject, body_text, header_message_id, received_at)
SELECT t.council_id, gen_random_uuid(), gen_random_uuid(), t.id, 'filed', 'proved', '', '', '', 'В работе', '<' || gen_random_uuid() || '>', now() - n * interval '1 hour'
  FROM thread t, generate_series(1, 5) n;
UPDATE message SET state = 'unsorted', thread_id = NULL WHERE random() < 0.005;
INSERT INTO inbound_mail (council_id, id, file_id, content_hash, envelope_from, remote_ip, helo, received_at, state)
SELECT council_id, inbound_id, gen_random_uuid(), sha256(inbound_id::text::bytea), '', '', '', received_at, CASE WHEN random() < 0.01 THEN 'stored' ELSE 'read' END FROM message;
INSERT INTO outgoing_mail (council_id, id, kind, header_message_id, dated_at, to_name, to_address, reason, subject, body_text, body_html, thread_id, register_number, state, epoch, sent_at)
SELECT council_id, gen_random_uuid(), 'assignment', '<' || id || '>', now(), '', '', '', '', '', '', id, row_number() OVER (PARTITION BY council_id), 'kept', 1, now() FROM thread;
ANALYZE;`;
const large = ['message', 'thread', 'inbound_mail', 'outgoing_mail'];

interface Plan { 'Node Type': string; 'Relation Name'?: string; 'Index Cond'?: string; Plans?: Plan[] }
const conditions = (plan: Plan): string[] => [plan['Index Cond'] ?? '', ...(plan.Plans ?? []).flatMap(conditions)];
const scans = (plan: Plan): string[] => [
  ...(plan['Node Type'] === 'Seq Scan' && large.includes(plan['Relation Name'] ?? '') ? [plan['Relation Name']!] : []),
  ...(plan.Plans ?? []).flatMap(scans),
];

describe('What is read with every letter and every look at the mail', () => {
  let room: Mailroom;
  beforeAll(async () => {
    room = await Mailroom.open();
    await room.newCouncil('aab');
    const owner = new Client({ connectionString: room.environment.databaseUrl! });
    await owner.connect();
    await owner.query('SET session_replication_role = replica');
    await owner.query(seed);
    await owner.end();
  }, 120_000);
  afterAll(() => room?.close());

  const whole = async (sql: string, values: readonly unknown[]) =>
    room.unit.chore(room.councilId, async (work) => {
      const [row] = await work.query<{ 'QUERY PLAN': { Plan: Plan }[] }>(`EXPLAIN (FORMAT JSON) ${sql}`, values);
      return scans(row!['QUERY PLAN'][0]!.Plan);
    });

  it('the next letter that waits is claimed by index', async () => {
    expect(await whole(claimSql, [room.councilId])).toEqual([]);
  });

  it('a letter of ours that is named by its number is found in the register, not among all the letters of the council', async () => {
    const [row] = await room.all<{ 'QUERY PLAN': { Plan: Plan }[] }>(`EXPLAIN (FORMAT JSON) ${lettersSql}`, [['118/2027', '119/'], [118, 119], [2027, 2027]]);
    expect(conditions(row!['QUERY PLAN'][0]!.Plan)).toContainEqual(expect.stringMatching(/register_number = x\.number/));
  });

  it.each<[string, string, (viewer: Awaited<ReturnType<Mailroom['viewer']>>) => Promise<unknown>]>([
    ['the unsorted mail of the secretary', 'aigul', (viewer) => room.app.get(MessageQueries).unsorted(viewer, 50)],
    ['the messages of a slot for its body', 'svetlana', async (viewer) => room.app.get(MessageQueries).aboutSlot(viewer, (await room.all<{ id: string }>('SELECT about_id AS id FROM thread LIMIT 1'))[0]!.id)],
    ['one message', 'aigul', async (viewer) => room.app.get(MessageQueries).byId(viewer, (await room.newest()).id)],
    ['the slot of a letter that is answered', 'aigul', (viewer) => findPlaces(viewer.reading, room.app.get(MailDestinations), [{ replyObjectIds: [], references: ['<a@b.example>', '<c@d.example>'], quotedNumbers: [] }], 2027)],
    ['a thread', 'aigul', async (viewer) => room.app.get(ThreadQueries).messagesOf(viewer, (await room.all<{ id: string }>('SELECT id FROM thread LIMIT 1'))[0]!.id)],
  ])('%s is read by index', async (_, key, look) => {
    const viewer = await room.viewer(key);
    const found: string[] = [];
    const query = viewer.reading.query.bind(viewer.reading);
    viewer.reading.query = (async (sql: string, values: readonly unknown[] = []) => {
      found.push(...(await whole(sql, values)));
      return query(sql, values);
    }) as typeof query;
    await look(viewer);
    await viewer.reading.close();
    expect(found).toEqual([]);
  });
});
