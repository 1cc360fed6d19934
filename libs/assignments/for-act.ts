import { kernelRefusals, notFound, Refusal, type Work } from '@kenes/kernel';
import type { Viewer } from '@kenes/council';
import { assignmentPolicy, slotPolicy } from './assignment.policy.js';
import { Dossier } from './dossier.js';
import type { Slot } from './slot.entity.js';

type AssignmentActAsked = Exclude<Parameters<typeof assignmentPolicy.may>[1], 'read' | 'list' | 'draft'>;
type SlotActAsked = Exclude<Parameters<typeof slotPolicy.may>[1], 'read'>;

/** The only way to an assignment for an act: visible, permitted, locked. What is hidden does not exist. */
export async function assignmentForAct(work: Work, viewer: Viewer, act: AssignmentActAsked, id: string): Promise<Dossier> {
  const dossier = await Dossier.of(work, id);
  if (!assignmentPolicy.may(viewer, 'read', dossier.place)) throw notFound('id');
  if (!assignmentPolicy.may(viewer, act, dossier.place)) throw new Refusal(kernelRefusals.NOT_ALLOWED);
  return dossier;
}

export async function slotForAct(work: Work, viewer: Viewer, act: SlotActAsked, slotId: string): Promise<{ dossier: Dossier; slot: Slot }> {
  const found = await Dossier.ofSlot(work, slotId);
  if (!assignmentPolicy.may(viewer, 'read', found.dossier.place)) throw notFound('slotId');
  if (!slotPolicy.may(viewer, act, found.dossier.placeOf(found.slot))) throw new Refusal(kernelRefusals.NOT_ALLOWED);
  return found;
}
