import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { eventually } from '../world/eventually.js';
import { World, type Council } from '../world/world.js';

/** A disk of eight megabytes for the files of one process, which nobody else sees. */
const smallDisk = ['unshare', '-rm', 'sh', '-c', 'mkdir -p "$DATA_DIR/files" && mount -t tmpfs -o size=8m tmpfs "$DATA_DIR/files" && exec "$@"', 'sh'];
const canMount = spawnSync(smallDisk[0]!, [...smallDisk.slice(1), 'true'], { env: { ...process.env, DATA_DIR: '/tmp' } }).status === 0;
const MEGABYTE = 1024 * 1024;

/** IN-06, on a real disk that is full; where a system lets nobody have such a disk, `file-store.spec` tells the same of the store alone. */
(canMount ? describe : describe.skip)('Letters coming in while the disk is full', () => {
  let world: World;
  let council: Council;
  beforeAll(async () => {
    world = await World.start({ KENES_ROLES: 'worker' }, smallDisk);
    council = await world.council();
  }, 120_000);
  afterAll(() => world?.stop());

  /** The folder as that process sees it. */
  const files = () => join(`/proc/${world.system.process.pid}/root`, world.system.environment.DATA_DIR!, 'files');
  const sends = async (nth: number): Promise<string> => {
    const transport = createTransport({ host: '127.0.0.1', port: world.system.smtpPort, ignoreTLS: true, name: 'mx.edu.example' });
    try {
      return (await transport.sendMail({ from: 's.kim@edu.example', to: council.address, subject: `Letter ${nth}`, messageId: `<full-${nth}@edu.example>`, date: new Date('2027-05-20T05:00:00Z'), text: texts[nth]! })).response;
    } catch (error) {
      return (error as { response?: string }).response ?? String(error);
    } finally {
      transport.close();
    }
  };
  const texts = Array.from({ length: 6 }, () => randomBytes((MEGABYTE * 3) / 8).toString('hex').replace(/.{70}/g, '$&\r\n'));
  const stored = () => world.unit.read(council.id, async (reading) => (await reading.query('SELECT FROM inbound_mail')).length);
  const halves = () => readdirSync(join(files(), council.id, 'incoming'));

  it('are put off with 452 and none is half kept; when there is room again each comes in once', async () => {
    expect(await sends(0)).toMatch(/^250 /);
    writeFileSync(join(files(), 'ballast'), Buffer.alloc(5 * MEGABYTE));
    const answers = await Promise.all([1, 2, 3, 4, 5].map(sends));
    const taken = answers.filter((answer) => answer.startsWith('250 ')).length;
    expect(answers.filter((answer) => !answer.startsWith('250 '))).toEqual(Array.from({ length: 5 - taken }, () => expect.stringMatching(/^452 /)));
    expect(taken).toBeLessThan(5);
    expect(await stored()).toBe(1 + taken);
    expect(halves()).toEqual([]);
    expect(world.system.process.exitCode).toBeNull();

    rmSync(join(files(), 'ballast'));
    for (const nth of [1, 2, 3, 4, 5]) if (!answers[nth - 1]!.startsWith('250 ')) expect(await sends(nth)).toMatch(/^250 /);
    expect(await stored()).toBe(6);
    const read = await eventually('all six to be read', () => world.unit.read(council.id, async (reading) => {
      const rows = await reading.query<{ id: string }>('SELECT header_message_id AS id FROM message ORDER BY 1');
      return rows.length === 6 && rows;
    }), 60);
    expect(read.map(({ id }) => id)).toEqual([0, 1, 2, 3, 4, 5].map((nth) => `<full-${nth}@edu.example>`));
  }, 120_000);
});
