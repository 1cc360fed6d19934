import { Injectable } from '@nestjs/common';
import { dayIn, type Language, type Trilingual } from '@kenes/config';
import { Links, type Link, type OpenedLink } from '@kenes/council';
import { writeEvent, writeFeed } from '@kenes/ics';
import { Refusal, UnitOfWork, type Statements } from '@kenes/kernel';
import { guestsOn, three, type Guest, type InThree } from './guests.js';
import { Invitation, offeredAnswers, type MeetingAnswer } from './invitation.entity.js';
import { calendarContent } from './meeting-event.js';
import { Meeting } from './meeting.entity.js';
import { MeetingsService } from './meetings.service.js';

/** What a personal invitation link shows. */
export interface RsvpView {
  council: Trilingual;
  zone: string;
  meeting: Meeting;
  invitation: Invitation;
  guest: Guest & { person: NonNullable<Guest['person']> };
  offered: MeetingAnswer[];
  /** Why no answer is taken any more; null while one is. */
  closed: Refusal | null;
  phone: string | null;
}

/** unknown: no link of ours. gone: withdrawn. passedOn: another person holds the mandate on the day of the meeting. */
export type NoRsvp = { none: 'unknown' | 'gone' } | { none: 'passedOn'; council: Trilingual };

/** Answers to invitations by a personal link, without signing in. Looking changes nothing; only `answer` acts. */
@Injectable()
export class Rsvp {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly links: Links,
    private readonly meetings: MeetingsService,
  ) {}

  async look(token: string): Promise<RsvpView | NoRsvp> {
    const opened = await this.open(token);
    if ('none' in opened) return opened;
    return this.unit.read(opened.councilId, async (reading) => view(reading, opened.link, await reading.context()));
  }

  /** Records the answer as one that came by the link of this person; the same key acts once. Throws refusals. */
  async answer(token: string, answer: MeetingAnswer, note: string | null, key: string): Promise<void> {
    const { link, councilId } = await this.links.open(token, 'rsvp');
    await this.meetings.answer(
      {
        councilId, principalId: link.personId, personId: link.personId, channel: 'link', evidence: 'link',
        once: { principal: `link:${link.id}`, key, act: 'answerInvitation', input: { answer, note } },
        is: () => false, speaksFor: () => false,
      },
      link.objectId, answer, note,
    );
  }

  private async open(token: string): Promise<OpenedLink | NoRsvp> {
    try {
      return await this.links.open(token, 'rsvp');
    } catch (error) {
      if (error instanceof Refusal) return { none: error.code === 'LINK_UNKNOWN' ? 'unknown' : 'gone' };
      throw error;
    }
  }

  /** The meeting as a file for a calendar. */
  async calendarFile(token: string, language: Language): Promise<string | null> {
    const seen = await this.look(token);
    if ('none' in seen) return null;
    const { meeting, zone } = seen;
    const facts = { sequence: meeting.sequence, stamp: meeting.changedAt, modified: meeting.changedAt };
    const event = { ...calendarContent(meeting, zone, language), ...facts };
    return writeFeed({ name: event.title, zone, events: [writeEvent(event)] });
  }
}

async function view(db: Statements, link: Link, { zone, now }: { zone: string; now: Date }): Promise<RsvpView | NoRsvp> {
  const invitation = await db.find(Invitation, link.objectId);
  const meeting = invitation && (await db.find(Meeting, invitation.meetingId));
  if (!invitation || !meeting) return { none: 'gone' };
  const [about] = await db.query<InThree<'name'> & { phone: string | null }>('SELECT c.name_kk, c.name_ru, c.name_en, p.phone FROM council c LEFT JOIN person p ON p.id = $1 WHERE c.id = current_council()', [meeting.authorId]);
  const council = three(about!, 'name');
  const guest = (await guestsOn(db, meeting.id, dayIn(zone, meeting.startsAt))).find((one) => one.invitationId === invitation.id);
  if (guest?.person?.id !== link.personId) return { none: 'passedOn', council };
  return {
    council, zone, meeting, invitation, guest: { ...guest, person: guest.person }, offered: offeredAnswers(meeting),
    closed: meeting.whyNot('answer', now), phone: about!.phone,
  };
}
