import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { MarkCount, MarkEnum, type Mark } from '@kenes/assignments';
import type { Trilingual } from '@kenes/config';
import { ForceEnum, type Force } from '@kenes/council';
import { Day, Instant, LocalText } from '@kenes/kernel';
import { MeetingView } from '@kenes/meetings';

const kinds = ['report', 'extension', 'decline', 'help', 'decision', 'letter', 'escalation'] as const;
export type WaitingMatter = (typeof kinds)[number];
export const WaitingMatterEnum = Object.fromEntries(kinds.map((kind) => [kind, kind])) as { [K in WaitingMatter]: K };
registerEnumType(WaitingMatterEnum, { name: 'WaitingMatter', description: 'What waits for a word: answers to check, time asked for, “not ours”, help needed, a decision of the chair, letters without a place, a head or the chair to be asked for help.' });

@ObjectType({ description: 'One kind of thing that waits for this viewer’s word.' })
export class WaitingPart {
  @Field(() => WaitingMatterEnum) kind: WaitingMatter;
  @Field(() => Int, { description: 'As many as the list behind it holds.' }) count: number;
  @Field(() => Instant, { nullable: true, description: 'Since when the oldest waits.' }) since: Date | null;
  organisationIds: readonly string[];
}

@ObjectType({ description: 'What a body has to answer next.' })
export class NextDue {
  @Field(() => ID) id: string;
  @Field() number: string;
  @Field(() => LocalText) title: Trilingual;
  @Field(() => Day) dueOn: string;
  @Field(() => MarkEnum) mark: Mark;
  @Field(() => ForceEnum) force: Force;
}

@ObjectType({ description: 'Where one body stands: what it leads adds up, over all bodies, to the whole.' })
export class BodyStanding {
  organisationId: string;
  @Field(() => [MarkCount]) counts: MarkCount[];
  @Field(() => Int, { description: 'Late with answers it owes to another lead: its own lateness, not in the total.' }) lateBeside: number;
  @Field(() => NextDue, { nullable: true }) next: NextDue | null;
  @Field(() => Instant, { nullable: true, description: 'When it last said anything.' }) lastAnswerAt: Date | null;
}

@ObjectType({ description: 'Where the season stands, for whoever answers for it.' })
export class Overview {
  @Field(() => Int, { description: 'The year whose numbers are counted.' }) year: number;
  @Field(() => Int, { description: 'Given out this year and not cancelled.' }) total: number;
  @Field(() => [MarkCount]) counts: MarkCount[];
  @Field(() => [BodyStanding], { description: 'Those in trouble first.' }) bodies: BodyStanding[];
  @Field(() => [WaitingPart], { description: 'Only what there is.' }) waiting: WaitingPart[];
  @Field(() => MeetingView, { nullable: true }) nextMeeting: MeetingView | null;
}

