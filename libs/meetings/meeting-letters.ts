import { dayIn, inLanguage, wordsFor, type Language, type Trilingual } from '@kenes/config';
import { writeInvitation, type InvitationMethod } from '@kenes/ics';
import type { Statements, Work } from '@kenes/kernel';
import { letterHtml, letterText, placeholders } from '@kenes/mail';
import { guestsOn, three, type Guest, type InThree } from './guests.js';
import { meetingLetter, type MeetingLetter, type MeetingNews } from './mail/meeting-letter.js';
import { calendarContent } from './meeting-event.js';
import type { Meeting, Sitting } from './meeting.entity.js';

/** A letter ready for the outgoing mail; its secrets are placeholders until it is sent. */
export interface MeetingMail {
  kind: 'invitation' | 'invitationUpdate' | 'invitationCancel';
  invitationId: string;
  organisationId: string;
  personId: string;
  toName: string;
  toAddress: string;
  reason: string;
  subject: string;
  text: string;
  html: string;
  calendarText: string;
  calendarMethod: InvitationMethod;
  /** A letter with a page to answer on carries a link of purpose `rsvp`. */
  answers: boolean;
}

export interface MeetingChange {
  news: MeetingNews;
  was?: Sitting;
  askedAgain?: readonly string[];
}

const kinds = { invitation: 'invitation', moved: 'invitationUpdate', changed: 'invitationUpdate', cancelled: 'invitationCancel' } satisfies Record<MeetingNews, MeetingMail['kind']>;

/** One letter per person who holds an invited mandate on the day of the meeting and can be written to. */
export async function lettersAbout(work: Work, meeting: Meeting, change: MeetingChange, site: string): Promise<MeetingMail[]> {
  const guests = await guestsOn(work, meeting.id, dayIn(work.zone, meeting.startsAt));
  const about = { meeting, site, from: await authorOf(work, meeting.authorId), council: await councilName(work), zone: work.zone };
  const invitedBefore = change.was ? await guestsOn(work, meeting.id, dayIn(work.zone, change.was.startsAt)) : guests;
  return guests.flatMap((guest) => {
    if (!guest.person?.address) return [];
    // By the new day the seat may have passed on: whoever holds it then has never heard of the meeting.
    const knows = invitedBefore.some(({ invitationId, person }) => invitationId === guest.invitationId && person?.id === guest.person!.id);
    return [letterTo({ ...guest, person: guest.person }, guest.person.address, { ...about, change: knows ? change : { news: 'invitation' } })];
  });
}

interface About { meeting: Meeting; change: MeetingChange; site: string; from: MeetingLetter['from']; council: Trilingual; zone: string }

function letterTo(guest: Guest & { person: NonNullable<Guest['person']> }, address: string, about: About): MeetingMail {
  const { meeting, change, zone } = about;
  const { person } = guest;
  const letter = meetingLetter({
    news: change.news, language: person.language, zone, title: meeting.title, sitting: meeting, was: change.was,
    answered: change.askedAgain?.includes(guest.invitationId), reason: meeting.cancelReason, council: about.council,
    to: { salutation: person.salutation, mandate: guest.mandate, address }, from: about.from, site: about.site,
  });
  const language: Language = person.language === 'kk+ru' ? 'kk' : person.language;
  const { t } = wordsFor(language);
  const cancelled = change.news === 'cancelled';
  const calendarText = writeInvitation({
    method: cancelled ? 'CANCEL' : 'REQUEST',
    event: {
      ...calendarContent(meeting, zone, language, cancelled ? {} : { lines: [t('meetings:event.answer', { url: placeholders.link })] }),
      sequence: meeting.sequence, stamp: meeting.changedAt, modified: meeting.changedAt,
    },
    organizer: { name: inLanguage(about.council, language), address: placeholders.reply },
    attendee: { name: inLanguage(person.name, language), address, answer: attendance[guest.answer ?? 'silent'], votes: guest.hasVote },
  });
  return {
    kind: kinds[change.news], invitationId: guest.invitationId, organisationId: guest.organisationId, personId: person.id,
    toName: inLanguage(person.name, language), toAddress: address, reason: t('meetings:mail.why', { post: inLanguage(guest.mandate, language) }),
    subject: letter.subject, text: letterText(letter), html: letterHtml(letter),
    calendarText, calendarMethod: cancelled ? 'CANCEL' : 'REQUEST', answers: !cancelled,
  };
}

const attendance = { silent: 'unanswered', yes: 'yes', remote: 'yes', no: 'no' } as const;

async function authorOf(db: Statements, personId: string): Promise<MeetingLetter['from']> {
  const [row] = await db.query<InThree<'name'> & InThree<'title'> & { phone: string | null }>(
    `SELECT p.name_kk, p.name_ru, p.name_en, p.phone, held.title_kk, held.title_ru, held.title_en FROM person p
       LEFT JOIN LATERAL (SELECT o.title_kk, o.title_ru, o.title_en FROM post_holder h JOIN post o ON o.council_id = h.council_id AND o.id = h.post_id
         WHERE h.council_id = p.council_id AND h.person_id = p.id ORDER BY h.to_on DESC NULLS FIRST, h.from_on DESC LIMIT 1) held ON true
      WHERE p.id = $1`, [personId]);
  const role = (language: Language) => row![`title_${language}`] ?? wordsFor(language).t('council:secretariat');
  return { name: three(row!, 'name'), post: { kk: role('kk'), ru: role('ru'), en: role('en') }, phone: row!.phone };
}

async function councilName(db: Statements): Promise<Trilingual> {
  const [row] = await db.query<InThree<'name'>>('SELECT name_kk, name_ru, name_en FROM council WHERE id = current_council()');
  return three(row!, 'name');
}
