import type { QueryRunner } from 'typeorm';
import type pg from 'pg';
import { enter, type CouncilContext } from './entry.js';
import { columnsOf, hydrate, shapeOf, type EntityClass } from './persistence.js';
import { isOutdatedPlan, type PreparedNames } from './prepared.js';

const days = new Map<string, Intl.DateTimeFormat>();

/** The calendar day of an instant in a zone, 'YYYY-MM-DD'. */
export function dayIn(zone: string, at: Date): string {
  let format = days.get(zone);
  if (!format) days.set(zone, (format = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })));
  return format.format(at);
}

/** Statements of one council's unit on one client, one after another. */
export abstract class Statements {
  private last: Promise<unknown> = Promise.resolve();

  protected constructor(protected readonly prepared: PreparedNames) {}

  /** Runs one statement; calls made at once wait for each other, since a unit holds one client. */
  query<Row = Record<string, unknown>>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    const mine = this.last.then(async () => {
      const client = await this.client();
      try {
        return (await client.query(this.prepared.query(text, values))).rows as Row[];
      } catch (error) {
        if (isOutdatedPlan(error)) this.prepared.renew();
        throw error;
      }
    });
    this.last = mine.catch(() => undefined);
    return mine;
  }

  /** The entities of a table that fulfil a condition written in SQL, in the given order. */
  async all<E extends object>(Entity: EntityClass<E>, condition: string, values: readonly unknown[] = [], order = ''): Promise<E[]> {
    const rows = await this.query(`SELECT ${columnsOf(Entity)} FROM ${shapeOf(Entity).table} WHERE ${condition}${order && ` ORDER BY ${order}`}`, values);
    return rows.map((row) => hydrate(Entity, row));
  }

  async one<E extends object>(Entity: EntityClass<E>, condition: string, values: readonly unknown[] = []): Promise<E | null> {
    return (await this.all(Entity, condition, values))[0] ?? null;
  }

  find<E extends object>(Entity: EntityClass<E>, id: string): Promise<E | null> {
    return this.one(Entity, 'id = $1', [id]);
  }

  protected abstract client(): Promise<pg.PoolClient>;
}

/**
 * One READ ONLY unit, opened at its first statement and closed by whoever opened it.
 * All of an operation's statements see the same moment.
 */
export class Reading extends Statements {
  private opening: Promise<pg.PoolClient> | null = null;
  private runner: QueryRunner | null = null;
  private known: CouncilContext | null = null;

  constructor(
    readonly councilId: string,
    private readonly newRunner: () => QueryRunner,
    prepared: PreparedNames,
  ) {
    super(prepared);
  }

  /** The council's facts at the moment of this unit. */
  async context(): Promise<CouncilContext> {
    await this.client();
    return this.known!;
  }

  async today(): Promise<string> {
    const { zone, now } = await this.context();
    return dayIn(zone, now);
  }

  protected client(): Promise<pg.PoolClient> {
    return (this.opening ??= this.open());
  }

  private async open(): Promise<pg.PoolClient> {
    const runner = this.newRunner();
    const client = (await runner.connect()) as pg.PoolClient;
    this.runner = runner;
    this.known = await enter(client, 'START TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY', this.councilId, this.prepared.on);
    return client;
  }

  /** Gives the client back; the next statement would open a new unit. */
  async close(): Promise<void> {
    const opening = this.opening;
    this.opening = null;
    if (!opening) return;
    const client = await opening.catch(() => null);
    const runner = this.runner;
    this.runner = null;
    await client?.query('COMMIT').catch(() => undefined);
    await runner?.release();
  }
}
