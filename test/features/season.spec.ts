import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '@kenes/config';
import { eventually } from '../world/eventually.js';
import { assigns, sees, slotOf } from '../world/story.js';
import { World, type Council } from '../world/world.js';

/** The very text that the README prints. */
const season = /```graphql\n(query Season[\s\S]*?)```/.exec(readFileSync(join(projectRoot, 'README.md'), 'utf8'))![1]!;

/** The mission's own sentence (practice 3): members, assignments, letters and meetings from March through summer. */
describe('A season in one connected record', () => {
  let world: World;
  let council: Council;
  beforeAll(async () => { world = await World.start(); }, 90_000);
  afterAll(() => world?.stop());
  beforeEach(async () => { council = await world.council(); });

  async function story() {
    const { aigul, svetlana, gauhar } = await council.with('aigul', 'svetlana', 'gauhar');
    const raids = await assigns(aigul, council, { lead: 'education', with: ['prosecution', 'akimat-kostanay'] });
    await council.replies(svetlana, await council.letter(svetlana, 'assignment'), 'В работе. Рейдов 3, выявлено детей 1.');
    await eventually('the report', async () => slotOf(council, await sees(aigul, raids), 'education').latestReport);
    const { composition } = await aigul.asks('query { composition { id organisation { id } } }');
    const invited = ['education', 'ngo'].map((key) => composition.find((one: { organisation: { id: string } }) => one.organisation.id === council.body(key)).id);
    const planned = await aigul.does(
      `mutation ($input: MeetingInput!) { planMeeting(input: $input) { __typename ... on Meeting { id invitations { id mandate { organisation { id } } } } ... on Refused { sentence } } }`,
      { input: { title: { ru: 'Заседание № 4', kk: '№ 4 отырыс' }, startsAt: '2027-05-26T06:00:00Z', endsAt: '2027-05-26T07:30:00Z', place: 'зал 3', mandateIds: invited } });
    const own = planned.invitations.find((one: { mandate: { organisation: { id: string } } }) => one.mandate.organisation.id === council.body('ngo'));
    await gauhar.does(`mutation ($id: ID!) { answerInvitation(invitationId: $id, answer: yes) { __typename ... on Refused { sentence } } }`, { id: own.id });
  }
  const members = async (key: string, type: string[] | null = null, year = 2027) => (await (await council.person(key)).asks(season, { year, type })).season.members;
  const of = (all: { organisation: { name: { ru: string } } }[], name: string): any => all.find(({ organisation }) => organisation.name.ru === name);

  it('holds members with mandates, assignments with answers, letters and meetings', async () => {
    await story();
    const all = await members('aigul');
    const education = of(all, 'Министерство просвещения');
    expect(education.mandates).toMatchObject([{ role: 'member', hasVote: true, holder: { name: { ru: 'С. Ким' } } }]);
    expect(education.assignments).toMatchObject([{ isLead: true, force: 'order', state: 'underway', assignment: { number: '27-001' }, reports: [{ answer: 'onTime', kind: 'interim', figures: [{ code: 'I4', value: 3 }, { code: 'I5', value: 1 }] }] }]);
    expect(education.threads).toHaveLength(2); // the assignment, and the invitation
    const [letters] = education.threads;
    expect(letters.messages.map(({ direction }: { direction: string }) => direction).slice(0, 2)).toEqual(['out', 'in']);
    expect(letters.messages[1]).toMatchObject({ text: 'В работе. Рейдов 3, выявлено детей 1.', person: { name: { ru: 'С. Ким' } } });
    expect(JSON.stringify(education.threads)).not.toMatch(/\/r\/[A-Za-z0-9]|\[\[/); // nothing that opens a link
    expect(education.meetings).toMatchObject([{ meeting: { title: { ru: 'Заседание № 4' } }, answers: [{ answer: null }] }]);
    expect(of(all, 'Сеть НПО').meetings).toMatchObject([{ answers: [{ answer: 'yes' }] }]);
    expect(of(all, 'Генеральная прокуратура').assignments).toMatchObject([{ isLead: false, force: 'request' }]);
  });

  it('is filtered by kind of body, and holds bodies that were asked without sitting in the council', async () => {
    await story();
    const types = async (type: string[]) => (await members('aigul', type)).map(({ organisation }: { organisation: { type: string } }) => organisation.type);
    expect(await types(['PROSECUTION'])).toEqual(['PROSECUTION']);
    expect(await types(['AKIMAT', 'NGO'])).toEqual(['AKIMAT', 'NGO']);
    expect(await types(['UNION'])).toEqual([]);
    expect(of(await members('aigul', null, 2026), 'Министерство просвещения').assignments).toEqual([]);
  });

  it('shows a member only what concerns her own body', async () => {
    await story();
    const all = await members('dmitry');
    expect(of(all, 'Министерство просвещения')).toMatchObject({ assignments: [], threads: [], meetings: [] });
    expect(all.map(({ organisation }: { organisation: { name: { ru: string } } }) => organisation.name.ru)).not.toContain('Акимат Костанайской области');
  });
});
