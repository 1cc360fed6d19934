import { Injectable } from '@nestjs/common';
import { inLanguage, wordsFor, type Language } from '@kenes/config';
import {
  acceptanceLetter, assignmentLetter, cancellationLetter, consolidatedLetter, firstLetterOf, receiptLetter, reopeningLetter, returnLetter,
  type Addressee, type AssignmentAccepted, type AssignmentCancelled, type AssignmentIssued, type AssignmentReopened, type ComposedLetter, type ProgressReported,
  type LetterFacts, Report, type ReportWithdrawn, type SlotAccepted, type SlotHandedOver, type SlotReturned, type SlotsPassedOn, type SlotWaived,
} from '@kenes/assignments';
import { threadAbout, type Message } from '@kenes/correspondence';
import { addressOf, Person, workCalendarOf } from '@kenes/council';
import type { Work } from '@kenes/kernel';
import type { LetterKind } from './outgoing-mail.entity.js';
import { Outbox, type LetterToSend } from './outbox.js';
import { mayBePassedOn, mayBeReceipted, messageOf } from './receipts.js';
import { SlotMatters, type SlotMatter } from './slot-matters.js';

/** Working days in which the secretary looks at an answer. */
const REVIEW_DAYS = 3;
/** So long an acceptance is held: its undo then leaves no letter behind. */
const HOLD_ACCEPTANCE = 10;

/** Letters about assignments: who hears is in `who-hears.ts`, what they read in `libs/assignments/mail`. */
@Injectable()
export class SlotLetters {
  constructor(
    private readonly matters: SlotMatters,
    private readonly outbox: Outbox,
  ) {}

  readonly issued = async (work: Work, { assignmentId, slotIds }: AssignmentIssued): Promise<void> => {
    for (const matter of await this.matters.ofAssignment(work, assignmentId)) {
      const { slot } = matter;
      if (!slotIds.includes(slot.id)) continue;
      const number = await work.nextNumber('outgoing', Number(work.today.slice(0, 4)));
      await this.tell(work, matter, 'assignment', (facts, language) => assignmentLetter(facts.assignmentLetter(slot, { number, on: work.today }), language), { registerNumber: number });
    }
  };

  /** The colleague gets what the body was asked, and who gave it to him. */
  readonly handedOver = async (work: Work, { slotId, note }: SlotHandedOver): Promise<void> => {
    const matter = await this.matters.ofSlot(work, slotId);
    const { slot } = matter;
    const by = (await work.find(Person, slot.handedById!))!;
    const outgoing = await firstLetter(work, slotId);
    const handed = { by: by.name, due: slot.innerDueOn, note };
    await this.tell(work, matter, 'assignment', (facts, language) => assignmentLetter(facts.assignmentLetter(slot, outgoing, undefined, handed), language));
  };

  /** Whoever answers now gets what is still owed, as it was first asked, with links of his own. */
  readonly passedOn = (work: Work, { slotIds }: SlotsPassedOn): Promise<void> => this.copied(work, slotIds);

  async copied(work: Work, slotIds: readonly string[]): Promise<void> {
    for (const slotId of slotIds) {
      const matter = await this.matters.ofSlot(work, slotId);
      if (!matter.slot.owes) continue;
      const first = await firstLetter(work, slotId);
      await this.tell(work, matter, 'assignment', (facts, language) => assignmentLetter(facts.assignmentLetter(matter.slot, first), language));
    }
  }

  readonly answered = (work: Work, { slotId, reportId }: ProgressReported): Promise<void> => this.receipt(work, slotId, reportId, false);

  readonly withdrawn = (work: Work, { slotId, reportId }: ReportWithdrawn): Promise<void> => this.receipt(work, slotId, reportId, true);

  /** A copy to everybody whose words the lead has taken in; of a newer one, in place of what has not left yet. */
  readonly consolidated = async (work: Work, { slotId, reportId }: ProgressReported): Promise<void> => {
    const report = (await this.matters.report(work, reportId))!;
    if (report.kind !== 'final' || !report.isWaiting || report.takenIds.length === 0) return;
    const message = await messageOf(work, report.messageId);
    if (!mayBePassedOn(report, message)) return;
    await this.consolidatedNoMore(work, slotId, 'a newer one was written');
    const taken = await work.all(Report, 'id = ANY($1::uuid[])', [report.takenIds]);
    for (const matter of await this.matters.ofAssignment(work, (await this.matters.ofSlot(work, slotId)).assignment.id)) {
      const { slot } = matter;
      const own = taken.find((each) => each.slotId === slot.id);
      if (!own || slot.state === 'waived' || slot.state === 'replaced') continue;
      const { incoming } = await this.matters.answer(work, matter, own);
      await this.tell(work, matter, 'consolidated', (facts, language) => consolidatedLetter(facts.consolidatedLetter(slot, report, own, incoming), language), { quotes: report.messageId });
    }
  };

