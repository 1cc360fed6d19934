import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { Day as CalendarDay } from '@kenes/config';
import { Day, type Refusal, type Statements } from '@kenes/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { refuse } from '../assignment.refusals.js';

/** Why a date is more than the secretary may give by herself. */
export const limits = ['times', 'days', 'latest'] as const;
export type Limit = (typeof limits)[number];

/** What the written delegation is asked about: a slot as it stands. */
export interface Movable {
  firstDueOn: CalendarDay | null;
  dueOn: CalendarDay | null;
  extensions: number;
}

const plusDays = (day: CalendarDay, days: number): CalendarDay => new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** A number beyond these is a slip of the keys: the season has 184 days. The table holds the same. */
const bounds = {
  times: { code: 'DELEGATION_TIMES', from: 0, to: 5 },
  days: { code: 'DELEGATION_DAYS', from: 1, to: 180 },
  noticeDays: { code: 'DELEGATION_NOTICE_DAYS', from: 0, to: 10 },
  declineDays: { code: 'DELEGATION_DECLINE_DAYS', from: 1, to: 20 },
} as const;
const farthestDays = 731;

@ObjectType({ description: 'How often, by how many days and until which day the secretary moves a date without the chair; and the terms that bodies are given.' })
export class DelegationTerms {
  @Field(() => Int, { description: 'How often one slot; 0: the chair decides every time.' }) @Column('int') times: number;
  @Field(() => Int, { description: 'Days after the first due day.' }) @Column('int') days: number;
  @Field(() => Day, { nullable: true, description: 'Not after this day; without it no day is the last.' }) @Column('date', { name: 'latest_on' }) latestOn: CalendarDay | null;
  @Field(() => Int, { description: 'T8: working days before the due day that a request must be sent in; later it is marked as late.' })
  @Column('int', { name: 'notice_days' }) noticeDays: number;
  @Field(() => Int, { description: 'Working days after the first sign of receipt in which a body says that a matter is not its own; later it is marked as late (practice 35).' })
  @Column('int', { name: 'decline_days' }) declineDays: number;
}

export const termsOf = ({ times, days, latestOn, noticeDays, declineDays }: DelegationTerms): DelegationTerms => ({ times, days, latestOn, noticeDays, declineDays });

/** Who issued decides (practice 13); this is how far the council has written its secretary's hand. */
@ObjectType({ description: "The secretary's written delegation: beyond it she prepares, and the chair decides." })
@Entity('delegation')
export class Delegation extends DelegationTerms {
  @PrimaryColumn('uuid', { name: 'council_id' }) councilId: string;
  @Field(() => Int) @Column('int') version: number;

  /** What keeps the secretary from deciding; without a day only whether this slot is hers at all. */
  whyBeyond(slot: Movable, until: CalendarDay | null): Limit | null {
    if (slot.extensions >= this.times) return 'times';
    if (until === null) return null;
    if (this.latestOn !== null && until > this.latestOn) return 'latest';
    return until > plusDays(slot.firstDueOn ?? slot.dueOn!, this.days) ? 'days' : null;
  }

  whyNotChange(terms: DelegationTerms, today: CalendarDay): Refusal | null {
    for (const field of ['times', 'days', 'noticeDays', 'declineDays'] as const) {
      const { code, from, to } = bounds[field];
      if (terms[field] < from || terms[field] > to) return refuse(code, { from, to }, field);
    }
    // A last day that has passed since may stay: other terms are changed beside it.
    if (terms.latestOn !== null && terms.latestOn !== this.latestOn) {
      if (terms.latestOn < today) return refuse('DELEGATION_LATEST_PAST', {}, 'latestOn');
      if (terms.latestOn > plusDays(today, farthestDays)) return refuse('DELEGATION_LATEST_FAR', {}, 'latestOn');
    }
    return JSON.stringify(termsOf(terms)) === JSON.stringify(termsOf(this)) ? refuse('DELEGATION_SAME') : null;
  }

  change(terms: DelegationTerms, today: CalendarDay): void {
    const refusal = this.whyNotChange(terms, today);
    if (refusal) throw refusal;
    Object.assign(this, termsOf(terms));
  }
}

/** Every council has one from the day it is opened. */
export async function delegationOf(db: Statements): Promise<Delegation> {
  return (await db.one(Delegation, 'true'))!;
}
