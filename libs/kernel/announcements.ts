import { Injectable } from '@nestjs/common';
import type { Work } from './work.js';

type Listener<F> = (work: Work, fact: F) => Promise<void>;

/**
 * How a library speaks to its right: it announces a fact, whoever registered hears it in the same transaction.
 * A listener that throws undoes the act it heard of: a letter is never lost behind a change that was kept.
 */
@Injectable()
export class Announcements {
  private readonly listeners = new Map<Function, Listener<never>[]>();

  on<F extends object>(Fact: new (...args: never[]) => F, listener: Listener<F>): void {
    const known = this.listeners.get(Fact) ?? [];
    this.listeners.set(Fact, [...known, listener as Listener<never>]);
  }

  async tell(work: Work, fact: object): Promise<void> {
    for (const listener of this.listeners.get(fact.constructor) ?? []) await listener(work, fact as never);
  }
}
