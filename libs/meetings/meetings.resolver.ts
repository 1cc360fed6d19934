import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Mandate, Person, personOf, Viewer } from '@kenes/council';
import { Asks, Day, isId, notFound, Viewing } from '@kenes/kernel';
import { Invitation, MeetingAnswer } from './invitation.entity.js';
import { MeetingInput, MoveMeetingInput } from './meeting.inputs.js';
import { MeetingActResult, MeetingView } from './meeting.view.js';
import { invitationsOf, invitedMandate, meetingOf, meetingsBetween } from './meetings.queries.js';
import { MeetingsService } from './meetings.service.js';

@Resolver(() => MeetingView)
export class MeetingsResolver {
  constructor(private readonly acts: MeetingsService) {}

  @Asks('meeting.list')
  @Query(() => [MeetingView], { description: 'Meetings the viewer may see, by their start; those of some days, or all.' })
  meetings(
    @Viewing() viewer: Viewer,
    @Args('from', { type: () => Day, nullable: true }) from: string | null,
    @Args('to', { type: () => Day, nullable: true }) to: string | null,
  ): Promise<MeetingView[]> {
    return meetingsBetween(viewer, from ?? null, to ?? null);
  }

  @Asks('meeting.read')
  @Query(() => MeetingView, { nullable: true })
  async meeting(@Viewing() viewer: Viewer, @Args('id', { type: () => ID }) id: string): Promise<MeetingView | null> {
    return isId(id) ? meetingOf(viewer, id) : null;
  }

  @Asks('meeting.plan')
  @Mutation(() => MeetingActResult, { description: 'Plans a meeting and sends the invitations.' })
  async planMeeting(@Viewing() viewer: Viewer, @Args('input') input: MeetingInput): Promise<MeetingView | null> {
    return meetingOf(viewer, await this.acts.plan(viewer, input));
  }

  @Asks('meeting.move')
  @Mutation(() => MeetingActResult, { description: 'Another time or place; everybody invited is told.' })
  async moveMeeting(@Viewing() viewer: Viewer, @Args('input') input: MoveMeetingInput): Promise<MeetingView | null> {
    return meetingOf(viewer, await this.acts.move(viewer, input));
  }

  @Asks('meeting.cancel')
  @Mutation(() => MeetingActResult, { description: 'Calls a meeting off; everybody invited is told why.' })
  async cancelMeeting(
    @Viewing() viewer: Viewer,
    @Args('meetingId', { type: () => ID }) meetingId: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
    @Args('reason') reason: string,
  ): Promise<MeetingView | null> {
    if (!isId(meetingId)) throw notFound('meetingId');
    return meetingOf(viewer, await this.acts.cancel(viewer, meetingId, expectedVersion, reason));
  }

  @Asks('meeting.answer')
  @Mutation(() => MeetingActResult, { description: 'Whether the viewer comes. The last answer before the meeting counts.' })
  async answerInvitation(
    @Viewing() viewer: Viewer,
    @Args('invitationId', { type: () => ID }) invitationId: string,
    // Written out: a type named like its enum object would reach the validation pipe as that object.
    @Args('answer', { type: () => MeetingAnswer }) answer: keyof typeof MeetingAnswer,
    @Args('note', { type: () => String, nullable: true }) note: string | null,
  ): Promise<MeetingView | null> {
    if (!isId(invitationId)) throw notFound('invitationId');
    return meetingOf(viewer, await this.acts.answer(viewer, invitationId, answer, note ?? null));
  }

  @ResolveField(() => [Invitation], { description: 'Who is invited, in the order of the composition.' })
  invitations(@Parent() { id }: MeetingView, @Viewing() viewer: Viewer): Promise<Invitation[]> {
    return invitationsOf(viewer, id);
  }

  @ResolveField(() => Person, { description: 'Who planned it.' })
  author(@Parent() { authorId }: MeetingView, @Viewing() viewer: Viewer): Promise<Person | null> {
    return personOf(viewer, authorId);
  }
}

@Resolver(() => Invitation)
export class InvitationResolver {
  @ResolveField(() => Mandate)
  mandate(@Parent() invitation: Invitation, @Viewing() viewer: Viewer): Promise<Mandate | null> {
    return invitedMandate(viewer, invitation);
  }

  @ResolveField(() => Person, { nullable: true, description: 'Who holds the mandate on the day of the meeting; null while the post is vacant.' })
  async person(@Parent() invitation: Invitation, @Viewing() viewer: Viewer): Promise<Person | null> {
    const mandate = await invitedMandate(viewer, invitation);
    return mandate?.holderId ? personOf(viewer, mandate.holderId) : null;
  }
}
