import type { OpenedCouncil } from '@kenes/council';
import type { Client } from 'pg';

/** Assignments with a lead and two co-executors each, three reports to every lead: what the years before 2026 leave behind, or one year alone. */
export async function seedAssignments(client: Client, { councilId, people, organisations }: OpenedCouncil, count: number, all: { year: number } | null = null): Promise<void> {
  const bodies = [...organisations.values()];
  const author = people.get('aigul')!;
  await client.query('BEGIN');
  await client.query(`SET LOCAL session_replication_role = replica`); // rows are right by construction; checks would triple the time
  await client.query(
    `INSERT INTO assignment (council_id, id, year, number, state, title_ru, text_ru, text_kk, due_on, author_id, controller_id, created_at, issued_at, submitted_at, closed_at)
     SELECT $1, gen_random_uuid(), coalesce($4::int, 2000 + n % 26), CASE WHEN $4::int IS NULL THEN n / 26 + 1 ELSE n END, CASE WHEN n % 10 < 8 THEN 'accepted' ELSE 'underway' END,
            'рейды ' || n, 'Провести совместные рейды на рынках, ' || n, 'Бірлескен рейдтер өткізу, ' || n, date '2027-05-20' - ($3 - n) / 20, $2, $2, now(), now(),
            CASE WHEN n % 10 < 8 THEN now() END, CASE WHEN n % 10 < 8 THEN now() END
       FROM generate_series(1, $3::int) n`,
    [councilId, author, count, all?.year ?? null],
  );
  await client.query(
    `INSERT INTO slot (council_id, id, assignment_id, organisation_id, is_lead, force, closes_by, state, due_on, sent_at, reported_at, accepted_at, position)
     SELECT a.council_id, gen_random_uuid(), a.id, ($2::uuid[])[1 + (a.number + k) % $3], k = 0, 'order', 'workingAnswer',
            CASE WHEN a.state = 'accepted' THEN 'accepted' ELSE 'underway' END, a.due_on, now(), now(), CASE WHEN a.state = 'accepted' THEN now() END, k
       FROM assignment a, generate_series(0, 2) k WHERE a.council_id = $1`,
    [councilId, bodies, bodies.length],
  );
  await client.query(
    `INSERT INTO report (council_id, id, slot_id, kind, answer, standing, body_text, channel, evidence, at)
     SELECT s.council_id, gen_random_uuid(), s.id, 'interim', 'onTime', 'noted', 'Рейды проведены в ' || k || ' регионах, список приложен.', 'mail', 'proved', now() - make_interval(days => k)
       FROM slot s, generate_series(1, 3) k WHERE s.council_id = $1 AND s.is_lead`,
    [councilId],
  );
  await client.query('COMMIT');
  await client.query('VACUUM ANALYZE assignment');
  await client.query('VACUUM ANALYZE slot');
  await client.query('VACUUM ANALYZE report');
}
