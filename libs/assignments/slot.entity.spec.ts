import { Refusal } from '@kenes/kernel';
import type { SlotAct } from './slot.entity.js';
import { slotStates } from './states.js';
import { at, helplines, sent, slotOf } from './testing/assignment.builder.js';

const code = (act: () => unknown): string => {
  try { act(); } catch (error) { if (error instanceof Refusal) return error.code; throw error; }
  return 'done';
};
const noon = at('2027-05-20');

describe('A slot', () => {
  it('is acknowledged by a click or by any answer, once (T2)', () => {
    const slot = sent(helplines());
    slot.acknowledge(noon);
    expect(slot).toMatchObject({ state: 'acknowledged', acknowledgedAt: noon });
    expect(code(() => slot.acknowledge(noon))).toBe('ALREADY_ACKNOWLEDGED');
    const answering = sent(helplines());
    answering.answer('work', noon);
    expect(answering).toMatchObject({ state: 'underway', acknowledgedAt: noon, reportedAt: null });
  });

  it('never becomes reported by an interim answer (T6)', () => {
    const slot = sent(helplines());
    for (let times = 0; times < 3; times += 1) slot.answer('work', noon);
    expect(slot.state).toBe('underway');
    expect(code(() => slot.accept(noon))).toBe('NOT_UNDER_REVIEW');
  });

  it('sent back for rework owes again, with the same due day (T7)', () => {
    const slot = sent(helplines());
    slot.answer('report', noon);
    slot.returnForRework(null);
    expect(slot).toMatchObject({ state: 'returned', dueOn: '2027-05-21', returns: 1, reportedAt: null, owes: true });
    expect(code(() => slot.returnForRework(null))).toBe('NOT_UNDER_REVIEW');
  });

  it('that needs an official letter is accepted only with its number and date', () => {
    const slot = sent(helplines(), { closesBy: 'officialLetter' });
    slot.answer('report', noon);
    expect(code(() => slot.accept(noon))).toBe('LETTER_AWAITED');
    expect(code(() => slot.fileOfficialLetter(' ', '2027-05-20', '2027-05-20', noon))).toBe('LETTER_NUMBER_MISSING');
    expect(code(() => slot.fileOfficialLetter('05-12/1234-И', '2027-05-22', '2027-05-20', noon))).toBe('LETTER_DATE_AHEAD');
    slot.fileOfficialLetter('05-12/1234-И', '2027-05-24', '2027-05-25', at('2027-05-25'));
    slot.accept(at('2027-05-25'));
    expect(slot).toMatchObject({ state: 'accepted', officialNumber: '05-12/1234-И', reportedAt: noon });
  });

  it('takes the official letter itself as the answer when nothing came before', () => {
    const slot = sent(helplines(), { closesBy: 'officialLetter' });
    slot.fileOfficialLetter('вн-3/567', '2027-05-20', '2027-05-20', noon);
    expect(slot).toMatchObject({ state: 'reported', reportedAt: noon });
  });

  it('is restored to what it was when acceptance is undone', () => {
    const named = sent(helplines());
    named.acknowledge(noon);
    named.waive('without');
    named.restore();
    expect(named).toMatchObject({ state: 'underway', waivedReason: null });
    const accepted = sent(helplines());
    accepted.answer('report', noon);
    accepted.accept(noon);
    accepted.restore();
    expect(accepted).toMatchObject({ state: 'reported', acceptedAt: null, reportedAt: noon });
  });

  it('hears of delivery only while nothing better is known', () => {
    const slot = sent(helplines());
    expect(slot.deliver()).toBe(true);
    slot.answer('work', noon);
    expect(slot.deliver()).toBe(false);
    expect(slot.state).toBe('underway');
  });

  it('answers every act in every state with a next state or a named no', () => {
    const acts: SlotAct[] = ['send', 'deliver', 'acknowledge', 'work', 'report', 'decline', 'withdraw', 'returnForRework', 'accept', 'waive', 'add', 'restore'];
    const open = (state: (typeof slotStates)[number]) => acts.filter((act) => slotOf(helplines(), { state }).whyNot(act) === null).join(' ');
    expect(Object.fromEntries(slotStates.map((state) => [state, open(state)]))).toEqual({
      draft: 'send',
      sent: 'deliver acknowledge work report decline waive',
      delivered: 'acknowledge work report decline waive',
      acknowledged: 'work report decline waive',
      underway: 'work report decline waive',
      reported: 'work report decline withdraw returnForRework accept waive',
      accepted: 'add restore',
      declined: 'work report withdraw returnForRework waive',
      returned: 'work report decline waive',
      waived: 'add restore',
      replaced: '',
    });
  });
});
