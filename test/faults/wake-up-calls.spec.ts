import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { eventually } from '../world/eventually.js';
import { assigns, sees, slotOf } from '../world/story.js';
import { World, type Council } from '../world/world.js';

/** Both loops look round every five seconds; the rest is what the work itself takes. */
const roundAndWork = 9_000;

/** PG-11: the connection that hears wake-up calls is lost. What comes meanwhile is only later, by no more than one round. */
describe('Wake-up calls', () => {
  let world: World;
  let council: Council;
  let owner: Client;
  const heard: string[] = [];
  beforeAll(async () => {
    world = await World.start();
    council = await world.council();
    owner = new Client({ connectionString: world.system.databaseUrl });
    await owner.connect();
    owner.on('notification', ({ payload }) => heard.push(payload ?? ''));
    await owner.query('LISTEN kenes_wake');
  }, 120_000);
  afterAll(async () => {
    await owner?.end();
    await world?.stop();
  });

  /** Backends of the process that hear calls; the owner's own is none of them. */
  const listening = async () => (await owner.query<{ pid: number }>(`SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND query = 'LISTEN kenes_wake' AND pid <> pg_backend_pid()`)).rows.map(({ pid }) => pid);
  const kill = (pids: number[]) => owner.query('SELECT pg_terminate_backend(pid) FROM unnest($1::int[]) AS pid', [pids]);
  const settledLetters = (number: string) => eventually(`the letters of ${number} to leave`, async () => {
    const letters = (await council.lettersTo(await council.person('svetlana'))).filter(({ subject }) => subject.includes(number));
    return letters.length > 0 && letters.every(({ state }) => state === 'kept' || state === 'sent');
  }, roundAndWork / 1_000 + 5);

  it('lost again and again, cost one round: letters leave and answers are read all the same', async () => {
    const { aigul, svetlana } = await council.with('aigul', 'svetlana');
    await eventually('the process to listen', async () => (await listening()).length > 0);
    // Nobody hears anything from here on: whenever it listens again, it is killed again.
    let deaf = true;
    let killed = 0;
    const deafen = (async () => {
      while (deaf) {
        const pids = await listening();
        killed += pids.length;
        if (pids.length > 0) await kill(pids);
        await sleep(20);
      }
    })();
    await eventually('the listener to be dead', async () => killed > 0);
    let began = Date.now();
    const raids = await assigns(aigul, council, { lead: 'education' });
    await settledLetters('27-001');
    expect(Date.now() - began).toBeLessThan(roundAndWork);

    began = Date.now();
    await council.replies(svetlana, await council.letter(svetlana, 'assignment'), 'Рейды идут, закончим в срок, сводка будет к пятнице.');
    await eventually('her answer to be read', async () => slotOf(council, await sees(aigul, raids), 'education').latestReport, roundAndWork / 1_000 + 5);
    expect(Date.now() - began).toBeLessThan(roundAndWork);
    deaf = false;
    await deafen;
    expect(world.system.process.exitCode).toBeNull();
    expect((await fetch(`${world.system.url}/health/ready`)).status).toBe(200);
  }, 60_000);

  it('are heard again by themselves within seconds, once each', async () => {
    const before = await eventually('the process to listen', async () => {
      const pids = await listening();
      return pids.length > 0 && pids;
    });
    await kill(before);
    const after = await eventually('it to listen again', async () => {
      const pids = await listening();
      return pids.length > 0 && !pids.some((pid) => before.includes(pid)) && pids;
    }, 10);
    expect(after).toHaveLength(before.length); // none is left behind, and none comes twice
    // Heard, not found on a round: a screen is told at once, and screens are told by nothing else.
    const { aigul } = await council.with('aigul');
    const cookie = await world.cookie(council.id, aigul.personId);
    const live = await fetch(`${world.system.url}/live`, { headers: { cookie } });
    const told: string[] = [];
    const reader = live.body!.getReader();
    const reading = (async () => {
      for (let piece = await reader.read(); !piece.done; piece = await reader.read()) told.push(Buffer.from(piece.value).toString());
    })();
    const raids = await assigns(aigul, council, { lead: 'education' });
    await eventually('the open screen to hear of it', async () => told.some((line) => line.includes(raids.id)));
    expect(told.join('').split(`"id":"${raids.id}"`).length - 1).toBe(heard.filter((payload) => payload.endsWith(raids.id)).length);
    await reader.cancel();
    await reading;
  }, 40_000);

  it('carry ids and nothing of what happened', () => {
    expect(heard.length).toBeGreaterThan(10);
    const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
    const shape = new RegExp(`^(?:(?:outgoing|inbound):${uuid}|changed:${uuid}:[a-zA-Z]+:${uuid})$`);
    expect(heard.filter((payload) => !shape.test(payload))).toEqual([]);
    // PostgreSQL takes 8000 bytes; ours have a place for each part and grow with nothing.
    expect(Math.max(...heard.map((payload) => Buffer.byteLength(payload)))).toBeLessThan(120);
    expect(heard.filter((payload) => !payload.includes(council.id))).toEqual([]);
  });
});
