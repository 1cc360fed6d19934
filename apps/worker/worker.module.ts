import { Module } from '@nestjs/common';
import { CorrespondenceModule } from '@kenes/correspondence';
import { OverviewModule } from '@kenes/overview';
import { RemindersModule } from '@kenes/reminders';
import { FileKeeper } from './chores/file-keeper.js';
import { IntakeServer } from './intake/intake-server.js';
import { InboundWorker } from './reading/inbound-worker.js';
import { DayLoop } from './schedule/day-loop.js';

/** What works without being asked by a person: taking mail in, reading it, reminding, and taking away files that nothing names. */
@Module({ imports: [CorrespondenceModule, RemindersModule, OverviewModule], providers: [IntakeServer, InboundWorker, DayLoop, FileKeeper] })
export class WorkerModule {}
