import { Injectable } from '@nestjs/common';
import type { Work } from '@kenes/kernel';
import { MailDestinations, type DeliveredMessage, type MailTarget } from './destinations.js';
import { MessageFile, type Message } from './message.entity.js';
import { threadAbout } from './threads.js';

export type Delivery = Pick<DeliveredMessage, 'filedBy' | 'official'>;

/** Puts messages into threads, and hands those that act to their destination. */
@Injectable()
export class Filing {
  constructor(private readonly destinations: MailDestinations) {}

  /** Into the thread of what it answers, where it can be seen; whoever calls keeps the message. */
  async place(work: Work, message: Message, target: MailTarget, decided: boolean): Promise<void> {
    const threadId = await threadAbout(work, { aboutKind: target.kind, aboutId: target.id, organisationId: target.organisationId, subject: target.subject });
    message.file(threadId, { organisationId: target.organisationId, decided });
  }

  /** A message that was kept before goes into the thread, and what it says is done there. */
  async deliver(work: Work, message: Message, target: MailTarget, how: Delivery): Promise<void> {
    await this.place(work, message, target, how.filedBy === 'person');
    await work.save(message);
    await this.act(work, message, target, how, await work.all(MessageFile, 'message_id = $1', [message.id], 'position'));
  }

  /** What a placed message says is done there. */
  async act(work: Work, message: Message, target: MailTarget, how: Delivery, files: readonly MessageFile[]): Promise<void> {
    await this.destinations.take(work, target.kind, {
      messageId: message.id,
      threadId: message.threadId!,
      targetId: target.id,
      personId: message.personId,
      organisationId: message.organisationId,
      fromName: message.fromName,
      fromAddress: message.fromAddress,
      evidence: message.evidence,
      subject: message.subject,
      text: message.text,
      tables: message.tables.all,
      files: files.map(({ fileId, name }) => ({ fileId, name })),
      receivedAt: message.receivedAt,
      ...how,
    });
  }
}
