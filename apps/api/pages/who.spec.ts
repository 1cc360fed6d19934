import { randomUUID } from 'node:crypto';
import { Answering, AnsweringModule, AnsweringService } from '@kenes/answering';
import { AssignmentsModule } from '@kenes/assignments';
import { CalendarsModule } from '@kenes/calendars';
import { Links, recipientsOf, Viewers } from '@kenes/council';
import { runApi, type RunningApi } from '../testing/running-api.js';
import { WhoController } from './who.controller.js';

describe('The page «who answers this year»', () => {
  let api: RunningApi;
  let token: string;
  let answeringId: string;
  let linkId: string;
  let year = 2027;

  beforeAll(async () => { api = await runApi({ imports: [AnsweringModule, AssignmentsModule, CalendarsModule], controllers: [WhoController] }); });
  afterAll(() => api.close());

  const rows = <Row>(sql: string, values: unknown[] = []) => api.unit.chore(api.councilId, (work) => work.query<Row>(sql, values));
  const answering = () => api.unit.chore(api.councilId, (work) => work.find(Answering, answeringId)) as Promise<Answering>;
  const linkOf = async (person: string): Promise<{ id: string; token: string }> => {
    const link = await api.unit.chore(api.councilId, (work) => api.app.get(Links).issue(work, { purpose: 'who', objectId: answeringId, personId: person }));
    return { id: link.id, token: api.app.get(Links).token({ councilCode: 'tst' }, link) };
  };

  /** Another year each time, so that each story has a round of its own. Svetlana answers for education. */
  beforeEach(async () => {
    year += 1;
    await api.clockTo(`${year}-03-03`);
    await rows(`UPDATE post_holder SET to_on = NULL WHERE person_id = $1`, [api.people.get('svetlana')!]);
    const viewer = await api.app.get(Viewers).forPerson(api.councilId, api.people.get('aigul')!, 'web', 'session');
    await viewer.refresh();
    const roundId = await api.app.get(AnsweringService).open(viewer, { year, answerBy: `${year}-03-12`, organisationIds: [api.organisations.get('education')!] });
    answeringId = (await rows<{ id: string }>('SELECT id FROM answering WHERE round_id = $1', [roundId]))[0]!.id;
    ({ id: linkId, token } = await linkOf((await answering()).personId!));
  });

  const get = (query = '', of = token) => api.app.inject({ method: 'GET', url: `/k/${of}${query}` });
  const keyIn = (html: string) => /name="key" value="([^"]+)"/.exec(html)![1]!;
  const post = (fields: Record<string, string | string[]>, query = '', of = token) => {
    const form = new URLSearchParams();
    for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) form.append(name, one);
    return api.app.inject({ method: 'POST', url: `/k/${of}${query}`, headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload: form.toString() });
  };
  const effects = () => rows<{ act: string; channel: string }>(`SELECT act, channel FROM audit_entry WHERE object_kind = 'answering' AND object_id = $1 ORDER BY written_at`, [answeringId]);
  let nth = 0;
  const someone = () => ({ name: `Евгений Ли`, address: `e.li${(nth += 1)}@edu.example` });

  it('fits a phone: no script, nothing from elsewhere, at most 20 kB in each language', async () => {
    for (const language of ['kk', 'ru', 'en']) {
      const { body, headers, statusCode } = await get(`?lang=${language}`);
      expect(statusCode).toBe(200);
      expect(body).not.toMatch(/<script|<img|<link|https?:\/\/(?!localhost:3000)/);
      expect(Buffer.byteLength(body)).toBeLessThanOrEqual(20 * 1024);
      expect(headers).toMatchObject({ 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex', 'cache-control': 'no-store' });
      expect(headers['set-cookie']).toBeUndefined();
    }
    expect((await get('?lang=ru')).body).toContain('Кто отвечает за кампанию');
    expect((await get('?lang=kk')).body).toContain('жауапты кім?');
  });

  it('opened by a mail filter changes nothing', async () => {
    for (const method of ['GET', 'HEAD', 'OPTIONS'] as const) await api.app.inject({ method, url: `/k/${token}`, headers: { 'user-agent': 'SafeLinks' } });
    await get(`?w=same&key=${randomUUID()}`);
    expect(await effects()).toEqual([]);
    expect((await answering()).state).toBe('asked');
  });

  it('takes a confirmation with one press, and another answer on any later day of the year', async () => {
    const confirmed = await post({ key: keyIn((await get('?lang=ru')).body), w: 'same' }, '?lang=ru');
    expect(confirmed.statusCode).toBe(303);
    expect(confirmed.headers.location).toBe(`/k/${token}?sent&lang=ru`);
    expect(await answering()).toMatchObject({ state: 'confirmed', standing: 'confirmed', channel: 'link', evidence: 'link' });
    expect((await get('?sent&lang=ru')).body).toContain('Спасибо, записано.');
    await api.clockTo(`${year}-10-20`);
    const { name, address } = someone();
    expect((await post({ key: randomUUID(), w: 'new', 'next.name': name, 'next.address': address })).statusCode).toBe(303);
    expect(await answering()).toMatchObject({ state: 'named', standing: 'newPerson' });
    await api.clockTo(`${year + 1}-01-10`);
    expect((await get()).statusCode).toBe(410);
    expect((await post({ key: randomUUID(), w: 'same' })).statusCode).toBe(410);
  });

  it('sent twenty times is one answer', async () => {
    const fields = { key: keyIn((await get()).body), w: 'same' };
    const statuses = await Promise.all(Array.from({ length: 20 }, async () => (await post(fields)).statusCode));
    expect(new Set(statuses)).toEqual(new Set([303]));
    expect((await effects()).map(({ act }) => act)).toEqual(['answering.same']);
  });

  it('keeps what was typed when the language is switched, and does nothing else', async () => {
    const key = keyIn((await get()).body);
    const switched = await post({ key, w: 'new', 'next.name': 'Ли "Е."', 'next.post': 'заведующий', shared: 'uo@kost.example', letters: ['ru'], channel: 'messenger', 'deputy.name': 'А. Серікова', lang: 'kk' });
    expect(switched.statusCode).toBe(200);
    expect(switched.body).toContain('<html lang="kk">');
    for (const typed of ['Ли &quot;Е.&quot;', 'заведующий', 'uo@kost.example', 'А. Серікова']) expect(switched.body).toContain(typed);
    expect(switched.body).toMatch(/<input[^>]*checked=""[^>]*value="new"/);
    expect(switched.body).toMatch(/<input[^>]*checked=""[^>]*value="messenger"/);
    expect(switched.body).toMatch(/<details class="dep" open="">/);
    expect(keyIn(switched.body)).toBe(key);
    expect(await effects()).toEqual([]);
  });

  it('says what is wrong under the field, in the reader’s language, and loses nothing', async () => {
    const wrong = await post({ key: randomUUID(), w: 'new', 'next.name': 'Евгений Ли', 'next.address': 'e.li', 'next.phone': '+7 714' }, '?lang=en');
    expect(wrong.statusCode).toBe(422);
    expect(wrong.body).toContain('A mail address looks like name@example.kz.');
    expect(wrong.body).toMatch(/<input[^>]*aria-invalid="true"[^>]*name="next.address"/);
    expect(wrong.body).toContain('value="Евгений Ли"');
    expect((await post({ key: randomUUID() }, '?lang=kk')).body).toContain('Бірін таңдаңыз.');
    expect((await post({ key: randomUUID(), w: 'same', 'deputy.name': 'А. Серікова' }, '?lang=ru')).body).toContain('Напишите почту');
    expect(await effects()).toEqual([]);
  });

  it('corrects phone, mail and post of the same person', async () => {
    await post({ key: randomUUID(), w: 'fix', 'fix.phone': '+7 7172 11-22-33', 'fix.address': `svetlana.${year}@edu.example`, 'fix.post': 'главный эксперт' }, '?lang=ru');
    expect(await answering()).toMatchObject({ state: 'confirmed' });
    const page = (await get('?lang=ru')).body;
    for (const known of ['+7 7172 11-22-33', `svetlana.${year}@edu.example`, 'главный эксперт']) expect(page).toContain(known);
  });

  it('passes to the successor by his one press, and then answers 410 to the one before', async () => {
    const { name, address } = someone();
    const named = await post({ key: randomUUID(), w: 'new', 'next.name': name, 'next.post': 'заведующий сектором', 'next.phone': '+7 714 200-00-15', 'next.address': address, shared: `uo${year}@edu.example`, letters: ['kk'], channel: 'phone' }, '?lang=ru');
    expect(named.statusCode).toBe(303);
    const before = await answering();
    const contact = () => api.unit.chore(api.councilId, async (work) => (await recipientsOf(work, [before.organisationId], work.today)).get(before.organisationId)!);
    expect((await contact()).person!.id).toBe(before.personId);
    expect((await get('?lang=ru')).statusCode).toBe(200);

    const his = await linkOf(before.successorId!);
    const page = await get('?lang=ru', his.token);
    expect(page.body).toContain('в ' + year + ' году отвечаете Вы?');
    expect(page.body).toContain('заведующий сектором');
    expect((await post({ key: randomUUID(), w: 'same' }, '?lang=ru', his.token)).statusCode).toBe(303);
    expect(await answering()).toMatchObject({ state: 'passedOn', personId: before.successorId, formerId: before.personId });
    expect((await contact()).person).toMatchObject({ id: before.successorId, language: 'kk', bestChannel: 'phone' });
    expect((await get('?lang=ru')).statusCode).toBe(410);
    expect((await post({ key: randomUUID(), w: 'same' })).statusCode).toBe(410);
    expect((await get('?lang=ru', his.token)).body).toContain('/c/tst.');
    const posts = await rows<{ to_on: string | null }>(`SELECT to_on FROM post_holder WHERE person_id = $1`, [before.personId]);
    expect(posts.every(({ to_on }) => to_on === `${year}-03-02`)).toBe(true);
    // The story is told: for the others Svetlana answers again.
    await rows('DELETE FROM post_holder WHERE person_id = $1', [before.successorId!]);
  });

  it('lets the named one say that it is not he', async () => {
    await post({ key: randomUUID(), w: 'new', 'next.name': 'Пётр Иной', 'next.address': someone().address });
    const his = await linkOf((await answering()).successorId!);
    const said = await post({ key: randomUUID(), w: 'no' }, '?lang=ru', his.token);
    expect(said.body).toContain('Спросим организацию заново');
    expect(await answering()).toMatchObject({ state: 'asked', successorId: null, standing: 'silent' });
    expect((await get('', his.token)).statusCode).toBe(410);
  });

  it('takes a deputy, who may speak for the body from then on', async () => {
    await post({ key: randomUUID(), w: 'same', 'deputy.name': 'А. Серікова', 'deputy.phone': '+7 714 200-00-16', 'deputy.address': `a.serikova${year}@edu.example` });
    const { deputyId, organisationId } = await answering();
    const viewer = await api.app.get(Viewers).forPerson(api.councilId, deputyId!, 'link', 'link');
    expect(viewer.speaksFor(organisationId)).toBe(true);
    await viewer.reading.close();
    expect((await get('?lang=ru')).body).toContain('Сейчас: А. Серікова');
  });

  it('refuses the address of somebody in another body, and the common address as a person’s', async () => {
    const elsewhere = (await rows<{ address: string }>('SELECT address FROM person_address WHERE person_id = $1', [api.people.get('dmitry')!]))[0]!.address;
    const taken = await post({ key: randomUUID(), w: 'new', 'next.name': 'Дмитрий Цой', 'next.address': elsewhere }, '?lang=ru');
    expect(taken.statusCode).toBe(422);
    expect(taken.body).toContain('записан за другим человеком');
    expect((await post({ key: randomUUID(), w: 'new', 'next.name': 'Е. Ли', 'next.address': 'uo@x.example', shared: 'uo@x.example' }, '?lang=ru')).body).toContain('Это общий адрес');
    expect((await answering()).state).toBe('asked');
  });

  it('is none for a guessed, cut, altered or foreign token', async () => {
    const report = await api.unit.chore(api.councilId, (work) => api.app.get(Links).issue(work, { purpose: 'report', objectId: answeringId, personId: api.people.get('svetlana')! }));
    for (const wrong of [token.slice(0, -1), `${token}x`, token.replace(/^tst/, 'abc'), 'x', '..', api.app.get(Links).token({ councilCode: 'tst' }, report)]) {
      for (const method of ['GET', 'POST'] as const) expect((await api.app.inject({ method, url: `/k/${encodeURIComponent(wrong)}` })).statusCode).toBe(404);
    }
    expect(await effects()).toEqual([]);
  });

  // ML-09
  it('of a link that was withdrawn gives back what was typed', async () => {
    await api.unit.chore(api.councilId, (work) => api.app.get(Links).revoke(work, linkId));
    expect((await get('?lang=ru')).statusCode).toBe(410);
    const late = await post({ key: randomUUID(), w: 'new', 'next.name': 'Евгений Ли', 'next.address': 'e.li@kost.example' }, '?lang=ru');
    expect(late.statusCode).toBe(410);
    expect(late.body).toContain('Евгений Ли, e.li@kost.example');
  });
});
