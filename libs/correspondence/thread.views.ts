import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Instant } from '@kenes/kernel';

@ObjectType({ description: 'A letter of a thread: one that went out, or one that came in.' })
export class ThreadMessage {
  @Field(() => ID) id: string;
  @Field(() => String, { description: 'in or out.' }) direction: 'in' | 'out';
  @Field(() => Instant) at: Date;
  @Field(() => String) subject: string;
  @Field(() => String, { description: 'Without what opens links: that is for its recipient only.' }) text: string;
  personId: string | null;
}
