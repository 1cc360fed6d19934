import { lives, remindedOn } from '../world/days.js';
import { eventually } from '../world/eventually.js';
import { assigns, reports, slotOf } from '../world/story.js';
import { World, type Council } from '../world/world.js';

const overview = `{ overview { year total counts { mark count } waiting { kind count bodies { id } } nextMeeting { yes no silent }
  bodies { lateBeside lastAnswerAt organisation { id } counts { mark count } next { number dueOn mark force } } } }`;
const discipline = `query ($from: Day!, $to: Day!) { discipline(fromOn: $from, toOn: $to) { organisation { id } medianMinutesToAcknowledge
  orders { issued due inTime inTimePercent late averageDaysLate overdue notReported } asked { issued due answered percent } } }`;
const lateToRemind = '{ lateToRemind { outcome address to { id } slot { id dueOn organisation { id } assignment { number } } } }';
const remind = 'mutation ($slotIds: [ID!]!) { remind(slotIds: $slotIds) { __typename ... on Reminded { now later left letters } ... on Refused { code } } }';
const season = { from: '2027-03-01', to: '2027-08-31' };
type Counts = { mark: string; count: number }[];
const sum = (counts: Counts) => counts.reduce((all, { count }) => all + count, 0);

describe('The overview of a season', () => {
  let world: World;
  let council: Council;
  beforeAll(async () => { world = await World.start(); }, 240_000);
  afterAll(() => world?.stop());
  beforeEach(async () => { council = await world.council('2027-05-03'); });

  const listed = async (key: string, filter: object): Promise<number> =>
    (await (await council.person(key)).asks('query ($filter: AssignmentFilter) { assignments(filter: $filter, first: 1) { total } }', { filter })).assignments.total;

  it('adds up: bar, column and every list behind a number say the same', async () => {
    const { aigul, svetlana, bolat } = await council.with('aigul', 'svetlana', 'bolat');
    const asked = await assigns(aigul, council, { lead: 'education', due: '2027-05-21' });
    await reports(svetlana, slotOf(council, asked, 'education'), { answer: 'help', interim: true, text: 'Не хватает психологов' });
    await assigns(aigul, council, { lead: 'education', with: ['health'], due: '2027-05-12' });
    await assigns(aigul, council, { lead: 'prosecution', due: '2027-05-10' });
    await assigns(aigul, council, { lead: 'akimat-kostanay', due: '2027-06-10' });
    await lives(council, '2027-05-20');

    for (const who of [aigul, bolat]) {
      const whole = (await who.asks(overview)).overview;
      expect(whole).toMatchObject({ year: 2027, total: 4 });
      expect(sum(whole.counts)).toBe(whole.total);
      expect(sum(whole.bodies.flatMap(({ counts }: { counts: Counts }) => counts))).toBe(whole.total);
      for (const { mark, count } of whole.counts) expect(await listed(who.key, { marks: [mark], year: 2027 })).toBe(count);
      for (const { organisation, counts } of whole.bodies) for (const { mark, count } of counts) expect(await listed(who.key, { marks: [mark], year: 2027, organisationId: organisation.id, asLead: true })).toBe(count);
      // Letters and proposals have pages of their own.
      for (const { kind, count } of whole.waiting) if (kind !== 'letter' && kind !== 'escalation') expect(await listed(who.key, { waitingFor: kind })).toBe(count);
    }
    const { waiting, bodies } = (await aigul.asks(overview)).overview;
    expect(waiting.find(({ kind }: { kind: string }) => kind === 'help')).toEqual({ kind: 'help', count: 1, bodies: [{ id: council.body('education') }] });
    expect(waiting.map(({ kind }: { kind: string }) => kind).sort()).toEqual(['escalation', 'help']);
    expect(bodies[0]).toMatchObject({ organisation: { id: council.body('education') }, next: { number: '27-002', mark: 'overdue' } });
    // Who was only asked is over its day and late with nothing; who is late beside a lead says so itself.
    const of = (key: string) => bodies.find(({ organisation }: { organisation: { id: string } }) => organisation.id === council.body(key));
    expect(of('prosecution')).toMatchObject({ lateBeside: 0, counts: [{ mark: 'notStarted', count: 1 }], next: { dueOn: '2027-05-10', force: 'request' } });
    expect(of('health')).toMatchObject({ lateBeside: 1, counts: [] });
  });

  it('is for who answers for the whole; a body sees its own row of the report and no other', async () => {
    const { aigul, svetlana, timur } = await council.with('aigul', 'svetlana', 'timur');
    await assigns(aigul, council, { lead: 'education', due: '2027-05-12' });
    await assigns(aigul, council, { lead: 'health', due: '2027-05-12' });
    await assigns(aigul, council, { lead: 'prosecution', due: '2027-05-12' });
    await lives(council, '2027-05-20');
    expect((await svetlana.asks(overview)).overview).toBeNull();
    expect(await listed('svetlana', { waitingFor: 'report' })).toBe(0);
    const rows = async (who: typeof svetlana) => (await who.asks(discipline, season)).discipline.map((row: { organisation: { id: string } }) => row.organisation.id);
    expect(await rows(aigul)).toEqual(['education', 'health', 'prosecution'].map((key) => council.body(key)));
    expect(await rows(svetlana)).toEqual([council.body('education')]);
    const [own] = (await timur.asks(discipline, season)).discipline;
    expect(own).toMatchObject({ orders: null, asked: { issued: 1, due: 1, answered: 0, percent: null } });
    const [education] = (await svetlana.asks(discipline, season)).discipline;
    expect(education).toMatchObject({ asked: null, orders: { issued: 1, due: 1, overdue: 1, inTime: 0, inTimePercent: null } });
  });

  it('lets the secretary see whom a reminder of everything late would reach, before one press sends just that', async () => {
    const { aigul, svetlana, dmitry, bolat } = await council.with('aigul', 'svetlana', 'dmitry', 'bolat');
    await assigns(aigul, council, { lead: 'health', due: '2027-05-14' }); // 27-001
    await assigns(aigul, council, { lead: 'health', due: '2027-05-17' }); // 27-002
    const answered = await assigns(aigul, council, { lead: 'education', due: '2027-05-17' }); // 27-003
    await assigns(aigul, council, { lead: 'prosecution', due: '2027-05-14' }); // 27-004, asked: late with nothing
    await assigns(aigul, council, { lead: 'akimat-kostanay', due: '2027-06-30' }); // 27-005
    await reports(svetlana, slotOf(council, answered, 'education'), { answer: 'onTime', interim: true });
    await lives(council, '2027-05-20');
    await lives(council, '2027-05-21'); // a day on which no rule reminds of what is late

    type Foreseen = { outcome: string; address: string; slot: { id: string; organisation: { id: string }; assignment: { number: string } } };
    const foreseen = async (who: typeof aigul): Promise<Foreseen[]> => (await who.asks(lateToRemind)).lateToRemind;
    const seen = await foreseen(aigul);
    expect(seen.map(({ outcome, address, slot }) => [slot.assignment.number, outcome, address])).toEqual([
      ['27-001', 'now', dmitry.address], ['27-002', 'now', dmitry.address], ['27-003', 'answered', svetlana.address],
    ]);
    const slotIds = seen.filter(({ outcome }) => outcome === 'now').map(({ slot }) => slot.id);

    for (const other of [bolat, svetlana]) {
      expect(await foreseen(other)).toEqual([]);
      expect(await other.does(remind, { slotIds })).toEqual({ __typename: 'Refused', code: 'NOT_ALLOWED' });
    }
    expect(await aigul.does(remind, { slotIds })).toEqual({ __typename: 'Reminded', now: 2, later: 0, left: 0, letters: 1 });
    await eventually('the letter to leave', async () => (await remindedOn(council, '2027-05-21')).includes('dmitry: 27-001, 27-002'));
    expect((await foreseen(aigul)).map(({ outcome }) => outcome)).toEqual(['reminded', 'reminded', 'answered']);
  });

  it('has the chair’s page for who answers for the whole, without a decision to press, and none for a body', async () => {
    const { aigul, bolat, svetlana } = await council.with('aigul', 'bolat', 'svetlana');
    await assigns(aigul, council, { lead: 'health', due: '2027-05-12' });
    await lives(council, '2027-05-20');
    for (const who of [aigul, bolat]) {
      const sheet = await who.fetches('/m?lang=ru');
      expect(sheet.status).toBe(200);
      const text = await sheet.text();
      expect(text).toContain('Из 1 поручения исполнено 0. Просрочено 1.');
      expect(text).not.toMatch(/<form|<button|\/d\//);
    }
    const refused = await svetlana.fetches('/m?lang=ru');
    expect(refused.status).toBe(404);
    expect(await refused.text()).not.toContain('Просрочено');
  });
});
