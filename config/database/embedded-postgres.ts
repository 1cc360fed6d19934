import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { freePort } from '../ports.js';
import { binariesFor } from './embedded/binaries.js';
import * as postmaster from './embedded/postmaster.js';
import { type ServerFolder, openServerFolder } from './embedded/server-folder.js';
import { oneAtATime } from './embedded/start-lock.js';

export interface EmbeddedPostgres {
  /** The owner's connection to the database `kenes`. */
  readonly url: string;
  /** Where its data really lies: elsewhere than `dataDir` when the account of the server cannot reach that. */
  readonly dataFolder: string;
  /** False when a server that ran already was taken over. */
  readonly startedHere: boolean;
  /** Leaves the server, and stops it when nobody else uses it. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  readonly dataDir: string;
  readonly port?: number;
  /** More `-c name=value`, such as `fsync=off` for tests. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Runs on a server that was started here, before anybody else can use it. */
  readonly prepare?: (url: string) => Promise<void>;
  /** Told when the server comes up and nothing is to be done but wait; more than once when it has to be launched again. */
  readonly launched?: () => void;
}

/** Every user of the server holds this lock shared; whoever then gets it alone was the last. */
const usersLock = 0x6b656e65;

/**
 * Starts the PostgreSQL that came with `npm ci`, or takes over one that outlived its parent. The last process that uses
 * the server stops it; one that is killed leaves it running, and the next start takes it over.
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  return oneAtATime(options.dataDir, async () => {
    const folder = openServerFolder(options.dataDir);
    const running = await takeOver(folder);
    const server = running ?? (await startServer(folder, options));
    await makeDatabase(folder, server.port);
    const holder = await hold(folder, server.port);
    const url = urlOf(folder, server.port, 'kenes');
    if (!running) await options.prepare?.(url);
    return {
      url,
      dataFolder: folder.data,
      startedHere: running === null,
      stop: () => oneAtATime(options.dataDir, () => leave(holder, folder)),
    };
  });
}

async function takeOver(folder: ServerFolder): Promise<postmaster.Postmaster | null> {
  // A server that was killed may need a while for recovery, one that is being stopped goes soon.
  for (let waited = 0; waited < 60_000; waited += 100) {
    const found = postmaster.readPostmaster(folder.data);
    if (!found) return null;
    if (!postmaster.isPostgres(found.pid)) {
      postmaster.forgetPostmaster(folder.data);
      return null;
    }
    if (await answers(folder, found.port)) return found;
    await sleep(100);
  }
  throw new Error(`A PostgreSQL runs on ${folder.data} but does not answer; its log is ${folder.log}.`);
}

async function startServer(folder: ServerFolder, options: EmbeddedOptions): Promise<postmaster.Postmaster> {
  const binaries = binariesFor(folder.account);
  await postmaster.initialise(binaries, folder, options.settings ?? {});
  for (let tries = 0; tries < 5; tries++) {
    const port = options.port ?? (await freePort());
    if (await postmaster.launch(binaries, folder, port, options.settings ?? {}, options.launched ?? (() => undefined))) {
      const server = postmaster.readPostmaster(folder.data);
      if (server) return server;
    }
    await sleep(200 * (tries + 1)); // the port was taken meanwhile, or a killed server's children are still leaving
  }
  const words = readFileSync(folder.log, 'utf8').trim().split('\n').slice(-3).join(' | ');
  throw new Error(`The embedded PostgreSQL does not start: ${words}`);
}

async function makeDatabase(folder: ServerFolder, port: number): Promise<void> {
  const client = await connect(folder, port, 'postgres');
  try {
    const { rowCount } = await client.query(`SELECT FROM pg_database WHERE datname = 'kenes'`);
    if (!rowCount) await client.query('CREATE DATABASE kenes');
  } finally {
    await client.end();
  }
}

async function hold(folder: ServerFolder, port: number): Promise<Client> {
  const holder = await connect(folder, port, 'postgres');
  await holder.query('SELECT pg_advisory_lock_shared($1)', [usersLock]);
  return holder;
}

async function leave(holder: Client, folder: ServerFolder): Promise<void> {
  const alone = await holder
    .query('SELECT pg_advisory_unlock_shared($1)', [usersLock])
    .then(() => holder.query<{ alone: boolean }>('SELECT pg_try_advisory_lock($1) AS alone', [usersLock]))
    .then(({ rows }) => rows[0]?.alone ?? false)
    .catch(() => true); // the server is gone or going
  if (alone) await postmaster.stopPostmaster(folder.data);
  await holder.end().catch(() => undefined);
}

async function answers(folder: ServerFolder, port: number): Promise<boolean> {
  try {
    const client = await connect(folder, port, 'postgres');
    await client.end();
    return true;
  } catch {
    return false;
  }
}

async function connect(folder: ServerFolder, port: number, database: string): Promise<Client> {
  const client = new Client({
    connectionString: urlOf(folder, port, database),
    application_name: 'kenes embedded',
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
  });
  client.on('error', () => undefined); // the server went away; whoever uses it hears of it from its own pool
  await client.connect();
  return client;
}

function urlOf(folder: ServerFolder, port: number, database: string): string {
  return `postgres://kenes:${folder.password}@127.0.0.1:${port}/${database}`;
}
