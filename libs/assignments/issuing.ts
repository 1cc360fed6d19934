import { Injectable } from '@nestjs/common';
import { newId, type Work } from '@kenes/kernel';
import { recipientsOf, workCalendarOf, type WorkCalendar } from '@kenes/council';
import { Assignment } from './assignment.entity.js';
import { refuse } from './assignment.refusals.js';
import type { Dossier } from './dossier.js';
import { coDueOn, shortestTerm } from './due.js';
import { AssignmentIssued } from './events.js';
import { AssignmentIndicator } from './report.entity.js';
import { indicatorCodes } from './reporting.js';
import type { Slot } from './slot.entity.js';

/** T1: what must be there before an assignment leaves the house. Throws the first thing that is missing. */
export function checkIssuable(assignment: Assignment, slots: readonly Slot[], asksForFigures: boolean, today: string, calendar: WorkCalendar): void {
  if (!assignment.hasText) throw refuse('TEXT_MISSING', {}, 'title');
  if (slots.length === 0) throw refuse('EXECUTORS_MISSING', {}, 'slots');
  if (assignment.batchId === null && slots.filter((slot) => slot.isLead).length !== 1) throw refuse('LEAD_MISSING', {}, 'slots');
  if (!assignment.hasResult && !asksForFigures) throw refuse('RESULT_MISSING', {}, 'result');
  const { dueOn, dueReason } = assignment;
  if (!dueOn) throw refuse('DUE_MISSING', {}, 'dueOn');
  if (dueOn < today) throw refuse('DUE_PAST', {}, 'dueOn');
  if (calendar.workingDaysBetween(today, dueOn) < shortestTerm && !dueReason) throw refuse('DUE_TOO_SOON', { days: shortestTerm }, 'dueReason');
  for (const slot of slots) {
    if (slot.dueOn && slot.dueOn > dueOn) throw refuse('SLOT_DUE_TOO_LATE', {}, 'slots');
    if (slot.dueOn && slot.dueOn < today) throw refuse('SLOT_DUE_PAST', {}, 'slots');
  }
}

/** Gives numbers, people and due days, and tells that letters are to be written. All in the unit of the act. */
@Injectable()
export class Issuing {
  async issue(work: Work, dossier: Dossier): Promise<void> {
    const { assignment, slots } = dossier;
    const calendar = await workCalendarOf(work);
    const codes = await indicatorCodes(work, assignment.id);
    const refusal = assignment.whyNot('issue');
    if (refusal) throw refusal;
    if (slots.length === 1) slots[0]!.isLead = true;
    checkIssuable(assignment, slots, codes.length > 0, work.today, calendar);
    const recipients = await recipientsOf(work, slots.map((slot) => slot.organisationId), work.today);
    // While the contact is away the letter goes to the deputy, and the slot stays the contact's.
    for (const slot of slots) {
      const to = recipients.get(slot.organisationId);
      slot.personId = to?.insteadOf ?? to?.person?.id ?? null;
    }
    const parts = assignment.batchId === null ? [{ assignment, slots }] : await this.split(work, assignment, slots, codes);
    for (const part of parts) await this.send(work, part.assignment, part.slots, calendar);
    for (const part of parts.slice(1)) await work.save(part.assignment);
    await dossier.save(work);
    for (const part of parts) await work.announce(new AssignmentIssued(part.assignment.id, part.slots.map((slot) => slot.id)));
  }

  private async send(work: Work, assignment: Assignment, slots: readonly Slot[], calendar: WorkCalendar): Promise<void> {
    const year = Number(work.today.slice(0, 4));
    const number = await work.nextNumber('assignment', year);
    assignment.issue(year, number, work.now);
    for (const slot of slots) slot.send(work.now, slot.dueOn ?? (slot.isLead ? assignment.dueOn! : coDueOn(assignment.dueOn!, work.today, calendar)));
    await work.record({ act: 'assignment.issue', objectKind: 'assignment', objectId: assignment.id, facts: { number: assignment.number, dueOn: assignment.dueOn, dueReason: assignment.dueReason, executors: slots.length } });
  }

  /** Each for itself: every body becomes the lead of an assignment of its own. The draft becomes the first of them. */
  private async split(work: Work, draft: Assignment, slots: readonly Slot[], codes: readonly string[]): Promise<{ assignment: Assignment; slots: Slot[] }[]> {
    const parts: { assignment: Assignment; slots: Slot[] }[] = [];
    for (const [at, slot] of slots.entries()) {
      slot.isLead = true;
      if (at === 0) {
        parts.push({ assignment: draft, slots: [slot] });
        continue;
      }
      const own = Object.assign(new Assignment(), draft, { id: newId(), version: 1 });
      await work.insert(own);
      for (const [position, code] of codes.entries()) await work.insert(Object.assign(new AssignmentIndicator(), { assignmentId: own.id, code, position }));
      slot.assignmentId = own.id;
      parts.push({ assignment: own, slots: [slot] });
    }
    return parts;
  }
}
