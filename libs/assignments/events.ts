/** Facts, told in the same transaction. Ids only: whoever hears reads what it needs. */
export class AssignmentIssued { constructor(readonly assignmentId: string, readonly slotIds: string[]) {} }
export class SlotAcknowledged { constructor(readonly slotId: string) {} }
export class ProgressReported { constructor(readonly slotId: string, readonly reportId: string) {} }
export class ReportWithdrawn { constructor(readonly slotId: string, readonly reportId: string) {} }
export class SlotReturned { constructor(readonly slotId: string, readonly reportId: string | null, readonly reason: string) {} }
export class SlotAccepted { constructor(readonly slotId: string) {} }
export class SlotWaived { constructor(readonly slotId: string) {} }
export class AssignmentAccepted { constructor(readonly assignmentId: string) {} }
export class AssignmentCancelled { constructor(readonly assignmentId: string) {} }
export class AssignmentReopened { constructor(readonly assignmentId: string) {} }
export class DeadlineChanged { constructor(readonly assignmentId: string) {} }
/** A body asked for a later day; somebody prepared what the chair is to decide; it was decided. */
export class ExtensionAsked { constructor(readonly requestId: string) {} }
export class ExtensionPrepared { constructor(readonly requestId: string) {} }
export class ExtensionDecided { constructor(readonly requestId: string) {} }
/** Whoever has the matter asked for a new link: the letter goes to the address on record once more. */
export class AnswerLinkAsked { constructor(readonly slotId: string) {} }
/** Bodies were asked to help with what is in another one's way; one of them has answered by letter. */
export class HelpAsked { constructor(readonly problemId: string, readonly helperIds: string[]) {} }
export class HelpAnswered { constructor(readonly helperId: string, readonly messageId: string) {} }
/** Within its body a matter is a colleague's now; told after the slot bears his name. */
export class SlotHandedOver { constructor(readonly slotId: string, readonly note: string | null) {} }
/** What was open at a body is the new contact's now; told after the slots bear his name. */
export class SlotsPassedOn { constructor(readonly slotIds: string[], readonly organisationId: string) {} }
