import { Inject, Injectable } from '@nestjs/common';
import type { Environment } from '@kenes/config';
import { Thread } from '@kenes/correspondence';
import { ENVIRONMENT, newId, type Work } from '@kenes/kernel';
import { lettersAbout, Meeting, type MeetingCancelled, type MeetingChange, type MeetingMoved, type MeetingPlanned } from '@kenes/meetings';
import { Outbox } from './outbox.js';

/** Invitations, their changes and their end: one iTIP mail to each who holds an invited mandate on that day. */
@Injectable()
export class MeetingNotices {
  constructor(
    private readonly outbox: Outbox,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  readonly planned = (work: Work, { meetingId }: MeetingPlanned): Promise<void> => this.tell(work, meetingId, () => ({ news: 'invitation' }));

  readonly moved = (work: Work, { meetingId, was, askedAgain }: MeetingMoved): Promise<void> =>
    this.tell(work, meetingId, (meeting) => {
      const anotherHour = meeting.startsAt.getTime() !== was.startsAt.getTime() || meeting.endsAt.getTime() !== was.endsAt.getTime();
      return { news: anotherHour ? 'moved' : 'changed', was, askedAgain };
    });

  readonly cancelled = (work: Work, { meetingId }: MeetingCancelled): Promise<void> => this.tell(work, meetingId, () => ({ news: 'cancelled' }));

  private async tell(work: Work, meetingId: string, change: (meeting: Meeting) => MeetingChange): Promise<void> {
    const meeting = (await work.find(Meeting, meetingId))!;
    for (const mail of await lettersAbout(work, meeting, change(meeting), new URL(this.environment.publicUrl).host)) {
      await this.outbox.put(work, {
        kind: mail.kind, personId: mail.personId, toName: mail.toName, toAddress: mail.toAddress, reason: mail.reason,
        subject: mail.subject, text: mail.text, html: mail.html, calendar: { text: mail.calendarText, method: mail.calendarMethod },
        page: mail.answers ? { purpose: 'rsvp', objectId: mail.invitationId } : undefined, answersGoTo: mail.invitationId,
        threadId: await meetingThread(work, meeting, mail.organisationId, mail.subject),
      });
    }
  }
}

/** One thread per meeting and body, begun by its first letter. */
async function meetingThread(work: Work, meeting: Meeting, organisationId: string, subject: string): Promise<string> {
  const [known] = await work.query<{ id: string }>(`SELECT id FROM thread WHERE about_kind = 'meeting' AND about_id = $1 AND organisation_id = $2`, [meeting.id, organisationId]);
  if (known) return known.id;
  const thread = Object.assign(new Thread(), { id: newId(), aboutKind: 'meeting', aboutId: meeting.id, organisationId, subject, createdAt: work.now });
  await work.insert(thread);
  return thread.id;
}
