import type { Day } from '@kenes/config';
import type { Statements } from '@kenes/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Why a date is more than the secretary may give by herself. */
export const limits = ['times', 'days', 'latest'] as const;
export type Limit = (typeof limits)[number];

/** What the written delegation is asked about: a slot as it stands. */
export interface Movable {
  firstDueOn: Day | null;
  dueOn: Day | null;
  extensions: number;
}

const plusDays = (day: Day, days: number): Day => new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/**
 * Who issued decides (practice 13); this is how far the council has written its secretary's hand: how often one slot,
 * how many days after its first day, not after which day. Without a row of its own a council has what stands here.
 */
@Entity('delegation')
export class Delegation {
  @PrimaryColumn('uuid', { name: 'council_id' }) councilId: string;
  @Column('int') times: number = 1;
  @Column('int') days: number = 14;
  @Column('date', { name: 'latest_on' }) latestOn: Day | null = null;
  /** T8: working days before the due day that a request must be sent in. */
  @Column('int', { name: 'notice_days' }) noticeDays: number = 2;
  /** Working days after the first sign of receipt in which a body says that a matter is not its own; later it is marked as late (practice 35). */
  @Column('int', { name: 'decline_days' }) declineDays: number = 3;

  /** What keeps the secretary from deciding; without a day only whether this slot is hers at all. */
  whyBeyond(slot: Movable, until: Day | null): Limit | null {
    if (slot.extensions >= this.times) return 'times';
    if (until === null) return null;
    if (this.latestOn !== null && until > this.latestOn) return 'latest';
    return until > plusDays(slot.firstDueOn ?? slot.dueOn!, this.days) ? 'days' : null;
  }
}

export async function delegationOf(db: Statements): Promise<Delegation> {
  return (await db.one(Delegation, 'true')) ?? new Delegation();
}
