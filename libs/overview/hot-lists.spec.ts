import { AssignmentQueries } from '@kenes/assignments';
import { MessageQueries } from '@kenes/correspondence';
import type { Viewer } from '@kenes/council';
import { Client } from 'pg';
import { Desk } from '../assignments/testing/desk.js';
import { DisciplineQueries } from './discipline.js';
import { OverviewQueries } from './overview.queries.js';

/** Ten seasons of a council among others: 10 × 400 assignments of three bodies, each with three answers, some of them waiting. */
const seed = `
INSERT INTO assignment (council_id, id, year, number, state, due_on, title_ru, author_id, controller_id, created_at, issued_at, submitted_at, closed_at)
SELECT c.id, gen_random_uuid(), 2018 + n / 400, 1 + n % 400, CASE WHEN n < 3600 THEN 'accepted' ELSE 'underway' END, make_date(2018 + n / 400, 3, 1) + n % 180, 'рейды ' || n,
       p.id, p.id, now(), now(), now(), CASE WHEN n < 3600 THEN now() END
  FROM council c CROSS JOIN LATERAL (SELECT id FROM person WHERE council_id = c.id AND key = 'aigul') p CROSS JOIN generate_series(0, CASE WHEN c.code = 'tst' THEN 3999 ELSE 999 END) n;
INSERT INTO slot (council_id, id, assignment_id, organisation_id, is_lead, force, closes_by, state, due_on, sent_at, acknowledged_at, reported_at, accepted_at, position)
SELECT a.council_id, gen_random_uuid(), a.id, o.id, o.position = 1, 'order', 'workingAnswer', CASE WHEN a.state = 'accepted' THEN 'accepted' ELSE 'underway' END, a.due_on,
       a.due_on - interval '30 days', a.due_on - interval '29 days', CASE WHEN a.state = 'accepted' THEN a.due_on::timestamptz END, a.closed_at, o.position
  FROM assignment a JOIN organisation o ON o.council_id = a.council_id AND o.position BETWEEN 1 AND 3;
INSERT INTO report (council_id, id, slot_id, kind, answer, standing, body_text, channel, evidence, at)
SELECT s.council_id, gen_random_uuid(), s.id, 'interim', CASE WHEN n = 1 AND s.state = 'underway' AND s.position = 2 THEN 'help' ELSE 'onTime' END,
       CASE WHEN n = 1 AND s.state = 'underway' AND s.position = 2 THEN 'waiting' ELSE 'noted' END, 'В работе', 'web', 'session', now() - n * interval '1 day' FROM slot s CROSS JOIN generate_series(1, 3) n;
ANALYZE;`;
/** Seeded above; the rest is empty here. */
const large = ['assignment', 'slot', 'report'];

interface Plan { 'Node Type': string; 'Relation Name'?: string; Plans?: Plan[] }
const scans = (plan: Plan): string[] => [
  ...(plan['Node Type'] === 'Seq Scan' && large.includes(plan['Relation Name'] ?? '') ? [plan['Relation Name']!] : []),
  ...(plan.Plans ?? []).flatMap(scans),
];

describe('The first page of the day', () => {
  let desk: Desk;
  const queries = new OverviewQueries(new MessageQueries(), { proposed: () => Promise.resolve([]) } as never);
  beforeAll(async () => {
    desk = await Desk.open();
    for (const code of ['aab', 'aac', 'aad', 'aae', 'aaf', 'aag', 'aah', 'aai']) await desk.council(code);
    await desk.moveTo('tst');
    const owner = new Client({ connectionString: desk.url });
    await owner.connect();
    await owner.query('SET session_replication_role = replica');
    await owner.query(seed);
    await owner.end();
  }, 180_000);
  afterAll(() => desk.close());

  /** Runs what a screen runs, as the application's role: the tables that any statement reads from end to end, and how many statements there were. */
  async function looked(key: string, screen: (viewer: Viewer) => Promise<unknown>): Promise<{ whole: string[]; statements: number }> {
    const viewer = await desk.person(key);
    const whole: string[] = [];
    let statements = 0;
    const { reading } = viewer;
    const query = reading.query.bind(reading);
    reading.query = (async (sql: string, values: readonly unknown[] = []) => {
      const [row] = await query<{ 'QUERY PLAN': { Plan: Plan }[] }>(`EXPLAIN (FORMAT JSON) ${sql}`, values);
      whole.push(...scans(row!['QUERY PLAN'][0]!.Plan));
      statements += 1;
      return query(sql, values);
    }) as typeof reading.query;
    await screen(viewer);
    expect((await query<{ current_user: string }>('SELECT current_user'))[0]!.current_user).toBe('kenes_app');
    await reading.close();
    return { whole, statements };
  }

  it('reads no table from end to end, nor one statement more for more bodies', async () => {
    const { whole, statements } = await looked('aigul', async (viewer) => {
      const overview = (await queries.of(viewer))!;
      expect(overview.total).toBe(400);
      expect(overview.bodies.reduce((sum, { lateBeside }) => sum + lateBeside, 0)).toBeGreaterThan(0);
      expect(await queries.waiting(viewer)).toMatchObject([{ kind: 'help', count: 400 }]);
      expect(await queries.nextMeeting(viewer)).toBeNull();
    });
    expect(whole).toEqual([]);
    expect(statements).toBeLessThanOrEqual(6);
  });

  it('opens a list behind a number the same way', async () => {
    expect((await looked('aigul', async (viewer) => {
      const [body] = (await queries.of(viewer))!.bodies;
      const overdue = body!.counts.find(({ mark }) => mark === 'overdue')!.count;
      expect(await new AssignmentQueries().total(viewer, { marks: ['overdue'], year: 2027, organisationId: body!.organisationId, asLead: true })).toBe(overdue);
      expect(await new AssignmentQueries().total(viewer, { waitingFor: 'help' })).toBe(400);
    })).whole).toEqual([]);
  });

  it('judges a period without reading the others', async () => {
    const season = { fromOn: '2027-03-01', toOn: '2027-08-31' };
    expect((await looked('svetlana', async (viewer) => expect(await new DisciplineQueries().of(viewer, season)).toHaveLength(1))).whole).toEqual([]);
  });
});
