import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import {
  AssignmentAccepted, AssignmentCancelled, AssignmentIssued, AssignmentReopened, DeadlineChanged, SlotAccepted, SlotReturned, SlotWaived,
} from '@kenes/assignments';
import type { Environment } from '@kenes/config';
import { Announcements, ENVIRONMENT, type Work } from '@kenes/kernel';
import { Meeting, MeetingCancelled, MeetingMoved, MeetingPlanned } from '@kenes/meetings';
import { deadlineEvent, wholeDeadlineEvent } from './deadline-event.js';
import { deadlinesOf, wholeDeadlineOf } from './deadlines.js';
import { markDirty } from './dirty-feeds.js';
import type { KeptEvent } from './kept-event.js';
import { KeptTexts } from './kept-texts.js';
import { meetingEvent } from './meeting-event.js';

/**
 * Hears what happens to things with a date, and keeps their texts and the feeds in step, in the same transaction.
 * A library further left that gets dates of its own announces a fact; one line here makes it stand in feeds.
 */
@Injectable()
export class CalendarKeeper implements OnModuleInit {
  constructor(
    private readonly announcements: Announcements,
    private readonly texts: KeptTexts,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  onModuleInit(): void {
    for (const Fact of [MeetingPlanned, MeetingMoved, MeetingCancelled]) {
      this.announcements.on<{ meetingId: string }>(Fact, (work, { meetingId }) => this.meeting(work, meetingId));
    }
    for (const Fact of [AssignmentIssued, AssignmentAccepted, AssignmentCancelled, AssignmentReopened, DeadlineChanged]) {
      this.announcements.on<{ assignmentId: string }>(Fact, (work, { assignmentId }) => this.deadlines(work, assignmentId));
    }
    for (const Fact of [SlotAccepted, SlotReturned, SlotWaived]) {
      this.announcements.on<{ slotId: string }>(Fact, (work, { slotId }) => this.deadlines(work, slotId));
    }
  }

  private async meeting(work: Work, id: string): Promise<void> {
    const meeting = await work.find(Meeting, id);
    if (meeting) await this.keep(work, meetingEvent(meeting, work.zone, this.page(work, `meetings/${id}`)));
  }

  private async deadlines(work: Work, id: string): Promise<void> {
    const page = (number: string) => this.page(work, `assignments/${number}`);
    for (const deadline of await deadlinesOf(work, id)) {
      await this.keep(work, deadlineEvent(deadline, work.today, this.environment.mailDomain, page(deadline.number)));
    }
    const whole = await wholeDeadlineOf(work, id, work.today);
    if (whole) await this.keep(work, wholeDeadlineEvent(whole, work.today, this.environment.mailDomain, page(whole.number)));
  }

  private async keep(work: Work, event: KeptEvent): Promise<void> {
    if (await this.texts.keep(work, event)) await markDirty(work, event);
  }

  private page(work: Work, path: string): string {
    return `${this.environment.publicUrl}/${work.slug}/${path}`;
  }
}
