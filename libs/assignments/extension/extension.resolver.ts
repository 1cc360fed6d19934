import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Language } from '@kenes/config';
import { Person, personOf, type Viewer } from '@kenes/council';
import { Asks, Day, isId, notFound, sentenceOf, Viewing } from '@kenes/kernel';
import { Assignment } from '../assignment.entity.js';
import { oversees } from '../assignment.policy.js';
import { AssignmentActResult, type AssignmentConflict } from '../assignment.views.js';
import { AssignmentQueries } from '../assignments.queries.js';
import { orConflict } from '../conflicts.js';
import { Report } from '../report.entity.js';
import { ReportQueries } from '../reports.queries.js';
import { Slot } from '../slot.entity.js';
import { SlotQueries } from '../slots.queries.js';
import { beyond } from './deciding.js';
import type { Limit } from './delegation.entity.js';
import { extensionPolicy } from './extension.policy.js';
import { ExtensionQueries } from './extension.queries.js';
import { ExtensionRequest } from './extension-request.entity.js';
import { ExtensionAbilities, LimitEnum } from './extension.views.js';
import { Extensions } from './extensions.service.js';

const id = () => ID;
const day = () => Day;
const version = { type: () => Int, description: 'The version of the request you read.' };
const optional = { type: () => String, nullable: true };

@Resolver(() => ExtensionRequest)
export class ExtensionsResolver {
  constructor(
    private readonly extensions: Extensions,
    private readonly queries: ExtensionQueries,
    private readonly assignments: AssignmentQueries,
  ) {}

  @Asks('extension.list')
  @Query(() => [ExtensionRequest], { name: 'extensionRequests', description: 'What waits for this viewer’s word about time: what was asked for the secretariat, what was prepared for the chair.' })
  waiting(@Viewing() viewer: Viewer): Promise<ExtensionRequest[]> {
    return this.queries.waiting(viewer);
  }

  @Asks('extension.grant')
  @Mutation(() => AssignmentActResult, { description: 'As asked, or until another day. Beyond the written delegation only the chair.' })
  grantExtension(
    @Viewing() viewer: Viewer, @Context('language') language: Language, @Args('requestId', { type: id }) requestId: string, @Args('expectedVersion', version) expected: number,
    @Args('until', { type: day, nullable: true, description: 'Without it, as asked.' }) until: string | null,
    @Args('afterLead', { type: () => Boolean, defaultValue: false, description: "A co-executor's day may lie after the lead's: said explicitly or refused." }) afterLead: boolean,
    @Args('word', optional) word: string | null,
  ): Promise<Assignment | AssignmentConflict> {
    return this.act(viewer, language, () => this.extensions.grant(viewer, known(requestId), expected, { until: until ?? null, afterLead, word: word ?? null }));
  }

  @Asks('extension.refuse')
  @Mutation(() => AssignmentActResult, { description: 'The due day stays, the body is told why.' })
  refuseExtension(
    @Viewing() viewer: Viewer, @Context('language') language: Language, @Args('requestId', { type: id }) requestId: string, @Args('expectedVersion', version) expected: number,
    @Args('word', optional) word: string | null,
  ): Promise<Assignment | AssignmentConflict> {
    return this.act(viewer, language, () => this.extensions.refuse(viewer, known(requestId), expected, word ?? null));
  }

  @Asks('extension.prepare')
  @Mutation(() => AssignmentActResult, { description: 'The chair gets a letter with the page of decision.' })
  prepareExtension(
    @Viewing() viewer: Viewer, @Context('language') language: Language, @Args('requestId', { type: id }) requestId: string, @Args('expectedVersion', version) expected: number,
    @Args('until', { type: day }) until: string, @Args('note', { ...optional, description: 'What the chair should bear in mind.' }) note: string | null,
  ): Promise<Assignment | AssignmentConflict> {
    return this.act(viewer, language, () => this.extensions.prepare(viewer, known(requestId), expected, until, note ?? null));
  }

  private act(viewer: Viewer, language: Language, act: () => Promise<string>): Promise<Assignment | AssignmentConflict> {
    return orConflict(this.assignments, viewer, language, async () => {
      const of = await act();
      await viewer.refresh();
      return (await this.assignments.byId(viewer, of))!;
    });
  }
}

@Resolver(() => ExtensionRequest)
export class ExtensionFieldsResolver {
  constructor(
    private readonly queries: ExtensionQueries,
    private readonly slots: SlotQueries,
    private readonly assignments: AssignmentQueries,
    private readonly reports: ReportQueries,
  ) {}

  @ResolveField(() => Slot)
  slot(@Parent() { slotId }: ExtensionRequest, @Viewing() viewer: Viewer): Promise<Slot | null> {
    return this.slots.byId(viewer, slotId);
  }

