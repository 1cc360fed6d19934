import { gunzipSync } from 'node:zlib';
import type { Language } from '@kenes/config';
import { newId } from '@kenes/kernel';
import { Invitation, Meeting } from '@kenes/meetings';
import { deadlineEvent } from './deadline-event.js';
import { markDirty } from './dirty-feeds.js';
import type { FeedLayer } from './layers.js';
import { Feed, type FeedSettings } from './feed.entity.js';
import { JoinedFeeds, type ReadyFeed } from './joined-feeds.js';
import type { KeptEvent } from './kept-event.js';
import { KeptTexts } from './kept-texts.js';
import { meetingEvent } from './meeting-event.js';
import { testCouncil, type TestCouncil } from './testing/council.js';

describe('Feeds of a council', () => {
  let council: TestCouncil;
  let feeds: JoinedFeeds;
  const texts = new KeptTexts();

  beforeAll(async () => {
    council = await testCouncil();
    feeds = new JoinedFeeds(council.unit, council.links, { mailDomain: 'council.localhost' });
  });
  afterAll(() => council.close());
  beforeEach(() => council.itIs('2027-05-12T05:00:00Z'));

  const person = (key: string) => council.people.get(key)!;

  /** A subscription of this person; answers with its token. */
  function subscribe(key: string, language: Language = 'ru', chosen: Partial<FeedSettings> = {}): Promise<string> {
    return council.unit.chore(council.councilId, async (work) => {
      const id = newId();
      const link = await council.links.issue(work, { purpose: 'calendar', objectId: id, personId: person(key) });
      await work.insert(Feed.of(id, { name: 'телефон', language, layers: ['meetings', 'deadlines'], audience: 'full', alarms: true, ...chosen }, { personId: person(key), linkId: link.id, now: work.now }));
      return council.links.token(work, link);
    });
  }

  const keep = (event: KeptEvent) => council.unit.chore(council.councilId, async (work) => {
    const changed = await texts.keep(work, event);
    if (changed) await markDirty(work, event);
    return changed;
  });

  /** Plans a meeting and invites the mandates of these bodies. */
  async function planned(title: string, startsAt: string, ...bodies: string[]): Promise<Meeting> {
    const meeting = await council.unit.chore(council.councilId, async (work) => {
      const made = Meeting.plan(newId(), { ru: title, kk: `${title} (қаз)` }, { startsAt: new Date(startsAt), endsAt: new Date(Date.parse(startsAt) + 3_600_000), place: 'зал 3', videoUrl: null }, { authorId: person('a-seitkali'), uid: `${newId()}@council.localhost`, now: new Date('2027-01-01') });
      await work.insert(made);
      for (const body of bodies) {
        const mandates = await work.query<{ id: string }>('SELECT id FROM mandate WHERE organisation_id = $1 AND role <> $2', [council.organisations.get(body), 'secretary']);
        await work.insert(...mandates.map(({ id }) => Invitation.to(newId(), made.id, id)));
      }
      return made;
    });
    await keep(meetingEvent(meeting, 'Asia/Almaty', 'https://kenes.example/m'));
    return meeting;
  }

  async function at(token: string): Promise<ReadyFeed> {
    const ready = await feeds.at(token);
    if (typeof ready === 'string') throw new Error(`the address is ${ready}`);
    return ready;
  }

  async function see(token: string) {
    const ready = await at(token);
    const text = (await feeds.bytes(ready, 'identity'))!.toString();
    return { ...ready, text, summaries: [...text.replace(/\r\n /g, '').matchAll(/^SUMMARY:(.*)\r$/gm)].map(([, title]) => title) };
  }

  describe('A feed', () => {
    it('holds the meetings its owner is invited to, in the language asked for', async () => {
      await planned('Заседание № 4', '2027-05-26T06:00:00Z', 'health', 'unions');
      await planned('Совещание полиции', '2027-05-27T06:00:00Z', 'interior');
      expect((await see(await subscribe('b-nurgaliyeva', 'ru'))).summaries).toEqual(['Заседание № 4']);
      expect((await see(await subscribe('b-nurgaliyeva', 'kk'))).summaries).toEqual(['Заседание № 4 (қаз)']);
      expect((await see(await subscribe('p-li'))).summaries).toEqual([]);
    });

    it('is served from what was kept while nothing changes, and by the same tag the next day', async () => {
      const link = await subscribe('o-pak');
      const first = await see(link);
      const again = await see(link);
      expect(again).toEqual(first);
      await council.itIs('2027-05-13T05:00:00Z');
      expect(await see(link)).toEqual(first);
    });

    it('is joined anew for those who are touched, and only for them', async () => {
      const [touched, other] = [await subscribe('t-abdrahman'), await subscribe('q-beisen')];
      const [before, untouched] = [await see(touched), await see(other)];
      const meeting = await planned('О рекламе', '2027-05-28T06:00:00Z', 'culture');
      const after = await see(touched);
      expect(after.summaries).toContain('О рекламе');
      expect(after.etag).not.toBe(before.etag);
      expect(after.lastModified.getTime()).toBeGreaterThan(before.lastModified.getTime());
      expect(await see(other)).toEqual(untouched);
      const dirty = await council.unit.read(council.councilId, (reading) => reading.query('SELECT FROM feed WHERE dirty'));
      expect(dirty).toEqual([]);
      meeting.cancel('Нет кворума', new Date('2027-05-12T05:00:00Z'));
      await keep(meetingEvent(meeting, 'Asia/Almaty', 'https://kenes.example/m'));
      expect((await see(touched)).summaries).toContain('ОТМЕНЕНО: О рекламе');
    });

    it('keeps what was cancelled for thirty days and then lets it go', async () => {
      const link = await subscribe('a-toktar');
      const meeting = await planned('О полевых работах', '2027-05-29T06:00:00Z', 'agriculture');
      meeting.cancel('Нет кворума', new Date('2027-05-12T05:00:00Z'));
      await keep(meetingEvent(meeting, 'Asia/Almaty', 'https://kenes.example/m'));
      await council.itIs('2027-06-11T05:00:00Z');
      const last = await see(link);
      expect(last.summaries).toContain('ОТМЕНЕНО: О полевых работах');
      await council.itIs('2027-06-12T05:00:00Z');
      const gone = await see(link);
      expect(gone.summaries).not.toContain('ОТМЕНЕНО: О полевых работах');
      expect(gone.lastModified.getTime()).toBeGreaterThan(last.lastModified.getTime());
    });

    it('passes to the next holder of a post on that day; what was before does not change hands', async () => {
      await planned('До смены', '2027-05-14T06:00:00Z', 'justice');
      await planned('После смены', '2027-05-20T06:00:00Z', 'justice');
      const [old, next] = [await subscribe('q-beisen'), await subscribe('g-sadykova')];
      expect((await see(old)).summaries).toEqual(['До смены', 'После смены']);
      await council.unit.chore(council.councilId, async (work) => {
        const [post] = await work.query<{ id: string }>('SELECT post_id AS id FROM mandate WHERE organisation_id = $1', [council.organisations.get('justice')]);
        await work.query(`UPDATE post_holder SET to_on = '2027-05-17' WHERE post_id = $1 AND to_on IS NULL`, [post!.id]);
        await work.query(`INSERT INTO post_holder (council_id, post_id, person_id, from_on) VALUES ($1, $2, $3, '2027-05-18')`, [work.councilId, post!.id, person('g-sadykova')]);
      });
      expect((await see(old)).summaries).toEqual(['До смены']);
      expect((await see(next)).summaries).toEqual([]);
      await council.itIs('2027-05-18T05:00:00Z');
      expect((await see(old)).summaries).toEqual([]);
      expect((await see(next)).summaries).toEqual(['После смены']);
    });

    it('shows the layers that were chosen, and no others', async () => {
      await council.unit.chore(council.councilId, (work) => work.query('DELETE FROM campaign'));
      await council.unit.chore(council.councilId, (work) => work.query(`INSERT INTO campaign (council_id, from_on, to_on) VALUES ($1, '2027-06-01', '2027-06-12')`, [work.councilId]));
      const of = async (...layers: FeedLayer[]) => (await see(await subscribe('p-li', 'ru', { layers }))).summaries;
      expect(await of('campaign')).toEqual(['12 дней кампании']);
      const holidays = await of('holidays');
      expect(holidays).toEqual(expect.arrayContaining(['День Конституции', 'День столицы', 'Выходной: Перенос с 9 мая']));
      expect(await of('campaign', 'holidays')).toHaveLength(holidays.length + 1);
    });

    it('of holidays changes for everybody who shows them when the council edits its list', async () => {
      const link = await subscribe('q-beisen', 'en', { layers: ['holidays'] });
      const before = await see(link);
      await council.unit.chore(council.councilId, (work) => work.query(`INSERT INTO work_day (council_id, day, kind, name_kk, name_ru, name_en) VALUES ($1, '2027-06-05', 'worked', 'дүйсенбі үшін', 'за понедельник', 'for Monday')`, [work.councilId]));
      const added = await see(link);
      expect(added.summaries.filter((title) => !before.summaries.includes(title))).toEqual(['Working day: for Monday']);
      await council.unit.chore(council.councilId, (work) => work.query(`UPDATE work_day SET name_en = 'instead of Monday' WHERE day = '2027-06-05'`));
      const changed = await see(link);
      const entry = (text: string) => /BEGIN:VEVENT\r\nUID:holiday-2027-06-05[\s\S]*?END:VEVENT/.exec(text)![0];
      expect(entry(changed.text)).toContain('SEQUENCE:1');
      expect(/UID:(.*)/.exec(entry(changed.text))![1]).toBe(/UID:(.*)/.exec(entry(added.text))![1]);
      expect(changed.lastModified.getTime()).toBeGreaterThan(added.lastModified.getTime());
      await council.unit.chore(council.councilId, (work) => work.query(`DELETE FROM work_day WHERE day = '2027-06-05'`));
      expect((await see(link)).text).toBe(before.text);
    });

    it('of taken time says nothing but the hours, under a UID that leads nowhere (FE-03)', async () => {
      const meeting = await planned('О закрытом вопросе', '2027-05-27T06:00:00Z', 'child-ombudsman');
      const full = await see(await subscribe('m-aben', 'ru'));
      const busy = await subscribe('m-aben', 'ru', { audience: 'busy', layers: ['meetings', 'deadlines', 'campaign', 'holidays'] });
      const { text, summaries } = await see(busy);
      expect(full.text).toContain(meeting.uid);
      expect(summaries.length).toBeGreaterThan(0);
      expect(new Set(summaries)).toEqual(new Set(['Занято']));
      expect(text).not.toMatch(/LOCATION|DESCRIPTION|URL|ATTENDEE|ORGANIZER|закрыт/i);
      expect(text).not.toContain(meeting.uid);
      expect(text).not.toContain(meeting.id);
      expect(text).toContain('DTSTART;TZID=Asia/Almaty:20270527T110000');
      meeting.cancel('Нет кворума', new Date('2027-05-12T05:00:00Z'));
      await keep(meetingEvent(meeting, 'Asia/Almaty', 'https://kenes.example/m'));
      expect((await see(busy)).text).not.toContain('20270527T110000');
    });

    it('keeps the UID of what was renamed', async () => {
      const meeting = await planned('Старое название', '2027-05-25T06:00:00Z', 'prosecution');
      const link = await subscribe('b-tleuov');
      const uids = (text: string) => [...text.matchAll(/^UID:(.*)\r$/gm)].map(([, uid]) => uid);
      const before = await see(link);
      await keep(meetingEvent(Object.assign(meeting, { titleRu: 'Новое название', sequence: meeting.sequence + 1 }), 'Asia/Almaty', 'https://kenes.example/m'));
      const after = await see(link);
      expect([before.summaries, after.summaries]).toEqual([['Старое название'], ['Новое название']]);
      expect(uids(after.text)).toEqual(uids(before.text));
    });

    it('comes as gzip with the same text', async () => {
      const ready = await at(await subscribe('b-nurgaliyeva'));
      expect(gunzipSync((await feeds.bytes(ready, 'gzip'))!)).toEqual(await feeds.bytes(ready, 'identity'));
    });

    it('is looked up once for many readers at a time, each with a calendar of their own', async () => {
      const tokens = await Promise.all([subscribe('b-nurgaliyeva'), subscribe('o-pak'), subscribe('m-aben')]);
      const one = await Promise.all(tokens.map(at));
      const many = await Promise.all(Array.from({ length: 60 }, (_, nth) => at(tokens[nth % 3]!)));
      expect(many.map(({ etag }) => etag)).toEqual(many.map((_, nth) => one[nth % 3]!.etag));
      expect(new Set(one.map(({ feedId }) => feedId)).size).toBe(3);
    });

    it('loses no change that came while it was being joined', async () => {
      const link = await subscribe('m-aben');
      await see(link);
      let release = () => {};
      const held = new Promise<void>((resolve) => (release = resolve));
      const meeting = await planned('Раз', '2027-05-21T06:00:00Z', 'child-ombudsman');
      // Dirty already; the change is written but not yet committed when a reader comes.
      let written = () => {};
      const isWritten = new Promise<void>((resolve) => (written = resolve));
      const change = council.unit.chore(council.councilId, async (work) => {
        meeting.move({ ...meeting, startsAt: new Date('2027-05-22T06:00:00Z'), endsAt: new Date('2027-05-22T07:00:00Z') }, work.now);
        const event = meetingEvent(meeting, 'Asia/Almaty', 'https://kenes.example/m');
        await texts.keep(work, event);
        await markDirty(work, event);
        written();
        await held;
      });
      await isWritten;
      const reading = see(link);
      setTimeout(release, 100);
      await change;
      await reading;
      expect((await see(link)).text).toContain('DTSTART;TZID=Asia/Almaty:20270522T110000');
    });
  });

  describe('A kept text', () => {
    const deadline = { slotId: newId(), number: '27-041', title: { ru: 'Телефоны доверия' }, dueOn: '2027-06-05', force: 'order' as const, standing: 'open' as const };
    const event = (change: Partial<typeof deadline> = {}) => deadlineEvent({ ...deadline, ...change }, '2027-05-12', 'council.localhost', 'https://kenes.example/a');
    const kept = () => council.unit.read(council.councilId, (reading) => reading.query<{ language: string; sequence: number; changed_at: Date; vevent: string }>('SELECT * FROM calendar_event WHERE source_id = $1 ORDER BY language', [deadline.slotId]));

    it('is written once in each language, and not again while it says the same', async () => {
      expect(await keep(event())).toBe(true);
      const first = await kept();
      expect(first.map(({ language, sequence }) => [language, sequence])).toEqual([['en', 0], ['kk', 0], ['ru', 0]]);
      await council.itIs('2027-05-12T06:00:00Z');
      expect(await keep(event())).toBe(false);
      expect(await kept()).toEqual(first);
    });

    it('moves sequence, stamp and modification together when it says something else', async () => {
      const [before] = await kept();
      expect(await keep(event({ dueOn: '2027-06-08' }))).toBe(true);
      const [after] = await kept();
      expect(after!.sequence).toBe(1);
      expect(after!.changed_at.getTime()).toBeGreaterThan(before!.changed_at.getTime());
      expect(after!.vevent).toContain('SEQUENCE:1\r\n');
      expect(after!.vevent.match(/DTSTAMP:(.*)\r/)![1]).toBe(after!.vevent.match(/LAST-MODIFIED:(.*)\r/)![1]);
    });
  });
});
