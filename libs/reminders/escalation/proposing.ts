import type { OwingSlot } from '@kenes/assignments';
import type { WorkCalendar } from '@kenes/council';
import { newId, type Work } from '@kenes/kernel';

export const steps = ['head', 'chair'] as const;
export type EscalationStep = (typeof steps)[number];

/** T14: working days after which the head of a body may be asked for help, and the chair. */
export const proposedAfter: Readonly<Record<EscalationStep, number>> = { head: 3, chair: 5 };

/** Lateness has a name only where something was ordered; nobody is complained of who was only asked (practice 4). */
export function stepsFor(slot: Pick<OwingSlot, 'force' | 'dueOn'>, calendar: WorkCalendar, today: string): EscalationStep[] {
  if (slot.force !== 'order' || slot.dueOn >= today) return [];
  const late = calendar.workingDaysBetween(slot.dueOn, today);
  return steps.filter((step) => late >= proposedAfter[step]);
}

/** Rows that wait for the secretary; nothing is sent by itself. Each once for a slot, a step and a due day. */
export async function proposeEscalations(work: Work, owing: readonly OwingSlot[], calendar: WorkCalendar): Promise<void> {
  const rows = owing.flatMap((slot) => stepsFor(slot, calendar, work.today).map((step) => ({ id: newId(), slot_id: slot.slotId, step, due_on: slot.dueOn })));
  if (rows.length === 0) return;
  await work.query(
    `INSERT INTO escalation (council_id, id, slot_id, step, due_on, proposed_on, state)
     SELECT $1, id, slot_id, step, due_on, $3, 'proposed' FROM jsonb_to_recordset($2::jsonb) AS proposed (id uuid, slot_id uuid, step text, due_on date) ON CONFLICT (council_id, slot_id, step, due_on) DO NOTHING`,
    [work.councilId, JSON.stringify(rows), work.today],
  );
}
