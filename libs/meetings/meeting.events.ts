import type { Sitting } from './meeting.entity.js';

/** Facts, told in the transaction of the change. */
export class MeetingPlanned { constructor(readonly meetingId: string) {} }

export class MeetingMoved {
  constructor(
    readonly meetingId: string,
    /** Where and when it would have been. */
    readonly was: Sitting,
    /** The invitations whose answer was for another hour and is asked for again. */
    readonly askedAgain: readonly string[],
  ) {}
}

export class MeetingCancelled { constructor(readonly meetingId: string) {} }

export class InvitationAnswered { constructor(readonly meetingId: string, readonly invitationId: string) {} }
