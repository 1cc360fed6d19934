import { inCalendar, moves, plans } from '../world/meetings.js';
import { assigns, reports, sees, slotOf } from '../world/story.js';
import { startReplica, type RunningSystem } from '../world/system.js';
import { World, type Council } from '../world/world.js';

const keyIn = (html: string) => /name="key" value="([^"]+)"/.exec(html)![1]!;
const addressIn = (html: string) => /<code>([^<]+)<\/code>/.exec(html)![1]!;
const usual = [['layer', 'meetings'], ['layer', 'deadlines'], ['layer', 'campaign'], ['alarms', '1']];

/** J6: a member's calendar, two presses once and nothing afterwards. */
describe('Subscribing from a letter', () => {
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

  /** The link at the foot of an invitation. */
  const pageOf = async (key: string) => /http\S+\/c\/\S+/.exec((await council.letter(await council.person(key), 'invitation')).text)![0];

  /** Sends the form as a browser does, and shows the page that follows. */
  async function presses(page: string, fields: string[][]) {
    const pressed = await fetch(page, { method: 'POST', redirect: 'manual', body: new URLSearchParams([...fields, ['key', keyIn(await (await fetch(page)).text())]]) });
    expect(pressed.status).toBe(303);
    return (await fetch(new URL(pressed.headers.get('location')!, page))).text();
  }

  it('takes two presses; a moved meeting and a changed due day then arrive by themselves', async () => {
    const { aigul, svetlana } = await council.with('aigul', 'svetlana');
    const meeting = await plans(aigul, council, ['education']);
    const raids = await assigns(aigul, council, { lead: 'education', due: '2027-06-04' });

    const shown = await presses(await pageOf('svetlana'), [...usual, ['language', 'ru'], ['program', 'outlook']]);
    expect(shown).toContain('href="https://outlook.office.com/calendar/0/addfromweb?url='); // the second press
    const address = addressIn(shown);
    const entries = async () => (await inCalendar(address)).events.map(({ title, starts, uid }) => ({ title, starts, uid }));
    const first = await entries();
    expect(first.map(({ title, starts }) => [title, starts])).toEqual([
      ['Готовность к 12 дням', '2027-05-26T06:00:00.000Z'], ['12 дней кампании', '2027-06-01'], ['Срок № 27-001: рейды на рынках и автомойках', '2027-06-04'],
    ]);

    await moves(aigul, meeting, '2027-05-27T10:00:00Z', '2027-05-27T11:30:00Z');
    const slot = slotOf(council, await sees(aigul, raids), 'education');
    await reports(svetlana, slot, {});
    const { version } = slotOf(council, await sees(aigul, raids), 'education');
    const returned = await aigul.does(`mutation ($id: ID!, $version: Int!) { returnForRework(slotId: $id, expectedVersion: $version, reason: "Нет таблицы", dueOn: "2027-06-08") { __typename ... on Refused { sentence } } }`, { id: slot.id, version });
    expect(returned).toEqual({ __typename: 'Assignment' });
    const after = await entries();
    expect(after.map(({ starts }) => starts)).toEqual(['2027-05-27T10:00:00.000Z', '2027-06-01', '2027-06-08']);
    expect(after.map(({ uid }) => uid)).toEqual(first.map(({ uid }) => uid));
    expect((await svetlana.asks('query { feeds { name language layers audience alarms address lastUsedAt } }')).feeds).toEqual([
      { name: 'Outlook', language: 'ru', layers: ['meetings', 'deadlines', 'campaign'], audience: 'full', alarms: true, address: null, lastUsedAt: expect.any(String) },
    ]);
  });

  it('gives each program an address of its own; the one that was lost is revoked in both processes, the other goes on', async () => {
    const { aigul, dmitry } = await council.with('aigul', 'dmitry');
    await plans(aigul, council, ['health']);
    const page = await pageOf('dmitry');
    const phone = addressIn(await presses(page, [...usual, ['language', 'kk'], ['program', 'apple']]));
    const desk = addressIn(await presses(page, [...usual, ['language', 'ru'], ['program', 'outlook']]));
    const at = (address: string, system: { url: string }) => `${system.url}${new URL(address).pathname}`;
    expect((await inCalendar(at(phone, second))).events[0]!.title).toBe('12 күнге дайындық');
    expect((await inCalendar(at(desk, second))).events[0]!.title).toBe('Готовность к 12 дням');

    const { feeds } = await dmitry.asks('query { feeds { id name } }');
    const lost = feeds.find(({ name }: { name: string }) => name === 'Apple');
    await presses(page, [['s', lost.id], ['act', 'revoke'], ...usual, ['language', 'kk'], ['name', 'Apple']]);
    for (const system of [world.system, second]) {
      expect((await inCalendar(at(phone, system))).status).toBe(410);
      expect((await inCalendar(at(desk, system))).status).toBe(200);
    }
  });

  it('is asked to be discreet where others look into the calendar, and to be still', async () => {
    const { aigul } = await council.with('aigul');
    await plans(aigul, council, ['education'], { title: { ru: 'О закрытом деле' } });
    await assigns(aigul, council, { lead: 'education', due: '2027-06-04' });
    const page = await pageOf('svetlana');
    const busy = addressIn(await presses(page, [['layer', 'meetings'], ['busy', '1'], ['language', 'ru'], ['program', 'google']]));
    expect((await inCalendar(busy)).events).toMatchObject([{ title: 'Занято', starts: '2027-05-26T06:00:00.000Z' }]);
    const still = addressIn(await presses(page, [['layer', 'deadlines'], ['language', 'ru'], ['program', 'thunderbird']]));
    expect(await (await fetch(still)).text()).not.toContain('VALARM');
    const loud = addressIn(await presses(page, [['layer', 'deadlines'], ['alarms', '1'], ['language', 'ru'], ['program', 'thunderbird']]));
    expect(await (await fetch(loud)).text()).toContain('TRIGGER:-P3D');
  });

  it('is made in the workspace too, where the secretary turns on the due days of all', async () => {
    const { aigul } = await council.with('aigul');
    await assigns(aigul, council, { lead: 'education', with: ['health'], due: '2027-06-04' });
    const made = await aigul.does<{ url: string; feed: { id: string; address: string } }>(`mutation ($input: FeedInput!) { createFeed(input: $input) { __typename ... on NewFeed { url feed { id address } } ... on Refused { sentence } } }`, { input: { name: 'Стол', language: 'en', layers: ['allDeadlines'] } });
    expect(made.feed.address).toBe(made.url); // until a program has it
    expect((await inCalendar(made.url)).events).toMatchObject([{ starts: '2027-06-04' }]);
    const changed = await aigul.does(`mutation ($input: ChangeFeedInput!) { changeFeed(input: $input) { __typename ... on Feed { name layers alarms } ... on Refused { sentence } } }`, { input: { feedId: made.feed.id, name: 'Стол секретаря', language: 'ru', layers: ['holidays', 'allDeadlines'], alarms: false } });
    expect(changed).toEqual({ __typename: 'Feed', name: 'Стол секретаря', layers: ['allDeadlines', 'holidays'], alarms: false });
    expect((await inCalendar(made.url)).events.map(({ title }) => title)).toContain('Выходной: Перенос с 9 мая');
    const { calendarPreview } = await aigul.asks('query { calendarPreview(layers: [allDeadlines], language: kk) { total counts { layer count } entries { title day startsAt } } }');
    expect(calendarPreview).toMatchObject({ total: 1, counts: expect.arrayContaining([{ layer: 'allDeadlines', count: 1 }, { layer: 'deadlines', count: 0 }, { layer: 'campaign', count: 1 }]), entries: [{ day: '2027-06-04', startsAt: null }] });
  });

  it('of holidays is open to everybody, in each language, and is not sent twice', async () => {
    const url = `${world.system.url}/calendar/holidays/${council.preset.slug}.ics`;
    const first = await fetch(`${url}?lang=kk`);
    expect(first.headers.get('cache-control')).toBe('public, max-age=3600');
    expect(await first.text()).toContain('SUMMARY:Отан қорғаушы күні');
    expect((await fetch(`${url}?lang=kk`, { headers: { 'if-none-match': first.headers.get('etag')! } })).status).toBe(304);
    expect((await inCalendar(`${url}?lang=en`)).events.map(({ title }) => title)).toContain('Defender of the Fatherland Day');
    expect((await fetch(`${world.system.url}/calendar/holidays/nobody.ics`)).status).toBe(404);
  });
});
