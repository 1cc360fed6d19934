import { randomUUID } from 'node:crypto';
import { lettersAbout, type MeetingChange, type MeetingMail } from './meeting-letters.js';
import { InvitationAnswered, MeetingCancelled, MeetingMoved, MeetingPlanned } from './meeting.events.js';
import { Desk } from './testing/desk.js';
import { sitting } from './testing/meeting.builder.js';

const thursday = { startsAt: new Date('2027-05-27T10:00:00Z'), endsAt: new Date('2027-05-27T11:30:00Z') };

describe('Meetings of a council', () => {
  let desk: Desk;
  beforeAll(async () => { desk = await Desk.open(); });
  afterAll(() => desk.close());
  beforeEach(async () => {
    await desk.clockTo('2027-05-12');
    desk.told.length = 0;
  });

  describe('Planning', () => {
    it('invites mandates, writes history and says so', async () => {
      const meeting = await desk.planned('health', 'prosecution');
      expect(await desk.invitations(meeting.id)).toHaveLength(2);
      expect(await desk.history(meeting.id)).toEqual([{ act: 'meeting.plan', channel: 'web' }]);
      expect(desk.told).toEqual([new MeetingPlanned(meeting.id)]);
      expect(meeting).toMatchObject({ uid: `${meeting.id}@council.localhost`, sequence: 0, version: 1 });
    });

    it('is for the secretary and the coordinator', async () => {
      const input = await desk.input(['health']);
      expect(await desk.refusal(desk.meetings.plan(desk.as('gauhar'), input))).toBeNull();
      for (const other of ['bolat', 'dmitry', 'anna']) expect(await desk.refusal(desk.meetings.plan(desk.as(other), input))).toBe('NOT_ALLOWED');
    });

    it('needs somebody to invite, and mandates in force on that day', async () => {
      const input = await desk.input(['health']);
      expect(await desk.refusal(desk.meetings.plan(desk.as('aigul'), { ...input, mandateIds: [] }))).toBe('NOBODY_INVITED');
      expect(await desk.refusal(desk.meetings.plan(desk.as('aigul'), { ...input, mandateIds: [randomUUID()] }))).toBe('MANDATE_NOT_IN_FORCE');
    });

    it('happens once under one key', async () => {
      const [key, input] = [randomUUID(), await desk.input(['health'])];
      const both = await Promise.all([1, 2].map(() => desk.meetings.plan(desk.as('aigul', key), input)));
      expect(both[0]).toBe(both[1]);
      expect(desk.told).toHaveLength(1);
    });
  });

  describe('Moving', () => {
    it('asks those anew who had answered, and keeps the uid', async () => {
      const meeting = await desk.planned('health', 'prosecution');
      const first = (await desk.invitations(meeting.id))[0]!;
      const holder = (await guestOf(meeting.id, first.id))!;
      await desk.meetings.answer(holder, first.id, 'yes', null);
      await desk.meetings.move(desk.as('aigul'), { meetingId: meeting.id, expectedVersion: 1, ...thursday });
      expect(await desk.meeting(meeting.id)).toMatchObject({ uid: meeting.uid, sequence: 1, version: 2, place: sitting.place, ...thursday });
      expect((await desk.invitations(meeting.id)).map(({ answer }) => answer)).toEqual([null, null]);
      expect(desk.told.at(-1)).toEqual(new MeetingMoved(meeting.id, sitting, [first.id]));
    });

    it('to another room keeps the answers', async () => {
      const meeting = await desk.planned('health');
      const only = (await desk.invitations(meeting.id))[0]!;
      await desk.meetings.answer(desk.as('dmitry'), only.id, 'yes', null);
      await desk.meetings.move(desk.as('aigul'), { meetingId: meeting.id, expectedVersion: 1, startsAt: sitting.startsAt, endsAt: sitting.endsAt, place: 'зал 5' });
      expect((await desk.invitations(meeting.id))[0]).toMatchObject({ answer: 'yes' });
      expect(desk.told.at(-1)).toEqual(new MeetingMoved(meeting.id, sitting, []));
    });

    it('by two at once is done for one of them', async () => {
      const meeting = await desk.planned('health');
      const move = (by: string) => desk.refusal(desk.meetings.move(desk.as(by), { meetingId: meeting.id, expectedVersion: 1, ...thursday }));
      expect((await Promise.all([move('aigul'), move('gauhar')])).sort()).toEqual(['CHANGED_MEANWHILE', null]);
    });

    it('is not for those invited, and is hidden from strangers', async () => {
      const meeting = await desk.planned('health');
      const move = (by: string) => desk.refusal(desk.meetings.move(desk.as(by), { meetingId: meeting.id, expectedVersion: 1, ...thursday }));
      expect(await move('dmitry')).toBe('NOT_ALLOWED');
      expect(await move('timur')).toBe('NOT_FOUND');
    });
  });

  describe('Cancelling', () => {
    it('keeps the meeting with its reason', async () => {
      const meeting = await desk.planned('health');
      await desk.meetings.cancel(desk.as('gauhar'), meeting.id, 1, 'Председатель в командировке');
      expect(await desk.meeting(meeting.id)).toMatchObject({ state: 'cancelled', cancelReason: 'Председатель в командировке', sequence: 1 });
      expect(desk.told.at(-1)).toEqual(new MeetingCancelled(meeting.id));
      expect(await desk.refusal(desk.meetings.cancel(desk.as('gauhar'), meeting.id, 2, 'Ещё раз'))).toBe('MEETING_CANCELLED');
    });
  });

  describe('Answering', () => {
    it('is for whoever holds the mandate on the day of the meeting', async () => {
      const meeting = await desk.planned('health');
      const only = (await desk.invitations(meeting.id))[0]!;
      expect(await desk.refusal(desk.meetings.answer(desk.as('timur'), only.id, 'yes', null))).toBe('NOT_FOUND');
      expect(await desk.refusal(desk.meetings.answer(desk.as('aigul'), only.id, 'yes', null))).toBe('NOT_FOUND');
      await desk.meetings.answer(desk.as('dmitry'), only.id, 'remote', 'Нужна ссылка');
      expect((await desk.invitations(meeting.id))[0]).toMatchObject({ answer: 'remote', note: 'Нужна ссылка', answeredBy: desk.id('dmitry') });
      expect(desk.told.at(-1)).toEqual(new InvitationAnswered(meeting.id, only.id));
    });

    it('fifty times at once leaves one answer and no error', async () => {
      const meeting = await desk.planned('health');
      const only = (await desk.invitations(meeting.id))[0]!;
      const answers = Array.from({ length: 50 }, (_, at) => desk.meetings.answer(desk.as('dmitry'), only.id, at % 2 ? 'yes' : 'no', null));
      expect(new Set(await Promise.all(answers))).toEqual(new Set([meeting.id]));
      expect((await desk.invitations(meeting.id))[0]!.version).toBe(51);
    });

    it('ends when the meeting begins', async () => {
      const meeting = await desk.planned('health');
      const only = (await desk.invitations(meeting.id))[0]!;
      await desk.clockTo('2027-05-26', '11:01');
      expect(await desk.refusal(desk.meetings.answer(desk.as('dmitry'), only.id, 'yes', null))).toBe('MEETING_OVER');
    });
  });

  describe('Letters about a meeting', () => {
    const letters = async (meetingId: string, change: MeetingChange): Promise<MeetingMail[]> => {
      const meeting = await desk.meeting(meetingId);
      return desk.unit.chore(desk.councilId, (work) => lettersAbout(work, meeting, change, 'kenes.example'));
    };

    it('go to each who can be written to, in each one’s language', async () => {
      const meeting = await desk.planned('health', 'education', 'prosecution', 'ilo');
      const sent = await letters(meeting.id, { news: 'invitation' });
      expect(sent.map(({ toAddress, subject }) => [toAddress, subject])).toEqual([
        ['s.kim@edu.example', '26 мая, 11:00 · Приглашение: Заседание № 4'],
        ['d.tsoy@dsm.example', '26 мамыр, 11:00 · Шақыру: № 4 отырыс'],
        ['t.aliev@prok.example', '26.05.2027, 11:00 · Шақыру / приглашение: № 4 отырыс'],
        ['a.berg@ilo.example', '26 May, 11:00 · Invitation: Заседание № 4'],
      ]);
      expect(sent.every(({ kind, answers, calendarMethod }) => kind === 'invitation' && answers && calendarMethod === 'REQUEST')).toBe(true);
      expect(sent[0]!.reason).toBe('Вы получили письмо, потому что приглашены как главный специалист, Министерство просвещения.');
      expect(sent[0]!.text).toContain('От кого: А. Сейтқали, секретарь Совета, +7 7172 00-00-12');
    });

    it('carry the same meeting for calendars, with a place for the personal address', async () => {
      const meeting = await desk.planned('education');
      const [letter] = await letters(meeting.id, { news: 'invitation' });
      const text = letter!.calendarText.replace(/\r\n /g, '');
      expect(text).toContain(`UID:${meeting.uid}\r\n`);
      expect(text).toContain('ORGANIZER;CN="Координационный совет":mailto:[[reply]]\r\n');
      expect(text).toContain(':MAILTO:s.kim@edu.example\r\n');
      expect(text).toContain('Ответить на приглашение: [[link]]');
      await desk.meetings.cancel(desk.as('aigul'), meeting.id, 1, 'Нет кворума');
      const [called] = await letters(meeting.id, { news: 'cancelled' });
      expect(called).toMatchObject({ kind: 'invitationCancel', calendarMethod: 'CANCEL', answers: false });
      expect(called!.calendarText).toContain('SEQUENCE:1\r\n');
      expect(called!.text).toContain('Причина: Нет кворума');
    });

    it('invite whoever holds the seat on the new day, and tell of a move only those who knew', async () => {
      const meeting = await desk.planned('health', 'education');
      await desk.unit.chore(desk.councilId, async (work) => {
        await work.query(`UPDATE post_holder SET to_on = '2027-05-26' WHERE person_id = $1`, [desk.id('dmitry')]);
        await work.query(`INSERT INTO post_holder (council_id, post_id, person_id, from_on) SELECT council_id, post_id, $2, '2027-05-27' FROM post_holder WHERE person_id = $1`, [desk.id('dmitry'), desk.id('gulmira')]);
      });
      await desk.meetings.move(desk.as('aigul'), { meetingId: meeting.id, expectedVersion: 1, ...thursday });
      const sent = await letters(meeting.id, { news: 'moved', was: sitting });
      expect(sent.map(({ personId, kind }) => [personId, kind])).toEqual([[desk.id('svetlana'), 'invitationUpdate'], [desk.id('gulmira'), 'invitation']]);
      await desk.unit.chore(desk.councilId, async (work) => {
        await work.query(`DELETE FROM post_holder WHERE person_id = $1 AND from_on = '2027-05-27'`, [desk.id('gulmira')]);
        await work.query(`UPDATE post_holder SET to_on = NULL WHERE person_id = $1`, [desk.id('dmitry')]);
      });
    });

    it('let nobody smuggle a placeholder in through a title', async () => {
      const id = await desk.meetings.plan(desk.as('aigul'), { ...(await desk.input(['education'])), title: { ru: 'Заседание [[link]]' }, place: '[[reply]]' });
      const [letter] = await letters(id, { news: 'invitation' });
      expect(letter!.calendarText.replace(/\r\n /g, '').match(/\[\[link\]\]/g)).toHaveLength(1);
      expect(letter!.calendarText.replace(/\r\n /g, '').match(/\[\[reply\]\]/g)).toHaveLength(1);
    });
  });

  /** Whoever holds the mandate of this invitation. */
  async function guestOf(meetingId: string, invitationId: string) {
    const [row] = await desk.unit.read(desk.councilId, (reading) => reading.query<{ key: string }>(
      `SELECT p.key FROM invitation i JOIN mandate a ON a.id = i.mandate_id JOIN post_holder h ON h.post_id = a.post_id JOIN person p ON p.id = h.person_id WHERE i.id = $1 AND i.meeting_id = $2`, [invitationId, meetingId]));
    return row && desk.as(row.key);
  }
});
