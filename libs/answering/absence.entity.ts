import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Day, Instant } from '@kenes/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { refuse } from './answering.refusals.js';

/** What an automatic answer said. It acts on nothing; a person reads it and decides (practice 34). */
@ObjectType({ description: 'What an automatic answer says of an absence; it acts on nothing by itself.' })
@Entity('absence')
export class Absence {
  @PrimaryColumn('uuid', { name: 'council_id' }) councilId: string;
  @Field(() => ID) @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'message_id' }) messageId: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Field(() => String, { description: 'The sentences that tell of it, as written.' }) @Column('text') says: string;
  @Field(() => Day, { nullable: true, description: 'Until which day, if it was read.' }) @Column('date', { name: 'until_on' }) untilOn: string | null = null;
  @Field(() => String, { nullable: true }) @Column('text', { name: 'deputy_name' }) deputyName: string | null = null;
  @Field(() => String, { nullable: true }) @Column('text', { name: 'deputy_phone' }) deputyPhone: string | null = null;
  @Field(() => String, { nullable: true }) @Column('text', { name: 'deputy_address' }) deputyAddress: string | null = null;
  @Field(() => Instant) @Column('timestamptz', { name: 'noticed_at' }) noticedAt: Date;
  @Column('text') state: 'noticed' | 'deputised' | 'dismissed' = 'noticed';
  @Field(() => Int) @Column('int') version: number = 1;

  settle(how: 'deputised' | 'dismissed'): void {
    if (this.state !== 'noticed') throw refuse('ABSENCE_SETTLED');
    this.state = how;
  }
}

/** Who gets the letters of a contact who is away. */
@ObjectType({ description: 'Who stands in for the contact of a body, from a day to a day.' })
@Entity('deputy')
export class Deputy {
  @PrimaryColumn('uuid', { name: 'council_id' }) councilId: string;
  @Field(() => ID) @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('uuid', { name: 'for_person_id' }) forPersonId: string;
  @Field(() => Day) @Column('date', { name: 'from_on' }) fromOn: string;
  @Field(() => Day) @Column('date', { name: 'to_on' }) toOn: string;
  @Column('uuid', { name: 'absence_id' }) absenceId: string | null = null;
  @Column('int') version: number = 1;

  static of(given: Pick<Deputy, 'id' | 'organisationId' | 'personId' | 'forPersonId' | 'absenceId'>, today: string, untilOn: string): Deputy {
    if (untilOn < today) throw refuse('DEPUTY_DAYS', 'untilOn');
    if (given.personId === given.forPersonId) throw refuse('DEPUTY_SAME_PERSON', 'name');
    return Object.assign(new Deputy(), { ...given, fromOn: today, toOn: untilOn });
  }
}
