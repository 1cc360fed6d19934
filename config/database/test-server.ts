import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { Client } from 'pg';
import { projectRoot } from '../project-root.js';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.js';
import { migrate, migrationsOnDisk } from './migrator.js';

/** Nothing in this server outlives a run, so nothing has to reach the disk. */
const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' };

/** The server of specs and of `kenes generate`, shared by all who run at the same time. */
export function startTestServer(): Promise<EmbeddedPostgres> {
  return startEmbeddedPostgres({ dataDir: join(projectRoot, 'var/test-postgres'), settings, prepare: dropLeftovers });
}

export interface TestDatabase {
  /** The owner's connection, as `DATABASE_URL` would be. */
  readonly url: string;
  drop(): Promise<void>;
}

/** A copy of the migrated template, for one user only. */
export async function freshDatabaseOn(server: string): Promise<TestDatabase> {
  const template = await migratedTemplate(server);
  const name = `kenes_test_${randomBytes(8).toString('hex')}`;
  await asAdministrator(server, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`));
  return { url: onDatabase(server, name), drop: () => asAdministrator(server, (client) => drop(client, name)) };
}

/** Migrated once per state of the migrations; whoever comes second waits and finds it. */
async function migratedTemplate(server: string): Promise<string> {
  const state = createHash('sha256');
  for (const { name, sha256 } of migrationsOnDisk()) state.update(`${name} ${sha256}\n`);
  const template = `kenes_template_${state.digest('hex').slice(0, 12)}`;
  return asAdministrator(server, async (client) => {
    if (await exists(client, template)) return template;
    await client.query('SELECT pg_advisory_lock(27041)');
    if (await exists(client, template)) return template;
    const draft = `${template}_draft`;
    await drop(client, draft);
    await client.query(`CREATE DATABASE ${draft} TEMPLATE template0`);
    await migrate(onDatabase(server, draft));
    await client.query(`ALTER DATABASE ${draft} RENAME TO ${template}`);
    return template;
  });
}

function dropLeftovers(server: string): Promise<void> {
  return asAdministrator(server, async (client) => {
    const { rows } = await client.query<{ datname: string }>(`SELECT datname FROM pg_database WHERE datname LIKE 'kenes\\_te%'`);
    for (const { datname } of rows) await drop(client, datname);
  });
}

async function drop(client: Client, name: string): Promise<void> {
  await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
}

async function exists(client: Client, name: string): Promise<boolean> {
  return (await client.query('SELECT FROM pg_database WHERE datname = $1', [name])).rowCount === 1;
}

async function asAdministrator<T>(server: string, act: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: onDatabase(server, 'postgres') });
  await client.connect();
  try {
    return await act(client);
  } finally {
    await client.end();
  }
}

function onDatabase(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
