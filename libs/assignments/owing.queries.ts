import type { Day, Trilingual } from '@kenes/config';
import type { Statements } from '@kenes/kernel';
import { printNumber } from './number.js';
import { openAssignmentStates, owingSlotStates, type Force } from './states.js';

/** A body's part of an assignment that is still owed, for whoever reminds of it. */
export interface OwingSlot {
  slotId: string;
  assignmentId: string;
  controllerId: string;
  organisationId: string;
  /** Whom it was given to, when it was issued. */
  personId: string | null;
  force: Force;
  dueOn: Day;
  /** The council's day on which the letter went. */
  sentOn: Day;
  year: number;
  number: string;
  title: Trilingual;
  /** Something was said since it was given or sent back: nobody is reminded of it (practice 1). */
  answered: boolean;
}

interface Row {
  slot_id: string; assignment_id: string; controller_id: string; organisation_id: string; person_id: string | null; force: Force; due_on: Day; sent_on: Day;
  year: number; number: number; title_kk: string | null; title_ru: string | null; title_en: string | null; answered: boolean;
}

const list = (states: readonly string[]): string => states.map((state) => `'${state}'`).join(', ');

/** An answer counts from the moment it is on the slot, proved or only probable; sent back, or decided upon, it counts no more, nor what was said before it. */
const answeredSql = `EXISTS (SELECT FROM report r WHERE r.slot_id = s.id AND r.standing IN ('waiting', 'noted')
  AND r.at > coalesce((SELECT max(back.at) FROM report back WHERE back.slot_id = s.id AND back.standing IN ('returned', 'granted', 'refused')), '-infinity'))`;

const select = `SELECT s.id AS slot_id, s.assignment_id, a.controller_id, s.organisation_id, s.person_id, s.force, s.due_on,
    (s.sent_at AT TIME ZONE (SELECT zone FROM council WHERE id = current_council()))::date AS sent_on, a.year, a.number, a.title_kk, a.title_ru, a.title_en, ${answeredSql} AS answered
  FROM slot s JOIN assignment a ON a.council_id = s.council_id AND a.id = s.assignment_id
 WHERE s.state IN (${list(owingSlotStates)}) AND a.state IN (${list(openAssignmentStates)}) AND s.due_on IS NOT NULL AND s.sent_at IS NOT NULL`;

/** Everything owed whose day is not later than `dueBy`, in one statement; or the named slots, as far as they owe. */
export async function owingSlots(db: Statements, which: { dueBy: Day } | { ids: readonly string[] }): Promise<OwingSlot[]> {
  const [condition, value] = 'ids' in which ? ['s.id = ANY($1::uuid[])', which.ids] : ['s.due_on <= $1', which.dueBy];
  const rows = await db.query<Row>(`${select} AND ${condition} ORDER BY s.due_on, a.year, a.number, s.id`, [value]);
  return rows.map((row) => ({
    slotId: row.slot_id, assignmentId: row.assignment_id, controllerId: row.controller_id, organisationId: row.organisation_id, personId: row.person_id,
    force: row.force, dueOn: row.due_on, sentOn: row.sent_on, year: row.year, number: printNumber(row.year, row.number),
    title: { kk: row.title_kk, ru: row.title_ru, en: row.title_en }, answered: row.answered,
  }));
}
