import { accepts, assigns, reports, returns, sees, slotOf } from '../world/story.js';
import { World, type Council } from '../world/world.js';

/** Acceptance test 4 of the domain, and what a return changes. */
describe('Reporting progress', () => {
  let world: World;
  let council: Council;
  beforeAll(async () => { world = await World.start(); }, 90_000);
  afterAll(() => world?.stop());
  beforeEach(async () => { council = await world.council(); });

  it('at 90 % never removes from control', async () => {
    const { aigul, svetlana } = await council.with('aigul', 'svetlana');
    const raids = await assigns(aigul, council, { lead: 'education' });
    const told = await reports(svetlana, slotOf(council, raids, 'education'), { answer: 'onTime', interim: true, text: 'Готово на 90 %: рейды в 18 регионах.' });
    expect(told).toMatchObject({ state: 'underway' });
    const slot = slotOf(council, told, 'education');
    expect(slot).toMatchObject({ state: 'underway', latestReport: { kind: 'interim', standing: 'noted' } });
    expect(await accepts(aigul, slot)).toMatchObject({ __typename: 'Refused' });
    const done = await reports(svetlana, slot, { text: 'Рейды проведены во всех регионах.' });
    expect(await accepts(aigul, slotOf(council, done, 'education'))).toMatchObject({ __typename: 'Assignment', state: 'accepted' });
  });

  it('a return for rework needs a reason, keeps the due day and tells the body', async () => {
    const { aigul, svetlana } = await council.with('aigul', 'svetlana');
    const raids = await assigns(aigul, council, { lead: 'education', due: '2027-05-28' });
    const told = await reports(svetlana, slotOf(council, raids, 'education'));
    expect(await returns(aigul, slotOf(council, told, 'education'), ' ')).toMatchObject({ __typename: 'Refused', field: 'reason' });
    const returned = await returns(aigul, slotOf(council, told, 'education'), 'Не хватает часов дежурства юристов.');
    expect(returned).toMatchObject({ __typename: 'Assignment', dueOn: '2027-05-28', returns: 1, mark: 'returned' });
    expect(slotOf(council, returned, 'education').state).toBe('returned');
    expect((await council.letter(svetlana, 'return')).text).toContain('Не хватает часов дежурства юристов.');
  });

  it('is refused to a body for another body, and once it is closed', async () => {
    const { aigul, svetlana, dmitry } = await council.with('aigul', 'svetlana', 'dmitry');
    const raids = await assigns(aigul, council, { lead: 'education', with: ['health'] });
    expect(await reports(dmitry, slotOf(council, raids, 'education'))).toMatchObject({ __typename: 'Refused' });
    await reports(dmitry, slotOf(council, raids, 'health'));
    const told = await reports(svetlana, slotOf(council, raids, 'education'));
    await accepts(aigul, slotOf(council, told, 'education'));
    expect(await reports(svetlana, slotOf(council, raids, 'education'))).toMatchObject({ __typename: 'Refused' });
  });

  it('the same press of the button five times at once makes one report', async () => {
    const { aigul, svetlana } = await council.with('aigul', 'svetlana');
    const raids = await assigns(aigul, council, { lead: 'education' });
    const key = '01890000-0000-7000-8000-000000000001';
    const answers = await Promise.all(Array.from({ length: 5 }, () => reports(svetlana, slotOf(council, raids, 'education'), {}, key)));
    expect(answers.map(({ __typename }) => __typename)).toEqual(Array(5).fill('Assignment'));
    const seen = await sees(aigul, raids);
    expect(seen.timeline.filter(({ kind }: { kind: string }) => kind === 'report')).toHaveLength(1);
  });
});
