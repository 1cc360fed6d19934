import { assignmentMark, isLate, isPartlyLate, slotMark, type SlotFacts } from './marks.js';
import { slotStates } from './states.js';

const days = { today: '2027-05-20', soonUntil: '2027-05-25' };
const slot = (with_: Partial<SlotFacts> = {}): SlotFacts => ({ state: 'sent', force: 'order', dueOn: '2027-06-12', ...with_ });
const underway = (dueOn: string) => ({ state: 'underway' as const, dueOn });

describe('Marks', () => {
  it('say overdue only after the end of the due day', () => {
    expect(slotMark(slot({ dueOn: '2027-05-20' }), days)).toBe('dueSoon');
    expect(slotMark(slot({ dueOn: '2027-05-19' }), days)).toBe('overdue');
    expect(assignmentMark(underway('2027-05-20'), slot(), days)).toBe('dueSoon');
    expect(assignmentMark(underway('2027-05-19'), slot(), days)).toBe('overdue');
  });

  it('never call a request or a recommendation overdue: it is waited for', () => {
    for (const force of ['request', 'recommendation'] as const) {
      expect(slotMark(slot({ force, dueOn: '2027-05-01' }), days)).toBe('notStarted');
      expect(isLate(slot({ force, dueOn: '2027-05-01' }), days)).toBe(false);
      expect(assignmentMark(underway('2027-05-01'), slot({ force }), days)).toBe('underway');
      expect(isPartlyLate(underway('2027-06-12'), [slot({ force, dueOn: '2027-05-01' })], days)).toBe(false);
      expect(slotMark(slot({ force, dueOn: '2027-05-21' }), days)).toBe('dueSoon');
    }
  });

  it('show a late co-executor as partly late, not the whole as overdue (decision 23)', () => {
    const late = slot({ state: 'underway', dueOn: '2027-05-18' });
    expect(isPartlyLate(underway('2027-05-21'), [late], days)).toBe(true);
    expect(assignmentMark(underway('2027-05-21'), slot({ dueOn: '2027-05-21' }), days)).toBe('dueSoon');
    expect(isPartlyLate({ state: 'accepted', dueOn: '2027-05-21' }, [late], days)).toBe(false);
  });

  it('keep what was answered out of lateness', () => {
    expect(slotMark(slot({ state: 'reported', dueOn: '2027-05-01' }), days)).toBe('review');
    expect(slotMark(slot({ state: 'declined', dueOn: '2027-05-01' }), days)).toBe('review');
    expect(assignmentMark({ state: 'submitted', dueOn: '2027-05-01' }, slot({ state: 'reported' }), days)).toBe('review');
  });

  it('show what was sent back until its due day has passed', () => {
    expect(slotMark(slot({ state: 'returned', dueOn: '2027-05-21' }), days)).toBe('returned');
    expect(assignmentMark(underway('2027-05-21'), slot({ state: 'returned' }), days)).toBe('returned');
    expect(slotMark(slot({ state: 'returned', dueOn: '2027-05-19' }), days)).toBe('overdue');
  });

  it('exist for every state', () => {
    expect(slotStates.map((state) => `${state}: ${slotMark(slot({ state }), days)}`)).toEqual([
      'draft: draft', 'sent: notStarted', 'delivered: notStarted', 'acknowledged: notStarted', 'underway: underway', 'reported: review',
      'accepted: accepted', 'declined: review', 'returned: returned', 'waived: cancelled', 'replaced: cancelled',
    ]);
    const of = (state: 'draft' | 'issued' | 'accepted' | 'cancelled' | 'discarded') => assignmentMark({ state, dueOn: '2027-06-12' }, slot(), days);
    expect([of('draft'), of('issued'), of('accepted'), of('cancelled'), of('discarded')]).toEqual(['draft', 'notStarted', 'accepted', 'cancelled', 'cancelled']);
  });
});
