import { Args, Context, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Language } from '@kenes/config';
import type { Viewer } from '@kenes/council';
import { Asks, Day, isId, notFound, Viewing } from '@kenes/kernel';
import { Assignment } from './assignment.entity.js';
import { AssignmentFilter, AssignmentInput, HandOverInput, OnBehalfInput, ReportInput } from './assignment.inputs.js';
import {
  AssignmentActResult, AssignmentPage, DraftAssignmentResult, EditAssignmentResult, IssueAssignmentResult, IssuedAssignments, Preview, type AssignmentConflict,
} from './assignment.views.js';
import { AssignmentQueries } from './assignments.queries.js';
import { AssignmentsService } from './assignments.service.js';
import { orConflict } from './conflicts.js';
import { HandingOver } from './handing-over/handing-over.js';
import { LetterPreviews } from './letter-previews.js';
import { Slot } from './slot.entity.js';
import { SlotQueries } from './slots.queries.js';
import { Replacing } from './replacing/replacing.js';
import { SlotsService } from './slots.service.js';
import { TimelineQueries } from './timeline/timeline.queries.js';

const id = () => ID;
const int = () => Int;
const version = { type: int, description: 'The version you read.' };

@Resolver(() => Assignment)
export class AssignmentsResolver {
  constructor(
    private readonly queries: AssignmentQueries,
    private readonly slotQueries: SlotQueries,
    private readonly timeline: TimelineQueries,
    private readonly previews: LetterPreviews,
    private readonly assignments: AssignmentsService,
    private readonly slots: SlotsService,
    private readonly replacing: Replacing,
    private readonly handing: HandingOver,
  ) {}

