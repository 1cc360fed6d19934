import {
  ExtensionDecided, ExtensionPrepared, AnswerLinkAsked, AssignmentAccepted, AssignmentCancelled, AssignmentIssued, AssignmentReopened, HelpAnswered, HelpAsked, ProgressReported, ReportWithdrawn, SlotAccepted, SlotHandedOver, SlotReturned, SlotsPassedOn, SlotWaived,
} from '@kenes/assignments';
import { DeputyAppointed, SuccessorNamed, WhoAnswered, WhoAsked } from '@kenes/answering';
import { LetterBounced, MessageFiled, MessageMarkedAtRisk, RiskRuledOut, UnknownSenderWrote } from '@kenes/correspondence';
import { SignInRequested } from '@kenes/council';
import type { Announcements, Work } from '@kenes/kernel';
import { MeetingCancelled, MeetingMoved, MeetingPlanned } from '@kenes/meetings';
import type { ExtensionLetters } from './extension-letters.js';
import type { HelpLetters } from './help-letters.js';
import type { MeetingNotices } from './meeting-notices.js';
import type { Outbox } from './outbox.js';
import type { LetterKind } from './outgoing-mail.entity.js';
import type { PlainLetters } from './plain-letters.js';
import { writesAgain } from './undelivered/failing-addresses.js';
import type { SlotLetters } from './slot-letters.js';
import type { WhoLetters } from './who-letters.js';

export interface Writers { slots: SlotLetters; who: WhoLetters; extensions: ExtensionLetters; help: HelpLetters; meetings: MeetingNotices; plain: PlainLetters; outbox: Outbox }

type Write<F> = (work: Work, fact: F) => Promise<void>;
interface Row { fact: new (...ids: never[]) => object; hears: string; letter: LetterKind | null; write: Write<object> }

function row<F extends object>(fact: new (...ids: never[]) => F, hears: string, letter: LetterKind | null, write: Write<F>): Row {
  return { fact, hears, letter, write: write as Write<object> };
}

/**
 * Who hears what: the only place that gives a letter to somebody. A contact is the person named on the slot when it was
 * issued, or the body's mailbox; nobody's superior is ever copied in.
 */
export const whoHears = ({ slots, who, extensions, help, meetings, plain, outbox }: Writers): readonly Row[] => [
  row(AssignmentIssued, 'the contact of each body', 'assignment', slots.issued),
  row(ProgressReported, 'whoever answered, by mail or on the page', 'receipt', slots.answered),
  row(ProgressReported, 'the contacts of co-executors whose answers the lead has taken in', 'consolidated', slots.consolidated),
  row(ReportWithdrawn, 'whoever took the answer back', 'receipt', slots.withdrawn),
  row(SlotReturned, 'the contact of the body', 'return', slots.returned),
  row(SlotAccepted, 'the contact of a co-executor', 'acceptance', slots.accepted),
  row(AssignmentAccepted, 'the contacts of all whose answer was accepted with it', 'acceptance', slots.settled),
  row(AssignmentCancelled, 'the contact of each body that was let go by it', 'cancellation', slots.cancelled),
  row(SlotWaived, 'the contact of the body', 'cancellation', slots.waived),
  row(ExtensionDecided, 'the contact of the body that asked', 'extension', extensions.decided),
  row(ExtensionPrepared, 'the chair, with a link to decide', 'decision', extensions.prepared),
  row(HelpAsked, 'the contact of each body that may help, and whoever asked', 'help', help.asked),
  row(HelpAnswered, 'whoever asked for help', 'helpAnswer', help.answered),
  row(WhoAsked, 'the contact of the body, or the successor who has not confirmed', 'who', who.asked),
  row(SuccessorNamed, 'whoever was named', 'who', who.named),
  row(WhoAnswered, 'whoever answered, by mail or on the page', 'whoReceipt', who.answered),
  row(DeputyAppointed, 'the deputy, with a copy of what is open', 'deputy', (work, fact) => who.appointed(work, fact, slots)),
  row(SlotsPassedOn, 'the new contact, each open matter', 'assignment', slots.passedOn),
  row(AnswerLinkAsked, 'whoever has the matter, at the address on record', 'assignment', (work, { slotId }) => slots.copied(work, [slotId])),
  row(SlotHandedOver, 'the colleague who has it now', 'assignment', slots.handedOver),
  row(MeetingPlanned, 'holders of the invited mandates', 'invitation', meetings.planned),
  row(MeetingMoved, 'holders of the invited mandates', 'invitationUpdate', meetings.moved),
  row(MeetingCancelled, 'holders of the invited mandates', 'invitationCancel', meetings.cancelled),
  row(SignInRequested, 'the address that asked', 'signIn', plain.signIn),
  row(UnknownSenderWrote, 'the stranger, once', 'politeReceipt', plain.polite),
  row(RiskRuledOut, 'whoever wrote the letter, whose receipt was held', 'receipt', async (work, { messageId }) => {
    await slots.heldReceipt(work, messageId);
    await help.heldAnswer(work, messageId);
  }),
  row(LetterBounced, 'nobody by mail: the letter itself says so to the secretary', null, (work, bounce) => outbox.bounced(work, bounce)),

  row(MessageFiled, 'nobody: whoever writes from an address has it again', null, writesAgain),

  row(AssignmentReopened, 'the contacts of all who have the letter of acceptance', 'reopening', slots.reopened),

  // And what is not told after all, if it has not left yet.
  row(AssignmentReopened, 'nobody else: the acceptance is undone', null, (work, { assignmentId }) =>
    outbox.takeBack(work, `kind = 'acceptance' AND thread_id IN (SELECT t.id FROM thread t JOIN slot s ON s.id = t.about_id WHERE t.about_kind = 'slot' AND s.assignment_id = $1)`, [assignmentId], 'the assignment was reopened first')),
  row(ReportWithdrawn, 'nobody else: of a consolidated answer that is withdrawn no copy leaves', null, (work, { slotId }) => slots.consolidatedNoMore(work, slotId, 'the answer was withdrawn first')),
  row(MessageMarkedAtRisk, 'nobody: no receipt goes before a person decides, and its words are passed on no more', null, (work, { messageId }) =>
    outbox.takeBack(work, `((kind IN ('receipt', 'politeReceipt') AND in_reply_to = (SELECT header_message_id FROM message WHERE id = $1)) OR quotes_message_id = $1)`, [messageId], 'the letter was marked first')),
];

export function listen(announcements: Announcements, writers: Writers): void {
  for (const { fact, write } of whoHears(writers)) announcements.on(fact, write);
}
