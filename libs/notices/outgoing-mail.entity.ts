import { Column, Entity, PrimaryColumn } from 'typeorm';

export type LetterKind =
  | 'assignment' | 'receipt' | 'return' | 'acceptance' | 'cancellation' | 'reopening' | 'consolidated'
  | 'invitation' | 'invitationUpdate' | 'invitationCancel'
  | 'extension' | 'decision'
  | 'signIn' | 'politeReceipt' | 'answer' | 'digest' | 'escalation'
  | 'who' | 'whoReceipt' | 'deputy'
  | 'help' | 'helpCopy' | 'helpAnswer' | 'monday';

/**
 * `kept`: there is no mail server, the letter stays on the machine. `unknown`: handed over whole, no answer came;
 * it is sent again as the very same mail. `cancelled`: by the time it was to be sent nobody was to have it.
 * `unaddressed`: the body has no address; the letter stays, so that it is not forgotten who was not written to.
 */
export type OutgoingState = 'queued' | 'leased' | 'sent' | 'kept' | 'retry' | 'unknown' | 'failed' | 'cancelled' | 'unaddressed';

/** One letter to one person. Its secrets are placeholders; its Message-ID is fixed before the first try. */
@Entity('outgoing_mail')
export class OutgoingMail {
  @PrimaryColumn('uuid', { name: 'council_id' }) councilId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('text') kind: LetterKind;
  @Column('text', { name: 'header_message_id' }) headerMessageId: string;
  /** By the council's own clock: the date the letter bears. */
  @Column('timestamptz', { name: 'dated_at' }) datedAt: Date;
  @Column('uuid', { name: 'person_id' }) personId: string | null = null;
  @Column('text', { name: 'to_name' }) toName: string;
  @Column('text', { name: 'to_address' }) toAddress: string;
  /** Why this person got it, in the person's language. */
  @Column('text') reason: string;
  @Column('text') subject: string;
  @Column('text', { name: 'body_text' }) bodyText: string;
  @Column('text', { name: 'body_html' }) bodyHtml: string;
  @Column('text', { name: 'calendar_text' }) calendarText: string | null = null;
  @Column('text', { name: 'calendar_method' }) calendarMethod: 'REQUEST' | 'CANCEL' | null = null;
  @Column('uuid', { name: 'link_id' }) linkId: string | null = null;
  @Column('uuid', { name: 'reply_link_id' }) replyLinkId: string | null = null;
  @Column('uuid', { name: 'thread_id' }) threadId: string | null = null;
  @Column('text', { name: 'in_reply_to' }) inReplyTo: string | null = null;
  @Column('text', { array: true, name: 'header_references' }) references: string[] = [];
  @Column('int', { name: 'register_number' }) registerNumber: number | null = null;
  /** Whose words it passes on. */
  @Column('uuid', { name: 'quotes_message_id' }) quotesMessageId: string | null = null;
  @Column('text') state: OutgoingState = 'queued';
  @Column('int') attempts: number = 0;
  @Column('timestamptz', { name: 'next_attempt_at' }) nextAttemptAt: Date;
  @Column('timestamptz', { name: 'leased_until' }) leasedUntil: Date | null = null;
  /** Counts the hands it passed through; a mark of an earlier hand is refused. */
  @Column('int') fence: number = 0;
  /** Which life of the database wrote it: after a restore nothing of an earlier one leaves by itself. */
  @Column('int') epoch: number;
  @Column('text', { name: 'server_reply' }) serverReply: string | null = null;
  @Column('timestamptz', { name: 'sent_at' }) sentAt: Date | null = null;
  /** By the database's clock: the Date header of every try. */
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
}
