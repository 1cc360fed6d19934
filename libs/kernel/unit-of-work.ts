import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type pg from 'pg';
import { DataSource } from 'typeorm';
import { Announcements } from './announcements.js';
import { systemCaller, type Caller, type Once } from './caller.js';
import { enter, glance } from './entry.js';
import { isOutdatedPlan, PreparedNames } from './prepared.js';
import { dayIn, Reading } from './reading.js';
import { kernelRefusals, Refusal } from './refusal.js';
import { Work } from './work.js';

const serializationFailure = '40001';
const deadlockDetected = '40P01';
const attempts = 3;

/** Keys in a fixed order, so that the same input always has the same hash. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, canonical(inner)]));
}

const hashOf = (once: Once): Buffer => createHash('sha256').update(JSON.stringify([once.act, canonical(once.input)])).digest();

/** The only way to the database: a council's unit, entered as the role that owns nothing. */
@Injectable()
export class UnitOfWork {
  constructor(
    private readonly database: DataSource,
    private readonly announcements: Announcements,
    private readonly prepared: PreparedNames = new PreparedNames(true),
  ) {}

  /**
   * One act in one transaction; answers with the id of its outcome. Under the same idempotency key the second
   * arrival waits for the first and gets the same id. An act that wrote no history is a fault and is undone.
   */
  write(caller: Caller, act: (work: Work) => Promise<string>): Promise<string> {
    return this.transaction(caller, async (work) => {
      const earlier = caller.once && (await this.earlierOutcome(work, caller.once));
      if (earlier) return earlier;
      const outcome = await act(work);
      if (work.recorded === 0) throw new Error('an act was about to be kept without a line of history');
      if (caller.once) await work.query('UPDATE idempotency_key SET outcome_id = $3 WHERE principal = $1 AND key = $2', [caller.once.principal, caller.once.key, outcome]);
      return outcome;
    });
  }

  /** A technical write without an actor: a lease, a stored feed, a mail that was read. */
  chore<T>(councilId: string, act: (work: Work) => Promise<T>): Promise<T> {
    return this.transaction(systemCaller(councilId), act);
  }

  /** A READ ONLY unit that is closed when `act` ends. */
  async read<T>(councilId: string, act: (reading: Reading) => Promise<T>): Promise<T> {
    const reading = this.open(councilId);
    try {
      return await act(reading);
    } finally {
      await reading.close();
    }
  }

  /** A READ ONLY unit that its holder closes; it takes a client only at its first statement. */
  open(councilId: string): Reading {
    return new Reading(councilId, () => this.database.createQueryRunner(), this.prepared);
  }

  /**
   * What one statement finds about some ids (`$1::uuid[]`), and the council's day: a whole unit in one round trip, for
   * what programs ask all day. Its columns are named, since it is prepared.
   */
  async glance<Row extends object>(councilId: string, text: string, ids: readonly string[]): Promise<{ today: string; rows: Row[] }> {
    if (!this.prepared.on) return this.read(councilId, async (reading) => ({ today: await reading.today(), rows: await reading.query<Row>(text, [ids]) }));
    const runner = this.database.createQueryRunner();
    try {
      const { context, rows } = await glance<Row>((await runner.connect()) as pg.PoolClient, councilId, text, ids);
      return { today: dayIn(context.zone, context.now), rows };
    } finally {
      await runner.release();
    }
  }

  /** Councils are readable before one is chosen: whose address, whose link, whose turn in a sweep. */
  async councils(): Promise<{ id: string; code: string; slug: string; zone: string; demo: boolean }[]> {
    return this.database.query('SELECT id, code, slug, zone, demo FROM council ORDER BY code');
  }

  async councilBy(column: 'code' | 'slug', value: string): Promise<{ id: string; code: string; slug: string; zone: string; demo: boolean } | null> {
    const where = column === 'code' ? 'code = $1' : 'slug = $1';
    const rows = await this.database.query(`SELECT id, code, slug, zone, demo FROM council WHERE ${where}`, [value]);
    return rows[0] ?? null;
  }

  private async transaction<T>(caller: Caller, act: (work: Work) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.once(caller, act);
      } catch (error) {
        const code = (error as { code?: string }).code;
        const again = code === serializationFailure || code === deadlockDetected || isOutdatedPlan(error);
        if (attempt === attempts || !again) throw error;
      }
    }
  }

  private async once<T>(caller: Caller, act: (work: Work) => Promise<T>): Promise<T> {
    const runner = this.database.createQueryRunner();
    const client = (await runner.connect()) as pg.PoolClient;
    try {
      const work = new Work(client, await enter(client, 'START TRANSACTION', caller.councilId, this.prepared.on), caller, this.announcements, this.prepared);
      const outcome = await act(work);
      await client.query([...[...work.woken].map((call) => `SELECT pg_notify('kenes_wake', ${client.escapeLiteral(call)})`), 'COMMIT'].join('; '));
      return outcome;
    } catch (error) {
      await client.query('ROLLBACK').catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }

  private async earlierOutcome(work: Work, once: Once): Promise<string | null> {
    const hash = hashOf(once);
    const taken = await work.query(
      `INSERT INTO idempotency_key (council_id, principal, key, act, input_hash) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (council_id, principal, key) DO NOTHING RETURNING 1`,
      [work.councilId, once.principal, once.key, once.act, hash],
    );
    if (taken.length > 0) return null;
    const [first] = await work.query<{ input_hash: Buffer; outcome_id: string }>('SELECT input_hash, outcome_id FROM idempotency_key WHERE principal = $1 AND key = $2', [once.principal, once.key]);
    if (!first?.input_hash.equals(hash)) throw new Refusal(kernelRefusals.KEY_USED_OTHERWISE);
    return first.outcome_id;
  }
}
