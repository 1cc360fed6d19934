import { Field, ObjectType } from '@nestjs/graphql';
import { Instant } from '@kenes/kernel';

@ObjectType({ description: 'The last letter to a body, when it reached nobody.' })
export class UndeliveredLetter {
  @Field(() => String, { description: 'What letter it was: assignment, return, acceptance and so on.' }) kind: string;
  @Field(() => String, { nullable: true, description: 'The address that failed; null when the body has none.' }) address: string | null;
  @Field(() => String, { nullable: true, description: 'In the words of their server.' }) words: string | null;
  @Field(() => Instant) at: Date;
}

@ObjectType({ description: 'An address that sends our letters back, until somebody writes from it again.' })
export class FailingAddress {
  @Field(() => String) address: string;
  @Field(() => String, { description: 'What their server said.' }) words: string;
  @Field(() => Instant) since: Date;
}
