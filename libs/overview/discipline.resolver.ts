import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Organisation, organisationOf, type Viewer } from '@kenes/council';
import { Asks, Day, Viewing } from '@kenes/kernel';
import { DisciplineQueries } from './discipline.js';
import { DisciplineRow } from './discipline.views.js';

const day = { type: () => Day };

@Resolver(() => DisciplineRow)
export class DisciplineResolver {
  constructor(private readonly queries: DisciplineQueries) {}

  @Asks('overview.readDiscipline')
  @Query(() => [DisciplineRow], { description: 'By body, of a period, both days included. Who does not answer for the whole sees the own row.' })
  discipline(@Viewing() viewer: Viewer, @Args('fromOn', day) fromOn: string, @Args('toOn', day) toOn: string): Promise<DisciplineRow[]> {
    return this.queries.of(viewer, { fromOn, toOn });
  }

  @ResolveField(() => Organisation)
  organisation(@Parent() { organisationId }: DisciplineRow, @Viewing() viewer: Viewer): Promise<Organisation | null> {
    return organisationOf(viewer, organisationId);
  }
}
