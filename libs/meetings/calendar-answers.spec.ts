import { readFileSync } from 'node:fs';
import { MailDestinations, Thread } from '@kenes/correspondence';
import { newId } from '@kenes/kernel';
import { MeetingCalendarAnswers } from './calendar-answers.js';
import type { Meeting } from './meeting.entity.js';
import { Desk } from './testing/desk.js';

const replies = (name: string, meeting: Meeting) =>
  readFileSync(new URL(`../../test/calendars/replies/${name}.ics`, import.meta.url), 'utf8').replace('0196f2c0-4a11-7c52-9d1e-7b1f0a5e2c11@council.localhost', meeting.uid);

describe('«Accept» and «Decline» pressed in a calendar program', () => {
  let desk: Desk;
  let answers: MeetingCalendarAnswers;
  let meeting: Meeting;
  let invitationId: string;
  let threadId: string;

  beforeAll(async () => {
    desk = await Desk.open();
    answers = new MeetingCalendarAnswers(new MailDestinations(), desk.meetings);
  });
  afterAll(() => desk.close());

  beforeEach(async () => {
    await desk.clockTo('2027-05-12');
    meeting = await desk.planned('health');
    invitationId = (await desk.invitations(meeting.id))[0]!.id;
    threadId = newId();
    await desk.unit.chore(desk.councilId, (work) => work.insert(Object.assign(new Thread(), { id: threadId, aboutKind: 'meeting', aboutId: meeting.id, organisationId: desk.id('health'), subject: 'Приглашение', createdAt: work.now })));
  });

  const comes = (calendar: string, personId = desk.id('dmitry'), objectId = invitationId) =>
    desk.unit.chore(desk.councilId, (work) => answers.take(work, { calendar, objectId, personId }));
  const filed = () => ({ threadId, organisationId: desk.id('health') });
  const answer = async () => (await desk.invitations(meeting.id))[0]!;

  it('is the answer of the person whose address it came to, whatever alias it was sent from', async () => {
    expect(await comes(replies('apple-accepted', meeting))).toEqual(filed());
    expect(await answer()).toMatchObject({ answer: 'yes', answeredBy: desk.id('dmitry') });
    expect(await comes(replies('google-accepted', meeting))).toEqual(filed());
    expect(await answer()).toMatchObject({ answer: 'yes', note: 'Буду с коллегой' });
  });

  it('declined with a word of why, is a no with a remark', async () => {
    expect(await comes(replies('outlook-declined', meeting))).toEqual(filed());
    expect(await answer()).toMatchObject({ answer: 'no', note: 'В командировке, простите' });
  });

  it('accepted after «by video», is still by video', async () => {
    await desk.meetings.answer(desk.as('dmitry'), invitationId, 'remote', null);
    await comes(replies('bare-accepted', meeting));
    expect((await answer()).answer).toBe('remote');
  });

  it('for an hour that is no longer, is kept and changes nothing', async () => {
    await desk.meetings.move(desk.as('aigul'), { meetingId: meeting.id, expectedVersion: 1, startsAt: new Date('2027-05-27T10:00:00Z'), endsAt: new Date('2027-05-27T11:30:00Z') });
    expect(await comes(replies('google-accepted', meeting))).toEqual(filed());
    expect(await comes(replies('apple-accepted', meeting))).toEqual(filed());
    expect((await answer()).answer).toBeNull();
  });

  it('for another room in the same hour, counts', async () => {
    await desk.meetings.move(desk.as('aigul'), { meetingId: meeting.id, expectedVersion: 1, startsAt: meeting.startsAt, endsAt: meeting.endsAt, place: 'зал 5' });
    await comes(replies('google-accepted', meeting));
    expect((await answer()).answer).toBe('yes');
  });

  it('too late, or for a cancelled meeting, is kept and changes nothing', async () => {
    await desk.meetings.cancel(desk.as('aigul'), meeting.id, 1, 'Нет кворума');
    expect(await comes(replies('google-accepted', meeting))).toEqual(filed());
    expect((await answer()).answer).toBeNull();
  });

  it('that means something else, or another meeting, or comes to another’s address, is for a person to read', async () => {
    expect(await comes(replies('tentative', meeting))).toBeNull();
    expect(await comes(replies('google-accepted', { ...meeting, uid: 'other@council.localhost' } as Meeting))).toBeNull();
    expect(await comes(replies('google-accepted', meeting), desk.id('timur'))).toBeNull();
    expect(await comes(replies('google-accepted', meeting), desk.id('dmitry'), newId())).toBeNull();
    expect(await comes('Выполнено.')).toBeNull();
    expect((await answer()).answer).toBeNull();
  });
});
