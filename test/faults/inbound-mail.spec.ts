import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { createTransport } from 'nodemailer';
import { eventually } from '../world/eventually.js';
import { World, type Council } from '../world/world.js';

const letterOf = (nth: string) => ({ from: 's.kim@edu.example', subject: `Letter ${nth}`, text: `Выполнено, номер ${nth}.`, messageId: `<${nth}@edu.example>`, date: new Date('2027-05-20T05:00:00Z') });

/** Real processes, killed while letters come in: IN-01, IN-02, IN-03. What was answered with 250 is there once, whatever died. */
describe('Letters coming in and the death of their receiver', () => {
  let world: World;
  let council: Council;
  beforeAll(async () => { world = await World.start({ NODE_ENV: 'test-faults', KENES_ROLES: 'worker' }); }, 120_000);
  afterAll(() => world?.stop());
  beforeEach(async () => { council = await world.council(); });

  /** One try of a sender's server; true when it heard 250. */
  const tries = async (nth: string): Promise<boolean> => {
    const transport = createTransport({ host: '127.0.0.1', port: world.system.smtpPort, ignoreTLS: true, name: 'mx.edu.example', connectionTimeout: 3_000, greetingTimeout: 5_000, socketTimeout: 15_000 });
    try {
      return (await transport.sendMail({ ...letterOf(nth), to: council.address })).response.startsWith('250');
    } catch {
      return false;
    } finally {
      transport.close();
    }
  };
  /** What every mail server does until it hears 250. */
  const insists = async (nth: string): Promise<void> => {
    while (!(await tries(nth))) await sleep(200);
  };
  const kept = () => world.unit.read(council.id, (reading) => reading.query<{ id: string; copies: number }>(
    `SELECT header_message_id AS id, (SELECT sum(copies)::int FROM inbound_delivery d WHERE d.inbound_id = m.inbound_id) AS copies FROM message m ORDER BY header_message_id`));
  const allRead = async (count: number) => {
    // What a minute would do: the leases of those who died end.
    await world.unit.chore(council.id, (work) => work.query(`UPDATE inbound_mail SET leased_until = NULL WHERE state = 'stored'`));
    return eventually(`${count} letters are read`, async () => {
      const rows = await kept();
      return rows.length >= count && rows;
    }, 60);
  };
  const dies = () => (world.system.process.exitCode === null && world.system.process.signalCode === null ? once(world.system.process, 'exit') : Promise.resolve());

  // IN-01
  it('a hundred and twenty letters and a receiver killed again and again: each is there once', async () => {
    const waiting = Array.from({ length: 120 }, (_, at) => `in01-${String(at).padStart(3, '0')}`);
    const names = [...waiting];
    let heard = 0;
    const senders = Array.from({ length: 8 }, async () => {
      for (let name = waiting.shift(); name; name = waiting.shift()) {
        await insists(name);
        heard += 1;
      }
    });
    for (const after of [20, 45, 70, 95]) {
      await eventually(`${after} letters were answered`, async () => heard >= after, 60);
      await world.system.restart();
    }
    await Promise.all(senders);
    const rows = await allRead(names.length);
    expect(rows.map(({ id }) => id)).toEqual(names.map((name) => `<${name}@edu.example>`));
  }, 240_000);

  // IN-02: committed, but the sender never heard it. IN-03: on the disk, but in no row. And the moments between.
  it('dead at every step of taking a letter in and of reading it: the repeated letter is one letter', async () => {
    const points = ['in.afterCommit.before250', 'in.beforeCommit', 'in.afterBlob', 'read.beforeCommit'];
    const names: string[] = [];
    let unheard: string | null = null;
    for (const point of points) {
      await world.system.restart({ CRASH_AT: point.startsWith('in.') ? `${point}:2` : point });
      if (unheard) await insists(unheard); // the first passing of this life
      else expect(await tries('before')).toBe(true);
      const name = `dead-at-${point}`;
      await tries(name);
      await dies();
      names.push(name);
      unheard = name;
    }
    await world.system.restart();
    await insists(unheard!);
    const rows = await allRead(points.length + 1);
    expect(rows.map(({ id }) => id)).toEqual(['before', ...names].sort().map((name) => `<${name}@edu.example>`));
    const copiesOf = (name: string) => rows.find(({ id }) => id === `<${name}@edu.example>`)!.copies;
    expect(names.map(copiesOf)).toEqual([2, 1, 1, expect.any(Number)]);
  }, 200_000);
});
