import { createHash } from 'node:crypto';
import { dayIn, wordsFor } from '@kenes/config';
import { calendarContent, type Meeting } from '@kenes/meetings';
import { plusDays, shownAfterCancelling, type KeptEvent } from './kept-event.js';

/** A meeting as every invited member's calendar shows it; one text serves all of them. */
export function meetingEvent(meeting: Meeting, zone: string, page: string): KeptEvent {
  return {
    kind: 'meeting',
    id: meeting.id,
    startsOn: dayIn(zone, meeting.startsAt),
    dropsAfter: meeting.cancelledAt ? plusDays(dayIn(zone, meeting.cancelledAt), shownAfterCancelling) : null,
    sequence: meeting.sequence,
    content: (language) => calendarContent(meeting, zone, language, { url: page, lines: [wordsFor(language).t('calendars:meeting.page', { url: page })] }),
    // Nothing of it but its hours, under a UID that names it to nobody (FE-03). Once called off it takes no time at all.
    ...(!meeting.cancelledAt && {
      busy: (language) => ({ uid: hidden(meeting.uid), when: calendarContent(meeting, zone, language).when, title: wordsFor(language).t('calendars:busy') }),
    }),
  };
}

/** The invitation of the same meeting carries its real UID: whoever has both must not be able to join them. */
const hidden = (uid: string): string => `${createHash('sha256').update(uid).digest('hex').slice(0, 32)}@${uid.slice(uid.lastIndexOf('@') + 1)}`;
