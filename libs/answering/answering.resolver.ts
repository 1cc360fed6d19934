import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Organisation, organisationOf, Person, personOf, type Viewer } from '@kenes/council';
import { Asks, isId, notFound, Viewing } from '@kenes/kernel';
import { Absence, Deputy } from './absence.entity.js';
import { Absences } from './absences.js';
import { Answering } from './answering.entity.js';
import { DeputyInput, EnterAnsweringInput, namedIn, OpenAnsweringInput, saidIn } from './answering.inputs.js';
import { answeringPolicy } from './answering.policy.js';
import { answeringById, askedIn, countsOf, noticedAbsenceOf, roundById, roundOf, standingInFor } from './answering.queries.js';
import { AnsweringService } from './answering.service.js';
import { AnsweringResult, AnsweringRoundResult, DeputyResult, StandingCount } from './answering.views.js';
import { AnsweringRound } from './round.entity.js';

@Resolver(() => AnsweringRound)
export class AnsweringRoundResolver {
  constructor(private readonly acts: AnsweringService) {}

  @Asks('answering.read')
  @Query(() => AnsweringRound, { nullable: true, description: 'Who answers in a year, of all bodies asked; the newest year when none is given. Null when nobody was asked.' })
  answeringRound(@Viewing() viewer: Viewer, @Args('year', { type: () => Int, nullable: true }) year: number | null): Promise<AnsweringRound | null> {
    return roundOf(viewer, year ?? null);
  }

  @Asks('answering.open')
  @Mutation(() => AnsweringRoundResult, { description: 'Asks bodies who answers in a year. The second call of a year asks further bodies under the same number.' })
  async openAnsweringRound(@Viewing() viewer: Viewer, @Args('input') input: OpenAnsweringInput): Promise<AnsweringRound | null> {
    return roundById(viewer, await this.acts.open(viewer, input));
  }

  @ResolveField(() => [Answering], { description: 'The bodies that were asked, in the council’s order.' })
  asked(@Parent() { id }: AnsweringRound, @Viewing() viewer: Viewer): Promise<Answering[]> {
    return askedIn(viewer, id);
  }

  @ResolveField(() => [StandingCount])
  counts(@Parent() { id }: AnsweringRound, @Viewing() viewer: Viewer): Promise<StandingCount[]> {
    return countsOf(viewer, id);
  }

  @ResolveField(() => Boolean, { description: 'Whether this viewer may ask, enter and appoint here.' })
  mayAct(@Parent() { id }: AnsweringRound, @Viewing() viewer: Viewer): boolean {
    return answeringPolicy.may(viewer, 'ask', id);
  }
}

@Resolver(() => Answering)
export class AnsweringResolver {
  constructor(
    private readonly acts: AnsweringService,
    private readonly absences: Absences,
  ) {}

  @Asks('answering.ask')
  @Mutation(() => AnsweringResult, { description: 'The same question once more, to the contact or to the successor who has not confirmed.' })
  async askAgainWhoAnswers(@Viewing() viewer: Viewer, @Args('answeringId', { type: () => ID }) id: string, @Args('expectedVersion', { type: () => Int }) version: number): Promise<Answering | null> {
    return answeringById(viewer, await this.acts.askAgain(viewer, known(id, 'answeringId'), version));
  }

  @Asks('answering.ask')
  @Mutation(() => AnsweringResult, { description: 'From now on this body is written to here, and is asked once more.' })
  async writeElsewhere(
    @Viewing() viewer: Viewer, @Args('answeringId', { type: () => ID }) id: string, @Args('expectedVersion', { type: () => Int }) version: number, @Args('address') address: string,
  ): Promise<Answering | null> {
    return answeringById(viewer, await this.acts.writeElsewhere(viewer, known(id, 'answeringId'), version, address));
  }

  @Asks('answering.enter')
  @Mutation(() => AnsweringResult, { description: 'What was said by telephone, entered on behalf of the body or of the named successor.' })
  async enterWhoAnswers(@Viewing() viewer: Viewer, @Args('input') input: EnterAnsweringInput): Promise<Answering | null> {
    return answeringById(viewer, await this.acts.enter(viewer, input.answeringId, input.expectedVersion, saidIn(input), input.spokenBy ?? 'body', viewer.language));
  }

