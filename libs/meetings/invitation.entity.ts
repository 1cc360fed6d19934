import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Instant } from '@kenes/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { written, type Meeting } from './meeting.entity.js';
import { refuse } from './meeting.refusals.js';

export const MeetingAnswer = { yes: 'yes', remote: 'remote', no: 'no' } as const;
export type MeetingAnswer = keyof typeof MeetingAnswer;
registerEnumType(MeetingAnswer, { name: 'MeetingAnswer', description: 'I will come, I will join by video, I cannot.' });

export const longestNote = 2000;

/** What may be answered to a meeting: to come where there is a place, by video where there is a link. */
export function offeredAnswers(meeting: Pick<Meeting, 'place' | 'videoUrl'>): MeetingAnswer[] {
  return [...(meeting.place || !meeting.videoUrl ? (['yes'] as const) : []), ...(meeting.videoUrl ? (['remote'] as const) : []), 'no'];
}

@ObjectType({ description: 'Invited is a mandate; who answers is the person who holds it on the day of the meeting.' })
@Entity('invitation')
export class Invitation {
  @PrimaryColumn('uuid', { name: 'council_id' }) councilId: string;
  @Field(() => ID) @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'meeting_id' }) meetingId: string;
  @Column('uuid', { name: 'mandate_id' }) mandateId: string;
  @Field(() => MeetingAnswer, { nullable: true, description: 'null: has not answered' }) @Column('text', { nullable: true }) answer: MeetingAnswer | null;
  @Field(() => Instant, { nullable: true }) @Column('timestamptz', { name: 'answered_at', nullable: true }) answeredAt: Date | null;
  @Column('uuid', { name: 'answered_by', nullable: true }) answeredBy: string | null;
  @Field(() => String, { nullable: true, description: 'A question for the agenda or a remark.' }) @Column('text', { nullable: true }) note: string | null;
  @Column('integer') version: number;

  static to(id: string, meetingId: string, mandateId: string): Invitation {
    return Object.assign(new Invitation(), { id, meetingId, mandateId, version: 1, answer: null, answeredAt: null, answeredBy: null, note: null } satisfies Partial<Invitation>);
  }

  /** One's mind may change until the meeting begins; the last answer counts. */
  take(answer: MeetingAnswer, note: string | null, meeting: Meeting, by: { personId: string; now: Date }): void {
    meeting.refuseUnless('answer', by.now);
    if (!offeredAnswers(meeting).includes(answer)) throw refuse('ANSWER_NOT_OFFERED', 'answer');
    const said = written(note);
    if (said && said.length > longestNote) throw refuse('MEETING_TEXT_TOO_LONG', 'note', { limit: longestNote });
    this.answer = answer;
    this.note = said;
    this.answeredAt = by.now;
    this.answeredBy = by.personId;
  }

  /** The meeting has another hour: an answer to the old one says nothing. */
  askAgain(): void {
    this.answer = null;
    this.answeredAt = null;
    this.answeredBy = null;
  }
}
