import ICAL from 'ical.js';

/** What a written event shows to whoever looks into a calendar. */
export interface ShownEvent {
  title: string;
  place: string | null;
  /** First day, and the last one of whole days. */
  day: string;
  through: string;
  /** «11:00» on the wall of the event's zone; null for whole days. */
  startsAt: string | null;
  endsAt: string | null;
  cancelled: boolean;
}

/** Reads one VEVENT as a calendar program would: a preview made of it cannot say anything else. */
export function readEvent(vevent: string): ShownEvent {
  const event = new ICAL.Event(new ICAL.Component(ICAL.parse(vevent)));
  const { startDate: start, endDate: end } = event;
  const last = end.clone();
  if (start.isDate) last.adjust(-1, 0, 0, 0);
  return {
    title: event.summary,
    place: event.location || null,
    day: dayOf(start),
    through: dayOf(start.isDate ? last : end),
    startsAt: start.isDate ? null : hourOf(start),
    endsAt: start.isDate ? null : hourOf(end),
    cancelled: event.component.getFirstPropertyValue('status') === 'CANCELLED',
  };
}

const two = (part: number): string => String(part).padStart(2, '0');
const dayOf = ({ year, month, day }: ICAL.Time): string => `${year}-${two(month)}-${two(day)}`;
const hourOf = ({ hour, minute }: ICAL.Time): string => `${two(hour)}:${two(minute)}`;
