import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { StrayFiles } from '@kenes/correspondence';
import { UnitOfWork } from '@kenes/kernel';

/** Not at once: a start has better things to do. */
const FIRST_AFTER = 10 * 60_000;
const EVERY = 24 * 3_600_000;

/** Once a day, council by council: files that nothing names leave the disk. */
@Injectable()
export class FileKeeper implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(FileKeeper.name);
  private timer: NodeJS.Timeout | null = null;
  private round: Promise<void> = Promise.resolve();
  private stopped = false;
  /** Shorter in specs. */
  firstAfter = FIRST_AFTER;

  constructor(
    private readonly unit: UnitOfWork,
    private readonly strays: StrayFiles,
  ) {}

  onApplicationBootstrap(): void {
    this.wait(this.firstAfter);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearTimeout(this.timer);
    await this.round;
  }

  private wait(milliseconds: number): void {
    this.timer = setTimeout(() => {
      this.round = this.goRound().finally(() => {
        if (!this.stopped) this.wait(EVERY);
      });
    }, milliseconds).unref();
  }

  private async goRound(): Promise<void> {
    try {
      for (const { id } of await this.unit.councils()) {
        if (this.stopped) return;
        const taken = await this.strays.forget(id);
        if (taken > 0) this.log.log(`council ${id}: ${taken} files without a row were taken away`);
      }
    } catch (error) {
      this.log.warn(`files without a row stay for another day: ${(error as Error).message}`);
    }
  }
}
