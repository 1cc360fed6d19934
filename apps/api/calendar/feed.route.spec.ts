import { gunzipSync } from 'node:zlib';
import { CalendarsModule, FeedsService, type FeedSettings } from '@kenes/calendars';
import { Link, Links } from '@kenes/council';
import { MeetingsModule, MeetingsService } from '@kenes/meetings';
import { runApi, type RunningApi } from '../testing/running-api.js';
import { FeedRoute } from './feed.route.js';

describe('The address of a feed', () => {
  let api: RunningApi;

  beforeAll(async () => { api = await runApi({ imports: [MeetingsModule, CalendarsModule], providers: [FeedRoute] }); });
  afterAll(() => api.close());

  const person = (key: string) => api.people.get(key)!;
  const owner = (key: string) => ({ councilId: api.councilId, principalId: person(key), personId: person(key), channel: 'web' as const, evidence: 'session' as const, seesAll: key === 'aigul' });
  const secretary = () => ({ ...owner('aigul'), is: (role: string) => role === 'secretary', speaksFor: () => false });
  const feeds = () => api.app.get(FeedsService);
  const settings: FeedSettings = { name: 'телефон', language: 'ru', layers: ['meetings', 'deadlines'], audience: 'full', alarms: true };

  async function planned(title: string, ...bodies: string[]): Promise<string> {
    const mandates = await api.unit.read(api.councilId, (reading) => reading.query<{ id: string }>('SELECT id FROM mandate WHERE organisation_id = ANY($1::uuid[])', [bodies.map((key) => api.organisations.get(key))]));
    return api.app.get(MeetingsService).plan(secretary(), {
      title: { ru: title }, startsAt: new Date('2027-05-26T06:00:00Z'), endsAt: new Date('2027-05-26T07:30:00Z'), place: 'зал 3', mandateIds: mandates.map(({ id }) => id),
    });
  }

  async function addressOf(feedId: string): Promise<string> {
    const link = await api.unit.read(api.councilId, async (reading) => {
      const [row] = await reading.query<{ link_id: string }>('SELECT link_id FROM feed WHERE id = $1', [feedId]);
      return (await reading.find(Link, row!.link_id))!;
    });
    return new URL(api.app.get(Links).url({ councilCode: 'tst' }, link)).pathname;
  }
  async function subscribed(key: string, language: 'kk' | 'ru' | 'en' = 'ru'): Promise<{ feedId: string; address: string }> {
    const feedId = await feeds().create(owner(key), { ...settings, language });
    return { feedId, address: await addressOf(feedId) };
  }
  const get = (url: string, headers: Record<string, string> = {}, method: 'GET' | 'HEAD' = 'GET') => api.app.inject({ method, url, headers });

  it('gives a calendar that nobody may keep or index', async () => {
    await planned('О здоровье', 'health');
    const { address } = await subscribed('dmitry');
    expect(address).toMatch(/^\/calendar\/tst\.[\w-]{22}\.[\w-]{27}\.ics$/);
    const { statusCode, headers, body } = await get(address);
    expect(statusCode).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'text/calendar; charset=utf-8', 'cache-control': 'private, no-cache', vary: 'Accept-Encoding',
      'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex', 'x-content-type-options': 'nosniff',
    });
    expect(body).toContain('SUMMARY:О здоровье\r\n');
    expect(body).toContain('X-WR-CALNAME:Координационный совет: заседания');
  });

  it('is answered by 304 until something changes', async () => {
    const { address } = await subscribed('svetlana');
    const first = await get(address);
    const { etag, 'last-modified': modified } = first.headers as { etag: string; 'last-modified': string };
    const again = await get(address, { 'if-none-match': etag });
    expect([again.statusCode, again.body, again.headers.etag]).toEqual([304, '', etag]);
    expect((await get(address, { 'if-modified-since': modified })).statusCode).toBe(304);
    expect(Date.parse(modified)).toBeLessThanOrEqual(Date.now());

    const meetingId = await planned('Об образовании', 'education');
    const after = await get(address, { 'if-none-match': etag, 'if-modified-since': modified });
    expect(after.statusCode).toBe(200);
    expect(after.body).toContain('SUMMARY:Об образовании');
    await api.app.get(MeetingsService).cancel(secretary(), meetingId, 1, 'Нет кворума');
    const last = await get(address, { 'if-none-match': after.headers.etag as string });
    expect(last.statusCode).toBe(200);
    expect(last.body).toContain('STATUS:CANCELLED');
    expect(Date.parse(last.headers['last-modified'] as string)).toBeGreaterThan(Date.parse(after.headers['last-modified'] as string));
  });

  it('comes compressed to whoever asks, under a tag of its own', async () => {
    const { address } = await subscribed('timur');
    const plain = await get(address);
    const packed = await get(address, { 'accept-encoding': 'gzip' });
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(packed.rawPayload).toString()).toBe(plain.body);
    expect(packed.headers.etag).not.toBe(plain.headers.etag);
    expect((await get(address, { 'accept-encoding': 'gzip', 'if-none-match': packed.headers.etag as string })).statusCode).toBe(304);
  });

  it('answers HEAD with the headers alone', async () => {
    const { address } = await subscribed('timur');
    const [head, whole] = [await get(address, {}, 'HEAD'), await get(address)];
    expect([head.statusCode, head.body, head.headers.etag]).toEqual([200, '', whole.headers.etag]);
  });

  it('once revoked is 410 to everybody, and other feeds are untouched', async () => {
    const [mine, other] = [await subscribed('rahym'), await subscribed('rahym')];
    const { headers } = await get(mine.address);
    await feeds().revoke(owner('rahym'), mine.feedId);
    expect((await get(mine.address, { 'if-none-match': headers.etag as string })).statusCode).toBe(410);
    expect((await get(mine.address, { 'accept-language': 'kk' })).body).toBe('Бұл жазылым қайтарып алынған.\n');
    expect((await get(other.address)).statusCode).toBe(200);
  });

  it('once changed for another is 410, and the new one is the same calendar', async () => {
    const { feedId, address } = await subscribed('gulmira', 'kk');
    const before = await get(address);
    await feeds().rotate(owner('gulmira'), feedId);
    expect((await get(address)).statusCode).toBe(410);
    const fresh = await addressOf(feedId);
    expect(fresh).not.toBe(address);
    expect((await get(fresh)).body).toBe(before.body);
  });

  it('that never was is 404, however it is guessed', async () => {
    const { address } = await subscribed('timur');
    const guesses = [address.replace('.ics', ''), address.replace(/.\.ics$/, '.ics'), address.toUpperCase().replace('CALENDAR', 'calendar').replace('ICS', 'ics'), address.replace('tst', 'abc'), '/calendar/x.ics', '/calendar/.ics'];
    const answers = await Promise.all(guesses.map((guess) => get(guess, { 'accept-language': 'en' })));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(guesses.map(() => 404));
    expect(new Set(answers.map(({ body }) => body))).toEqual(new Set(['There is no such calendar.\n']));
    expect(answers[0]!.headers['cache-control']).toBe('no-store');
  });

  it('is repeated by no answer of an error (FE-06)', async () => {
    const { address } = await subscribed('timur');
    const mac = address.split('.').at(-2)!;
    for (const [method, url] of [['POST', address], ['PUT', address], ['OPTIONS', address], ['GET', `${address}/x`], ['GET', `${address}.bak`], ['GET', address.replace('/calendar/', '/c/')]] as const) {
      const { statusCode, body } = await api.app.inject({ method, url });
      expect(statusCode).toBe(404);
      expect(body).not.toContain(mac);
    }
  });

  it('belongs to its owner: nobody else changes or revokes it, and ten are enough', async () => {
    const { feedId } = await subscribed('anna', 'en');
    await expect(feeds().revoke(owner('aigul'), feedId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(feeds().rotate(owner('aigul'), feedId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(feeds().change(owner('aigul'), feedId, settings)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await feeds().revoke(owner('anna'), feedId);
    await expect(feeds().revoke(owner('anna'), feedId)).rejects.toMatchObject({ code: 'FEED_REVOKED' });
    await expect(feeds().create(owner('anna'), { ...settings, name: '  ' })).rejects.toMatchObject({ code: 'FEED_NAME_MISSING' });
    const many = await Promise.allSettled(Array.from({ length: 12 }, (_, at) => feeds().create(owner('anna'), { ...settings, name: `phone ${at}` })));
    expect(many.filter(({ status }) => status === 'fulfilled')).toHaveLength(10);
  });

  it('shows its owner when it was last read', async () => {
    const { feedId, address } = await subscribed('bolat');
    const used = () => api.unit.read(api.councilId, (reading) => reading.query<{ last_used_at: Date | null }>('SELECT l.last_used_at FROM feed f JOIN link l ON l.id = f.link_id WHERE f.id = $1', [feedId]));
    expect((await used())[0]!.last_used_at).toBeNull();
    await get(address);
    expect((await used())[0]!.last_used_at).toBeInstanceOf(Date);
  });
});
