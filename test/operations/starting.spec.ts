import { createServer } from 'node:net';
import { once } from 'node:events';
import { existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoRoles } from '@kenes/config';
import { Client } from 'pg';
import { freshDatabase } from '../world/database.js';
import { freePort, KenesProcess } from '../world/process.js';

const ready = /^Kenes is ready: (\S+),/m;
const link = /^ {2}(\w+), .+ (http:\/\/localhost:\d+\/in\/\S+)$/gm;

describe('Starting Kenes', () => {
  const folders: string[] = [];
  const running: KenesProcess[] = [];
  const folder = () => {
    const made = mkdtempSync(join(tmpdir(), 'kenes-start-'));
    folders.push(made);
    return made;
  };
  const settings = async (demo: 'off' | '' = 'off') => ({
    DATA_DIR: folder(), DEMO: demo, PORT: String(await freePort()), INBOUND_SMTP_PORT: String(await freePort()), POOL: '4',
  });
  const up = (environment: Record<string, string>) => {
    const kenes = KenesProcess.start(['up'], environment);
    running.push(kenes);
    return kenes;
  };
  const tokenFor = async (address: string, environment: Record<string, string>) => {
    const kenes = KenesProcess.start(['token', 'create', address, '--name', 'reports'], environment);
    await kenes.ended();
    return kenes.output;
  };
  const linksOf = (kenes: KenesProcess) => [...kenes.output.matchAll(link)].map(([, role, url]) => ({ role, url: url! }));

  afterEach(async () => {
    for (const kenes of running.splice(0)) await kenes.stop();
    for (const made of folders.splice(0)) {
      if (existsSync(join(made, 'postgres'))) rmSync(realpathSync(join(made, 'postgres')), { recursive: true });
      rmSync(made, { recursive: true, force: true });
    }
  });

  it('opens a demo council with a link for each role, and a second start finds it as it was left', async () => {
    const environment = await settings('');
    const first = up(environment);
    await first.says(ready, 170_000); // the whole season is played once
    await first.says(/\/in\//);
    expect(linksOf(first).map(({ role }) => role)).toEqual(Object.keys(demoRoles));
    const page = await fetch(linksOf(first)[0]!.url);
    expect(page.status).toBe(200);
    const letters = async () => {
      const { mailboxes } = (await (await fetch(`http://localhost:${environment.PORT}/demo/mailboxes`)).json()) as { mailboxes: { total: number }[] };
      return mailboxes.reduce((sum, { total }) => sum + total, 0);
    };
    const left = await letters();
    expect(left).toBeGreaterThan(100);
    expect(await first.stop('SIGINT')).toBe(0);
    const second = up(environment);
    await second.says(ready);
    const found = await letters();
    expect(found).toBeGreaterThanOrEqual(left);
    expect(found).toBeLessThan(left * 1.5); // some that waited have left since; a season played once more would be twice as many
    await second.stop();
    expect(await second.ended()).toBe(0);
  }, 200_000);

  it('takes over the database of a process that was killed', async () => {
    const environment = await settings();
    const first = up(environment);
    await first.says(ready);
    await first.stop('SIGKILL');
    const second = up(environment);
    await second.says(ready);
    expect((await fetch(`http://localhost:${environment.PORT}/health/ready`)).status).toBe(200);
  });

  it('stops in the middle of a start when it is told to', async () => {
    const kenes = up(await settings());
    await kenes.says(/^Starting the database/m);
    expect(await kenes.stop('SIGTERM')).toBe(0);
  });

  it('works on a database whose owner is nobody special, without a demo', async () => {
    const database = await freshDatabase();
    const owned = `kenes_test_up_${process.pid}`;
    const admin = new Client({ connectionString: database.url });
    await admin.connect();
    try {
      await admin.query(`CREATE ROLE ${owned} LOGIN CREATEROLE PASSWORD 'x'`);
      await admin.query(`GRANT kenes_app TO ${owned}`);
      await admin.query(`CREATE DATABASE ${owned} OWNER ${owned}`);
      const url = Object.assign(new URL(database.url), { username: owned, password: 'x', pathname: `/${owned}` }).href;
      const environment = { ...(await settings()), DATABASE_URL: url };
      const founding = KenesProcess.start(['council', 'create', 'almaty', '--code', 'alm'], environment);
      await founding.says(/^The council almaty is open/m);
      expect(await founding.ended()).toBe(0);
      const token = await tokenFor('a.seitkali@enbek.example', environment);
      expect(await tokenFor('nobody@enbek.example', environment)).toMatch(/^No council knows nobody@enbek\.example\.$/m);
      const kenes = up(environment);
      await kenes.says(ready);
      expect(linksOf(kenes)).toEqual([]);
      expect((await fetch(`http://localhost:${environment.PORT}/health/ready`)).status).toBe(200);
      const asked = { method: 'POST', headers: { authorization: `Bearer ${/^almaty: (\S+)$/m.exec(token)![1]}`, 'content-type': 'application/json' }, body: '{"query":"{ me { council { slug } } }"}' };
      expect(await (await fetch(`http://localhost:${environment.PORT}/graphql`, asked)).json()).toEqual({ data: { me: { council: { slug: 'almaty' } } } });
      await kenes.stop();
    } finally {
      await admin.query(`DROP DATABASE IF EXISTS ${owned} WITH (FORCE)`);
      await admin.query(`DROP ROLE IF EXISTS ${owned}`);
      await admin.end();
      await database.drop();
    }
  });

  it.each([
    [{ PORT: 'abc' }, /^Kenes cannot start: PORT must be a whole number from 1 to 65535, not "abc"\.\n$/],
    [{ DATABASE_URL: 'postgres://nobody:geheim@127.0.0.1:1/kenes' }, /^Opening the database …\nKenes cannot start: DATABASE_URL names a database that does not answer: [^\n]*\n$/],
    [{ PUBLIC_URL: 'http://council.example' }, /^Kenes cannot start: PUBLIC_URL must be https; [^\n]*\n$/],
  ])('%j stops it with one line', async (wrong, line) => {
    const kenes = up({ ...(await settings()), ...wrong });
    expect(await kenes.ended()).toBe(1);
    expect(kenes.output).toMatch(line);
    expect(kenes.output).not.toMatch(/geheim/);
  });

  it('says in one line that its port is taken', async () => {
    const environment = await settings();
    const other = createServer().listen(Number(environment.PORT), '0.0.0.0');
    await once(other, 'listening');
    try {
      const kenes = up(environment);
      expect(await kenes.ended()).toBe(1);
      expect(kenes.output).toBe(`Kenes cannot start: PORT ${environment.PORT} is taken by another program.\n`);
    } finally {
      other.close();
    }
  });
});
