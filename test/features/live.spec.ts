import { eventually } from '../world/eventually.js';
import { postMail } from '../world/letters.js';
import { assigns, reports, slotOf } from '../world/story.js';
import { World } from '../world/world.js';
import type { Actor } from '../world/actor.js';

/** Listens to the stream of changes as a person; `heard` grows until `close`. */
async function listens(world: World, actor: Actor | null): Promise<{ status: number; headers: Headers; heard: string[]; ended: Promise<void>; close(): void }> {
  const controller = new AbortController();
  const response = await (actor ? actor.fetches('/live', { signal: controller.signal }) : fetch(`${world.system.url}/live`, { signal: controller.signal }));
  const heard: string[] = [];
  const ended = (async () => {
    for await (const chunk of response.body!) heard.push(...Buffer.from(chunk).toString().split('\n').filter((line) => line.startsWith('data:')));
  })().catch(() => undefined);
  return { status: response.status, headers: response.headers, heard, ended, close: () => controller.abort() };
}

describe('An open screen', () => {
  let world: World;
  beforeAll(async () => { world = await World.start(); }, 90_000);
  afterAll(() => world?.stop());

  it('hears that something changed, what kind and which, and nothing of it; another council hears nothing', async () => {
    const [council, other] = [await world.council(), await world.council()];
    const { aigul, svetlana } = await council.with('aigul', 'svetlana');
    const raids = await assigns(aigul, council, { lead: 'education' });
    const mine = await listens(world, aigul);
    const theirs = await listens(world, await other.person('aigul'));
    await reports(svetlana, slotOf(council, raids, 'education'), { text: 'Рейды проведены, 14 рынков.' });
    const events = await eventually('the change', async () => mine.heard.length > 0 && mine.heard);
    expect(events.map((line) => Object.keys(JSON.parse(line.slice(5))))).toEqual(events.map(() => ['topic', 'id']));
    expect(events.join()).not.toContain('14 рынков');
    expect(theirs.heard).toEqual([]);
    mine.close();
    theirs.close();
  });

  it('of a letter to the council hears only who reads its letters', async () => {
    const council = await world.council();
    const { aigul, svetlana } = await council.with('aigul', 'svetlana');
    const [table, member] = [await listens(world, aigul), await listens(world, svetlana)];
    await postMail(world.system.smtpPort, { from: 'officer@school.example', to: council.address, subject: 'Вопрос', text: 'Добрый день' });
    const topics = (heard: string[]) => heard.map((line) => (JSON.parse(line.slice(5)) as { topic: string }).topic);
    await eventually('the letter', async () => topics(table.heard).includes('message'));
    expect(topics(member.heard)).not.toContain('message');
    table.close();
    member.close();
  });

  it('is shut at once when its session ends, and another stays open', async () => {
    const council = await world.council();
    const { aigul, svetlana } = await council.with('aigul', 'svetlana');
    const cookie = await world.cookie(council.id, svetlana.personId);
    const session = await fetch(`${world.system.url}/live`, { headers: { cookie } });
    const other = await listens(world, aigul);
    expect(session.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(session.headers.get('cross-origin-resource-policy')).toBe('same-origin');
    await fetch(`${world.system.url}/sign-out`, { method: 'POST', headers: { cookie, origin: world.system.url }, redirect: 'manual' });
    const left = Date.now();
    for await (const _ of session.body!);
    expect(Date.now() - left).toBeLessThan(5_000);
    expect(other.status).toBe(200);
    other.close();
  });

  it('opens for nobody without a session', async () => {
    const stranger = await listens(world, null);
    expect(stranger.status).toBe(401);
    stranger.close();
  });
});
