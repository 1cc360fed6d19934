import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { ReadMail } from '@kenes/correspondence';
import { UnitOfWork, Wakes } from '@kenes/kernel';

const SWEEP_EVERY = 5_000;
/** As many letters of one council at a time as there are children to read them. */
const AT_ONCE = 2;

/** Reads what came in: at once when it is called, and every few seconds council by council in case a call was lost. */
@Injectable()
export class InboundWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(InboundWorker.name);
  private readonly running = new Map<string, { more: boolean; done: Promise<void> }>();
  private timer: NodeJS.Timeout | null = null;
  private stopped = false;

  constructor(
    private readonly unit: UnitOfWork,
    private readonly wakes: Wakes,
    private readonly mail: ReadMail,
  ) {}

  onApplicationBootstrap(): void {
    this.wakes.on('inbound', (councilId) => this.wake(councilId));
    void this.sweep();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearTimeout(this.timer);
    await Promise.all([...this.running.values()].map(({ done }) => done));
  }

  /** Called again while it works, it looks once more before it stops. */
  private wake(councilId: string): void {
    if (this.stopped) return;
    const running = this.running.get(councilId);
    if (running) {
      running.more = true;
      return;
    }
    const state = { more: false, done: Promise.resolve() };
    state.done = this.drain(councilId).finally(() => {
      this.running.delete(councilId);
      if (state.more) this.wake(councilId);
    });
    this.running.set(councilId, state);
  }

  private async drain(councilId: string): Promise<void> {
    const reader = async () => {
      while (!this.stopped && (await this.mail.next(councilId)));
    };
    await Promise.all(Array.from({ length: AT_ONCE }, reader)).catch((error: unknown) => this.log.warn(`mail of council ${councilId} waits: ${(error as Error).message}`));
  }

  private async sweep(): Promise<void> {
    try {
      for (const { id } of await this.unit.councils()) this.wake(id);
    } catch (error) {
      this.log.warn(`councils could not be asked for: ${(error as Error).message}`);
    }
    if (!this.stopped) this.timer = setTimeout(() => void this.sweep(), SWEEP_EVERY);
  }
}
