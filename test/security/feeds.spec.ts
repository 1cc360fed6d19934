import { Link, Links } from '@kenes/council';
import { inCalendar, plans, subscribes, type WantedFeed } from '../world/meetings.js';
import { assigns } from '../world/story.js';
import { startReplica, type RunningSystem } from '../world/system.js';
import { World, type Council } from '../world/world.js';
import type { Actor } from '../world/actor.js';

/** Trust, FE-01 … FE-06, at two processes on one database. */
describe('Calendar feeds', () => {
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

  const at = (url: string, system: RunningSystem) => `${system.url}${new URL(url).pathname}`;
  const everywhere = (url: string) => [world.system, second].map((system) => at(url, system));
  const statuses = (url: string) => Promise.all(everywhere(url).map(async (one) => (await fetch(one)).status));
  const titles = async (url: string) => (await inCalendar(at(url, second))).events.map(({ title }) => title);
  const feedsOf = (actor: Actor, ...wanted: WantedFeed[]) => Promise.all(wanted.map((one) => subscribes(actor, 'ru', one)));

  it('FE-01: an address that is changed or revoked answers 410 at once in every process, with whatever it was read before', async () => {
    const { svetlana } = await council.with('svetlana');
    const [phone, desk] = await feedsOf(svetlana, { name: 'Телефон' }, { name: 'Outlook на работе' }) as [any, any];
    const tags = await Promise.all(everywhere(phone.url).map(async (one) => (await fetch(one)).headers.get('etag')!));
    expect(new Set(tags).size).toBe(1);
    const fresh = await svetlana.does<{ url: string }>('mutation ($id: ID!) { rotateFeed(feedId: $id) { __typename ... on NewFeed { url } } }', { id: phone.feed.id });
    for (const one of everywhere(phone.url)) expect((await fetch(one, { headers: { 'if-none-match': tags[0]! } })).status).toBe(410);
    expect(await statuses(fresh.url)).toEqual([200, 200]);
    await svetlana.at(second).does('mutation ($id: ID!) { revokeFeed(feedId: $id) { __typename } }', { id: phone.feed.id });
    expect(await statuses(fresh.url)).toEqual([410, 410]);
    expect(await statuses(desk.url)).toEqual([200, 200]);
    expect((await svetlana.asks('query { feeds { name } }')).feeds).toEqual([{ name: 'Outlook на работе' }]);
  });

  it('FE-01: revoked while a hundred readers are at it, none of them gets half a calendar, and nobody one afterwards', async () => {
    const { aigul, svetlana } = await council.with('aigul', 'svetlana');
    await plans(aigul, council, ['education']);
    const { url, feed } = await subscribes(svetlana);
    const reading = Array.from({ length: 100 }, async (_, nth) => {
      const response = await fetch(everywhere(url)[nth % 2]!);
      return [response.status, (await response.text()).endsWith('END:VCALENDAR\r\n')];
    });
    await svetlana.does('mutation ($id: ID!) { revokeFeed(feedId: $id) { __typename } }', { id: feed.id });
    const answers = await Promise.all(reading);
    expect(answers.filter(([status, whole]) => (status === 200) !== whole)).toEqual([]);
    expect(answers.map(([status]) => status).filter((status) => status !== 200 && status !== 410)).toEqual([]);
    expect(await statuses(url)).toEqual([410, 410]);
  });

  it('FE-02: who has lost the post reads an empty calendar at the next fetch, also of what was kept', async () => {
    const { aigul, svetlana } = await council.with('aigul', 'svetlana');
    await plans(aigul, council, ['education']);
    await assigns(aigul, council, { lead: 'education' });
    const { url } = await subscribes(svetlana, 'ru');
    expect(await titles(url)).toHaveLength(2);
    await world.unit.chore(council.id, (work) => work.query(`UPDATE post_holder SET to_on = '2027-05-19' WHERE person_id = $1`, [svetlana.personId]));
    expect(await titles(url)).toEqual([]);
  });

  it('FE-02: due days of all bodies are for whoever oversees the work, and go with the role', async () => {
    const { aigul, svetlana } = await council.with('aigul', 'svetlana');
    await assigns(aigul, council, { lead: 'education', with: ['health'] });
    const all = { layers: ['meetings', 'allDeadlines'] };
    const refused = await svetlana.does(`mutation ($input: FeedInput!) { createFeed(input: $input) { __typename ... on Refused { code field } } }`, { input: { name: 'x', language: 'ru', ...all } });
    expect(refused).toEqual({ __typename: 'Refused', code: 'FEED_LAYER_NOT_YOURS', field: 'layers' });
    const { feed } = await subscribes(svetlana, 'ru');
    expect(await svetlana.does(`mutation ($input: ChangeFeedInput!) { changeFeed(input: $input) { __typename ... on Refused { code } } }`, { input: { feedId: feed.id, name: 'x', language: 'ru', ...all } })).toMatchObject({ code: 'FEED_LAYER_NOT_YOURS' });
    expect((await svetlana.asks('query { calendarPreview(layers: [allDeadlines], language: ru) { total counts { layer } } }')).calendarPreview).toEqual({ total: 0, counts: ['meetings', 'deadlines', 'campaign', 'holidays'].map((layer) => ({ layer })) });
    const { url } = await subscribes(aigul, 'ru', all);
    expect(await titles(url)).toEqual([expect.stringMatching(/^Срок № 27-001: рейды .* \(.+\)$/)]); // once, though two bodies owe it
    await world.unit.chore(council.id, (work) => work.query(`UPDATE mandate SET to_on = '2027-05-19' WHERE role = 'secretary'`));
    expect(await titles(url)).toEqual([]);
  });

  it('FE-03: nothing that was said in confidence stands in any calendar', async () => {
    const { aigul, svetlana } = await council.with('aigul', 'svetlana');
    const canary = 'канарейка-7741';
    await plans(aigul, council, ['education', 'health'], { place: `зал ${canary}`, videoUrl: `https://video.example/${encodeURIComponent(canary)}`, title: { ru: `О деле ${canary}` } });
    await assigns(aigul, council, { lead: 'education', text: `Текст поручения ${canary}` });
    const reply = `mutation ($input: ReportInput!) { reportProgress(input: $input) { __typename ... on Refused { code } } }`;
    const { assignments } = await aigul.asks('query { assignments { rows { slots { id } } } }');
    await svetlana.does(reply, { input: { slotId: assignments.rows[0].slots[0].id, answer: 'onTime', interim: true, text: `Ответ ${canary}`, figures: [], fileIds: [], without: [] } });
    const [full, busy] = await feedsOf(svetlana, {}, { audience: 'busy', layers: ['meetings', 'deadlines', 'campaign', 'holidays'] }) as [any, any];
    const texts = await Promise.all([full, busy].map(async ({ url }) => (await (await fetch(url)).text()).replaceAll('\r\n ', '')));
    // The invited know the title and the place, but no calendar has the text of an assignment, an answer, or who else was invited.
    expect(texts[0]).toContain(`О деле ${canary}`);
    for (const text of texts) expect(text).not.toMatch(/Текст поручения|Ответ канарейка|ATTENDEE|ORGANIZER|@(edu|health)\.example/);
    expect(texts[1]).not.toContain(canary);
    expect(texts[1]).not.toContain('27-001');
    expect((await inCalendar(busy.url)).events).toEqual([{ uid: expect.stringMatching(/^[0-9a-f]{32}@/), title: 'Занято', starts: '2027-05-26T06:00:00.000Z', sequence: 0, status: 'CONFIRMED', place: null }]);
    const uids = (text: string) => [...text.matchAll(/^UID:(.*)$/gm)].map(([, uid]) => uid);
    expect(uids(texts[0]!).filter((uid) => uids(texts[1]!).includes(uid))).toEqual([]);
  });

  it('FE-06: the key of a calendar stands in no log, no header, no page of an error; machines are told not to index', async () => {
    const { svetlana } = await council.with('svetlana');
    const { url, feed } = await subscribes(svetlana);
    const path = new URL(url).pathname;
    const key = /\/calendar\/(.+)\.ics/.exec(path)![1]!;
    const seen: string[] = [];
    for (const method of ['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT']) {
      for (const suffix of ['', '?x=1', '%00', '/x', '.bak']) {
        const response = await fetch(`${world.system.url}${path}${suffix}`, { method, redirect: 'manual', headers: { referer: `${world.system.url}${path}` } });
        const body = await response.text();
        if (response.status === 200 && body) expect(response.headers.get('x-robots-tag')).toBe('noindex');
        expect(response.headers.get('referrer-policy')).toBe('no-referrer');
        seen.push(JSON.stringify([...response.headers]), body.startsWith('BEGIN:VCALENDAR') || body.startsWith('<!doctype') ? '' : body);
      }
    }
    expect((await fetch(url)).headers.get('x-robots-tag')).toBe('noindex');
    const head = await fetch(url, { method: 'HEAD' });
    expect([head.status, await head.text(), head.headers.get('content-type')]).toEqual([200, '', 'text/calendar; charset=utf-8']);
    await svetlana.does('mutation ($id: ID!) { revokeFeed(feedId: $id) { __typename } }', { id: feed.id });
    seen.push(await (await fetch(url)).text());
    const mac = key.split('.').at(-1)!;
    expect(seen.filter((text) => text.includes(mac))).toEqual([]);
    expect([world.system, second].filter((system) => system.output().includes(mac))).toEqual([]);
  });

  it('the page of subscriptions: a link that was closed opens nothing, in no process', async () => {
    const { svetlana } = await council.with('svetlana');
    const open = (fresh: boolean) => svetlana.does<{ url: string; qr: string }>('mutation ($fresh: Boolean!) { openCalendarPage(fresh: $fresh) { __typename ... on CalendarPageLink { url qr } } }', { fresh });
    const first = await open(false);
    expect((await open(false)).url).toBe(first.url);
    expect(first.qr).toMatch(/^<svg [^>]*viewBox/);
    expect(await statuses(first.url)).toEqual([200, 200]);
    const fresh = await open(true);
    expect(fresh.url).not.toBe(first.url);
    expect([await statuses(first.url), await statuses(fresh.url)]).toEqual([[410, 410], [200, 200]]);
    // Neither key is in the database.
    const links = await world.unit.read(council.id, (reading) => reading.all(Link, `purpose = 'calendarPage'`));
    expect(JSON.stringify(links)).not.toContain(fresh.url.split('.').at(-1)!);
    expect(links.map((link) => world.inside.get(Links).url({ councilCode: council.preset.code }, link))).toContain(fresh.url);
  });
});
