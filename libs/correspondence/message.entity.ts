import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Instant } from '@kenes/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { EvidenceEnum } from './evidence.enum.js';
import type { EvidenceFacts } from './reading/evidence-facts.js';
import { refuse, type MessageRefusal } from './message.refusals.js';

export type MessageState = 'unsorted' | 'filed' | 'notForUs';
export type MailEvidence = 'proved' | 'probable' | 'doubtful' | 'refused';
export type MessageAct = 'file' | 'secondAddress' | 'notForUs' | 'unsort' | 'markAtRisk' | 'unmarkAtRisk';

/** Where each act leads; an act that is not listed is refused with the code of the state. */
const acts = {
  unsorted: { file: 'filed', secondAddress: 'unsorted', notForUs: 'notForUs' },
  filed: { unsort: 'unsorted' },
  notForUs: { unsort: 'unsorted' },
} satisfies Record<MessageState, Partial<Record<MessageAct, MessageState>>>;

const refusalOf: Record<MessageState, MessageRefusal> = { unsorted: 'MESSAGE_UNSORTED', filed: 'MESSAGE_FILED', notForUs: 'MESSAGE_SET_ASIDE' };

/** A letter that came in, as it was read. The raw letter stays beside it, unchanged. */
@ObjectType({ description: 'A letter that came in, as it was read; the raw letter can be downloaded.' })
@Entity('message')
export class Message {
  @PrimaryColumn('uuid', { name: 'council_id' }) councilId: string;
  @Field(() => ID) @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'inbound_id' }) inboundId: string;
  @Column('uuid', { name: 'thread_id' }) threadId: string | null = null;
  @Column('text') state: MessageState = 'unsorted';
  @Field(() => Boolean, { description: 'Marked "child or person at risk": for the secretary and the named contacts only.' })
  @Column('boolean', { name: 'at_risk' })
  atRisk: boolean = false;
  @Field(() => Boolean, { description: 'Words of the letter suggest the mark; a person has not decided yet.' })
  @Column('boolean', { name: 'risk_suggested' })
  riskSuggested: boolean = false;
  @Field(() => String, { nullable: true, description: 'A machine wrote it: what kind. Such a letter acts on nothing.' })
  @Column('text')
  automatic: string | null = null;
  @Field(() => EvidenceEnum, { description: 'How well it is known who wrote.' }) @Column('text') evidence: MailEvidence;
  @Column('jsonb', { name: 'evidence_facts' }) evidenceFacts: EvidenceFacts;
  @Column('uuid', { name: 'person_id' }) personId: string | null = null;
  @Column('uuid', { name: 'organisation_id' }) organisationId: string | null = null;
  @Field(() => String) @Column('text', { name: 'from_name' }) fromName: string;
  @Field(() => String) @Column('text', { name: 'from_address' }) fromAddress: string;
  @Field(() => String) @Column('text') subject: string;
  @Field(() => String, { description: 'What the sender wrote, without quotes.' }) @Column('text', { name: 'body_text' }) text: string;
  @Field(() => String, { description: 'What the letter quotes.' }) @Column('text', { name: 'quoted_text' }) quotedText: string = '';
  /** Tables of data in what the sender wrote: rows of cells. */
  @Column('jsonb') tables: { all: string[][][] } = { all: [] };
  @Column('text', { name: 'header_message_id' }) headerMessageId: string | null = null;
  @Column('text', { name: 'in_reply_to' }) inReplyTo: string | null = null;
  @Column('text', { array: true, name: 'header_references' }) references: string[] = [];
  @Column('uuid', { name: 'same_id_as' }) sameIdAs: string | null = null;
  @Column('text', { array: true, name: 'quoted_numbers' }) quotedNumbers: string[] = [];
  @Field(() => Instant) @Column('timestamptz', { name: 'received_at' }) receivedAt: Date;
  @Field(() => Int, { nullable: true }) @Column('int', { name: 'register_number' }) registerNumber: number | null = null;
  @Field(() => Int) @Column('int') version: number = 1;

  /** By what it can be told where the letter belongs. */
  get traces(): { replyObjectIds: string[]; references: string[]; quotedNumbers: string[] } {
    const { reply, alsoAnswers } = this.evidenceFacts;
    return { replyObjectIds: [...(reply && !reply.closed ? [reply.objectId] : []), ...alsoAnswers], references: this.references, quotedNumbers: this.quotedNumbers };
  }

  /** Why an act may not happen now; null when it may. */
  whyNot(act: MessageAct): MessageRefusal | null {
    if (act === 'markAtRisk') return this.atRisk ? 'MESSAGE_AT_RISK' : null;
    if (act === 'unmarkAtRisk') return this.atRisk || this.riskSuggested ? null : 'MESSAGE_NOT_AT_RISK';
    if (this.atRisk) return 'MESSAGE_AT_RISK';
    if (act === 'secondAddress' && this.fromAddress === '') return 'MESSAGE_WITHOUT_ADDRESS';
    return act in acts[this.state] ? null : refusalOf[this.state];
  }

  /** Puts it into a thread. A person who does so has read it, and with that decided about the suggested mark. */
  file(threadId: string, by: { organisationId: string; decided: boolean }): void {
    this.pass('file');
    this.threadId = threadId;
    this.organisationId ??= by.organisationId;
    if (by.decided) this.riskSuggested = false;
  }

  /** The sender is a known person after all. */
  writtenBy(person: { personId: string; organisationId: string | null }, evidence: MailEvidence, facts: EvidenceFacts): void {
    this.pass('secondAddress');
    this.personId = person.personId;
    this.organisationId = person.organisationId;
    this.evidence = evidence;
    this.evidenceFacts = facts;
  }

  setAside(): void {
    this.pass('notForUs');
    this.riskSuggested = false;
  }

  unsort(): void {
    this.pass('unsort');
    this.threadId = null;
  }

  /** Closes it to all but a few. Whatever it was filed under lets go of it. */
  markAtRisk(): void {
    this.pass('markAtRisk');
    this.atRisk = true;
    this.riskSuggested = false;
    this.state = 'unsorted';
    this.threadId = null;
  }

  unmarkAtRisk(): void {
    this.pass('unmarkAtRisk');
    this.atRisk = false;
    this.riskSuggested = false;
  }

  private pass(act: MessageAct): void {
    const refusal = this.whyNot(act);
    if (refusal) throw refuse(refusal);
    const next = (acts[this.state] as Partial<Record<MessageAct, MessageState>>)[act];
    if (next) this.state = next;
  }
}

@Entity('message_file')
export class MessageFile {
  @PrimaryColumn('uuid', { name: 'council_id' }) councilId: string;
  @PrimaryColumn('uuid', { name: 'message_id' }) messageId: string;
  @PrimaryColumn('int') position: number;
  @Column('uuid', { name: 'file_id' }) fileId: string;
  @Column('text') name: string;
}
