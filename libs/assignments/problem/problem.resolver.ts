import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Language } from '@kenes/config';
import { Organisation, organisationOf, Person, personOf, type Viewer } from '@kenes/council';
import { Asks, isId, notFound, Viewing } from '@kenes/kernel';
import { Assignment } from '../assignment.entity.js';
import { AssignmentActResult, type AssignmentConflict } from '../assignment.views.js';
import { AssignmentQueries } from '../assignments.queries.js';
import { orConflict } from '../conflicts.js';
import { Report } from '../report.entity.js';
import { ReportQueries } from '../reports.queries.js';
import { Slot } from '../slot.entity.js';
import { SlotQueries } from '../slots.queries.js';
import { Problem, ProblemHelper } from './problem.entity.js';
import { problemPolicy } from './problem.policy.js';
import { ProblemQueries } from './problem.queries.js';
import { HelpAnswer, ProblemAbilities } from './problem.views.js';
import { Problems } from './problems.service.js';

const id = () => ID;
const version = { type: () => Int, description: 'The version of the problem you read.' };

@Resolver(() => Problem)
export class ProblemsResolver {
  constructor(
    private readonly problems: Problems,
    private readonly queries: ProblemQueries,
    private readonly assignments: AssignmentQueries,
  ) {}

  @Asks('problem.list')
  @Query(() => [Problem], { name: 'problems', description: 'What is in the way of the bodies this viewer reads, the oldest first.' })
  list(@Viewing() viewer: Viewer, @Args('open', { type: () => Boolean, defaultValue: true, description: 'false: the solved ones as well.' }) open: boolean): Promise<Problem[]> {
    return this.queries.list(viewer, open);
  }

  @Asks('problem.ask')
  @Mutation(() => AssignmentActResult, { description: 'These bodies get the question by letter, whoever has the trouble gets a copy.' })
  askForHelp(
    @Viewing() viewer: Viewer, @Context('language') language: Language, @Args('problemId', { type: id }) problemId: string, @Args('expectedVersion', version) expected: number,
    @Args('organisationIds', { type: () => [ID] }) organisationIds: string[],
  ): Promise<Assignment | AssignmentConflict> {
    if (!organisationIds.every(isId)) throw notFound('organisationIds');
    return this.act(viewer, language, () => this.problems.ask(viewer, known(problemId), expected, organisationIds));
  }

  @Asks('problem.solve')
  @Mutation(() => AssignmentActResult, { description: 'It is in nobody’s way any more; how it was solved stays in the history.' })
  solveProblem(
    @Viewing() viewer: Viewer, @Context('language') language: Language, @Args('problemId', { type: id }) problemId: string, @Args('expectedVersion', version) expected: number,
    @Args('outcome', { type: () => String }) outcome: string,
  ): Promise<Assignment | AssignmentConflict> {
    return this.act(viewer, language, () => this.problems.solve(viewer, known(problemId), expected, outcome));
  }

  private act(viewer: Viewer, language: Language, act: () => Promise<string>): Promise<Assignment | AssignmentConflict> {
    return orConflict(this.assignments, viewer, language, async () => {
      const of = await act();
      await viewer.refresh();
      return (await this.assignments.byId(viewer, of))!;
    });
  }
}

@Resolver(() => Problem)
export class ProblemFieldsResolver {
  constructor(
    private readonly queries: ProblemQueries,
    private readonly slots: SlotQueries,
    private readonly reports: ReportQueries,
  ) {}

  @ResolveField(() => Slot)
  slot(@Parent() { slotId }: Problem, @Viewing() viewer: Viewer): Promise<Slot | null> {
    return this.slots.byId(viewer, slotId);
  }

  @ResolveField(() => Report, { nullable: true, description: 'The answer it came with.' })
  report(@Parent() { reportId }: Problem, @Viewing() viewer: Viewer): Promise<Report | null> {
    return this.reports.byId(viewer, reportId);
  }

  @ResolveField(() => Person, { nullable: true })
  closedBy(@Parent() { closedById }: Problem, @Viewing() viewer: Viewer): Promise<Person | null> | null {
    return closedById === null ? null : personOf(viewer, closedById);
  }

  @ResolveField(() => [ProblemHelper], { description: 'Bodies that could help: asked, or only named.' })
  helpers(@Parent() { id: problemId }: Problem, @Viewing() viewer: Viewer): Promise<ProblemHelper[]> {
    return this.queries.helpersOf(viewer, problemId);
  }

  @ResolveField(() => ProblemAbilities)
  async abilities(@Parent() problem: Problem, @Viewing() viewer: Viewer): Promise<ProblemAbilities> {
    const slot = await this.slots.byId(viewer, problem.slotId);
    const may = (act: 'ask' | 'solve') => slot !== null && problem.whyNot(act) === null && problemPolicy.may(viewer, act, slot.place);
    const open = slot !== null && ['issued', 'underway', 'submitted'].includes(slot.place.state);
    return Object.assign(new ProblemAbilities(), { ask: open && may('ask'), solve: may('solve') });
  }
}

@Resolver(() => ProblemHelper)
export class ProblemHelperResolver {
  constructor(private readonly queries: ProblemQueries) {}

  @ResolveField(() => Organisation)
  organisation(@Parent() { organisationId }: ProblemHelper, @Viewing() viewer: Viewer): Promise<Organisation | null> {
    return organisationOf(viewer, organisationId);
  }

  @ResolveField(() => [HelpAnswer], { description: 'What it answered, in order.' })
  answers(@Parent() { id: helperId }: ProblemHelper, @Viewing() viewer: Viewer): Promise<HelpAnswer[]> {
    return this.queries.answersOf(viewer, helperId);
  }
}

@Resolver(() => Assignment)
export class AssignmentProblemsResolver {
  constructor(private readonly queries: ProblemQueries) {}

  @ResolveField(() => [Problem], { description: 'What is in the way of its bodies, the open ones first. It stops no clock.' })
  problems(@Parent() { id: assignmentId }: Assignment, @Viewing() viewer: Viewer): Promise<Problem[]> {
    return this.queries.of(viewer, assignmentId);
  }
}

function known(of: string): string {
  if (!isId(of)) throw notFound('problemId');
  return of;
}
