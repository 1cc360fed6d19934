import { Injectable } from '@nestjs/common';
import { kernelRefusals, Refusal, UnitOfWork, type Work } from '@kenes/kernel';
import type { Viewer } from '@kenes/council';
import type { AssignmentInput } from './assignment.inputs.js';
import { assignmentPolicy } from './assignment.policy.js';
import { expect } from './dossier.js';
import { Drafting } from './drafting.js';
import { AssignmentCancelled, AssignmentReopened } from './events.js';
import { assignmentForAct } from './for-act.js';
import { Issuing } from './issuing.js';
import { settledBy } from './removal.js';
import { Report } from './report.entity.js';
import { reasonOf } from './text.js';

/** Acts on an assignment as a whole. Each answers with its id. */
@Injectable()
export class AssignmentsService {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly drafting: Drafting,
    private readonly issuing: Issuing,
  ) {}

  draft(viewer: Viewer, input: AssignmentInput): Promise<string> {
    return this.unit.write(viewer, async (work) => {
      if (!assignmentPolicy.may(viewer, 'draft', { state: 'draft', organisationIds: [] })) throw new Refusal(kernelRefusals.NOT_ALLOWED);
      const { id } = await this.drafting.start(work, viewer, input);
      await work.record({ act: 'assignment.draft', objectKind: 'assignment', objectId: id });
      return id;
    });
  }

  edit(viewer: Viewer, id: string, expectedVersion: number, input: AssignmentInput): Promise<string> {
    return this.unit.write(viewer, async (work) => {
      const { assignment } = await assignmentForAct(work, viewer, 'edit', id);
      expect(assignment, expectedVersion);
      await this.drafting.edit(work, viewer, assignment, input);
      await work.record({ act: 'assignment.edit', objectKind: 'assignment', objectId: id });
      return id;
    });
  }

  /** T1. To a group each for itself the draft becomes the first of several; all of them share a batch. */
  issue(viewer: Viewer, id: string, expectedVersion: number): Promise<string> {
    return this.unit.write(viewer, async (work) => {
      const dossier = await assignmentForAct(work, viewer, 'issue', id);
      expect(dossier.assignment, expectedVersion);
      await this.issuing.issue(work, dossier);
      return id;
    });
  }

  discard(viewer: Viewer, id: string, expectedVersion: number): Promise<string> {
    return this.unit.write(viewer, async (work) => {
      const dossier = await assignmentForAct(work, viewer, 'discard', id);
      expect(dossier.assignment, expectedVersion);
      dossier.assignment.discard(work.now);
      await dossier.save(work);
      await work.record({ act: 'assignment.discard', objectKind: 'assignment', objectId: id });
      return id;
    });
  }

  /** T12: its executors are let go and told why. */
  cancel(viewer: Viewer, id: string, expectedVersion: number, reason: string): Promise<string> {
    return this.unit.write(viewer, async (work) => {
      const dossier = await assignmentForAct(work, viewer, 'cancel', id);
      expect(dossier.assignment, expectedVersion);
      dossier.assignment.cancel(reason, work.now);
      for (const slot of dossier.slots) if (!slot.whyNot('waive')) slot.waive('cancelled');
      await dossier.save(work);
      await work.query(`UPDATE report SET standing = 'superseded', version = version + 1 WHERE standing = 'waiting' AND slot_id = ANY($1::uuid[])`, [dossier.slots.map((slot) => slot.id)]);
      await work.record({ act: 'assignment.cancel', objectKind: 'assignment', objectId: id, facts: { reason: dossier.assignment.closeReason } });
      await work.announce(new AssignmentCancelled(id));
      return id;
    });
  }

  /** The undo of removal from control: whatever that act closed is open again. */
  reopen(viewer: Viewer, id: string, expectedVersion: number, reason: string): Promise<string> {
    return this.unit.write(viewer, async (work) => {
      const dossier = await assignmentForAct(work, viewer, 'reopen', id);
      const { assignment, slots } = dossier;
      expect(assignment, expectedVersion);
      const refusal = assignment.whyNot('reopen');
      if (refusal) throw refusal;
      const restored = settledBy(slots, assignment.closedAt!);
      for (const slot of restored) slot.restore();
      assignment.reopen();
      await dossier.save(work);
      for (const slot of restored) await this.restoreReport(work, slot.id);
      await work.record({ act: 'assignment.reopen', objectKind: 'assignment', objectId: id, facts: { reason: reasonOf(reason) } });
      await work.announce(new AssignmentReopened(id));
      return id;
    });
  }

  /** The answer that was accepted last waits again. */
  private async restoreReport(work: Work, slotId: string): Promise<void> {
    const report = await work.one(Report, `slot_id = $1 AND standing = 'accepted' ORDER BY at DESC, id DESC LIMIT 1`, [slotId]);
    if (!report) return;
    report.restore();
    await work.save(report);
  }
}