  @ResolveField(() => Report, { nullable: true })
  report(@Parent() { reportId }: ExtensionRequest, @Viewing() viewer: Viewer): Promise<Report | null> | null {
    return reportId === null ? null : this.reports.byId(viewer, reportId);
  }

  @ResolveField(() => Person, { nullable: true })
  preparedBy(@Parent() { preparedBy }: ExtensionRequest, @Viewing() viewer: Viewer): Promise<Person | null> | null {
    return preparedBy === null ? null : personOf(viewer, preparedBy);
  }

  @ResolveField(() => String, { nullable: true, description: 'What the secretary wrote to the chair; no body reads it.' })
  preparedNote(@Parent() { preparedNote }: ExtensionRequest, @Viewing() viewer: Viewer): string | null {
    return oversees(viewer) ? preparedNote : null;
  }

  @ResolveField(() => LimitEnum, { nullable: true, description: 'Why what is asked is not the secretary’s to give.' })
  limit(@Parent() request: ExtensionRequest, @Viewing() viewer: Viewer): Promise<Limit | null> {
    return this.limitOf(viewer, request, request.askedUntil);
  }

  @ResolveField(() => String, { nullable: true, description: 'The same in a sentence.' })
  async limitSentence(@Parent() request: ExtensionRequest, @Viewing() viewer: Viewer, @Context('language') language: Language): Promise<string | null> {
    const limit = await this.limitOf(viewer, request, request.askedUntil);
    return limit && sentenceOf(beyond(limit, await this.queries.delegation(viewer), language), language);
  }

  @ResolveField(() => Day, { nullable: true, description: "The day of the whole, for a co-executor: a later one is given only explicitly." })
  async leadDueOn(@Parent() { slotId }: ExtensionRequest, @Viewing() viewer: Viewer): Promise<string | null> {
    const slot = await this.slots.byId(viewer, slotId);
    const assignment = slot && !slot.isLead ? await this.assignments.byId(viewer, slot.assignmentId) : null;
    return assignment?.dueOn ?? null;
  }

  @ResolveField(() => ExtensionAbilities)
  async abilities(@Parent() request: ExtensionRequest, @Viewing() viewer: Viewer): Promise<ExtensionAbilities> {
    const slot = await this.slots.byId(viewer, request.slotId);
    const may = (act: 'grant' | 'refuse' | 'prepare' | 'decideBeyondDelegation') => slot !== null && request.isOpen && extensionPolicy.may(viewer, act, slot.place);
    const chair = may('decideBeyondDelegation');
    const hers = chair || (await this.limitOf(viewer, request, null)) === null;
    const today = await viewer.reading.today();
    const asAsked = request.askedUntil !== null && slot?.whyNotExtend(request.askedUntil, today) === null && (chair || (await this.limitOf(viewer, request, request.askedUntil)) === null);
    return Object.assign(new ExtensionAbilities(), {
      grant: may('grant') && asAsked, grantOther: may('grant') && hers && slot?.owes === true, refuse: may('refuse') && hers, prepare: may('prepare') && slot?.owes === true,
    });
  }

  private async limitOf(viewer: Viewer, { slotId }: ExtensionRequest, until: string | null): Promise<Limit | null> {
    const slot = await this.slots.byId(viewer, slotId);
    return slot && (await this.queries.delegation(viewer)).whyBeyond(slot, until);
  }
}

@Resolver(() => Slot)
export class SlotExtensionResolver {
  constructor(private readonly queries: ExtensionQueries) {}

  @ResolveField(() => ExtensionRequest, { nullable: true, description: 'Its request for a later day that waits for a decision. It stops no clock.' })
  extensionRequest(@Parent() { id: slotId }: Slot, @Viewing() viewer: Viewer): Promise<ExtensionRequest | null> {
    return this.queries.openOf(viewer, slotId);
  }
}

@Resolver(() => Assignment)
export class AssignmentExtensionResolver {
  constructor(
    private readonly queries: ExtensionQueries,
    private readonly slots: SlotQueries,
  ) {}

  @ResolveField(() => Boolean, { description: 'A body asks for a later day, and nobody has decided yet.' })
  async extensionPending(@Parent() { id: assignmentId }: Assignment, @Viewing() viewer: Viewer): Promise<boolean> {
    const slots = await this.slots.of(viewer, assignmentId);
    return (await Promise.all(slots.map((slot) => this.queries.openOf(viewer, slot.id)))).some((request) => request !== null);
  }
}

function known(of: string): string {
  if (!isId(of)) throw notFound('requestId');
  return of;
}
