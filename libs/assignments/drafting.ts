import { Injectable } from '@nestjs/common';
import { newId, type Work } from '@kenes/kernel';
import type { Viewer } from '@kenes/council';
import { Assignment, type AssignmentDraft } from './assignment.entity.js';
import type { AssignmentInput, SlotInput } from './assignment.inputs.js';
import { refuse } from './assignment.refusals.js';
import { AssignmentIndicator } from './report.entity.js';
import { Slot } from './slot.entity.js';
import type { Force } from './states.js';

/** Writes what the secretary typed; everything it names must exist. */
@Injectable()
export class Drafting {
  async start(work: Work, viewer: Viewer, input: AssignmentInput): Promise<Assignment> {
    const assignment = Object.assign(new Assignment(), { id: newId(), authorId: viewer.personId, createdAt: work.now });
    await this.write(work, viewer, assignment, input, (draft) => assignment.write(draft));
    await work.insert(assignment);
    await this.addSlots(work, assignment, input.slots);
    await this.addIndicators(work, assignment, input.indicatorCodes);
    return assignment;
  }

  /** A draft is rewritten whole: nobody has seen its slots yet. */
  async edit(work: Work, viewer: Viewer, assignment: Assignment, input: AssignmentInput): Promise<void> {
    await this.write(work, viewer, assignment, input, (draft) => assignment.edit(draft));
    await work.save(assignment);
    await work.query('DELETE FROM slot WHERE assignment_id = $1', [assignment.id]);
    await work.query('DELETE FROM assignment_indicator WHERE assignment_id = $1', [assignment.id]);
    await this.addSlots(work, assignment, input.slots);
    await this.addIndicators(work, assignment, input.indicatorCodes);
  }

  private async write(work: Work, viewer: Viewer, assignment: Assignment, input: AssignmentInput, put: (draft: AssignmentDraft) => void): Promise<void> {
    const { title, text, result, basis, dueOn, dueReason, controllerId, together } = input;
    const controller = controllerId ?? assignment.controllerId ?? viewer.personId;
    if (!(await exists(work, 'person', controller))) throw refuse('CONTROLLER_UNKNOWN', {}, 'controllerId');
    put({ title, text, result, basis: basis ?? {}, dueOn: dueOn ?? null, dueReason: dueReason ?? null, controllerId: controller });
    if (together) assignment.batchId = together === 'eachForItself' ? (assignment.batchId ?? newId()) : null;
  }

  private async addSlots(work: Work, assignment: Assignment, wanted: readonly SlotInput[]): Promise<void> {
    const ids = wanted.map((slot) => slot.organisationId);
    if (new Set(ids).size < ids.length) throw refuse('ORGANISATION_TWICE', {}, 'slots');
    if (assignment.batchId === null && wanted.filter((slot) => slot.isLead).length > 1) throw refuse('LEAD_MISSING', {}, 'slots');
    const known = await work.query<{ id: string; force: Force }>('SELECT id, default_force AS force FROM organisation WHERE id = ANY($1::uuid[])', [ids]);
    const forces = new Map(known.map(({ id, force }) => [id, force]));
    for (const [position, { organisationId, isLead, force, closesBy, dueOn }] of wanted.entries()) {
      const usual = forces.get(organisationId);
      if (!usual) throw refuse('ORGANISATION_UNKNOWN', {}, 'slots');
      await work.insert(Object.assign(new Slot(), {
        id: newId(), assignmentId: assignment.id, organisationId, position,
        isLead: isLead && assignment.batchId === null, force: force ?? usual, closesBy: closesBy ?? 'workingAnswer', dueOn: dueOn ?? null,
      } satisfies Partial<Slot>));
    }
  }

  private async addIndicators(work: Work, assignment: Assignment, codes: readonly string[]): Promise<void> {
    const known = await work.query<{ code: string }>('SELECT code FROM indicator WHERE code = ANY($1)', [codes]);
    if (known.length < new Set(codes).size) throw refuse('INDICATOR_UNKNOWN', {}, 'indicatorCodes');
    for (const [position, code] of [...new Set(codes)].entries()) await work.insert(Object.assign(new AssignmentIndicator(), { assignmentId: assignment.id, code, position }));
  }
}

async function exists(work: Work, table: 'person', id: string): Promise<boolean> {
  return (await work.query(`SELECT FROM ${table} WHERE id = $1`, [id])).length > 0;
}
