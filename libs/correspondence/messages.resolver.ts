import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Language } from '@kenes/config';
import { Organisation, organisationOf, Person, personOf, type Viewer } from '@kenes/council';
import { Asks, isId, notFound, Viewing } from '@kenes/kernel';
import { evidenceReasons } from './evidence-reasons.js';
import { FileRef, fileRef } from './files/file-ref.js';
import { Message, type MessageAct } from './message.entity.js';
import { FileMessageInput } from './message.inputs.js';
import { messagePolicy } from './message.policy.js';
import { EvidenceReason, MessageAbilities, MessageActResult, RiskReader, RiskStep, SortSuggestion, UnsortedPage } from './message.views.js';
import { MessageQueries } from './messages.queries.js';
import { Messages } from './messages.service.js';
import { Suggestions } from './suggestions.js';

const idOf = () => ID;
const versionOf = () => Int;

@Resolver(() => Message)
export class MessagesResolver {
  constructor(
    private readonly messages: Messages,
    private readonly queries: MessageQueries,
    private readonly suggestions: Suggestions,
  ) {}

  @Asks('message.sort')
  @Query(() => UnsortedPage, { description: 'Letters that found no assignment, newest first; for the secretariat. Closed ones are in riskMail.' })
  unsortedMail(@Viewing() viewer: Viewer, @Args('first', { type: () => Int, defaultValue: 50 }) first: number): Promise<UnsortedPage> {
    return this.queries.unsorted(viewer, first);
  }

  @Asks('message.sort')
  @Query(() => [Message], { description: 'Messages marked "child or person at risk": for the secretary and the named contacts only.' })
  riskMail(@Viewing() viewer: Viewer): Promise<Message[]> {
    return this.queries.closed(viewer);
  }

  @Asks('message.read')
  @Query(() => Message, { nullable: true, description: 'One letter. Opening a closed one is written into its history.' })
  async message(@Viewing() viewer: Viewer, @Args('id', { type: idOf }) id: string): Promise<Message | null> {
    const message = isId(id) ? await this.queries.byId(viewer, id) : null;
    if (!message?.atRisk) return message;
    await viewer.refresh();
    await this.messages.opened(viewer, id);
    return message;
  }

  @Asks('message.file')
  @Mutation(() => MessageActResult, { description: '"Belongs to 27-041".' })
  async fileMessage(@Viewing() viewer: Viewer, @Args('input') input: FileMessageInput): Promise<Message> {
    return this.outcome(viewer, await this.messages.file(viewer, input));
  }

  @Asks('message.secondAddress')
  @Mutation(() => MessageActResult, { description: 'Remembers the address as one more of a person, and files the letter where the thread is known.' })
  async secondAddressOf(
    @Viewing() viewer: Viewer,
    @Args('messageId', { type: idOf }) id: string,
    @Args('expectedVersion', { type: versionOf }) version: number,
    @Args('personId', { type: idOf }) personId: string,
  ): Promise<Message> {
    return this.outcome(viewer, await this.messages.secondAddress(viewer, known(id), version, known(personId, 'personId')));
  }

  @Asks('message.notForUs')
  @Mutation(() => MessageActResult, { description: 'Not for us, or advertising: out of the way, kept, and back by unsortMessage.' })
  async notForUs(@Viewing() viewer: Viewer, @Args('messageId', { type: idOf }) id: string, @Args('expectedVersion', { type: versionOf }) version: number): Promise<Message> {
    return this.outcome(viewer, await this.messages.notForUs(viewer, known(id), version));
  }

  @Asks('message.markAtRisk')
  @Mutation(() => MessageActResult, { description: '"Child or person at risk": closed at once to all but the secretary and the named contacts.' })
  async markAtRisk(@Viewing() viewer: Viewer, @Args('messageId', { type: idOf }) id: string, @Args('expectedVersion', { type: versionOf }) version: number): Promise<Message> {
    return this.outcome(viewer, await this.messages.markAtRisk(viewer, known(id), version));
  }

  @Asks('message.unmarkAtRisk')
  @Mutation(() => MessageActResult, { description: 'Takes the mark away with a reason, or decides that a suggested one was none.' })
  async unmarkAtRisk(
    @Viewing() viewer: Viewer,
    @Args('messageId', { type: idOf }) id: string,
    @Args('expectedVersion', { type: versionOf }) version: number,
    @Args('reason', { type: () => String }) reason: string,
  ): Promise<Message> {
    return this.outcome(viewer, await this.messages.unmarkAtRisk(viewer, known(id), version, reason.slice(0, 2000)));
  }

  @Asks('message.unsort')
  @Mutation(() => MessageActResult, { description: 'The undo of fileMessage and notForUs: the letter lies among the unsorted mail again.' })
  async unsortMessage(@Viewing() viewer: Viewer, @Args('messageId', { type: idOf }) id: string, @Args('expectedVersion', { type: versionOf }) version: number): Promise<Message> {
    return this.outcome(viewer, await this.messages.unsort(viewer, known(id), version));
  }

