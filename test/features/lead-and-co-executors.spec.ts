import { accepts, assigns, assignmentFields, drafts, issues, reports, sees, slotOf } from '../world/story.js';
import { World, type Council } from '../world/world.js';

const act = (name: string, args: string, pass: string) =>
  `mutation (${args}) { ${name}(${pass}) { __typename ... on Assignment { ${assignmentFields} } ... on Refused { code sentence field } ... on AssignmentConflict { yours sentence theirs { version dueOn state } changedBy { name { ru } } } } }`;
const waive = act('waiveSlot', '$slot: ID!, $version: Int!, $reason: String!', 'slotId: $slot, expectedVersion: $version, reason: $reason');
const reopen = act('reopenAssignment', '$id: ID!, $version: Int!, $reason: String!', 'id: $id, expectedVersion: $version, reason: $reason');
const letter = act('fileOfficialLetter', '$slot: ID!, $version: Int!, $number: String!, $on: Day!', 'slotId: $slot, expectedVersion: $version, number: $number, on: $on');
const onBehalf = act('reportOnBehalf', '$input: ReportInput!, $said: OnBehalfInput!', 'input: $input, said: $said');

/** Acceptance test 1 of the domain, and what may happen beside it. */
describe('A lead and co-executors', () => {
  let world: World;
  let council: Council;
  beforeAll(async () => { world = await World.start(); }, 90_000);
  afterAll(() => world?.stop());
  beforeEach(async () => { council = await world.council(); });

  it('two report, the lead puts it together without the third, one act removes it from control, one undoes that', async () => {
    const { aigul, svetlana, dmitry, gulmira } = await council.with('aigul', 'svetlana', 'dmitry', 'gulmira');
    const raids = await assigns(aigul, council, { lead: 'education', with: ['health', 'akimat-kostanay', 'prosecution'] });
    await reports(dmitry, slotOf(council, raids, 'health'), { text: 'Приказ издан.' });
    await reports(gulmira, slotOf(council, raids, 'akimat-kostanay'), { text: 'Рейдов 3.', figures: [{ code: 'I4', value: 3 }] });
    const told = await reports(svetlana, slotOf(council, raids, 'education'), { text: 'Свод.', without: [council.body('prosecution')] });
    expect(told).toMatchObject({ state: 'submitted', mark: 'review' });

    const accepted = await accepts(aigul, slotOf(council, told, 'education'));
    expect(accepted).toMatchObject({ __typename: 'Assignment', state: 'accepted' });
    expect(['education', 'health', 'akimat-kostanay', 'prosecution'].map((key) => slotOf(council, accepted, key).state)).toEqual(['accepted', 'accepted', 'accepted', 'waived']);
    expect(accepted.timeline.filter(({ kind }: { kind: string }) => kind === 'report')).toHaveLength(3);
    expect(accepted.timeline.map(({ act: name }: { act: string }) => name)).toEqual(expect.arrayContaining(['assignment.issue', 'assignment.accept', 'slot.accept']));

    const back = await aigul.does(reopen, { id: raids.id, version: accepted.version, reason: 'Снято по ошибке' });
    expect(back).toMatchObject({ __typename: 'Assignment', state: 'submitted' });
    expect(['education', 'health', 'prosecution'].map((key) => slotOf(council, back, key).state)).toEqual(['reported', 'reported', 'sent']);
  });

  it('the lead reads what co-executors answered, they do not read each other', async () => {
    const { aigul, svetlana, dmitry, gulmira } = await council.with('aigul', 'svetlana', 'dmitry', 'gulmira');
    const raids = await assigns(aigul, council, { lead: 'education', with: ['health', 'akimat-kostanay'] });
    await reports(dmitry, slotOf(council, raids, 'health'), { text: 'Приказ издан.' });
    expect(slotOf(council, await sees(svetlana, raids), 'health').latestReport).toMatchObject({ text: 'Приказ издан.' });
    expect(slotOf(council, await sees(gulmira, raids), 'health')).toMatchObject({ state: 'reported', latestReport: null });
    expect(JSON.stringify(await sees(gulmira, raids))).not.toContain('Приказ издан');
  });

  it('one is let go, one answers by telephone, one owes a signed letter', async () => {
    const { aigul, bolat } = await council.with('aigul', 'bolat');
    const raids = await assigns(aigul, council, { lead: 'education', with: ['health'], closesBy: 'officialLetter' });
    const health = slotOf(council, raids, 'health');
    expect(await bolat.does(waive, { slot: health.id, version: health.version, reason: 'Не нужно' })).toMatchObject({ __typename: 'Refused', code: 'NOT_ALLOWED' });
    expect(await aigul.does(waive, { slot: health.id, version: health.version, reason: 'Данные уже есть' })).toMatchObject({ __typename: 'Assignment' });

    const { id: slotId } = slotOf(council, raids, 'education');
    const input = { slotId, answer: 'done', interim: false, text: 'Рейдов 14.', figures: [], fileIds: [], without: [] };
    const entered = await aigul.does(onBehalf, { input, said: { personId: (await council.person('svetlana')).personId, saidBy: 'С. Ким', channelName: 'phone' } });
    const slot = slotOf(council, entered, 'education');
    expect(slot.latestReport).toMatchObject({ channel: 'onBehalf', evidence: 'phone' });
    expect(entered.timeline.find(({ kind }: { kind: string }) => kind === 'report').facts).toEqual(expect.arrayContaining([{ name: 'saidBy', value: 'С. Ким' }, { name: 'channelName', value: 'phone' }]));
    expect(await accepts(aigul, slot)).toMatchObject({ __typename: 'Refused', code: 'LETTER_AWAITED' });
    const filed = await aigul.does(letter, { slot: slot.id, version: slot.version, number: '05-12/1234-И', on: '2027-05-20' });
    expect(await accepts(aigul, slotOf(council, filed, 'education'))).toMatchObject({ __typename: 'Assignment', state: 'accepted' });
  });

  it('two people at once: the second is shown the first one’s version, and nothing is overwritten (PG-07)', async () => {
    const { aigul, gauhar } = await council.with('aigul', 'gauhar');
    const draft = await drafts(aigul, council, { lead: 'education' });
    await issues(aigul, draft);
    const late = await issues(gauhar, draft);
    expect(late).toMatchObject({ __typename: 'AssignmentConflict' });
    expect(late.sentence).not.toBe('');
    const raids = await assigns(aigul, council, { lead: 'education', with: ['health'] });
    const health = slotOf(council, raids, 'health');
    await aigul.does(waive, { slot: health.id, version: health.version, reason: 'Данные уже есть' });
    expect(await gauhar.does(waive, { slot: health.id, version: health.version, reason: 'Повторно' })).toMatchObject({
      __typename: 'AssignmentConflict', yours: health.version, changedBy: { name: { ru: 'А. Сейтқали' } }, theirs: { state: 'issued' },
    });
  });

  it('each for itself: a body of its own number, one batch', async () => {
    const { aigul, svetlana } = await council.with('aigul', 'svetlana');
    const slots = ['education', 'health', 'unions'].map((key) => ({ organisationId: council.body(key), isLead: false }));
    const draft = await aigul.does(`mutation ($input: AssignmentInput!) { draftAssignment(input: $input) { __typename ... on Assignment { id version } ... on Refused { sentence } } }`, {
      input: { title: { ru: 'Назвать дежурных' }, text: {}, result: { ru: 'Список' }, dueOn: '2027-06-04', slots, indicatorCodes: [], together: 'eachForItself' },
    });
    const issued = await issues(aigul, draft as never);
    expect(issued.letters).toBe(3);
    expect(issued.assignments.map(({ number }: { number: string }) => number)).toEqual(['27-001', '27-002', '27-003']);
    const [own] = (await svetlana.asks(`query { assignments { total rows { id number batch { number } } } }`)).assignments.rows;
    expect(own).toMatchObject({ number: '27-001', batch: [{ number: '27-001' }] }); // the others are not hers to see
  });
});
