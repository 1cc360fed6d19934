import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Environment } from '@kenes/config';
import { letterDelivered } from '@kenes/assignments';
import { crashPoint, slotOfThread } from '@kenes/correspondence';
import { ENVIRONMENT, type Work } from '@kenes/kernel';
import { CannotBeSent, deliver, relayOf, type Delivery, type Relay, type Timeouts } from '@kenes/mail';
import { Copies } from './copy.js';
import { LastLooks } from './last-looks.js';
import type { OutgoingMail } from './outgoing-mail.entity.js';
import { OutgoingQueue, type Claimed, type Untaken } from './outgoing-queue.js';
import { markFailing } from './undelivered/failing-addresses.js';
import { whyNotHear } from './still-may-hear.js';

const KEPT = 'no mail server is set: kept on this machine';

/** Sends what waits, one letter to one person at a time, and keeps what became of it. */
@Injectable()
export class OutgoingMailSender {
  private readonly log = new Logger(OutgoingMailSender.name);
  private readonly relay: Relay | null;
  /** Shorter in specs. */
  timeouts: Partial<Timeouts> = {};

  constructor(
    private readonly queue: OutgoingQueue,
    private readonly copies: Copies,
    @Inject(ENVIRONMENT) environment: Environment,
    private readonly looks: LastLooks = new LastLooks(),
  ) {
    this.relay = environment.smtpUrl ? relayOf(environment.smtpUrl) : null;
  }

  /** Takes and sends the next waiting letter of a council; false when none waits. */
  async next(councilId: string): Promise<boolean> {
    const taken = await this.take(councilId);
    if (taken) await this.sendOrPutBack(taken);
    return taken !== null && taken !== 'held';
  }

  /** The next waiting letter, into this hand; or why there is none. */
  take(councilId: string): Promise<Claimed | Untaken> {
    return this.queue.claim(councilId, async (work, mail) => (await whyNotHear(work, mail)) ?? this.looks.at(work, mail));
  }

  async sendOrPutBack(taken: Claimed | Untaken): Promise<void> {
    if (taken === null || typeof taken === 'string') return;
    crashPoint('out.afterClaim');
    try {
      await this.send(taken);
    } catch (error) {
      await this.failed(taken.mail, error);
    }
  }

  private async send(claimed: Claimed): Promise<void> {
    const { mail } = claimed;
    if (!this.relay) {
      await this.queue.settle(mail, 'kept', KEPT);
      return;
    }
    const copy = await this.copies.write(claimed);
    const delivery = await deliver(copy, mail.toAddress, this.relay, this.timeouts);
    crashPoint('out.after250.beforeMark');
    await this.keep(mail, delivery);
  }

  private async keep(mail: OutgoingMail, { outcome, reply }: Delivery): Promise<void> {
    const kept = outcome === 'sent' ? await this.queue.settle(mail, 'sent', reply, (work) => delivered(work, mail))
      : outcome === 'failed' ? await this.queue.settle(mail, 'failed', reply, (work) => markFailing(work, mail, reply))
      : await this.queue.later(mail, outcome, reply);
    if (!kept) this.log.warn(`letter ${mail.id} passed to another sender while this one still held it`);
  }

  /** A letter that cannot be written is no reason to stop the others: what cannot be mended fails, the rest waits. */
  private async failed(mail: OutgoingMail, error: unknown): Promise<void> {
    const why = (error as Error).message ?? String(error);
    this.log.error(`letter ${mail.id} was not sent: ${why}`);
    if (error instanceof CannotBeSent) await this.queue.settle(mail, 'failed', why);
    else await this.queue.later(mail, 'retry', why);
  }
}

/** Their server has taken the assignment: the slot says so, unless the body has answered already. */
async function delivered(work: Work, mail: OutgoingMail): Promise<void> {
  const slotId = mail.kind === 'assignment' ? await slotOfThread(work, mail.threadId) : null;
  if (slotId) await letterDelivered(work, slotId);
}
