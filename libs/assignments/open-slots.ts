import type { Day, Trilingual } from '@kenes/config';
import type { Statements } from '@kenes/kernel';
import { printNumber } from './number.js';
import { openAssignmentStates, owingSlotStates, type Force } from './states.js';

/** What a body owes, as its own people are told of it. */
export interface OpenSlot { slotId: string; personId: string | null; number: string; title: Trilingual; dueOn: Day; force: Force }

interface Row { id: string; person_id: string | null; year: number; number: number; title_kk: string | null; title_ru: string | null; title_en: string | null; due_on: Day; force: Force }

/** What is still owed by a body, the earliest first. */
export async function openSlotsOf(db: Statements, organisationId: string): Promise<OpenSlot[]> {
  const rows = await db.query<Row>(
    `SELECT s.id, s.person_id, a.year, a.number, a.title_kk, a.title_ru, a.title_en, coalesce(s.due_on, a.due_on) AS due_on, s.force
       FROM slot s JOIN assignment a ON a.council_id = s.council_id AND a.id = s.assignment_id
      WHERE s.organisation_id = $1 AND s.state = ANY($2) AND a.state = ANY($3) ORDER BY 8, a.number`, [organisationId, owingSlotStates, openAssignmentStates]);
  return rows.map((row) => ({
    slotId: row.id, personId: row.person_id, number: printNumber(row.year, row.number), title: { kk: row.title_kk, ru: row.title_ru, en: row.title_en }, dueOn: row.due_on, force: row.force,
  }));
}
