import { dayIn, kz12Days, usualReminders } from '@kenes/config';
import { isLate } from '@kenes/assignments';
import { SpecialDay, WorkCalendar } from '@kenes/council';
import { stepsFor } from './escalation/proposing.js';
import { isQuiet } from './quiet-hours.js';
import { reminderDays, type ReminderRule } from './reminder-rules.js';

const zone = 'Asia/Almaty';
const calendar = new WorkCalendar(kz12Days.workDays.map(({ day, kind }) => Object.assign(new SpecialDay(), { day, kind })));
const campaign = calendar.with((day) => day >= '2027-06-01' && day <= '2027-06-12');
const rules: ReminderRule[] = usualReminders[0]!.days.map((days) => ({ force: 'order' as const, days, repeats: false }));
const todayAt = (instant: string) => dayIn(zone, new Date(instant));
const late = (dueOn: string, instant: string, force: 'order' | 'request' = 'order') => isLate({ state: 'underway', force, dueOn }, { today: todayAt(instant), soonUntil: '2027-12-31' });
/** Whether a letter of that rule goes at that instant, if the day was not looked at before. */
const goes = (dueOn: string, rule: string, instant: string, days = calendar) => {
  const on = reminderDays(dueOn, rules, days, '2027-12-31').find((one) => one.rule === rule)!.on;
  return todayAt(instant) === on && !isQuiet(zone, new Date(instant));
};

describe('The moment a day is over', () => {
  // Wednesday after Nauryz is a substitute; 26 March, 5, 6 and 12 June are the days people asked about.
  it.each(['2027-03-24', '2027-03-26', '2027-06-05', '2027-06-06', '2027-06-12'])('is midnight in Almaty for what was due on %s', (dueOn) => {
    expect(late(dueOn, `${dueOn}T23:59:59.999+05:00`)).toBe(false);
    const next = dayIn('UTC', new Date(Date.parse(`${dueOn}T00:00:00Z`) + 86_400_000));
    expect(late(dueOn, `${next}T00:00:00+05:00`)).toBe(true);
  });

  it('is not midnight in Greenwich, five hours later', () => {
    expect(late('2027-06-06', '2027-06-06T18:59:59Z')).toBe(false);
    expect(late('2027-06-06', '2027-06-06T19:00:00Z')).toBe(true);
  });

  it('is nobody’s lateness where it was only asked', () => {
    expect(late('2027-06-06', '2027-07-06T12:00:00+05:00', 'request')).toBe(false);
  });
});

describe('The moment of a reminder', () => {
  it.each([
    ['-7', '2027-03-11'], ['-3', '2027-03-18'], ['-1', '2027-03-25'], ['0', '2027-03-26'], ['+1', '2027-03-29'],
  ])('of rule %s across Nauryz is eight in the morning of %s', (rule, on) => {
    expect(goes('2027-03-26', rule, `${on}T07:59:59+05:00`)).toBe(false);
    expect(goes('2027-03-26', rule, `${on}T08:00:00+05:00`)).toBe(true);
    expect(goes('2027-03-26', rule, `${on}T19:59:59+05:00`)).toBe(true);
    expect(goes('2027-03-26', rule, `${on}T20:00:00+05:00`)).toBe(false);
  });

  it.each([
    ['-7', '2027-05-28'], ['-3', '2027-06-03'], ['-1', '2027-06-05'], ['0', '2027-06-06'], ['+1', '2027-06-07'],
  ])('of rule %s through the weekend of the campaign is eight in the morning of %s', (rule, on) => {
    expect(goes('2027-06-06', rule, `${on}T07:59:59+05:00`, campaign)).toBe(false);
    expect(goes('2027-06-06', rule, `${on}T08:00:00+05:00`, campaign)).toBe(true);
    expect(goes('2027-06-06', rule, `${on}T20:00:00+05:00`, campaign)).toBe(false);
  });
});

describe('The moment of an escalation', () => {
  it('is the third and the fifth working day, not a day earlier, across Nauryz', () => {
    const on = (day: string) => stepsFor({ force: 'order', dueOn: '2027-03-19' }, calendar, day);
    expect([on('2027-03-19'), on('2027-03-24'), on('2027-03-26'), on('2027-03-29'), on('2027-03-30'), on('2027-03-31')]).toEqual([[], [], [], ['head'], ['head'], ['head', 'chair']]);
  });

  it('never comes for a request or a recommendation', () => {
    for (const force of ['request', 'recommendation'] as const) expect(stepsFor({ force, dueOn: '2027-03-19' }, calendar, '2027-06-01')).toEqual([]);
  });
});
