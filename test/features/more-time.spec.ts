import { randomUUID } from 'node:crypto';
import { eventually } from '../world/eventually.js';
import { inCalendar, subscribes } from '../world/meetings.js';
import { assigns, assignmentFields, sees, slotOf } from '../world/story.js';
import { World, type Council } from '../world/world.js';
import type { Actor } from '../world/actor.js';

const asked = `id version state askedUntil isLate limit leadDueOn preparedUntil report { id } abilities { grant grantOther refuse prepare }`;
const slots = `slots { id firstDueOn dueOn extensions organisation { id } extensionRequest { ${asked} } }`;
const result = `{ __typename ... on Assignment { ${assignmentFields} extensions extensionPending ${slots} } ... on Refused { code sentence field } ... on AssignmentConflict { sentence } }`;
const grant = `mutation ($id: ID!, $version: Int!, $until: Day, $afterLead: Boolean = false, $word: String) { grantExtension(requestId: $id, expectedVersion: $version, until: $until, afterLead: $afterLead, word: $word) ${result} }`;
const refuse = `mutation ($id: ID!, $version: Int!, $word: String) { refuseExtension(requestId: $id, expectedVersion: $version, word: $word) ${result} }`;
const prepare = `mutation ($id: ID!, $version: Int!, $until: Day!, $note: String) { prepareExtension(requestId: $id, expectedVersion: $version, until: $until, note: $note) ${result} }`;
const waiting = `query { extensionRequests { id state askedUntil slot { organisation { id } } } assignments(filter: { waitsForMe: true }) { total } }`;

