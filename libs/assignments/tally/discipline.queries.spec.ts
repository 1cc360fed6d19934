import { disciplineOf, type Discipline } from './discipline.queries.js';
import { Desk } from '../testing/desk.js';

const season = { fromOn: '2027-03-01', toOn: '2027-08-31' };

describe('Executive discipline', () => {
  let desk: Desk;
  beforeAll(async () => { desk = await Desk.open(); });
  afterAll(() => desk.close());
  beforeEach(async () => {
    await desk.council(`t${Math.random().toString(36).replace(/[^a-z]/g, '').slice(0, 5).padEnd(5, 'x')}`);
    await desk.clockTo('2027-05-03');
  });

  const given = (organisation: string, dueOn: string, ...others: string[]) =>
    desk.issued({ dueOn, indicatorCodes: [], slots: [desk.slotInput(organisation, { isLead: true }), ...others.map((one) => desk.slotInput(one, { dueOn }))] });
  const at = (day: string, time: string) => desk.all(`UPDATE council SET clock_offset_seconds = extract(epoch FROM ($2::timestamp AT TIME ZONE zone) - now())::bigint WHERE id = $1`, [desk.councilId, `${day} ${time}`]);
  const answers = async (assignmentId: string, organisation: string, by: string, with_ = {}) => desk.slots.report(await desk.person(by), desk.report(await desk.slot(assignmentId, organisation), with_));
  const of = async (organisation: string, today: string, period = season): Promise<Discipline | undefined> => {
    const all = await desk.unit.read(desk.councilId, (reading) => disciplineOf(reading, today, period, null));
    return all.find(({ organisationId }) => organisationId === desk.id(organisation));
  };

  it('counts the last minute of the due day as in time, the next day as late by one', async () => {
    const [first, second] = [await given('education', '2027-05-12'), await given('education', '2027-05-12')];
    await at('2027-05-12', '23:58');
    await answers(first, 'education', 'svetlana');
    await at('2027-05-13', '00:02');
    await answers(second, 'education', 'svetlana');
    expect((await of('education', '2027-05-13'))!.orders).toMatchObject({ issued: 2, due: 2, inTime: 1, late: 1, averageDaysLate: 1, overdue: 0, notReported: 0 });
  });

  it('calls nothing overdue on the due day itself, and everything unanswered on the day after', async () => {
    await given('education', '2027-05-12');
    expect((await of('education', '2027-05-12'))!.orders).toMatchObject({ issued: 1, due: 0, overdue: 0 });
    expect((await of('education', '2027-05-13'))!.orders).toMatchObject({ due: 1, overdue: 1, inTime: 0 });
  });

  it('counts whom the lead left out as not reported, and the lead in time (acceptance 1)', async () => {
    const id = await given('education', '2027-05-12', 'health', 'akimat-kostanay');
    await desk.clockTo('2027-05-10');
    await answers(id, 'health', 'dmitry');
    await desk.clockTo('2027-05-12');
    await answers(id, 'education', 'svetlana', { without: [desk.id('akimat-kostanay')], withoutReason: 'Не ответили' });
    const { version } = await desk.assignment(id);
    const lead = await desk.slot(id, 'education');
    await desk.slots.accept(await desk.person('aigul'), lead.id, lead.version);
    expect(version).toBeGreaterThan(1);
    expect((await desk.slot(id, 'akimat-kostanay')).state).toBe('waived');
    expect((await of('akimat-kostanay', '2027-05-20'))!.orders).toMatchObject({ due: 1, notReported: 1, inTime: 0, late: 0, overdue: 0 });
    expect((await of('health', '2027-05-20'))!.orders).toMatchObject({ due: 1, inTime: 1 });
    expect((await of('education', '2027-05-20'))!.orders).toMatchObject({ due: 1, inTime: 1 });
  });

  it('adds up: what was due is in time, late, overdue or not reported', async () => {
    const ids = [await given('health', '2027-05-10'), await given('health', '2027-05-12'), await given('health', '2027-06-10')];
    await desk.clockTo('2027-05-14');
    await answers(ids[0]!, 'health', 'dmitry');
    const { orders } = (await of('health', '2027-05-20'))!;
    expect(orders).toMatchObject({ issued: 3, due: 2, late: 1, overdue: 1, averageDaysLate: 4 });
    expect(orders!.due).toBe(orders!.inTime + orders!.late + orders!.overdue + orders!.notReported);
  });

  it('judges by the last answer: what was sent back and answered again after the day is late, and the return is counted', async () => {
    const id = await given('education', '2027-05-12');
    await desk.clockTo('2027-05-11');
    await answers(id, 'education', 'svetlana');
    const slot = await desk.slot(id, 'education');
    await desk.slots.returnForRework(await desk.person('aigul'), slot.id, slot.version, 'Нет графика', null);
    await desk.clockTo('2027-05-14');
    await answers(id, 'education', 'svetlana');
    expect((await of('education', '2027-05-14'))!.orders).toMatchObject({ due: 1, inTime: 0, late: 1, averageDaysLate: 2, returns: 1 });
  });

  it('belongs to the period of the letter as issued, to that of its day for the rest', async () => {
    await given('education', '2027-06-30');
    await given('education', '2027-07-01');
    const june = { fromOn: '2027-06-01', toOn: '2027-06-30' };
    expect((await of('education', '2027-07-05', { fromOn: '2027-05-01', toOn: '2027-05-31' }))!.orders).toMatchObject({ issued: 2, due: 0, overdue: 0 });
    expect((await of('education', '2027-07-05', june))!.orders).toMatchObject({ issued: 0, due: 1, overdue: 1 });
    expect(await of('education', '2027-07-05', { fromOn: '2027-08-01', toOn: '2027-08-31' })).toBeUndefined();
  });

  it('knows of who was only asked whether it answered, and no lateness', async () => {
    const [first, second] = [await given('prosecution', '2027-05-06'), await given('prosecution', '2027-05-12')];
    await desk.clockTo('2027-05-14');
    await answers(first, 'prosecution', 'timur');
    expect(second).toBeDefined();
    expect(await of('prosecution', '2027-05-20')).toMatchObject({ orders: null, asked: { issued: 2, due: 2, answered: 1 } });
  });

  it('leaves out what was cancelled or let go by the secretary, and what a body is asked only for itself', async () => {
    const id = await given('education', '2027-05-12', 'health');
    const health = await desk.slot(id, 'health');
    await desk.slots.waive(await desk.person('aigul'), health.id, health.version, 'Не нужно');
    expect(await of('health', '2027-05-20')).toBeUndefined();
    const own = await desk.unit.read(desk.councilId, (reading) => disciplineOf(reading, '2027-05-20', season, [desk.id('health')]));
    expect(own).toEqual([]);
  });

  it('says how soon a letter is acknowledged, half of them sooner', async () => {
    const ids = [await given('education', '2027-05-24'), await given('education', '2027-05-24'), await given('education', '2027-05-24')];
    for (const [at, id] of ids.entries()) await desk.all(`UPDATE slot SET acknowledged_at = sent_at + $2 * interval '1 hour' WHERE assignment_id = $1`, [id, [1, 2, 30][at]]);
    expect((await of('education', '2027-05-20'))!.medianMinutesToAcknowledge).toBe(120);
  });
});