  @Asks('answering.deputise')
  @Mutation(() => DeputyResult, { description: 'Somebody stands in for an absent contact until a day, and gets a copy of what is open.' })
  async appointDeputy(@Viewing() viewer: Viewer, @Args('input') input: DeputyInput): Promise<Organisation | null> {
    const { organisationId, forPersonId, untilOn, deputy, absenceId } = input;
    return organisationOf(viewer, await this.absences.deputise(viewer, { organisationId, forPersonId, untilOn, absenceId: absenceId ?? null, deputy: deputy ? namedIn(deputy) : null }));
  }

  @Asks('answering.deputise')
  @Mutation(() => DeputyResult, { description: 'The contact is back: letters go there again.' })
  async endDeputy(@Viewing() viewer: Viewer, @Args('organisationId', { type: () => ID }) organisationId: string, @Args('forPersonId', { type: () => ID }) forPersonId: string): Promise<Organisation | null> {
    return organisationOf(viewer, await this.absences.endDeputy(viewer, known(organisationId, 'organisationId'), known(forPersonId, 'forPersonId')));
  }

  @Asks('answering.deputise')
  @Mutation(() => DeputyResult, { description: 'The automatic answer was read; nothing follows from it.' })
  async dismissAbsence(@Viewing() viewer: Viewer, @Args('absenceId', { type: () => ID }) absenceId: string): Promise<Organisation | null> {
    return organisationOf(viewer, await this.absences.dismiss(viewer, known(absenceId, 'absenceId')));
  }

  @ResolveField(() => Organisation)
  organisation(@Parent() { organisationId }: Answering, @Viewing() viewer: Viewer): Promise<Organisation | null> {
    return organisationOf(viewer, organisationId);
  }

  @ResolveField(() => Person, { nullable: true, description: 'Who was asked, and after a change who answers now.' })
  person(@Parent() { personId }: Answering, @Viewing() viewer: Viewer): Promise<Person | null> | null {
    return personId ? personOf(viewer, personId) : null;
  }

  @ResolveField(() => Person, { nullable: true, description: 'Who was named, and has not confirmed yet.' })
  successor(@Parent() { successorId }: Answering, @Viewing() viewer: Viewer): Promise<Person | null> | null {
    return successorId ? personOf(viewer, successorId) : null;
  }

  @ResolveField(() => Person, { nullable: true, description: 'Who answered before.' })
  former(@Parent() { formerId }: Answering, @Viewing() viewer: Viewer): Promise<Person | null> | null {
    return formerId ? personOf(viewer, formerId) : null;
  }

  @ResolveField(() => Person, { nullable: true, description: 'Whom the body named to stand in.' })
  deputy(@Parent() { deputyId }: Answering, @Viewing() viewer: Viewer): Promise<Person | null> | null {
    return deputyId ? personOf(viewer, deputyId) : null;
  }

  @ResolveField(() => Deputy, { nullable: true, description: 'Who stands in today.' })
  standingIn(@Parent() { organisationId }: Answering, @Viewing() viewer: Viewer): Promise<Deputy | null> {
    return standingInFor(viewer, organisationId);
  }

  @ResolveField(() => Absence, { nullable: true, description: 'What an automatic answer told, for the secretariat to decide.' })
  absence(@Parent() { organisationId }: Answering, @Viewing() viewer: Viewer): Promise<Absence | null> | null {
    return answeringPolicy.may(viewer, 'readAbsence', organisationId) ? noticedAbsenceOf(viewer, organisationId) : null;
  }
}

@Resolver(() => Deputy)
export class DeputyResolver {
  @ResolveField(() => Person)
  person(@Parent() { personId }: Deputy, @Viewing() viewer: Viewer): Promise<Person | null> {
    return personOf(viewer, personId);
  }

  @ResolveField(() => Person, { description: 'The contact who is away.' })
  insteadOf(@Parent() { forPersonId }: Deputy, @Viewing() viewer: Viewer): Promise<Person | null> {
    return personOf(viewer, forPersonId);
  }
}

@Resolver(() => Absence)
export class AbsenceResolver {
  @ResolveField(() => Person)
  person(@Parent() { personId }: Absence, @Viewing() viewer: Viewer): Promise<Person | null> {
    return personOf(viewer, personId);
  }
}

function known(id: string, field: string): string {
  if (!isId(id)) throw notFound(field);
  return id;
}
