import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { UnitOfWork, Wakes } from '@kenes/kernel';
import { OutgoingMailSender } from './outgoing-mail.sender.js';

/** A call may be lost, and a pause ends without one. */
const SWEEP_EVERY = 5_000;
/** Letters under way at once in this process; slow servers then hold up few others. */
const AT_ONCE = 6;
/** A stop waits so long for letters under way; one that hangs longer is taken over after its lease, as the same mail. */
const LAST_WORDS = 5_000;

/** Keeps the letters going: at a call of the unit that wrote them, and on a round through all councils. */
@Injectable()
export class OutgoingMailLoop implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(OutgoingMailLoop.name);
  /** Councils that may have letters waiting. */
  private readonly called = new Set<string>();
  private readonly running = new Set<Promise<void>>();
  /** Councils whose letters wait until one to the same domain has ended. */
  private readonly held = new Set<string>();
  /** How many letters have ended: one that ends while another is refused for it lets it go at once. */
  private ended = 0;
  private timer: NodeJS.Timeout | null = null;
  private stopped = false;

  constructor(
    private readonly unit: UnitOfWork,
    private readonly wakes: Wakes,
    private readonly sender: OutgoingMailSender,
  ) {}

  onApplicationBootstrap(): void {
    this.wakes.on('outgoing', (councilId) => this.call(councilId));
    this.timer = setInterval(() => void this.sweep(), SWEEP_EVERY);
    void this.sweep();
  }

  /** Letters under way are finished first, if they can be: few become unknown by our own stopping. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearInterval(this.timer);
    let patience: NodeJS.Timeout | undefined;
    await Promise.race([Promise.all(this.running), new Promise((enough) => (patience = setTimeout(enough, LAST_WORDS)))]);
    clearTimeout(patience);
  }

  private async sweep(): Promise<void> {
    try {
      for (const { id } of await this.unit.councils()) this.call(id);
    } catch (error) {
      this.log.warn(`the round of letters is put off: ${(error as Error).message}`);
    }
  }

  private call(councilId: string): void {
    this.called.add(councilId);
    while (!this.stopped && this.running.size < AT_ONCE && this.called.size > 0) {
      const work = this.drain().finally(() => this.running.delete(work));
      this.running.add(work);
    }
  }

  /** Takes the called councils in turn, a letter from each, so that one council's thousand letters hold up nobody. */
  private async drain(): Promise<void> {
    for (let councilId = this.turn(); councilId && !this.stopped; councilId = this.turn()) {
      try {
        const ended = this.ended;
        const taken = await this.sender.take(councilId);
        if (taken === null) continue;
        if (typeof taken === 'string') {
          const waits = taken === 'held' && ended === this.ended;
          (waits ? this.held : this.called).add(councilId);
          continue;
        }
        // While this hand waits for a server, another takes the next one.
        if (taken.more) this.call(councilId);
        await this.sender.sendOrPutBack(taken);
        this.ended += 1;
        // A letter to the same domain may have waited for this one to end.
        if (taken.more || this.held.delete(councilId)) this.called.add(councilId);
      } catch (error) {
        if (!this.stopped) this.log.error(`letters of council ${councilId}: ${(error as Error).stack ?? error}`);
      }
    }
  }

  private turn(): string | undefined {
    const [councilId] = this.called;
    if (councilId) this.called.delete(councilId);
    return councilId;
  }
}
