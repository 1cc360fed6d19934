import type { DataSource } from 'typeorm';
import { eventually } from './eventually.js';

type Fingerprint = Record<string, string>;

async function tablesOf(database: DataSource, ofCouncils: boolean): Promise<string[]> {
  const rows = await database.query<{ name: string }[]>(`SELECT c.relname AS name FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
    AND ($1 = EXISTS (SELECT FROM pg_attribute WHERE attrelid = c.oid AND attname = 'council_id') OR NOT $1) ORDER BY 1`, [ofCouncils]);
  return rows.map(({ name }) => name);
}

/**
 * Of every table the number of its rows and a hash over all of them; two that are equal mean that nothing has changed.
 * Only one council's rows when it is named. `but` replaces what a table's row is taken for, such as a column that may change.
 */
export async function fingerprint(database: DataSource, councilId: string | null = null, but: Record<string, string> = {}): Promise<Fingerprint> {
  const tables = await tablesOf(database, councilId !== null);
  const one = (table: string) => `SELECT '${table}' AS name, count(*) || ' ' || coalesce(md5(string_agg(line, E'\\n' ORDER BY line)), '') AS mark
    FROM (SELECT ${but[table] ?? 't'}::text AS line FROM ${table} t ${councilId ? 'WHERE council_id = $1' : ''}) rows`;
  const rows = await database.query<{ name: string; mark: string }[]>(tables.map(one).join(' UNION ALL '), councilId ? [councilId] : []);
  return Object.fromEntries(rows.map(({ name, mark }) => [name, mark]));
}

/** The names of the tables that are not the same in both. */
export const changed = (before: Fingerprint, after: Fingerprint): string[] => Object.keys(after).filter((table) => before[table] !== after[table] && table !== byTheClock);

/** Each council's day is noted once, whenever the worker comes by: nobody's act. */
const byTheClock = 'reminder_day';

/** Waits until no letter is on its way in or out, so that what then changes was changed by somebody. */
export async function settled(database: DataSource): Promise<true> {
  // What some seconds would do: letters that are held for an undo go now.
  const held = await database.query<[{ id: string }[], number]>(`UPDATE outgoing_mail SET next_attempt_at = now() WHERE state = 'queued' AND next_attempt_at > now() RETURNING council_id AS id`);
  for (const { id } of held[0]) await database.query(`SELECT pg_notify('kenes_wake', $1)`, [`outgoing:${id}`]);
  return eventually('all letters to be read and sent', async () => {
    const [{ busy }] = await database.query<[{ busy: number }]>(`SELECT (SELECT count(*) FROM outgoing_mail WHERE state IN ('queued', 'leased')) + (SELECT count(*) FROM inbound_mail WHERE state = 'stored') AS busy`);
    return Number(busy) === 0;
  }, 60);
}

/** Every row of every table as text, as somebody who got hold of a backup would read it. */
export async function dump(database: DataSource): Promise<string> {
  const tables = await tablesOf(database, false);
  const rows = await Promise.all(tables.map((table) => database.query<{ line: string }[]>(`SELECT t::text AS line FROM ${table} t`)));
  return rows.flat().map(({ line }) => line).join('\n');
}
