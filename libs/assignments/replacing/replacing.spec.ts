import { AssignmentIssued, SlotWaived } from '../events.js';
import { Desk, outcome } from '../testing/desk.js';
import { Replacing } from './replacing.js';

describe('Another body does it (T11)', () => {
  let desk: Desk;
  let replacing: Replacing;
  beforeAll(async () => {
    desk = await Desk.open();
    replacing = new Replacing(desk.unit);
  });
  afterAll(() => desk.close());
  beforeEach(() => { desk.told.length = 0; });

  const declined = async (body: 'health' | 'education', who: 'dmitry' | 'svetlana') => {
    const id = await desk.issued();
    const slot = await desk.slot(id, body);
    await desk.slots.report(await desk.person(who), desk.report(slot, { answer: 'notOurs', text: 'Не относится к нашей компетенции: Акимат Костанайской области.' }));
    desk.told.length = 0;
    return { id, slot: await desk.slot(id, body) };
  };
  const replace = async (who: string, slot: { id: string; version: number }, body: string, dueOn: string | null = null) =>
    replacing.replace(await desk.person(who), slot.id, slot.version, desk.id(body), dueOn);

  it('lets the body that refused go and asks the new one, each told once', async () => {
    const { id, slot } = await declined('health', 'dmitry');
    expect(await replace('aigul', slot, 'akimat-kostanay')).toBe(id);
    expect(await desk.slot(id, 'health')).toMatchObject({ state: 'replaced', isLead: false });
    const successor = await desk.slot(id, 'akimat-kostanay');
    expect(successor).toMatchObject({ state: 'sent', isLead: false, dueOn: slot.dueOn, personId: desk.id('gulmira') });
    expect(desk.told).toEqual([new SlotWaived(slot.id), new AssignmentIssued(id, [successor.id])]);
    expect(await desk.all('SELECT standing FROM report WHERE slot_id = $1', [slot.id])).toEqual([{ standing: 'superseded' }]);
  });

  it('passes the lead on with its place and its day, or a later one', async () => {
    const { id, slot } = await declined('education', 'svetlana');
    await replace('aigul', slot, 'akimat-kostanay', '2027-06-11');
    expect(await desk.slot(id, 'akimat-kostanay')).toMatchObject({ isLead: true, dueOn: '2027-06-11' });
    expect(await desk.slot(id, 'education')).toMatchObject({ isLead: false, state: 'replaced' });
    expect(await desk.assignment(id)).toMatchObject({ dueOn: '2027-06-11' });
    expect(await desk.all('SELECT count(*)::int AS leads FROM slot WHERE assignment_id = $1 AND is_lead', [id])).toEqual([{ leads: 1 }]);
  });

  it('refuses a body that has it already, one nobody knows, a day that is over, and whoever is not the secretary', async () => {
    const { slot } = await declined('health', 'dmitry');
    expect(await outcome(replace('aigul', slot, 'education'))).toBe('ORGANISATION_TWICE');
    expect(await outcome(replacing.replace(await desk.person('aigul'), slot.id, slot.version, desk.id('aigul'), null))).toBe('ORGANISATION_UNKNOWN');
    expect(await outcome(replace('aigul', slot, 'akimat-kostanay', '2027-05-20'))).toBe('DUE_PAST');
    expect(await outcome(replace('aigul', slot, 'akimat-kostanay', '2027-07-01'))).toBe('SLOT_DUE_TOO_LATE');
    expect(await outcome(replace('dmitry', slot, 'akimat-kostanay'))).toBe('NOT_ALLOWED');
    expect(desk.told).toEqual([]);
  });

  it('does not take a place that has answered', async () => {
    const id = await desk.issued();
    const slot = await desk.slot(id, 'health');
    await desk.slots.report(await desk.person('dmitry'), desk.report(slot));
    expect(await outcome(replace('aigul', await desk.slot(id, 'health'), 'akimat-kostanay'))).toBe('SLOT_CLOSED');
  });

  it('marks a refusal that comes later than three working days after the first sign of receipt, and takes it all the same', async () => {
    const lateOn = async (day: string) => {
      await desk.clockTo('2027-05-20');
      const id = await desk.issued();
      const slot = await desk.slot(id, 'health');
      await desk.slots.acknowledge(await desk.person('dmitry'), slot.id);
      await desk.clockTo(day);
      await desk.slots.report(await desk.person('dmitry'), desk.report(slot, { answer: 'notOurs', text: 'Не к нам' }));
      const [report] = await desk.all<{ late: boolean }>('SELECT is_late AS late FROM report WHERE slot_id = $1', [slot.id]);
      return [(await desk.slot(id, 'health')).state, report!.late];
    };
    // 20 May is a Thursday: Friday, Monday, Tuesday are the three days.
    expect(await lateOn('2027-05-25')).toEqual(['declined', false]);
    expect(await lateOn('2027-05-26')).toEqual(['declined', true]);
    await desk.clockTo('2027-05-20');
  });
});
