import { Inject, Injectable } from '@nestjs/common';
import { dayIn, type Environment } from '@kenes/config';
import { ENVIRONMENT, kernelRefusals, newId, notFound, Refusal, UnitOfWork, VersionConflict, type Caller, type Work } from '@kenes/kernel';
import { guestsOn, holderOnDay, type Guest } from './guests.js';
import { Invitation, type MeetingAnswer } from './invitation.entity.js';
import { Meeting } from './meeting.entity.js';
import { InvitationAnswered, MeetingCancelled, MeetingMoved, MeetingPlanned } from './meeting.events.js';
import type { MeetingInput, MoveMeetingInput } from './meeting.inputs.js';
import { meetingPolicy, type MeetingPlace, type MeetingViewer } from './meeting.policy.js';
import { refuse } from './meeting.refusals.js';

export type MeetingActor = Caller & MeetingViewer;

/** Plans, moves and cancels meetings, and takes answers. Each act answers with the id of its meeting. */
@Injectable()
export class MeetingsService {
  constructor(
    private readonly unit: UnitOfWork,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  plan(viewer: MeetingActor, input: MeetingInput): Promise<string> {
    return this.unit.write(viewer, async (work) => {
      if (!meetingPolicy.may(viewer, 'plan', { organisationIds: [], holderIds: [] })) throw new Refusal(kernelRefusals.NOT_ALLOWED);
      const id = newId();
      const sitting = { startsAt: input.startsAt, endsAt: input.endsAt, place: input.place ?? null, videoUrl: input.videoUrl ?? null };
      const meeting = Meeting.plan(id, input.title, sitting, { authorId: viewer.personId, uid: `${id}@${this.environment.mailDomain}`, now: work.now });
      const invitations = await this.invite(work, meeting, [...new Set(input.mandateIds)]);
      await work.insert(meeting, ...invitations);
      await work.record({ act: 'meeting.plan', objectKind: 'meeting', objectId: id, facts: { startsAt: meeting.startsAt, invited: invitations.length } });
      await work.announce(new MeetingPlanned(id));
      return id;
    });
  }

  /** A place or link that is not given stays; null takes it away. */
  move(viewer: MeetingActor, { meetingId, expectedVersion, startsAt, endsAt, place, videoUrl }: MoveMeetingInput): Promise<string> {
    return this.unit.write(viewer, async (work) => {
      const meeting = await this.forAct(work, viewer, 'move', meetingId, expectedVersion);
      const was = { startsAt: meeting.startsAt, endsAt: meeting.endsAt, place: meeting.place, videoUrl: meeting.videoUrl };
      const { anotherTime } = meeting.move({ startsAt, endsAt, place: place === undefined ? was.place : place, videoUrl: videoUrl === undefined ? was.videoUrl : videoUrl }, work.now);
      await work.save(meeting);
      const askedAgain = anotherTime ? await this.askAgain(work, meetingId) : [];
      await work.record({ act: 'meeting.move', objectKind: 'meeting', objectId: meetingId, facts: { was, to: { startsAt, endsAt, place: meeting.place, videoUrl: meeting.videoUrl } } });
      await work.announce(new MeetingMoved(meetingId, was, askedAgain));
      return meetingId;
    });
  }

  cancel(viewer: MeetingActor, meetingId: string, expectedVersion: number, reason: string): Promise<string> {
    return this.unit.write(viewer, async (work) => {
      const meeting = await this.forAct(work, viewer, 'cancel', meetingId, expectedVersion);
      meeting.cancel(reason, work.now);
      await work.save(meeting);
      await work.record({ act: 'meeting.cancel', objectKind: 'meeting', objectId: meetingId, facts: { reason: meeting.cancelReason } });
      await work.announce(new MeetingCancelled(meetingId));
      return meetingId;
    });
  }

  /** The last answer counts; only who holds the mandate on the day of the meeting may give one. */
  answer(viewer: MeetingActor, invitationId: string, answer: MeetingAnswer, note: string | null): Promise<string> {
    return this.unit.write(viewer, async (work) => {
      const { meeting, invitation } = await this.ofGuest(work, viewer, invitationId);
      await this.take(work, meeting, invitation, answer, note, viewer.personId);
      return meeting.id;
    });
  }

  /** An invitation and its meeting, locked, for the one who is to answer it; refuses everybody else as if there were none. */
  async ofGuest(work: Work, viewer: MeetingViewer, invitationId: string): Promise<{ meeting: Meeting; invitation: Invitation; guest: Guest }> {
    // The meeting first, as a move takes them: two who lock in the same order never wait for each other in a ring.
    const meetingId = (await work.find(Invitation, invitationId))?.meetingId;
    const meeting = meetingId === undefined ? null : await work.lock(Meeting, meetingId);
    const invitation = meeting && (await work.lock(Invitation, invitationId));
    if (!invitation || !meeting) throw notFound('invitationId');
    const guest = (await guestsOn(work, meeting.id, dayIn(work.zone, meeting.startsAt))).find((one) => one.invitationId === invitationId);
    const place = guest && { organisationIds: [guest.organisationId], holderIds: guest.person ? [guest.person.id] : [] };
    if (!guest || !place || !meetingPolicy.may(viewer, 'answer', place)) throw notFound('invitationId');
    return { meeting, invitation, guest };
  }

  /** Records an answer within a unit that has others to do as well. */
  async take(work: Work, meeting: Meeting, invitation: Invitation, answer: MeetingAnswer, note: string | null, personId: string): Promise<void> {
    invitation.take(answer, note, meeting, { personId, now: work.now });
    await work.save(invitation);
    await work.record({ act: 'meeting.answer', objectKind: 'meeting', objectId: meeting.id, facts: { invitationId: invitation.id, answer, note: invitation.note } });
    await work.announce(new InvitationAnswered(meeting.id, invitation.id));
  }

  /** Visible, permitted, locked, and still as the caller saw it. */
  private async forAct(work: Work, viewer: MeetingActor, act: 'move' | 'cancel', id: string, expectedVersion: number): Promise<Meeting> {
    const meeting = await work.lock(Meeting, id);
    const place = meeting && (await placeOf(work, meeting));
    if (!meeting || !place || !meetingPolicy.may(viewer, 'read', place)) throw notFound('meetingId');
    if (!meetingPolicy.may(viewer, act, place)) throw new Refusal(kernelRefusals.NOT_ALLOWED);
    if (meeting.version !== expectedVersion) throw new VersionConflict('Meeting', id, expectedVersion);
    return meeting;
  }

  private async invite(work: Work, meeting: Meeting, mandateIds: string[]): Promise<Invitation[]> {
    if (mandateIds.length === 0) throw refuse('NOBODY_INVITED', 'mandateIds');
    const day = dayIn(work.zone, meeting.startsAt);
    const inForce = await work.query('SELECT FROM mandate WHERE id = ANY($1::uuid[]) AND from_on <= $2::date AND (to_on IS NULL OR to_on >= $2::date)', [mandateIds, day]);
    if (inForce.length !== mandateIds.length) throw refuse('MANDATE_NOT_IN_FORCE', 'mandateIds');
    return mandateIds.map((mandateId) => Invitation.to(newId(), meeting.id, mandateId));
  }

  private async askAgain(work: Work, meetingId: string): Promise<string[]> {
    const answered = await work.all(Invitation, 'meeting_id = $1 AND answer IS NOT NULL', [meetingId], 'id');
    for (const invitation of answered) invitation.askAgain();
    await work.save(...answered);
    return answered.map(({ id }) => id);
  }
}

async function placeOf(work: Work, meeting: Meeting): Promise<MeetingPlace> {
  const rows = await work.query<{ organisation: string; holder: string | null }>(
    `SELECT a.organisation_id AS organisation, ${holderOnDay('$2::date')} AS holder FROM invitation i
       JOIN mandate a ON a.council_id = i.council_id AND a.id = i.mandate_id WHERE i.meeting_id = $1`, [meeting.id, dayIn(work.zone, meeting.startsAt)]);
  return { organisationIds: rows.map(({ organisation }) => organisation), holderIds: rows.flatMap(({ holder }) => holder ?? []) };
}
