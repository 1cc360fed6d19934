import DataLoader from 'dataloader';
import type { Language } from '@kenes/config';
import type { Caller, Channel, Evidence, Once } from './caller.js';
import type { Reading } from './reading.js';

/**
 * Somebody asking: who, through what, and the one READ ONLY unit and the batches of this operation.
 * The council library makes it a Viewer with roles and organisations.
 */
export abstract class Asking implements Caller {
  once?: Once;
  /** The language this person reads. */
  abstract readonly language: Language;
  private readonly loaders = new Map<string, DataLoader<unknown, unknown>>();

  constructor(
    readonly councilId: string,
    readonly principalId: string,
    readonly channel: Channel,
    readonly evidence: Evidence,
    readonly reading: Reading,
  ) {}

  /** This operation's batch loader of that name; never shared between operations, so nothing leaks between people. */
  loader<K, V>(name: string, batch: (keys: readonly K[], asking: this) => Promise<(V | Error)[]>): DataLoader<K, V> {
    let loader = this.loaders.get(name) as DataLoader<K, V> | undefined;
    if (!loader) {
      loader = new DataLoader<K, V>((keys) => batch(keys, this));
      this.loaders.set(name, loader as DataLoader<unknown, unknown>);
    }
    return loader;
  }

  /** Ends the reading and forgets what was loaded, so that what follows a change sees it. */
  async refresh(): Promise<void> {
    this.loaders.clear();
    await this.reading.close();
  }
}

/** Whoever can tell from a request who asks: the council library. */
export abstract class Gate {
  /** Null for nobody. `request` has headers, lower-case. */
  abstract admit(request: { headers: Record<string, string | string[] | undefined> }): Promise<Asking | null>;
}
