import { Args, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Slot, SlotQueries } from '@kenes/assignments';
import { Thread } from '@kenes/correspondence';
import { Mandate, OrganisationTypeEnum, type OrganisationType, type Viewer } from '@kenes/council';
import { Asks, Viewing } from '@kenes/kernel';
import { SeasonQueries } from './season.queries.js';
import { Season, SeasonMeeting, SeasonMember } from './season.views.js';

@Resolver(() => Season)
export class SeasonResolver {
  constructor(private readonly queries: SeasonQueries) {}

  @Asks('council.read')
  @Query(() => Season, { description: 'Members with mandates, assignments with slots and reports, threads with messages, meetings with answers: 1 March to 31 August.' })
  season(@Args('year', { type: () => Int }) year: number): Season {
    return this.queries.of(year);
  }

  @ResolveField(() => [SeasonMember], { description: 'By kind of body, or all of them.' })
  members(
    @Parent() season: Season,
    @Viewing() viewer: Viewer,
    @Args('type', { type: () => [OrganisationTypeEnum], nullable: true }) type: OrganisationType[] | null,
  ): Promise<SeasonMember[]> {
    return this.queries.members(viewer, season, type ?? null);
  }
}

@Resolver(() => SeasonMember)
export class SeasonMemberResolver {
  constructor(
    private readonly queries: SeasonQueries,
    private readonly slots: SlotQueries,
  ) {}

  @ResolveField(() => [Mandate], { description: 'In force at any day of the season.' })
  mandates(@Parent() member: SeasonMember, @Viewing() viewer: Viewer): Promise<Mandate[]> {
    return this.queries.mandates(viewer, member);
  }

  @ResolveField(() => [Slot], { description: 'What the body was asked for, of what this viewer may see.' })
  assignments(@Parent() { organisation, season }: SeasonMember, @Viewing() viewer: Viewer): Promise<Slot[]> {
    return this.slots.between(viewer, organisation.id, season.fromOn, season.toOn);
  }

  @ResolveField(() => [Thread], { name: 'threads', description: 'Correspondence with the body that had a letter in the season.' })
  threadsWith(@Parent() member: SeasonMember, @Viewing() viewer: Viewer): Promise<Thread[]> {
    return this.queries.threadsOf(viewer, member);
  }

  @ResolveField(() => [SeasonMeeting])
  meetings(@Parent() member: SeasonMember, @Viewing() viewer: Viewer): Promise<SeasonMeeting[]> {
    return this.queries.meetings(viewer, member);
  }
}
