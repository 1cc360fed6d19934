import { randomUUID } from 'node:crypto';
import { eventually } from '../world/eventually.js';
import { accepts, assigns, assignmentFields, drafts, issues, reports, sees, slotOf } from '../world/story.js';
import { World, type Council } from '../world/world.js';

const act = (name: string, args: string, pass: string) =>
  `mutation (${args}) { ${name}(${pass}) { __typename ... on Assignment { ${assignmentFields} } ... on Refused { code sentence field } ... on AssignmentConflict { yours sentence theirs { version dueOn state } changedBy { name { ru } } } } }`;
const waive = act('waiveSlot', '$slot: ID!, $version: Int!, $reason: String!', 'slotId: $slot, expectedVersion: $version, reason: $reason');
const reopen = act('reopenAssignment', '$id: ID!, $version: Int!, $reason: String!', 'id: $id, expectedVersion: $version, reason: $reason');
const letter = act('fileOfficialLetter', '$slot: ID!, $version: Int!, $number: String!, $on: Day!', 'slotId: $slot, expectedVersion: $version, number: $number, on: $on');
const handOver = act('handOverSlot', '$input: HandOverInput!', 'input: $input');
const handOverOnBehalf = act('handOverOnBehalf', '$input: HandOverInput!, $said: OnBehalfInput!', 'input: $input, said: $said');
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

  it('within a body a matter passes to a colleague: by its officer here, by the secretary as she heard it; the body and its day stay', async () => {
    const { aigul, svetlana, dmitry } = await council.with('aigul', 'svetlana', 'dmitry');
    const raids = await assigns(aigul, council, { lead: 'education', with: ['health'] });
    const handing = `query ($id: ID!) { assignment(id: $id) { slots { id version dueOn innerDueOn organisation { id } person { name { ru } } handedBy { name { ru } } abilities { handOver handOverOnBehalf } } } }`;
    const seenBy = async (actor: typeof aigul) => slotOf(council, (await actor.asks(handing, { id: raids.id })).assignment, 'education');
    const slot = await seenBy(svetlana);
    expect([slot, await seenBy(aigul), await seenBy(dmitry)].map(({ abilities }) => abilities)).toEqual([{ handOver: true, handOverOnBehalf: false }, { handOver: false, handOverOnBehalf: true }, { handOver: false, handOverOnBehalf: false }]);

    const address = `e.li.${randomUUID().slice(0, 8)}@edu.example`;
    const input = { slotId: slot.id, expectedVersion: slot.version, name: 'Ерлан Ли', address, phone: '+7 7172 00-00-77', innerDueOn: '2027-06-01', note: 'Графики у областей' };
    for (const other of [dmitry, aigul]) expect(await other.does(handOver, { input })).toMatchObject({ __typename: 'Refused', code: 'NOT_ALLOWED' });
    for (const [wrong, code, field] of [
      [{ name: ' ' }, 'COLLEAGUE_MISSING', 'name'], [{ address: 'ли' }, 'COLLEAGUE_ADDRESS_WRONG', 'address'], [{ address: dmitry.address }, 'WHO_ADDRESS_ELSEWHERE', 'address'],
      [{ address: svetlana.address }, 'COLLEAGUE_IS_YOU', 'address'], [{ innerDueOn: '2027-06-05' }, 'INNER_DUE_TOO_LATE', 'innerDueOn'],
    ] as const) expect(await svetlana.does(handOver, { input: { ...input, ...wrong } })).toMatchObject({ __typename: 'Refused', code, field });
    const handed = await svetlana.does(handOver, { input });
    expect(handed.timeline.find(({ act: name }: { act: string }) => name === 'slot.handOver')).toMatchObject({ channel: 'web', person: { name: { ru: 'С. Ким' } }, facts: expect.arrayContaining([{ name: 'toName', value: 'Ерлан Ли' }]) });
    const his = await seenBy(aigul);
    expect(his).toMatchObject({ dueOn: '2027-06-04', innerDueOn: '2027-06-01', person: { name: { ru: 'Ерлан Ли' } }, handedBy: { name: { ru: 'С. Ким' } } });
    const letter = await eventually('the letter to the colleague', async () => (await council.lettersTo(address)).find(({ kind }) => kind === 'assignment') ?? null);
    expect(letter.text).toMatch(/Передал\(а\) Вам: С\. Ким|Сізге берген: С\. Ким/);
    expect(await svetlana.does(handOver, { input })).toMatchObject({ __typename: 'AssignmentConflict' });

    // He falls ill; she rings and takes it back.
    const said = { personId: svetlana.personId, saidBy: 'С. Ким', channelName: 'phone' };
    const back = { slotId: slot.id, expectedVersion: his.version, name: 'С. Ким', address: svetlana.address };
    expect(await svetlana.does(handOverOnBehalf, { input: back, said })).toMatchObject({ __typename: 'Refused', code: 'NOT_ALLOWED' });
    expect(await aigul.does(handOverOnBehalf, { input: back, said: { ...said, saidBy: ' ' } })).toMatchObject({ __typename: 'Refused', code: 'SPEAKER_MISSING', field: 'saidBy' });
    const entered = await aigul.does(handOverOnBehalf, { input: back, said });
    expect(entered.timeline.find(({ act: name }: { act: string }) => name === 'slot.handOver')).toMatchObject({
      channel: 'onBehalf', evidence: 'phone', person: { name: { ru: 'А. Сейтқали' } }, facts: expect.arrayContaining([{ name: 'saidBy', value: 'С. Ким' }, { name: 'channelName', value: 'phone' }]),
    });
    expect(await seenBy(aigul)).toMatchObject({ dueOn: '2027-06-04', innerDueOn: null, person: { name: { ru: 'С. Ким' } }, handedBy: { name: { ru: 'Ерлан Ли' } } });
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
