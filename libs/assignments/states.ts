/** The words of decision 22. States are text in the table; what may follow what stands on the entities. */
export const assignmentStates = ['draft', 'issued', 'underway', 'submitted', 'accepted', 'cancelled', 'discarded'] as const;
export type AssignmentState = (typeof assignmentStates)[number];

export const slotStates = [
  'draft', 'sent', 'delivered', 'acknowledged', 'underway', 'reported', 'accepted', 'declined', 'returned', 'waived', 'replaced',
] as const;
export type SlotState = (typeof slotStates)[number];

/** What is asked with which right: it decides the words of every letter and whether lateness has a name. */
export const forces = ['order', 'recommendation', 'request'] as const;
export type Force = (typeof forces)[number];

export const closings = ['workingAnswer', 'officialLetter'] as const;
export type ClosesBy = (typeof closings)[number];

/** On screen: the state, or what replaces it while the thing is open. Never stored. */
export const marks = ['draft', 'notStarted', 'underway', 'dueSoon', 'overdue', 'review', 'returned', 'accepted', 'cancelled'] as const;
export type Mark = (typeof marks)[number];

/** The five answers a body may give. */
export const answers = ['done', 'onTime', 'moreTime', 'notOurs', 'help'] as const;
export type Answer = (typeof answers)[number];

export const reportKinds = ['interim', 'final'] as const;
export type ReportKind = (typeof reportKinds)[number];

/** What became of a report. */
export const standings = ['waiting', 'noted', 'returned', 'accepted', 'superseded', 'withdrawn', 'granted', 'refused'] as const;
export type Standing = (typeof standings)[number];

/** A group is asked as one (a lead collects) or each body by itself (an own number each, one batch). */
export const togetherness = ['together', 'eachForItself'] as const;
export type Together = (typeof togetherness)[number];

export const openAssignmentStates: readonly AssignmentState[] = ['issued', 'underway', 'submitted'];
/** A slot that still owes an answer: only these can be late. */
export const owingSlotStates: readonly SlotState[] = ['sent', 'delivered', 'acknowledged', 'underway', 'returned'];
