import type { Day, Trilingual } from '@kenes/config';
import type { Statements } from '@kenes/kernel';
import type { Days } from '../marks.js';
import { assignmentMarkSql, lateSql } from '../marks.sql.js';
import { printNumber } from '../number.js';
import type { Force, Mark } from '../states.js';
import { inTheWaySql } from '../problem/problem.sql.js';
import { openSql, waitingKindSql, waitsOfficeSql, type WaitingKind } from './waiting.sql.js';

/** Where one body stands in a year. What it leads adds up, over all bodies, to what the council has given out. */
export interface BodyTally {
  organisationId: string;
  /** Of the assignments it leads. */
  counts: { mark: Mark; count: number }[];
  /** Answers it owes beside a lead and is late with: its own, but not in the total (decision 23). */
  lateBeside: number;
  /** What it leads and has still to answer, the earliest due. */
  next: { id: string; number: string; title: Trilingual; dueOn: Day; mark: Mark; force: Force } | null;
  lastAnswerAt: Date | null;
}

interface Row {
  organisation_id: string; counts: Record<Mark, number> | null; late_beside: number; last_answer_at: Date | null;
  id: string | null; year: number; number: number; title_kk: string | null; title_ru: string | null; title_en: string | null; due_on: Day; mark: Mark; force: Force;
}

/** $1 today, $2 the last day that is soon, $3 the year of the numbers. */
const bodiesSql = `
WITH marked AS MATERIALIZED (
  SELECT a.id, a.year, a.number, a.title_kk, a.title_ru, a.title_en, a.due_on, lead.organisation_id, lead.force, ${assignmentMarkSql('a', 'lead', '$1::date', '$2::date')} AS mark
    FROM assignment a JOIN slot lead ON lead.council_id = a.council_id AND lead.assignment_id = a.id AND lead.is_lead
   WHERE a.year = $3 AND a.state IN ('issued', 'underway', 'submitted', 'accepted')
), counted AS (
  SELECT organisation_id, jsonb_object_agg(mark, count) AS counts FROM (SELECT organisation_id, mark, count(*)::int AS count FROM marked GROUP BY 1, 2) each GROUP BY 1
), next AS (
  SELECT DISTINCT ON (organisation_id) * FROM marked WHERE mark NOT IN ('accepted', 'review') ORDER BY organisation_id, due_on, number
), beside AS (
  SELECT s.organisation_id, count(*)::int AS late_beside FROM assignment a JOIN slot s ON s.council_id = a.council_id AND s.assignment_id = a.id
   WHERE a.year = $3 AND ${openSql('a')} AND NOT s.is_lead AND ${lateSql('s', '$1::date')} GROUP BY 1
), said AS (
  SELECT s.organisation_id, max(latest.at) AS last_answer_at FROM assignment a JOIN slot s ON s.council_id = a.council_id AND s.assignment_id = a.id
    CROSS JOIN LATERAL (SELECT r.at FROM report r WHERE r.council_id = s.council_id AND r.slot_id = s.id AND r.standing <> 'withdrawn' ORDER BY r.at DESC LIMIT 1) latest
   WHERE a.year = $3 GROUP BY 1
)
SELECT organisation_id, counted.counts, coalesce(beside.late_beside, 0) AS late_beside, said.last_answer_at,
       next.id, next.year, next.number, next.title_kk, next.title_ru, next.title_en, next.due_on, next.mark, next.force
  FROM counted FULL JOIN beside USING (organisation_id) LEFT JOIN next USING (organisation_id) LEFT JOIN said USING (organisation_id)`;

/** Where every body stands, in one statement. For who oversees the council's work; others see their own lists. */
export async function bodyTallies(db: Statements, { today, soonUntil }: Days, year: number): Promise<BodyTally[]> {
  const rows = await db.query<Row>(bodiesSql, [today, soonUntil, year]);
  return rows.map((row) => ({
    organisationId: row.organisation_id, lateBeside: row.late_beside, lastAnswerAt: row.last_answer_at,
    counts: Object.entries(row.counts ?? {}).map(([mark, count]) => ({ mark: mark as Mark, count })),
    next: row.id === null ? null : {
      id: row.id, number: printNumber(row.year, row.number), dueOn: row.due_on, mark: row.mark, force: row.force,
      title: { kk: row.title_kk, ru: row.title_ru, en: row.title_en },
    },
  }));
}

/** Assignments of which something of one kind waits, since when, and from whom. */
export interface Waiting {
  kind: WaitingKind;
  count: number;
  since: Date;
  /** Whose, the longest waiting first; not all of many. */
  organisationIds: string[];
}

const namedAtMost = 12;
const waitingSql = (from: string): string => `
SELECT kind, count(DISTINCT assignment_id)::int AS count, min(at) AS since, (array_agg(organisation_id ORDER BY at, organisation_id))[1:${namedAtMost}] AS "organisationIds"
  FROM (${from}) waits GROUP BY kind`;
const officeSql = waitingSql(`SELECT ${waitingKindSql('r')} AS kind, s.assignment_id, s.organisation_id, r.at
  FROM report r JOIN slot s ON s.council_id = r.council_id AND s.id = r.slot_id JOIN assignment a ON a.council_id = s.council_id AND a.id = s.assignment_id
 WHERE ${waitsOfficeSql('s', 'r')} AND ${openSql('a')}
 UNION ALL SELECT 'help', s.assignment_id, s.organisation_id, p.opened_at
  FROM problem p JOIN slot s ON s.council_id = p.council_id AND s.id = p.slot_id JOIN assignment a ON a.council_id = s.council_id AND a.id = s.assignment_id
 WHERE ${inTheWaySql('p', 's')} AND ${openSql('a')}`);
const chairSql = waitingSql(`SELECT 'decision' AS kind, s.assignment_id, s.organisation_id, x.prepared_at AS at
  FROM extension_request x JOIN slot s ON s.council_id = x.council_id AND s.id = x.slot_id JOIN assignment a ON a.council_id = s.council_id AND a.id = s.assignment_id
 WHERE x.state = 'prepared' AND ${openSql('a')}`);

/** What waits for a word, by kind, in one statement. */
export async function waitingFor(db: Statements, whose: 'office' | 'chair'): Promise<Waiting[]> {
  const rows = await db.query<Waiting>(whose === 'office' ? officeSql : chairSql, []);
  return rows.map((row) => ({ ...row, organisationIds: [...new Set(row.organisationIds)] }));
}
