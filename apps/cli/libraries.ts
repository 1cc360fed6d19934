import { AnsweringModule } from '@kenes/answering';
import { AssignmentsModule } from '@kenes/assignments';
import { CalendarsModule } from '@kenes/calendars';
import { CorrespondenceModule } from '@kenes/correspondence';
import { CouncilModule } from '@kenes/council';
import { MeetingsModule } from '@kenes/meetings';
import { NoticesModule } from '@kenes/notices';
import { OverviewModule } from '@kenes/overview';
import { RemindersModule } from '@kenes/reminders';

/** Every library in every process: whoever acts, its letters and calendar texts are written in the same unit. */
export const libraries = [CouncilModule, CorrespondenceModule, AnsweringModule, AssignmentsModule, MeetingsModule, CalendarsModule, NoticesModule, RemindersModule, OverviewModule];
