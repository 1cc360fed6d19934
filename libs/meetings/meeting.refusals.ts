import { defineRefusals, Refusal } from '@kenes/kernel';
import type { WordVars } from '@kenes/config';

export const meetingRefusals = [
  'MEETING_OVER', 'MEETING_CANCELLED', 'MEETING_START_PAST', 'MEETING_ENDS_TOO_EARLY', 'MEETING_TOO_LONG', 'MEETING_NOT_MOVED',
  'MEETING_TITLE_MISSING', 'MEETING_REASON_MISSING', 'MEETING_TEXT_TOO_LONG', 'NOBODY_INVITED', 'MANDATE_NOT_IN_FORCE', 'ANSWER_NOT_OFFERED', 'VIDEO_URL_WRONG',
] as const;
export type MeetingRefusal = (typeof meetingRefusals)[number];

defineRefusals(meetingRefusals);

export const refuse = (code: MeetingRefusal, field?: string, facts: WordVars = {}): Refusal => new Refusal(code, facts, field ?? null);
