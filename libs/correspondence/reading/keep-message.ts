import { Injectable } from '@nestjs/common';
import type { Sender } from '@kenes/council';
import { newId, type Work } from '@kenes/kernel';
import { parseAddress, type ReadMessage } from '@kenes/mail';
import { AutomaticAnswerCame, LetterBounced, MessageFiled, UnknownSenderWrote } from '../correspondence.events.js';
import { crashPoint } from '../crash-points.js';
import { MailDestinations } from '../destinations.js';
import type { KeptBytes } from '../files/file-store.js';
import { storedFile } from '../files/stored-files.js';
import { Filing } from '../filing.js';
import { risksInWords } from '../letter-words/index.js';
import { Message, MessageFile, type MailEvidence } from '../message.entity.js';
import { nothingKnown, type EvidenceFacts } from './evidence-facts.js';
import { findPlaces, type Pointed } from './find-place.js';
import { InboundQueue, type ClaimedMail } from './inbound-queue.js';
import { placeFor } from './place-for.js';
import { quotedNumbersIn } from './quoted-numbers.js';

export interface LetterRead {
  read: ReadMessage;
  facts: EvidenceFacts;
  sender: Sender | null;
  evidence: MailEvidence;
}

export interface KeptFile extends KeptBytes {
  name: string;
  mediaType: string;
}

/** Keeps what was read, and lets it act where it may: all in the one transaction that ends the reading. */
@Injectable()
export class KeepMessage {
  constructor(
    private readonly queue: InboundQueue,
    private readonly destinations: MailDestinations,
    private readonly filing: Filing,
  ) {}

  async keep(work: Work, mail: ClaimedMail, letter: LetterRead, files: readonly KeptFile[], where: 'whereItBelongs' | 'unsorted'): Promise<string> {
    await this.queue.finish(work, mail, 'read', null);
    const earlier = await work.one(Message, 'inbound_id = $1 FOR UPDATE', [mail.id]);
    // A copy came to one more address after a person had dealt with the first: it is on the list of addresses, no more.
    if (earlier && (earlier.state !== 'unsorted' || earlier.version > 1 || earlier.atRisk)) return this.noteCopy(work, earlier);
    const message = this.messageOf(work, mail, letter);
    message.sameIdAs = await this.otherWithSameId(work, mail, message.headerMessageId);
    const answered = where === 'unsorted' ? null : await this.answerOfCalendar(work, letter);
    const place = answered || where === 'unsorted' ? null : placeFor(await this.placesOf(work, message), { ...letter, automatic: message.automatic, riskSuggested: message.riskSuggested });
    // Filed before it is written: most letters know where they belong, and a row is written once.
    if (answered) message.file(answered.threadId, { organisationId: answered.organisationId, decided: false });
    else if (place) await this.filing.place(work, message, place.pointed.target, false);
    const attached = await this.written(work, message, earlier, files);
    if (place?.acts) await this.filing.act(work, message, place.pointed.target, { filedBy: 'mail', official: null }, attached);
    await work.record({ act: 'message.received', objectKind: 'message', objectId: message.id, facts: { evidence: message.evidence, state: message.state, automatic: message.automatic } });
    if (place || answered) await work.announce(new MessageFiled(message.id, message.threadId!));
    else if (await mayThank(work, mail, message)) await work.announce(new UnknownSenderWrote(message.id));
    const { absence } = letter.read;
    if (absence && !message.atRisk) await work.announce(new AutomaticAnswerCame(message.id, absence));
    const bounced = bounceOf(message.id, letter);
    if (bounced) await work.announce(bounced);
    crashPoint('read.beforeCommit');
    return message.id;
  }

  async keepUnread(work: Work, mail: ClaimedMail, why: string): Promise<string> {
    await this.queue.finish(work, mail, 'unreadable', why);
    const earlier = await work.one(Message, 'inbound_id = $1', [mail.id]);
    if (earlier) return this.noteCopy(work, earlier);
    const message = Object.assign(new Message(), {
      id: newId(), inboundId: mail.id, evidence: 'refused', evidenceFacts: { ...nothingKnown, unreadable: why }, fromName: '', fromAddress: mail.envelopeFrom, subject: '', text: '', receivedAt: mail.receivedAt,
    } satisfies Partial<Message>);
    await work.insert(message);
    await work.record({ act: 'message.unreadable', objectKind: 'message', objectId: message.id, facts: { why } });
    return message.id;
  }

