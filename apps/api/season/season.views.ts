import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Organisation } from '@kenes/council';
import { Day } from '@kenes/kernel';
import { Invitation, MeetingView } from '@kenes/meetings';

@ObjectType({ description: 'A meeting of the season with what one body answered.' })
export class SeasonMeeting {
  @Field(() => MeetingView) meeting: MeetingView;
  @Field(() => [Invitation]) answers: Invitation[];
}

@ObjectType({ description: 'One body in one season.' })
export class SeasonMember {
  @Field(() => Organisation) organisation: Organisation;
  /** The days of the season, for the fields below. */
  season: Season;
}

@ObjectType({ description: 'One season of the council, 1 March to 31 August, in one connected record.' })
export class Season {
  @Field(() => Int) year: number;
  @Field(() => Day) fromOn: string;
  @Field(() => Day) toOn: string;
}

