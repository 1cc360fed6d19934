import type { Day, Trilingual } from '@kenes/config';
import type { Statements } from '@kenes/kernel';
import { printNumber } from '../number.js';
import { openSql } from './waiting.sql.js';

/** What one line of the chair's page is about. */
export interface Matter { number: string; title: Trilingual; organisationId: string }

interface Row { year: number; number: number; title_kk: string | null; title_ru: string | null; title_en: string | null; organisation_id: string }
const matter = (row: Row): Matter => ({ number: printNumber(row.year, row.number), organisationId: row.organisation_id, title: { kk: row.title_kk, ru: row.title_ru, en: row.title_en } });
const columns = 'a.year, a.number, a.title_kk, a.title_ru, a.title_en, s.organisation_id';

/** Orders whose day is over, with their lead; the longest first. */
export async function overdueOrders(db: Statements, today: Day, year: number): Promise<(Matter & { dueOn: Day })[]> {
  const rows = await db.query<Row & { due_on: Day }>(
    `SELECT ${columns}, a.due_on FROM assignment a JOIN slot s ON s.council_id = a.council_id AND s.assignment_id = a.id AND s.is_lead
      WHERE a.year = $2 AND a.state IN ('issued', 'underway') AND s.force = 'order' AND a.due_on < $1 ORDER BY a.due_on, a.number`, [today, year]);
  return rows.map((row) => ({ ...matter(row), dueOn: row.due_on }));
}

/** What is in the way of bodies; without the words of a letter that is, or may have to be, closed. */
export async function openProblems(db: Statements): Promise<(Matter & { text: string })[]> {
  const rows = await db.query<Row & { text: string }>(
    `SELECT ${columns}, CASE WHEN m.at_risk OR m.risk_suggested THEN '' ELSE p.text END AS text
       FROM problem p JOIN report r ON r.council_id = p.council_id AND r.id = p.report_id LEFT JOIN message m ON m.council_id = r.council_id AND m.id = r.message_id
       JOIN slot s ON s.council_id = p.council_id AND s.id = p.slot_id JOIN assignment a ON a.council_id = s.council_id AND a.id = s.assignment_id
      WHERE p.state = 'open' AND ${openSql('a')} AND s.state NOT IN ('accepted', 'waived', 'replaced') ORDER BY p.opened_at, p.id`, []);
  return rows.map((row) => ({ ...matter(row), text: row.text }));
}

/** What the secretary has prepared for the chair's word about time, the longest waiting first. */
export async function preparedDecisions(db: Statements): Promise<(Matter & { requestId: string; until: Day; dueOn: Day; nth: number; reason: string })[]> {
  const rows = await db.query<Row & { id: string; until: Day; due_on: Day; extensions: number; reason: string }>(
    `SELECT x.id, x.prepared_until AS until, x.reason, s.due_on, s.extensions, ${columns}
       FROM extension_request x JOIN slot s ON s.council_id = x.council_id AND s.id = x.slot_id JOIN assignment a ON a.council_id = s.council_id AND a.id = s.assignment_id
      WHERE x.state = 'prepared' AND ${openSql('a')} ORDER BY x.prepared_at, x.id`, []);
  return rows.map((row) => ({ ...matter(row), requestId: row.id, until: row.until, dueOn: row.due_on, nth: row.extensions + 1, reason: row.reason }));
}