  @ResolveField(() => String, { description: 'unsorted, filed, notForUs; unreadable when nobody could read it.' })
  state(@Parent() message: Message): string {
    return message.state === 'unsorted' && message.evidenceFacts.unreadable ? 'unreadable' : message.state;
  }

  @ResolveField(() => [EvidenceReason])
  evidenceReasons(@Parent() message: Message, @Viewing() viewer: Viewer, @Context('language') language: Language): Promise<EvidenceReason[]> {
    return evidenceReasons(viewer, message, language);
  }

  @ResolveField(() => Person, { nullable: true })
  person(@Parent() { personId }: Message, @Viewing() viewer: Viewer): Promise<Person | null> | null {
    return personId === null ? null : personOf(viewer, personId);
  }

  @ResolveField(() => Organisation, { nullable: true })
  organisation(@Parent() { organisationId }: Message, @Viewing() viewer: Viewer): Promise<Organisation | null> | null {
    return organisationId === null ? null : organisationOf(viewer, organisationId);
  }

  @ResolveField(() => [String], { description: 'Our addresses it came to.' })
  toAddresses(@Parent() message: Message, @Viewing() viewer: Viewer): Promise<string[]> | string[] {
    return isClosedTo(viewer, message) ? [] : this.queries.recipientsOf(viewer, message.inboundId);
  }

  @ResolveField(() => [FileRef])
  async files(@Parent() message: Message, @Viewing() viewer: Viewer): Promise<FileRef[]> {
    if (isClosedTo(viewer, message)) return [];
    return (await this.queries.filesOf(viewer, message.id)).map((file) => fileRef('message', message.id, file));
  }

  @ResolveField(() => String, { description: 'Where the raw letter is downloaded.' })
  rawUrl(@Parent() { id }: Message): string {
    return `/messages/${id}/raw`;
  }

  @ResolveField(() => [SortSuggestion], { name: 'suggestions' })
  suggested(@Parent() message: Message, @Viewing() viewer: Viewer, @Context('language') language: Language): Promise<SortSuggestion[]> {
    return this.suggestions.of(viewer, message, language);
  }

  @ResolveField(() => [RiskStep], { name: 'riskHistory', description: 'Of a closed message, for those who may open it: who marked it, who opened it, and when.' })
  riskSteps(@Parent() message: Message, @Viewing() viewer: Viewer): Promise<RiskStep[]> | RiskStep[] {
    return message.atRisk && viewer.seesRisk ? this.queries.riskSteps(viewer, message.id) : [];
  }

  @ResolveField(() => [RiskReader], { description: 'Of a closed message, for those who may open it: everybody who may.' })
  riskReaders(@Parent() message: Message, @Viewing() viewer: Viewer): Promise<RiskReader[]> | RiskReader[] {
    return message.atRisk && viewer.seesRisk ? this.queries.riskReaders(viewer, message.id) : [];
  }

  @ResolveField(() => MessageAbilities)
  async abilities(@Parent() message: Message, @Viewing() viewer: Viewer): Promise<MessageAbilities> {
    const place = await this.queries.placeOf(viewer, message);
    const may = (act: MessageAct) => messagePolicy.may(viewer, act, place) && message.whyNot(act) === null;
    return Object.assign(new MessageAbilities(), {
      file: may('file'), secondAddress: may('secondAddress'), notForUs: may('notForUs'), markRisk: may('markAtRisk'), unmarkRisk: may('unmarkAtRisk'),
    });
  }

  /** The letter after the act; to someone who may not see it any more, only that it is closed. */
  private async outcome(viewer: Viewer, id: string): Promise<Message> {
    await viewer.refresh();
    return (await this.queries.byId(viewer, id)) ?? (await this.queries.shellOf(viewer, id));
  }
}

@Resolver(() => RiskStep)
export class RiskStepResolver {
  @ResolveField(() => Person, { nullable: true, description: 'Nobody for what happened by itself.' })
  person(@Parent() { personId }: RiskStep, @Viewing() viewer: Viewer): Promise<Person | null> | null {
    return personId === null ? null : personOf(viewer, personId);
  }
}

@Resolver(() => RiskReader)
export class RiskReaderResolver {
  @ResolveField(() => Person)
  person(@Parent() { personId }: RiskReader, @Viewing() viewer: Viewer): Promise<Person | null> {
    return personOf(viewer, personId);
  }
}

/** Only of the shell of a message that its viewer has just closed to himself. */
const isClosedTo = (viewer: Viewer, message: Message): boolean => message.atRisk && !viewer.seesRisk;

function known(id: string, field = 'messageId'): string {
  if (!isId(id)) throw notFound(field);
  return id;
}
