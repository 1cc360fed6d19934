import { seasonAnswering } from './answering.js';
import { closedAssignments } from './closed.js';
import { seasonLetters } from './letters.js';
import { seasonMeetings } from './meetings.js';
import { pressingAssignments, runningAssignments } from './open.js';

export type { SeasonAnswering, SeasonPerson, SeasonWhoEvent } from './answering.js';
export type { SeasonLetter } from './letters.js';
export type { SeasonAssignment, SeasonEvent, SeasonMeeting } from './season.js';

/** The season as it stands on the demo's first morning, in the order in which it was given out. */
export const season2027 = {
  /** Three weeks before the twelve days begin, on a working morning. */
  today: '2027-05-20 11:10',
  secretary: 'a-seitkali',
  assignments: [...closedAssignments, ...pressingAssignments, ...runningAssignments].sort((a, b) => a.number - b.number),
  answering: seasonAnswering,
  meetings: seasonMeetings,
  letters: seasonLetters,
};
