import { Injectable } from '@nestjs/common';
import { Slot } from '@kenes/assignments';
import { compositionOn, headsOf, peopleById, workCalendarOf, type Viewer } from '@kenes/council';
import { columnsOf, hydrate } from '@kenes/kernel';
import { escalationPolicy } from '../reminder.policy.js';
import { SeenEscalation } from '../reminders.views.js';
import { Escalation } from './escalation.entity.js';
import { Escalations } from './escalations.js';

/** Escalations as the secretariat sees them; for everybody else there are none. */
@Injectable()
export class EscalationsQueries {
  constructor(private readonly escalations: Escalations) {}

  async proposed(viewer: Viewer): Promise<SeenEscalation[]> {
    if (!escalationPolicy.may(viewer, 'list', { organisationId: '' })) return [];
    return seen(viewer, await this.escalations.proposed(viewer.reading, await viewer.reading.today()));
  }

  /** Those of an assignment, the decided ones too; a proposal that has lapsed is no longer shown. */
  ofAssignment(viewer: Viewer, assignmentId: string): Promise<SeenEscalation[]> {
    if (!escalationPolicy.may(viewer, 'list', { organisationId: '' })) return Promise.resolve([]);
    return viewer.loader<string, SeenEscalation[]>('assignment.escalations', async (ids) => {
      const rows = await viewer.reading.query(
        `SELECT ${columnsOf(Escalation, 'e')}, s.assignment_id FROM escalation e JOIN slot s ON s.council_id = e.council_id AND s.id = e.slot_id WHERE s.assignment_id = ANY($1::uuid[]) ORDER BY e.proposed_on, e.step DESC, e.id`, [ids]);
      const standing = new Set((await this.escalations.proposed(viewer.reading, await viewer.reading.today())).map(({ id }) => id));
      const shown = rows.filter((row) => row['state'] !== 'proposed' || standing.has(row['id'] as string));
      const one = await seen(viewer, shown.map((row) => hydrate(Escalation, row)));
      const byAssignment = Map.groupBy(shown.map((row, at) => ({ of: row['assignment_id'] as string, escalation: one[at]! })), ({ of }) => of);
      return ids.map((id) => (byAssignment.get(id) ?? []).map(({ escalation }) => escalation));
    }).load(assignmentId);
  }

  async byId(viewer: Viewer, id: string): Promise<SeenEscalation | null> {
    const found = await viewer.reading.find(Escalation, id);
    return found ? (await seen(viewer, [found]))[0]! : null;
  }
}

async function seen(viewer: Viewer, escalations: readonly Escalation[]): Promise<SeenEscalation[]> {
  if (escalations.length === 0) return [];
  const { reading } = viewer;
  const today = await reading.today();
  const calendar = await workCalendarOf(reading);
  const slots = new Map((await reading.all(Slot, 'id = ANY($1::uuid[])', [escalations.map(({ slotId }) => slotId)])).map((slot) => [slot.id, slot]));
  const heads = await headsOf(reading, [...slots.values()].map(({ organisationId }) => organisationId), today);
  const chairId = (await compositionOn(reading, today)).find(({ role, holderId }) => role === 'chair' && holderId !== null)?.holderId ?? null;
  const chair = chairId ? ((await peopleById(reading, [chairId])).get(chairId) ?? null) : null;
  return escalations.map(({ id, slotId, step, state, dueOn, proposedOn, decidedAt, reason }) => Object.assign(new SeenEscalation(), {
    id, slotId, step, state, dueOn, proposedOn, decidedAt, reason, daysLate: calendar.workingDaysBetween(dueOn, today),
    to: step === 'chair' ? chair : (heads.get(slots.get(slotId)!.organisationId)?.person ?? null),
  }));
}
