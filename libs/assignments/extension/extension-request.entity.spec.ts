import { SpecialDay, WorkCalendar } from '@kenes/council';
import { Refusal } from '@kenes/kernel';
import { at, helplines, reportOf, sent, slotOf } from '../testing/assignment.builder.js';
import { ExtensionRequest, isLateRequest } from './extension-request.entity.js';

const day = (on: string, kind: SpecialDay['kind'] = 'holiday') => Object.assign(new SpecialDay(), { day: on, kind });
/** Nauryz of 2026: 21 to 23 March, its weekend given back on Tuesday and Wednesday. */
const nauryz = new WorkCalendar([day('2026-03-21'), day('2026-03-22'), day('2026-03-23'), day('2026-03-24', 'substitute'), day('2026-03-25', 'substitute')]);
const plain = new WorkCalendar([]);
const code = (act: () => unknown): string => {
  try { act(); } catch (error) { if (error instanceof Refusal) return error.code; throw error; }
  return 'done';
};
const aigul = '01900000-0000-7000-8000-00000000000a';
const request = () => {
  const slot = sent(helplines());
  const report = reportOf(slot, { answer: 'moreTime', interim: true, untilOn: '2027-05-27', text: 'Списки утверждают 26 мая.' });
  return ExtensionRequest.of(report, { id: aigul, dueOn: slot.dueOn!, isLate: false });
};
const by = (as: 'secretary' | 'chair', word: string | null = null) => ({ by: aigul, as, at: at('2027-05-20'), word });

describe('A request for time', () => {
  it('is late when fewer than two working days are left: one, over the holiday of 24 and 25 March 2026 (acceptance 3)', () => {
    expect(nauryz.workingDaysBetween('2026-03-20', '2026-03-26')).toBe(1);
    expect(isLateRequest('2026-03-20', '2026-03-26', 2, nauryz)).toBe(true);
    expect(isLateRequest('2026-03-19', '2026-03-26', 2, nauryz)).toBe(false);
    // Without the holiday the same Friday is four working days ahead.
    expect(isLateRequest('2026-03-20', '2026-03-26', 2, plain)).toBe(false);
  });

  it('sent exactly two working days before is in time, over a weekend as well', () => {
    expect(isLateRequest('2027-05-19', '2027-05-21', 2, plain)).toBe(false);
    expect(isLateRequest('2027-05-20', '2027-05-21', 2, plain)).toBe(true);
    expect(isLateRequest('2027-05-21', '2027-05-25', 2, plain)).toBe(false);
    expect(isLateRequest('2027-05-21', '2027-05-24', 2, plain)).toBe(true);
    expect(isLateRequest('2027-05-24', '2027-05-21', 2, plain)).toBe(true);
  });

  it('repeats what the answer said, and may name no day', () => {
    expect(request()).toMatchObject({ state: 'asked', askedUntil: '2027-05-27', reason: 'Списки утверждают 26 мая.', dueOn: '2027-05-21' });
    const vague = reportOf(sent(helplines()), { answer: 'moreTime', interim: true, text: 'Нужно время.' });
    expect(ExtensionRequest.of(vague, { id: aigul, dueOn: '2027-05-21', isLate: true }).askedUntil).toBeNull();
  });

  it('is decided once', () => {
    const granted = request();
    granted.grant('2027-05-26', by('secretary'));
    expect(granted).toMatchObject({ state: 'granted', decidedUntil: '2027-05-26', decidedAs: 'secretary' });
    expect(code(() => granted.refuse(by('chair')))).toBe('REQUEST_DECIDED');
    expect(code(() => Object.assign(request(), { state: 'withdrawn' }).grant('2027-05-27', by('chair')))).toBe('REQUEST_WITHDRAWN');
  });

  it('is refused with a reason; only the chair may leave that out', () => {
    expect(code(() => request().refuse(by('secretary', '  ')))).toBe('REASON_MISSING');
    const refused = request();
    refused.refuse(by('secretary', 'Итоги нужны к заседанию.'));
    expect(refused).toMatchObject({ state: 'refused', decidedUntil: null, answerText: 'Итоги нужны к заседанию.' });
    const silent = request();
    silent.refuse(by('chair'));
    expect(silent).toMatchObject({ state: 'refused', answerText: null });
  });

  it('is prepared by the secretary, anew if need be, and then decided by the chair', () => {
    const prepared = request();
    prepared.prepare('2027-05-27', null, aigul, at('2027-05-20'));
    prepared.prepare('2027-05-26', 'Заседание 26 мая', aigul, at('2027-05-20'));
    expect(prepared).toMatchObject({ state: 'prepared', preparedUntil: '2027-05-26', preparedNote: 'Заседание 26 мая', isOpen: true });
    prepared.grant('2027-05-26', by('chair'));
    expect(code(() => prepared.prepare('2027-05-28', null, aigul, at('2027-05-20')))).toBe('REQUEST_DECIDED');
  });
});

describe('More time', () => {
  it('is a later day than now, for who still owes an answer', () => {
    const slot = sent(helplines());
    expect(slot.whyNotExtend('2027-05-21', '2027-05-20')).toMatchObject({ code: 'EXTENSION_NOT_LATER', field: 'until' });
    expect(slot.whyNotExtend('2027-05-25', '2027-05-26')).toMatchObject({ code: 'DUE_PAST' });
    expect(slot.whyNotExtend('2027-05-22', '2027-05-20')).toBeNull();
    slot.answer('report', at('2027-05-20'));
    expect(slot.whyNotExtend('2027-05-22', '2027-05-20')).toMatchObject({ code: 'SLOT_CLOSED' });
  });

  it('moves the whole with the lead and only itself with a co-executor; the first day stays on record', () => {
    const assignment = helplines();
    assignment.issue(2027, 41, at('2027-04-15'));
    assignment.work();
    assignment.extend(false, '2027-05-20');
    expect(assignment).toMatchObject({ dueOn: '2027-05-21', extensions: 1 });
    assignment.extend(true, '2027-05-27');
    expect(assignment).toMatchObject({ firstDueOn: '2027-05-21', dueOn: '2027-05-27', extensions: 2 });
    expect(slotOf(assignment).firstDueOn).toBeNull();
  });
});
