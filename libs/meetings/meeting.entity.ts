import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Instant, LocalText, localText, type Refusal } from '@kenes/kernel';
import type { Trilingual } from '@kenes/config';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { refuse } from './meeting.refusals.js';

export type MeetingState = 'planned' | 'cancelled';
export type MeetingAct = 'move' | 'cancel' | 'answer';

/** When and where: what a move changes. */
export interface Sitting {
  startsAt: Date;
  endsAt: Date;
  place: string | null;
  videoUrl: string | null;
}

const day = 86_400_000;
const longest = { place: 500, reason: 1000, title: 300, url: 1000 };

@ObjectType({ isAbstract: true })
@Entity('meeting')
export class Meeting {
  @PrimaryColumn('uuid', { name: 'council_id' }) councilId: string;
  @Field(() => ID) @PrimaryColumn('uuid') id: string;
  @Field(() => String, { description: 'planned or cancelled' }) @Column('text') state: MeetingState;
  @Column('text', { name: 'title_kk', nullable: true }) titleKk: string | null;
  @Column('text', { name: 'title_ru', nullable: true }) titleRu: string | null;
  @Column('text', { name: 'title_en', nullable: true }) titleEn: string | null;
  @Field(() => Instant) @Column('timestamptz', { name: 'starts_at' }) startsAt: Date;
  @Field(() => Instant) @Column('timestamptz', { name: 'ends_at' }) endsAt: Date;
  @Field(() => String, { nullable: true }) @Column('text', { nullable: true }) place: string | null;
  @Field(() => String, { nullable: true }) @Column('text', { name: 'video_url', nullable: true }) videoUrl: string | null;
  @Column('uuid', { name: 'author_id' }) authorId: string;
  /** What calendars know the meeting by; it never changes, or a moved meeting would stand twice. */
  @Column('text') uid: string;
  /** Raised by every change that calendars must take over (RFC 5545 §3.8.7.4). */
  @Column('integer') sequence: number;
  @Column('timestamptz', { name: 'changed_at' }) changedAt: Date;
  @Column('timestamptz', { name: 'cancelled_at', nullable: true }) cancelledAt: Date | null;
  @Field(() => String, { nullable: true }) @Column('text', { name: 'cancel_reason', nullable: true }) cancelReason: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Field(() => Int) @Column('integer') version: number;

  @Field(() => LocalText, { description: 'What it is about.' })
  get title(): LocalText {
    return localText(this.titleKk, this.titleRu, this.titleEn);
  }

  static plan(id: string, title: Trilingual, sitting: Sitting, by: { authorId: string; uid: string; now: Date }): Meeting {
    const meeting = Object.assign(new Meeting(), {
      id, state: 'planned', version: 1, sequence: 0, uid: by.uid, authorId: by.authorId,
      titleKk: written(title.kk), titleRu: written(title.ru), titleEn: written(title.en),
      createdAt: by.now, changedAt: by.now, cancelledAt: null, cancelReason: null,
    } satisfies Partial<Meeting>);
    const titles = [meeting.titleKk, meeting.titleRu, meeting.titleEn];
    if (titles.every((text) => text === null)) throw refuse('MEETING_TITLE_MISSING', 'title');
    if (titles.some((text) => tooLong(text, longest.title))) throw refuse('MEETING_TEXT_TOO_LONG', 'title', { limit: longest.title });
    meeting.takePlace(sitting, by.now);
    return meeting;
  }

  /** Another time or place. Answers how much changed: a new hour asks everybody again, a new room does not. */
  move(to: Sitting, now: Date): { anotherTime: boolean } {
    this.refuseUnless('move', now);
    const before = { startsAt: this.startsAt, endsAt: this.endsAt, place: this.place, videoUrl: this.videoUrl };
    this.takePlace(to, now);
    const anotherTime = +before.startsAt !== +this.startsAt || +before.endsAt !== +this.endsAt;
    if (!anotherTime && before.place === this.place && before.videoUrl === this.videoUrl) throw refuse('MEETING_NOT_MOVED', 'startsAt');
    this.changed(now);
    return { anotherTime };
  }

  cancel(reason: string, now: Date): void {
    this.refuseUnless('cancel', now);
    const said = written(reason);
    if (!said) throw refuse('MEETING_REASON_MISSING', 'reason');
    if (tooLong(said, longest.reason)) throw refuse('MEETING_TEXT_TOO_LONG', 'reason', { limit: longest.reason });
    this.state = 'cancelled';
    this.cancelledAt = now;
    this.cancelReason = said;
    this.changed(now);
  }

  whyNot(_act: MeetingAct, now: Date): Refusal | null {
    if (this.state === 'cancelled') return refuse('MEETING_CANCELLED');
    return this.startsAt <= now ? refuse('MEETING_OVER') : null;
  }

  refuseUnless(act: MeetingAct, now: Date): void {
    const no = this.whyNot(act, now);
    if (no) throw no;
  }

  private takePlace(sitting: Sitting, now: Date): void {
    if (sitting.startsAt <= now) throw refuse('MEETING_START_PAST', 'startsAt');
    if (sitting.endsAt <= sitting.startsAt) throw refuse('MEETING_ENDS_TOO_EARLY', 'endsAt');
    if (+sitting.endsAt - +sitting.startsAt > day) throw refuse('MEETING_TOO_LONG', 'endsAt');
    this.startsAt = sitting.startsAt;
    this.endsAt = sitting.endsAt;
    this.place = written(sitting.place);
    this.videoUrl = written(sitting.videoUrl);
    if (tooLong(this.place, longest.place)) throw refuse('MEETING_TEXT_TOO_LONG', 'place', { limit: longest.place });
    if (this.videoUrl && !isVideoUrl(this.videoUrl)) throw refuse('VIDEO_URL_WRONG', 'videoUrl');
  }

  private changed(now: Date): void {
    this.sequence += 1;
    this.changedAt = now;
  }
}

/** What was written; the one character PostgreSQL cannot keep is no part of it. */
export const written = (text: string | null | undefined): string | null => text?.replaceAll('\0', '').trim() || null;
const tooLong = (text: string | null, limit: number): boolean => text !== null && text.length > limit;
// It is printed in letters and on pages as a link: nothing but https, and no password in it.
function isVideoUrl(text: string): boolean {
  const url = URL.parse(text);
  return text.length <= longest.url && url?.protocol === 'https:' && url.hostname !== '' && !url.username && !url.password;
}
