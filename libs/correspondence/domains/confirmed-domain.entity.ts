import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Instant, type Refusal } from '@kenes/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { refuse } from '../message.refusals.js';

/** A domain that publishes nothing by which its letters could be checked, and for which the secretary answers until she withdraws it. */
@ObjectType({ description: 'Who answers for a domain that publishes no policy, since when, and why; and, withdrawn, who took it back.' })
@Entity('confirmed_domain')
export class ConfirmedDomain {
  @PrimaryColumn('uuid', { name: 'council_id' }) councilId: string;
  @Field(() => ID) @PrimaryColumn('uuid') id: string;
  @Column('text') domain: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Field(() => String) @Column('text') reason: string;
  @Field(() => Instant) @Column('timestamptz') at: Date;
  @Column('uuid', { name: 'withdrawn_by' }) withdrawnBy: string | null = null;
  @Field(() => String, { nullable: true }) @Column('text', { name: 'withdrawn_reason' }) withdrawnReason: string | null = null;
  @Field(() => Instant, { nullable: true }) @Column('timestamptz', { name: 'withdrawn_at' }) withdrawnAt: Date | null = null;

  whyNotWithdraw(): Refusal | null {
    return this.withdrawnAt === null ? null : refuse('DOMAIN_WITHDRAWN', { domain: this.domain });
  }

  /** What came before stays proved as it was judged. */
  withdraw(by: string, reason: string, at: Date): void {
    const refusal = this.whyNotWithdraw();
    if (refusal) throw refusal;
    if (reason.trim() === '') throw refuse('REASON_MISSING', {}, 'reason');
    this.withdrawnBy = by;
    this.withdrawnReason = reason.trim();
    this.withdrawnAt = at;
  }
}

@ObjectType({ description: 'A domain from which letters of this body came to personal reply addresses, and nothing proved them.' })
export class MailDomain {
  @Field(() => String) domain: string;
  @Field(() => Int, { description: 'How many letters came so.' }) letters: number;
  @Field(() => Instant, { nullable: true, description: 'When the last of them came.' }) lastAt: Date | null;
  @Field(() => ConfirmedDomain, { nullable: true, description: 'The confirmation that stands.' }) confirmation: ConfirmedDomain | null;
  @Field(() => ConfirmedDomain, { nullable: true, description: 'Where none stands, the last one that was withdrawn.' }) withdrawn: ConfirmedDomain | null;
  @Field(() => Boolean, { description: 'Whether this viewer may confirm it now.' }) mayConfirm: boolean;
  @Field(() => Boolean, { description: 'Whether this viewer may withdraw the confirmation now.' }) mayWithdraw: boolean;
}
