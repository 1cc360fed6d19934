import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Day as CalendarDay } from '@kenes/config';
import type { WorkCalendar } from '@kenes/council';
import { Day, Instant, type Refusal } from '@kenes/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { refuse } from '../assignment.refusals.js';
import type { Report } from '../report.entity.js';
import { reasonOf, short } from '../text.js';

export const requestStates = ['asked', 'prepared', 'granted', 'refused', 'withdrawn'] as const;
export type RequestState = (typeof requestStates)[number];
export const RequestStateEnum = Object.fromEntries(requestStates.map((state) => [state, state])) as { [S in RequestState]: S };
registerEnumType(RequestStateEnum, { name: 'ExtensionState', description: 'asked; prepared by the secretary for the chair; granted (perhaps another day); refused; withdrawn by a newer answer.' });

/** At which level it was decided; a coordinator decides as the secretary does (practice 32). */
export const deciders = ['secretary', 'coordinator', 'chair'] as const;
export type Decider = (typeof deciders)[number];

export interface Decision {
  by: string;
  as: Decider;
  at: Date;
  /** A word for the body. */
  word: string | null;
}

/** The longest word a letter has room for. */
export const longestWord = 300;

/** T8: sent less than so many working days before the due day. */
export const isLateRequest = (sentOn: CalendarDay, dueOn: CalendarDay, noticeDays: number, calendar: WorkCalendar): boolean =>
  calendar.workingDaysBetween(sentOn, dueOn) < noticeDays;

const decides: RequestState[] = ['asked', 'prepared'];

/** A body asks for a later day. The answer "more time" it came with is its whole text. */
@ObjectType({ description: 'A request for a later day, and what became of it.' })
@Entity('extension_request')
export class ExtensionRequest {
  @PrimaryColumn('uuid', { name: 'council_id' }) councilId: string;
  @Field(() => ID) @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'slot_id' }) slotId: string;
  @Field(() => ID, { nullable: true, description: 'The answer it came with.' }) @Column('uuid', { name: 'report_id' }) reportId: string | null = null;
  @Field(() => RequestStateEnum) @Column('text') state: RequestState = 'asked';
  @Field(() => Day, { nullable: true, description: 'A letter may ask without naming a day; whoever decides names one.' })
  @Column('date', { name: 'asked_until' }) askedUntil: CalendarDay | null = null;
  @Field(() => String) @Column('text') reason: string;
  @Field({ description: 'Sent later than the council asks for: less than two working days before the due day, usually.' })
  @Column('boolean', { name: 'is_late' }) isLate: boolean;
  @Field(() => Day, { description: 'The due day it would move.' }) @Column('date', { name: 'due_on' }) dueOn: CalendarDay;
  @Field(() => Instant) @Column('timestamptz', { name: 'asked_at' }) askedAt: Date;
  @Field(() => Day, { nullable: true, description: 'What the secretary has prepared for the chair.' })
  @Column('date', { name: 'prepared_until' }) preparedUntil: CalendarDay | null = null;
  @Column('text', { name: 'prepared_note' }) preparedNote: string | null = null;
  @Column('uuid', { name: 'prepared_by' }) preparedBy: string | null = null;
  @Field(() => Instant, { nullable: true }) @Column('timestamptz', { name: 'prepared_at' }) preparedAt: Date | null = null;
  @Field(() => Day, { nullable: true }) @Column('date', { name: 'decided_until' }) decidedUntil: CalendarDay | null = null;
  @Column('uuid', { name: 'decided_by' }) decidedBy: string | null = null;
  @Field(() => String, { nullable: true, description: 'secretary, coordinator or chair.' }) @Column('text', { name: 'decided_as' }) decidedAs: Decider | null = null;
  @Field(() => Instant, { nullable: true }) @Column('timestamptz', { name: 'decided_at' }) decidedAt: Date | null = null;
  @Field(() => String, { nullable: true, description: 'The word that went to the body with the decision.' })
  @Column('text', { name: 'answer_text' }) answerText: string | null = null;
  @Field(() => Int) @Column('int') version: number = 1;

  static of(report: Report, asked: { id: string; dueOn: CalendarDay; isLate: boolean }): ExtensionRequest {
    const { slotId, id: reportId, untilOn: askedUntil, text: reason, at: askedAt } = report;
    return Object.assign(new ExtensionRequest(), { ...asked, slotId, reportId, askedUntil, reason, askedAt });
  }

  get isOpen(): boolean {
    return decides.includes(this.state);
  }

  whyNotDecide(): Refusal | null {
    if (this.isOpen) return null;
    return refuse(this.state === 'withdrawn' ? 'REQUEST_WITHDRAWN' : 'REQUEST_DECIDED');
  }

  /** Beyond the delegation: the secretary says what she would do, the chair does it. She may say it anew until then. */
  prepare(until: CalendarDay, note: string | null, by: string, at: Date): void {
    this.open();
    this.state = 'prepared';
    this.preparedUntil = until;
    this.preparedNote = short(note ?? '', longestWord, 'note') || null;
    this.preparedBy = by;
    this.preparedAt = at;
  }

  grant(until: CalendarDay, decision: Decision): void {
    this.open();
    this.decide('granted', decision, short(decision.word ?? '', longestWord, 'word') || null);
    this.decidedUntil = until;
  }

  /** The body is told why; only the chair may leave that to her word. */
  refuse(decision: Decision): void {
    this.open();
    const word = short(decision.word ?? '', longestWord, 'word');
    this.decide('refused', decision, decision.as === 'chair' ? word || null : reasonOf(word));
  }

  private decide(state: 'granted' | 'refused', { by, as, at }: Decision, word: string | null): void {
    this.state = state;
    this.decidedBy = by;
    this.decidedAs = as;
    this.decidedAt = at;
    this.answerText = word;
  }

  private open(): void {
    const refusal = this.whyNotDecide();
    if (refusal) throw refusal;
  }
}
