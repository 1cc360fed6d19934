import { Args, Int, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Person, type Viewer } from '@kenes/council';
import { Asks, Viewing } from '@kenes/kernel';
import { Delegation } from './delegation.entity.js';
import { delegationPolicy } from './delegation.policy.js';
import { DelegationQueries } from './delegation.queries.js';
import { Delegations } from './delegation.service.js';
import { ChangeDelegationResult, DelegationChange, DelegationInput } from './delegation.views.js';

@Resolver(() => Delegation)
export class DelegationResolver {
  constructor(
    private readonly delegations: Delegations,
    private readonly queries: DelegationQueries,
  ) {}

  @Asks('delegation.read')
  @Query(() => Delegation, { nullable: true, description: 'How far the secretary moves a date without the chair; for the secretariat and the chair, to others there is none.' })
  delegation(@Viewing() viewer: Viewer): Promise<Delegation | null> {
    return this.queries.of(viewer);
  }

  @Asks('delegation.change')
  @Mutation(() => ChangeDelegationResult, { description: 'The chair writes it anew. What was decided before stays decided.' })
  async changeDelegation(
    @Viewing() viewer: Viewer, @Args('input') input: DelegationInput,
    @Args('expectedVersion', { type: () => Int, description: 'The version of the delegation you read.' }) expectedVersion: number,
  ): Promise<Delegation> {
    await this.delegations.change(viewer, expectedVersion, { ...input, latestOn: input.latestOn ?? null });
    await viewer.refresh();
    return (await this.queries.of(viewer))!;
  }

  @ResolveField(() => Person, { nullable: true, description: 'The chair of today, who gives it; null while the seat is empty.' })
  chair(@Viewing() viewer: Viewer): Promise<Person | null> {
    return this.queries.chair(viewer);
  }

  @ResolveField(() => Boolean, { description: 'Whether this viewer may change it.' })
  mayChange(@Viewing() viewer: Viewer): boolean {
    return delegationPolicy.may(viewer, 'change', null);
  }

  @ResolveField(() => [DelegationChange], { description: 'What was changed of it, newest first.' })
  changes(@Viewing() viewer: Viewer): Promise<DelegationChange[]> {
    return this.queries.changes(viewer);
  }
}
