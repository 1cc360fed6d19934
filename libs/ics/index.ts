export { vtimezone } from './vtimezone.js';
export { wallClock } from './wall-clock.js';
export { writeEvent, type CalendarEvent, type CalendarTime, type AllDays, type WallClockTime } from './event.js';
export { writeFeed, type Feed } from './feed.js';
export { writeInvitation, type Invitation, type InvitationMethod, type Attendance } from './invitation.js';
export { rewriteCalendar } from './rewrite.js';
export { readEvent, type ShownEvent } from './read-event.js';
export { readReply, type CalendarReply } from './reply.js';
