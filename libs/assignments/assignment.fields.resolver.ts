import { Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Indicator, Person, personOf, type Viewer } from '@kenes/council';
import { Viewing } from '@kenes/kernel';
import { Assignment } from './assignment.entity.js';
import { assignmentPolicy, slotPolicy } from './assignment.policy.js';
import { AssignmentAbilities, AssignmentPage, MarkCount } from './assignment.views.js';
import { AssignmentQueries } from './assignments.queries.js';
import { Slot } from './slot.entity.js';
import { SlotQueries } from './slots.queries.js';
import { TimelineQueries } from './timeline/timeline.queries.js';
import { TimelineItem } from './timeline/timeline.views.js';

@Resolver(() => Assignment)
export class AssignmentFieldsResolver {
  constructor(
    private readonly queries: AssignmentQueries,
    private readonly slots: SlotQueries,
    private readonly timelines: TimelineQueries,
  ) {}

  @ResolveField(() => Slot, { nullable: true })
  lead(@Parent() { id }: Assignment, @Viewing() viewer: Viewer): Promise<Slot | null> {
    return this.slots.leadOf(viewer, id);
  }

  @ResolveField(() => [Slot], { name: 'slots', description: 'Its executors, the lead first.' })
  executors(@Parent() { id }: Assignment, @Viewing() viewer: Viewer): Promise<Slot[]> {
    return this.slots.of(viewer, id);
  }

  @ResolveField(() => [Indicator])
  indicators(@Parent() { id }: Assignment, @Viewing() viewer: Viewer): Promise<Indicator[]> {
    return this.queries.indicatorsOf(viewer, id);
  }

  @ResolveField(() => Person, { description: 'Who keeps it under control, and whom its letters name.' })
  controller(@Parent() { controllerId }: Assignment, @Viewing() viewer: Viewer): Promise<Person | null> {
    return personOf(viewer, controllerId);
  }

  @ResolveField(() => [Assignment], { description: 'Those issued in one act, each for itself; alone, only this one.' })
  batch(@Parent() assignment: Assignment, @Viewing() viewer: Viewer): Promise<Assignment[]> {
    return this.queries.batchOf(viewer, assignment);
  }

  @ResolveField(() => TimelineItem, { nullable: true, description: 'The newest thing a body said.' })
  lastMessage(@Parent() { id }: Assignment, @Viewing() viewer: Viewer): Promise<TimelineItem | null> {
    return this.timelines.lastSaid(viewer, id);
  }

  @ResolveField(() => [TimelineItem], { description: 'Acts, reports and letters, newest first.' })
  timeline(@Parent() { id }: Assignment, @Viewing() viewer: Viewer): Promise<TimelineItem[]> {
    return this.timelines.of(viewer, id);
  }

  @ResolveField(() => AssignmentAbilities)
  async abilities(@Parent() assignment: Assignment, @Viewing() viewer: Viewer): Promise<AssignmentAbilities> {
    const slots = await this.slots.of(viewer, assignment.id);
    const place = { state: assignment.state, organisationIds: slots.map((slot) => slot.organisationId) };
    const may = (act: 'edit' | 'issue' | 'discard' | 'cancel' | 'reopen') => assignmentPolicy.may(viewer, act, place) && assignment.whyNot(act) === null;
    const anySlot = (act: 'accept' | 'returnForRework' | 'report' | 'reportOnBehalf', can: (slot: Slot) => boolean) => slots.some((slot) => slotPolicy.may(viewer, act, slot.place) && can(slot));
    const open = assignment.whyNot('work') === null;
    const answers = (slot: Slot) => open && slot.whyNot('work') === null;
    return Object.assign(new AssignmentAbilities(), {
      edit: may('edit'), issue: may('issue'), discard: may('discard'), cancel: may('cancel'), reopen: may('reopen'),
      accept: anySlot('accept', (slot) => slot.isLead && assignment.whyNot('accept') === null && slot.whyNot('accept') === null),
      returnForRework: anySlot('returnForRework', (slot) => open && slot.whyNot('returnForRework') === null),
      report: anySlot('report', answers), reportOnBehalf: anySlot('reportOnBehalf', answers),
    });
  }
}

/** Asked for, they are counted; a list that only turns its pages pays nothing for them. */
@Resolver(() => AssignmentPage)
export class AssignmentPageResolver {
  constructor(private readonly queries: AssignmentQueries) {}

  @ResolveField(() => Int)
  total(@Parent() { filter }: AssignmentPage, @Viewing() viewer: Viewer): Promise<number> {
    return this.queries.total(viewer, filter);
  }

  @ResolveField(() => [MarkCount], { description: 'By mark, whatever marks are chosen.' })
  counts(@Parent() { filter }: AssignmentPage, @Viewing() viewer: Viewer): Promise<MarkCount[]> {
    return this.queries.counts(viewer, filter);
  }
}
