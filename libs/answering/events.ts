/** Facts, told in the same transaction. Ids only: whoever hears reads what it needs. */

/** A body was asked who answers this year, for the first time or again. */
export class WhoAsked { constructor(readonly answeringId: string) {} }
/** A body answered; `messageId` is the letter it came with. */
export class WhoAnswered { constructor(readonly answeringId: string, readonly messageId: string | null) {} }
/** Somebody else was named, and is asked to confirm himself. Nothing has passed to him yet. */
export class SuccessorNamed { constructor(readonly answeringId: string) {} }
/** The successor confirmed: what is open passes to him from this moment. */
export class AnsweringPassedOn { constructor(readonly organisationId: string, readonly fromPersonId: string | null, readonly toPersonId: string) {} }
/** Somebody stands in for the contact of a body from a day to a day. */
export class DeputyAppointed { constructor(readonly deputyId: string) {} }
