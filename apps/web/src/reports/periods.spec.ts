import { daysOf, periodOf } from './periods';

describe('Periods of a report', () => {
  it('have both their days', () => {
    expect(daysOf('season', 2027)).toEqual({ fromOn: '2027-03-01', toOn: '2027-08-31' });
    expect(daysOf('q1', 2028)).toEqual({ fromOn: '2028-01-01', toOn: '2028-03-31' });
    expect(daysOf('q4', 2027)).toEqual({ fromOn: '2027-10-01', toOn: '2027-12-31' });
    expect(daysOf('m02', 2028)).toEqual({ fromOn: '2028-02-01', toOn: '2028-02-29' });
    expect(daysOf('m12', 2027)).toEqual({ fromOn: '2027-12-01', toOn: '2027-12-31' });
  });

  it('are known by name only', () => expect([periodOf('q2'), periodOf('q5'), periodOf(7)]).toEqual(['q2', undefined, undefined]));
});
