import { AssignmentQueries, Extensions, ExtensionRequest, type Slot } from '@kenes/assignments';
import { MessageQueries } from '@kenes/correspondence';
import { PostOffice } from '../../test/world/post-office.js';
import { OverviewQueries } from './overview.queries.js';
import { countOf } from './standing.js';
import type { Overview, WaitingPart } from './overview.views.js';

const nothingProposed = { proposed: () => Promise.resolve([]) } as never;

describe('The overview', () => {
  let post: PostOffice;
  let queries: OverviewQueries;
  beforeAll(async () => {
    post = await PostOffice.open();
    queries = new OverviewQueries(new MessageQueries(), nothingProposed);
  });
  afterAll(() => post.close());
  beforeEach(async () => {
    await post.desk.council(`t${Math.random().toString(36).replace(/[^a-z]/g, '').slice(0, 5).padEnd(5, 'x')}`);
    await post.desk.clockTo('2027-05-03');
  });

  const desk = () => post.desk;
  const lead = (organisation: string, dueOn: string, ...others: string[]) =>
    desk().issued({ dueOn, indicatorCodes: [], slots: [desk().slotInput(organisation, { isLead: true }), ...others.map((one) => desk().slotInput(one))] });
  const seenBy = async (key: string): Promise<{ whole: Overview; waiting: WaitingPart[] } | null> => {
    const viewer = await desk().person(key);
    const whole = await queries.of(viewer);
    const waiting = await queries.waiting(viewer);
    await viewer.reading.close();
    return whole && { whole, waiting };
  };
  const bodies = ({ whole }: { whole: Overview }) => whole.bodies.map(({ organisationId }) => ['education', 'health', 'prosecution', 'akimat-kostanay'].find((key) => desk().id(key) === organisationId));
  const report = async (slot: Slot, by: string, with_ = {}) => desk().slots.report(await desk().person(by), desk().report(slot, with_));

  it('counts each assignment once, with its lead, so that bar, column and list say the same', async () => {
    await lead('education', '2027-05-12', 'health');
    await lead('health', '2027-05-24');
    await lead('education', '2027-06-10', 'prosecution');
    await desk().assignments.draft(await desk().person('aigul'), desk().input());
    const gone = await lead('education', '2027-06-10');
    await desk().assignments.cancel(await desk().person('aigul'), gone, (await desk().assignment(gone)).version, 'Отпало');
    await desk().clockTo('2027-05-20');

    const { whole } = (await seenBy('aigul'))!;
    expect(whole.total).toBe(3);
    expect(whole.counts).toEqual([{ mark: 'overdue', count: 1 }, { mark: 'dueSoon', count: 1 }, { mark: 'notStarted', count: 1 }]);
    const column = whole.bodies.flatMap(({ counts }) => counts).reduce((sum, { count }) => sum + count, 0);
    expect(column).toBe(whole.total);
    const viewer = await desk().person('aigul');
    for (const { mark, count } of whole.counts) expect(await new AssignmentQueries().total(viewer, { marks: [mark], year: 2027 })).toBe(count);
    for (const body of whole.bodies) for (const { mark, count } of body.counts) {
      expect(await new AssignmentQueries().total(viewer, { marks: [mark], year: 2027, organisationId: body.organisationId, asLead: true })).toBe(count);
    }
    await viewer.reading.close();
  });

  it('puts lateness first, a late co-executor among it, and never calls late who was only asked', async () => {
    await lead('prosecution', '2027-05-06'); // asked, and over
    await lead('education', '2027-06-10');
    await lead('akimat-kostanay', '2027-05-21', 'health'); // the co-executor's own day is three working days earlier
    await desk().clockTo('2027-05-20');

    const seen = (await seenBy('bolat'))!;
    expect(bodies(seen)).toEqual(['health', 'akimat-kostanay', 'prosecution', 'education']);
    const [health, , prosecution] = seen.whole.bodies;
    expect(health).toMatchObject({ counts: [], lateBeside: 1, next: null });
    expect(prosecution).toMatchObject({ lateBeside: 0, next: { dueOn: '2027-05-06', force: 'request', mark: 'notStarted' } });
    expect(countOf(seen.whole.counts, 'overdue')).toBe(0);
  });

  it('says when a body last spoke and what it owes next', async () => {
    const first = await lead('education', '2027-05-12');
    await lead('education', '2027-05-24');
    await report(await desk().slot(first, 'education'), 'svetlana');
    const [education] = (await seenBy('aigul'))!.whole.bodies;
    expect(education).toMatchObject({ next: { number: '27-002', dueOn: '2027-05-24' }, counts: expect.arrayContaining([{ mark: 'review', count: 1 }]) });
    expect(education!.lastAnswerAt).toBeInstanceOf(Date);
  });

  it('names what waits, each kind as long as the list behind it', async () => {
    const [done, late, ours, help] = [await lead('education', '2027-05-24'), await lead('education', '2027-05-24'), await lead('health', '2027-05-24'), await lead('health', '2027-05-24')];
    await report(await desk().slot(done, 'education'), 'svetlana');
    await report(await desk().slot(late, 'education'), 'svetlana', { answer: 'moreTime', untilOn: '2027-05-28', text: 'Ждём данных' });
    await report(await desk().slot(ours, 'health'), 'dmitry', { answer: 'notOurs', text: 'К акимату' });
    await report(await desk().slot(help, 'health'), 'dmitry', { answer: 'help', text: 'Нет психологов' });

    const { waiting } = (await seenBy('aigul'))!;
    expect(waiting.map(({ kind, count }) => [kind, count])).toEqual([['help', 1], ['report', 1], ['extension', 1], ['decline', 1]]);
    expect(waiting.find(({ kind }) => kind === 'report')).toMatchObject({ organisationIds: [desk().id('education')], since: expect.any(Date) });
    const viewer = await desk().person('aigul');
    for (const { kind, count } of waiting) expect(await new AssignmentQueries().total(viewer, { waitingFor: kind as 'report' })).toBe(count);
    await viewer.reading.close();
    expect((await seenBy('bolat'))!.waiting).toEqual([]);
  });

  it('moves what the secretary has prepared to the chair', async () => {
    const late = await lead('education', '2027-05-24');
    await report(await desk().slot(late, 'education'), 'svetlana', { answer: 'moreTime', untilOn: '2027-05-28', text: 'Ждём данных' });
    const [request] = await desk().unit.chore(desk().councilId, (work) => work.all(ExtensionRequest, 'true', []));
    await new Extensions(desk().unit).prepare(await desk().person('aigul'), request!.id, request!.version, '2027-05-27', null);
    expect((await seenBy('aigul'))!.waiting).toEqual([]);
    expect((await seenBy('bolat'))!.waiting).toMatchObject([{ kind: 'decision', count: 1, organisationIds: [desk().id('education')] }]);
  });

  it('is for whoever answers for the whole: an officer gets none', async () => {
    await lead('education', '2027-05-24');
    expect(await seenBy('svetlana')).toBeNull();
    expect(await seenBy('bolat')).not.toBeNull();
  });

  it('of a season that has not begun is empty', async () => {
    expect((await seenBy('aigul'))!.whole).toMatchObject({ year: 2027, total: 0, counts: [], bodies: [] });
  });
});
