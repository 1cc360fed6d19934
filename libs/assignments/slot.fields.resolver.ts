import { Args, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ForceEnum, Organisation, organisationOf, Person, personOf, type Force, type Viewer } from '@kenes/council';
import { SortSuggestion } from '@kenes/correspondence';
import { Viewing } from '@kenes/kernel';
import { Assignment } from './assignment.entity.js';
import { slotPolicy } from './assignment.policy.js';
import { SlotAbilities } from './assignment.views.js';
import { AssignmentQueries } from './assignments.queries.js';
import { Report } from './report.entity.js';
import { ReportQueries } from './reports.queries.js';
import { Slot, type SlotAct } from './slot.entity.js';
import { SlotQueries, type SeenSlot } from './slots.queries.js';
import { openAssignmentStates } from './states.js';
import { TimelineQueries } from './timeline/timeline.queries.js';
import { Delivery } from './timeline/timeline.views.js';

const shown = 3;

@Resolver(() => Slot)
export class SlotFieldsResolver {
  constructor(
    private readonly assignments: AssignmentQueries,
    private readonly queries: ReportQueries,
    private readonly timelines: TimelineQueries,
  ) {}

  @ResolveField(() => ForceEnum, { name: 'force', description: 'With what force this body is asked: it decides the words of every letter, and whether lateness has a name.' })
  forceOf(@Parent() { force }: Slot): Force {
    return force;
  }

  @ResolveField(() => Organisation)
  organisation(@Parent() { organisationId }: Slot, @Viewing() viewer: Viewer): Promise<Organisation | null> {
    return organisationOf(viewer, organisationId);
  }

  @ResolveField(() => Person, { nullable: true, description: 'Who has it at this body: the letters go there.' })
  person(@Parent() { personId }: Slot, @Viewing() viewer: Viewer): Promise<Person | null> | null {
    return personId === null ? null : personOf(viewer, personId);
  }

  @ResolveField(() => Person, { nullable: true, description: 'Who handed it over to that person (T3); null where nobody has.' })
  handedBy(@Parent() { handedById }: Slot, @Viewing() viewer: Viewer): Promise<Person | null> | null {
    return handedById === null ? null : personOf(viewer, handedById);
  }

  @ResolveField(() => Assignment)
  assignment(@Parent() { assignmentId }: Slot, @Viewing() viewer: Viewer): Promise<Assignment | null> {
    return this.assignments.byId(viewer, assignmentId);
  }

  @ResolveField(() => Report, { nullable: true })
  async latestReport(@Parent() { id }: Slot, @Viewing() viewer: Viewer): Promise<Report | null> {
    return (await this.queries.latest(viewer, id, shown))[0] ?? null;
  }

  @ResolveField(() => [Report], { description: 'Its answers, newest first.' })
  reports(@Parent() { id }: Slot, @Viewing() viewer: Viewer, @Args('first', { type: () => Int, defaultValue: shown }) first: number): Promise<Report[]> {
    return this.queries.latest(viewer, id, first);
  }

  @ResolveField(() => Delivery, { nullable: true })
  delivery(@Parent() { id }: Slot, @Viewing() viewer: Viewer): Promise<Delivery | null> {
    return this.timelines.deliveryOf(viewer, id);
  }

  @ResolveField(() => SlotAbilities)
  abilities(@Parent() slot: SeenSlot, @Viewing() viewer: Viewer): SlotAbilities {
    const open = openAssignmentStates.includes(slot.place.state);
    const may = (act: Parameters<typeof slotPolicy.may>[1], when: SlotAct) => open && slotPolicy.may(viewer, act, slot.place) && slot.whyNot(when) === null;
    return Object.assign(new SlotAbilities(), {
      accept: may('accept', 'accept') && (!slot.isLead || slot.place.state === 'submitted'),
      returnForRework: may('returnForRework', 'returnForRework'),
      report: may('report', 'work'),
      reportOnBehalf: may('reportOnBehalf', 'work'),
      handOver: may('handOver', 'work'),
      handOverOnBehalf: may('handOverOnBehalf', 'work'),
      acknowledge: may('acknowledge', 'acknowledge'),
      waive: may('waive', 'waive') && !slot.isLead,
      replace: may('replace', 'replace'),
      fileOfficialLetter: slotPolicy.may(viewer, 'fileOfficialLetter', slot.place) && slot.whyNotFile() === null,
    });
  }
}

@Resolver(() => SortSuggestion)
export class SortSuggestionSlotResolver {
  constructor(private readonly queries: SlotQueries) {}

  @ResolveField(() => Slot, { nullable: true })
  slot(@Parent() { slotId }: SortSuggestion, @Viewing() viewer: Viewer): Promise<Slot | null> | null {
    return slotId === null ? null : this.queries.byId(viewer, slotId);
  }
}

@Resolver(() => Organisation)
export class OrganisationSlotsResolver {
  constructor(private readonly queries: SlotQueries) {}

  @ResolveField(() => Int, { description: 'How much it still owes, of what this viewer may see.' })
  openSlots(@Parent() { id }: Organisation, @Viewing() viewer: Viewer): Promise<number> {
    return this.queries.countOpen(viewer, id);
  }
}
