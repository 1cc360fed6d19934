import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startEmbeddedPostgres } from '../../config/database/embedded-postgres.js';
import { freshDatabaseOn } from '../../config/database/test-server.js';
import type { Bench, Line } from './bench.js';
import { parts } from './parts.js';
import { prepareCouncil } from './prepare.js';
import { seedAssignments } from './seed.js';
import { freePorts, startFloor, startKenes, stop, untilReady } from './started.js';

const quick = process.argv.includes('--quick');
const asked = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
const unknown = asked.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.error(`Nothing to measure by the name of ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}.`);
  process.exit(1);
}
const assignments = quick ? 10_000 : 300_000;
const minutes = quick ? 4 : 30;

/** What was opened, to be closed in reverse, also when the time is over. */
const closings: (() => Promise<unknown> | void)[] = [];
const started = Date.now();
let step = '';
const begin = (next: string): void => console.log(`${((Date.now() - started) / 1000).toFixed(0).padStart(4)} s  ${(step = next)} …`);

/** Everything is measured in one run, in CPU time, by turns with the least that could do it. */
async function bench(): Promise<Line[]> {
  const measured = await prepare();
  const lines: Line[] = [];
  for (const [name, part] of Object.entries(parts)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    begin(name);
    lines.push(...(await part(measured)));
  }
  return lines;
}

async function prepare(): Promise<Bench> {
  const folder = mkdtempSync(join(tmpdir(), 'kenes-bench-'));
  closings.push(() => rmSync(folder, { recursive: true, force: true }));
  begin('a database of its own');
  const server = await startEmbeddedPostgres({ dataDir: join(folder, 'database') });
  closings.push(() => server.stop());
  const postmaster = Number(readFileSync(join(server.dataFolder, 'postmaster.pid'), 'utf8').split('\n')[0]);
  const database = await freshDatabaseOn(server.url);
  closings.push(() => database.drop());
  const [port, smtpPort] = await freePorts(2);
  const url = `http://localhost:${port}`;
  const environment = { DATABASE_URL: database.url, DATA_DIR: folder, PORT: String(port), PUBLIC_URL: url, INBOUND_SMTP_PORT: String(smtpPort), DEMO: 'off', POOL: '8', KENES_DOTENV: 'off', LOG_LEVEL: 'error' };

  begin(`a council with ${assignments} assignments`);
  const council = await prepareCouncil(environment);
  closings.push(council.close);
  const owner = new Client({ connectionString: database.url });
  await owner.connect();
  await seedAssignments(owner, council.opened, assignments);
  await owner.end();

  begin('Kenes and the floor');
  const kenes = startKenes(environment);
  closings.push(() => stop(kenes));
  await untilReady(kenes, url);
  const { floor, ...floors } = await startFloor([database.url, council.opened.councilId, council.token]);
  closings.push(() => stop(floor));
  return {
    quick, council, databaseUrl: database.url, url, smtpPort: smtpPort!, floors, pace: quick ? { rounds: 3, seconds: 2 } : { rounds: 5, seconds: 5 },
    ours: { process: kenes.pid!, postmaster }, least: { process: floor.pid!, postmaster },
  };
}

async function closeAll(): Promise<void> {
  for (const close of closings.splice(0).reverse()) {
    try {
      await close();
    } catch (error) {
      console.error(error);
    }
  }
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout;
  const late = new Promise<never>((_, fail) => (timer = setTimeout(() => fail(new Error(`not done within ${minutes} minutes`)), minutes * 60_000)));
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

const outcome = await inTime(bench()).catch((error: unknown) => void console.error(`The bench broke off at "${step}":`, error));
await closeAll();
if (!outcome) process.exit(1);
console.log(`\n| what | ours | floor | aim | |\n|---|---|---|---|---|`);
for (const { what, ours, floor, aim, kept } of outcome) console.log(`| ${what} | ${ours} | ${floor} | ${aim} | ${kept ? 'met' : 'MISSED'} |`);
process.exit(outcome.every(({ kept }) => kept) ? 0 : 1);
