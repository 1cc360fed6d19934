import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { UnitOfWork, Wakes } from '@kenes/kernel';
import { Mondays } from '@kenes/overview';
import { DayRound } from '@kenes/reminders';

/** So much later than eight in the morning the first digest may be, and so long a replica that died is missed. */
const LOOK_EVERY = 10_000;

/** Looks at every council's day, each by its own clock: on a round, and at once when something happened to the council itself. */
@Injectable()
export class DayLoop implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(DayLoop.name);
  private readonly called = new Set<string>();
  private running: Promise<void> | null = null;
  private timer: NodeJS.Timeout | null = null;
  private stopped = false;

  constructor(
    private readonly unit: UnitOfWork,
    private readonly wakes: Wakes,
    private readonly round: DayRound,
    private readonly mondays: Mondays,
  ) {}

  onApplicationBootstrap(): void {
    // The demo's clock was moved, say.
    this.wakes.on('changed', (councilId, objectKind) => {
      if (objectKind === 'council') this.call(councilId);
    });
    this.timer = setInterval(() => void this.look(), LOOK_EVERY);
    void this.look();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearInterval(this.timer);
    await this.running;
  }

  private async look(): Promise<void> {
    try {
      for (const { id } of await this.unit.councils()) this.call(id);
    } catch (error) {
      this.log.warn(`the councils' days are put off: ${(error as Error).message}`);
    }
  }

  /** One council after another: reminders are no hurry, and other work of this process goes on between them. */
  private call(councilId: string): void {
    if (this.stopped) return;
    this.called.add(councilId);
    this.running ??= this.drain().finally(() => (this.running = null));
  }

  private async drain(): Promise<void> {
    for (let [councilId] = this.called; councilId && !this.stopped; [councilId] = this.called) {
      this.called.delete(councilId);
      await this.round.run(councilId, () => this.stopped).catch((error: unknown) => this.log.error(`reminders of council ${councilId}: ${(error as Error).stack ?? error}`));
      await this.mondays.run(councilId).catch((error: unknown) => this.log.error(`the Monday page of council ${councilId}: ${(error as Error).stack ?? error}`));
    }
  }
}
