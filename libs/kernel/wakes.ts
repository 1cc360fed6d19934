import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import pg from 'pg';
import type { Queue } from './work.js';

/** A queue to be worked off, or `changed`: an object has a new line of history. */
export type Call = Queue | 'changed';
type Listener = (councilId: string, objectKind: string, objectId: string) => void;

const reconnectAfter = 1_000;

/**
 * Hears the wake-up calls of committed units, on one connection of its own. A call may be lost with the
 * connection; whoever listens sweeps as well, so a call only makes it sooner.
 */
@Injectable()
export class Wakes implements OnApplicationShutdown {
  private readonly log = new Logger(Wakes.name);
  private readonly listeners: { call: Call; listener: Listener }[] = [];
  private client: pg.Client | null = null;
  private timer: NodeJS.Timeout | null = null;
  private stopped = false;

  constructor(private readonly database: DataSource) {}

  on(call: Call, listener: Listener): void {
    this.listeners.push({ call, listener });
    if (this.listeners.length === 1) void this.connect();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearTimeout(this.timer);
    await this.client?.end().catch(() => undefined);
  }

  private async connect(): Promise<void> {
    const client = new pg.Client({ connectionString: (this.database.options as { url: string }).url, keepAlive: true });
    this.client = client;
    client.on('notification', ({ payload }) => this.hear(payload ?? ''));
    client.on('error', () => undefined);
    client.on('end', () => this.again());
    try {
      await client.connect();
      await client.query('LISTEN kenes_wake');
    } catch (error) {
      if (!this.stopped) this.log.warn(`wake-up calls are not heard yet: ${(error as Error).message}`);
      await client.end().catch(() => undefined);
      this.again();
    }
  }

  private again(): void {
    if (this.stopped || this.timer) return;
    this.timer = setTimeout(() => {
      this.timer = null;
      void this.connect();
    }, reconnectAfter);
  }

  private hear(payload: string): void {
    const [call, councilId, objectKind = '', objectId = ''] = payload.split(':');
    for (const one of this.listeners) if (one.call === call && councilId) one.listener(councilId, objectKind, objectId);
  }
}