  private messageOf(work: Work, mail: ClaimedMail, { read, facts, sender, evidence }: LetterRead): Message {
    return Object.assign(new Message(), {
      id: newId(),
      inboundId: mail.id,
      automatic: read.automatic ?? (read.bounce ? 'report' : mail.envelopeFrom === '' ? 'null-sender' : null),
      riskSuggested: read.automatic === null && risksInWords(`${read.subject}\n${read.reply}`).isLikely,
      evidence,
      evidenceFacts: facts,
      personId: sender?.personId ?? null,
      organisationId: sender?.organisationIds.length === 1 ? sender.organisationIds[0]! : null,
      fromName: read.from.name.slice(0, 300),
      fromAddress: read.from.address.slice(0, 320),
      subject: read.subject,
      text: read.reply,
      quotedText: read.quoted,
      tables: { all: read.tables },
      headerMessageId: read.messageId,
      inReplyTo: read.inReplyTo,
      references: [...read.references, ...(read.bounce?.originalMessageId ? [read.bounce.originalMessageId] : [])],
      quotedNumbers: quotedNumbersIn(`${read.subject}\n${read.reply}`, work.today),
      receivedAt: mail.receivedAt,
    } satisfies Partial<Message>);
  }

  /** Recognised before anything else. Accept and decline come from any alias; the personal address says whose they are. */
  private async answerOfCalendar(work: Work, { read, facts, evidence }: LetterRead): Promise<{ threadId: string; organisationId: string } | null> {
    if (read.calendar === null || !facts.reply || facts.reply.closed || evidence === 'refused') return null;
    const { objectId, personId } = facts.reply;
    return (await this.destinations.forCalendars?.take(work, { calendar: read.calendar, objectId, personId })) ?? null;
  }

  private async placesOf(work: Work, message: Message): Promise<Pointed[]> {
    const [places] = await findPlaces(work, this.destinations, [message.traces], Number(work.today.slice(0, 4)));
    return places!;
  }

  /** The row with its files; a letter that is read again keeps the row and the files it has. */
  private async written(work: Work, message: Message, earlier: Message | null, files: readonly KeptFile[]): Promise<MessageFile[]> {
    if (earlier) {
      await work.save(Object.assign(message, { councilId: earlier.councilId, id: earlier.id, version: earlier.version }));
      return work.all(MessageFile, 'message_id = $1', [message.id], 'position');
    }
    const attached: MessageFile[] = [];
    for (const [position, file] of files.entries()) {
      attached.push(Object.assign(new MessageFile(), { messageId: message.id, position, fileId: await storedFile(work, file, file.mediaType), name: file.name }));
    }
    await work.insert(message, ...attached);
    return attached;
  }

  private async otherWithSameId(work: Work, mail: ClaimedMail, headerMessageId: string | null): Promise<string | null> {
    if (headerMessageId === null) return null;
    const [other] = await work.query<{ id: string }>('SELECT id FROM message WHERE header_message_id = $1 AND inbound_id <> $2 ORDER BY received_at LIMIT 1', [headerMessageId, mail.id]);
    return other?.id ?? null;
  }

  private async noteCopy(work: Work, message: Message): Promise<string> {
    await work.record({ act: 'message.copyReceived', objectKind: 'message', objectId: message.id });
    return message.id;
  }
}

/** A report that came to a personal reply address is believed about the letter of that address, and about no other. */
function bounceOf(messageId: string, { read: { bounce }, facts: { reply } }: LetterRead): LetterBounced | null {
  if (!bounce || !reply || (bounce.action !== 'failed' && bounce.action !== 'delayed')) return null;
  const isFinal = bounce.action === 'failed' && !bounce.status?.startsWith('4');
  return new LetterBounced(messageId, reply.linkId, bounce.originalMessageId, isFinal, [bounce.status, bounce.diagnostic].filter(Boolean).join(' '));
}

/** A polite receipt goes once to a human stranger whose address is not plainly forged; to nobody else, and never to ourselves. */
async function mayThank(work: Work, mail: ClaimedMail, message: Message): Promise<boolean> {
  const { automatic, riskSuggested, personId, evidenceFacts: facts, fromAddress } = message;
  if (automatic !== null || riskSuggested || personId !== null || facts.reply !== null || facts.knownAddress) return false;
  if (facts.dmarc === 'fail' || facts.oddFrom !== null || 'refused' in parseAddress(fromAddress)) return false;
  if (mail.recipients.some((recipient) => recipient.split('@')[1] === facts.fromDomain)) return false;
  const [earlier] = await work.query<{ toThem: number; lately: number }>(
    `SELECT count(*) FILTER (WHERE to_address = $1)::int AS "toThem", count(*) FILTER (WHERE created_at > now() - interval '1 hour')::int AS lately
       FROM outgoing_mail WHERE kind = 'politeReceipt' AND created_at > now() - interval '30 days'`,
    [fromAddress.toLowerCase()],
  );
  return earlier!.toThem === 0 && earlier!.lately < 60;
}
