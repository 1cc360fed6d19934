import ical, {
  ICalAlarmType, ICalEventStatus, ICalEventTransparency, foldLines,
  type ICalAttendeeData, type ICalEventData,
} from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import { escaped, plain, uri } from './text.js';

/** Whole days, both ends included: 1–12 June is `from` 2027-06-01, `through` 2027-06-12. */
export interface AllDays { from: string; through: string }
/** What the clock on the wall shows, e.g. '2027-05-26T11:00'. Never a JS Date: it would be printed in the process's zone. */
export interface WallClockTime { starts: string; ends: string; zone: string }
export type CalendarTime = AllDays | WallClockTime;

export interface CalendarEvent {
  uid: string;
  /** Facts kept beside the event: the same event must print the same bytes tomorrow. */
  sequence: number;
  stamp: Date;
  modified: Date;
  when: CalendarTime;
  title: string;
  place?: string;
  description?: string;
  url?: string;
  /** The word put before the title («БОЛМАЙДЫ / ОТМЕНЕНО»): Apple and Google show STATUS badly or not at all. */
  cancelled?: { prefix: string };
  /** Days before the start to ring; a cancelled event never rings. */
  remindDaysBefore?: number;
  /** Whether the time counts as taken; whole days never do. */
  busy?: boolean;
}

/** The iTIP side of an event; only invitations have it. */
export interface Scheduling {
  organizer: { name: string; email: string };
  attendee: ICalAttendeeData;
}

/** One VEVENT, folded, CRLF ended, ready to be kept and joined into feeds. */
export function writeEvent(event: CalendarEvent, scheduling?: Scheduling): string {
  const entry = ical({ timezone: { name: null } }).createEvent({
    ...timing(event.when),
    id: escaped(event.uid),
    sequence: event.sequence,
    stamp: event.stamp,
    lastModified: event.modified,
    summary: plain(event.cancelled ? `${event.cancelled.prefix}: ${event.title}` : event.title),
    location: event.place ? plain(event.place) : null,
    description: event.description ? plain(event.description) : null,
    url: event.url ? uri(event.url) : null,
    status: event.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    transparency: takesTime(event) ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
    alarms: event.remindDaysBefore && !event.cancelled
      ? [{ type: ICalAlarmType.display, trigger: event.remindDaysBefore * 86_400 }]
      : [],
    ...(scheduling && { organizer: scheduling.organizer, attendees: [scheduling.attendee] }),
  });
  return foldLines(entry.toString());
}

function timing(when: CalendarTime): Pick<ICalEventData, 'start' | 'end' | 'allDay' | 'timezone'> {
  if ('zone' in when) {
    // Temporal, not a string: ical-generator reads strings through Date, and in spring the process's own zone has a gap.
    const [start, end] = [Temporal.PlainDateTime.from(when.starts), Temporal.PlainDateTime.from(when.ends)];
    if (Temporal.PlainDateTime.compare(start, end) > 0) throw new Error('an event cannot end before it starts');
    return { start, end, timezone: when.zone };
  }
  const [from, through] = [Temporal.PlainDate.from(when.from), Temporal.PlainDate.from(when.through)];
  if (Temporal.PlainDate.compare(from, through) > 0) throw new Error('an event cannot end before it starts');
  // DTEND of whole days is the first day after (RFC 5545 §3.6.1).
  return { start: from, end: through.add({ days: 1 }), allDay: true };
}

const takesTime = (event: CalendarEvent) => 'zone' in event.when && !event.cancelled && event.busy !== false;
