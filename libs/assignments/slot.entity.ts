import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Day as CalendarDay } from '@kenes/config';
import { Day, Instant, type Refusal } from '@kenes/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { refuse } from './assignment.refusals.js';
import { ClosesByEnum, MarkEnum, SlotStateEnum } from './enums.js';
import { owingSlotStates, type ClosesBy, type Force, type Mark, type SlotState } from './states.js';
import { short } from './text.js';

/** What may follow what. `work` is any answer that does not claim to be the last one. */
const acts = {
  draft: { send: 'sent' },
  sent: { deliver: 'delivered', acknowledge: 'acknowledged', work: 'underway', report: 'reported', decline: 'declined', waive: 'waived', replace: 'replaced' },
  delivered: { comeBack: 'sent', acknowledge: 'acknowledged', work: 'underway', report: 'reported', decline: 'declined', waive: 'waived', replace: 'replaced' },
  acknowledged: { work: 'underway', report: 'reported', decline: 'declined', waive: 'waived', replace: 'replaced' },
  underway: { work: 'underway', report: 'reported', decline: 'declined', waive: 'waived', replace: 'replaced' },
  returned: { work: 'underway', report: 'reported', decline: 'declined', waive: 'waived', replace: 'replaced' },
  reported: { work: 'reported', report: 'reported', decline: 'declined', withdraw: 'underway', returnForRework: 'returned', accept: 'accepted', waive: 'waived' },
  declined: { work: 'underway', report: 'reported', withdraw: 'underway', returnForRework: 'returned', waive: 'waived', replace: 'replaced' },
  accepted: { add: 'accepted', restore: 'reported' },
  waived: { add: 'waived', restore: 'sent' },
  replaced: {},
} satisfies Record<SlotState, Partial<Record<string, SlotState>>>;

export type SlotAct = 'send' | 'deliver' | 'comeBack' | 'acknowledge' | 'work' | 'report' | 'decline' | 'withdraw' | 'returnForRework' | 'accept' | 'waive' | 'replace' | 'add' | 'restore';
export type WaivedReason = 'without' | 'secretary' | 'cancelled';

const target = (state: SlotState, act: SlotAct): SlotState | undefined => (acts[state] as Partial<Record<SlotAct, SlotState>>)[act];

