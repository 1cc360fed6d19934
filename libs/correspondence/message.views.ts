import { createUnionType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Organisation, Person } from '@kenes/council';
import { Instant, Refused } from '@kenes/kernel';
import { Message } from './message.entity.js';

@ObjectType({ description: "One sentence in the reader's language; good speaks for the sender, bad against, odd is unclear." })
export class EvidenceReason {
  @Field(() => String, { description: 'good, bad or odd.' }) tone: 'good' | 'bad' | 'odd';
  @Field(() => String) sentence: string;
}

@ObjectType({ description: 'Where a letter may belong, with the reason; a person decides.' })
export class SortSuggestion {
  @Field(() => String, { description: 'secondAddress, slot, who (the question who answers this year), problem (a question for help) or organisation.' }) kind: 'secondAddress' | 'slot' | 'who' | 'problem' | 'organisation';
  @Field(() => ID, { nullable: true, description: 'What the letter would be filed to.' }) targetId: string | null;
  /** The library of slots adds the field `slot`. */
  slotId: string | null;
  @Field(() => Person, { nullable: true }) person: Person | null;
  @Field(() => Organisation, { nullable: true }) organisation: Organisation | null;
  @Field(() => String) sentence: string;
}

@ObjectType({ description: 'What this viewer may do with the letter now.' })
export class MessageAbilities {
  @Field(() => Boolean) file: boolean;
  @Field(() => Boolean) secondAddress: boolean;
  @Field(() => Boolean) notForUs: boolean;
  @Field(() => Boolean) markRisk: boolean;
  @Field(() => Boolean) unmarkRisk: boolean;
}

@ObjectType({ description: 'Letters that found no assignment, newest first.' })
export class UnsortedPage {
  @Field(() => [Message]) rows: Message[];
  @Field(() => Int, { description: 'All there are, for this viewer.' }) total: number;
}

@ObjectType({ description: 'One line of the history of a closed message: who did what with it, and when.' })
export class RiskStep {
  @Field(() => String, { description: 'received, marked, opened or unmarked.' }) act: 'received' | 'marked' | 'opened' | 'unmarked';
  @Field(() => Instant) at: Date;
  personId: string | null;
}

@ObjectType({ description: 'Somebody who may open a closed message: the secretary, or a named contact.' })
export class RiskReader {
  @Field(() => Boolean, { description: 'By the seat of the secretary; otherwise as a named contact.' }) isSecretary: boolean;
  @Field(() => Instant, { nullable: true, description: 'When they first opened it.' }) openedAt: Date | null;
  personId: string;
}

export const MessageActResult = createUnionType({
  name: 'MessageActResult',
  types: () => [Message, Refused] as const,
  resolveType: (value: object) => (value instanceof Refused ? Refused : Message),
});
