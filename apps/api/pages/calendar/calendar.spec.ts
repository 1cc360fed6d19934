import { randomUUID } from 'node:crypto';
import { CalendarsModule, FeedsService } from '@kenes/calendars';
import { Link, Links } from '@kenes/council';
import { MeetingsModule, MeetingsService } from '@kenes/meetings';
import { FeedRoute } from '../../calendar/feed.route.js';
import { runApi, type RunningApi } from '../../testing/running-api.js';
import { CalendarController } from './calendar.controller.js';

const iPhone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 Safari/604.1';
const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/131.0 Safari/537.36';

describe('The calendar page', () => {
  let api: RunningApi;
  let token: string;
  let linkId: string;
  let began: Date;

  beforeAll(async () => { api = await runApi({ imports: [MeetingsModule, CalendarsModule], controllers: [CalendarController], providers: [FeedRoute] }); });
  afterAll(() => api.close());

  const person = (key: string) => api.people.get(key)!;
  const owner = (key: string) => ({ councilId: api.councilId, principalId: person(key), personId: person(key), channel: 'web' as const, evidence: 'session' as const, seesAll: key === 'aigul' });
  const secretary = () => ({ ...owner('aigul'), is: (role: string) => role === 'secretary', speaksFor: () => false });
  const read = <Row>(sql: string, values: unknown[] = []) => api.unit.read(api.councilId, (reading) => reading.query<Row>(sql, values));

  /** A fresh page for Dmitry of the health ministry, who reads Kazakh, with nothing subscribed. */
  beforeEach(async () => {
    await api.clockTo('2027-05-12');
    for (const { id } of await read<{ id: string }>('SELECT f.id FROM feed f JOIN link l ON l.id = f.link_id WHERE f.person_id = $1 AND l.revoked_at IS NULL', [person('dmitry')])) await api.app.get(FeedsService).revoke(owner('dmitry'), id);
    linkId = await api.app.get(FeedsService).openPage(owner('dmitry'), true);
    const link = (await api.unit.read(api.councilId, (reading) => reading.find(Link, linkId)))!;
    token = api.app.get(Links).token({ councilCode: 'tst' }, link);
    began = link.createdAt;
  });

  const get = (query = '', headers: Record<string, string> = {}, at = token) => api.app.inject({ method: 'GET', url: `/c/${at}${query}`, headers });
  const post = (fields: Record<string, string | string[]>, query = '', at = token) => {
    const form = new URLSearchParams();
    for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) form.append(name, one);
    return api.app.inject({ method: 'POST', url: `/c/${at}${query}`, headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload: form.toString() });
  };
  const keyIn = (html: string) => /name="key" value="([^"]+)"/.exec(html)![1]!;
  const addressIn = (html: string) => /<code>([^<]+)<\/code>/.exec(html)?.[1] ?? null;
  const feeds = () => read<{ id: string; name: string; language: string; layers: string[]; audience: string; alarms: boolean }>('SELECT f.id, f.name, f.language, f.layers, f.audience, f.alarms FROM feed f JOIN link l ON l.id = f.link_id WHERE f.person_id = $1 AND l.revoked_at IS NULL ORDER BY f.created_at', [person('dmitry')]);
  const effects = () => read<{ act: string; channel: string }>(`SELECT act, channel FROM audit_entry WHERE act LIKE 'feed.%' AND channel = 'link' AND principal_id = $1 AND written_at >= $2 ORDER BY written_at, id`, [person('dmitry'), began]);
  const chosen = { language: 'kk', layer: ['meetings', 'deadlines', 'campaign'], alarms: '1' };

  /** Presses a program and follows to the page that shows the address. */
  async function subscribes(program = 'outlook', more: Record<string, string | string[]> = {}) {
    const pressed = await post({ ...chosen, key: keyIn((await get()).body), program, ...more });
    expect(pressed.statusCode).toBe(303);
    const query = new URL(pressed.headers.location as string, 'http://x').search;
    const page = (await get(query)).body;
    return { query, page, id: new URLSearchParams(query).get('s')!, address: addressIn(page)! };
  }

  it('says whose it is, in the language of its person, and guesses the program of the machine', async () => {
    /** The program that stands out, and what is said of it. */
    const likely = (html: string) => {
      const [, button, says] = /(<button[^>]*class="me"[^>]*>).*?<span>([^<]*)<\/span>/s.exec(html)!;
      return [/value="(\w+)"/.exec(button!)![1], says];
    };
    const page = (await get('', { 'user-agent': windows })).body;
    expect(page).toContain('<html lang="kk">');
    expect(page).toContain('Күнтізбе иесі: Д. Цой, Денсаулық сақтау министрлігі');
    expect(likely(page)).toEqual(['outlook', 'сізде осы сияқты']);
    expect(likely((await get('?lang=ru', { 'user-agent': iPhone })).body)).toEqual(['apple', 'похоже, у Вас он']);
    expect((await get('?lang=ru', { 'user-agent': '' })).body).not.toContain('похоже');
  });

  it.each(['kk', 'ru', 'en'])('is whole without a script, loads nothing and is small, in %s', async (language) => {
    const { query } = await subscribes();
    for (const { body, headers } of [await get(`?lang=${language}`), await get(`${query}&lang=${language}`)]) {
      expect(body).not.toMatch(/<script|<link|<img|src=|@import|url\(|onclick/);
      expect(headers).toMatchObject({ 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex', 'cache-control': 'no-store' });
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(headers['set-cookie']).toBeUndefined();
      const withoutQr = body.replace(/(<div class="qr"[^>]*>).*?<\/div>/s, '$1</div>');
      expect(withoutQr.length).toBeLessThan(body.length);
      expect(Buffer.byteLength(withoutQr)).toBeLessThanOrEqual(20_000);
    }
  });

  it('is subscribed by one press: the name, the layers and the words follow', async () => {
    const { page, address } = await subscribes('outlook', { language: 'ru' });
    expect(await feeds()).toMatchObject([{ name: 'Outlook', language: 'ru', layers: ['meetings', 'deadlines', 'campaign'], audience: 'full', alarms: true }]);
    expect(page).toContain('href="https://outlook.office.com/calendar/0/addfromweb?url=http%3A%2F%2Flocalhost%3A3000%2Fcalendar%2Ftst.');
    expect(page).toContain(`href="${address.replace('http:', 'webcal:')}"`);
    const calendar = await api.app.inject(new URL(address).pathname);
    expect(calendar.statusCode).toBe(200);
    expect(calendar.body.replaceAll('\r\n ', '')).toContain('X-WR-CALNAME:Координационный совет: заседания и сроки');
    expect(await effects()).toEqual([{ act: 'feed.create', channel: 'link' }]);
  });

  it.each([['google', 'https://calendar.google.com/calendar/u/0/r/settings/addbyurl', 'от двенадцати часов до суток'], ['apple', 'webcal://localhost:3000/calendar/', 'как задано в их настройках'], ['thunderbird', 'webcal://localhost:3000/calendar/', 'каждые полчаса'], ['other', 'webcal://localhost:3000/calendar/', 'решает сама программа']])(
    'opens in %s and says how often that looks', async (program, href, refresh) => {
      const { query } = await subscribes(program);
      const page = (await get(`${query}&lang=ru`)).body;
      expect(page).toMatch(new RegExp(`class="btn p" href="${href.replace(/[.?]/g, '\\$&')}`));
      expect(page).toContain(refresh);
    });

  it('opened by a mail filter changes nothing, whatever it asks', async () => {
    const { id } = await subscribes();
    const before = [await feeds(), await effects()];
    for (const method of ['GET', 'HEAD', 'OPTIONS'] as const) await api.app.inject({ method, url: `/c/${token}`, headers: { purpose: 'prefetch', 'user-agent': 'SafeLinks' } });
    for (const query of [`?program=google&key=${randomUUID()}`, `?s=${id}&act=revoke&key=${randomUUID()}`, '?lang=en']) expect((await get(query)).statusCode).toBe(200);
    expect([await feeds(), await effects()]).toEqual(before);
  });

  it('pressed fifty times at once is one subscription, and back and again is still the one', async () => {
    const fields = { ...chosen, key: keyIn((await get()).body), program: 'google' };
    const answers = await Promise.all(Array.from({ length: 50 }, () => post(fields)));
    expect(new Set(answers.map(({ statusCode, headers }) => `${statusCode} ${headers.location as string}`)).size).toBe(1);
    expect((await post(fields)).headers.location).toBe(answers[0]!.headers.location);
    expect(await feeds()).toHaveLength(1);
    expect(await effects()).toEqual([{ act: 'feed.create', channel: 'link' }]);
  });

  it('shows the address until a program has asked for it, then no more', async () => {
    const { query, address } = await subscribes();
    expect(addressIn((await get(query)).body)).toBe(address);
    await api.app.inject(new URL(address).pathname);
    const page = (await get(`${query}&lang=ru`)).body;
    expect(page).not.toContain(address.split('.').at(-2)!);
    expect(page).toContain('здесь его больше не видно');
    expect(page).toMatch(/обращалась 12 мая, \d\d:\d\d/);
  });

  it('changes what a subscription shows under the same address', async () => {
    const { id, address } = await subscribes();
    const saved = await post({ key: randomUUID(), s: id, act: 'change', name: 'Телефон', language: 'en', layer: ['holidays'] }, '?lang=ru');
    expect([saved.statusCode, saved.headers.location]).toEqual([303, `/c/${token}?s=${id}&done=saved&lang=ru`]);
    expect(await feeds()).toMatchObject([{ id, name: 'Телефон', language: 'en', layers: ['holidays'], alarms: false }]);
    const { body } = await api.app.inject(new URL(address).pathname);
    expect(body).toContain('SUMMARY:Defender of the Fatherland Day');
    expect(body).not.toContain('VALARM');
    expect((await get(`?s=${id}&done=saved&lang=ru`)).body).toContain('Сохранено. В календаре изменится');
  });

  it('gives another address and takes one back: the old answers 410 at once, the others go on', async () => {
    const [first, second] = [await subscribes('outlook'), await subscribes('apple')];
    const rotated = await post({ ...chosen, key: randomUUID(), s: first.id, act: 'rotate', name: 'x' });
    expect(rotated.statusCode).toBe(303);
    expect((await api.app.inject(new URL(first.address).pathname)).statusCode).toBe(410);
    const fresh = addressIn((await get(`?s=${first.id}`)).body)!;
    expect((await api.app.inject(new URL(fresh).pathname)).statusCode).toBe(200);
    await post({ ...chosen, key: randomUUID(), s: first.id, act: 'revoke', name: 'x' });
    expect((await api.app.inject(new URL(fresh).pathname)).statusCode).toBe(410);
    expect((await api.app.inject(new URL(second.address).pathname)).statusCode).toBe(200);
    expect((await feeds()).map(({ id }) => id)).toEqual([second.id]);
    expect((await effects()).map(({ act }) => act)).toEqual(['feed.create', 'feed.create', 'feed.rotate', 'feed.revoke']);
  });

  it('keeps what was ticked when the language is switched or a look is asked for, and does nothing else', async () => {
    const key = keyIn((await get()).body);
    for (const more of [{ lang: 'en' }, { act: 'look' }] as Record<string, string>[]) {
      const shown = await post({ key, language: 'en', layer: ['campaign'], busy: '1', ...more });
      expect(shown.statusCode).toBe(200);
      expect(keyIn(shown.body)).toBe(key);
      expect([...shown.body.matchAll(/<input type="checkbox"[^>]*>/g)].map(([input]) => [/name="(\w+)"/.exec(input)![1], /value="(\w+)"/.exec(input)![1], input.includes('checked')]).filter(([, , ticked]) => ticked)).toEqual([['layer', 'campaign', true], ['busy', '1', true]]);
      expect(shown.body).toContain('12 days of the campaign');
    }
    expect(await feeds()).toEqual([]);
  });

  it('promises what arrives: the meeting in the preview stands in the calendar', async () => {
    const [mandate] = await read<{ id: string }>('SELECT id FROM mandate WHERE organisation_id = $1', [api.organisations.get('health')]);
    await api.app.get(MeetingsService).plan(secretary(), { title: { ru: 'О <лагерях> & школах', kk: 'Лагерьлер <мен> мектептер' }, startsAt: new Date('2027-05-26T06:00:00Z'), endsAt: new Date('2027-05-26T07:30:00Z'), place: 'зал 3', mandateIds: [mandate!.id] });
    const page = (await get()).body;
    expect(page).toMatch(/<h3>Мамыр<\/h3>.*<span class="d">26<\/span><span class="w">ср<\/span><span>Лагерьлер &lt;мен&gt; мектептер<span class="t">11:00, зал 3<\/span>/s);
    expect((await post({ ...chosen, language: 'ru', key: randomUUID(), act: 'look' })).body).toContain('О &lt;лагерях&gt; &amp; школах');
    const { address } = await subscribes();
    expect((await api.app.inject(new URL(address).pathname)).body).toContain('SUMMARY:Лагерьлер <мен> мектептер');
  });

  it.each([
    [{ layer: [] }, 422, 'Выберите программу'],
    [{ program: 'fax', layer: ['meetings'] }, 422, 'Выберите программу'],
    [{ program: 'google', layer: [] }, 409, 'Отметьте, что показывать'],
    [{ program: 'google', layer: ['holidays'], busy: '1' }, 409, 'Отметьте, что показывать'],
    [{ program: 'google', layer: ['meetings', 'allDeadlines'] }, 409, 'включаются после входа'],
    [{ s: '0196f2c0-4a11-7c52-9d1e-7b1f0a5e2c11', act: 'revoke', layer: ['meetings'] }, 409, 'не наш'],
  ] as [Record<string, string | string[]>, number, string][])('refuses %j with words', async (fields, status, words) => {
    const answered = await post({ key: randomUUID(), language: 'ru', ...fields }, '?lang=ru');
    expect(answered.statusCode).toBe(status);
    expect(answered.body).toMatch(/<p class="bad" role="alert">[^<]+/);
    if (words !== 'не наш') expect(answered.body).toContain(words);
    expect(await feeds()).toEqual([]);
  });

  it('touches nobody else’s subscriptions', async () => {
    const foreign = await api.app.get(FeedsService).create(owner('timur'), { name: 'телефон', language: 'ru', layers: ['meetings'], audience: 'full', alarms: true });
    expect((await get(`?s=${foreign}`)).body).not.toContain('<code>');
    for (const act of ['change', 'rotate', 'revoke']) expect((await post({ ...chosen, key: randomUUID(), s: foreign, act, name: 'x' })).statusCode).toBe(409);
    expect(await read('SELECT f.name FROM feed f JOIN link l ON l.id = f.link_id WHERE f.id = $1 AND l.revoked_at IS NULL', [foreign])).toEqual([{ name: 'телефон' }]);
  });

  it('is none for a guessed, cut, altered or foreign token', async () => {
    const links = api.app.get(Links);
    const others = await api.unit.chore(api.councilId, async (work) => [await links.issue(work, { purpose: 'rsvp', objectId: randomUUID(), personId: person('dmitry') }), await links.issue(work, { purpose: 'calendar', objectId: randomUUID(), personId: person('dmitry') })]);
    for (const wrong of [token.slice(0, -1), `${token}x`, token.replace(/^tst/, 'abc'), token.toUpperCase(), 'x', '..', ...others.map((link) => links.token({ councilCode: 'tst' }, link))]) {
      expect((await get('', {}, encodeURIComponent(wrong))).statusCode).toBe(404);
      expect((await post({ ...chosen, key: randomUUID(), program: 'google' }, '', encodeURIComponent(wrong))).statusCode).toBe(404);
    }
    expect(await feeds()).toEqual([]);
  });

  // ML-09
  it('that was closed or has expired says what to do, and takes nothing', async () => {
    await api.unit.chore(api.councilId, (work) => work.query(`UPDATE link SET expires_at = now() - interval '1 minute' WHERE id = $1`, [linkId]));
    expect((await get('?lang=ru')).statusCode).toBe(410);
    await api.unit.chore(api.councilId, (work) => work.query('UPDATE link SET expires_at = NULL WHERE id = $1', [linkId]));
    await api.app.get(FeedsService).openPage(owner('dmitry'), true);
    expect((await get('?lang=ru')).body).toContain('Страница закрыта');
    expect((await post({ ...chosen, key: randomUUID(), program: 'google' })).statusCode).toBe(410);
    expect(await feeds()).toEqual([]);
  });

  // ML-09
  it('closes for who has left every body, and what he had is empty', async () => {
    const { address } = await subscribes();
    await api.unit.chore(api.councilId, (work) => work.query(`UPDATE post_holder SET to_on = '2027-05-11' WHERE person_id = $1`, [person('dmitry')]));
    expect((await get('?lang=ru')).statusCode).toBe(410);
    expect((await get('?lang=ru')).body).toContain('Календарь больше не Ваш');
    expect((await post({ ...chosen, key: randomUUID(), program: 'google' })).statusCode).toBe(410);
    expect((await api.app.inject(new URL(address).pathname)).body).not.toMatch(/SUMMARY:Л/);
    await api.unit.chore(api.councilId, (work) => work.query(`UPDATE post_holder SET to_on = NULL WHERE person_id = $1`, [person('dmitry')]));
  });
});
