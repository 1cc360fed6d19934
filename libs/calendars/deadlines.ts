import { printNumber } from '@kenes/assignments';
import type { Day, Trilingual } from '@kenes/config';
import type { Statements } from '@kenes/kernel';
import type { Deadline, WholeDeadline } from './deadline-event.js';

const deadlinesSql = `
SELECT s.id, s.state, s.force, s.due_on, a.state AS assignment_state, a.year, a.number, a.due_on AS assignment_due_on, a.title_kk, a.title_ru, a.title_en
  FROM slot s JOIN assignment a ON a.council_id = s.council_id AND a.id = s.assignment_id
 WHERE (a.id = $1 OR a.id = (SELECT assignment_id FROM slot WHERE id = $1)) AND a.number IS NOT NULL AND s.state <> 'draft' ORDER BY s.id`;

interface Row {
  id: string;
  state: string;
  force: Deadline['force'];
  due_on: Day | null;
  assignment_state: string;
  year: number;
  number: number;
  assignment_due_on: Day;
  title_kk: string | null;
  title_ru: string | null;
  title_en: string | null;
}

/** The due days of an assignment that has been issued, one for each body in it; the id may be that of one of its slots. */
export async function deadlinesOf(db: Statements, id: string): Promise<Deadline[]> {
  const rows = await db.query<Row>(deadlinesSql, [id]);
  return rows.map((row) => ({
    slotId: row.id,
    number: printNumber(row.year, row.number),
    title: { kk: row.title_kk, ru: row.title_ru, en: row.title_en } satisfies Trilingual,
    dueOn: row.due_on ?? row.assignment_due_on,
    force: row.force,
    standing: standingOf(row),
  }));
}

const wholeSql = `
SELECT a.id, lead.state, lead.force, a.due_on, a.state AS assignment_state, a.year, a.number, a.due_on AS assignment_due_on, a.title_kk, a.title_ru, a.title_en,
       name.short_kk, name.short_ru, name.short_en
  FROM assignment a
  JOIN slot lead ON lead.council_id = a.council_id AND lead.assignment_id = a.id AND lead.is_lead
  JOIN LATERAL (SELECT n.short_kk, n.short_ru, n.short_en FROM organisation_name n WHERE n.council_id = lead.council_id AND n.organisation_id = lead.organisation_id
     ORDER BY (n.valid_from <= $2) DESC, n.valid_from DESC LIMIT 1) name ON true
 WHERE (a.id = $1 OR a.id = (SELECT assignment_id FROM slot WHERE id = $1)) AND a.number IS NOT NULL AND lead.state <> 'draft'`;

/** The due day of the whole assignment, with the body that leads as it is called on that day. */
export async function wholeDeadlineOf(db: Statements, id: string, today: Day): Promise<WholeDeadline | null> {
  const [row] = await db.query<Row & Record<`short_${'kk' | 'ru' | 'en'}`, string>>(wholeSql, [id, today]);
  if (!row) return null;
  return {
    assignmentId: row.id,
    number: printNumber(row.year, row.number),
    title: { kk: row.title_kk, ru: row.title_ru, en: row.title_en },
    dueOn: row.assignment_due_on,
    force: row.force,
    // One body may be let off; the whole is asked until it is cancelled or accepted.
    standing: row.assignment_state === 'cancelled' ? 'lifted' : row.assignment_state === 'accepted' ? 'done' : 'open',
    lead: { kk: row.short_kk, ru: row.short_ru, en: row.short_en },
  };
}

function standingOf({ state, assignment_state }: Row): Deadline['standing'] {
  if (assignment_state === 'cancelled' || state === 'waived' || state === 'replaced') return 'lifted';
  return state === 'accepted' || assignment_state === 'accepted' ? 'done' : 'open';
}
