import { kz12Days } from '@kenes/config';
import { World, type Council } from '../world/world.js';

const twelveDays = (code: string, slug: string) => ({ ...kz12Days, code, slug });

/** Bodies and people through the API: what anybody of the council may look up, and nobody else. */
describe('Who is who', () => {
  let world: World;
  let council: Council;
  beforeAll(async () => {
    world = await World.start();
    council = await world.council('2027-05-20', twelveDays);
  }, 90_000);
  afterAll(() => world?.stop());

  const me = `{ me { person { name { ru } } roles seesRisk organisations { short { ru } } council { slug today demo } abilities { issueAssignments planMeetings sortMail } } }`;

  it('tells each person who they are today', async () => {
    const { 'a-seitkali': secretary, 'g-ashim': coordinator, 's-kim': officer, 'b-akhmetov': chair } = await council.with('a-seitkali', 'g-ashim', 's-kim', 'b-akhmetov');
    expect((await secretary.asks(me)).me).toMatchObject({ person: { name: { ru: 'А. Сейтқали' } }, roles: ['secretary'], seesRisk: true, council: { today: '2027-05-20' }, abilities: { issueAssignments: true, sortMail: true } });
    expect((await coordinator.asks(me)).me).toMatchObject({ roles: ['coordinator'], seesRisk: true, organisations: [{ short: { ru: 'ОО «Он екі күн»' } }], abilities: { issueAssignments: true } });
    expect((await officer.asks(me)).me).toMatchObject({ roles: [], seesRisk: false, organisations: [{ short: { ru: 'Минпросвещения' } }], abilities: { issueAssignments: false, planMeetings: false, sortMail: false } });
    expect((await chair.asks(me)).me).toMatchObject({ roles: ['chair'], seesRisk: false, abilities: { issueAssignments: false } });
  });

  it('shows bodies with their region, people and chancellery, and how the council turns to them', async () => {
    const officer = await council.person('s-kim');
    const { organisations } = await officer.asks(`{ organisations(type: [AKIMAT, UNION]) { type defaultForce short { kk ru } region { iso } mailboxes children { short { ru } } contact { name { ru } phone addresses } } }`);
    expect(organisations).toHaveLength(21);
    expect(organisations.find((one: any) => one.region?.iso === 'KZ-39')).toMatchObject({
      type: 'AKIMAT', defaultForce: 'order', short: { kk: 'Қостанай обл. әкімдігі', ru: 'Акимат Костанайской обл.' }, mailboxes: ['canc@kost.example'],
      children: [{ short: { ru: 'Управление образования Костанайской обл.' } }, { short: { ru: 'Управление внутренней политики Костанайской обл.' } }],
      contact: { name: { ru: 'Г. Ибраева' }, phone: '+7 714 200-00-14', addresses: ['g.ibraeva@kost.example'] },
    });
    expect(organisations.find((one: any) => one.type === 'UNION')).toMatchObject({ defaultForce: 'request', contact: { name: { ru: 'Р. Досан' } } });
  });

  it('keeps a second, private address for the secretariat and the person', async () => {
    const question = `{ people(text: "әшім") { name { en } language addresses posts { title { en } organisation { short { en } } fromOn } } }`;
    const seenBy = async (key: string) => (await (await council.person(key)).asks(question)).people[0];
    expect(await seenBy('s-kim')).toMatchObject({ name: { en: 'G. Ashim' }, language: 'kkRu', addresses: ['g.ashim@onekikun.example'], posts: [{ organisation: { short: { en: 'Twelve Days' } } }] });
    expect((await seenBy('a-seitkali')).addresses).toEqual(['g.ashim@onekikun.example', 'gulmira.ashim@mail.example']);
    expect((await seenBy('g-ashim')).addresses).toHaveLength(2);
  });

  it('shows the composition of any day with its holders then', async () => {
    const observer = await council.person('l-grant');
    const question = `query ($on: Day) { composition(on: $on) { role hasVote substitution holder { name { ru } } post { ru } organisation { short { ru } } } }`;
    const chairOn = async (on: string | null) => (await observer.asks(question, { on })).composition.find(({ role }: any) => role === 'chair');
    expect(await chairOn(null)).toMatchObject({ hasVote: true, substitution: 'none', holder: { name: { ru: 'Б. Ахметов' } }, post: { ru: 'первый вице-министр' } });
    expect(await chairOn('2026-06-12')).toMatchObject({ holder: { name: { ru: 'Н. Қожа' } } });
    expect((await observer.asks(question, { on: null })).composition).toHaveLength(22);
  });

  it('knows groups, indicators and working days', async () => {
    const secretary = await council.person('a-seitkali');
    const { organisationGroups, indicators, workDays } = await secretary.asks(
      `{ organisationGroups { key organisations { type } } indicators { code name { kk } } workDays(from: "2027-06-11", to: "2027-06-14") { day working } }`);
    expect(organisationGroups.find(({ key }: any) => key === 'akimats').organisations).toHaveLength(20);
    expect(indicators.map(({ code }: any) => code)).toEqual(Array.from({ length: 16 }, (_, nth) => `I${nth + 1}`));
    expect(workDays.map(({ working }: any) => working)).toEqual([true, false, false, true]);
  });

  it('is nothing to somebody of another council, nor to nobody', async () => {
    const other = await world.council();
    const stranger = await other.person('aigul');
    expect(await stranger.asks(`query ($id: ID!, $person: ID!) { organisation(id: $id) { id } person(id: $person) { id } people(text: "Ким") { id } }`, { id: council.body('interior'), person: council.opened.people.get('e-sabitov') }))
      .toMatchObject({ organisation: null, person: null, people: [{ id: other.opened.people.get('svetlana') }] });
    const nobody = await fetch(`${world.system.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query: me }) });
    expect(nobody.status).toBeGreaterThanOrEqual(400);
  });

  it('lets somebody in by a mailed link, without saying who is known', async () => {
    const ask = async (address: string) => fetch(`${world.system.url}/demo/sign-in`, { method: 'POST', body: new URLSearchParams({ role: 'secretary', address }) });
    expect((await ask('nobody@enbek.example')).status).toBe(404); // a council that is no demo lets nobody in by a click
    const secretary = await council.person('a-seitkali');
    const request = (address: string) => secretary.sends(`mutation ($council: String!, $address: String!) { requestSignInLink(council: $council, address: $address) }`, { council: council.preset.slug, address });
    expect((await request('nobody@enbek.example')).data).toEqual({ requestSignInLink: true });
    expect((await request('d.tsoy@dsm.example')).data).toEqual({ requestSignInLink: true });
    const dmitry = await council.person('d-tsoy');
    const letter = await council.letter(dmitry, 'signIn');
    const path = new URL(/https?:\/\/\S+\/in\/\S+/.exec(letter.text)![0]).pathname;
    const entered = await fetch(`${world.system.url}${path}`, { method: 'POST', redirect: 'manual', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: '' });
    expect([entered.status, entered.headers.get('location'), entered.headers.get('set-cookie')]).toEqual([303, `/${council.preset.slug}`, expect.stringMatching(/HttpOnly/)]);
    expect((await fetch(`${world.system.url}${path}`)).status).toBe(410);
  });
});
