import { Injectable } from '@nestjs/common';
import type { Day } from '@kenes/config';
import { recipientsOf, type Viewer } from '@kenes/council';
import { newId, UnitOfWork, type Work } from '@kenes/kernel';
import { refuse } from '../assignment.refusals.js';
import { expect, type Dossier } from '../dossier.js';
import { AssignmentIssued, SlotWaived } from '../events.js';
import { slotForAct } from '../for-act.js';
import { Slot } from '../slot.entity.js';
import type { Force } from '../states.js';

/** T11: another body does it. The one before is let go and told, the new one is asked as if from the start. */
@Injectable()
export class Replacing {
  constructor(private readonly unit: UnitOfWork) {}

  /** `dueOn`: the new body's own day; without one it is that of the body before, which must lie ahead. Answers with the assignment's id. */
  replace(viewer: Viewer, slotId: string, expectedVersion: number, organisationId: string, dueOn: Day | null): Promise<string> {
    return this.unit.write(viewer, async (work) => {
      const { dossier, slot } = await slotForAct(work, viewer, 'replace', slotId);
      expect(slot, expectedVersion);
      const refusal = dossier.assignment.whyNot('work') ?? slot.whyNot('replace');
      if (refusal) throw refusal;
      const successor = await this.successor(work, dossier, slot, organisationId, dueOn);
      slot.replace();
      // The old lead's row gives way first: an assignment has one lead at any moment.
      await dossier.save(work);
      await work.query(`UPDATE report SET standing = 'superseded', version = version + 1 WHERE standing = 'waiting' AND slot_id = $1`, [slot.id]);
      await work.insert(successor);
      await work.record({ act: 'slot.replace', objectKind: 'slot', objectId: slot.id, facts: { organisationId, slotId: successor.id, dueOn: successor.dueOn } });
      await work.announce(new SlotWaived(slot.id));
      await work.announce(new AssignmentIssued(dossier.assignment.id, [successor.id]));
      return dossier.assignment.id;
    });
  }

  private async successor(work: Work, { assignment, slots }: Dossier, slot: Slot, organisationId: string, dueOn: Day | null): Promise<Slot> {
    const [body] = await work.query<{ force: Force }>('SELECT default_force AS force FROM organisation WHERE id = $1', [organisationId]);
    if (!body) throw refuse('ORGANISATION_UNKNOWN', {}, 'organisationId');
    if (slots.some((other) => other.organisationId === organisationId)) throw refuse('ORGANISATION_TWICE', {}, 'organisationId');
    const due = dueOn ?? slot.dueOn!;
    if (due <= work.today) throw refuse('DUE_PAST', {}, 'dueOn');
    if (!slot.isLead && due > assignment.dueOn!) throw refuse('SLOT_DUE_TOO_LATE', {}, 'dueOn');
    if (slot.isLead) assignment.dueOn = due;
    const to = (await recipientsOf(work, [organisationId], work.today)).get(organisationId);
    const successor = Object.assign(new Slot(), {
      id: newId(), assignmentId: assignment.id, organisationId, personId: to?.insteadOf ?? to?.person?.id ?? null,
      isLead: slot.isLead, force: body.force, closesBy: slot.closesBy, position: slot.position,
    } satisfies Partial<Slot>);
    successor.send(work.now, due);
    return successor;
  }
}
