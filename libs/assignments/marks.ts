import type { Day } from '@kenes/config';
import { openAssignmentStates, owingSlotStates, type AssignmentState, type Force, type Mark, type SlotState } from './states.js';

/** The day the council lives in, and the last day that is still "soon": all that a mark knows of time. */
export interface Days {
  today: Day;
  soonUntil: Day;
}

export interface SlotFacts {
  state: SlotState;
  force: Force;
  dueOn: Day | null;
}

export interface AssignmentFacts {
  state: AssignmentState;
  dueOn: Day | null;
}

const past = (dueOn: Day | null, { today }: Days): boolean => dueOn !== null && dueOn < today;
const soon = (dueOn: Day | null, { today, soonUntil }: Days): boolean => dueOn !== null && dueOn >= today && dueOn <= soonUntil;

/** Only who was ordered can be late; who was asked is waited for (practice 4). The due day itself is still in time. */
export const isLate = (slot: SlotFacts, days: Days): boolean =>
  slot.force === 'order' && owingSlotStates.includes(slot.state) && past(slot.dueOn, days);

const slotMarks: Record<SlotState, Mark> = {
  draft: 'draft',
  sent: 'notStarted', delivered: 'notStarted', acknowledged: 'notStarted',
  underway: 'underway', reported: 'review', declined: 'review', returned: 'returned',
  accepted: 'accepted', waived: 'cancelled', replaced: 'cancelled',
};

export function slotMark(slot: SlotFacts, days: Days): Mark {
  if (isLate(slot, days)) return 'overdue';
  const mark = slotMarks[slot.state];
  return owingSlotStates.includes(slot.state) && mark !== 'returned' && soon(slot.dueOn, days) ? 'dueSoon' : mark;
}

/** `lead` is the lead's slot; a draft that is still without one has none. */
export function assignmentMark(assignment: AssignmentFacts, lead: SlotFacts | null, days: Days): Mark {
  switch (assignment.state) {
    case 'draft': return 'draft';
    case 'accepted': return 'accepted';
    case 'cancelled':
    case 'discarded': return 'cancelled';
    case 'submitted': return 'review';
  }
  if (lead?.force === 'order' && past(assignment.dueOn, days)) return 'overdue';
  if (lead?.state === 'returned') return 'returned';
  if (lead?.state === 'declined') return 'review';
  if (soon(assignment.dueOn, days)) return 'dueSoon';
  return assignment.state === 'issued' ? 'notStarted' : 'underway';
}

/** A late co-executor shows in the list, but does not make the whole late (decision 23). */
export const isPartlyLate = (assignment: AssignmentFacts, coExecutors: readonly SlotFacts[], days: Days): boolean =>
  openAssignmentStates.includes(assignment.state) && coExecutors.some((slot) => isLate(slot, days));
