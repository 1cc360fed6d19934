import { readFileSync } from 'node:fs';
import type { Language } from '@kenes/config';
import { newId } from '@kenes/kernel';
import { instant, longLines, bareLineEnds, read } from '../ics/testing/read.js';
import { Invitation, Meeting } from '@kenes/meetings';
import { deadlineEvent, wholeDeadlineEvent } from './deadline-event.js';
import { markDirty } from './dirty-feeds.js';
import { Feed, type FeedSettings } from './feed.entity.js';
import { HolidayFeeds } from './holiday-feeds.js';
import { JoinedFeeds } from './joined-feeds.js';
import type { KeptEvent } from './kept-event.js';
import { KeptTexts } from './kept-texts.js';
import { meetingEvent } from './meeting-event.js';
import { testCouncil, type TestCouncil } from './testing/council.js';

const golden = (name: string) => readFileSync(new URL(`../../test/calendars/${name}.ics`, import.meta.url), 'utf8');
const [meetingId, assignmentId, slotId] = ['0196f2c0-4a11-7c52-9d1e-7b1f0a5e2c11', '0196f2c0-4a11-7c52-9d1e-7b1f0a5e2c12', '0196f2c0-4a11-7c52-9d1e-7b1f0a5e2c13'];
const title = { ru: 'Телефоны доверия; дежурства, 1–12 июня\\n\r\nBEGIN:VALARM', kk: 'Сенім телефондары мен кезекшілік, 1–12 маусым' };
const mailDomain = 'council.localhost';

