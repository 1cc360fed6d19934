import { randomUUID } from 'node:crypto';
import { Links } from '@kenes/council';
import { Invitation, MeetingsModule, MeetingsService } from '@kenes/meetings';
import { runApi, type RunningApi } from '../testing/running-api.js';
import { RsvpController } from './rsvp.controller.js';

describe('The page of an invitation', () => {
  let api: RunningApi;
  let token: string;
  let meetingId: string;
  let invitationId: string;
  let linkId: string;

  beforeAll(async () => { api = await runApi({ imports: [MeetingsModule], controllers: [RsvpController] }); });
  afterAll(() => api.close());

  const person = (key: string) => api.people.get(key)!;
  const secretary = () => ({ councilId: api.councilId, principalId: person('aigul'), personId: person('aigul'), channel: 'web' as const, evidence: 'session' as const, is: (role: string) => role === 'secretary', speaksFor: () => false });
  const meetings = () => api.app.get(MeetingsService);
  const invitation = async () => (await api.unit.read(api.councilId, (reading) => reading.find(Invitation, invitationId)))!;
  const effects = () => api.unit.read(api.councilId, (reading) => reading.query<{ channel: string; evidence: string; principal_id: string }>(`SELECT channel, evidence, principal_id FROM audit_entry WHERE act = 'meeting.answer' AND object_id = $1`, [meetingId]));

  /** A meeting on 26 May to which Dmitry of the health ministry is invited, and his link. */
  beforeEach(async () => {
    await api.clockTo('2027-05-12');
    const [mandate] = await api.unit.read(api.councilId, (reading) => reading.query<{ id: string }>('SELECT id FROM mandate WHERE organisation_id = $1', [api.organisations.get('health')]));
    meetingId = await meetings().plan(secretary(), {
      title: { ru: 'Заседание <№> 4', kk: '№ 4 отырыс' }, startsAt: new Date('2027-05-26T06:00:00Z'), endsAt: new Date('2027-05-26T07:30:00Z'),
      place: 'зал 3', videoUrl: 'https://video.example/4', mandateIds: [mandate!.id],
    });
    invitationId = (await api.unit.read(api.councilId, (reading) => reading.all(Invitation, 'meeting_id = $1', [meetingId])))[0]!.id;
    const links = api.app.get(Links);
    const link = await api.unit.chore(api.councilId, (work) => links.issue(work, { purpose: 'rsvp', objectId: invitationId, personId: person('dmitry') }));
    linkId = link.id;
    token = links.token({ councilCode: 'tst' }, link);
  });

  const get = (query = '', headers: Record<string, string> = {}) => api.app.inject({ method: 'GET', url: `/v/${token}${query}`, headers });
  const post = (fields: Record<string, string>, query = '') => api.app.inject({
    method: 'POST', url: `/v/${token}${query}`, headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload: new URLSearchParams(fields).toString(),
  });
  const keyIn = (html: string) => /name="key" value="([^"]+)"/.exec(html)![1]!;

  it('says what, when, where and for whom, in the language of its person', async () => {
    const page = (await get()).body;
    expect(page).toContain('<html lang="kk">');
    for (const said of ['№ 4 отырыс', '2027 жылғы 26 мамыр, сәрсенбі, 11:00–12:30', 'зал 3', 'https://video.example/4', 'Д. Цой', 'Денсаулық сақтау министрлігі', 'Келемін', 'Бейнебайланыспен қатысамын', 'Қатыса алмаймын']) expect(page).toContain(said);
    expect((await get('', { 'accept-language': 'en' })).body).toContain('<html lang="kk">');
    expect((await get('?lang=ru')).body).toContain('Заседание &lt;№&gt; 4');
  });

  it('runs no script, loads nothing and tells its address to nobody', async () => {
    const { body, headers } = await get();
    expect(body).not.toMatch(/<script|<link|<img|src=|@import|url\(/);
    expect(headers).toMatchObject({ 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex', 'cache-control': 'no-store' });
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['set-cookie']).toBeUndefined();
  });

  it('keeps the language that was chosen through a mistake and the answer itself', async () => {
    const shownIn = (html: string) => /name="shown" value="([^"]+)"/.exec(html)?.[1];
    expect(shownIn((await get()).body)).toBeUndefined();
    const switched = (await post({ key: keyIn((await get()).body), lang: 'en' })).body;
    expect([switched.includes('<html lang="en">'), shownIn(switched)]).toEqual([true, 'en']);
    expect((await post({ key: keyIn(switched), shown: 'en' })).body).toContain('<html lang="en">');
    expect((await post({ key: keyIn(switched), shown: 'en', answer: 'yes' })).headers.location).toBe(`/v/${token}?lang=en`);
  });

  it('is sent by Enter, not switched to another language', async () => {
    const buttons = [...(await get()).body.matchAll(/<button[^>]*type="submit"[^>]*>/g)].map(([button]) => button);
    expect(buttons[0]).not.toContain('name="lang"');
    expect(buttons.filter((button) => button.includes('name="lang"'))).toHaveLength(3);
  });

  it('opened by a mail filter changes nothing', async () => {
    for (const method of ['GET', 'HEAD', 'OPTIONS'] as const) await api.app.inject({ method, url: `/v/${token}`, headers: { purpose: 'prefetch', 'user-agent': 'SafeLinks' } });
    await api.app.inject({ method: 'GET', url: `/v/${token}?answer=yes&key=${randomUUID()}` });
    expect(await effects()).toEqual([]);
    expect((await invitation()).answer).toBeNull();
    expect((await get()).statusCode).toBe(200);
  });

  it('takes an answer as one that came by this person’s link', async () => {
    const answered = await post({ key: keyIn((await get()).body), answer: 'remote', note: 'Сілтеме керек' }, '?lang=ru');
    expect(answered.statusCode).toBe(303);
    expect(answered.headers.location).toBe(`/v/${token}?lang=ru`);
    expect(await invitation()).toMatchObject({ answer: 'remote', note: 'Сілтеме керек', answeredBy: person('dmitry') });
    expect(await effects()).toEqual([{ channel: 'link', evidence: 'link', principal_id: person('dmitry') }]);
    expect((await get('?lang=ru')).body).toContain('Ваш ответ: Буду по видео');
  });

  it('sent fifty times is one answer', async () => {
    const fields = { key: keyIn((await get()).body), answer: 'yes' };
    const statuses = await Promise.all(Array.from({ length: 50 }, async () => (await post(fields)).statusCode));
    expect(new Set(statuses)).toEqual(new Set([303]));
    expect(await effects()).toHaveLength(1);
  });

  it('lets one change one’s mind', async () => {
    await post({ key: randomUUID(), answer: 'yes' });
    await post({ key: randomUUID(), answer: 'no' });
    expect((await invitation()).answer).toBe('no');
  });

  it('keeps what was typed when the language is switched, and does nothing else', async () => {
    const key = keyIn((await get()).body);
    const switched = await post({ key, answer: 'no', note: 'Іссапарда "боламын"', lang: 'en' });
    expect(switched.body).toContain('<html lang="en">');
    expect(switched.body).toContain('Іссапарда &quot;боламын&quot;');
    expect(switched.body).toMatch(/<input[^>]*checked=""[^>]*value="no"/);
    expect(keyIn(switched.body)).toBe(key);
    expect(await effects()).toEqual([]);
  });

  it('asks for a choice when there is none, and keeps the remark', async () => {
    const answered = await post({ key: randomUUID(), note: 'Сұрақ' }, '?lang=kk');
    expect(answered.statusCode).toBe(422);
    expect(answered.body).toContain('Жауаптардың бірін таңдаңыз');
    expect(answered.body).toContain('Сұрақ</textarea>');
  });

  it('says that the hour changed and asks again', async () => {
    await post({ key: randomUUID(), answer: 'yes' });
    await meetings().move(secretary(), { meetingId, expectedVersion: 1, startsAt: new Date('2027-05-27T10:00:00Z'), endsAt: new Date('2027-05-27T11:30:00Z') });
    const page = (await get('?lang=ru')).body;
    expect(page).toContain('четверг, 27 мая 2027 года, 15:00–16:30');
    expect(page).toContain('Время или место изменились');
    expect(page).not.toMatch(/<input[^>]*type="radio"[^>]*checked/);
  });

  it('of a cancelled meeting says so with the reason, and takes no answer', async () => {
    await meetings().cancel(secretary(), meetingId, 1, 'Председатель в командировке');
    const page = (await get('?lang=ru')).body;
    expect(page).toContain('Заседание не состоится');
    expect(page).toContain('Причина: Председатель в командировке');
    expect(page).not.toContain('<form');
    expect((await post({ key: randomUUID(), answer: 'yes' }, '?lang=ru')).statusCode).toBe(409);
    expect((await invitation()).answer).toBeNull();
  });

  it('takes no answer once the meeting has begun', async () => {
    await api.clockTo('2027-05-26', '11:01');
    expect((await get('?lang=en')).body).toContain('The meeting has begun');
    expect((await post({ key: randomUUID(), answer: 'yes' })).statusCode).toBe(409);
  });

  it('gives the meeting as a file for a calendar', async () => {
    const file = await get('/meeting.ics?lang=kk');
    expect(file.headers).toMatchObject({ 'content-type': 'text/calendar; charset=utf-8', 'content-disposition': 'attachment; filename="meeting.ics"' });
    expect(file.body).toContain('DTSTART;TZID=Asia/Almaty:20270526T110000');
    expect(file.body).not.toContain('METHOD');
  });

  it('is none for a guessed, cut, altered or foreign token', async () => {
    const report = await api.unit.chore(api.councilId, (work) => api.app.get(Links).issue(work, { purpose: 'report', objectId: invitationId, personId: person('dmitry') }));
    for (const wrong of [token.slice(0, -1), `${token}x`, token.replace(/^tst/, 'abc'), token.toUpperCase(), 'x', '..', api.app.get(Links).token({ councilCode: 'tst' }, report)]) {
      for (const method of ['GET', 'POST'] as const) expect((await api.app.inject({ method, url: `/v/${encodeURIComponent(wrong)}` })).statusCode).toBe(404);
    }
    expect(await effects()).toEqual([]);
  });

  // ML-09
  it('of a link that was withdrawn says whom to ask', async () => {
    await api.unit.chore(api.councilId, (work) => api.app.get(Links).revoke(work, linkId));
    expect((await get('?lang=ru')).statusCode).toBe(410);
    expect((await get('?lang=ru')).body).toContain('Ответьте на письмо');
    expect((await post({ key: randomUUID(), answer: 'yes' })).statusCode).toBe(410);
  });

  // ML-09
  it('closes for a person whose mandate passed to another before the day', async () => {
    await api.unit.chore(api.councilId, async (work) => {
      await work.query(`UPDATE post_holder SET to_on = '2027-05-20' WHERE person_id = $1`, [person('dmitry')]);
    });
    expect((await get('?lang=ru')).statusCode).toBe(410);
    expect((await get('?lang=ru')).body).toContain('Приглашение передано');
    expect((await post({ key: randomUUID(), answer: 'yes' })).statusCode).toBe(410);
    await api.unit.chore(api.councilId, async (work) => {
      await work.query(`UPDATE post_holder SET to_on = NULL WHERE person_id = $1`, [person('dmitry')]);
    });
  });
});
