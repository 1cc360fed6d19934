import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Day } from '@kenes/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { CouncilRoleEnum, type CouncilRole, type Substitution } from '../enums.js';

/** A seat in the council: it belongs to a post and passes to its next holder, or to a named person (practice 12). */
@ObjectType({ description: 'A seat in the council: of a post, or of a named person.' })
@Entity('mandate')
export class Mandate {
  @PrimaryColumn('uuid', { name: 'council_id' }) councilId: string;
  @Field(() => ID) @PrimaryColumn('uuid') id: string;
  @Field(() => CouncilRoleEnum) @Column('text') role: CouncilRole;
  @Column('uuid', { name: 'organisation_id' }) organisationId: string;
  @Column('uuid', { name: 'post_id' }) postId: string | null = null;
  @Column('uuid', { name: 'person_id' }) personId: string | null = null;
  @Field(() => Boolean) @Column('boolean', { name: 'has_vote' }) hasVote: boolean;
  @Field(() => String, { description: 'none, withoutVote or voteByLetter: who may come in the holder’s place.' }) @Column('text') substitution: Substitution;
  @Field(() => String, { nullable: true }) @Column('text', { name: 'basis_number' }) basisNumber: string | null = null;
  @Field(() => Day, { nullable: true }) @Column('date', { name: 'basis_on' }) basisOn: string | null = null;
  @Field(() => Day) @Column('date', { name: 'from_on' }) fromOn: string;
  @Field(() => Day, { nullable: true }) @Column('date', { name: 'to_on' }) toOn: string | null = null;
  @Column('int') position: number = 0;

  /** Who held it on the day that was asked for; null while the post is vacant. The queries set it. */
  holderId: string | null = null;
  /** The day that was asked for; the queries set it. */
  on: string;

  inForceOn(day: string): boolean {
    return this.fromOn <= day && (this.toOn === null || day <= this.toOn);
  }
}
