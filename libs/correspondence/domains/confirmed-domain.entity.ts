import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Instant } from '@kenes/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A domain that publishes nothing by which its letters could be checked, and for which the secretary answers, once. */
@ObjectType({ description: 'Who answers for a domain that publishes no policy, since when, and why.' })
@Entity('confirmed_domain')
export class ConfirmedDomain {
  @PrimaryColumn('uuid', { name: 'council_id' }) councilId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('text') domain: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Field(() => String) @Column('text') reason: string;
  @Field(() => Instant) @Column('timestamptz') at: Date;
}

@ObjectType({ description: 'A domain from which letters of this body came to personal reply addresses, and nothing proved them.' })
export class MailDomain {
  @Field(() => String) domain: string;
  @Field(() => Int, { description: 'How many letters came so.' }) letters: number;
  @Field(() => Instant) lastAt: Date;
  @Field(() => ConfirmedDomain, { nullable: true }) confirmation: ConfirmedDomain | null;
  @Field(() => Boolean, { description: 'Whether this viewer may confirm it now.' }) mayConfirm: boolean;
}
