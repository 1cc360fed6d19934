import { Args, ID, Mutation, Parent, ResolveField, Resolver, createUnionType } from '@nestjs/graphql';
import { Organisation, organisationOf, Person, personOf, type Viewer } from '@kenes/council';
import { Asks, isId, notFound, Refused, Viewing } from '@kenes/kernel';
import { ConfirmedDomain, MailDomain } from './confirmed-domain.entity.js';
import { ConfirmedDomains } from './confirmed-domains.js';

const bodyOrRefused = {
  types: () => [Organisation, Refused] as const,
  resolveType: (value: object) => (value instanceof Refused ? Refused : Organisation),
};
export const ConfirmDomainResult = createUnionType({ name: 'ConfirmDomainResult', ...bodyOrRefused });
export const WithdrawDomainResult = createUnionType({ name: 'WithdrawDomainResult', ...bodyOrRefused });

@Resolver(() => Organisation)
export class OrganisationDomainsResolver {
  constructor(private readonly domains: ConfirmedDomains) {}

  @Asks('domain.confirm')
  @Mutation(() => ConfirmDomainResult, { description: 'The secretary answers for a domain that publishes no policy, once, with a reason: its officers’ letters to their own reply addresses count as proved from now on.' })
  async confirmDomain(
    @Viewing() viewer: Viewer,
    @Args('organisationId', { type: () => ID }) organisationId: string,
    @Args('domain', { type: () => String }) domain: string,
    @Args('reason', { type: () => String }) reason: string,
  ): Promise<Organisation> {
    if (!isId(organisationId)) throw notFound('organisationId');
    const id = await this.domains.confirm(viewer, { organisationId, domain: domain.slice(0, 255), reason: reason.slice(0, 2000) });
    await viewer.refresh();
    return (await organisationOf(viewer, id))!;
  }

  @Asks('domain.withdraw')
  @Mutation(() => WithdrawDomainResult, { description: 'The secretary answers for the domain no longer, with a reason. Letters that came before stay as they were judged.' })
  async withdrawDomain(
    @Viewing() viewer: Viewer,
    @Args('confirmationId', { type: () => ID }) confirmationId: string,
    @Args('reason', { type: () => String }) reason: string,
  ): Promise<Organisation> {
    if (!isId(confirmationId)) throw notFound('confirmationId');
    const id = await this.domains.withdraw(viewer, confirmationId, reason.slice(0, 2000));
    await viewer.refresh();
    return (await organisationOf(viewer, id))!;
  }

  @ResolveField(() => [MailDomain], { description: 'Domains whose letters nothing proves, and those that are confirmed; for the secretariat, to others there are none.' })
  mailDomains(@Parent() { id }: Organisation, @Viewing() viewer: Viewer): Promise<MailDomain[]> | MailDomain[] {
    return this.domains.of(viewer, id);
  }
}

@Resolver(() => ConfirmedDomain)
export class ConfirmedDomainResolver {
  @ResolveField(() => Person, { nullable: true, description: 'Who answers for it.' })
  by(@Parent() { personId }: ConfirmedDomain, @Viewing() viewer: Viewer): Promise<Person | null> {
    return personOf(viewer, personId);
  }

  @ResolveField(() => Person, { nullable: true, description: 'Who withdrew it.' })
  withdrawnBy(@Parent() { withdrawnBy }: ConfirmedDomain, @Viewing() viewer: Viewer): Promise<Person | null> | null {
    return withdrawnBy === null ? null : personOf(viewer, withdrawnBy);
  }
}
