import { amended, check, kindOf } from './report.entity.js';
import { helplines, reportOf, said, sent } from './testing/assignment.builder.js';

const slot = sent(helplines());
const refusal = (act: () => unknown): string => { try { act(); } catch (error) { return (error as { code: string }).code; } return 'none'; };

describe('A report', () => {
  it('waits for the secretary when it is the last word or asks for something, else it is noted', () => {
    expect(reportOf(slot)).toMatchObject({ kind: 'final', standing: 'waiting' });
    expect(reportOf(slot, { interim: true })).toMatchObject({ kind: 'interim', standing: 'noted' });
    expect(reportOf(slot, { answer: 'onTime' })).toMatchObject({ kind: 'interim', standing: 'noted' });
    for (const answer of ['moreTime', 'notOurs', 'help'] as const) expect(reportOf(slot, { answer })).toMatchObject({ kind: 'interim', standing: 'waiting' });
    expect(kindOf({ answer: 'onTime', interim: false })).toBe('interim');
  });

  it('on something closed is an addition that changes nothing', () => {
    expect(reportOf(slot, {}, true)).toMatchObject({ kind: 'interim', standing: 'noted' });
  });

  it('outdates what waited before it', () => {
    const [done, later, time, ours, fine, help] = [reportOf(slot), reportOf(slot), reportOf(slot, { answer: 'moreTime' }), reportOf(slot, { answer: 'notOurs' }), reportOf(slot, { answer: 'onTime' }), reportOf(slot, { answer: 'help' })];
    expect(done.isOutdatedBy(later)).toBe(true);
    expect(time.isOutdatedBy(done)).toBe(true);
    expect(time.isOutdatedBy(fine)).toBe(true);
    expect(time.isOutdatedBy(help)).toBe(false);
    expect(done.isOutdatedBy(help)).toBe(false);
    expect(done.isOutdatedBy(ours)).toBe(true);
    expect(ours.isOutdatedBy(fine)).toBe(true);
  });

  it('is returned with a reason, and only while it waits', () => {
    const report = reportOf(slot);
    expect(refusal(() => report.returnForRework(' '))).toBe('REASON_MISSING');
    report.returnForRework('Кто дежурит в области Ұлытау?');
    expect(report).toMatchObject({ standing: 'returned', returnReason: 'Кто дежурит в области Ұлытау?' });
    expect(refusal(() => report.accept())).toBe('NOT_UNDER_REVIEW');
    expect(refusal(() => report.withdraw())).toBe('NOTHING_TO_WITHDRAW');
  });

  it('has something in it; a date asked for lies ahead; figures are whole and not negative', () => {
    const today = '2027-05-20';
    expect(refusal(() => check(said({ text: ' ' }), today))).toBe('REPORT_EMPTY');
    expect(refusal(() => check(said({ text: '', figures: [{ code: 'raids', value: 14 }] }), today))).toBe('none');
    expect(refusal(() => check(said({ answer: 'moreTime' }), today))).toBe('UNTIL_MISSING');
    expect(refusal(() => check(said({ answer: 'moreTime', untilOn: today }), today))).toBe('UNTIL_PAST');
    expect(refusal(() => check(said({ figures: [{ code: 'raids', value: -1 }] }), today))).toBe('FIGURE_WRONG');
    expect(refusal(() => check(said({ figures: [{ code: 'raids', value: 1.5 }] }), today))).toBe('FIGURE_WRONG');
  });

  it('is corrected or added to, keeping the figures that were not named again', () => {
    const earlier = said({ text: 'Рейдов 14, детей 2.', figures: [{ code: 'raids', value: 14 }, { code: 'children', value: 2 }] });
    const change = { text: 'Рейдов 15.', figures: [{ code: 'raids', value: 15 }], files: [] };
    const figures = [{ code: 'raids', value: 15 }, { code: 'children', value: 2 }];
    expect(amended(earlier, change, 'correction')).toMatchObject({ text: 'Рейдов 15.', figures });
    expect(amended(earlier, change, 'addition')).toMatchObject({ text: 'Рейдов 14, детей 2.\n\nРейдов 15.', figures });
  });
});
