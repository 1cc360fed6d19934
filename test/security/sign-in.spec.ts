import { randomUUID } from 'node:crypto';
import { inCalendar, plans, subscribes } from '../world/meetings.js';
import { changed, fingerprint, settled } from '../world/oracle.js';
import { inParallel } from '../world/repeat.js';
import { assigns, sees } from '../world/story.js';
import { startReplica, type RunningSystem } from '../world/system.js';
import { World, type Council } from '../world/world.js';

const ask = 'mutation ($council: String!, $address: String!) { requestSignInLink(council: $council, address: $address) }';

/** SI-02, SI-04, AZ-05, H-04 and the lessons of others: who comes in, and how they go. */
describe('Signing in', () => {
  let world: World;
  let second: RunningSystem;
  let council: Council;
  beforeAll(async () => {
    world = await World.start();
    second = await startReplica(world.system);
  }, 120_000);
  afterAll(async () => {
    await second?.stop();
    await world?.stop();
  });
  beforeEach(async () => { council = await world.council(); });

  /** As any program asks; the words of a page are checked elsewhere. */
  const asks = async (address: unknown, at: RunningSystem = world.system, headers: Record<string, string> = {}) => {
    const { rahym } = await council.with('rahym');
    const response = await rahym.at(at).fetches('/graphql', {
      method: 'POST', headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID(), ...headers }, body: JSON.stringify({ query: ask, variables: { council: council.preset.slug, address } }),
    });
    return { status: response.status, body: await response.text() };
  };
  const letters = async (address: string) => (await council.lettersTo(address)).filter(({ kind }) => kind === 'signIn');

  it('SI-04: whoever floods an address by two processes, in any spelling, sends it five letters an hour', async () => {
    const { svetlana } = await council.with('svetlana');
    const spellings = [svetlana.address, svetlana.address.toUpperCase(), ` ${svetlana.address} `, `\t${svetlana.address}`];
    const answers = await inParallel(Array.from({ length: 40 }, (_, at) => at), 10, (at) => asks(spellings[at % 4], at % 2 ? second : world.system, { 'x-forwarded-for': `203.0.113.${at}` }));
    expect(new Set(answers.map(({ status, body }) => `${status} ${body}`)).size).toBe(1);
    expect(await letters(svetlana.address)).toHaveLength(5);
  });

  it('SI-02, lesson 8: a stranger, a list of addresses and a name in disguise hear the same as a member, and no letter goes', async () => {
    const { svetlana } = await council.with('svetlana');
    const known = await asks(svetlana.address);
    await settled(world.database);
    const count = async () => (await world.database.query('SELECT count(*)::int AS count FROM outgoing_mail'))[0].count;
    const before = await count();
    for (const address of ['nobody@edu.example', `${svetlana.address}, evil@evil.example`, `evil@evil.example,${svetlana.address}`, `${svetlana.address}\r\nRCPT TO:<evil@evil.example>`, `"${svetlana.address}"@evil.example`, `${svetlana.address}(x).evil.example`, `<${svetlana.address}>`, `S <${svetlana.address}>`, svetlana.address.replace('e', 'е'), '', '@', 'x'.repeat(400)]) {
      expect([address, await asks(address)]).toEqual([address, known]);
    }
    expect(await count()).toBe(before);
  });

  it('lesson 9: an address is one text and nothing else', async () => {
    const { svetlana } = await council.with('svetlana', 'rahym');
    await settled(world.database);
    const before = await fingerprint(world.database, council.id);
    for (const address of [[svetlana.address, 'evil@evil.example'], { address: svetlana.address }, null, 7]) expect(await asks(address)).toMatchObject({ status: 400 });
    expect(changed(before, await fingerprint(world.database, council.id))).toEqual([]);
  });

  it('lesson 10: the links of letters lead to our own address, whatever host was asked', async () => {
    const { svetlana, aigul } = await council.with('svetlana', 'aigul');
    await asks(svetlana.address, world.system, { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https', forwarded: 'host=evil.example' });
    await assigns(aigul, council, { lead: 'education' });
    const all = await council.lettersTo(svetlana);
    expect(all.length).toBe(2);
    for (const { text, html } of all) {
      expect(`${text}${html}`).not.toContain('evil.example');
      expect(text).toContain(`${world.system.url}/`);
    }
  });

  it('H-04: a session is new at each entry, and over for every process when it is left', async () => {
    const { svetlana } = await council.with('svetlana');
    await asks(svetlana.address);
    await asks(svetlana.address);
    const cookies = await Promise.all((await letters(svetlana.address)).map(async ({ text }) => {
      const entered = await fetch(/http\S+\/in\/[\w.-]+/.exec(text)![0], { method: 'POST', redirect: 'manual', headers: { cookie: 'kenes=chosen-by-somebody-else' } });
      return entered.headers.get('set-cookie')!.split(';')[0]!;
    }));
    expect(new Set([...cookies, 'kenes=chosen-by-somebody-else']).size).toBe(3);
    const opens = async (cookie: string, at: RunningSystem) => (await fetch(`${at.url}/messages/${randomUUID()}/raw`, { headers: { cookie } })).status;
    for (const cookie of cookies) expect(await opens(cookie, second)).toBe(404);
    await fetch(`${world.system.url}/sign-out`, { method: 'POST', redirect: 'manual', headers: { cookie: cookies[0]! } });
    expect([await opens(cookies[0]!, world.system), await opens(cookies[0]!, second), await opens(cookies[1]!, second)]).toEqual([401, 401, 404]);
  });

  it('AZ-05: who leaves a post today reads and does nothing more, at either process, nor in a calendar', async () => {
    const { aigul, svetlana } = await council.with('aigul', 'svetlana');
    const raids = await assigns(aigul, council, { lead: 'education' });
    await plans(aigul, council, ['education']);
    const { url } = await subscribes(svetlana);
    expect((await inCalendar(url)).events).toHaveLength(2);
    expect(await sees(svetlana, raids)).not.toBeNull();
    await world.unit.chore(council.id, (work) => work.query(`UPDATE post_holder SET to_on = '2027-05-19' WHERE person_id = $1`, [svetlana.personId]));
    for (const at of [world.system, second]) expect(await sees(svetlana.at(at), raids)).toBeNull();
    expect((await inCalendar(url)).events).toEqual([]);
    expect(await svetlana.does('mutation ($slot: ID!) { acknowledgeAssignment(slotId: $slot) { __typename ... on Refused { code } } }', { slot: raids.lead.id })).toEqual({ __typename: 'Refused', code: 'NOT_FOUND' });
  });
});
