import { SpecialDay, WorkCalendar } from '@kenes/council';
import { coDueOn, daysBetween, nearestWorkDays, soonUntil } from './due.js';

const holiday = (day: string) => Object.assign(new SpecialDay(), { day, kind: 'holiday', nameKk: 'мереке', nameRu: 'праздник', nameEn: 'holiday' });
const calendar = new WorkCalendar(['2027-05-03', '2027-05-07', '2027-05-10'].map(holiday));

describe('Due days', () => {
  it('give co-executors three working days less, so that the lead can put the answers together (T4)', () => {
    expect(coDueOn('2027-05-21', '2027-04-15', calendar)).toBe('2027-05-18');
    expect(coDueOn('2027-05-11', '2027-04-15', calendar)).toBe('2027-05-04'); // over the holidays of 7 and 10 May
  });
  it('never ask a co-executor for yesterday', () => {
    expect(coDueOn('2027-05-21', '2027-05-19', calendar)).toBe('2027-05-20');
    expect(coDueOn('2027-05-20', '2027-05-20', calendar)).toBe('2027-05-20');
  });
  it('are soon for three working days', () => {
    expect(soonUntil('2027-05-20', calendar)).toBe('2027-05-25');
    expect(daysBetween('2027-05-28', '2027-06-02')).toBe(5);
    expect(daysBetween('2027-05-21', '2027-05-20')).toBe(-1);
  });
  it('move from 12 June 2027, a Saturday, to Friday or Monday', () => {
    expect(nearestWorkDays('2027-06-12', '2027-05-20', calendar)).toEqual(['2027-06-11', '2027-06-14']);
    expect(nearestWorkDays('2027-06-12', '2027-06-12', calendar)).toEqual(['2027-06-14']);
  });
});
