import type { Viewer } from '@kenes/council';
import { Client } from 'pg';
import { AssignmentQueries } from './assignments.queries.js';
import { ReportQueries } from './reports.queries.js';
import { SlotDestination } from './slot-destination.js';
import { SlotQueries } from './slots.queries.js';
import { Desk } from './testing/desk.js';
import { TimelineQueries } from './timeline/timeline.queries.js';

/** Ten seasons of a council among others: 10 × 400 assignments of three bodies, each with three answers. */
const seed = `
INSERT INTO assignment (council_id, id, year, number, state, due_on, title_ru, author_id, controller_id, created_at, issued_at, submitted_at, closed_at)
SELECT c.id, gen_random_uuid(), 2018 + n / 400, 1 + n % 400, CASE WHEN n < 3600 THEN 'accepted' ELSE 'underway' END, make_date(2018 + n / 400, 3, 1) + n % 180, 'рейды ' || n,
       p.id, p.id, now(), now(), now(), CASE WHEN n < 3600 THEN now() END
  FROM council c CROSS JOIN LATERAL (SELECT id FROM person WHERE council_id = c.id AND key = 'aigul') p CROSS JOIN generate_series(0, CASE WHEN c.code = 'tst' THEN 3999 ELSE 999 END) n;
INSERT INTO slot (council_id, id, assignment_id, organisation_id, is_lead, force, closes_by, state, due_on, reported_at, accepted_at, position)
SELECT a.council_id, gen_random_uuid(), a.id, o.id, o.position = 1, 'order', 'workingAnswer', CASE WHEN a.state = 'accepted' THEN 'accepted' ELSE 'underway' END, a.due_on, now(), a.closed_at, o.position
  FROM assignment a JOIN organisation o ON o.council_id = a.council_id AND o.position BETWEEN 1 AND 3;
INSERT INTO report (council_id, id, slot_id, kind, answer, standing, body_text, channel, evidence, at)
SELECT s.council_id, gen_random_uuid(), s.id, 'interim', 'onTime', 'noted', 'В работе', 'web', 'session', now() - n * interval '1 day' FROM slot s CROSS JOIN generate_series(1, 3) n;
INSERT INTO audit_entry (council_id, id, at, act, object_kind, object_id, channel, evidence)
SELECT council_id, gen_random_uuid(), now(), 'slot.acknowledge', 'slot', id, 'web', 'session' FROM slot;
INSERT INTO thread (council_id, id, about_kind, about_id, organisation_id, subject, created_at) SELECT council_id, gen_random_uuid(), 'slot', id, organisation_id, 'рейды', now() FROM slot;
INSERT INTO outgoing_mail (council_id, id, kind, header_message_id, dated_at, to_name, to_address, reason, subject, body_text, body_html, thread_id, state, epoch, sent_at)
SELECT council_id, gen_random_uuid(), 'assignment', '<' || id || '>', now(), '', '', '', '', '', '', id, 'kept', 1, now() FROM thread;
INSERT INTO message (council_id, id, inbound_id, thread_id, state, evidence, from_name, from_address, subject, body_text, header_message_id, received_at)
SELECT council_id, gen_random_uuid(), gen_random_uuid(), id, 'filed', 'proved', '', '', '', 'В работе', '<in.' || id || '>', now() FROM thread;
ANALYZE;`;
const large = ['assignment', 'slot', 'report', 'audit_entry', 'thread', 'outgoing_mail', 'message'];

interface Plan { 'Node Type': string; 'Relation Name'?: string; Plans?: Plan[] }
const scans = (plan: Plan): string[] => [
  ...(plan['Node Type'] === 'Seq Scan' && large.includes(plan['Relation Name'] ?? '') ? [plan['Relation Name']!] : []),
  ...(plan.Plans ?? []).flatMap(scans),
];

