import type pg from 'pg';
import { isOutdatedPlan } from './prepared.js';

/** What a unit knows of its council from its first statement. */
export interface CouncilContext {
  councilId: string;
  councilCode: string;
  slug: string;
  zone: string;
  /** The council's own clock: the database's clock and, in the demo and in tests, an offset. */
  now: Date;
}

type Facts = { code: string; slug: string; zone: string; now: Date };

const factsOf = (id: string): string => `
SELECT set_config('role', 'kenes_app', true), set_config('app.council', ${id}::text, true),
       set_config('statement_timeout', '20s', true), set_config('lock_timeout', '10s', true),
       set_config('idle_in_transaction_session_timeout', '60s', true),
       code, slug, zone, now() + make_interval(secs => clock_offset_seconds) AS now
  FROM council WHERE id = ${id}::uuid`;

const preparedFacts = factsOf('$1');

/** Names given in SQL, by connection: a message of several statements takes no parameters, but it can EXECUTE. */
const known = new WeakMap<pg.PoolClient, Map<string, string>>();
let given = 0;

/** The name of a statement on this connection, and how it is prepared where it has none yet. Remember it when that has worked. */
function named(client: pg.PoolClient, text: string, type: 'uuid' | 'uuid[]'): { name: string; prepare: string | null } {
  const name = known.get(client)?.get(text);
  if (name) return { name, prepare: null };
  const fresh = `kenes_${(given += 1)}`;
  return { name: fresh, prepare: `PREPARE ${fresh} (${type}) AS ${text}` };
}

function remember(client: pg.PoolClient, text: string, name: string): void {
  const names = known.get(client) ?? new Map<string, string>();
  known.set(client, names.set(text, name));
}

/** Statements sent as one message; after a migration between them and their plans all are prepared anew. */
async function sent(client: pg.PoolClient, statements: readonly (string | null)[]): Promise<pg.QueryResult[]> {
  try {
    return [(await client.query(statements.filter((one) => one !== null).join('; '))) as unknown as pg.QueryResult | pg.QueryResult[]].flat();
  } catch (error) {
    if (isOutdatedPlan(error)) known.delete(client);
    throw error;
  }
}

/** The statement that makes the connection a council's. It is prepared on its own: a unit's isolation is chosen before its first statement. */
async function entry(client: pg.PoolClient, councilId: string, prepares: boolean): Promise<string> {
  const id = client.escapeLiteral(councilId);
  if (!prepares) return factsOf(id);
  const { name, prepare } = named(client, preparedFacts, 'uuid');
  if (prepare) {
    await client.query(prepare);
    remember(client, preparedFacts, name);
  }
  return `EXECUTE ${name} (${id})`;
}

function contextOf(councilId: string, row: Facts | undefined): CouncilContext {
  if (!row) throw new Error(`no council ${councilId}`);
  return { councilId, councilCode: row.code, slug: row.slug, zone: row.zone, now: row.now };
}

/**
 * Begins every unit (decision 1): transaction, role, council and deadlines, all local to it, in one round trip.
 * `prepares` is off behind a pooler that knows no prepared statements.
 */
export async function enter(client: pg.PoolClient, begin: string, councilId: string, prepares: boolean): Promise<CouncilContext> {
  const results = await sent(client, [begin, await entry(client, councilId, prepares)]);
  return contextOf(councilId, (results[1] as pg.QueryResult<Facts>).rows[0]);
}

/** A whole READ ONLY unit of one statement about some ids (`$1::uuid[]`) in one round trip. */
export async function glance<Row extends pg.QueryResultRow>(client: pg.PoolClient, councilId: string, text: string, ids: readonly string[]): Promise<{ context: CouncilContext; rows: Row[] }> {
  const { name, prepare } = named(client, text, 'uuid[]');
  try {
    const enters = await entry(client, councilId, true);
    const results = await sent(client, ['START TRANSACTION READ ONLY', enters, prepare, `EXECUTE ${name} (${client.escapeLiteral(`{${ids.join()}}`)})`, 'COMMIT']);
    if (prepare) remember(client, text, name);
    return { context: contextOf(councilId, (results[1] as pg.QueryResult<Facts>).rows[0]), rows: (results.at(-2) as pg.QueryResult<Row>).rows };
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}
