import { kz12Days } from '@kenes/config';
import { WorkCalendar } from './work-calendar.js';
import { SpecialDay } from './work-day.entity.js';

const special = kz12Days.workDays.map(({ day, kind, name }) => Object.assign(new SpecialDay(), { day, kind, nameKk: name.kk, nameRu: name.ru, nameEn: name.en }));
const calendar = new WorkCalendar(special);

describe('The work calendar', () => {
  it('rests on weekends and holidays', () => {
    expect(['2027-06-11', '2027-06-12', '2027-06-13', '2027-06-14'].map(calendar.isWorkDay)).toEqual([true, false, false, true]);
    expect(calendar.isWorkDay('2027-03-15')).toBe(false); // Constitution Day, from 2027
    expect(calendar.isWorkDay('2026-08-31')).toBe(true); // no longer moved from 30 August
  });

  it('counts over Nauryz: one working day before 26 March 2026 is the 20th', () => {
    // 21–23 March with their substitutes 24 and 25
    expect(calendar.addWorkingDays('2026-03-26', -1)).toBe('2026-03-20');
    expect(calendar.workingDaysBetween('2026-03-20', '2026-03-26')).toBe(1);
    expect(calendar.workingDaysBetween('2026-03-26', '2026-03-20')).toBe(-1);
  });

  it('offers Monday the 14th for the twelfth of June 2027, a Saturday', () => {
    expect(calendar.nextWorkingDay('2027-06-12')).toBe('2027-06-14');
    expect(calendar.nextWorkingDay('2027-06-11')).toBe('2027-06-11');
  });

  it('knows that Kurban Ait is free without a transfer', () => {
    expect(calendar.isWorkDay('2026-05-27')).toBe(false);
    expect(calendar.isWorkDay('2027-05-17')).toBe(true); // the 16th is a Sunday
  });

  it('works on a Saturday that the council made a working day', () => {
    const worked = Object.assign(new SpecialDay(), { day: '2027-05-08', kind: 'worked', nameKk: 'жұмыс күні', nameRu: 'рабочий день', nameEn: 'worked' });
    expect(new WorkCalendar([...special, worked]).isWorkDay('2027-05-08')).toBe(true);
    expect(calendar.isWorkDay('2027-05-08')).toBe(false);
  });

  it('names the holidays of a span', () => {
    const days = calendar.days('2027-05-07', '2027-05-10');
    expect(days.map(({ day, working, name }) => [day, working, name?.kk ?? null])).toEqual([
      ['2027-05-07', false, 'Отан қорғаушы күні'], ['2027-05-08', false, null], ['2027-05-09', false, 'Жеңіс күні'], ['2027-05-10', false, '9 мамырдан ауыстырылды'],
    ]);
  });
});
