import type { Day } from '@kenes/config';
import type { Statements } from '@kenes/kernel';

/** Our number and day, in the council's zone, of the letter a body was first asked with; null for a task that was given without one. */
export async function firstLetterOf(db: Statements, slotId: string, zone: string): Promise<{ number: number | null; on: Day } | null> {
  const [first] = await db.query<{ number: number | null; on: Day }>(
    `SELECT o.register_number AS number, (o.dated_at AT TIME ZONE $2)::date AS on FROM outgoing_mail o JOIN thread t ON t.council_id = o.council_id AND t.id = o.thread_id
      WHERE t.about_kind = 'slot' AND t.about_id = $1 AND o.kind = 'assignment' ORDER BY o.created_at, o.id LIMIT 1`, [slotId, zone]);
  return first ?? null;
}
