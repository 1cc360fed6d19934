import { AssignmentsModule, AssignmentsService, ExtensionRequest, Extensions, Slot, SlotsService } from '@kenes/assignments';
import { Link, Links, Sessions, Viewers } from '@kenes/council';
import { systemCaller } from '@kenes/kernel';
import { linksIn } from '@kenes/mail';
import { OverviewModule, Mondays } from '@kenes/overview';
import { runApi, type RunningApi } from '../testing/running-api.js';
import { DecideController } from './decide.controller.js';
import { MondayController } from './monday.controller.js';

describe('Monday morning of the chair, without signing in', () => {
  let api: RunningApi;
  let slotId: string;
  let mail: { body_text: string; link_id: string };
  beforeAll(async () => {
    api = await runApi({ imports: [AssignmentsModule, OverviewModule], controllers: [DecideController, MondayController] });
    await api.clockTo('2027-05-06');
    const assignments = api.app.get(AssignmentsService);
    const id = await assignments.draft(await viewer('aigul'), {
      title: { ru: 'Рейды <на> рынках', kk: 'Базарлардағы рейдтер', en: 'Raids at markets' }, text: {}, result: { ru: 'Сводка' }, dueOn: '2027-05-24', indicatorCodes: [],
      slots: [{ organisationId: api.organisations.get('education')!, isLead: true }],
    });
    await assignments.issue(await viewer('aigul'), id, 1);
    slotId = (await read<Slot>(Slot, 'assignment_id = $1', id)).id;
    await api.app.get(SlotsService).report(await viewer('svetlana'), { slotId, answer: 'moreTime', interim: true, text: 'Нет данных', untilOn: '2027-05-27', figures: [], fileIds: [], without: [] });
    const request = await read<ExtensionRequest>(ExtensionRequest, 'slot_id = $1', slotId);
    await api.app.get(Extensions).prepare(await viewer('aigul'), request.id, request.version, '2027-05-27', null);
    await api.clockTo('2027-05-10');
    expect(await api.app.get(Mondays).run(api.councilId)).toBe(true);
    [mail] = (await api.unit.read(api.councilId, (reading) => reading.query<typeof mail>(`SELECT body_text, link_id FROM outgoing_mail WHERE kind = 'monday'`))) as [typeof mail];
  });
  afterAll(() => api.close());

  const viewer = async (key: string) => {
    const made = await new Viewers(api.unit).forPerson(api.councilId, api.people.get(key)!, 'web', 'session');
    await made.refresh();
    return made;
  };
  const read = <E extends object>(Entity: new () => E, condition: string, value: string) => api.unit.read(api.councilId, async (reading) => (await reading.one(Entity, condition, [value]))!);
  const tokenOf = async (id: string) => api.app.get(Links).token({ councilCode: 'tst' }, await read<Link>(Link, 'id = $1', id));
  const get = (url: string) => api.app.inject({ method: 'GET', url });

  it('is one sheet in three languages that changes nothing, runs no script and tells its address to nobody', async () => {
    const token = await tokenOf(mail.link_id);
    const sheet = await get(`/m/${token}?lang=ru`);
    expect(sheet.statusCode).toBe(200);
    for (const said of ['понедельник, 10 мая · 1 решение', 'Из 1 поручения исполнено 0.', 'Рейды &lt;на&gt; рынках', 'Перенести срок на четверг, 27 мая?', 'Решить']) expect(sheet.body).toContain(said);
    expect(sheet.body).not.toMatch(/<script|<link|<img|src=/);
    expect(sheet.headers).toMatchObject({ 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex' });
    expect((await get(`/m/${token}`)).body).toContain('<html lang="kk">');
    expect((await get(`/m/${token}?lang=en`)).body).toContain('Move the date to Thursday, 27 May?');
    expect((await get(`/m/${token}x`)).statusCode).toBe(404);
    expect(await read<Slot>(Slot, 'id = $1', slotId)).toMatchObject({ dueOn: '2027-05-24', extensions: 0 });
  });

  describe('for whoever is signed in', () => {
    const asks = async (key: string, query = '?lang=ru') => {
      const cookies: Record<string, string> = {};
      await api.unit.write(systemCaller(api.councilId), async (work) => {
        const { cookie, sessionId } = await api.app.get(Sessions).begin(work, api.people.get(key)!);
        cookies[cookie.name] = cookie.value;
        return sessionId;
      });
      return api.app.inject({ method: 'GET', url: `/m${query}`, cookies });
    };

    it.each(['aigul', 'gauhar', 'bolat'])('shows %s the same sheet on any day, and nothing that would decide for the chair', async (key) => {
      await api.clockTo('2027-05-12', '15:40:30');
      const sheet = await asks(key);
      await api.clockTo('2027-05-10');
      expect(sheet.statusCode).toBe(200);
      for (const said of ['среда, 12 мая · 1 решение', 'Рейды &lt;на&gt; рынках', 'Перенести срок на четверг, 27 мая?', 'Данные на 15:40, 12 мая.']) expect(sheet.body).toContain(said);
      expect(sheet.body).not.toMatch(/<script|<form|<button|href="[^"]*\/d\//);
      expect(sheet.headers).toMatchObject({ 'referrer-policy': 'no-referrer', 'cache-control': 'no-store' });
    });

    it('speaks the reader’s own language until another is chosen', async () => {
      expect((await asks('aigul', '')).body).toContain('<html lang="ru">');
      expect((await asks('aigul', '?lang=kk')).body).toContain('<html lang="kk">');
    });

    it.each(['svetlana', 'timur', 'anna'])('does not exist for %s, who does not answer for the whole', async (key) => {
      const sheet = await asks(key);
      expect(sheet.statusCode).toBe(404);
      expect(sheet.body).not.toContain('Рейды');
    });

    it('sends whoever has no session to where one begins', async () => {
      expect(await get('/m')).toMatchObject({ statusCode: 303, headers: { location: '/sign-in' } });
    });
  });

  it('leads from the letter and from the sheet to the same page, where the decision is made by a press', async () => {
    const [linkId] = linksIn(mail.body_text);
    const token = await tokenOf(linkId!);
    expect((await get(`/m/${await tokenOf(mail.link_id)}?lang=ru`)).body).toContain(`/d/${token}`);
    const { body } = await get(`/d/${token}?lang=ru`);
    const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(body)![1]!;
    const sent = await api.app.inject({
      method: 'POST', url: `/d/${token}?lang=ru`, headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({ key: hidden('key'), version: hidden('version'), choice: 'yes', word: '' }).toString(),
    });
    expect(sent.statusCode).toBe(303);
    expect(await read<Slot>(Slot, 'id = $1', slotId)).toMatchObject({ dueOn: '2027-05-27', extensions: 1 });
    expect((await get(`/m/${await tokenOf(mail.link_id)}?lang=ru`)).body).not.toContain('Решить');
  });

  it('is the chair’s only: it has gone when the seat passes on', async () => {
    const token = await tokenOf(mail.link_id);
    await api.unit.chore(api.councilId, (work) => work.query(`UPDATE mandate SET to_on = '2027-05-09' WHERE role = 'chair'`));
    expect((await get(`/m/${token}`)).statusCode).toBe(410);
  });
});
