import { lettersOf, linesOf, type Foreseen } from './foreseen';

const slot = (id: string, body: string, number: string, outcome: Foreseen['outcome'], address: string | null): Foreseen =>
  ({ outcome, address, to: null, slot: { id, dueOn: '2027-05-12', organisation: { id: body }, assignment: { id: number, number } } }) as Foreseen;

describe('What a press would send', () => {
  it('is a line for each body and reader, and one letter to a reader of two bodies', () => {
    const lines = linesOf([slot('1', 'edu', '27-001', 'now', 'kim'), slot('2', 'edu', '27-002', 'now', 'kim'), slot('3', 'school', '27-002', 'now', 'kim'), slot('4', 'health', '27-003', 'now', 'tsoy')]);
    expect(lines.map(({ organisation, numbers, slotIds }) => [organisation.id, numbers, slotIds])).toEqual([
      ['edu', ['27-001', '27-002'], ['1', '2']], ['school', ['27-002'], ['3']], ['health', ['27-003'], ['4']],
    ]);
    expect(lettersOf(lines)).toBe(2);
  });

  it('keeps apart what leaves and what is left out at the same body', () => {
    const lines = linesOf([slot('1', 'edu', '27-001', 'now', 'kim'), slot('2', 'edu', '27-002', 'answered', 'kim')]);
    expect(lines.map(({ outcome, numbers }) => [outcome, numbers])).toEqual([['now', ['27-001']], ['answered', ['27-002']]]);
  });
});
