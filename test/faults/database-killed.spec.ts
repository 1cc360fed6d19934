import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createTransport } from 'nodemailer';
import { Client } from 'pg';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../config/database/embedded-postgres.js';
import { migrate } from '../../config/database/migrator.js';
import { readPostmaster } from '../../config/database/embedded/postmaster.js';
import { eventually } from '../world/eventually.js';
import { freePort, KenesProcess } from '../world/process.js';

/** IN-04: the database is killed while letters come in. The sender hears 451, and afterwards all goes on by itself. */
describe('Letters coming in and the death of the database', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kenes-in04-'));
  let database: EmbeddedPostgres;
  let kenes: KenesProcess;
  let smtpPort: number;
  let databasePort: number;

  const startDatabase = () => startEmbeddedPostgres({ dataDir: folder, port: databasePort });
  beforeAll(async () => {
    [databasePort, smtpPort] = [await freePort(), await freePort()];
    database = await startDatabase();
    await migrate(database.url);
    await ask(`INSERT INTO council (id, code, slug, name_kk, name_ru, name_en, zone) VALUES (gen_random_uuid(), 'tst', 'sovet', 'x', 'x', 'x', 'Asia/Almaty')`);
    kenes = KenesProcess.start(['up'], { DATABASE_URL: database.url, DATA_DIR: join(folder, 'data'), KENES_ROLES: 'worker', INBOUND_SMTP_PORT: String(smtpPort), PORT: String(await freePort()), DEMO: 'off' });
    await kenes.says(/Kenes is ready/);
  }, 120_000);
  afterAll(async () => {
    await kenes?.stop('SIGKILL');
    await database?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  async function ask<Row>(sql: string): Promise<Row[]> {
    const client = new Client({ connectionString: database.url });
    await client.connect();
    try {
      return (await client.query(sql)).rows as Row[];
    } finally {
      await client.end();
    }
  }

  /** The answer to one letter: 250 or the code of the refusal; 0 when the connection broke. */
  const sends = async (name: string): Promise<number> => {
    const transport = createTransport({ host: '127.0.0.1', port: smtpPort, ignoreTLS: true, name: 'mx.edu.example', socketTimeout: 20_000 });
    const letter = { from: 's.kim@edu.example', to: 'sovet@council.localhost', subject: name, text: name, messageId: `<${name}@edu.example>`, date: new Date('2027-05-20T05:00:00Z') };
    try {
      await transport.sendMail(letter);
      return 250;
    } catch (error) {
      return (error as { responseCode?: number }).responseCode ?? 0;
    } finally {
      transport.close();
    }
  };

  it('three times over nothing that was answered is lost, nothing is there twice, and the door is open again at once', async () => {
    const answered = new Set<string>();
    for (let round = 0; round < 3; round += 1) {
      const names = Array.from({ length: 6 }, (_, at) => `in04-${round}-${at}`);
      const running = names.map(async (name) => [name, await sends(name)] as const);
      await sleep(30 * round);
      process.kill(readPostmaster(join(folder, 'postgres/data'))!.pid, 'SIGKILL');
      for (const [name, code] of await Promise.all(running)) {
        if (code === 250) answered.add(name);
        else expect([451, 421, 0]).toContain(code);
      }
      const began = Date.now();
      expect([451, 421]).toContain(await sends(`in04-${round}-down`));
      expect(Date.now() - began).toBeLessThan(12_000);

      database = await startDatabase();
      await eventually('the door is open again', async () => (await sends(`in04-${round}-after`)) === 250);
      answered.add(`in04-${round}-after`);
      for (const name of names) await eventually(`${name} is taken`, async () => (await sends(name)) === 250);
      for (const name of names) answered.add(name);
    }
    const messages = await eventually('all are read', async () => {
      const rows = await ask<{ subject: string }>('SELECT subject FROM message');
      return rows.length >= answered.size ? rows.map(({ subject }) => subject) : null;
    }, 90);
    expect(messages.filter((name) => answered.has(name)).sort()).toEqual([...answered].sort());
    expect(new Set(messages).size).toBe(messages.length);
  }, 240_000);
});
