import type { Day } from '@kenes/config';
import type { WorkCalendar } from '@kenes/council';

export const daysBetween = (from: Day, to: Day): number => Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

/** T1: a term shorter than this needs a reason. */
export const shortestTerm = 2;
/** A due date this near is "soon". */
export const soonTerm = 3;
/** T4: co-executors answer this much earlier, so that the lead can put the answers together. */
export const leadNeeds = 3;

/** A co-executor's day when none is given: never today or earlier, never after the lead's. */
export function coDueOn(dueOn: Day, today: Day, calendar: WorkCalendar): Day {
  const wanted = calendar.addWorkingDays(dueOn, -leadNeeds);
  const earliest = calendar.addWorkingDays(today, 1);
  const day = wanted < earliest ? earliest : wanted;
  return day > dueOn ? dueOn : day;
}

/** The working days before and after a day, not before `from`: what is offered in place of a weekend. */
export function nearestWorkDays(day: Day, from: Day, calendar: WorkCalendar): Day[] {
  const before = calendar.addWorkingDays(day, -1);
  const after = calendar.addWorkingDays(day, 1);
  return before >= from ? [before, after] : [after];
}

/** The last day that still counts as soon, seen from today. */
export const soonUntil = (today: Day, calendar: WorkCalendar): Day => calendar.addWorkingDays(today, soonTerm);
