import { Module, type OnModuleInit } from '@nestjs/common';
import { AssignmentsModule } from '@kenes/assignments';
import { CorrespondenceModule } from '@kenes/correspondence';
import { LastLooks, NoticesModule } from '@kenes/notices';
import { RemindersModule } from '@kenes/reminders';
import { DisciplineQueries } from './discipline.js';
import { DisciplineResolver } from './discipline.resolver.js';
import { MondayLink } from './monday/monday-link.js';
import { MondayQueries } from './monday/monday.queries.js';
import { Mondays } from './monday/mondays.js';
import { OverviewQueries } from './overview.queries.js';
import { BodyStandingResolver, OverviewResolver, WaitingPartResolver } from './overview.resolver.js';

@Module({
  imports: [CorrespondenceModule, AssignmentsModule, NoticesModule, RemindersModule],
  providers: [OverviewQueries, OverviewResolver, BodyStandingResolver, WaitingPartResolver, DisciplineQueries, DisciplineResolver, Mondays, MondayLink, MondayQueries],
  exports: [Mondays, MondayLink, MondayQueries],
})
export class OverviewModule implements OnModuleInit {
  constructor(
    private readonly looks: LastLooks,
    private readonly mondays: Mondays,
  ) {}

  onModuleInit(): void {
    this.looks.on('monday', this.mondays.look);
  }
}
