import { openAssignmentStates, owingSlotStates } from './states.js';

const list = (names: readonly string[]): string => names.map((name) => `'${name}'`).join(', ');

/**
 * The marks of marks.ts where rows are filtered and counted by them; a service spec compares both over every state, force and day.
 * `today` and `soon` are parameters or expressions of type date.
 */
export const assignmentMarkSql = (a: string, lead: string, today: string, soon: string): string => `CASE
  WHEN ${a}.state IN ('draft', 'accepted') THEN ${a}.state
  WHEN ${a}.state IN ('cancelled', 'discarded') THEN 'cancelled'
  WHEN ${a}.state = 'submitted' THEN 'review'
  WHEN ${lead}.force = 'order' AND ${a}.due_on < ${today} THEN 'overdue'
  WHEN ${lead}.state = 'returned' THEN 'returned'
  WHEN ${lead}.state = 'declined' THEN 'review'
  WHEN ${a}.due_on BETWEEN ${today} AND ${soon} THEN 'dueSoon'
  WHEN ${a}.state = 'issued' THEN 'notStarted'
  ELSE 'underway' END`;

/** `isLate` of marks.ts. */
export const lateSql = (s: string, today: string): string => `(${s}.force = 'order' AND ${s}.state IN (${list(owingSlotStates)}) AND ${s}.due_on < ${today})`;

export const partlyLateSql = (a: string, today: string): string =>
  `(${a}.state IN (${list(openAssignmentStates)}) AND EXISTS (SELECT FROM slot co WHERE co.assignment_id = ${a}.id AND NOT co.is_lead AND ${lateSql('co', today)}))`;
