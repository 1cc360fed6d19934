import { Module } from '@nestjs/common';
import { AssignmentsModule } from '@kenes/assignments';
import { CorrespondenceModule } from '@kenes/correspondence';
import { SeasonQueries } from './season.queries.js';
import { SeasonMemberResolver, SeasonResolver } from './season.resolver.js';

/** The mission's own sentence in one query. It reads from every library, so it lives to the right of all of them. */
@Module({
  imports: [CorrespondenceModule, AssignmentsModule],
  providers: [SeasonQueries, SeasonResolver, SeasonMemberResolver],
})
export class SeasonModule {}