/** One body's part of an assignment: what it owes, by when, and how far it is. */
@ObjectType({ description: 'One executor: the body, its force, its own due day and state.' })
@Entity('slot')
export class Slot {
  @PrimaryColumn('uuid', { name: 'council_id' }) councilId: string;
  @Field(() => ID) @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'assignment_id' }) assignmentId: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId: string;
  @Column('uuid', { name: 'person_id' }) personId: string | null = null;
  @Field({ description: 'The first named: collects the answers of the others.' }) @Column('boolean', { name: 'is_lead' }) isLead: boolean;
  @Column('text') force: Force;
  @Field(() => ClosesByEnum, { description: 'What lets it be accepted: any working answer, or only a signed letter with number and date.' })
  @Column('text', { name: 'closes_by' }) closesBy: ClosesBy = 'workingAnswer';
  @Field(() => SlotStateEnum) @Column('text') state: SlotState = 'draft';
  @Field(() => Day, { nullable: true }) @Column('date', { name: 'due_on' }) dueOn: CalendarDay | null = null;
  @Field(() => Day, { nullable: true, description: 'The day it was first due; it stays on record whatever is moved.' })
  @Column('date', { name: 'first_due_on' }) firstDueOn: CalendarDay | null = null;
  @Field(() => Int, { description: 'How often its day was moved at its own request (T9).' }) @Column('int') extensions: number = 0;
  @Column('uuid', { name: 'handed_by' }) handedById: string | null = null;
  @Field(() => Day, { nullable: true, description: 'Within the body: the day the colleague who has it is to be ready (T3). The body answers for its own day.' })
  @Column('date', { name: 'inner_due_on' }) innerDueOn: CalendarDay | null = null;
  @Column('timestamptz', { name: 'sent_at' }) sentAt: Date | null = null;
  @Field(() => Instant, { nullable: true }) @Column('timestamptz', { name: 'acknowledged_at' }) acknowledgedAt: Date | null = null;
  @Field(() => Instant, { nullable: true, description: 'When the working answer came: this date counts, not that of the official letter.' })
  @Column('timestamptz', { name: 'reported_at' }) reportedAt: Date | null = null;
  @Field(() => Instant, { nullable: true }) @Column('timestamptz', { name: 'accepted_at' }) acceptedAt: Date | null = null;
  @Field(() => String, { nullable: true, description: "The body's own number of its official answer." })
  @Column('text', { name: 'official_number' }) officialNumber: string | null = null;
  @Field(() => Day, { nullable: true }) @Column('date', { name: 'official_on' }) officialOn: CalendarDay | null = null;
  @Column('text', { name: 'waived_reason' }) waivedReason: WaivedReason | null = null;
  @Field(() => Int, { description: 'How often it was sent back for rework.' }) @Column('int') returns: number = 0;
  @Column('int') position: number = 0;
  @Field(() => Int) @Column('int') version: number = 1;

  // Derived for a day, set by the queries; never stored.
  @Field(() => MarkEnum) mark: Mark;
  @Field({ description: 'Its due day ended without an answer; never for a request or a recommendation: those are waited for.' }) late: boolean;

  whyNot(act: SlotAct): Refusal | null {
    if (target(this.state, act)) return act === 'accept' && this.awaitsLetter ? refuse('LETTER_AWAITED') : null;
    switch (act) {
      case 'acknowledge': return refuse(owingSlotStates.includes(this.state) ? 'ALREADY_ACKNOWLEDGED' : 'SLOT_CLOSED');
      case 'accept':
      case 'returnForRework': return refuse('NOT_UNDER_REVIEW');
      case 'withdraw': return refuse('NOTHING_TO_WITHDRAW');
      default: return refuse('SLOT_CLOSED');
    }
  }

  /** The answer is here, the signed letter is not: nobody is reminded, nothing is accepted. */
  get awaitsLetter(): boolean {
    return this.closesBy === 'officialLetter' && this.officialNumber === null;
  }

  get owes(): boolean {
    return owingSlotStates.includes(this.state);
  }

  /** Whether T10 has nothing to wait for here. */
  get answered(): boolean {
    return this.state === 'reported' || this.state === 'accepted' || this.state === 'waived' || this.state === 'replaced';
  }

  send(at: Date, dueOn: CalendarDay): void {
    this.go('send');
    this.sentAt = at;
    this.dueOn = dueOn;
    this.firstDueOn = dueOn;
  }

  /** The recipient's server took the letter. It may tell so after the body has already answered. */
  deliver(): boolean {
    if (this.whyNot('deliver')) return false;
    this.go('deliver');
    return true;
  }

  /** Their server gave it back later: nobody there has it. */
  comeBack(): boolean {
    if (this.whyNot('comeBack')) return false;
    this.go('comeBack');
    return true;
  }

  acknowledge(at: Date): void {
    this.go('acknowledge');
    this.acknowledgedAt = at;
  }

  /** Any answer proves that the letter arrived (T2). */
  answer(act: 'work' | 'report' | 'decline', at: Date): void {
    this.go(act);
    this.acknowledgedAt ??= at;
    if (act === 'report') this.reportedAt = at;
    if (act === 'decline') this.reportedAt = null;
  }

  withdraw(): void {
    this.go('withdraw');
    this.reportedAt = null;
  }

  returnForRework(dueOn: CalendarDay | null): void {
    this.go('returnForRework');
    this.reportedAt = null;
    this.returns += 1;
    if (dueOn) this.dueOn = dueOn;
    if (this.innerDueOn && this.dueOn && this.innerDueOn > this.dueOn) this.innerDueOn = this.dueOn;
  }

  /** T3: a colleague does it from now on, by a day that leaves the body its own. */
  handOver(personId: string, byPersonId: string, innerDueOn: CalendarDay | null, today: CalendarDay): void {
    if (innerDueOn && innerDueOn < today) throw refuse('DUE_PAST', {}, 'innerDueOn');
    if (innerDueOn && this.dueOn && innerDueOn > this.dueOn) throw refuse('INNER_DUE_TOO_LATE', {}, 'innerDueOn');
    this.personId = personId;
    this.handedById = byPersonId;
    this.innerDueOn = innerDueOn;
  }

  /** T9: only who still owes an answer can be given more time, and more time is a later day than now. */
  whyNotExtend(until: CalendarDay, today: CalendarDay): Refusal | null {
    if (!this.owes) return refuse('SLOT_CLOSED');
    if (until < today) return refuse('DUE_PAST', {}, 'until');
    return until <= this.dueOn! ? refuse('EXTENSION_NOT_LATER', {}, 'until') : null;
  }

  extend(until: CalendarDay, today: CalendarDay): void {
    const refusal = this.whyNotExtend(until, today);
    if (refusal) throw refusal;
    this.dueOn = until;
    this.extensions += 1;
  }

  /** Its day has become a day off, and a person gave it another one: no extension, nobody asked for it. */
  moveFromDayOff(to: CalendarDay): void {
    if (!this.owes) throw refuse('SLOT_CLOSED');
    this.dueOn = to;
  }

  accept(at: Date): void {
    this.go('accept');
    this.acceptedAt = at;
  }

  waive(reason: WaivedReason): void {
    this.go('waive');
    this.waivedReason = reason;
  }

  /** T11: another body has it; this one leads nothing any more. */
  replace(): void {
    this.go('replace');
    this.isLead = false;
  }

  /** Undo of acceptance: to where it was on the day it was accepted, or let go as the lead's "without". */
  restore(): void {
    const before: SlotState = this.state === 'accepted' ? 'reported' : this.returns > 0 ? 'returned' : this.acknowledgedAt ? 'underway' : 'sent';
    this.go('restore');
    this.state = before;
    this.acceptedAt = null;
    this.waivedReason = null;
  }

  /** The signed letter: with nothing reported before, it is the answer itself. */
  fileOfficialLetter(number: string, on: CalendarDay, today: CalendarDay, at: Date): void {
    const given = short(number, 100, 'number');
    if (given === '') throw refuse('LETTER_NUMBER_MISSING', {}, 'number');
    if (on > today) throw refuse('LETTER_DATE_AHEAD', {}, 'on');
    const refusal = this.whyNotFile();
    if (refusal) throw refusal;
    if (this.owes || this.state === 'declined') this.answer('report', at);
    this.officialNumber = given;
    this.officialOn = on;
  }

  whyNotFile(): Refusal | null {
    return this.state === 'draft' || this.state === 'waived' || this.state === 'replaced' ? refuse('SLOT_CLOSED') : null;
  }

  private go(act: SlotAct): void {
    const refusal = this.whyNot(act);
    if (refusal) throw refusal;
    this.state = target(this.state, act)!;
  }
}
