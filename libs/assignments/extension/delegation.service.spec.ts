import { Desk, outcome } from '../testing/desk.js';
import { ExtensionRequest } from './extension-request.entity.js';
import { Extensions } from './extensions.service.js';
import type { DelegationTerms } from './delegation.entity.js';
import { DelegationQueries } from './delegation.queries.js';
import { Delegations } from './delegation.service.js';

describe('The written delegation of a council', () => {
  const usual = { times: 1, days: 14, latestOn: null, noticeDays: 2, declineDays: 3 };
  const queries = new DelegationQueries();
  let desk: Desk;
  let delegations: Delegations;
  let councils = 0;
  beforeAll(async () => {
    desk = await Desk.open();
    delegations = new Delegations(desk.unit);
  });
  afterAll(() => desk.close());
  beforeEach(() => desk.council(`d${'abcdefghijklmnopqrstuvwxyz'[(councils += 1)]}`));

  const change = async (who: string, more: Partial<DelegationTerms>, version = 1) => outcome(delegations.change(await desk.person(who), version, { ...usual, ...more }));
  const seenBy = async (who: string) => {
    const viewer = await desk.person(who);
    try {
      return await queries.of(viewer);
    } finally {
      await viewer.reading.close();
    }
  };
  const history = () => desk.all<Record<string, unknown>>(`SELECT act, principal_id, channel, evidence, facts FROM audit_entry WHERE object_kind = 'delegation' ORDER BY written_at`);

  it('is there from the day the council opens, for who is bound by it and for who gives it', async () => {
    for (const who of ['aigul', 'gauhar', 'bolat']) expect(await seenBy(who)).toMatchObject({ ...usual, version: 1 });
    for (const who of ['svetlana', 'anna']) expect(await seenBy(who)).toBeNull();
  });

  it('is changed by the chair; the history says from what to what, by whom and how', async () => {
    expect(await change('bolat', { times: 2, latestOn: '2027-06-30' })).toBe('done');
    expect(await seenBy('aigul')).toMatchObject({ times: 2, latestOn: '2027-06-30', version: 2 });
    expect(await history()).toEqual([{
      act: 'delegation.change', principal_id: desk.id('bolat'), channel: 'web', evidence: 'session',
      facts: { was: usual, now: { ...usual, times: 2, latestOn: '2027-06-30' } },
    }]);
    const viewer = await desk.person('aigul');
    const [last] = await queries.changes(viewer);
    expect(last).toMatchObject({ person: { id: desk.id('bolat') }, was: { times: 1 }, now: { times: 2 } });
    expect(await queries.chair(viewer)).toMatchObject({ id: desk.id('bolat') });
    await viewer.reading.close();
  });

  it('is not widened by those whom it binds, nor by anybody else', async () => {
    for (const who of ['aigul', 'gauhar', 'svetlana', 'anna']) expect(await change(who, { times: 5 })).toBe('NOT_ALLOWED');
    expect(await seenBy('bolat')).toMatchObject({ ...usual, version: 1 });
    expect(await history()).toEqual([]);
  });

  it('changed from two screens at once is changed once', async () => {
    const both = await Promise.all([change('bolat', { times: 2 }), change('bolat', { times: 3 })]);
    expect(both.sort()).toEqual(['conflict', 'done']);
    expect(await history()).toHaveLength(1);
    expect(await change('bolat', { times: 4 }, 2)).toBe('done');
  });

  it('refuses what is no sensible term, and what changes nothing', async () => {
    expect(await change('bolat', { days: 1400 })).toBe('DELEGATION_DAYS');
    expect(await change('bolat', { latestOn: '2027-05-19' })).toBe('DELEGATION_LATEST_PAST');
    expect(await change('bolat', {})).toBe('DELEGATION_SAME');
    expect(await history()).toEqual([]);
  });

  it.each(['times = 6', 'days = 0', 'notice_days = -1', 'decline_days = 0'])('holds in the table as well: never %s', async (wrong) => {
    await expect(desk.all(`UPDATE delegation SET ${wrong}`)).rejects.toMatchObject({ code: '23514' });
  });

  it('widened, lets the secretary give a second time; narrowed to nothing, not even the first', async () => {
    const id = await desk.issued({ dueOn: '2027-05-28' });
    const extensions = new Extensions(desk.unit);
    const grants = async (untilOn: string) => {
      const slot = await desk.slot(id, 'education');
      await desk.slots.report(await desk.person('svetlana'), desk.report(slot, { answer: 'moreTime', interim: true, untilOn, text: 'Нет данных.' }));
      const [request] = await desk.unit.chore(desk.councilId, (work) => work.all(ExtensionRequest, `slot_id = $1 AND state = 'asked'`, [slot.id]));
      return outcome(extensions.grant(await desk.person('aigul'), request!.id, request!.version, { until: null, afterLead: false, word: null }));
    };
    expect(await grants('2027-06-01')).toBe('done');
    expect(await grants('2027-06-02')).toBe('EXTENSION_BEYOND_TIMES');
    await change('bolat', { times: 2 });
    expect(await grants('2027-06-03')).toBe('done');
    await change('bolat', { times: 0 }, 2);
    expect(await grants('2027-06-04')).toBe('EXTENSION_NOT_DELEGATED');
  });
});
