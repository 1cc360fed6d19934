import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Assignment, Slot, SlotQueries } from '@kenes/assignments';
import type { Viewer } from '@kenes/council';
import { Asks, isId, notFound, Viewing } from '@kenes/kernel';
import { EscalationActResult, SeenEscalation } from '../reminders.views.js';
import { EscalationsQueries } from './escalations.queries.js';
import { Escalations } from './escalations.js';

const id = () => ID;

@Resolver(() => SeenEscalation)
export class EscalationsResolver {
  constructor(
    private readonly queries: EscalationsQueries,
    private readonly slots: SlotQueries,
    private readonly acts: Escalations,
  ) {}

  @Asks('escalation.list')
  @Query(() => [SeenEscalation], { description: 'What the system proposes to the secretariat: a head to be asked for help, or the chair. Empty for everybody else.' })
  escalations(@Viewing() viewer: Viewer): Promise<SeenEscalation[]> {
    return this.queries.proposed(viewer);
  }

  @Asks('escalation.send')
  @Mutation(() => EscalationActResult, { description: 'Writes the letters of this step. Nothing is ever sent without this press.' })
  async sendEscalation(@Viewing() viewer: Viewer, @Args('escalationId', { type: id }) of: string): Promise<SeenEscalation | null> {
    return this.queries.byId(viewer, await this.acts.send(viewer, known(of)));
  }

  @Asks('escalation.dismiss')
  @Mutation(() => EscalationActResult, { description: 'It is not sent, with the reason.' })
  async dismissEscalation(@Viewing() viewer: Viewer, @Args('escalationId', { type: id }) of: string, @Args('reason') reason: string): Promise<SeenEscalation | null> {
    return this.queries.byId(viewer, await this.acts.dismiss(viewer, known(of), reason));
  }

  @ResolveField(() => Slot)
  slot(@Parent() { slotId }: SeenEscalation, @Viewing() viewer: Viewer): Promise<Slot | null> {
    return this.slots.byId(viewer, slotId);
  }
}

@Resolver(() => Assignment)
export class AssignmentEscalationsResolver {
  constructor(private readonly queries: EscalationsQueries) {}

  @ResolveField(() => [SeenEscalation], { description: 'Steps proposed and decided; only the secretariat sees them.' })
  escalations(@Parent() { id: of }: Assignment, @Viewing() viewer: Viewer): Promise<SeenEscalation[]> {
    return this.queries.ofAssignment(viewer, of);
  }
}

function known(of: string): string {
  if (!isId(of)) throw notFound('escalationId');
  return of;
}