/** Journey J3: the executor asks on her page, the secretary grants by one button, everybody's calendar follows. */
describe('More time', () => {
  let world: World;
  let council: Council;
  beforeAll(async () => { world = await World.start(); }, 90_000);
  afterAll(() => world?.stop());
  beforeEach(async () => { council = await world.council(); });

  const requestOf = async (viewer: Actor, assignment: { id: string }, body = 'education') => {
    const { assignment: found } = await viewer.asks(`query ($id: ID!) { assignment(id: $id) { mark dueOn extensionPending ${slots} } }`, { id: assignment.id });
    return { ...found, slot: slotOf(council, found, body), request: slotOf(council, found, body).extensionRequest };
  };
  const linkIn = (text: string, path: string) => new RegExp(`https?://\\S+/${path}/\\S+`).exec(text)![0];
  /** Two clicks and one field: the page of her letter. */
  const asksOnPage = async (actor: Actor, until: string, why: string) => {
    const link = linkIn((await council.letter(actor, 'assignment')).text, 'r');
    const page = await (await fetch(link)).text();
    const key = /name="key" value="([^"]+)"/.exec(page)![1]!;
    const form = new FormData();
    for (const [name, value] of Object.entries({ key, answer: 'moreTime', until, 't-moreTime': why })) form.set(name, value);
    expect((await fetch(link, { method: 'POST', body: form })).status).toBe(200);
  };

  it('asked on the page is granted by the secretary: a letter tells, the calendar moves, the first day stays', async () => {
    const { aigul, svetlana, dmitry } = await council.with('aigul', 'svetlana', 'dmitry');
    const raids = await assigns(aigul, council, { lead: 'education', with: ['health'], due: '2027-05-28' });
    const { url } = await subscribes(svetlana, 'ru');
    const dueInCalendar = async () => (await inCalendar(url)).events.map(({ starts }) => starts.slice(0, 10));
    expect(await dueInCalendar()).toEqual(['2027-05-28']);
    await asksOnPage(svetlana, '2027-06-02', 'Нет данных из двух областей.');

    const { request, extensionPending, dueOn } = await requestOf(aigul, raids);
    expect(request).toMatchObject({ state: 'asked', askedUntil: '2027-06-02', isLate: false, limit: null, abilities: { grant: true, grantOther: true, refuse: true, prepare: true } });
    expect([extensionPending, dueOn]).toEqual([true, '2027-05-28']);
    expect((await aigul.asks(waiting)).extensionRequests).toMatchObject([{ id: request.id, askedUntil: '2027-06-02' }]);
    expect((await svetlana.asks(waiting)).extensionRequests).toEqual([]);
    expect((await requestOf(svetlana, raids)).request.abilities).toEqual({ grant: false, grantOther: false, refuse: false, prepare: false });
    expect((await requestOf(dmitry, raids)).request).toBeNull(); // a co-executor does not read the lead's answers

    const granted = await aigul.does(grant, { id: request.id, version: request.version });
    expect(granted).toMatchObject({ __typename: 'Assignment', dueOn: '2027-06-02', extensions: 1, extensionPending: false });
    expect(slotOf(council, granted, 'education')).toMatchObject({ firstDueOn: '2027-05-28', dueOn: '2027-06-02', extensions: 1, extensionRequest: null });
    expect((await council.letter(svetlana, 'extension')).text).toContain('НОВЫЙ СРОК: среда, 2 июня 2027 года, до конца дня.');
    expect(await eventually('the calendar to follow', async () => ((await dueInCalendar())[0] === '2027-06-02' ? true : null))).toBe(true);
    const told = (await sees(aigul, raids)).timeline.find(({ act }: { act: string }) => act === 'slot.grantExtension');
    expect(told.facts).toEqual(expect.arrayContaining([{ name: 'by', value: 'secretary' }, { name: 'was', value: '2027-05-28' }, { name: 'until', value: '2027-06-02' }]));
    expect(await aigul.does(grant, { id: request.id, version: request.version })).toMatchObject({ __typename: 'AssignmentConflict' });
  });

  it('a second time is refused to the secretary, and the chair gives it by her link without signing in', async () => {
    const { aigul, gauhar, svetlana, bolat } = await council.with('aigul', 'gauhar', 'svetlana', 'bolat');
    const raids = await assigns(aigul, council, { lead: 'education', due: '2027-05-28' });
    await asksOnPage(svetlana, '2027-06-02', 'Нет данных.');
    const first = await requestOf(aigul, raids);
    await aigul.does(grant, { id: first.request.id, version: first.request.version });
    await asksOnPage(svetlana, '2027-06-04', 'Две области молчат.');
    const { request } = await requestOf(aigul, raids);
    expect(request).toMatchObject({ limit: 'times', abilities: { grant: false, grantOther: false, refuse: false, prepare: true } });
    for (const who of [aigul, gauhar]) expect(await who.does(grant, { id: request.id, version: request.version })).toMatchObject({ __typename: 'Refused', code: 'EXTENSION_BEYOND_TIMES' });
    expect(await aigul.does(prepare, { id: request.id, version: request.version, until: '2027-06-04', note: 'Заседание 8 июня' })).toMatchObject({ __typename: 'Assignment', dueOn: '2027-06-02' });
    expect((await requestOf(bolat, raids)).request).toMatchObject({ state: 'prepared', preparedUntil: '2027-06-04', abilities: { grant: true } });
    expect((await bolat.asks(waiting))).toMatchObject({ extensionRequests: [{ id: request.id, state: 'prepared' }], assignments: { total: 1 } });
    expect((await aigul.asks(waiting))).toMatchObject({ extensionRequests: [], assignments: { total: 0 } });

    const letter = await council.letter(bolat, 'decision');
    expect(letter.text).toContain('ПРЕДЛАГАЕМЫЙ СРОК: пятница, 4 июня 2027 года, до конца дня.');
    const link = linkIn(letter.text, 'd');
    const page = await (await fetch(`${link}?lang=ru`)).text();
    expect(page).toContain('перенести срок на пятницу, 4 июня?');
    expect((await requestOf(aigul, raids)).request).toMatchObject({ state: 'prepared' }); // looking decides nothing
    const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(page)![1]!;
    const press = () => fetch(`${link}?lang=ru`, { method: 'POST', body: new URLSearchParams({ key: hidden('key'), version: hidden('version'), choice: 'yes', word: 'Последний раз.' }) });
    expect(await (await press()).text()).toContain('разрешил председатель, подготовил секретарь');
    expect(await (await press()).text()).toContain('Решение записано');

    const after = await requestOf(aigul, raids);
    expect([after.slot.firstDueOn, after.slot.dueOn, after.slot.extensions]).toEqual(['2027-05-28', '2027-06-04', 2]);
    const decided = await council.letter(svetlana, 'extension');
    expect(decided.text).toContain('Решение: разрешил председатель Б. Ахметов 20 мая, подготовил секретарь');
    expect(decided.text).toContain('Примечание: Последний раз');
    const [entry] = (await sees(aigul, raids)).timeline.filter(({ act }: { act: string }) => act === 'slot.grantExtension');
    expect(entry).toMatchObject({ channel: 'link', evidence: 'link', facts: expect.arrayContaining([{ name: 'by', value: 'chairPrepared' }]) });
  });

  it('«Просим до 28 мая: …» by mail is a request; refused, the day stays and the body reads why', async () => {
    const { aigul, svetlana } = await council.with('aigul', 'svetlana');
    const raids = await assigns(aigul, council, { lead: 'education', due: '2027-05-25' });
    await council.replies(svetlana, await council.letter(svetlana, 'assignment'), 'Просим до 28 мая: ждём справки из областей.');
    const { request } = await eventually('the request', async () => {
      const seen = await requestOf(aigul, raids);
      return seen.request ? seen : null;
    });
    expect(request).toMatchObject({ state: 'asked', askedUntil: '2027-05-28' });
    expect(await aigul.does(refuse, { id: request.id, version: request.version, word: '' })).toMatchObject({ __typename: 'Refused', code: 'REASON_MISSING' });
    expect(await aigul.does(refuse, { id: request.id, version: request.version, word: 'Итоги нужны к заседанию 26 мая.' })).toMatchObject({ __typename: 'Assignment', dueOn: '2027-05-25', extensions: 0 });
    const letter = await council.letter(svetlana, 'extension');
    expect(letter.subject).toMatch(/ · до 25 мая · Срок прежний$/);
    expect(letter.text).toContain('Почему: Итоги нужны к заседанию 26 мая');
    expect(slotOf(council, await sees(aigul, raids), 'education').latestReport).toMatchObject({ answer: 'moreTime', standing: 'refused' });
  });

  it('waiting for it stops no clock; a last word makes it needless', async () => {
    const { aigul, svetlana } = await council.with('aigul', 'svetlana');
    const raids = await assigns(aigul, council, { lead: 'education', due: '2027-05-25' });
    await asksOnPage(svetlana, '2027-05-31', 'Нет данных.');
    await council.clockTo('2027-05-26');
    expect(await requestOf(aigul, raids)).toMatchObject({ mark: 'overdue', extensionPending: true });
    const { request } = await requestOf(aigul, raids);
    const { id: slotId } = slotOf(council, raids, 'education');
    await svetlana.does(`mutation ($input: ReportInput!) { reportProgress(input: $input) { __typename } }`, { input: { slotId, answer: 'done', interim: false, text: 'Выполнено.', figures: [], fileIds: [], without: [] } }, randomUUID());
    expect(await requestOf(aigul, raids)).toMatchObject({ mark: 'review', extensionPending: false });
    expect(await aigul.does(grant, { id: request.id, version: request.version })).toMatchObject({ __typename: 'AssignmentConflict' });
  });

  it('of a co-executor past the lead’s day is given only when it is meant', async () => {
    const { aigul, svetlana, timur } = await council.with('aigul', 'svetlana', 'timur');
    const raids = await assigns(aigul, council, { lead: 'education', with: ['prosecution'], due: '2027-05-28' });
    await asksOnPage(timur, '2027-06-01', 'Списки утверждают в областях.');
    expect((await requestOf(svetlana, raids, 'prosecution')).request).toMatchObject({ askedUntil: '2027-06-01' }); // the lead sees it
    const { request } = await requestOf(aigul, raids, 'prosecution');
    expect(request.leadDueOn).toBe('2027-05-28');
    expect(await aigul.does(grant, { id: request.id, version: request.version })).toMatchObject({ __typename: 'Refused', code: 'EXTENSION_AFTER_LEAD' });
    expect(await aigul.does(grant, { id: request.id, version: request.version, afterLead: true })).toMatchObject({ __typename: 'Assignment', dueOn: '2027-05-28', extensions: 1 });
    expect((await council.letter(timur, 'extension')).text).toContain('Хорошо, ждём до 1 июня.');
  });

  it('beyond the delegation becomes the secretary’s to grant when the chair has changed it, and only the chair can', async () => {
    const { aigul, svetlana, bolat } = await council.with('aigul', 'svetlana', 'bolat');
    const raids = await assigns(aigul, council, { lead: 'education', due: '2027-05-28' });
    await asksOnPage(svetlana, '2027-06-15', 'Нет данных из двух областей.');
    expect((await requestOf(aigul, raids)).request).toMatchObject({ limit: 'days', abilities: { grant: false, prepare: true } });

    const { delegation } = await aigul.asks('query { delegation { times days latestOn noticeDays declineDays version mayChange chair { id } } }');
    expect(delegation).toMatchObject({ times: 1, days: 14, mayChange: false, chair: { id: bolat.personId } });
    expect((await svetlana.asks('query { delegation { times } }')).delegation).toBeNull();
    const change = 'mutation ($input: DelegationInput!, $version: Int!) { changeDelegation(input: $input, expectedVersion: $version) { __typename ... on Delegation { days version } ... on Refused { code field } } }';
    const terms = { times: 1, days: 21, latestOn: null, noticeDays: 2, declineDays: 3 };
    const version = delegation.version;
    expect(await aigul.does(change, { input: terms, version })).toMatchObject({ __typename: 'Refused', code: 'NOT_ALLOWED' });
    expect(await bolat.does(change, { input: { ...terms, days: 210 }, version })).toMatchObject({ code: 'DELEGATION_DAYS', field: 'days' });
    expect(await bolat.does(change, { input: terms, version })).toMatchObject({ __typename: 'Delegation', days: 21, version: version + 1 });
    expect(await bolat.does(change, { input: { ...terms, days: 30 }, version })).toMatchObject({ code: 'CHANGED_MEANWHILE' });

    const { request } = await requestOf(aigul, raids);
    expect(request).toMatchObject({ limit: null, abilities: { grant: true } });
    expect(await aigul.does(grant, { id: request.id, version: request.version })).toMatchObject({ __typename: 'Assignment', dueOn: '2027-06-15' });
  });
});
