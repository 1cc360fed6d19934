import { setTimeout as wait } from 'node:timers/promises';

/**
 * Answers many askers with one question. Whoever comes within a few milliseconds, or while a question is under way,
 * shares the next one; every answer was looked up after it was asked for. Nothing is stale, and a hundred readers
 * at once cost one transaction.
 */
export class AskingTogether<K, V> {
  private underWay: Promise<unknown> = Promise.resolve();
  private next: { keys: Set<K>; answers: Promise<Map<K, V>> } | null = null;

  constructor(
    private readonly ask: (keys: K[]) => Promise<Map<K, V>>,
    private readonly gatherMs = 2,
  ) {}

  async get(key: K): Promise<V | null> {
    this.next ??= this.gather();
    this.next.keys.add(key);
    return (await this.next.answers).get(key) ?? null;
  }

  private gather(): { keys: Set<K>; answers: Promise<Map<K, V>> } {
    const keys = new Set<K>();
    const answers = Promise.all([this.underWay, wait(this.gatherMs)]).then(() => {
      this.next = null;
      return this.ask([...keys]);
    });
    this.underWay = answers.catch(() => undefined);
    return { keys, answers };
  }
}
