import ICAL from 'ical.js';

/** What a calendar program says in the name of the one who was invited (RFC 5546 §3.2.3). */
export interface CalendarReply {
  uid: string;
  answer: 'accepted' | 'declined' | 'other';
  /** Which state of the meeting it answers, where the program says so. */
  sequence: number | null;
  startsAt: Date | null;
  comment: string | null;
}

/** A reply is a few lines; whatever is longer is something else. */
const longest = 64 * 1024;

/**
 * Reads an iTIP REPLY, null when the text is none. Programs leave out ORGANIZER, DTSTART and SEQUENCE, end lines with
 * LF, begin with a BOM; whose answer it is follows from the address it came to, not from ATTENDEE (aliases are usual).
 */
export function readReply(text: string): CalendarReply | null {
  if (text.length > longest || !/^METHOD:REPLY\s*$/im.test(text)) return null;
  try {
    const calendar = new ICAL.Component(ICAL.parse(tidy(text)));
    ICAL.TimezoneService.reset(); // its table is one for all messages
    for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
    const event = calendar.getFirstSubcomponent('vevent');
    const attendees = event?.getAllProperties('attendee') ?? [];
    const uid = event?.getFirstPropertyValue('uid');
    if (!event || typeof uid !== 'string' || attendees.length !== 1) return null;
    const sequence = Number(event.getFirstPropertyValue('sequence') ?? NaN);
    return {
      uid,
      answer: answers[String(attendees[0]!.getParameter('partstat') ?? '').toUpperCase()] ?? 'other',
      sequence: Number.isInteger(sequence) ? sequence : null,
      startsAt: startOf(event),
      comment: commentOf(event, attendees[0]!),
    };
  } catch {
    return null; // not readable as a calendar: a person reads the letter
  }
}

const answers: Record<string, CalendarReply['answer'] | undefined> = { ACCEPTED: 'accepted', DECLINED: 'declined' };

/** What ical.js does not take: a BOM, bare line ends, lines that are no property. */
const tidy = (text: string): string =>
  text.replace(/^\ufeff/, '').replace(/\r\n|\r/g, '\n').replace(/\n[ \t]/g, '').split('\n').filter((line) => line.includes(':')).join('\r\n');

/** Floating and unknown times say nothing. */
function startOf(event: ICAL.Component): Date | null {
  const start = event.getFirstPropertyValue('dtstart');
  const known = start instanceof ICAL.Time && !start.isDate && start.zone !== ICAL.Timezone.localTimezone;
  return known ? start.toJSDate() : null;
}

function commentOf(event: ICAL.Component, attendee: ICAL.Property): string | null {
  const said = event.getFirstPropertyValue('comment') ?? attendee.getParameter('x-response-comment');
  return typeof said === 'string' ? said.trim() || null : null;
}
