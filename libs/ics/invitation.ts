import { ICalAttendeeRole, ICalAttendeeStatus, ICalAttendeeType, ICalCalendarMethod } from 'ical-generator';
import { writeEvent, type CalendarEvent, type WallClockTime } from './event.js';
import { frame } from './feed.js';
import { mailbox, plain } from './text.js';

export type InvitationMethod = 'REQUEST' | 'CANCEL';
export type Attendance = 'unanswered' | 'yes' | 'no';

export interface Invitation {
  method: InvitationMethod;
  event: CalendarEvent & { when: WallClockTime };
  /** The address that receives this person's answer. */
  organizer: { name: string; address: string };
  attendee: { name: string; address: string; answer?: Attendance; votes?: boolean };
}

const partstat = {
  unanswered: ICalAttendeeStatus.NEEDSACTION,
  yes: ICalAttendeeStatus.ACCEPTED,
  no: ICalAttendeeStatus.DECLINED,
} satisfies Record<Attendance, ICalAttendeeStatus>;

/**
 * The iTIP message for one person (RFC 5546 §3.2.2, §3.2.5). The others invited are not in it: who sits
 * in the council is not for every mail server on the way.
 */
export function writeInvitation({ method, event, organizer, attendee }: Invitation): string {
  const from = mailbox(organizer.address);
  const to = mailbox(attendee.address);
  // Outlook says "as the organizer you need not respond" and sends nothing.
  if (from.toLowerCase() === to.toLowerCase()) throw new Error('the organizer of an invitation cannot be its recipient');
  if ((method === 'CANCEL') !== Boolean(event.cancelled)) throw new Error('CANCEL goes with a cancelled event and only with one');

  const text = writeEvent(event, {
    organizer: { name: plain(organizer.name), email: from },
    attendee: {
      name: plain(attendee.name),
      email: to,
      type: ICalAttendeeType.INDIVIDUAL,
      role: attendee.votes === false ? ICalAttendeeRole.OPT : ICalAttendeeRole.REQ,
      ...(method === 'REQUEST' && { rsvp: true, status: partstat[attendee.answer ?? 'unanswered'] }),
    },
  });
  return frame({ method: ICalCalendarMethod[method] }, event.when.zone, [text]);
}
