import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '@kenes/config';
import { freePort } from '../../config/ports.js';
import { freshDatabase } from './database.js';

/** A running Kenes: the real processes of dist, its database and its folders. */
export interface RunningSystem {
  url: string;
  databaseUrl: string;
  smtpPort: number;
  mailDomain: string;
  environment: Record<string, string>;
  process: ChildProcess;
  /** What the process printed, for a spec that fails. */
  output(): string;
  /** Ends the process and nothing else; by default like a power cut. */
  kill(signal?: NodeJS.Signals): Promise<void>;
  stop(signal?: NodeJS.Signals): Promise<void>;
  /** Kills the process and starts it anew on the same database and folders. */
  restart(more?: Record<string, string>): Promise<void>;
}

async function untilReady({ url, process: child, output }: RunningSystem, { KENES_ROLES = 'api', INBOUND_SMTP_PORT }: Record<string, string>): Promise<void> {
  for (const end = Date.now() + 60_000; Date.now() < end; ) {
    if (child.exitCode !== null) throw new Error(`Kenes ended before it was ready:\n${output()}`);
    if (KENES_ROLES.includes('api') ? await answersHttp(url) : await answersTcp(Number(INBOUND_SMTP_PORT))) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`Kenes is not ready after a minute:\n${output()}`);
}

const answersHttp = (url: string) => fetch(`${url}/health/ready`).then((response) => response.ok, () => false);

/** A worker has no health door; its mail door opens last. */
const answersTcp = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = createConnection({ host: '127.0.0.1', port }, () => resolve(true)).on('error', () => resolve(false));
    socket.on('connect', () => socket.destroy());
  });

/** One process with its settings; `close` runs after it has ended for good. `through` is a command that becomes it, in surroundings of its own. */
async function run(databaseUrl: string, environment: Record<string, string>, close: () => Promise<void>, through: readonly string[] = []): Promise<RunningSystem> {
  const running = { url: `http://localhost:${environment.PORT}`, databaseUrl, smtpPort: Number(environment.INBOUND_SMTP_PORT), mailDomain: environment.MAIL_DOMAIN, environment } as RunningSystem;
  let printed = '';
  running.output = () => printed;
  const start = async (changed: Record<string, string> = {}) => {
    const { PATH, HOME } = process.env;
    const [command, ...args] = [...through, process.execPath, join(projectRoot, 'dist/apps/cli/main.js'), 'up'];
    const child = spawn(command!, args, { env: { PATH, HOME, KENES_DOTENV: 'off', ...environment, ...changed } as NodeJS.ProcessEnv, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (printed += chunk));
    running.process = child;
    await untilReady(running, { ...environment, ...changed });
  };
  running.kill = (signal = 'SIGKILL') =>
    new Promise<void>((resolve) => {
      if (running.process.exitCode !== null || running.process.signalCode !== null) return resolve();
      running.process.once('exit', () => resolve());
      running.process.kill(signal);
    });
  running.restart = async (changed) => {
    await running.kill();
    await start(changed);
  };
  running.stop = async (signal = 'SIGTERM') => {
    await running.kill(signal);
    await close();
  };
  await start();
  return running;
}

/** Starts `kenes up` of dist on a database and a data folder of its own. The caller stops it. */
export async function startSystem(more: Record<string, string> = {}, through: readonly string[] = []): Promise<RunningSystem> {
  const database = more.DATABASE_URL ? { url: more.DATABASE_URL, drop: async () => undefined } : await freshDatabase();
  const dataDir = mkdtempSync(join(tmpdir(), 'kenes-'));
  const port = await freePort();
  const environment: Record<string, string> = {
    DATABASE_URL: database.url, DATA_DIR: dataDir, PORT: String(port), PUBLIC_URL: `http://localhost:${port}`, INBOUND_SMTP_PORT: String(await freePort()),
    MAIL_DOMAIN: 'council.localhost', POOL: '8', DEMO: '0', LOG_LEVEL: 'error', ...more,
  };
  return run(database.url, environment, async () => {
    await database.drop();
    rmSync(dataDir, { recursive: true, force: true });
  }, through);
}

/** One more process on the database and the data folder of another, with ports of its own; letters name the first one's address. */
export async function startReplica(of: RunningSystem, more: Record<string, string> = {}): Promise<RunningSystem> {
  const ports = { PORT: String(await freePort()), INBOUND_SMTP_PORT: String(await freePort()) };
  return run(of.databaseUrl, { ...of.environment, ...ports, ...more }, async () => undefined);
}