describe('The lists that are read all day', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await Desk.open();
    for (const code of ['aab', 'aac', 'aad', 'aae', 'aaf', 'aag', 'aah', 'aai']) await desk.council(code);
    await desk.moveTo('tst');
    const owner = new Client({ connectionString: desk.url });
    await owner.connect();
    await owner.query("SET session_replication_role = replica");
    await owner.query(seed);
    await owner.end();
  }, 180_000);
  afterAll(() => desk.close());

  /** Runs what a screen runs and gives the tables that any of its statements, as the application's role, reads from end to end. */
  async function readWhole(key: string, screen: (viewer: Viewer) => Promise<unknown>): Promise<string[]> {
    const viewer = await desk.person(key);
    const found: string[] = [];
    const { reading } = viewer;
    const query = reading.query.bind(reading);
    reading.query = (async (sql: string, values: readonly unknown[] = []) => {
      const [row] = await query<{ 'QUERY PLAN': { Plan: Plan }[] }>(`EXPLAIN (FORMAT JSON) ${sql}`, values);
      found.push(...scans(row!['QUERY PLAN'][0]!.Plan));
      return query(sql, values);
    }) as typeof reading.query;
    await screen(viewer);
    expect((await query<{ current_user: string }>('SELECT current_user'))[0]!.current_user).toBe('kenes_app');
    await reading.close();
    return found;
  }

  const list = (queries = new AssignmentQueries(), slots = new SlotQueries(), reports = new ReportQueries(), timeline = new TimelineQueries()) => async (viewer: Viewer) => {
    const { rows } = await queries.page(viewer, { marks: ['overdue', 'dueSoon', 'underway', 'notStarted', 'review', 'returned'] }, 50, null);
    expect(rows).toHaveLength(50);
    await Promise.all(rows.map(async ({ id }) => {
      const executors = await slots.of(viewer, id);
      await Promise.all([...executors.map((slot) => reports.latest(viewer, slot.id, 3)), timeline.lastSaid(viewer, id)]);
    }));
  };

  it('of the secretary: fifty rows with lead, three answers each and the last word, no table read from end to end', async () => {
    expect(await readWhole('aigul', list())).toEqual([]);
  });

  it('of an officer', async () => {
    expect(await readWhole('svetlana', list())).toEqual([]);
  });

  it('of one assignment with its whole history', async () => {
    const [one] = await desk.all<{ id: string; slot: string }>(`SELECT a.id, s.id AS slot FROM assignment a JOIN slot s ON s.assignment_id = a.id WHERE a.year = 2027 LIMIT 1`);
    expect(await readWhole('aigul', async (viewer) => {
      expect(await new AssignmentQueries().byId(viewer, one!.id)).not.toBeNull();
      expect((await new TimelineQueries().of(viewer, one!.id)).length).toBeGreaterThan(9);
      expect(await new TimelineQueries().deliveryOf(viewer, one!.slot)).not.toBeNull();
    })).toEqual([]);
  });

  it('of what a body owes, and of what waits', async () => {
    expect(await readWhole('svetlana', async (viewer) => {
      expect((await new SlotQueries().openOf(viewer, desk.id('education'))).length).toBe(400);
      await new SlotQueries().countOpen(viewer, desk.id('education'));
    })).toEqual([]);
    expect(await readWhole('aigul', async (viewer) => {
      await new AssignmentQueries().page(viewer, { waitsForMe: true }, 50, null);
      await new AssignmentQueries().total(viewer, { waitsForMe: true });
    })).toEqual([]);
  });

  it('of where a letter may belong: by its address and by the numbers it quotes', async () => {
    const [one] = await desk.all<{ id: string }>(`SELECT s.id FROM assignment a JOIN slot s ON s.assignment_id = a.id WHERE a.year = 2027 AND a.number = 7`);
    expect(await readWhole('aigul', async (viewer) => {
      const found = await new SlotDestination(null as never).targets(viewer.reading, { ids: [one!.id], numbers: ['27-008', '26-007'] });
      expect(found.map(({ number }) => number)).toEqual(['26-007', '26-007', '26-007', '27-007', '27-008', '27-008', '27-008']);
    })).toEqual([]);
  });

  it('asks the database as often for fifty rows as for five', async () => {
    const statements = async (first: number) => {
      const viewer = await desk.person('aigul');
      let count = 0;
      const query = viewer.reading.query.bind(viewer.reading);
      viewer.reading.query = ((sql: string, values: readonly unknown[] = []) => { count += 1; return query(sql, values); }) as typeof viewer.reading.query;
      const { rows } = await new AssignmentQueries().page(viewer, {}, first, null);
      const slots = new SlotQueries();
      const reports = new ReportQueries();
      await Promise.all(rows.map(async ({ id }) => Promise.all((await slots.of(viewer, id)).map((slot) => reports.latest(viewer, slot.id, 3)))));
      await viewer.reading.close();
      return count;
    };
    expect(await statements(50)).toBe(await statements(5));
  });
});
