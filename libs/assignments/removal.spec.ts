import { hindranceOf, settle, settledBy } from './removal.js';
import { parseNumber, printNumber } from './number.js';
import { at, helplines, sent } from './testing/assignment.builder.js';

const noon = at('2027-05-20');

describe('Removing from control (T10)', () => {
  const story = () => {
    const assignment = helplines();
    const lead = sent(assignment, { isLead: true });
    const health = sent(assignment);
    const prosecution = sent(assignment, { force: 'request' });
    lead.answer('report', noon);
    health.answer('report', noon);
    return { slots: [lead, health, prosecution], lead, health, prosecution };
  };

  it('waits for every slot that is not answered, let go or named in "without"', () => {
    const { slots, prosecution } = story();
    expect(hindranceOf(slots, []).unreported).toEqual([prosecution]);
    expect(hindranceOf(slots, [prosecution.organisationId]).unreported).toEqual([]);
    prosecution.waive('secretary');
    expect(hindranceOf(slots, []).unreported).toEqual([]);
  });

  it('waits for the signed letter of a co-executor that owes one', () => {
    const { slots, health } = story();
    health.closesBy = 'officialLetter';
    expect(hindranceOf(slots, []).awaited).toEqual([health]);
    health.fileOfficialLetter('05-12/1234', '2027-05-20', '2027-05-20', noon);
    expect(hindranceOf(slots, []).awaited).toEqual([]);
  });

  it('accepts the answered and lets the named go as "without", and its undo gives exactly these back', () => {
    const { slots, lead, health, prosecution } = story();
    const closedAt = at('2027-05-21');
    expect(settle(slots, [prosecution.organisationId], closedAt)).toEqual([health, prosecution]);
    lead.accept(closedAt);
    expect(prosecution).toMatchObject({ state: 'waived', waivedReason: 'without' });
    expect(settledBy(slots, closedAt)).toEqual([lead, health, prosecution]);
  });

  it('leaves alone what was accepted earlier', () => {
    const { slots, health } = story();
    health.accept(at('2027-05-17'));
    settle(slots, [], at('2027-05-21'));
    expect(settledBy(slots, at('2027-05-21'))).not.toContain(health);
  });
});

describe('Numbers', () => {
  it('are printed and read as people write them', () => {
    expect([printNumber(2027, 41), printNumber(2027, 1204), printNumber(2030, 7)]).toEqual(['27-041', '27-1204', '30-007']);
    for (const text of ['27-041', '№ 27-041', '27–41', ' 27-0041 ']) expect(parseNumber(text)).toEqual({ year: 2027, number: 41 });
    for (const text of ['27-000', '2027-041', '05-12/1234', 'x']) expect(parseNumber(text)).toBeNull();
  });
});
