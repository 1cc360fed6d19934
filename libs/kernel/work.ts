import type pg from 'pg';
import type { Announcements } from './announcements.js';
import type { Caller } from './caller.js';
import type { CouncilContext } from './entry.js';
import { newId } from './ids.js';
import { columnsOf, insertStatements, shapeOf, updateStatement, hydrate, type EntityClass } from './persistence.js';
import type { PreparedNames } from './prepared.js';
import { dayIn, Statements } from './reading.js';
import { VersionConflict } from './refusal.js';

export type Queue = 'outgoing' | 'inbound';
export type Series = 'assignment' | 'outgoing' | 'incoming' | 'meeting';

/** One line of an object's history. */
export interface HistoryEntry {
  act: string;
  objectKind: string;
  objectId: string;
  facts?: object;
}

/** A write unit at work: everything in it is kept together or not at all. */
export class Work extends Statements {
  readonly councilId: string;
  readonly councilCode: string;
  readonly slug: string;
  readonly zone: string;
  readonly now: Date;
  /** Today in the council's zone, by the council's own clock. */
  readonly today: string;
  /** How many history entries were written; the unit of work refuses to commit an act without one. */
  recorded = 0;
  /** Whom to call with the commit. */
  readonly woken = new Set<string>();

  constructor(
    private readonly connection: pg.PoolClient,
    context: CouncilContext,
    readonly caller: Caller,
    private readonly announcements: Announcements,
    prepared: PreparedNames,
  ) {
    super(prepared);
    this.councilId = context.councilId;
    this.councilCode = context.councilCode;
    this.slug = context.slug;
    this.zone = context.zone;
    this.now = context.now;
    this.today = dayIn(context.zone, context.now);
  }

  /** Writes rows; neighbours of one table in one statement. */
  async insert(...entities: object[]): Promise<void> {
    for (const entity of entities) (entity as { councilId?: string }).councilId ??= this.councilId;
    for (const { text, values } of insertStatements(entities)) await this.query(text, values);
  }

  /** Writes all columns of one row, if it is still at the version that was read. Throws VersionConflict. */
  async save(...entities: object[]): Promise<void> {
    for (const entity of entities) {
      const { text, values } = updateStatement(entity);
      const rows = await this.query<{ one: number }>(`${text} RETURNING 1 AS one`, values);
      const read = entity as { id?: string; version?: number };
      if (rows.length === 0) throw new VersionConflict(entity.constructor.name, String(read.id), read.version ?? 0);
      if (shapeOf(entity.constructor).versioned) read.version! += 1;
    }
  }

  /** One row under a lock until the unit ends. */
  async lock<E extends object>(Entity: EntityClass<E>, id: string): Promise<E | null> {
    const rows = await this.query(`SELECT ${columnsOf(Entity)} FROM ${shapeOf(Entity).table} WHERE id = $1 FOR UPDATE`, [id]);
    return rows[0] ? hydrate(Entity, rows[0]) : null;
  }

  /** Writes a line of history, in this transaction, with who caused it and what speaks for that; open screens hear of it. */
  async record(entry: HistoryEntry): Promise<void> {
    this.recorded += 1;
    await this.query(
      `WITH entry AS (INSERT INTO audit_entry (council_id, id, at, act, object_kind, object_id, principal_id, channel, evidence, facts)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING council_id, object_kind, object_id)
       SELECT pg_notify('kenes_wake', concat_ws(':', 'changed', council_id, object_kind, object_id)) FROM entry`,
      [this.councilId, newId(), this.now, entry.act, entry.objectKind, entry.objectId, this.caller.principalId, this.caller.channel, this.caller.evidence, JSON.stringify(entry.facts ?? {})],
    );
  }

  /** Tells whoever listens, within this transaction: letters and calendar texts are kept with what they tell of. */
  announce(fact: object): Promise<void> {
    return this.announcements.tell(this, fact);
  }

  /** Wakes the workers of a queue when this unit is committed, once. */
  wake(queue: Queue): Promise<void> {
    this.woken.add(`${queue}:${this.councilId}`);
    return Promise.resolve();
  }

  /** The next number of a series, without gaps: its row stays locked until the unit ends. */
  async nextNumber(kind: Series, year: number): Promise<number> {
    const rows = await this.query<{ last: number }>(
      `INSERT INTO number_series (council_id, kind, year, last) VALUES ($1, $2, $3, 1)
       ON CONFLICT (council_id, kind, year) DO UPDATE SET last = number_series.last + 1 RETURNING last`,
      [this.councilId, kind, year],
    );
    return rows[0]!.last;
  }

  protected client(): Promise<pg.PoolClient> {
    return Promise.resolve(this.connection);
  }
}
