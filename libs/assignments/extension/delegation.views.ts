import { createUnionType, Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Person } from '@kenes/council';
import { Day, Instant, Refused } from '@kenes/kernel';
import { IsInt, IsOptional, IsString } from 'class-validator';
import { Delegation, DelegationTerms } from './delegation.entity.js';

@InputType({ description: 'The delegation as the chair would have it, whole.' })
export class DelegationInput {
  @Field(() => Int) @IsInt() times: number;
  @Field(() => Int) @IsInt() days: number;
  @Field(() => Day, { nullable: true, description: 'Without it no day is the last.' }) @IsOptional() @IsString() latestOn?: string | null;
  @Field(() => Int) @IsInt() noticeDays: number;
  @Field(() => Int) @IsInt() declineDays: number;
}

@ObjectType({ description: 'A change of the delegation: who, when, from what to what.' })
export class DelegationChange {
  @Field(() => Instant) at: Date;
  @Field(() => Person, { nullable: true }) person: Person | null;
  @Field(() => DelegationTerms) was: DelegationTerms;
  @Field(() => DelegationTerms) now: DelegationTerms;
}

export const ChangeDelegationResult = createUnionType({
  name: 'ChangeDelegationResult',
  types: () => [Delegation, Refused] as const,
  resolveType: (value: object) => (value instanceof Refused ? Refused : Delegation),
});
