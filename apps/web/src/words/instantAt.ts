import { dayIn, timeIn } from '../../../../config/words/dates';

/** «9», «9:30», «09.30» → 09:30 */
export function readTime(typed: string): string | null {
  const found = /^(\d{1,2})(?:[:.\s](\d{2}))?$/.exec(typed.trim());
  if (!found || Number(found[1]) > 23 || Number(found[2] ?? 0) > 59) return null;
  return `${found[1].padStart(2, '0')}:${found[2] ?? '00'}`;
}

/** The instant when clocks of a zone show this day and time. */
export function instantAt(zone: string, day: string, time: string): string {
  const wished = Date.parse(`${day}T${time}:00Z`);
  let instant = wished;
  // Twice: the first step may cross a change of the clock.
  for (let step = 0; step < 2; step += 1) {
    const shown = Date.parse(`${dayIn(zone, new Date(instant))}T${timeIn(zone, new Date(instant))}:00Z`);
    instant += wished - shown;
  }
  return new Date(instant).toISOString();
}
