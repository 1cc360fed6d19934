import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Client, DatabaseError } from 'pg';
import { ConfigurationError } from '../environment.js';
import { projectRoot } from '../project-root.js';

export interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly sha256: string;
}

const folder = join(projectRoot, 'config/database/migrations');

/** One migrator at a time, whichever replica starts first. */
const migratorLock = 0x6b656e6d;

/** The migrations on disk, in the order in which they are applied. */
export function migrationsOnDisk(from: string = folder): readonly Migration[] {
  const names = readdirSync(from).filter((name) => name.endsWith('.sql')).sort();
  const strange = names.find((name, index) => !new RegExp(`^${String(index + 1).padStart(4, '0')}-[a-z0-9-]+\\.sql$`).test(name));
  if (strange) throw new Error(`Migrations are numbered without a gap as NNNN-name.sql; ${strange} is out of place.`);
  return names.map((name) => {
    const sql = readFileSync(join(from, name), 'utf8');
    return { name: name.slice(0, -'.sql'.length), sql, sha256: createHash('sha256').update(sql).digest('hex') };
  });
}

/** Brings a database up to this version, each file in a transaction of its own. Returns the names it applied. */
export async function migrate(databaseUrl: string, migrations = migrationsOnDisk()): Promise<readonly string[]> {
  const client = new Client({ connectionString: databaseUrl, application_name: 'kenes migrate', connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
  } catch (error) {
    throw new ConfigurationError('DATABASE_URL', `names a database that does not answer: ${(error as Error).message}.`);
  }
  try {
    await refuseOldServer(client);
    await inTransaction(client, () =>
      client.query(`CREATE TABLE IF NOT EXISTS kenes_migration (
        name text PRIMARY KEY, sha256 text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())`),
    );
    await refuseOtherHistory(client, migrations);
    const applied: string[] = [];
    for (const migration of migrations) {
      if (await inTransaction(client, () => apply(client, migration))) applied.push(migration.name);
    }
    return applied;
  } finally {
    await client.end();
  }
}

/** The lock belongs to the transaction, so it also holds behind a connection pooler. */
async function inTransaction<T>(client: Client, act: () => Promise<T>): Promise<T> {
  await client.query('BEGIN');
  try {
    await client.query('SELECT pg_advisory_xact_lock($1)', [migratorLock]);
    // Waiting for another migrator is fine; queueing behind a busy table would stop everyone else as well.
    await client.query(`SET LOCAL lock_timeout = '10s'`);
    const result = await act();
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

async function apply(client: Client, migration: Migration): Promise<boolean> {
  const { rowCount } = await client.query('SELECT FROM kenes_migration WHERE name = $1', [migration.name]);
  if (rowCount) return false;
  try {
    await client.query(migration.sql);
  } catch (error) {
    throw explained(error, migration);
  }
  await client.query('INSERT INTO kenes_migration (name, sha256) VALUES ($1, $2)', [migration.name, migration.sha256]);
  return true;
}

async function refuseOldServer(client: Client): Promise<void> {
  const { rows } = await client.query<{ server_version: string }>('SHOW server_version');
  const version = rows[0]?.server_version ?? '';
  if (!(Number.parseInt(version, 10) >= 15)) {
    throw new ConfigurationError('DATABASE_URL', `names PostgreSQL ${version}; Kenes needs 15 or newer.`);
  }
}

async function refuseOtherHistory(client: Client, migrations: readonly Migration[]): Promise<void> {
  const { rows } = await client.query<{ name: string; sha256: string }>('SELECT name, sha256 FROM kenes_migration ORDER BY name');
  for (const { name, sha256 } of rows) {
    const known = migrations.find((migration) => migration.name === name);
    if (!known) throw new ConfigurationError('DATABASE_URL', `names a database of a newer Kenes: it knows the migration ${name}.`);
    if (known.sha256 !== sha256) {
      throw new ConfigurationError('DATABASE_URL', `names a database made by another text of the migration ${name}.`);
    }
  }
}

function explained(error: unknown, migration: Migration): Error {
  if (error instanceof DatabaseError && error.code === '42501' && /role/.test(error.message)) {
    return new ConfigurationError(
      'DATABASE_URL',
      `connects as a role that may not create roles. Ask the administrator for: ${appRoleLines.join(' ')}`,
    );
  }
  const at = error instanceof DatabaseError && error.position
    ? ` (line ${migration.sql.slice(0, Number(error.position)).split('\n').length})`
    : '';
  return new Error(`Migration ${migration.name}${at}: ${(error as Error).message}`, { cause: error });
}

/** What a database administrator runs where Kenes may not create roles. */
export const appRoleLines = ['CREATE ROLE kenes_app NOLOGIN;', 'GRANT kenes_app TO <the role of DATABASE_URL>;'];
