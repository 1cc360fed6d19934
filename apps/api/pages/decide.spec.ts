import { randomUUID } from 'node:crypto';
import { AssignmentsModule, AssignmentsService, ExtensionRequest, Extensions, Slot, SlotsService } from '@kenes/assignments';
import { Links, Viewers } from '@kenes/council';
import { runApi, type RunningApi } from '../testing/running-api.js';
import { DecideController } from './decide.controller.js';

describe('The page of a decision about time', () => {
  let api: RunningApi;
  let token: string;
  let linkId: string;
  let requestId: string;
  let slotId: string;

  beforeAll(async () => { api = await runApi({ imports: [AssignmentsModule], controllers: [DecideController] }); });
  afterAll(() => api.close());

  const person = (key: string) => api.people.get(key)!;
  const viewer = async (key: string) => {
    const made = await new Viewers(api.unit).forPerson(api.councilId, person(key), 'web', 'session');
    await made.refresh();
    return made;
  };
  const links = () => api.app.get(Links);
  const read = <E extends object>(Entity: new () => E, id: string) => api.unit.read(api.councilId, async (reading) => (await reading.find(Entity, id))!);
  const effects = () => api.unit.read(api.councilId, (reading) => reading.query<{ act: string; channel: string; evidence: string; principal_id: string }>(
    `SELECT act, channel, evidence, principal_id FROM audit_entry WHERE object_id = $1 AND act IN ('slot.grantExtension', 'slot.refuseExtension')`, [slotId]));

  /** The ministry of education asks until 27 May; the secretary has prepared it for the chair, Bolat. */
  beforeEach(async () => {
    await api.clockTo('2027-05-12');
    const assignments = api.app.get(AssignmentsService);
    const slots = [{ organisationId: api.organisations.get('education')!, isLead: true }, { organisationId: api.organisations.get('health')!, isLead: false }];
    const id = await assignments.draft(await viewer('aigul'), {
      title: { ru: 'Рейды <на> рынках', kk: 'Базарлардағы рейдтер', en: 'Raids at markets' }, text: {}, result: { ru: 'Сводка' }, dueOn: '2027-05-24', indicatorCodes: [], slots,
    });
    await assignments.issue(await viewer('aigul'), id, 1);
    const [slot] = await api.unit.read(api.councilId, (reading) => reading.all(Slot, 'assignment_id = $1 AND is_lead', [id]));
    slotId = slot!.id;
    await api.app.get(SlotsService).report(await viewer('svetlana'), { slotId, answer: 'moreTime', interim: true, text: 'Нет данных из двух областей', untilOn: '2027-05-27', figures: [], fileIds: [], without: [] });
    const [request] = await api.unit.read(api.councilId, (reading) => reading.all(ExtensionRequest, 'slot_id = $1', [slotId]));
    requestId = request!.id;
    await api.app.get(Extensions).prepare(await viewer('aigul'), requestId, request!.version, '2027-05-27', 'Заседание 26 мая');
    const link = await api.unit.chore(api.councilId, (work) => links().issue(work, { purpose: 'decide', objectId: requestId, personId: person('bolat'), validForMinutes: 14_400 }));
    linkId = link.id;
    token = links().token({ councilCode: 'tst' }, link);
  });

  const get = (query = '?lang=ru', headers: Record<string, string> = {}) => api.app.inject({ method: 'GET', url: `/d/${token}${query}`, headers });
  const post = (fields: Record<string, string>, query = '?lang=ru') => api.app.inject({
    method: 'POST', url: `/d/${token}${query}`, headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload: new URLSearchParams(fields).toString(),
  });
  const hidden = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(html)![1]!;
  const form = async () => {
    const { body } = await get();
    return { key: hidden(body, 'key'), version: hidden(body, 'version') };
  };

  it('says who asks for what, why, until when now, and what would follow, in three languages', async () => {
    const page = (await get()).body;
    for (const said of ['Рейды &lt;на&gt; рынках: перенести срок на четверг, 27 мая?', 'С. Ким', 'Нет данных из двух областей', 'понедельник, 24 мая', 'первый', 'Заседание 26 мая', 'Разрешить до 27 мая', 'Срок останется 24 мая', 'Пока вы не нажали, ничего не изменилось', '«разрешил председатель, подготовил секретарь»', '+7 7172 00-00-12', 'Действует до 22 мая']) expect(page).toContain(said);
    expect((await get('?lang=kk')).body).toContain('мерзімді 27 мамырға, бейсенбіге ауыстырамыз ба?');
    expect((await get('?lang=en')).body).toContain('move the date to Thursday, 27 May?');
    expect((await get('', { 'accept-language': 'en' })).body).toContain('<html lang="kk">'); // who reads both meets Kazakh first
    expect(Buffer.byteLength(page)).toBeLessThanOrEqual(20_000);
  });

  it('runs no script, loads nothing and tells its address to nobody', async () => {
    const { body, headers } = await get();
    expect(body).not.toMatch(/<script|<link|<img|src=|@import|url\(/);
    expect(headers).toMatchObject({ 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex', 'cache-control': 'no-store' });
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['set-cookie']).toBeUndefined();
  });

  it('opened by a mail filter changes nothing', async () => {
    const { key, version } = await form();
    for (const method of ['GET', 'HEAD', 'OPTIONS'] as const) await api.app.inject({ method, url: `/d/${token}?choice=yes&key=${key}&version=${version}`, headers: { purpose: 'prefetch', 'user-agent': 'SafeLinks' } });
    expect(await effects()).toEqual([]);
    expect(await read(Slot, slotId)).toMatchObject({ dueOn: '2027-05-24', extensions: 0 });
    expect(await read(ExtensionRequest, requestId)).toMatchObject({ state: 'prepared' });
    expect((await api.unit.read(api.councilId, (reading) => reading.query<{ uses: number }>('SELECT uses FROM link WHERE id = $1', [linkId])))[0]).toEqual({ uses: 0 });
  });

  it('granted as prepared is the chair’s decision by this link', async () => {
    const sent = await post({ ...(await form()), choice: 'yes', word: 'Жду итогов.' });
    expect([sent.statusCode, sent.headers.location]).toEqual([303, `/d/${token}?lang=ru`]);
    expect(await read(ExtensionRequest, requestId)).toMatchObject({ state: 'granted', decidedUntil: '2027-05-27', decidedAs: 'chair', decidedBy: person('bolat'), answerText: 'Жду итогов.' });
    expect(await read(Slot, slotId)).toMatchObject({ firstDueOn: '2027-05-24', dueOn: '2027-05-27', extensions: 1 });
    expect(await effects()).toEqual([{ act: 'slot.grantExtension', channel: 'link', evidence: 'link', principal_id: person('bolat') }]);
    const page = (await get()).body;
    for (const said of ['Решение записано', 'Срок перенесён: четверг, 27 мая', 'разрешил председатель, подготовил секретарь', 'Жду итогов.']) expect(page).toContain(said);
    expect(page).not.toContain('<form');
  });

  it('sent twenty times is one decision, and another one after it is refused', async () => {
    const fields = { ...(await form()), choice: 'yes', word: '' };
    const statuses = await Promise.all(Array.from({ length: 20 }, async () => (await post(fields)).statusCode));
    expect(new Set(statuses)).toEqual(new Set([303]));
    const other = await post({ ...fields, key: randomUUID(), choice: 'no' });
    expect(other.statusCode).toBe(409);
    expect(other.body).toContain('Решение записано');
    expect(await effects()).toHaveLength(1);
  });

  it('may name another day, and refuses one that is none', async () => {
    expect((await post({ ...(await form()), choice: 'other', day: 'завтра' })).statusCode).toBe(422);
    const early = await post({ ...(await form()), choice: 'other', day: '2027-05-20', word: 'Слово <b>' });
    expect(early.statusCode).toBe(409);
    expect(early.body).toContain('Новый день должен быть позже нынешнего.');
    expect(early.body).toContain('Слово &lt;b&gt;');
    expect((await post({ ...(await form()), choice: 'other', day: '2027-05-26' })).statusCode).toBe(303);
    expect(await read(ExtensionRequest, requestId)).toMatchObject({ state: 'granted', askedUntil: '2027-05-27', decidedUntil: '2027-05-26' });
  });

  it('refused leaves the day, with or without a word', async () => {
    await post({ ...(await form()), choice: 'no', word: '' });
    expect(await read(ExtensionRequest, requestId)).toMatchObject({ state: 'refused', answerText: null });
    expect(await read(Slot, slotId)).toMatchObject({ dueOn: '2027-05-24', extensions: 0 });
    expect((await get()).body).toContain('отказал председатель, подготовил секретарь');
  });

  it('asks for a choice, keeps what was typed, and switches the language without doing anything', async () => {
    expect((await post({ ...(await form()), word: 'Мой текст' })).body).toContain('Выберите, что вы решили.');
    const switched = await post({ ...(await form()), choice: 'no', word: 'Мой текст', lang: 'en' }, '');
    expect(switched.body).toContain('<html lang="en">');
    expect(switched.body).toContain('Мой текст</textarea>');
    expect(switched.body).toMatch(/<input[^>]*checked=""[^>]*value="no"/);
    expect(await effects()).toEqual([]);
  });

  it('takes no decision about what was prepared anew while the page was open', async () => {
    const fields = await form();
    const { version } = await read(ExtensionRequest, requestId);
    await api.app.get(Extensions).prepare(await viewer('aigul'), requestId, version, '2027-05-25', null);
    const stale = await post({ ...fields, choice: 'yes' });
    expect(stale.statusCode).toBe(409);
    expect(stale.body).toContain('на вторник, 25 мая?');
    expect(await effects()).toEqual([]);
  });

  it('says so when the body has answered meanwhile', async () => {
    const fields = await form();
    await api.app.get(SlotsService).report(await viewer('svetlana'), { slotId, answer: 'onTime', interim: true, text: 'Успеваем', figures: [], fileIds: [], without: [] });
    expect((await get()).body).toContain('Решать больше нечего');
    expect((await post({ ...fields, choice: 'yes' })).statusCode).toBe(409);
    expect(await read(Slot, slotId)).toMatchObject({ extensions: 0 });
  });

  it('is none for a guessed, cut, altered or foreign token', async () => {
    const report = await api.unit.chore(api.councilId, (work) => links().issue(work, { purpose: 'report', objectId: slotId, personId: person('bolat') }));
    for (const wrong of [token.slice(0, -1), `${token}x`, token.replace(/^tst/, 'abc'), token.toUpperCase(), 'x', links().token({ councilCode: 'tst' }, report)]) {
      for (const method of ['GET', 'POST'] as const) expect((await api.app.inject({ method, url: `/d/${encodeURIComponent(wrong)}` })).statusCode).toBe(404);
    }
    expect(await effects()).toEqual([]);
  });

  // ML-09
  it('has gone when it is withdrawn or has expired', async () => {
    const fields = await form();
    await api.unit.chore(api.councilId, (work) => work.query(`UPDATE link SET expires_at = now() - interval '1 minute' WHERE id = $1`, [linkId]));
    expect((await get()).statusCode).toBe(410);
    expect((await post({ ...fields, choice: 'yes' })).statusCode).toBe(410);
    await api.unit.chore(api.councilId, (work) => work.query('UPDATE link SET expires_at = NULL WHERE id = $1', [linkId]));
    await api.unit.chore(api.councilId, (work) => links().revoke(work, linkId));
    expect((await get()).body).toContain('секретарь пришлёт новую ссылку');
    expect(await effects()).toEqual([]);
  });

  // ML-04, ML-09
  it('serves the chair only: not the secretary to whom it was forwarded, not a chair whose seat has passed on', async () => {
    const link = await api.unit.chore(api.councilId, (work) => links().issue(work, { purpose: 'decide', objectId: requestId, personId: person('aigul') }));
    const hers = links().token({ councilCode: 'tst' }, link);
    expect((await api.app.inject({ method: 'GET', url: `/d/${hers}?lang=ru` })).statusCode).toBe(410);
    const sent = await api.app.inject({ method: 'POST', url: `/d/${hers}?lang=ru`, headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload: new URLSearchParams({ ...(await form()), choice: 'yes' }).toString() });
    expect([sent.statusCode, sent.body.includes('Решает уже другой председатель')]).toEqual([410, true]);
    expect(await effects()).toEqual([]);
  });
});
