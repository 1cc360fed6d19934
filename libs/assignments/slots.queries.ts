import { Injectable } from '@nestjs/common';
import type { Viewer } from '@kenes/council';
import { columnsOf, hydrate } from '@kenes/kernel';
import { readableSql, type SlotPlace } from './assignment.policy.js';
import { daysOf } from './days.js';
import { isLate, slotMark } from './marks.js';
import { Slot } from './slot.entity.js';
import { owingSlotStates, type AssignmentState } from './states.js';

/** A slot as a viewer sees it: with its mark of today and what the policy asks about it. */
export interface SeenSlot extends Slot {
  place: SlotPlace;
}

/** $1 the viewer's organisations. */
const select = `SELECT ${columnsOf(Slot, 's')}, a.state AS assignment_state, lead.organisation_id AS lead_organisation_id
  FROM slot s JOIN assignment a ON a.id = s.assignment_id LEFT JOIN slot lead ON lead.assignment_id = a.id AND lead.is_lead`;
const order = 'ORDER BY s.assignment_id, s.is_lead DESC, s.position, s.id';

@Injectable()
export class SlotQueries {
  /** The executors of an assignment, its lead first. */
  of(viewer: Viewer, assignmentId: string): Promise<SeenSlot[]> {
    return viewer.loader<string, SeenSlot[]>('slots.ofAssignment', async (ids) => {
      const slots = Map.groupBy(await this.where(viewer, 'a.id = ANY($2::uuid[])', [ids]), (slot) => slot.assignmentId);
      return ids.map((id) => slots.get(id) ?? []);
    }).load(assignmentId);
  }

  /** The lead alone, for lists that show no more. */
  leadOf(viewer: Viewer, assignmentId: string): Promise<SeenSlot | null> {
    return viewer.loader<string, SeenSlot | null>('slots.lead', async (ids) => {
      const leads = new Map((await this.where(viewer, 's.is_lead AND a.id = ANY($2::uuid[])', [ids])).map((slot) => [slot.assignmentId, slot]));
      return ids.map((id) => leads.get(id) ?? null);
    }).load(assignmentId);
  }

  byId(viewer: Viewer, id: string): Promise<SeenSlot | null> {
    return viewer.loader<string, SeenSlot | null>('slot', async (ids) => {
      const found = new Map((await this.where(viewer, 's.id = ANY($2::uuid[])', [ids])).map((slot) => [slot.id, slot]));
      return ids.map((one) => found.get(one) ?? null);
    }).load(id);
  }

  /** What a body still owes, the earliest due first. */
  async openOf(viewer: Viewer, organisationId: string): Promise<SeenSlot[]> {
    const slots = await this.where(viewer, `s.organisation_id = $2 AND s.state = ANY($3) AND a.state IN ('issued', 'underway', 'submitted')`, [organisationId, owingSlotStates]);
    return slots.sort((a, b) => (a.dueOn! < b.dueOn! ? -1 : 1));
  }

  /** What a body was asked for between two days: given out or due then. */
  between(viewer: Viewer, organisationId: string, from: string, to: string): Promise<SeenSlot[]> {
    return viewer.loader<string, SeenSlot[]>(`slots.between.${from}.${to}`, async (ids) => {
      const slots = Map.groupBy(
        await this.where(viewer, `s.organisation_id = ANY($2::uuid[]) AND a.issued_at IS NOT NULL AND (s.due_on BETWEEN $3::date AND $4::date OR (a.issued_at AT TIME ZONE (SELECT zone FROM council WHERE id = current_council()))::date BETWEEN $3::date AND $4::date)`, [ids, from, to]),
        (slot) => slot.organisationId,
      );
      return ids.map((id) => slots.get(id) ?? []);
    }).load(organisationId);
  }

  /** How much a body still owes, of what this viewer may see. */
  countOpen(viewer: Viewer, organisationId: string): Promise<number> {
    return viewer.loader<string, number>('slots.open', async (ids) => {
      const rows = await viewer.reading.query<{ organisation_id: string; open: number }>(
        `SELECT s.organisation_id, count(*)::int AS open FROM slot s JOIN assignment a ON a.id = s.assignment_id
          WHERE ${readableSql(viewer, 1)} AND s.organisation_id = ANY($2::uuid[]) AND s.state = ANY($3) AND a.state IN ('issued', 'underway', 'submitted')
          GROUP BY s.organisation_id`,
        [[...viewer.organisationIds], ids, owingSlotStates],
      );
      const open = new Map(rows.map((row) => [row.organisation_id, row.open]));
      return ids.map((id) => open.get(id) ?? 0);
    }).load(organisationId);
  }

  private async where(viewer: Viewer, condition: string, more: readonly unknown[]): Promise<SeenSlot[]> {
    const days = await daysOf(viewer);
    const rows = await viewer.reading.query(`${select} WHERE ${readableSql(viewer, 1)} AND ${condition} ${order}`, [[...viewer.organisationIds], ...more]);
    return rows.map((row) => {
      const slot = hydrate(Slot, row);
      const place: SlotPlace = { state: row['assignment_state'] as AssignmentState, organisationId: slot.organisationId, leadOrganisationId: row['lead_organisation_id'] as string | null };
      return Object.assign(slot, { mark: slotMark(slot, days), late: isLate(slot, days), place });
    });
  }
}
