import { readdir, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import type { Environment } from '@kenes/config';
import { AssignmentsModule, AssignmentsService, SlotsService } from '@kenes/assignments';
import { FileHolders, FileStore } from '@kenes/correspondence';
import { ApiTokens, openCouncil, Viewers } from '@kenes/council';
import { ENVIRONMENT, Refusal, systemCaller } from '@kenes/kernel';
import { DataSource } from 'typeorm';
import { smallCouncil } from '../../../test/world/small-council.js';
import { runApi, type RunningApi } from '../testing/running-api.js';
import { UploadController } from './upload.controller.js';

describe('Files for a report', () => {
  let api: RunningApi;
  let slotId: string;
  const tokens = new Map<string, string>();

  beforeAll(async () => { api = await runApi({ imports: [AssignmentsModule], controllers: [UploadController] }); });
  afterAll(() => api?.close());
  beforeEach(async () => {
    const input = { title: { ru: 'Рейды' }, text: {}, result: { ru: 'Таблица' }, dueOn: '2027-05-21', indicatorCodes: [], slots: [{ organisationId: api.organisations.get('education')!, isLead: true }] };
    const id = await api.app.get(AssignmentsService).draft(await person('aigul'), input);
    await api.app.get(AssignmentsService).issue(await person('aigul'), id, 1);
    slotId = (await rows<{ id: string }>('SELECT id FROM slot WHERE assignment_id = $1', [id]))[0]!.id;
  });

  const rows = <Row>(sql: string, values: unknown[] = []) => api.unit.chore(api.councilId, (work) => work.query<Row>(sql, values));
  const person = async (key: string) => {
    const viewer = await api.app.get(Viewers).forPerson(api.councilId, api.people.get(key)!, 'web', 'session');
    await viewer.refresh();
    return viewer;
  };
  const tokenOf = async (key: string, councilId = api.councilId, people = api.people) => {
    let token = '';
    await api.unit.write(systemCaller(councilId), async (work) => {
      const issued = await api.app.get(ApiTokens).issue(work, people.get(key)!, 'spec');
      token = issued.token;
      return issued.tokenId;
    });
    return token;
  };
  const send = async (key: string, name: string, bytes: Buffer | string, { token, language = 'ru' }: { token?: string; language?: string } = {}) => {
    if (!token && !tokens.has(key)) tokens.set(key, await tokenOf(key));
    const headers = { authorization: `Bearer ${token ?? tokens.get(key)}`, 'content-type': 'application/octet-stream', 'x-language': language };
    return api.app.inject({ method: 'POST', url: `/files?${new URLSearchParams({ name, type: 'application/pdf' }).toString()}`, headers, payload: bytes });
  };
  const sent = async (key: string, name: string, bytes: string) => (await send(key, name, bytes)).json<{ id: string }>().id;
  const report = (fileIds: string[]) => ({ slotId, answer: 'done' as const, interim: false, text: 'Рейдов 14.', figures: [], fileIds, without: [] });
  const outcome = (act: Promise<unknown>) => act.then(() => 'done', (error: unknown) => (error instanceof Refusal ? error.code : Promise.reject(error as Error)));
  const folder = () => join(api.app.get<Environment>(ENVIRONMENT).dataDir, 'files', api.councilId);
  const bytesOnDisk = async () => (await readdir(folder(), { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).length;

  it('go with the body’s own report, and are read by whoever may read it', async () => {
    const answer = await send('svetlana', '../Отчёт за май.pdf', 'таблица');
    expect(answer.statusCode).toBe(201);
    expect(answer.json()).toMatchObject({ name: 'Отчёт за май.pdf', size: Buffer.byteLength('таблица') });
    await api.app.get(SlotsService).report(await person('svetlana'), report([answer.json<{ id: string }>().id]));
    const [{ id }] = await rows<{ id: string }>('SELECT id FROM report WHERE slot_id = $1', [slotId]) as [{ id: string }];
    const held = async (key: string) => (await api.app.get(FileHolders, { strict: false }).find(await person(key), 'report', id, 0))?.name ?? null;
    expect([await held('aigul'), await held('svetlana'), await held('rahym')]).toEqual(['Отчёт за май.pdf', 'Отчёт за май.pdf', null]);
  });

  it('go with a report that the secretary enters for a body', async () => {
    const id = await sent('aigul', 'Скан.jpg', 'скан');
    await api.app.get(SlotsService).reportOnBehalf(await person('aigul'), report([id]), { saidBy: 'С. Ким', channelName: 'paper', personId: null });
    expect(await rows('SELECT f.name FROM report_file f JOIN report r ON r.id = f.report_id WHERE r.slot_id = $1', [slotId])).toEqual([{ name: 'Скан.jpg' }]);
  });

  it('are attached by nobody but who sent them: no colleague, no other council, nobody’s own guess', async () => {
    const other = await openCouncil(api.unit, api.app.get(DataSource), smallCouncil('oth', 'council-oth'));
    const theirs = (await send('', 'x.pdf', 'чужое', { token: await tokenOf('svetlana', other.councilId, other.people) })).json<{ id: string }>().id;
    for (const id of [await sent('dmitry', 'a.pdf', 'цой'), theirs, slotId]) {
      expect(await outcome(api.app.get(SlotsService).report(await person('svetlana'), report([id])))).toBe('FILE_UNKNOWN');
    }
    expect(await rows('SELECT FROM report WHERE slot_id = $1', [slotId])).toEqual([]);
  });

  it.each([
    ['over 20 MB', 'Плёнка.mp4', Buffer.alloc(20 * 1024 * 1024 + 1), 'ru', 'Файлы больше 20 МБ. Уменьшите их или пришлите письмом.'],
    ['a program', 'отчёт.pdf.exe', 'MZ', 'kk', '«отчёт.pdf.exe» — бағдарлама, мұндай файлдар қабылданбайды. Құжат, кесте, сурет немесе мұрағат жіберіңіз.'],
    ['empty', 'пусто.pdf', '', 'en', 'The file is empty: there is nothing in it.'],
  ])('%s are refused in the reader’s words, and nothing of them is kept', async (_, name, bytes, language, sentence) => {
    const before = [await bytesOnDisk(), await rows('SELECT id FROM upload')];
    const answer = await send('svetlana', name, bytes, { language });
    expect([answer.statusCode, answer.json<{ sentence: string }>().sentence]).toEqual([422, sentence]);
    expect([await bytesOnDisk(), await rows('SELECT id FROM upload')]).toEqual(before);
  });

  it('come from somebody, and as bare bytes: a form of another site sends neither', async () => {
    expect((await api.app.inject({ method: 'POST', url: '/files?name=a.pdf', headers: { 'content-type': 'application/octet-stream' }, payload: 'x' })).statusCode).toBe(401);
    const form = await api.app.inject({ method: 'POST', url: '/files?name=a.pdf', headers: { authorization: `Bearer ${await tokenOf('svetlana')}`, 'content-type': 'text/plain' }, payload: 'x' });
    expect(form.statusCode).toBeGreaterThanOrEqual(400);
  });

  it('that nobody attached within a day are forgotten with their bytes; those of a report stay', async () => {
    const kept = await sent('svetlana', 'нужный.pdf', 'нужный');
    await sent('svetlana', 'лишний.pdf', 'лишний');
    await api.app.get(SlotsService).report(await person('svetlana'), report([kept]));
    const [unused] = await rows<{ id: string; sha256: Buffer }>(`SELECT f.id, f.sha256 FROM stored_file f JOIN upload u ON u.file_id = f.id WHERE u.name = 'лишний.pdf'`);
    const name = unused!.sha256.toString('hex');
    const yesterday = new Date(Date.now() - 25 * 3_600_000);
    await utimes(join(folder(), name.slice(0, 2), name), yesterday, yesterday);
    await rows(`UPDATE upload SET at = now() - interval '25 hours'`);
    await sent('svetlana', 'ещё.pdf', 'ещё один');
    expect(await rows('SELECT name FROM upload')).toEqual([{ name: 'ещё.pdf' }]);
    expect(await rows('SELECT FROM stored_file WHERE id = $1', [unused!.id])).toEqual([]);
    await expect(api.app.get(FileStore).read(api.councilId, unused!.sha256)).rejects.toThrow(/ENOENT/);
    expect(await rows('SELECT f.name FROM report_file f JOIN report r ON r.id = f.report_id JOIN stored_file s ON s.id = f.file_id WHERE r.slot_id = $1', [slotId])).toEqual([{ name: 'нужный.pdf' }]);
    expect(await outcome(api.app.get(SlotsService).report(await person('svetlana'), report([kept])))).toBe('FILE_UNKNOWN');
  });

  it('wait in no endless number', async () => {
    await rows('DELETE FROM upload');
    const file = (await sent('svetlana', 'a.pdf', 'раз')) && (await rows<{ file_id: string }>('SELECT file_id FROM upload'))[0]!.file_id;
    await rows(`INSERT INTO upload (council_id, id, person_id, file_id, name) SELECT $1, gen_random_uuid(), $2, $3, 'много.pdf' FROM generate_series(2, 60)`, [api.councilId, api.people.get('svetlana'), file]);
    expect((await send('svetlana', 'ещё.pdf', 'ещё')).json()).toMatchObject({ code: 'UPLOADS_TOO_MANY' });
    expect((await send('dmitry', 'мой.pdf', 'мой')).statusCode).toBe(201);
  });
});
