import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { projectRoot } from '../project-root.js';
import { readPostmaster } from './embedded/postmaster.js';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.js';

const quick = { fsync: 'off' };

describe('The embedded PostgreSQL', () => {
  let home: string;
  const running: EmbeddedPostgres[] = [];
  const start = async (dataDir: string) => {
    const server = await startEmbeddedPostgres({ dataDir, settings: quick });
    running.push(server);
    return server;
  };

  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'kenes-embedded-'));
    chmodSync(home, 0o755);
  });
  afterEach(async () => {
    for (const server of running.splice(0)) await server.stop();
    rmSync(home, { recursive: true, force: true });
  });

  it('starts on an empty folder, sorts and folds Kazakh, and asks for a password', async () => {
    const server = await start(home);
    expect(server).toMatchObject({ startedHere: true });
    expect(Number(new URL(server.url).port)).toBeLessThan(32_768);
    const [row] = await ask(server.url, `SELECT lower('ӘҢҒ') AS low, 'ә' < 'б' AS sorted, show_trgm('қала') <> '{}' AS trigrams`,
      'CREATE EXTENSION pg_trgm');
    expect(row).toEqual({ low: 'әңғ', sorted: true, trigrams: true });
    await expect(ask(server.url.replace(/:[^:@]+@/, ':wrong@'), 'SELECT 1')).rejects.toThrow(/password/);
  });

  it('keeps what was committed over a stop and a start', async () => {
    const first = await start(home);
    await ask(first.url, 'CREATE TABLE kept AS SELECT 27 AS number');
    await first.stop();
    expect(readPostmaster(join(home, 'postgres/data'))).toBeNull();
    const second = await start(home);
    expect(second).toMatchObject({ startedHere: true });
    expect(await ask(second.url, 'SELECT number FROM kept')).toEqual([{ number: 27 }]);
  });

  it('takes over the server of a parent that was killed, and the last to leave stops it', async () => {
    const url = await startInProcessAndKill(home);
    const first = await start(home);
    const second = await start(home);
    expect(first).toMatchObject({ startedHere: false, url });
    expect(second.url).toBe(url);
    await first.stop();
    expect(await ask(url, 'SELECT 1 AS alive')).toEqual([{ alive: 1 }]);
    await second.stop();
    await expect(ask(url, 'SELECT 1')).rejects.toThrow(/ECONNREFUSED/);
  });

  it('starts although a pid file names a process that is somebody else by now', async () => {
    await (await start(home)).stop();
    const pidFile = join(home, 'postgres/data/postmaster.pid');
    writeFileSync(pidFile, `${process.pid}\n${home}\n0\n25000\n\n127.0.0.1\n\nready   \n`);
    expect(await start(home)).toMatchObject({ startedHere: true });
    expect(readFileSync(pidFile, 'utf8')).not.toMatch(`${process.pid}\n`);
  });

  it('two starters at the same moment get one server', async () => {
    const [one, other] = await Promise.all([start(home), start(home)]);
    expect(one.url).toBe(other.url);
    expect([one.startedHere, other.startedHere].filter(Boolean)).toHaveLength(1);
  });

  const asRoot = process.getuid?.() === 0 ? it : it.skip;
  asRoot('as root below a private folder keeps its data where its account can reach it', async () => {
    const closed = join(home, 'private');
    mkdirSync(closed, { mode: 0o700 });
    const server = await start(closed);
    expect(lstatSync(join(closed, 'postgres')).isSymbolicLink()).toBe(true);
    expect(await ask(server.url, 'SELECT 1 AS alive')).toEqual([{ alive: 1 }]);
    await server.stop();
    const again = await start(closed);
    expect(again).toMatchObject({ startedHere: true });
    await again.stop();
    rmSync(realpathSync(join(closed, 'postgres')), { recursive: true });
  });
});

async function ask(url: string, sql: string, before?: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    if (before) await client.query(before);
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** A real parent, started from `dist` and killed without a chance to clean up. */
async function startInProcessAndKill(dataDir: string): Promise<string> {
  const entry = join(projectRoot, 'dist/config/database/embedded-postgres.js');
  const script = `const { startEmbeddedPostgres } = await import(${JSON.stringify(entry)});
    console.log((await startEmbeddedPostgres({ dataDir: process.argv[1], settings: { fsync: 'off' } })).url);`;
  const parent = spawn(process.execPath, ['--input-type=module', '-e', script, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(parent.stdout, 'data')) as [Buffer];
  parent.kill('SIGKILL');
  await once(parent, 'exit');
  return line.toString().trim();
}