/** Whole calendars as programs get them, from rows to bytes, and what ical.js makes of them. */
describe('A calendar in full', () => {
  let council: TestCouncil;
  const texts = new KeptTexts();

  beforeAll(async () => {
    council = await testCouncil();
    const organisationId = council.organisations.get('health')!;
    const author = council.people.get('a-seitkali')!;
    const meeting = Meeting.plan(meetingId, { ru: 'Заседание № 4, "12 дней"; готовность', kk: '№ 4 отырыс, «12 күнге» дайындық' }, { startsAt: new Date('2027-05-26T06:00:00Z'), endsAt: new Date('2027-05-26T07:30:00Z'), place: 'Астана, зал 3', videoUrl: 'https://video.example/4' }, { authorId: author, uid: `${meetingId}@${mailDomain}`, now: new Date('2027-05-10T04:00:00Z') });
    const deadline = { number: '27-041', title, dueOn: '2027-06-04', force: 'order' as const, standing: 'open' as const };
    await council.unit.chore(council.councilId, async (work) => {
      await work.insert(meeting);
      for (const { id } of await work.query<{ id: string }>(`SELECT id FROM mandate WHERE organisation_id = $1 OR role = 'chair'`, [organisationId])) await work.insert(Invitation.to(newId(), meetingId, id));
      await work.query(`INSERT INTO assignment (council_id, id, year, number, state, title_ru, due_on, author_id, controller_id, created_at, issued_at) VALUES ($1, $2, 2027, 41, 'issued', 'x', '2027-06-04', $3, $3, now(), now())`, [work.councilId, assignmentId, author]);
      await work.query(`INSERT INTO slot (council_id, id, assignment_id, organisation_id, is_lead, force, closes_by, state, due_on, sent_at, position) VALUES ($1, $2, $3, $4, true, 'order', 'workingAnswer', 'sent', '2027-06-04', now(), 0)`, [work.councilId, slotId, assignmentId, organisationId]);
      // Days of their own, with the moment they were written down.
      await work.query('DELETE FROM work_day');
      await work.query('DELETE FROM campaign');
      await work.query(`INSERT INTO campaign (council_id, from_on, to_on, changed_at) VALUES ($1, '2027-06-01', '2027-06-12', '2027-01-10T04:00Z')`, [work.councilId]);
      await work.query(`INSERT INTO work_day (council_id, day, kind, name_kk, name_ru, name_en, changed_at) VALUES
        ($1, '2027-05-09', 'holiday', 'Жеңіс күні', 'День Победы', 'Victory Day', '2027-01-10T04:00Z'), ($1, '2027-05-10', 'substitute', '9 мамырдан ауыстырылды', 'Перенос с 9 мая', 'Moved from 9 May', '2027-01-10T04:00Z')`, [work.councilId]);
    });
    await keep(meetingEvent(meeting, 'Asia/Almaty', 'https://kenes.example/kz/meetings/4'));
    await keep(deadlineEvent({ ...deadline, slotId }, '2027-05-12', mailDomain, 'https://kenes.example/kz/assignments/27-041'));
    await keep(wholeDeadlineEvent({ ...deadline, assignmentId, lead: { kk: 'ДСМ', ru: 'Минздрав', en: 'Health' } }, '2027-05-12', mailDomain, 'https://kenes.example/kz/assignments/27-041'));
  });
  afterAll(() => council.close());

  const keep = (event: KeptEvent) => council.unit.chore(council.councilId, async (work) => {
    if (await texts.keep(work, event)) await markDirty(work, event);
  });

  async function calendar(key: string, language: Language, chosen: Partial<FeedSettings> = {}): Promise<string> {
    const personId = council.people.get(key)!;
    const token = await council.unit.chore(council.councilId, async (work) => {
      const id = newId();
      const link = await council.links.issue(work, { purpose: 'calendar', objectId: id, personId });
      await work.insert(Feed.of(id, { name: 'x', language, layers: ['meetings', 'deadlines', 'campaign', 'holidays'], audience: 'full', alarms: true, ...chosen }, { personId, linkId: link.id, now: work.now }));
      return council.links.token(work, link);
    });
    const feeds = new JoinedFeeds(council.unit, council.links, { mailDomain });
    const ready = await feeds.at(token);
    if (typeof ready === 'string') throw new Error(ready);
    // The texts were kept within this minute; to the second it differs.
    return (await feeds.bytes(ready, 'identity'))!.toString().replace(/20270512T0[45]\d{4}Z/g, '20270512T050000Z');
  }

  const wellFormed = (text: string) => {
    expect(longLines(text)).toEqual([]);
    expect(bareLineEnds(text)).toBe(false);
    expect(text).not.toContain('VTODO');
    return read(text).events.map((event) => [event.summary, event.startDate.isDate ? event.startDate.toString() : instant(event.startDate)]);
  };

  it('of an officer who reads Russian', async () => {
    const text = await calendar('d-tsoy', 'ru');
    expect(wellFormed(text)).toEqual([
      ['День Победы', '2027-05-09'], ['Выходной: Перенос с 9 мая', '2027-05-10'], ['12 дней кампании', '2027-06-01'],
      ['Срок № 27-041: Телефоны доверия; дежурства, 1–12 июня\\n\nBEGIN:VALARM', '2027-06-04'],
    ]);
    expect(text).toBe(golden('officer.ru'));
  });

  it('of a member who reads Kazakh', async () => {
    const text = await calendar('b-nurgaliyeva', 'kk');
    expect(wellFormed(text).map(([summary]) => summary)).toEqual(['Жеңіс күні', 'Демалыс күні: 9 мамырдан ауыстырылды', '№ 4 отырыс, «12 күнге» дайындық', 'Науқанның 12 күні', 'Мерзімі № 27-041: Сенім телефондары мен кезекшілік, 1–12 маусым']);
    expect(text).toBe(golden('member.kk'));
  });

  it('of the chair, with every due day once, and no bell', async () => {
    const text = await calendar('b-akhmetov', 'en', { layers: ['meetings', 'allDeadlines'], alarms: false });
    expect(wellFormed(text).map(([summary]) => summary)).toEqual(['Заседание № 4, "12 дней"; готовность', expect.stringContaining('(Health)')]);
    expect(text).not.toContain('\r\nBEGIN:VALARM');
    expect(text).toBe(golden('chair.en'));
  });

  it('of taken time', async () => {
    const text = await calendar('b-nurgaliyeva', 'ru', { audience: 'busy' });
    expect(wellFormed(text)).toEqual([['Занято', '2027-05-26T06:00:00.000Z']]);
    expect(text).toBe(golden('busy.ru'));
  });

  it('of holidays, for everybody', async () => {
    const feed = await new HolidayFeeds(council.unit, { mailDomain }).of('kenes', 'kk');
    expect(wellFormed(feed!.text).map(([summary]) => summary)).toEqual(['Жеңіс күні', 'Демалыс күні: 9 мамырдан ауыстырылды']);
    expect(feed!.text).toBe(golden('holidays.kk'));
    expect(await new HolidayFeeds(council.unit, { mailDomain }).of('nobody', 'kk')).toBeNull();
  });
});
