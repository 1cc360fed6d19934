import { Module } from '@nestjs/common';
import { CorrespondenceModule } from '@kenes/correspondence';
import { MeetingCalendarAnswers } from './calendar-answers.js';
import { MeetingsService } from './meetings.service.js';
import { InvitationResolver, MeetingsResolver } from './meetings.resolver.js';
import { Rsvp } from './rsvp.js';

@Module({ imports: [CorrespondenceModule], providers: [MeetingsService, MeetingsResolver, InvitationResolver, Rsvp, MeetingCalendarAnswers], exports: [MeetingsService, Rsvp] })
export class MeetingsModule {}
