import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Instant, type Caller, type Channel, type Evidence } from '@kenes/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { refuse } from './answering.refusals.js';

export type AnsweringState = 'asked' | 'confirmed' | 'named' | 'passedOn';
export type AnsweringAct = 'confirm' | 'name' | 'passOn' | 'decline' | 'askAgain' | 'forget';

/** Where each act leads. Somebody else may be named on any day; he takes over only by his own word. */
const acts = {
  asked: { confirm: 'confirmed', name: 'named', askAgain: 'asked' },
  confirmed: { confirm: 'confirmed', name: 'named', forget: 'asked' },
  named: { confirm: 'confirmed', name: 'named', passOn: 'passedOn', decline: 'asked', askAgain: 'named', forget: 'asked' },
  passedOn: { confirm: 'passedOn', name: 'named' },
} satisfies Record<AnsweringState, Partial<Record<AnsweringAct, AnsweringState>>>;

/** How a body stands on the board. */
export const StandingEnum = { confirmed: 'confirmed', newPerson: 'newPerson', silent: 'silent', unreachable: 'unreachable' } as const;
export type Standing = keyof typeof StandingEnum;
export const standings = Object.keys(StandingEnum) as Standing[];
registerEnumType(StandingEnum, { name: 'AnsweringStanding', description: 'confirmed, a new person (named, or taken over), silent, or the letter came back.' });

/** What one body was asked and what it said. */
@ObjectType({ description: 'One body in the round: who was asked, and what it said.' })
@Entity('answering')
export class Answering {
  @PrimaryColumn('uuid', { name: 'council_id' }) councilId: string;
  @Field(() => ID) @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'round_id' }) roundId: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId: string;
  /** Who was asked, and after a change who answers now. Null where only a mailbox is known. */
  @Column('uuid', { name: 'person_id' }) personId: string | null = null;
  @Field(() => String, { nullable: true, description: 'Where the question went; null when nobody there can be written to.' }) @Column('text') address: string | null = null;
  @Column('text') state: AnsweringState = 'asked';
  @Field(() => Instant) @Column('timestamptz', { name: 'asked_at' }) askedAt: Date;
  @Field(() => Int, { description: 'How often it was asked.' }) @Column('int') asks: number = 1;
  @Field(() => Instant, { nullable: true }) @Column('timestamptz', { name: 'answered_at' }) answeredAt: Date | null = null;
  @Field(() => String, { nullable: true, description: 'By letter, by its page, or entered by the secretary on behalf.' }) @Column('text') channel: Channel | null = null;
  @Column('text') evidence: Evidence | null = null;
  @Column('uuid', { name: 'message_id' }) messageId: string | null = null;
  @Column('uuid', { name: 'successor_id' }) successorId: string | null = null;
  @Column('text', { name: 'successor_post' }) successorPost: string | null = null;
  @Column('uuid', { name: 'former_id' }) formerId: string | null = null;
  @Field(() => Instant, { nullable: true, description: 'When the new person took over.' }) @Column('timestamptz', { name: 'passed_on_at' }) passedOnAt: Date | null = null;
  @Column('uuid', { name: 'deputy_id' }) deputyId: string | null = null;
  @Field(() => Instant, { nullable: true, description: 'When the letter came back.' }) @Column('timestamptz', { name: 'bounced_at' }) bouncedAt: Date | null = null;
  @Field(() => String, { nullable: true, description: 'In the words of their mail server.' }) @Column('text', { name: 'bounce_words' }) bounceWords: string | null = null;
  @Field(() => Int) @Column('int') version: number = 1;

  @Field(() => StandingEnum)
  get standing(): Standing {
    if (this.state === 'confirmed') return 'confirmed';
    if (this.bouncedAt !== null || (this.state === 'asked' && this.address === null)) return 'unreachable';
    return this.state === 'asked' ? 'silent' : 'newPerson';
  }

  whyNot(act: AnsweringAct): ReturnType<typeof refuse> | null {
    if (act in acts[this.state]) return null;
    return act === 'askAgain' ? refuse('WHO_ANSWERED') : refuse('WHO_NOBODY_NAMED');
  }

  confirm(at: Date, by: Caller, messageId: string | null): void {
    this.answer('confirm', at, by, messageId);
    this.bouncedAt = this.bounceWords = null;
  }

  name(successorId: string, post: string | null, at: Date, by: Caller, messageId: string | null): void {
    this.answer('name', at, by, messageId);
    this.successorId = successorId;
    this.successorPost = post;
    this.bouncedAt = this.bounceWords = null;
  }

  /** The successor's own word. Answers with whom he follows. */
  passOn(at: Date, address: string | null): { from: string | null; to: string } {
    const to = this.successorId;
    this.go('passOn');
    const from = this.personId;
    this.formerId = from;
    this.personId = to;
    this.address = address;
    this.passedOnAt = at;
    this.bouncedAt = this.bounceWords = null;
    return { from, to: to! };
  }

  /** The named one says it is not he. */
  decline(): void {
    this.go('decline');
    this.unanswer();
  }

  /** The letter it answered by was misfiled, or is closed from now on. What a successor has confirmed himself stays. */
  forget(): boolean {
    if (this.whyNot('forget')) return false;
    this.go('forget');
    this.unanswer();
    return true;
  }

  askAgain(at: Date, to: { personId: string | null; address: string | null } | null): void {
    this.go('askAgain');
    if (to) Object.assign(this, to);
    this.askedAt = at;
    this.asks += 1;
    this.bouncedAt = this.bounceWords = null;
  }

  /** Their server sent the letter back. After an answer that is no longer news. */
  bounce(at: Date, words: string): boolean {
    if (this.state === 'confirmed' || this.state === 'passedOn') return false;
    this.bouncedAt = at;
    this.bounceWords = words.slice(0, 500);
    return true;
  }

  private answer(act: 'confirm' | 'name', at: Date, by: Caller, messageId: string | null): void {
    this.go(act);
    this.answeredAt = at;
    this.channel = by.channel;
    this.evidence = by.evidence;
    this.messageId = messageId;
  }

  private unanswer(): void {
    this.answeredAt = this.channel = this.evidence = this.messageId = null;
  }

  private go(act: AnsweringAct): void {
    const refusal = this.whyNot(act);
    if (refusal) throw refusal;
    this.state = (acts[this.state] as Partial<Record<AnsweringAct, AnsweringState>>)[act]!;
    if (this.state !== 'named') this.successorId = this.successorPost = null;
  }
}