  @Asks('assignment.list')
  @Query(() => AssignmentPage, { name: 'assignments', description: 'What this viewer may read, the earliest due first.' })
  page(
    @Viewing() viewer: Viewer,
    @Args('first', { type: int, defaultValue: 50 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
    // Written as optional: a union with null would keep its class, and with it every check, from the validation.
    @Args('filter', { type: () => AssignmentFilter, nullable: true }) filter?: AssignmentFilter,
  ): Promise<AssignmentPage> {
    return this.queries.page(viewer, filter ?? {}, first, after ?? null);
  }

  @Asks('assignment.read')
  @Query(() => Assignment, { nullable: true, description: 'One assignment; null when there is none for this viewer.' })
  async assignment(@Viewing() viewer: Viewer, @Args('id', { type: id }) of: string): Promise<Assignment | null> {
    return isId(of) ? this.queries.byId(viewer, of) : null;
  }

  @Asks('assignment.read')
  @Query(() => Assignment, { nullable: true, description: 'By «27-041».' })
  assignmentByNumber(@Viewing() viewer: Viewer, @Args('number') number: string): Promise<Assignment | null> {
    return this.queries.byNumber(viewer, number);
  }

  @Asks('assignment.read')
  @Query(() => [Slot], { description: 'What a body still owes, the earliest due first.' })
  async openSlots(@Viewing() viewer: Viewer, @Args('organisationId', { type: id }) organisationId: string): Promise<Slot[]> {
    return isId(organisationId) ? this.slotQueries.openOf(viewer, organisationId) : [];
  }

  @Asks('assignment.draft')
  @Query(() => Preview, { description: 'The letters as they would come, what keeps them from coming, and what is odd about the dates. Empty for whoever may not issue.' })
  previewLetters(@Viewing() viewer: Viewer, @Context('language') language: Language, @Args('input') input: AssignmentInput): Promise<Preview> {
    return this.previews.of(viewer, language, input);
  }

  @Asks('assignment.draft')
  @Mutation(() => DraftAssignmentResult)
  async draftAssignment(@Viewing() viewer: Viewer, @Args('input') input: AssignmentInput): Promise<Assignment> {
    return this.seen(viewer, await this.assignments.draft(viewer, input));
  }

  @Asks('assignment.edit')
  @Mutation(() => EditAssignmentResult, { description: 'A draft is rewritten whole.' })
  editAssignment(@Viewing() viewer: Viewer, @Context('language') language: Language, @Args('id', { type: id }) of: string, @Args('expectedVersion', version) expected: number, @Args('input') input: AssignmentInput): Promise<Assignment | AssignmentConflict> {
    return this.act(viewer, language, () => this.assignments.edit(viewer, known(of), expected, input));
  }

  @Asks('assignment.issue')
  @Mutation(() => IssueAssignmentResult, { description: 'Gives numbers and writes the letters. To a group each for itself, several at once.' })
  issueAssignment(@Viewing() viewer: Viewer, @Context('language') language: Language, @Args('id', { type: id }) of: string, @Args('expectedVersion', version) expected: number): Promise<IssuedAssignments | AssignmentConflict> {
    return orConflict(this.queries, viewer, language, async () => {
      const issued = await this.seen(viewer, await this.assignments.issue(viewer, known(of), expected));
      const assignments = await this.queries.batchOf(viewer, issued);
      return Object.assign(new IssuedAssignments(), { assignments, letters: await this.timeline.letterCount(viewer, assignments.map((one) => one.id)) });
    });
  }

  @Asks('assignment.discard')
  @Mutation(() => AssignmentActResult)
  discardAssignment(@Viewing() viewer: Viewer, @Context('language') language: Language, @Args('id', { type: id }) of: string, @Args('expectedVersion', version) expected: number): Promise<Assignment | AssignmentConflict> {
    return this.act(viewer, language, () => this.assignments.discard(viewer, known(of), expected));
  }

  @Asks('assignment.cancel')
  @Mutation(() => AssignmentActResult, { description: 'Its executors are told, with the reason.' })
  cancelAssignment(@Viewing() viewer: Viewer, @Context('language') language: Language, @Args('id', { type: id }) of: string, @Args('expectedVersion', version) expected: number, @Args('reason') reason: string): Promise<Assignment | AssignmentConflict> {
    return this.act(viewer, language, () => this.assignments.cancel(viewer, known(of), expected, reason));
  }

  @Asks('assignment.reopen')
  @Mutation(() => AssignmentActResult, { description: 'The undo of removal from control.' })
  reopenAssignment(@Viewing() viewer: Viewer, @Context('language') language: Language, @Args('id', { type: id }) of: string, @Args('expectedVersion', version) expected: number, @Args('reason') reason: string): Promise<Assignment | AssignmentConflict> {
    return this.act(viewer, language, () => this.assignments.reopen(viewer, known(of), expected, reason));
  }

  @Asks('slot.acknowledge')
  @Mutation(() => AssignmentActResult, { description: 'The letter has arrived; nothing is claimed yet.' })
  acknowledgeAssignment(@Viewing() viewer: Viewer, @Context('language') language: Language, @Args('slotId', { type: id }) slotId: string): Promise<Assignment | AssignmentConflict> {
    return this.act(viewer, language, () => this.slots.acknowledge(viewer, known(slotId, 'slotId')));
  }

  @Asks('slot.report')
  @Mutation(() => AssignmentActResult)
  reportProgress(@Viewing() viewer: Viewer, @Context('language') language: Language, @Args('input') input: ReportInput): Promise<Assignment | AssignmentConflict> {
    return this.act(viewer, language, () => this.slots.report(viewer, input));
  }

  @Asks('slot.reportOnBehalf')
  @Mutation(() => AssignmentActResult, { description: 'Said by phone, in a messenger, on paper, at a meeting: it stays marked as that.' })
  reportOnBehalf(@Viewing() viewer: Viewer, @Context('language') language: Language, @Args('input') input: ReportInput, @Args('said') said: OnBehalfInput): Promise<Assignment | AssignmentConflict> {
    return this.act(viewer, language, () => this.slots.reportOnBehalf(viewer, input, said));
  }

  @Asks('slot.handOver')
  @Mutation(() => AssignmentActResult, { description: 'A colleague of the same body has it from now on (T3): the body stays responsible, its day stays, the letters go to the colleague.' })
  handOverSlot(@Viewing() viewer: Viewer, @Context('language') language: Language, @Args('input') input: HandOverInput): Promise<Assignment | AssignmentConflict> {
    return this.act(viewer, language, () => this.handing.handOver(viewer, input));
  }

  @Asks('slot.handOverOnBehalf')
  @Mutation(() => AssignmentActResult, { description: 'The body said by phone, in a messenger, on paper, at a meeting who has it from now on: it stays marked as that.' })
  handOverOnBehalf(@Viewing() viewer: Viewer, @Context('language') language: Language, @Args('input') input: HandOverInput, @Args('said') said: OnBehalfInput): Promise<Assignment | AssignmentConflict> {
    return this.act(viewer, language, () => this.handing.handOverOnBehalf(viewer, input, said));
  }

  @Asks('slot.returnForRework')
  @Mutation(() => AssignmentActResult, { description: 'The due day stays unless a new one is given.' })
  returnForRework(
    @Viewing() viewer: Viewer, @Context('language') language: Language, @Args('slotId', { type: id }) slotId: string, @Args('expectedVersion', version) expected: number,
    @Args('reason') reason: string, @Args('dueOn', { type: () => Day, nullable: true }) dueOn: string | null,
  ): Promise<Assignment | AssignmentConflict> {
    return this.act(viewer, language, () => this.slots.returnForRework(viewer, known(slotId, 'slotId'), expected, reason, dueOn ?? null));
  }

  @Asks('slot.accept')
  @Mutation(() => AssignmentActResult, { description: "Accepting the lead's slot removes the assignment from control." })
  acceptSlot(@Viewing() viewer: Viewer, @Context('language') language: Language, @Args('slotId', { type: id }) slotId: string, @Args('expectedVersion', version) expected: number): Promise<Assignment | AssignmentConflict> {
    return this.act(viewer, language, () => this.slots.accept(viewer, known(slotId, 'slotId'), expected));
  }

  @Asks('slot.waive')
  @Mutation(() => AssignmentActResult)
  waiveSlot(@Viewing() viewer: Viewer, @Context('language') language: Language, @Args('slotId', { type: id }) slotId: string, @Args('expectedVersion', version) expected: number, @Args('reason') reason: string): Promise<Assignment | AssignmentConflict> {
    return this.act(viewer, language, () => this.slots.waive(viewer, known(slotId, 'slotId'), expected, reason));
  }

  @Asks('slot.replace')
  @Mutation(() => AssignmentActResult, { description: 'Another body does it (T11): the one before is let go and told, the new one gets its letter. Without a day the old one stays, when it lies ahead.' })
  replaceExecutor(
    @Viewing() viewer: Viewer, @Context('language') language: Language, @Args('slotId', { type: id }) slotId: string, @Args('expectedVersion', version) expected: number,
    @Args('organisationId', { type: id }) organisationId: string, @Args('dueOn', { type: () => Day, nullable: true }) dueOn: string | null,
  ): Promise<Assignment | AssignmentConflict> {
    return this.act(viewer, language, () => this.replacing.replace(viewer, known(slotId, 'slotId'), expected, known(organisationId, 'organisationId'), dueOn ?? null));
  }

  @Asks('slot.fileOfficialLetter')
  @Mutation(() => AssignmentActResult, { description: "The signed letter, by the body's own number and date." })
  fileOfficialLetter(
    @Viewing() viewer: Viewer, @Context('language') language: Language, @Args('slotId', { type: id }) slotId: string, @Args('expectedVersion', version) expected: number,
    @Args('number') number: string, @Args('on', { type: () => Day }) on: string,
  ): Promise<Assignment | AssignmentConflict> {
    return this.act(viewer, language, () => this.slots.fileOfficialLetter(viewer, known(slotId, 'slotId'), expected, number, on));
  }

  private act(viewer: Viewer, language: Language, act: () => Promise<string>): Promise<Assignment | AssignmentConflict> {
    return orConflict(this.queries, viewer, language, async () => this.seen(viewer, await act()));
  }

  /** The assignment after an act, read anew. */
  private async seen(viewer: Viewer, of: string): Promise<Assignment> {
    await viewer.refresh();
    return (await this.queries.byId(viewer, of))!;
  }
}

function known(of: string, field = 'id'): string {
  if (!isId(of)) throw notFound(field);
  return of;
}