  /** The lead has taken it back, or written another: a copy that has not left stays. */
  consolidatedNoMore(work: Work, leadSlotId: string, why: string): Promise<void> {
    return this.outbox.takeBack(
      work, `kind = 'consolidated' AND thread_id IN (SELECT t.id FROM slot lead JOIN slot s ON s.assignment_id = lead.assignment_id JOIN thread t ON t.about_kind = 'slot' AND t.about_id = s.id WHERE lead.id = $1 AND lead.is_lead)`, [leadSlotId], why);
  }

  readonly returned = async (work: Work, { slotId, reportId, reason }: SlotReturned): Promise<void> => {
    const matter = await this.matters.ofSlot(work, slotId);
    const { slot, facts } = matter;
    const report = await this.matters.report(work, reportId);
    const answered = report ? { on: facts.dayOf(report.at), number: (await this.matters.answer(work, matter, report)).incoming } : undefined;
    const moved = await dueMoved(work, slotId);
    await this.tell(work, matter, 'return', (each, language) => returnLetter(each.returnLetter(slot, reason, answered, moved), language));
  };

  /** The lead hears with the whole assignment, in `settled`. */
  readonly accepted = async (work: Work, { slotId }: SlotAccepted): Promise<void> => {
    const matter = await this.matters.ofSlot(work, slotId);
    if (!matter.slot.isLead) await this.acceptance(work, matter);
  };

  /** Everybody whose answer was accepted in the same act. */
  readonly settled = async (work: Work, { assignmentId }: AssignmentAccepted): Promise<void> => {
    for (const matter of await this.matters.ofAssignment(work, assignmentId)) {
      const { slot, assignment } = matter;
      if (slot.state === 'accepted' && slot.acceptedAt?.getTime() === assignment.closedAt?.getTime()) await this.acceptance(work, matter);
    }
  };

  /** Whoever was told that it is over hears that it is open again; whose letter has not left is spared both. */
  readonly reopened = async (work: Work, { assignmentId }: AssignmentReopened): Promise<void> => {
    const told = await lastTold(work, assignmentId);
    for (const matter of await this.matters.ofAssignment(work, assignmentId)) {
      const { slot } = matter;
      if (slot.state === 'accepted' || !told.has(slot.id)) continue;
      const because = await reopenedBecause(work, assignmentId);
      await this.tell(work, matter, 'reopening', (facts, language) => reopeningLetter(facts.reopeningLetter(slot, work.today, because), language));
    }
  };

  readonly cancelled = async (work: Work, { assignmentId }: AssignmentCancelled): Promise<void> => {
    for (const matter of await this.matters.ofAssignment(work, assignmentId)) {
      if (matter.slot.waivedReason === 'cancelled') await this.cancellation(work, matter, matter.assignment.closeReason);
    }
  };

  readonly waived = async (work: Work, { slotId }: SlotWaived): Promise<void> => {
    await this.cancellation(work, await this.matters.ofSlot(work, slotId), null);
  };

  /** A receipt that was held because somebody might be at risk. */
  async heldReceipt(work: Work, messageId: string): Promise<void> {
    const [report] = await work.query<{ id: string; slot_id: string }>('SELECT id, slot_id FROM report WHERE message_id = $1', [messageId]);
    if (!report) return;
    await this.receipt(work, report.slot_id, report.id, false);
    await this.consolidated(work, { slotId: report.slot_id, reportId: report.id });
  }

  private async receipt(work: Work, slotId: string, reportId: string, withdrawn: boolean): Promise<void> {
    const report = await this.matters.report(work, reportId);
    if (!report) return;
    const message = await messageOf(work, report.messageId);
    const to = await this.whoAnswered(work, report, message);
    if (!to?.address || !(await mayBeReceipted(work, report, message, to.address))) return;
    const matter = await this.matters.ofSlot(work, slotId);
    const answer = await this.matters.answer(work, matter, report);
    const reviewBy = (await workCalendarOf(work)).addWorkingDays(work.today, REVIEW_DAYS);
    const letter = receiptLetter(matter.facts.receiptLetter(matter.slot, to, report, answer, withdrawn, reviewBy), to.language);
    await this.send(work, matter, 'receipt', to, letter, { inReplyTo: message?.headerMessageId });
  }

  /** A letter is receipted where it came from; an answer on the page, at the person's own address. */
  private async whoAnswered(work: Work, report: Report, message: Message | null): Promise<Addressee | null> {
    const person = report.personId ? await work.find(Person, report.personId) : null;
    const address = message ? message.fromAddress.toLowerCase() : person && (await addressOf(work, person.id));
    return address ? { person, address, language: person?.language ?? 'kk+ru' } : null;
  }

