import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Asks, Day, isId, LocalText, Viewing } from '@kenes/kernel';
import type { Viewer } from '../access/viewer.js';
import { Organisation } from '../bodies/organisation.entity.js';
import { organisationOf } from '../bodies/organisation.queries.js';
import { personPolicy } from '../council.policy.js';
import { compositionOn, postTitleOf } from './composition.js';
import { Mandate } from './mandate.entity.js';
import { addressesOf, people, personOf, postsOf } from './people.queries.js';
import { Person } from './person.entity.js';
import { HeldPost } from './post.entity.js';

@Resolver(() => Person)
export class PersonResolver {
  @Asks('person.read')
  @Query(() => [Person], { name: 'people', description: 'People whose name or address holds a text; к finds қ.' })
  list(@Viewing() viewer: Viewer, @Args('text', { type: () => String, nullable: true }) text: string | null): Promise<Person[]> {
    return people(viewer.reading, text ?? null);
  }

  @Asks('person.read')
  @Query(() => Person, { nullable: true })
  async person(@Viewing() viewer: Viewer, @Args('id', { type: () => ID }) id: string): Promise<Person | null> {
    return isId(id) ? personOf(viewer, id) : null;
  }

  @ResolveField(() => [String], { description: 'The address that is written to, first; the others for the secretariat and the person.' })
  async addresses(@Parent() { id }: Person, @Viewing() viewer: Viewer): Promise<string[]> {
    const addresses = await addressesOf(viewer, id);
    return personPolicy.may(viewer, 'readAllAddresses', id) ? addresses : addresses.slice(0, 1);
  }

  @ResolveField(() => [HeldPost], { description: 'The posts of this person, the present ones first.' })
  posts(@Parent() { id }: Person, @Viewing() viewer: Viewer): Promise<HeldPost[]> {
    return postsOf(viewer, id);
  }
}

@Resolver(() => HeldPost)
export class PostResolver {
  @ResolveField(() => Organisation)
  organisation(@Parent() { organisationId }: HeldPost, @Viewing() viewer: Viewer): Promise<Organisation | null> {
    return organisationOf(viewer, organisationId);
  }
}

@Resolver(() => Mandate)
export class MandateResolver {
  @Asks('council.read')
  @Query(() => [Mandate], { description: 'The council’s composition as of a day; today when none is given.' })
  async composition(@Viewing() viewer: Viewer, @Args('on', { type: () => Day, nullable: true }) on: string | null): Promise<Mandate[]> {
    return compositionOn(viewer.reading, on ?? (await viewer.reading.today()));
  }

  @ResolveField(() => Organisation)
  organisation(@Parent() { organisationId }: Mandate, @Viewing() viewer: Viewer): Promise<Organisation | null> {
    return organisationOf(viewer, organisationId);
  }

  @ResolveField(() => Person, { nullable: true, description: 'Who held it on the day asked for; null while the post is vacant.' })
  holder(@Parent() { holderId }: Mandate, @Viewing() viewer: Viewer): Promise<Person | null> | null {
    return holderId === null ? null : personOf(viewer, holderId);
  }

  @ResolveField(() => LocalText, { nullable: true, description: 'The post it belongs to; null when it belongs to a named person.' })
  post(@Parent() { postId }: Mandate, @Viewing() viewer: Viewer): Promise<LocalText | null> | null {
    return postId === null ? null : postTitleOf(viewer, postId);
  }
}
