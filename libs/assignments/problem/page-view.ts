import type { Day, Trilingual } from '@kenes/config';
import { organisationsById } from '@kenes/council';
import type { Statements } from '@kenes/kernel';
import type { Slot } from '../slot.entity.js';

/** Whom the answer page offers to ask for help. */
export interface HelpersOffered {
  /** Bodies of the same assignment: they are ticked. */
  near: { id: string; name: Trilingual }[];
  /** Bodies of the whole country, as the list to type from; any other body of the council is typed by its name. */
  others: Trilingual[];
}

/** A page has room for so many ticks, and for so long a list. */
const TICKS = 6;
const LISTED = 40;

export async function helpersOffered(db: Statements, slot: Slot, slots: readonly Slot[], today: Day): Promise<HelpersOffered> {
  const rows = await db.query<{ id: string }>('SELECT id FROM organisation WHERE id <> $1 ORDER BY position, id', [slot.organisationId]);
  const bodies = await organisationsById(db, rows.map(({ id }) => id), today);
  const near = slots.filter((one) => one.id !== slot.id && one.state !== 'waived' && one.state !== 'replaced').slice(0, TICKS).map(({ organisationId }) => organisationId);
  return {
    near: near.flatMap((id) => (bodies.has(id) ? [{ id, name: bodies.get(id)!.short }] : [])),
    others: [...bodies.values()].filter(({ id, regionIso }) => regionIso === null && !near.includes(id)).slice(0, LISTED).map(({ short }) => short),
  };
}
