import { constants } from 'node:fs';
import { access, mkdir, stat } from 'node:fs/promises';
import { type Environment, loadEnvironment } from '@kenes/config';
import { Client } from 'pg';
import { appRoleLines, migrationsOnDisk } from '../../config/database/migrator.js';
import { whyNotFree } from '../../config/ports.js';
import { withDatabase } from './open-database.js';
import { portsOf } from './ports.js';

/** A sentence that is fine or is not. */
type Finding = readonly [ok: boolean, sentence: string];

/** Looks at everything a start depends on, and changes nothing but an embedded database that did not run. */
export async function doctor(): Promise<number> {
  const environment = loadEnvironment();
  const findings = [
    ...(await lookAtFolder(environment)),
    ...(await lookAtPorts(environment)),
    ...(await withDatabase(environment, ({ environment: { databaseUrl } }) => lookAtDatabase(databaseUrl))),
  ];
  for (const [ok, sentence] of findings) console.log(`${ok ? '✓' : '✗'} ${sentence}`);
  return findings.every(([ok]) => ok) ? 0 : 1;
}

async function lookAtFolder({ dataDir, secretKeyFile }: Environment): Promise<Finding[]> {
  const findings: Finding[] = [];
  try {
    await mkdir(dataDir, { recursive: true });
    await access(dataDir, constants.W_OK);
    findings.push([true, `DATA_DIR ${dataDir} can be written`]);
  } catch {
    findings.push([false, `DATA_DIR ${dataDir} cannot be written`]);
  }
  const secret = await stat(secretKeyFile).catch(() => null);
  if (!secret) findings.push([true, `the secret key will be made in ${secretKeyFile}`]);
  else findings.push([(secret.mode & 0o077) === 0, `the secret key ${secretKeyFile} is readable by its owner alone`]);
  return findings;
}

async function lookAtPorts(environment: Environment): Promise<Finding[]> {
  return Promise.all(portsOf(environment).map(async ([setting, port]): Promise<Finding> => {
    const problem = await whyNotFree(port);
    return problem === null ? [true, `${setting} ${port} is free`] : [false, `${setting} ${port} ${problem}, or Kenes runs already`];
  }));
}

async function lookAtDatabase(url: string): Promise<Finding[]> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
  } catch (error) {
    return [[false, `the database does not answer: ${(error as Error).message}`]];
  }
  try {
    const version = (await client.query<{ server_version: string }>('SHOW server_version')).rows[0]?.server_version ?? '';
    return [
      [Number.parseInt(version, 10) >= 15, `PostgreSQL ${version} answers; Kenes needs 15 or newer`],
      await lookAtRole(client),
      await lookAtMigrations(client),
    ];
  } finally {
    await client.end();
  }
}

async function lookAtRole(client: Client): Promise<Finding> {
  const refused = await client.query('BEGIN; SET LOCAL ROLE kenes_app').then(() => false, () => true);
  await client.query('ROLLBACK');
  if (!refused) return [true, 'the role kenes_app is there and can be entered'];
  const { rows } = await client.query<{ may_create: boolean }>('SELECT rolsuper OR rolcreaterole AS may_create FROM pg_roles WHERE rolname = current_user');
  if (rows[0]?.may_create) return [true, 'the role kenes_app will be made by the first migration'];
  return [false, `the role kenes_app is missing; ask the administrator of the database for:\n    ${appRoleLines.join('\n    ')}`];
}

async function lookAtMigrations(client: Client): Promise<Finding> {
  const { rows: [table] } = await client.query<{ there: boolean }>(`SELECT to_regclass('kenes_migration') IS NOT NULL AS there`);
  const { rows } = table?.there ? await client.query<{ name: string }>('SELECT name FROM kenes_migration') : { rows: [] };
  const missing = migrationsOnDisk().filter(({ name }) => !rows.some((row) => row.name === name));
  return [missing.length === 0, missing.length === 0 ? 'the database is up to date' : `migrations to apply: ${missing.length} (npm run kenes -- migrate)`];
}
