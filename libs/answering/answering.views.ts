import { createUnionType, Field, Int, ObjectType } from '@nestjs/graphql';
import { Organisation } from '@kenes/council';
import { Refused } from '@kenes/kernel';
import { Answering, StandingEnum, type Standing } from './answering.entity.js';
import { AnsweringRound } from './round.entity.js';

@ObjectType({ description: 'How many bodies stand so.' })
export class StandingCount {
  @Field(() => StandingEnum) standing: Standing;
  @Field(() => Int) count: number;
}

export const AnsweringRoundResult = createUnionType({
  name: 'AnsweringRoundResult',
  types: () => [AnsweringRound, Refused] as const,
  resolveType: (value: object) => (value instanceof Refused ? Refused : AnsweringRound),
});

export const AnsweringResult = createUnionType({
  name: 'AnsweringResult',
  types: () => [Answering, Refused] as const,
  resolveType: (value: object) => (value instanceof Refused ? Refused : Answering),
});

export const DeputyResult = createUnionType({
  name: 'DeputyResult',
  types: () => [Organisation, Refused] as const,
  resolveType: (value: object) => (value instanceof Refused ? Refused : Organisation),
});
