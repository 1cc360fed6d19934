/** Facts, told in the same transaction. Ids only: whoever hears reads what it needs. */

/** A message found its thread, by itself or by a person. */
export class MessageFiled { constructor(readonly messageId: string, readonly threadId: string) {} }
/** The undo: it lies among the unsorted mail again. */
export class MessageUnsorted { constructor(readonly messageId: string) {} }
/** "Child or person at risk": from now on for the secretary and the named contacts only. */
export class MessageMarkedAtRisk { constructor(readonly messageId: string) {} }
/** A person decided that nobody is at risk; a receipt that was held may go. */
export class RiskRuledOut { constructor(readonly messageId: string) {} }
/** A human being whom nobody here knows wrote: a polite receipt may go, once. */
export class UnknownSenderWrote { constructor(readonly messageId: string) {} }
/** Their server sent one of our letters back to the personal address it had come from; `isFinal`: it will not try again. */
export class LetterBounced {
  constructor(
    readonly messageId: string,
    /** The reply link whose address it came to: only whoever got the letter, or their server, knows it. */
    readonly replyLinkId: string,
    readonly originalMessageId: string | null,
    readonly isFinal: boolean,
    /** The server's own words. */
    readonly words: string,
  ) {}
}
/** A person's mail program answered by itself and tells of an absence; the letter acts on nothing. */
export class AutomaticAnswerCame { constructor(readonly messageId: string, /** The sentences that tell of it. */ readonly says: string) {} }
