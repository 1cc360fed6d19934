import type { Slot } from './slot.entity.js';

/** What keeps an assignment from being removed from control (T10), besides the lead's own slot. */
export interface Hindrance {
  /** Neither answered, nor let go, nor named in the lead's "without". */
  unreported: Slot[];
  /** Answered, but only a signed letter with number and date lets them be accepted. */
  awaited: Slot[];
}

export function hindranceOf(slots: readonly Slot[], without: readonly string[]): Hindrance {
  const coExecutors = slots.filter((slot) => !slot.isLead);
  return {
    unreported: coExecutors.filter((slot) => !slot.answered && !without.includes(slot.organisationId)),
    awaited: coExecutors.filter((slot) => slot.state === 'reported' && slot.awaitsLetter),
  };
}

/** What acceptance of the lead does to the co-executors: the answered are accepted with it, the named are let go. */
export function settle(slots: readonly Slot[], without: readonly string[], at: Date): Slot[] {
  const changed: Slot[] = [];
  for (const slot of slots) {
    if (slot.isLead || slot.state === 'accepted' || slot.state === 'waived' || slot.state === 'replaced') continue;
    if (slot.state === 'reported') slot.accept(at);
    else if (without.includes(slot.organisationId)) slot.waive('without');
    else continue;
    changed.push(slot);
  }
  return changed;
}

/** What the undo of that acceptance gives back: whatever was closed in the same act. */
export const settledBy = (slots: readonly Slot[], closedAt: Date): Slot[] =>
  slots.filter((slot) => (slot.state === 'accepted' && slot.acceptedAt?.getTime() === closedAt.getTime()) || (slot.state === 'waived' && slot.waivedReason === 'without'));