  private async acceptance(work: Work, matter: SlotMatter): Promise<void> {
    const { slot } = matter;
    const report = await this.matters.accepted(work, slot.id);
    const answer = report ? await this.matters.answer(work, matter, report) : { figures: [], files: [], incoming: null };
    await this.tell(work, matter, 'acceptance', (facts, language) => acceptanceLetter(facts.acceptanceLetter(slot, report, answer), language), { holdSeconds: HOLD_ACCEPTANCE });
  }

  private async cancellation(work: Work, matter: SlotMatter, cause: string | null): Promise<void> {
    const { slot } = matter;
    // Whoever has not got the first letter yet is spared both.
    await this.outbox.takeBack(work, `kind = 'assignment' AND thread_id = (SELECT id FROM thread WHERE about_kind = 'slot' AND about_id = $1)`, [slot.id], 'the assignment was cancelled first');
    await this.tell(work, matter, 'cancellation', (facts, language) => cancellationLetter(facts.cancellationLetter(slot, cause), language));
  }

  /** To the contact; while he is away to the deputy, and a copy to the body's own mailbox (practice 34). */
  async tell(work: Work, matter: SlotMatter, kind: LetterKind, compose: (facts: LetterFacts, language: Addressee['language']) => ComposedLetter, more: Partial<LetterToSend> = {}): Promise<void> {
    const { slot, facts } = matter;
    const to = facts.to(slot);
    await this.send(work, matter, kind, to, compose(facts, to.language), more);
    if (!to.copyTo) return;
    const copies = facts.forMailboxes();
    await this.send(work, { ...matter, facts: copies }, kind, copies.to(slot), compose(copies, to.language), { ...more, registerNumber: undefined });
  }

  private async send(work: Work, { slot, facts }: SlotMatter, kind: LetterKind, to: Addressee, letter: ComposedLetter, more: Partial<LetterToSend> = {}): Promise<void> {
    const language: Language = to.language === 'kk+ru' ? 'kk' : to.language;
    const body = inLanguage(facts.nameOf(slot), language);
    const reason = kind === 'receipt' ? wordsFor(language).t('letters:why.answered') : wordsFor(language).t('letters:why.contact', { body });
    const threadId = await threadAbout(work, { aboutKind: 'slot', aboutId: slot.id, organisationId: slot.organisationId, subject: letter.subject });
    await this.outbox.put(work, {
      kind, personId: to.person?.id ?? null, toName: to.person ? inLanguage(to.person.name, language) : body, toAddress: to.address, reason,
      ...letter, page: { purpose: 'report', objectId: slot.id }, answersGoTo: slot.id, threadId, ...more,
    });
  }
}

/** Slots whose body last heard that its answer was accepted. */
async function lastTold(work: Work, assignmentId: string): Promise<Set<string>> {
  const rows = await work.query<{ slotId: string }>(
    `SELECT "slotId" FROM (
       SELECT DISTINCT ON (s.id) s.id AS "slotId", o.kind, o.state FROM slot s JOIN thread t ON t.about_kind = 'slot' AND t.about_id = s.id
         JOIN outgoing_mail o ON o.thread_id = t.id AND o.kind IN ('acceptance', 'reopening') AND o.state NOT IN ('cancelled', 'failed')
        WHERE s.assignment_id = $1 ORDER BY s.id, o.created_at DESC, o.id DESC) last
      WHERE kind = 'acceptance' AND state IN ('leased', 'sent', 'kept', 'unknown')`, [assignmentId]);
  return new Set(rows.map(({ slotId }) => slotId));
}

/** The reason of the act that is being told: the history has it. */
async function reopenedBecause(work: Work, assignmentId: string): Promise<string | null> {
  const [entry] = await work.query<{ reason: string | null }>(
    `SELECT facts->>'reason' AS reason FROM audit_entry WHERE object_kind = 'assignment' AND object_id = $1 AND act = 'assignment.reopen' ORDER BY at DESC, id DESC LIMIT 1`, [assignmentId]);
  return entry?.reason ?? null;
}

/** Whether the act that returned the answer also moved its date: the history says so. */
async function dueMoved(work: Work, slotId: string): Promise<boolean> {
  const [entry] = await work.query<{ moved: boolean | null }>(
    `SELECT (facts->>'dueMoved')::boolean AS moved FROM audit_entry WHERE object_kind = 'slot' AND object_id = $1 AND act = 'slot.returnForRework' ORDER BY at DESC, id DESC LIMIT 1`, [slotId]);
  return entry?.moved ?? false;
}

/** Whoever gets it again finds it under the number and day it was first asked with; a task without a letter, under today. */
const firstLetter = async (work: Work, slotId: string) => (await firstLetterOf(work, slotId, work.zone)) ?? { number: null, on: work.today };
