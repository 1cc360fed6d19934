import { Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Organisation, organisationOf, type Viewer } from '@kenes/council';
import { Asks, Viewing } from '@kenes/kernel';
import { MeetingView } from '@kenes/meetings';
import { OverviewQueries } from './overview.queries.js';
import { BodyStanding, Overview, WaitingPart } from './overview.views.js';

@Resolver(() => Overview)
export class OverviewResolver {
  constructor(private readonly queries: OverviewQueries) {}

  @Asks('overview.read')
  @Query(() => Overview, { nullable: true, description: 'Where the season stands; null for whoever does not answer for the whole.' })
  overview(@Viewing() viewer: Viewer): Promise<Overview | null> {
    return this.queries.of(viewer);
  }

  @ResolveField(() => [WaitingPart])
  waiting(@Viewing() viewer: Viewer): Promise<WaitingPart[]> {
    return this.queries.waiting(viewer);
  }

  @ResolveField(() => MeetingView, { nullable: true })
  nextMeeting(@Viewing() viewer: Viewer): Promise<MeetingView | null> {
    return this.queries.nextMeeting(viewer);
  }
}

@Resolver(() => BodyStanding)
export class BodyStandingResolver {
  @ResolveField(() => Organisation)
  organisation(@Parent() { organisationId }: BodyStanding, @Viewing() viewer: Viewer): Promise<Organisation | null> {
    return organisationOf(viewer, organisationId);
  }
}

@Resolver(() => WaitingPart)
export class WaitingPartResolver {
  @ResolveField(() => [Organisation], { description: 'Whose, the longest waiting first; not all of many.' })
  async bodies(@Parent() { organisationIds }: WaitingPart, @Viewing() viewer: Viewer): Promise<Organisation[]> {
    return (await Promise.all(organisationIds.map((id) => organisationOf(viewer, id)))).filter((one) => one !== null);
  }
}
