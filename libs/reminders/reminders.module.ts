import { Module, type OnModuleInit } from '@nestjs/common';
import { AssignmentsModule } from '@kenes/assignments';
import { LastLooks, NoticesModule } from '@kenes/notices';
import { DayRound } from './day-round.js';
import { DaysOff } from './days-off.service.js';
import { Digests } from './digests.js';
import { EscalationLetters } from './escalation/escalation-letters.js';
import { EscalationsQueries } from './escalation/escalations.queries.js';
import { AssignmentEscalationsResolver, EscalationsResolver } from './escalation/escalations.resolver.js';
import { Escalations } from './escalation/escalations.js';
import { Planning } from './planning.js';
import { RemindersQueries } from './reminders.queries.js';
import { ForeseenReminderResolver, RemindersResolver, RhythmResolver } from './reminders.resolver.js';
import { Reminding } from './reminding.service.js';
import { Rhythms } from './rhythms.service.js';

@Module({
  imports: [NoticesModule, AssignmentsModule],
  providers: [
    Planning, Digests, DayRound, Reminding, DaysOff, Rhythms, RemindersQueries, EscalationLetters, Escalations, EscalationsQueries,
    RemindersResolver, ForeseenReminderResolver, RhythmResolver, EscalationsResolver, AssignmentEscalationsResolver,
  ],
  exports: [DayRound, EscalationsQueries],
})
export class RemindersModule implements OnModuleInit {
  constructor(
    private readonly looks: LastLooks,
    private readonly digests: Digests,
    private readonly escalations: Escalations,
  ) {}

  onModuleInit(): void {
    this.looks.on('digest', this.digests.look);
    this.looks.on('escalation', this.escalations.look);
  }
}
