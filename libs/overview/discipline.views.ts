import { Field, Float, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'What a body did with what it was ordered. `due` is what inTime, late, overdue and notReported add up to.' })
export class OrdersDone {
  @Field(() => Int, { description: 'Given out in the period.' }) issued: number;
  @Field(() => Int, { description: 'Of those due in the period: the day is over, or the answer is here.' }) due: number;
  @Field(() => Int) inTime: number;
  @Field(() => Int, { nullable: true, description: 'inTime of due; null for fewer than five.' }) inTimePercent: number | null;
  @Field(() => Int) late: number;
  @Field(() => Float, { nullable: true, description: 'Calendar days, of those that were late.' }) averageDaysLate: number | null;
  @Field(() => Int) overdue: number;
  @Field(() => Int, { description: "The lead's “without”." }) notReported: number;
  @Field(() => Int) returns: number;
  @Field(() => Int) extensions: number;
}

@ObjectType({ description: 'What a body did with what it was asked or recommended: whether it answered.' })
export class AskedAnswered {
  @Field(() => Int, { description: 'Sent in the period.' }) issued: number;
  @Field(() => Int, { description: 'Of those with a day in the period: it is over, or the answer is here.' }) due: number;
  @Field(() => Int) answered: number;
  @Field(() => Int, { nullable: true, description: 'answered of due; null for fewer than five.' }) percent: number | null;
}

@ObjectType({ description: 'One body in one period.' })
export class DisciplineRow {
  organisationId: string;
  @Field(() => OrdersDone, { nullable: true }) orders: OrdersDone | null;
  @Field(() => AskedAnswered, { nullable: true }) asked: AskedAnswered | null;
  @Field(() => Int, { nullable: true, description: 'The median from our letter to the first sign of receipt.' }) medianMinutesToAcknowledge: number | null;
}
