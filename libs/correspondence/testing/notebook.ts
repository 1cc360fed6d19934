import type { Statements, Work } from '@kenes/kernel';
import type { DeliveredMessage, MailDestination, MailTarget } from '../destinations.js';

/** A destination as simple as can be: slots somebody wrote down, and what letters were delivered to them. */
export class Notebook implements MailDestination {
  readonly kind = 'slot';
  readonly delivered: DeliveredMessage[] = [];
  readonly givenBack: { messageId: string; why: string }[] = [];

  readonly slots: MailTarget[];

  constructor(slots: Omit<MailTarget, 'kind'>[]) {
    this.slots = slots.map((slot) => ({ kind: 'slot', ...slot }));
  }

  async targets(_: Statements, { ids = [], numbers = [] }: { ids?: readonly string[]; numbers?: readonly string[] }): Promise<MailTarget[]> {
    return this.slots.filter(({ id, number }) => ids.includes(id) || numbers.includes(number));
  }

  async take(_: Work, delivered: DeliveredMessage): Promise<void> {
    this.delivered.push(delivered);
  }

  async giveBack(_: Work, messageId: string, why: 'unsorted' | 'atRisk'): Promise<void> {
    this.givenBack.push({ messageId, why });
  }
}
