import { Injectable, type OnModuleInit } from '@nestjs/common';
import { MailDestinations, type CalendarAnswer, type CalendarAnswers } from '@kenes/correspondence';
import { readReply, type CalendarReply } from '@kenes/ics';
import { Refusal, type Work } from '@kenes/kernel';
import { Invitation, longestNote, offeredAnswers, type MeetingAnswer } from './invitation.entity.js';
import type { Meeting } from './meeting.entity.js';
import { MeetingsService } from './meetings.service.js';

/** «Accept» and «Decline» pressed in a calendar program: the reply comes by mail to the personal address of the invitation. */
@Injectable()
export class MeetingCalendarAnswers implements CalendarAnswers, OnModuleInit {
  constructor(
    private readonly destinations: MailDestinations,
    private readonly meetings: MeetingsService,
  ) {}

  onModuleInit(): void {
    this.destinations.forCalendars = this;
  }

  async take(work: Work, { calendar, objectId, personId }: CalendarAnswer): Promise<{ threadId: string; organisationId: string } | null> {
    const reply = readReply(calendar);
    if (!reply || reply.answer === 'other' || !(await work.find(Invitation, objectId))) return null;
    try {
      const { meeting, invitation, guest } = await this.meetings.ofGuest(work, { personId, is: () => false, speaksFor: () => false }, objectId);
      const thread = reply.uid === meeting.uid ? await threadOf(work, meeting.id, guest.organisationId) : null;
      if (!thread) return null;
      // An answer to an earlier hour, or one that came too late, is kept in its thread and changes nothing.
      const answer = answerOf(reply, meeting, invitation);
      if (isAboutThisHour(reply, meeting) && !meeting.whyNot('answer', work.now)) {
        await this.meetings.take(work, meeting, invitation, answer, reply.comment?.slice(0, longestNote) ?? invitation.note, personId);
      }
      return { threadId: thread, organisationId: guest.organisationId };
    } catch (error) {
      if (error instanceof Refusal) return null;
      throw error;
    }
  }
}

/** A program knows accept and decline; who said «by video» before and accepts still joins by video. */
function answerOf({ answer }: CalendarReply, meeting: Meeting, invitation: Invitation): MeetingAnswer {
  if (answer === 'declined') return 'no';
  return invitation.answer === 'remote' || !offeredAnswers(meeting).includes('yes') ? 'remote' : 'yes';
}

const isAboutThisHour = ({ startsAt, sequence }: CalendarReply, meeting: Meeting): boolean =>
  startsAt ? startsAt.getTime() === meeting.startsAt.getTime() : sequence === null || sequence >= meeting.sequence;

async function threadOf(work: Work, meetingId: string, organisationId: string): Promise<string | null> {
  const [thread] = await work.query<{ id: string }>(`SELECT id FROM thread WHERE about_kind = 'meeting' AND about_id = $1 AND organisation_id = $2`, [meetingId, organisationId]);
  return thread?.id ?? null;
}
