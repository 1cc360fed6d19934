import { workCalendarOf, type Viewer, type WorkCalendar } from '@kenes/council';
import { soonUntil } from './due.js';
import type { Days } from './marks.js';

/** The council's work calendar, read once per operation. */
export const calendarOf = (viewer: Viewer): Promise<WorkCalendar> =>
  viewer.loader<string, WorkCalendar>('assignment.calendar', async (keys) => {
    const calendar = await workCalendarOf(viewer.reading);
    return keys.map(() => calendar);
  }).load('of the council');

/** Today and the last day that is soon: what all marks of this operation are made of. */
export async function daysOf(viewer: Viewer): Promise<Days> {
  const today = await viewer.reading.today();
  return { today, soonUntil: soonUntil(today, await calendarOf(viewer)) };
}
