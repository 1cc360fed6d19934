import { kz12Days, usualReminders } from '@kenes/config';
import { SpecialDay, WorkCalendar } from '@kenes/council';
import { nextReminder, reminderDays, type ReminderRule } from './reminder-rules.js';

const rules: ReminderRule[] = usualReminders.flatMap(({ force, days, thenEvery }) => [
  ...days.map((day) => ({ force, days: day, repeats: false })), ...(thenEvery ? [{ force, days: thenEvery, repeats: true }] : []),
]);
const ordered = rules.filter(({ force }) => force === 'order');
const asked = rules.filter(({ force }) => force === 'request');
const calendar = new WorkCalendar(kz12Days.workDays.map(({ day, kind }) => Object.assign(new SpecialDay(), { day, kind })));
const campaign = calendar.with((day) => day >= '2027-06-01' && day <= '2027-06-12');
const printed = (days: { rule: string; on: string }[]) => days.map(({ rule, on }) => `${rule} ${on}`);

describe('The days on which a body is reminded', () => {
  it('are counted in working days around Nauryz for what is ordered', () => {
    // 21–23 March are Nauryz, the 24th is its substitute; the 15th is Constitution Day.
    expect(printed(reminderDays('2027-03-26', ordered, calendar, '2027-04-12'))).toEqual([
      '-7 2027-03-11', '-3 2027-03-18', '-1 2027-03-25', '0 2027-03-26', '+1 2027-03-29', 'weekly 2027-04-05', 'weekly 2027-04-12',
    ]);
  });

  it('are three for what is asked, and then one a week', () => {
    expect(printed(reminderDays('2027-03-26', asked, calendar, '2027-04-12'))).toEqual(['-3 2027-03-18', '0 2027-03-26', 'weekly 2027-04-02', 'weekly 2027-04-09']);
  });

  it('are never days off: the day itself is told of before the weekend, a weekly one after it', () => {
    expect(printed(reminderDays('2027-03-28', asked, calendar, '2027-04-05'))).toEqual(['-3 2027-03-19', '0 2027-03-26', 'weekly 2027-04-02']);
    expect(reminderDays('2027-03-14', asked, calendar, '2027-03-26').map(({ on }) => on).every(calendar.isWorkDay)).toBe(true);
  });

  it('run through 5, 6 and 12 June for whoever lives every day of the campaign', () => {
    expect(printed(reminderDays('2027-06-06', ordered, campaign, '2027-06-08'))).toEqual(['-7 2027-05-28', '-3 2027-06-03', '-1 2027-06-05', '0 2027-06-06', '+1 2027-06-07']);
    expect(printed(reminderDays('2027-06-12', ordered, campaign, '2027-06-15'))).toEqual(['-7 2027-06-05', '-3 2027-06-09', '-1 2027-06-11', '0 2027-06-12', '+1 2027-06-14']);
  });

  it('would fall silent on those days in the ordinary calendar', () => {
    expect(reminderDays('2027-06-12', ordered, calendar, '2027-06-15').map(({ on }) => on)).not.toContain('2027-06-12');
  });

  it('move by themselves when a holiday is added: the due day stays', () => {
    const more = new WorkCalendar([...kz12Days.workDays, { day: '2027-06-02', kind: 'holiday' as const }].map(({ day, kind }) => Object.assign(new SpecialDay(), { day, kind })));
    expect(printed(reminderDays('2027-06-04', ordered, calendar, '2027-06-04'))).toEqual(['-7 2027-05-26', '-3 2027-06-01', '-1 2027-06-03', '0 2027-06-04']);
    expect(printed(reminderDays('2027-06-04', ordered, more, '2027-06-04'))).toEqual(['-7 2027-05-25', '-3 2027-05-31', '-1 2027-06-03', '0 2027-06-04']);
  });

  it('tell what comes next', () => {
    expect(nextReminder('2027-06-04', ordered, calendar, '2027-06-01')).toBe('2027-06-03');
    expect(nextReminder('2027-06-04', ordered, calendar, '2027-06-04')).toBe('2027-06-07');
    expect(nextReminder('2027-06-04', ordered, calendar, '2027-06-07')).toBe('2027-06-14');
  });
});
