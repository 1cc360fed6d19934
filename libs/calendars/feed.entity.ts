import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { Language } from '@kenes/config';
import { Instant, LanguageEnum } from '@kenes/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { refuse } from './feed.refusals.js';
import { FeedAudience, FeedLayer, sorted } from './layers.js';

/** How many subscriptions one person may hold at a time: phone, desk, an assistant, and some to spare. */
export const mostFeeds = 10;
export const longestName = 100;

/** What a person chooses of a subscription. */
export interface FeedSettings {
  name: string;
  language: Language;
  layers: readonly FeedLayer[];
  audience: FeedAudience;
  alarms: boolean;
}

@ObjectType({ description: "A subscription: one person's meetings and due days, under an address of its own." })
@Entity('feed')
export class Feed {
  @PrimaryColumn('uuid', { name: 'council_id' }) councilId: string;
  @Field(() => ID) @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('uuid', { name: 'link_id' }) linkId: string;
  @Field(() => String, { description: 'What its owner calls it: «my phone».' }) @Column('text') name: string;
  @Field(() => LanguageEnum) @Column('text') language: Language;
  @Field(() => [FeedLayer], { description: 'What it shows.' }) @Column('text', { array: true }) layers: FeedLayer[];
  @Field(() => FeedAudience) @Column('text') audience: FeedAudience;
  @Field(() => Boolean, { description: 'Whether due days ring three days before.' }) @Column('boolean') alarms: boolean;
  @Column('boolean') dirty: boolean;
  @Field(() => Instant) @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  /** Of its link; read beside it. */
  @Field(() => Instant, { nullable: true, description: 'When a calendar program last asked, to the hour.' }) lastUsedAt: Date | null;
  revokedAt: Date | null;

  static of(id: string, settings: FeedSettings, by: { personId: string; linkId: string; now: Date }): Feed {
    return Object.assign(new Feed(), { id, personId: by.personId, linkId: by.linkId, createdAt: by.now, lastUsedAt: null, revokedAt: null }).set(settings);
  }

  /** Its next reader gets what is chosen now. */
  set({ name, language, layers, audience, alarms }: FeedSettings): this {
    const called = name.replaceAll('\0', '').trim().slice(0, longestName);
    if (!called) throw refuse('FEED_NAME_MISSING', 'name');
    const shown = sorted(layers);
    if (shown.length === 0) throw refuse('FEED_SHOWS_NOTHING', 'layers');
    // A busy calendar knows nothing but taken time, and only meetings take time.
    if (audience === 'busy' && !shown.includes('meetings')) throw refuse('FEED_SHOWS_NOTHING', 'layers');
    return Object.assign(this, { name: called, language, layers: shown, audience, alarms, dirty: true });
  }

  refuseIfRevoked(): void {
    if (this.revokedAt) throw refuse('FEED_REVOKED');
  }

  /** Until a program has asked for it the address can be read again: it may have been lost on the way there. */
  get showsAddress(): boolean {
    return this.lastUsedAt === null && this.revokedAt === null;
  }
}
