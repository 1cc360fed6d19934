import { Injectable } from '@nestjs/common';
import type { Statements, Work } from '@kenes/kernel';
import type { MailEvidence } from './message.entity.js';
import type { ThreadOf } from './threads.js';

/** What a letter may answer: a slot of an assignment, the question who answers this year, a question for help. */
export type TargetKind = ThreadOf['aboutKind'];

/** A thing that letters may answer, as its library describes it. */
export interface MailTarget {
  kind: TargetKind;
  id: string;
  organisationId: string;
  /** «27-041» */
  number: string;
  subject: string;
  /** Whether an answer is still awaited. */
  open: boolean;
}

/** A letter that has found what it answers. */
export interface DeliveredMessage {
  messageId: string;
  threadId: string;
  /** What it answers: the slot's id, or that of the question. */
  targetId: string;
  personId: string | null;
  organisationId: string | null;
  fromName: string;
  fromAddress: string;
  evidence: MailEvidence;
  subject: string;
  /** What the sender wrote, without quotes. */
  text: string;
  /** Tables of data in it, as rows of cells. */
  tables: string[][][];
  files: { fileId: string; name: string }[];
  receivedAt: Date;
  /** `mail`: by its address and evidence; `person`: the one who acts in this unit put it there. */
  filedBy: 'mail' | 'person';
  /** The signed letter with the body's own number, when the one who files it says so. */
  official: { number: string; on: string } | null;
}

/** What becomes of letters is known to the right of this library: it registers here. */
export interface MailDestination {
  readonly kind: TargetKind;
  /** Descriptions of these, and of all that bear these numbers («27-041»). */
  targets(reading: Statements, wanted: { ids?: readonly string[]; numbers?: readonly string[] }): Promise<MailTarget[]>;
  /** Turns the letter into what it means there. Throws a Refusal only for a letter that a person files. */
  take(work: Work, delivered: DeliveredMessage): Promise<void>;
  /** Takes back what came of a message: it was misfiled, or it is closed from now on. */
  giveBack(work: Work, messageId: string, why: 'unsorted' | 'atRisk'): Promise<void>;
}

/** What a calendar program answered by itself to an invitation: the text of its calendar and whose address it came to. */
export interface CalendarAnswer {
  calendar: string;
  /** What the reply address was issued for, and to whom. */
  objectId: string;
  personId: string;
}

/** Whoever sent the invitations: the thread such an answer belongs to once it was taken, or null, then a person reads it. */
export interface CalendarAnswers {
  take(work: Work, answer: CalendarAnswer): Promise<{ threadId: string; organisationId: string } | null>;
}

@Injectable()
export class MailDestinations {
  private readonly kinds = new Map<TargetKind, MailDestination>();
  /** Absent where no library sends invitations. */
  forCalendars: CalendarAnswers | null = null;

  register(destination: MailDestination): void {
    this.kinds.set(destination.kind, destination);
  }

  /** What these ids and numbers are, whichever library they belong to. */
  async targets(reading: Statements, wanted: { ids?: readonly string[]; numbers?: readonly string[] }): Promise<MailTarget[]> {
    const found: MailTarget[] = [];
    for (const destination of this.kinds.values()) found.push(...(await destination.targets(reading, wanted)));
    return found;
  }

  async take(work: Work, kind: TargetKind, delivered: DeliveredMessage): Promise<void> {
    const destination = this.kinds.get(kind);
    if (!destination) throw new Error(`no library has registered as the destination of letters about a ${kind}`);
    await destination.take(work, delivered);
  }

  async giveBack(work: Work, messageId: string, why: 'unsorted' | 'atRisk'): Promise<void> {
    for (const destination of this.kinds.values()) await destination.giveBack(work, messageId, why);
  }
}
