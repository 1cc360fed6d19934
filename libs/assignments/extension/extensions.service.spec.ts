import { Dossier } from '../dossier.js';
import { DeadlineChanged, ExtensionAsked, ExtensionDecided, ExtensionPrepared } from '../events.js';
import { Report } from '../report.entity.js';
import { Desk, outcome } from '../testing/desk.js';
import { ExtensionRequest } from './extension-request.entity.js';
import { Extensions } from './extensions.service.js';

describe('More time for a slot', () => {
  let desk: Desk;
  let extensions: Extensions;
  let id: string;
  beforeAll(async () => {
    desk = await Desk.open();
    extensions = new Extensions(desk.unit);
  });
  afterAll(() => desk.close());
  beforeEach(async () => {
    await desk.clockTo('2027-05-20');
    id = await desk.issued({ dueOn: '2027-05-28' });
    desk.told.length = 0;
  });

  const requests = (slotId: string) => desk.unit.chore(desk.councilId, (work) => work.all(ExtensionRequest, 'slot_id = $1', [slotId], 'asked_at, id'));
  const reports = (slotId: string) => desk.unit.chore(desk.councilId, (work) => work.all(Report, 'slot_id = $1', [slotId], 'at, id'));
  const heard = (Fact: new (...ids: never[]) => object) => desk.told.filter((fact) => fact instanceof Fact);
  /** Svetlana of the lead, or whoever answers for another body, asks for time. */
  const asks = async (untilOn: string | null, who = 'svetlana', body = 'education') => {
    const slot = await desk.slot(id, body);
    await desk.slots.report(await desk.person(who), desk.report(slot, { answer: 'moreTime', interim: true, untilOn, text: 'Нет данных из двух областей.' }));
    return (await requests(slot.id)).at(-1)!;
  };
  const grant = async (who: string, { id: requestId, version }: ExtensionRequest, more: { until?: string; afterLead?: boolean; word?: string } = {}) =>
    extensions.grant(await desk.person(who), requestId, version, { until: more.until ?? null, afterLead: more.afterLead ?? false, word: more.word ?? null });

  it('is asked by an answer "more time": the due day stays, and with it every mark', async () => {
    const request = await asks('2027-06-02');
    expect(request).toMatchObject({ state: 'asked', askedUntil: '2027-06-02', isLate: false, dueOn: '2027-05-28', reason: 'Нет данных из двух областей.' });
    expect(heard(ExtensionAsked)).toEqual([new ExtensionAsked(request.id)]);
    expect(await desk.slot(id, 'education')).toMatchObject({ dueOn: '2027-05-28', state: 'underway', extensions: 0 });
  });

  it('asked too late is said to be late', async () => {
    await desk.clockTo('2027-05-26');
    expect((await asks('2027-06-02')).isLate).toBe(false);
    await desk.clockTo('2027-05-27');
    expect((await asks('2027-06-02')).isLate).toBe(true);
  });

  it('granted as asked moves the lead, the whole and the calendars; the first day stays on record', async () => {
    await grant('aigul', await asks('2027-06-02'));
    expect(await desk.slot(id, 'education')).toMatchObject({ firstDueOn: '2027-05-28', dueOn: '2027-06-02', extensions: 1 });
    expect(await desk.assignment(id)).toMatchObject({ firstDueOn: '2027-05-28', dueOn: '2027-06-02', extensions: 1 });
    expect(await desk.slot(id, 'health')).toMatchObject({ dueOn: '2027-05-25', extensions: 0 });
    expect(heard(DeadlineChanged)).toEqual([new DeadlineChanged(id)]);
    expect(heard(ExtensionDecided)).toHaveLength(1);
    expect((await reports((await desk.slot(id, 'education')).id)).at(-1)).toMatchObject({ standing: 'granted' });
    expect((await desk.history(id)).at(-1)).toMatchObject({ act: 'slot.grantExtension', principal_id: desk.id('aigul') });
  });

  it('may be granted for another day, by the coordinator as by the secretary', async () => {
    const request = await asks('2027-06-02');
    await grant('gauhar', request, { until: '2027-06-01', word: 'Итоги нужны раньше.' });
    expect((await requests(request.slotId)).at(-1)).toMatchObject({ state: 'granted', askedUntil: '2027-06-02', decidedUntil: '2027-06-01', decidedAs: 'coordinator', answerText: 'Итоги нужны раньше.' });
  });

  it('refused leaves the day and says why', async () => {
    const request = await asks('2027-06-02');
    expect(await outcome(extensions.refuse(await desk.person('aigul'), request.id, request.version, ''))).toBe('REASON_MISSING');
    await extensions.refuse(await desk.person('aigul'), request.id, request.version, 'Итоги нужны к заседанию.');
    expect(await desk.slot(id, 'education')).toMatchObject({ dueOn: '2027-05-28', extensions: 0 });
    expect(heard(DeadlineChanged)).toEqual([]);
    expect(await outcome(grant('aigul', (await requests(request.slotId)).at(-1)!))).toBe('REQUEST_DECIDED');
  });

  it('a second time is refused to the secretary and the coordinator, prepared for the chair, and given by the chair', async () => {
    await grant('aigul', await asks('2027-06-02'));
    const second = await asks('2027-06-04');
    expect(await outcome(grant('aigul', second))).toBe('EXTENSION_BEYOND_TIMES');
    expect(await outcome(grant('gauhar', second))).toBe('EXTENSION_BEYOND_TIMES');
    expect(await outcome(extensions.refuse(await desk.person('aigul'), second.id, second.version, 'Хватит.'))).toBe('EXTENSION_BEYOND_TIMES');
    expect(await outcome(extensions.prepare(await desk.person('bolat'), second.id, second.version, '2027-06-04', null))).toBe('NOT_ALLOWED');
    await extensions.prepare(await desk.person('aigul'), second.id, second.version, '2027-06-03', 'Заседание 4 июня');
    expect(heard(ExtensionPrepared)).toHaveLength(1);
    const prepared = (await requests(second.slotId)).at(-1)!;
    expect(prepared).toMatchObject({ state: 'prepared', preparedUntil: '2027-06-03', preparedBy: desk.id('aigul') });
    await grant('bolat', prepared, { until: '2027-06-03' });
    expect(await desk.slot(id, 'education')).toMatchObject({ firstDueOn: '2027-05-28', dueOn: '2027-06-03', extensions: 2 });
    const [entry] = await desk.all<{ facts: Record<string, unknown> }>(`SELECT facts FROM audit_entry WHERE act = 'slot.grantExtension' AND object_id = $1 ORDER BY written_at DESC LIMIT 1`, [second.slotId]);
    expect(entry!.facts).toMatchObject({ by: 'chairPrepared', was: '2027-06-02', until: '2027-06-03', asked: '2027-06-04' });
  });

  it('is prepared for nobody while the chair’s seat is empty', async () => {
    const request = await asks('2027-06-25');
    await desk.all(`UPDATE mandate SET to_on = '2027-05-01' WHERE role = 'chair'`);
    expect(await outcome(extensions.prepare(await desk.person('aigul'), request.id, request.version, '2027-06-25', null))).toBe('CHAIR_MISSING');
    await desk.all(`UPDATE mandate SET to_on = NULL WHERE role = 'chair'`);
    expect(await outcome(extensions.prepare(await desk.person('aigul'), request.id, request.version, '2027-06-25', null))).toBe('done');
  });

  it('too many days, or a day past the last one, is the chair’s as well', async () => {
    const request = await asks('2027-06-12');
    expect(await outcome(grant('aigul', request))).toBe('EXTENSION_BEYOND_DAYS');
    await desk.all(`UPDATE delegation SET latest_on = '2027-05-31'`);
    expect(await outcome(grant('aigul', request, { until: '2027-06-01' }))).toBe('EXTENSION_BEYOND_LATEST');
    expect(await outcome(grant('aigul', request, { until: '2027-05-31' }))).toBe('done');
    await desk.all('UPDATE delegation SET latest_on = NULL');
  });

  it('nobody but the issuer’s level decides: not the body, not its lead, not another', async () => {
    const request = await asks('2027-05-27', 'dmitry', 'health');
    for (const [who, how] of [['dmitry', 'NOT_ALLOWED'], ['svetlana', 'NOT_ALLOWED'], ['rahym', 'NOT_FOUND']] as const) expect(await outcome(grant(who, request))).toBe(how);
  });

  it('of a co-executor never silently ends after the lead', async () => {
    const request = await asks('2027-06-01', 'dmitry', 'health');
    expect(await outcome(grant('aigul', request))).toBe('EXTENSION_AFTER_LEAD');
    expect(await outcome(grant('aigul', request, { until: '2027-05-28' }))).toBe('done');
    expect(await desk.assignment(id)).toMatchObject({ dueOn: '2027-05-28', extensions: 1 });
    const other = await asks('2027-06-01', 'timur', 'prosecution');
    expect(await outcome(grant('aigul', other, { afterLead: true }))).toBe('done');
  });

  it('asked without a day needs one from whoever decides', async () => {
    const slot = await desk.slot(id, 'education');
    await desk.unit.write(Object.assign(await desk.person('svetlana'), { channel: 'mail', evidence: 'proved' }), async (work) => {
      const { dossier, slot: own } = await Dossier.ofSlot(work, slot.id);
      const said = { answer: 'moreTime' as const, interim: true, text: 'Не успеваем.', untilOn: null, figures: [], files: [], without: [] };
      return (await desk.reporting.give(work, dossier, own, said, { personId: desk.id('svetlana'), channel: 'mail', evidence: 'proved', messageId: null })).id;
    });
    const request = (await requests(slot.id)).at(-1)!;
    expect(request).toMatchObject({ state: 'asked', askedUntil: null });
    expect(await outcome(grant('aigul', request))).toBe('EXTENSION_DAY_MISSING');
    expect(await outcome(grant('aigul', request, { until: '2027-06-01' }))).toBe('done');
  });

  it('falls away with a newer answer: another day, a last word, a letter taken back', async () => {
    const first = await asks('2027-06-02');
    const second = await asks('2027-06-03');
    expect((await requests(first.slotId)).map(({ state }) => state).sort()).toEqual(['asked', 'withdrawn']);
    expect(await outcome(grant('aigul', first))).toBe('conflict');
    const slot = await desk.slot(id, 'education');
    await desk.slots.report(await desk.person('svetlana'), desk.report(slot, { without: [] }));
    expect((await requests(slot.id)).find((one) => one.id === second.id)).toMatchObject({ state: 'withdrawn' });
    expect(heard(ExtensionDecided)).toEqual([]);
  });

  it('withdrawn by the body is withdrawn', async () => {
    const { slotId } = await asks('2027-06-02');
    await desk.unit.write(await desk.person('svetlana'), async (work) => {
      const { dossier, slot } = await Dossier.ofSlot(work, slotId);
      return (await desk.reporting.withdraw(work, dossier, slot)).id;
    });
    expect((await requests(slotId)).at(-1)).toMatchObject({ state: 'withdrawn' });
  });

  it('leaves nothing behind when its letter is taken back, and the request before it waits again', async () => {
    const earlier = await asks('2027-06-02');
    const later = await asks('2027-06-03');
    const takenBack = async (reportId: string) => desk.unit.write(await desk.person('aigul'), async (work) => {
      const { dossier, slot } = await Dossier.ofSlot(work, later.slotId);
      await desk.reporting.takeBack(work, dossier, slot, (await work.find(Report, reportId))!, 'unsorted');
      return slot.id;
    });
    await takenBack(later.reportId!);
    expect(await requests(later.slotId)).toMatchObject([{ id: earlier.id, state: 'asked' }]);
    await grant('aigul', (await requests(later.slotId))[0]!);
    await takenBack(earlier.reportId!);
    expect(await requests(later.slotId)).toMatchObject([{ id: earlier.id, state: 'granted', reportId: null, reason: '' }]);
  });

  it('decided twice at once is decided once', async () => {
    const request = await asks('2027-06-02');
    const both = await Promise.all([outcome(grant('aigul', request)), outcome(grant('gauhar', request, { until: '2027-06-01' }))]);
    expect(both.sort()).toEqual(['conflict', 'done']);
    expect((await desk.slot(id, 'education')).extensions).toBe(1);
  });
});
