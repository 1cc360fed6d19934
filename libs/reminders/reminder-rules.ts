import type { Day } from '@kenes/config';
import type { Force } from '@kenes/assignments';
import type { WorkCalendar } from '@kenes/council';

/** A row of the council's rhythm: working days before (negative) and after the due day; repeated ones count calendar days. */
export interface ReminderRule {
  force: Force;
  days: number;
  repeats: boolean;
}

/** A day on which a slot is to be reminded of, and by which rule: «-3», «0», «+1», «weekly». */
export interface ReminderDay {
  rule: string;
  on: Day;
}

const nameOf = (days: number): string => (days > 0 ? `+${days}` : String(days));
const plus = (day: Day, days: number): Day => new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/**
 * When a slot due on `due` is reminded of, up to `until`, the earliest first. A day off is nobody's reminder day: the due
 * day itself is then told of on the working day before, a repeated one on the next.
 */
export function reminderDays(due: Day, rules: readonly ReminderRule[], calendar: WorkCalendar, until: Day): ReminderDay[] {
  const fixed = rules.filter(({ repeats }) => !repeats).map(({ days }) => days).sort((a, b) => a - b);
  const days = fixed.map((count): ReminderDay => ({ rule: nameOf(count), on: count === 0 ? lastWorkDay(due, calendar) : calendar.addWorkingDays(due, count) }));
  const last = days.at(-1)?.on ?? due;
  for (const { days: every } of rules.filter(({ repeats }) => repeats)) {
    for (let at = plus(last, every); at <= until; at = plus(at, every)) days.push({ rule: 'weekly', on: calendar.nextWorkingDay(at) });
  }
  return days.filter(({ on }) => on <= until);
}

/** What stands next, for a screen to show; null when nothing more comes. */
export function nextReminder(due: Day, rules: readonly ReminderRule[], calendar: WorkCalendar, after: Day): Day | null {
  const horizon = plus(after > due ? after : due, 31);
  return reminderDays(due, rules, calendar, horizon).map(({ on }) => on).filter((on) => on > after).sort()[0] ?? null;
}

const lastWorkDay = (day: Day, calendar: WorkCalendar): Day => (calendar.isWorkDay(day) ? day : calendar.addWorkingDays(day, -1));
