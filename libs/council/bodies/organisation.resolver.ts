import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Asks, isId, Viewing } from '@kenes/kernel';
import type { Viewer } from '../access/viewer.js';
import { OrganisationTypeEnum, type OrganisationType } from '../enums.js';
import { personOf, staffOf } from '../people/people.queries.js';
import { Person } from '../people/person.entity.js';
import { OrganisationGroup } from './organisation-group.entity.js';
import { Organisation } from './organisation.entity.js';
import { childrenOf, mailboxesOf, membersOf, organisationGroups, organisationOf, organisations, regionOf } from './organisation.queries.js';
import { Region } from './region.entity.js';

@Resolver(() => Organisation)
export class OrganisationResolver {
  @Asks('council.read')
  @Query(() => [Organisation], { name: 'organisations', description: 'Bodies in the council’s order, with the names of today.' })
  async list(
    @Viewing() viewer: Viewer,
    @Args('type', { type: () => [OrganisationTypeEnum], nullable: true }) types: OrganisationType[] | null,
  ): Promise<Organisation[]> {
    return organisations(viewer.reading, await viewer.reading.today(), types);
  }

  @Asks('council.read')
  @Query(() => Organisation, { nullable: true })
  async organisation(@Viewing() viewer: Viewer, @Args('id', { type: () => ID }) id: string): Promise<Organisation | null> {
    return isId(id) ? organisationOf(viewer, id) : null;
  }

  @ResolveField(() => Organisation, { nullable: true, description: 'The body it belongs to: a committee’s ministry, a department’s akimat.' })
  parent(@Parent() { parentId }: Organisation, @Viewing() viewer: Viewer): Promise<Organisation | null> | null {
    return parentId === null ? null : organisationOf(viewer, parentId);
  }

  @ResolveField(() => Region, { nullable: true })
  region(@Parent() { regionIso }: Organisation, @Viewing() viewer: Viewer): Promise<Region | null> | null {
    return regionIso === null ? null : regionOf(viewer, regionIso);
  }

  @ResolveField(() => [Organisation])
  children(@Parent() { id }: Organisation, @Viewing() viewer: Viewer): Promise<Organisation[]> {
    return childrenOf(viewer, id);
  }

  @ResolveField(() => [String], { description: 'Addresses of the body itself: its chancellery, its press office.' })
  mailboxes(@Parent() { id }: Organisation, @Viewing() viewer: Viewer): Promise<string[]> {
    return mailboxesOf(viewer, id);
  }

  @ResolveField(() => [Person], { description: 'Who holds a post there today.' })
  async people(@Parent() { id }: Organisation, @Viewing() viewer: Viewer): Promise<Person[]> {
    const staff = await staffOf(viewer, id);
    const found = await Promise.all([...new Set(staff.map(({ personId }) => personId))].map((personId) => personOf(viewer, personId)));
    return found.filter((one) => one !== null);
  }

  @ResolveField(() => Person, { nullable: true, description: 'Who answers for it.' })
  async contact(@Parent() { id }: Organisation, @Viewing() viewer: Viewer): Promise<Person | null> {
    const staff = await staffOf(viewer, id);
    const answering = staff.findLast((post) => post.function === 'contact') ?? staff[0];
    return answering ? personOf(viewer, answering.personId) : null;
  }
}

@Resolver(() => OrganisationGroup)
export class OrganisationGroupResolver {
  @Asks('council.read')
  @Query(() => [OrganisationGroup], { description: 'Bodies that are often addressed together.' })
  organisationGroups(@Viewing() viewer: Viewer): Promise<OrganisationGroup[]> {
    return organisationGroups(viewer.reading);
  }

  @ResolveField(() => [Organisation])
  organisations(@Parent() { id }: OrganisationGroup, @Viewing() viewer: Viewer): Promise<Organisation[]> {
    return membersOf(viewer, id);
  }
}
