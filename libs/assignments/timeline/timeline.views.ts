import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { EvidenceEnum } from '@kenes/correspondence';
import { Instant, type Channel, type Evidence } from '@kenes/kernel';
import { ChannelEnum } from '../enums.js';

@ObjectType({ description: 'A letter of ours: to whom, what it says, and what is known of its way; never whether it was opened.' })
export class OutgoingLetter {
  @Field(() => ID) id: string;
  @Field() kind: string;
  @Field() subject: string;
  @Field({ description: 'Without what opens links: that is for its recipient only.' }) text: string;
  @Field() toName: string;
  @Field() toAddress: string;
  @Field({ description: 'queued, sent (taken by their server), kept (stays on this machine), retry, unknown, failed, unaddressed (the body has no address).' }) state: string;
  @Field(() => String, { nullable: true, description: 'What their server said.' }) serverReply: string | null;
  @Field(() => Instant) at: Date;
  @Field(() => Int, { nullable: true }) registerNumber: number | null;
  personId: string | null;
  slotId: string;
}

@ObjectType({ description: 'One fact of an act, by name.' })
export class Fact {
  @Field() name: string;
  @Field() value: string;
}

@ObjectType({ description: 'One line of the history: a report, a letter in or out, an act.' })
export class TimelineItem {
  @Field(() => ID) id: string;
  @Field(() => Instant) at: Date;
  @Field({ description: 'report, message, letter or act.' }) kind: 'report' | 'message' | 'letter' | 'act';
  @Field(() => String, { nullable: true, description: 'slot.acknowledge, assignment.issue and so on.' }) act: string | null;
  @Field(() => ChannelEnum, { nullable: true }) channel: Channel | null;
  @Field(() => EvidenceEnum, { nullable: true }) evidence: Evidence | null;
  @Field(() => [Fact]) facts: Fact[];
  @Field({ description: 'It waits for a word of the secretary.' }) waits: boolean;
  organisationId: string | null;
  personId: string | null;
  reportId: string | null;
  messageId: string | null;
  sentLetter: OutgoingLetter | null;
}

@ObjectType({ description: "What is known of the letter to this body: kept, taken by their server, refused with their words; never 'opened'." })
export class Delivery {
  @Field() state: string;
  @Field(() => Instant, { description: "The letter's date, by the council's own clock." }) at: Date;
  @Field(() => String, { nullable: true }) serverReply: string | null;
  @Field() toAddress: string;
  @Field(() => Int, { nullable: true }) registerNumber: number | null;
}
