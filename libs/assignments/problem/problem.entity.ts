import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Day as CalendarDay } from '@kenes/config';
import { Day, Instant, type Refusal } from '@kenes/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { refuse } from '../assignment.refusals.js';
import type { Report } from '../report.entity.js';
import { short } from '../text.js';

export const problemStates = ['open', 'solved'] as const;
export type ProblemState = (typeof problemStates)[number];
export type ProblemAct = 'ask' | 'renew' | 'solve' | 'withdraw';
export const ProblemStateEnum = Object.fromEntries(problemStates.map((state) => [state, state])) as { [S in ProblemState]: S };
registerEnumType(ProblemStateEnum, { name: 'ProblemState', description: 'open; solved, or withdrawn by the body itself (then without an outcome).' });

/** Where each act leads; what is solved stays solved, the next trouble is a problem of its own. */
const acts = {
  open: { ask: 'open', renew: 'open', solve: 'solved', withdraw: 'solved' },
  solved: {},
} satisfies Record<ProblemState, Partial<Record<ProblemAct, ProblemState>>>;

/** The longest outcome a history has room for. */
export const longestOutcome = 2_000;

/** What is in a body's way (practice 21). The answer "help" it came with is its text; it stops no clock and moves no day. */
@ObjectType({ description: 'What is in the way of a body: opened by its answer “help”. The due day stays.' })
@Entity('problem')
export class Problem {
  @PrimaryColumn('uuid', { name: 'council_id' }) councilId: string;
  @Field(() => ID) @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'slot_id' }) slotId: string;
  @Column('uuid', { name: 'report_id' }) reportId: string;
  @Field(() => String) @Column('text') text: string;
  @Field(() => Day, { nullable: true, description: 'By which day help is needed.' }) @Column('date', { name: 'by_on' }) byOn: CalendarDay | null = null;
  @Field(() => String, { nullable: true, description: 'Whom the body named beside the bodies of the council.' })
  @Column('text', { name: 'helper_other' }) helperOther: string | null = null;
  @Field(() => ProblemStateEnum) @Column('text') state: ProblemState = 'open';
  @Field(() => String, { nullable: true, description: 'How it was solved.' }) @Column('text') outcome: string | null = null;
  @Field(() => Instant) @Column('timestamptz', { name: 'opened_at' }) openedAt: Date;
  @Field(() => Instant, { nullable: true }) @Column('timestamptz', { name: 'closed_at' }) closedAt: Date | null = null;
  @Column('uuid', { name: 'closed_by' }) closedById: string | null = null;
  @Field(() => Int) @Column('int') version: number = 1;

  static of(report: Report, id: string): Problem {
    return Object.assign(new Problem(), { id, slotId: report.slotId, reportId: report.id, text: report.text, openedAt: report.at });
  }

  get isOpen(): boolean {
    return this.state === 'open';
  }

  whyNot(act: ProblemAct): Refusal | null {
    return act in acts[this.state] ? null : refuse('PROBLEM_SOLVED');
  }

  /** A newer word about the same trouble; whom it was put to already stays asked. */
  renew(report: Report): void {
    this.go('renew');
    this.reportId = report.id;
    this.text = report.text;
  }

  /** By which day, and who else: said with the answer, or left as it was. */
  want({ byOn, other }: { byOn: CalendarDay | null; other: string }): void {
    this.byOn = byOn ?? this.byOn;
    this.helperOther = short(other, 300, 'helpOther') || this.helperOther;
  }

  solve(outcome: string, by: string, at: Date): void {
    this.go('solve');
    const given = short(outcome, longestOutcome, 'outcome');
    if (given === '') throw refuse('OUTCOME_MISSING', {}, 'outcome');
    this.outcome = given;
    this.close(by, at);
  }

  /** The body took its answer back: nothing is in its way any more. */
  withdraw(by: string | null, at: Date): void {
    this.go('withdraw');
    this.close(by, at);
  }

  private close(by: string | null, at: Date): void {
    this.closedById = by;
    this.closedAt = at;
  }

  private go(act: ProblemAct): void {
    const refusal = this.whyNot(act);
    if (refusal) throw refusal;
    this.state = (acts[this.state] as Partial<Record<ProblemAct, ProblemState>>)[act]!;
  }
}

/** A body that could help: named by the one that asks, or asked. The thread with it is about this row. */
@ObjectType({ description: 'A body that could help, and what it answered.' })
@Entity('problem_helper')
export class ProblemHelper {
  @PrimaryColumn('uuid', { name: 'council_id' }) councilId: string;
  @Field(() => ID) @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'problem_id' }) problemId: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId: string;
  @Field(() => Instant, { nullable: true, description: 'When it was asked; empty while it is only named.' })
  @Column('timestamptz', { name: 'asked_at' }) askedAt: Date | null = null;
}
