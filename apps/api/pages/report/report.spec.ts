import { randomUUID } from 'node:crypto';
import { AssignmentsModule, AssignmentsService, SlotsService, type AssignmentInput } from '@kenes/assignments';
import { FileHolders } from '@kenes/correspondence';
import { Links, Viewers } from '@kenes/council';
import { unzip } from '../../../../libs/office/testing/unzip.js';
import { runApi, type RunningApi } from '../../testing/running-api.js';
import { ReportController } from './report.controller.js';

describe('The answer page', () => {
  let api: RunningApi;
  let token: string;
  let slotId: string;
  let assignmentId: string;
  let linkId: string;

  beforeAll(async () => { api = await runApi({ imports: [AssignmentsModule], controllers: [ReportController] }); });
  afterAll(() => api.close());

  const body = (key: string) => api.organisations.get(key)!;
  const aigul = async () => {
    const viewer = await api.app.get(Viewers).forPerson(api.councilId, api.people.get('aigul')!, 'web', 'session');
    await viewer.refresh();
    return viewer;
  };
  const rows = <Row>(sql: string, values: unknown[] = []) => api.unit.chore(api.councilId, (work) => work.query<Row>(sql, values));

  /** Raids, asked of a body; its officer's link. */
  async function ask(organisation: string, person: string, more: Partial<AssignmentInput> = {}): Promise<void> {
    const input: AssignmentInput = {
      title: { ru: 'Провести рейды <на рынках>', kk: 'Базарларда рейд өткізу' }, text: {}, result: { ru: 'Таблица объектов' }, dueOn: '2027-05-21',
      indicatorCodes: ['I4', 'I5'], slots: [{ organisationId: body(organisation), isLead: true }, { organisationId: body('health'), isLead: false }], ...more,
    };
    assignmentId = await api.app.get(AssignmentsService).draft(await aigul(), input);
    await api.app.get(AssignmentsService).issue(await aigul(), assignmentId, 1);
    slotId = (await rows<{ id: string }>('SELECT id FROM slot WHERE assignment_id = $1 AND is_lead', [assignmentId]))[0]!.id;
    const links = api.app.get(Links);
    const link = await api.unit.chore(api.councilId, (work) => links.issue(work, { purpose: 'report', objectId: slotId, personId: api.people.get(person)! }));
    linkId = link.id;
    token = links.token({ councilCode: 'tst' }, link);
  }
  beforeEach(async () => {
    await api.clockTo('2027-05-12');
    await ask('education', 'svetlana');
  });

  const get = (query = '') => api.app.inject({ method: 'GET', url: `/r/${token}${query}` });
  const keyIn = (html: string) => /name="key" value="([^"]+)"/.exec(html)![1]!;
  const post = async (fields: Record<string, string | string[]>, files: { name: string; text: string }[] = [], query = '') => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) form.append(name, one);
    for (const { name, text } of files) form.append('file', new File([text], name, { type: 'text/plain' }));
    const request = new Request('http://localhost/', { method: 'POST', body: form });
    return api.app.inject({ method: 'POST', url: `/r/${token}${query}`, headers: { 'content-type': request.headers.get('content-type')! }, payload: Buffer.from(await request.arrayBuffer()) });
  };
  const reports = () => rows<Record<string, unknown>>('SELECT kind, answer, standing, body_text, until_on, channel, evidence, person_id, without FROM report WHERE slot_id = $1 ORDER BY at, id', [slotId]);
  const state = async () => (await rows<{ state: string }>('SELECT state FROM slot WHERE id = $1', [slotId]))[0]!.state;

  it('says what is asked, by when and by whom, with five answers, in three languages and in less than 20 kB', async () => {
    const page = (await get()).body;
    for (const said of ['Провести рейды &lt;на рынках&gt;', 'Поручение 27-', 'Министерство просвещения', 'пятница, 21 мая', 'А. Сейтқали', 'Сделано', 'Делаем, успеем в срок', 'Нужно больше времени', 'Нужна помощь', 'Это не к нам', 'Рейды', 'Таблица объектов', 's.kim@edu.example']) expect(page).toContain(said);
    for (const language of ['kk', 'ru', 'en']) expect(Buffer.byteLength((await get(`?lang=${language}`)).body)).toBeLessThan(20_000);
    expect((await get('?lang=kk')).body).toContain('21 мамыр, жұма');
    expect((await get('?lang=kk')).body).not.toMatch(/Сделано|Done|Friday/);
  });

  it('runs no script, loads nothing and sets no cookie', async () => {
    const { body: page, headers } = await get();
    expect(page).not.toMatch(/<script|<link|<img|src=|@import|url\(/);
    expect(headers).toMatchObject({ 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex', 'cache-control': 'no-store' });
    expect(headers['set-cookie']).toBeUndefined();
  });

  describe('of a lead', () => {
    const health = async () => {
      const [slot] = await rows<{ id: string }>('SELECT id FROM slot WHERE assignment_id = $1 AND NOT is_lead', [assignmentId]);
      const links = api.app.get(Links);
      const link = await api.unit.chore(api.councilId, (work) => links.issue(work, { purpose: 'report', objectId: slot!.id, personId: api.people.get('dmitry')! }));
      const url = `/r/${links.token({ councilCode: 'tst' }, link)}`;
      return { slotId: slot!.id, url, says: (answer: string, text: string) => api.app.inject({ method: 'POST', url, headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload: new URLSearchParams({ key: randomUUID(), answer, [`t-${answer}`]: text, until: '2027-05-20' }).toString() }) };
    };
    const ticked = (html: string, name: string) => [...html.matchAll(new RegExp(`name="${name}" (?:id="[^"]+" )?(?:checked="" )?value="([^"]+)"`, 'g'))].map(([, value]) => value!);

    it('offers her five answers before anybody has answered, and the consolidated one after', async () => {
      expect((await get()).body).toMatch(/formAction="\?collect"/i);
      expect((await get()).body).not.toMatch(/type="radio"[^>]* value="done"/);
      const dmitry = await health();
      expect((await dmitry.says('onTime', 'Психологи назначены в 12 городах <20>.')).statusCode).toBe(303);
      const page = (await get()).body;
      for (const said of ['Министерство здравоохранения', 'Психологи назначены в 12 городах &lt;20&gt;.', 'промежуточный', 'Отправить свод на проверку', 'Пока сохранить', 'Рано собирать?']) expect(page).toContain(said);
      expect(page).toContain('>Министерство здравоохранения: Психологи назначены в 12 городах &lt;20&gt;.</textarea>');
      for (const language of ['kk', 'ru', 'en']) expect(Buffer.byteLength((await get(`?lang=${language}`)).body)).toBeLessThan(20_000);
      expect((await get('?answer')).body).toMatch(/type="radio"[^>]* name="answer" value="onTime"/);
    });

    it('gives her what a co-executor sent along, and nobody else: neither by another link nor once it was withdrawn', async () => {
      const dmitry = await health();
      const form = new FormData();
      for (const [name, value] of Object.entries({ key: randomUUID(), answer: 'onTime', 't-onTime': 'Таблица приложена.' })) form.append(name, value);
      form.append('file', new File(['город;психологов\nШымкент;4\n'], 'психологи.csv', { type: 'text/csv' }));
      const request = new Request('http://localhost/', { method: 'POST', body: form });
      const sent = await api.app.inject({ method: 'POST', url: dmitry.url, headers: { 'content-type': request.headers.get('content-type')! }, payload: Buffer.from(await request.arrayBuffer()) });
      expect(sent.statusCode).toBe(303);
      const [, path] = /href="(\/r\/[^"]+\/files\/[^"]+)">психологи\.csv</.exec((await get('?collect')).body)!;
      const file = await api.app.inject({ method: 'GET', url: path! });
      expect([file.statusCode, file.body, file.headers['content-disposition']]).toEqual([200, 'город;психологов\nШымкент;4\n', expect.stringContaining('attachment')]);
      const [reportId, position] = path!.split('/').slice(-2);
      expect(position).toBe('0');
      // His own link shows him no co-executors, a place without a file and a report of elsewhere are no files.
      for (const other of [`${dmitry.url}/files/${reportId}/0`, path!.replace(/0$/, '7'), path!.replace(reportId!, randomUUID()), path!.replace(/0$/, 'x'), path!.replace(token, `${token}x`)]) expect((await api.app.inject({ method: 'GET', url: other })).statusCode).toBe(404);
      await rows(`UPDATE report SET standing = 'withdrawn' WHERE id = $1`, [reportId]);
      expect((await api.app.inject({ method: 'GET', url: path! })).statusCode).toBe(404);
    });

    it('takes her ticks: whose answers are in it, whom she does not wait for, and why', async () => {
      const dmitry = await health();
      await dmitry.says('onTime', 'Психологи назначены в 12 городах.');
      const page = (await get('?collect')).body;
      const [taken] = ticked(page, 'taken');
      const fields = { key: keyIn(page), answer: 'done', 't-done': 'Рейдов 14.', taken: taken!, why: 'Остальное готово' };
      const untold = await post(fields, [], '?collect');
      expect(untold.statusCode).toBe(422);
      expect(untold.body).toContain('Не отмечено, кого не ждёте: Министерство здравоохранения');
      expect(untold.body).toContain('>Рейдов 14.</textarea>');
      expect(untold.body).toContain(`name="taken" checked="" value="${taken}"`);
      expect(await reports()).toEqual([]);
      expect((await post({ ...fields, key: keyIn(untold.body), without: body('health') }, [], '?collect')).statusCode).toBe(303);
      expect(await rows('SELECT taken, without, without_reason FROM report WHERE slot_id = $1', [slotId])).toEqual([{ taken: [taken], without: [body('health')], without_reason: 'Остальное готово' }]);
    });

    it('takes no answer into it that is not a co-executor’s', async () => {
      const own = await post({ key: randomUUID(), answer: 'onTime', 't-onTime': 'Начали' });
      expect(own.statusCode).toBe(303);
      const [{ id }] = await rows<{ id: string }>('SELECT id FROM report WHERE slot_id = $1', [slotId]) as [{ id: string }];
      for (const foreign of [id, randomUUID()]) {
        const tried = await post({ key: randomUUID(), answer: 'done', 't-done': 'Рейдов 14.', without: body('health'), taken: foreign });
        expect(tried.statusCode).toBe(422);
      }
      expect(await reports()).toHaveLength(1);
    });
  });

  it('makes an official letter of what was typed, on the body’s own form, in the language that is asked for', async () => {
    const letters = { kk: ['ОҚУ-АҒАРТУ МИНИСТРЛІГІ', 'МИНИСТЕРСТВО ПРОСВЕЩЕНИЯ', 'хатқа', 'Рейдов 14 &amp; 3.', 'Орынд.: С. Ким', 'Қосымша:', '1. таблица.xlsx'], ru: ['На № 27-', 'от 12.05.2027', 'Об исполнении поручения', 'Рейды: 14', 'Приложение:'] } as const;
    for (const [language, said] of Object.entries(letters)) {
      const made = await post({ key: randomUUID(), answer: 'done', 't-done': 'Рейдов 14 & 3.', 'f-I4': '14', letter: language }, [{ name: 'таблица.xlsx', text: 'x' }]);
      expect(made).toMatchObject({ statusCode: 200, headers: { 'content-disposition': expect.stringMatching(/^attachment/), 'content-security-policy': expect.stringContaining('sandbox') } });
      const files = unzip(made.rawPayload);
      const text = files.get('word/document.xml')!.toString('utf8');
      for (const part of said) expect(text).toContain(part);
      expect([...files.keys()].filter((name) => name.startsWith('word/media/'))).toHaveLength(1);
    }
    expect(await reports()).toEqual([]);
    expect((await post({ key: randomUUID(), answer: 'done', letter: 'kk' })).body).toContain('Сначала напишите ответ');
    expect(await rows(`SELECT FROM link WHERE purpose = 'reply' AND object_id = $1`, [slotId])).toHaveLength(1);
  });

  it('hands the matter over to a colleague, once: he has it to a day of his own, the body to hers', async () => {
    const colleague = { colleague: 'Ерлан Ли', colleagueAddress: 'E.Li@edu.example', colleaguePhone: '+7 7172 00-00-77', innerDueOn: '2027-05-19', colleagueNote: 'Графики у областей', handOver: '1' };
    for (const [wrong, said] of [[{ colleague: ' ' }, 'имя и фамилию'], [{ colleagueAddress: 'ли' }, 'не похоже на адрес'], [{ innerDueOn: '2027-05-22' }, 'не может быть позже'], [{ colleagueAddress: 's.kim@edu.example' }, 'уже у этого человека'], [{ colleagueAddress: 'd.tsoy@dsm.example' }, 'd.tsoy@dsm.example']] as const) {
      const refused = await post({ key: randomUUID(), ...colleague, ...wrong });
      expect([refused.statusCode, refused.body.includes(said)]).toEqual([422, true]);
      expect(refused.body).toContain('>Графики у областей</textarea>');
    }
    const key = randomUUID();
    for (const time of [1, 2]) expect([time, (await post({ key, ...colleague })).headers.location]).toEqual([time, `/r/${token}?handed`]);
    const [slot] = await rows<Record<string, unknown>>('SELECT s.state, s.due_on, s.inner_due_on, s.handed_by, p.name_ru FROM slot s JOIN person p ON p.id = s.person_id WHERE s.id = $1', [slotId]);
    expect(slot).toEqual({ state: 'sent', due_on: '2027-05-21', inner_due_on: '2027-05-19', handed_by: api.people.get('svetlana'), name_ru: 'Ерлан Ли' });
    expect(await rows(`SELECT facts->>'toName' AS to FROM audit_entry WHERE act = 'slot.handOver' AND object_id = $1`, [slotId])).toEqual([{ to: 'Ерлан Ли' }]);
    expect((await get('?handed')).body).toContain('Передано: Ерлан Ли');
    expect((await get()).body).toContain('Сейчас этим занимается Ерлан Ли');
    const [{ id: person }] = await rows<{ id: string }>(`SELECT person_id AS id FROM person_address WHERE address = 'e.li@edu.example'`) as [{ id: string }];
    const links = api.app.get(Links);
    const his = await api.unit.chore(api.councilId, (work) => links.issue(work, { purpose: 'report', objectId: slotId, personId: person }));
    expect((await api.app.inject({ method: 'GET', url: `/r/${links.token({ councilCode: 'tst' }, his)}` })).body).toContain('Вам передал(а) С. Ким; для Вас срок среда, 19 мая');
  });

  // ML-10
  it('keeps what is not ready yet, files too, until it is sent; nobody hears of it', async () => {
    const saved = await post({ key: randomUUID(), answer: 'onTime', 't-onTime': 'Полдела', 'f-I4': '7', save: '1' }, [{ name: 'черновик.txt', text: 'a' }]);
    expect(saved).toMatchObject({ statusCode: 303, headers: { location: `/r/${token}?saved` } });
    expect(await reports()).toEqual([]);
    const again = await get();
    expect(again.body).toContain('>Полдела</textarea>');
    expect(again.body).toMatch(/name="f-I4"[^>]*value="7"/);
    expect(again.body).toContain('черновик.txt');
    expect(again.body).toContain('Сохранено');
    const kept = /name="kept" value="([^"]+)"/.exec(again.body)![1]!;
    expect((await post({ key: keyIn(again.body), answer: 'onTime', 't-onTime': 'Полдела', kept })).statusCode).toBe(303);
    expect(await reports()).toHaveLength(1);
    expect(await rows('SELECT name FROM report_file f JOIN report r ON r.id = f.report_id WHERE r.slot_id = $1', [slotId])).toEqual([{ name: 'черновик.txt' }]);
    expect((await get()).body).not.toContain('Сохранено');
  });

  // ML-09
  it('lets nobody answer who has left the body since: says who had the link and whom to ask, and gives the text back', async () => {
    const key = keyIn((await get()).body);
    await rows(`UPDATE post_holder SET to_on = '2027-05-11' WHERE person_id = $1`, [api.people.get('svetlana')]);
    const shown = await get();
    expect(shown.statusCode).toBe(410);
    for (const said of ['С. Ким', 'Министерство просвещения', 'А. Сейтқали']) expect(shown.body).toContain(said);
    expect(shown.body).not.toMatch(/<form|Провести рейды/);
    const tried = await post({ key, answer: 'done', 't-done': 'Рейдов 14.' });
    expect(tried.statusCode).toBe(410);
    expect(tried.body).toContain('Рейдов 14.</textarea>');
    expect(await reports()).toEqual([]);
    await rows('UPDATE post_holder SET to_on = NULL WHERE person_id = $1', [api.people.get('svetlana')]);
    expect((await post({ key, answer: 'onTime', 't-onTime': 'Рейдов 14.' })).statusCode).toBe(303);
  });

  it('opened by a mail filter acknowledges nothing', async () => {
    for (const method of ['GET', 'HEAD', 'OPTIONS', 'GET'] as const) await api.app.inject({ method, url: `/r/${token}?answer=done&key=${randomUUID()}` });
    expect(await state()).toBe('sent');
    expect(await rows(`SELECT FROM audit_entry WHERE object_id = $1`, [slotId])).toEqual([]);
  });

  it('takes an answer with figures and files as one that came by this person’s link', async () => {
    const answered = await post({ key: keyIn((await get()).body), answer: 'done', 't-done': 'Рейдов 14.', 't-help': 'не отправлять', 'f-I4': '1 014', 'f-I5': '', without: body('health') }, [{ name: 'Отчёт.txt', text: 'таблица' }], '?lang=ru');
    expect(answered).toMatchObject({ statusCode: 303, headers: { location: `/r/${token}?sent&lang=ru` } });
    expect(await reports()).toEqual([{ kind: 'final', answer: 'done', standing: 'waiting', body_text: 'Рейдов 14.', until_on: null, channel: 'link', evidence: 'link', person_id: api.people.get('svetlana'), without: [body('health')] }]);
    expect(await rows('SELECT code, value FROM report_figure')).toEqual([{ code: 'I4', value: 1014 }]);
    expect(await rows('SELECT f.name FROM report_file f JOIN report r ON r.id = f.report_id WHERE r.slot_id = $1', [slotId])).toEqual([{ name: 'Отчёт.txt' }]);
    expect(await state()).toBe('reported');
    const [{ id: reportId }] = await rows<{ id: string }>('SELECT id FROM report WHERE slot_id = $1', [slotId]) as [{ id: string }];
    const file = async (key: string) => {
      const viewer = await api.app.get(Viewers).forPerson(api.councilId, api.people.get(key)!, 'web', 'session');
      const held = await api.app.get(FileHolders, { strict: false }).find(viewer, 'report', reportId, 0);
      await viewer.reading.close();
      return held?.name ?? null;
    };
    expect([await file('aigul'), await file('svetlana'), await file('dmitry'), await file('rahym')]).toEqual(['Отчёт.txt', 'Отчёт.txt', null, null]);
    const page = (await get('?sent')).body;
    expect(page).toContain('Ответ записан');
    expect(page).toMatch(/Рейдов 14\.<\/span><span[^>]*>Ждёт слова секретаря/);
  });

  it('sent twenty times is one answer', async () => {
    const fields = { key: keyIn((await get()).body), answer: 'onTime', 't-onTime': 'Готово в 12 регионах.' };
    const statuses = await Promise.all(Array.from({ length: 20 }, async () => (await post(fields)).statusCode));
    expect(new Set(statuses)).toEqual(new Set([303]));
    expect(await reports()).toHaveLength(1);
    expect(await state()).toBe('underway');
  });

  it('keeps what was typed and uploaded when the language is switched, and does nothing else', async () => {
    const switched = (await post({ key: randomUUID(), answer: 'help', 't-help': 'Оператор не даёт номер', lang: 'kk' }, [{ name: 'хат.txt', text: 'файл' }])).body;
    expect(switched).toContain('<html lang="kk">');
    expect(switched).toContain('Оператор не даёт номер');
    expect(switched).toContain('хат.txt');
    expect(await reports()).toEqual([]);
    const kept = /name="kept" value="([^"]+)"/.exec(switched)![1]!;
    await post({ key: randomUUID(), answer: 'help', 't-help': 'Оператор не даёт номер', kept: [kept, `${kept.split('.')[0]}.forged`] });
    expect(await rows('SELECT f.name FROM report_file f JOIN report r ON r.id = f.report_id WHERE r.slot_id = $1', [slotId])).toEqual([{ name: 'хат.txt' }]);
  });

  describe('where help is needed', () => {
    const wanted = () => ({ answer: 'help', 't-help': 'Оператор не даёт номер', helper: body('health'), helperName: ['Федерация профсоюзов', 'Горэнерго', ''], helpOther: 'Дирекция оператора', helpBy: '2027-05-17' });
    const problem = () => rows<Record<string, unknown>>('SELECT text, by_on, helper_other, state FROM problem WHERE slot_id = $1', [slotId]);

    it('offers the other bodies of the assignment as ticks, all others by name, and asks by which day', async () => {
      const page = (await get()).body;
      expect(page).toContain(`name="helper" value="${body('health')}"`);
      expect(page).not.toContain(`value="${body('education')}"`);
      expect(page.match(/name="helperName"/g)).toHaveLength(3);
      expect(page).toMatch(/<datalist id="bodies">.*<option>Федерация профсоюзов(?:<option>.*)?<\/datalist>/s);
      for (const said of ['Что мешает', 'Кто мог бы помочь', 'Кто-то ещё, кого нет в списке', 'К какому дню нужна помощь', 'Отмеченные получат ваш вопрос сегодня, вас поставят в копию']) expect(page).toContain(said);
      const kazakh = (await get('?lang=kk')).body;
      for (const said of ['Көмек керек', 'Не кедергі', 'Кім көмектесе алады', 'Көмек қай күнге қажет']) expect(kazakh).toContain(said);
    });

    it('keeps all of it when the language is switched, when something is wrong, and when it is saved for later', async () => {
      const holds = (page: string) => {
        expect(page).toMatch(new RegExp(`value="${body('health')}"[^>]*checked|checked[^>]*value="${body('health')}"`));
        for (const typed of ['Оператор не даёт номер', 'value="Федерация профсоюзов"', 'value="Горэнерго"', 'value="Дирекция оператора"']) expect(page).toContain(typed);
        expect(page).toMatch(/name="helpBy"[^>]*value="2027-05-1\d"/);
      };
      holds((await post({ key: randomUUID(), ...wanted(), lang: 'kk' })).body);
      const past = await post({ key: randomUUID(), ...wanted(), helpBy: '2027-05-11' });
      expect([past.statusCode, past.body.includes('День, к которому нужна помощь, уже прошёл')]).toEqual([422, true]);
      holds(past.body);
      expect((await post({ key: randomUUID(), ...wanted(), save: '1' })).statusCode).toBe(303);
      holds((await get()).body);
      expect([await problem(), await reports()]).toEqual([[], []]);
    });

    it('opens a problem and asks whom it names, once; the day and the clock stay', async () => {
      const key = randomUUID();
      for (const time of [1, 2]) expect([time, (await post({ key, ...wanted() })).statusCode]).toEqual([time, 303]);
      expect(await problem()).toEqual([{ text: 'Оператор не даёт номер', by_on: '2027-05-17', helper_other: 'Дирекция оператора; Горэнерго', state: 'open' }]);
      const helpers = await rows<{ organisation_id: string }>('SELECT h.organisation_id FROM problem_helper h JOIN problem p ON p.id = h.problem_id WHERE p.slot_id = $1 AND h.asked_at IS NOT NULL', [slotId]);
      expect(new Set(helpers.map((one) => one.organisation_id))).toEqual(new Set([body('health'), body('unions')]));
      expect(await rows('SELECT state, due_on, extensions FROM slot WHERE id = $1', [slotId])).toEqual([{ state: 'underway', due_on: '2027-05-21', extensions: 0 }]);
    });

    it('asks neither itself nor what is no body', async () => {
      await post({ key: randomUUID(), ...wanted(), helper: [body('education'), 'x', "' OR 1=1"], helperName: ['Министерство просвещения'], helpOther: '' });
      expect(await problem()).toMatchObject([{ state: 'open', helper_other: null }]);
      expect(await rows('SELECT FROM problem_helper h JOIN problem p ON p.id = h.problem_id WHERE p.slot_id = $1', [slotId])).toEqual([]);
      const unknown = await post({ key: randomUUID(), ...wanted(), helper: randomUUID() });
      expect(unknown.statusCode).toBe(422);
      expect(unknown.body).toContain('Оператор не даёт номер');
    });
  });

  it('says what is missing and keeps the rest', async () => {
    const nothing = await post({ key: randomUUID(), 't-done': 'Сделали' });
    expect(nothing.statusCode).toBe(422);
    expect(nothing.body).toContain('Выберите один из пяти ответов');
    const dateless = await post({ key: randomUUID(), answer: 'moreTime', 't-moreTime': 'Ждём область' });
    expect(dateless.body).toContain('Укажите, до какого дня');
    expect(dateless.body).toContain('Ждём область');
    expect(await reports()).toEqual([]);
    await post({ key: randomUUID(), answer: 'moreTime', 't-moreTime': 'Ждём область', until: '2027-05-27' });
    expect(await reports()).toMatchObject([{ answer: 'moreTime', kind: 'interim', standing: 'waiting', until_on: '2027-05-27' }]);
  });

  it('never speaks to the prosecution of orders, lateness or control', async () => {
    await ask('prosecution', 'timur');
    await api.clockTo('2027-05-28');
    for (const language of ['kk', 'ru', 'en']) {
      const page = (await get(`?lang=${language}`)).body.replace(/<style>.*?<\/style>/s, '');
      expect(page).not.toMatch(/поручен|просроч|исполнител|контрол|тапсырма|мерзімі өтті|бақылау|overdue|assignment|executor/i);
    }
    expect((await get('?lang=ru')).body).toContain('всё ещё ждём');
  });

  it('tells that nothing more is needed, and takes an addition that changes nothing', async () => {
    await post({ key: randomUUID(), answer: 'done', 't-done': 'Рейдов 14.', without: body('health') });
    const version = (await rows<{ version: number }>('SELECT version FROM slot WHERE id = $1', [slotId]))[0]!.version;
    await api.app.get(SlotsService).accept(await aigul(), slotId, version);
    const page = (await get()).body;
    expect(page).toContain('Исполнено. Отвечать больше не нужно');
    expect(page).toContain('Рейдов 14.');
    await post({ key: keyIn(page), answer: 'done', 't-done': 'Фото: ещё два рынка.' });
    expect(await reports()).toMatchObject([{ standing: 'accepted' }, { kind: 'interim', standing: 'noted' }]);
    expect(await state()).toBe('accepted');
  });

  it('tells that the matter was cancelled, and why', async () => {
    const { version } = (await rows<{ version: number }>('SELECT version FROM assignment WHERE id = $1', [assignmentId]))[0]!;
    await api.app.get(AssignmentsService).cancel(await aigul(), assignmentId, version, 'Вошло в план министерства');
    const page = (await get()).body;
    expect(page).toContain('Ответ по этому вопросу больше не нужен');
    expect(page).toContain('Вошло в план министерства');
  });

  // ML-09
  it('offers a new link for one that no longer opens, to the address on record, of which it shows one letter', async () => {
    const asked = () => rows(`SELECT FROM audit_entry WHERE act = 'slot.renewLink' AND object_id = $1`, [slotId]);
    const renew = () => api.app.inject({ method: 'POST', url: `/r/${token}`, headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload: 'renew=1&lang=' });
    expect((await renew()).body).not.toContain('Новая ссылка отправлена'); // it opens still
    await api.unit.chore(api.councilId, (work) => work.query(`UPDATE link SET expires_at = now() - interval '1 minute' WHERE id = $1`, [linkId]));
    const gone = await get();
    expect(gone.body).toContain('s***@edu.example');
    expect(gone.body).not.toMatch(/s\.kim@|Провести рейды/);
    expect(await asked()).toEqual([]);
    const sent = await renew();
    expect([sent.statusCode, sent.body.includes('Новая ссылка отправлена')]).toEqual([200, true]);
    expect(await asked()).toHaveLength(1);
    await rows(`UPDATE slot SET person_id = $2 WHERE id = $1`, [slotId, api.people.get('dmitry')]);
    expect((await get()).body).not.toContain('***@');
  });

  // ML-04
  it('is closed by its holder when the link came into other hands: nobody opens it again, and a new one goes to the address on record alone', async () => {
    expect((await get()).body).toContain('Ссылка попала в чужие руки?');
    const close = () => api.app.inject({ method: 'POST', url: `/r/${token}`, headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload: 'close=1' });
    const closed = await close();
    expect(closed.body).toContain('Новая ссылка отправлена');
    expect(closed.body).not.toMatch(/s\.kim@|Провести рейды/);
    expect((await get()).statusCode).toBe(410);
    expect((await post({ key: randomUUID(), answer: 'done', 't-done': 'Рейдов 14.' })).statusCode).toBe(410);
    await close();
    expect(await rows(`SELECT act, channel, principal_id FROM audit_entry WHERE object_id = $1 AND act LIKE 'slot.%Link' ORDER BY at, id`, [slotId])).toEqual([
      { act: 'slot.closeLink', channel: 'link', principal_id: api.people.get('svetlana') }, ...Array(2).fill({ act: 'slot.renewLink', channel: expect.anything(), principal_id: null }),
    ]);
    expect(await reports()).toEqual([]);
  });

  describe('lost what was typed to whoever left by another button than «send»', () => {
    const newLink = async (person = 'svetlana') => {
      const links = api.app.get(Links);
      const link = await api.unit.chore(api.councilId, (work) => links.issue(work, { purpose: 'report', objectId: slotId, personId: api.people.get(person)! }));
      token = links.token({ councilCode: 'tst' }, link);
    };
    const fields = { answer: 'onTime', 't-onTime': 'Готово в 12 регионах из 20.', 't-help': 'Нет номера', 'f-I4': '7' };

    it('closing the link: all of it, files too, waits behind the new one, and both closed pages say so', async () => {
      const page = (await get()).body;
      expect(page).toMatch(/<button[^>]* form="f"[^>]* name="close"/);
      expect(page.match(/<form/g)).toHaveLength(1);
      const closed = await post({ key: keyIn(page), ...fields, close: '1' }, [{ name: 'черновик.txt', text: 'a' }]);
      expect([closed.statusCode, closed.body.includes('Новая ссылка отправлена'), closed.body.includes('Набранное сохранено')]).toEqual([200, true, true]);
      expect(closed.body).not.toMatch(/Готово в 12|Провести рейды/);
      const gone = await get();
      expect([gone.statusCode, gone.body.includes('Набранное сохранено')]).toEqual([410, true]);
      expect(gone.body).not.toContain('Готово в 12');
      expect(await reports()).toEqual([]);
      // Whoever has the closed link in hands can add nothing to it any more.
      expect((await post({ key: randomUUID(), answer: 'onTime', 't-onTime': 'Чужое', save: '1' })).statusCode).toBe(410);
      await newLink();
      const again = (await get()).body;
      for (const said of ['>Готово в 12 регионах из 20.</textarea>', '>Нет номера</textarea>', 'черновик.txt', 'Сохранено']) expect(again).toContain(said);
      expect(again).toMatch(/name="f-I4"[^>]*value="7"/);
      const kept = /name="kept" value="([^"]+)"/.exec(again)![1]!;
      expect((await post({ key: keyIn(again), answer: 'onTime', 't-onTime': 'Готово в 12 регионах из 20.', kept })).statusCode).toBe(303);
      expect(await rows('SELECT f.name FROM report_file f JOIN report r ON r.id = f.report_id WHERE r.slot_id = $1', [slotId])).toEqual([{ name: 'черновик.txt' }]);
      expect((await get()).body).not.toContain('Сохранено');
    });

    it('closing the link with nothing typed: what was kept before still waits, and nothing is claimed to be kept where nothing was', async () => {
      expect((await post({ key: randomUUID(), close: '1' })).body).not.toContain('Набранное сохранено');
      await newLink();
      await post({ key: randomUUID(), ...fields, save: '1' });
      expect((await post({ key: randomUUID(), close: '1' })).body).toContain('Набранное сохранено');
      await newLink();
      expect((await get()).body).toContain('>Готово в 12 регионах из 20.</textarea>');
      await newLink('dmitry');
      expect((await get()).body).not.toContain('Готово в 12');
    });

    it('handing over to a colleague: her own words stay hers, ready to be sent', async () => {
      const handed = await post({ key: randomUUID(), ...fields, handOver: '1', colleague: 'Ерлан Ли', colleagueAddress: 'e.li@edu.example' });
      expect(handed.statusCode).toBe(303);
      const page = (await get('?handed')).body;
      for (const said of ['Передано: Ерлан Ли', '>Готово в 12 регионах из 20.</textarea>', 'Сохранено']) expect(page).toContain(said);
      expect(page).not.toContain('value="Ерлан Ли"');
    });

    it('turning from one form of a lead to the other: each keeps its own words, and an answer sent by one leaves the other alone', async () => {
      const page = (await get()).body;
      expect(page).toMatch(/<button[^>]* formAction="\?collect"/i);
      const turned = await post({ key: keyIn(page), ...fields, turn: '1' }, [], '?collect');
      expect(turned).toMatchObject({ statusCode: 303, headers: { location: `/r/${token}?collect` } });
      await post({ key: randomUUID(), answer: 'done', 't-done': 'Начало свода', why: 'Остальное готово', turn: '1' }, [], '?answer');
      const back = (await get('?answer')).body;
      expect(back).toContain('>Готово в 12 регионах из 20.</textarea>');
      await post({ key: keyIn(back), ...fields }, [], '?answer');
      expect(await reports()).toMatchObject([{ answer: 'onTime' }]);
      const collected = (await get('?collect')).body;
      expect(collected).toContain('>Начало свода</textarea>');
      expect(collected).toContain('>Остальное готово</textarea>');
      expect((await get('?answer')).body).not.toContain('>Готово в 12 регионах из 20.</textarea>');
    });

    it('turning without a word keeps nothing', async () => {
      await post({ key: randomUUID(), turn: '1' }, [], '?collect');
      const collect = (await get('?collect')).body;
      expect(collect).not.toContain('Сохранено');
      const begun = /<textarea id="t-done"[^>]*>([^<]*)</.exec(collect)![1]!;
      await post({ key: randomUUID(), answer: 'done', 't-done': begun, why: '', turn: '1' }, [], '?answer');
      expect((await get('?answer')).body).not.toContain('Сохранено');
    });

    it('asking for a new link in place of a worn-out one: the text is given back once more', async () => {
      await api.unit.chore(api.councilId, (work) => work.query(`UPDATE link SET expires_at = now() - interval '1 minute' WHERE id = $1`, [linkId]));
      const tried = await post({ key: randomUUID(), answer: 'done', 't-done': 'Рейдов 14.' });
      const name = /<textarea[^>]* name="([^"]+)"[^>]*>Рейдов 14\.</.exec(tried.body)![1]!;
      const renewed = await post({ renew: '1', [name]: 'Рейдов 14.' });
      expect(renewed.body).toContain('Новая ссылка отправлена');
      expect(renewed.body).toContain('>Рейдов 14.</textarea>');
    });
  });

  // ML-09
  it('of a withdrawn link says so, and one that is none of ours is not found', async () => {
    await api.unit.chore(api.councilId, (work) => api.app.get(Links).revoke(work, linkId));
    const gone = await get();
    expect(gone.statusCode).toBe(410);
    expect(gone.body).toContain('Эта ссылка больше не действует');
    const tried = await post({ answer: 'done', 't-done': 'Рейдов 14.' });
    expect(tried.statusCode).toBe(410);
    expect(tried.body).toContain('Рейдов 14.</textarea>');
    expect(await reports()).toEqual([]);
    expect((await api.app.inject({ method: 'GET', url: '/r/tst.AAAA.BBBB' })).statusCode).toBe(404);
  });
});
