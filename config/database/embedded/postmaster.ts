import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ServerFolder } from './server-folder.js';

/** What `postmaster.pid` says of a server that runs, or ran, on this data. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

export function readPostmaster(data: string): Postmaster | null {
  try {
    const lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]) };
  } catch {
    return null;
  }
}

/** A number from the file may by now belong to another program, as it often does after a container restarts. */
export function isPostgres(pid: number): boolean {
  try {
    process.kill(pid, 0);
    if (process.platform !== 'linux') return true;
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')[0]?.endsWith('postgres') ?? false;
  } catch {
    return false;
  }
}

export function forgetPostmaster(data: string): void {
  rmSync(join(data, 'postmaster.pid'), { force: true });
}

/** Detached like the server: a Ctrl-C for Kenes must not leave half a data folder. */
export async function initialise(binaries: string, folder: ServerFolder, settings: Readonly<Record<string, string>>): Promise<void> {
  if (existsSync(join(folder.data, 'PG_VERSION'))) return;
  rmSync(folder.data, { recursive: true, force: true }); // what a killed first start left half made
  const initdb = spawn(join(binaries, 'bin/initdb'), [
    `--pgdata=${folder.data}`,
    '--username=kenes',
    '--auth=scram-sha-256',
    `--pwfile=${join(folder.data, '..', 'password')}`,
    '--encoding=UTF8',
    // Under plain C, pg_trgm is blind to Cyrillic; macOS has no C.UTF-8.
    `--locale=${process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'}`,
    '--lc-messages=C',
    '--locale-provider=icu',
    '--icu-locale=ru',
    '--no-instructions',
    ...(settings['fsync'] === 'off' ? ['--no-sync'] : []),
  ], { ...folder.account, cwd: '/', detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
  let words = '';
  initdb.stderr.on('data', (chunk) => (words += chunk));
  const code = await new Promise((ended) => initdb.once('error', ended).once('close', ended));
  if (code !== 0) throw new Error(`The embedded PostgreSQL could not make its data folder: ${words || code}`);
}

/**
 * Starts the server detached, so that Ctrl-C in the terminal reaches Kenes alone and Kenes stops it last; its log is a
 * file, because a pipe would break when the parent is killed. Returns false when it ended at once.
 */
export async function launch(
  binaries: string,
  folder: ServerFolder,
  port: number,
  settings: Readonly<Record<string, string>>,
  launched: () => void,
): Promise<boolean> {
  const chosen = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    port: String(port),
    max_connections: '200',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...settings,
  };
  const log = openSync(folder.log, 'w', 0o600);
  const server = spawn(
    join(binaries, 'bin/postgres'),
    ['-D', folder.data, ...Object.entries(chosen).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    { ...folder.account, cwd: '/', detached: true, stdio: ['ignore', log, log] },
  );
  closeSync(log);
  let ended = false;
  server.once('exit', () => (ended = true)).once('error', () => (ended = true));
  server.unref();
  launched();
  for (let waited = 0; waited < 120_000; waited += 10) {
    if (ended) return false;
    if (hasStarted(folder.data)) return true;
    await sleep(10);
  }
  throw new Error(`The embedded PostgreSQL does not get ready; its log is ${folder.log}.`);
}

/** Fast shutdown, then the immediate one. The pid file goes last, also where nobody reaps the ended process. */
export async function stopPostmaster(data: string): Promise<void> {
  const running = readPostmaster(data);
  if (!running || !isPostgres(running.pid)) return;
  for (const [signal, patience] of [['SIGINT', 15_000], ['SIGQUIT', 5_000]] as const) {
    try {
      process.kill(running.pid, signal);
    } catch {
      return;
    }
    for (let waited = 0; waited < patience; waited += 20) {
      if (readPostmaster(data)?.pid !== running.pid || !isPostgres(running.pid)) return;
      await sleep(20);
    }
  }
}

function hasStarted(data: string): boolean {
  try {
    return readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[7]?.trim() === 'ready';
  } catch {
    return false;
  }
}
