import { Module } from '@nestjs/common';
import { AnsweringModule } from '@kenes/answering';
import { AssignmentsModule } from '@kenes/assignments';
import { CalendarsModule } from '@kenes/calendars';
import { MeetingsModule } from '@kenes/meetings';
import { OverviewModule } from '@kenes/overview';
import { AccessModule } from './access/access.module.js';
import { FeedRoute } from './calendar/feed.route.js';
import { DemoModule } from './demo/demo.module.js';
import { UploadController } from './files/upload.controller.js';
import { GraphQLApiModule } from './graphql/graphql.module.js';
import { HealthController } from './health/health.controller.js';
import { LiveController } from './live/live.controller.js';
import { MailFilesModule } from './mail/mail.module.js';
import { CalendarController } from './pages/calendar/calendar.controller.js';
import { DecideController } from './pages/decide.controller.js';
import { MondayController } from './pages/monday.controller.js';
import { ReportController } from './pages/report/report.controller.js';
import { RsvpController } from './pages/rsvp.controller.js';
import { WhoController } from './pages/who.controller.js';
import { SeasonModule } from './season/season.module.js';

/** The doors of the house: GraphQL, feeds, pages without login, the workspace. */
@Module({
  imports: [AccessModule, DemoModule, MailFilesModule, AnsweringModule, AssignmentsModule, MeetingsModule, CalendarsModule, OverviewModule, SeasonModule, GraphQLApiModule],
  controllers: [HealthController, LiveController, ReportController, RsvpController, CalendarController, DecideController, MondayController, UploadController, WhoController],
  providers: [FeedRoute],
})
export class ApiModule {}
