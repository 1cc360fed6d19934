import type { Day, Trilingual } from '@kenes/config';
import type { DressedFrame } from '@kenes/correspondence';

/** The languages a person may get letters in; `kk+ru` is one letter, Kazakh above Russian. */
export type LetterLanguage = 'kk' | 'ru' | 'kk+ru' | 'en';
/** What the council may say to a body: it orders, recommends, or asks. Every word of a letter follows it. */
export type Force = 'order' | 'recommendation' | 'request';
export type ClosesBy = 'workingAnswer' | 'officialLetter';

/** What every letter about an assignment knows. */
export interface LetterFrame extends DressedFrame {
  readonly force: Force;
  readonly title: Trilingual;
  /** Lines to be typed as an answer, in place of the usual ones. */
  readonly examples?: Partial<Record<'kk' | 'ru' | 'en', readonly string[]>>;
}

export type SlotRole =
  | { readonly kind: 'alone'; readonly body: Trilingual }
  | { readonly kind: 'lead'; readonly body: Trilingual; /** The day the others answer the lead. */ readonly othersBy: Day }
  | { readonly kind: 'coExecutor'; readonly body: Trilingual; readonly lead: Trilingual; readonly contact?: { readonly name: Trilingual; readonly phone?: string } };

export interface AssignmentLetter extends LetterFrame {
  readonly outgoing: { readonly number?: number | string | null; readonly on: Day };
  readonly basis?: Trilingual;
  readonly text: Trilingual;
  readonly result?: Trilingual;
  readonly due: Day;
  readonly role: SlotRole;
  readonly closesBy: ClosesBy;
  /** By whom within the body it was handed over, to which day, and with what words. */
  readonly handed?: { readonly by: Trilingual; readonly due: Day | null; readonly note: string | null };
  /** Names of the numbers the assignment asks for; the first shows in the example. */
  readonly indicators?: readonly Trilingual[];
}

export type Understood = 'done' | 'onTime' | 'moreTime' | 'notOurs' | 'help' | 'withdrawn';
export interface ReceivedFile { readonly name: string; readonly bytes: number }

export interface ReceiptLetter extends LetterFrame {
  readonly received: { readonly number?: number | string | null; readonly on: Day; /** «10:12» */ readonly time: string };
  readonly understood: { readonly answer: Understood; readonly until?: Day | null };
  /** Numbers as they were understood, one phrase each. */
  readonly figures: readonly Trilingual[];
  readonly files: readonly ReceivedFile[];
  readonly status: 'review' | 'underway' | 'secretary' | 'unconfirmed' | 'noted' | 'again';
  readonly due: Day;
  readonly closesBy: ClosesBy;
  readonly reviewBy?: Day;
  readonly indicators?: readonly Trilingual[];
}

export interface Answered { readonly number?: number | string | null; readonly on: Day }

export interface ReturnLetter extends LetterFrame {
  readonly answered?: Answered;
  /** «о телефонах доверия», when somebody wrote it so. */
  readonly about?: Trilingual;
  readonly remarks: readonly Trilingual[];
  readonly due: Day;
  readonly dueMoved: boolean;
}

export interface AcceptanceLetter extends LetterFrame {
  readonly answered?: Answered;
  readonly acceptedOn: Day;
  readonly due: Day;
  readonly inTime: boolean;
  readonly figures: readonly Trilingual[];
  readonly officialLetter?: { readonly number: string; readonly on: Day };
}

export interface ReopeningLetter extends LetterFrame {
  readonly on: Day;
  readonly due: Day;
  readonly cause?: string;
}

/** To a body whose answer a lead has taken into the consolidated one. */
export interface ConsolidatedLetter extends LetterFrame {
  /** Its own answer that was taken in. */
  readonly answered: Answered;
  readonly on: Day;
  readonly lead: Trilingual;
  readonly contact?: { readonly name: Trilingual; readonly phone?: string };
  /** The day of the whole. */
  readonly due: Day;
  /** What the lead wrote; nothing where only files were sent. */
  readonly text?: Trilingual;
}

export interface CancellationLetter extends LetterFrame {
  readonly due: Day;
  readonly cause?: string;
}

/** At which level it was decided; the chair may have had it prepared. */
export type DecidedBy = 'secretary' | 'coordinator' | 'chair' | 'chairPrepared';

export interface ExtensionLetter extends LetterFrame {
  /** When it was asked; `letter` where it was asked by mail. */
  readonly answered?: Answered & { readonly letter: boolean };
  /** «о рейдах на рынках», when somebody wrote it so; `aboutBrief` where two languages share the text. */
  readonly about?: Trilingual;
  readonly aboutBrief?: Trilingual;
  readonly outcome: 'asAsked' | 'other' | 'refused';
  readonly askedUntil: Day | null;
  /** The word of whoever decided. */
  readonly word?: Trilingual;
  readonly wasDue: Day;
  readonly due: Day;
  readonly decided: { readonly by: DecidedBy; readonly name: Trilingual; readonly on: Day };
  /** What the body should know of the next time. */
  readonly next?: 'secondAlso' | 'second' | 'next';
}

/** To the chair: what the secretary has prepared, and why it is not hers to give. */
export interface DecisionLetter extends LetterFrame {
  readonly body: Trilingual;
  readonly asker?: Trilingual;
  readonly askedOn: Day;
  readonly askedUntil: Day | null;
  readonly why: string;
  readonly firstDue: Day;
  readonly due: Day;
  /** Which move it would be: 1 is the first. */
  readonly nth: number;
  readonly limit: { readonly why: 'times' | 'days' | 'latest'; readonly days: number; readonly latestOn: Day | null } | null;
  readonly note?: string;
  /** The day of the whole, where a co-executor would end after it. */
  readonly leadDue?: Day;
  readonly proposed: Day;
}
