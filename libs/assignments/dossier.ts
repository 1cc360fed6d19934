import { notFound, VersionConflict, type Work } from '@kenes/kernel';
import { Assignment } from './assignment.entity.js';
import type { AssignmentPlace, SlotPlace } from './assignment.policy.js';
import { Report } from './report.entity.js';
import { Slot } from './slot.entity.js';

/**
 * An assignment with its slots, loaded for an act: the assignment's row is locked first, always, so that two acts on
 * one assignment wait for each other and never meet crosswise.
 */
export class Dossier {
  private readonly kept = new Map<object, string>();

  private constructor(
    readonly assignment: Assignment,
    readonly slots: Slot[],
  ) {
    for (const row of [assignment, ...slots]) this.kept.set(row, JSON.stringify(row));
  }

  /** Not found is what a caller hears of a thing that does not exist. */
  static async of(work: Work, assignmentId: string): Promise<Dossier> {
    return (await Dossier.loaded(work, await work.lock(Assignment, assignmentId))) ?? missing('id');
  }

  static async ofSlot(work: Work, slotId: string): Promise<{ dossier: Dossier; slot: Slot }> {
    const dossier = await Dossier.loaded(work, await work.one(Assignment, 'id = (SELECT assignment_id FROM slot WHERE id = $1) FOR UPDATE', [slotId]));
    return dossier ? { dossier, slot: dossier.slots.find((slot) => slot.id === slotId)! } : missing('slotId');
  }

  private static async loaded(work: Work, assignment: Assignment | null): Promise<Dossier | null> {
    return assignment && new Dossier(assignment, await work.all(Slot, 'assignment_id = $1', [assignment.id], 'is_lead DESC, position, id'));
  }

  get lead(): Slot | null {
    return this.slots.find((slot) => slot.isLead) ?? null;
  }

  get place(): AssignmentPlace {
    return { state: this.assignment.state, organisationIds: this.slots.map((slot) => slot.organisationId) };
  }

  placeOf(slot: Slot): SlotPlace {
    return { state: this.assignment.state, organisationId: slot.organisationId, leadOrganisationId: this.lead?.organisationId ?? null };
  }

  /** Reports of a slot, newest first. */
  reports(work: Work, slot: Slot): Promise<Report[]> {
    return work.all(Report, 'slot_id = $1', [slot.id], 'at DESC, id DESC');
  }

  /** Writes the rows that have changed since they were loaded. */
  async save(work: Work): Promise<void> {
    for (const [row, before] of this.kept) {
      if (JSON.stringify(row) === before) continue;
      await work.save(row as Assignment | Slot);
      this.kept.set(row, JSON.stringify(row));
    }
  }
}

function missing(field: string): never {
  throw notFound(field);
}

/** Two people at once: whoever read an earlier version is told, nothing is overwritten. */
export function expect(thing: Assignment | Slot, version: number): void {
  if (thing.version !== version) throw new VersionConflict(thing.constructor.name, thing.id, version);
}
