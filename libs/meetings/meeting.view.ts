import { createUnionType, Field, Int, ObjectType } from '@nestjs/graphql';
import { Refused } from '@kenes/kernel';
import { Meeting } from './meeting.entity.js';

@ObjectType({ description: 'What the viewer may do with this meeting now.' })
export class MeetingAbilities {
  @Field(() => Boolean) move: boolean;
  @Field(() => Boolean) cancel: boolean;
  @Field(() => Boolean) answer: boolean;
}

/** A meeting as a viewer sees it: with the counts of answers and the viewer's abilities. */
@ObjectType('Meeting', { description: 'A sitting of the council: who is invited, when, where.' })
export class MeetingView extends Meeting {
  @Field(() => Int, { description: 'How many will come or join by video.' }) yes: number;
  @Field(() => Int, { description: 'How many cannot.' }) no: number;
  @Field(() => Int, { description: 'How many have not answered.' }) silent: number;
  @Field(() => MeetingAbilities) abilities: MeetingAbilities;
}

export const MeetingActResult = createUnionType({
  name: 'MeetingActResult',
  types: () => [MeetingView, Refused] as const,
  resolveType: (value) => (value instanceof Refused ? Refused : MeetingView),
});
