import { FileStore, MailDestinations, Messages, ReceiveMail, ReadMail, threadAbout } from '@kenes/correspondence';
import { ApiTokens, Viewers } from '@kenes/council';
import { newId, systemCaller } from '@kenes/kernel';
import { createTransport } from 'nodemailer';
import { Notebook } from '../../../libs/correspondence/testing/notebook.js';
import { runApi, type RunningApi } from '../testing/running-api.js';
import { MailFilesModule } from './mail.module.js';

const page = '<script>document.location="https://evil.example"</script>';

describe('Files of a letter', () => {
  let api: RunningApi;
  let messageId: string;
  const tokens = new Map<string, string>();

  beforeAll(async () => {
    api = await runApi({ imports: [MailFilesModule] });
    const education = api.organisations.get('education')!;
    api.app.get(MailDestinations).register(new Notebook([{ id: newId(), organisationId: education, number: '27-041', subject: 'Телефоны доверия', open: true }]));
    for (const key of ['aigul', 'bolat', 'svetlana', 'dmitry']) tokens.set(key, await tokenOf(key));
    messageId = await filedLetter(education);
  });
  afterAll(() => api?.close());

  async function tokenOf(key: string): Promise<string> {
    let token = '';
    await api.unit.write(systemCaller(api.councilId), async (work) => {
      const issued = await api.app.get(ApiTokens).issue(work, api.people.get(key)!, 'spec');
      token = issued.token;
      return issued.tokenId;
    });
    return token;
  }

  /** A letter of Svetlana's ministry with a page as its attachment, in the ministry's thread. */
  async function filedLetter(education: string): Promise<string> {
    const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
    const { message } = await composer.sendMail({ from: 's.kim@edu.example', to: 'x@council.localhost', subject: 'Отчёт "за май"', text: 'Смотрите файл.', attachments: [{ filename: '../отчёт за май.html', content: page }] });
    const bytes = async function* () { yield message as Buffer; };
    await api.app.get(ReceiveMail).receive({ from: 's.kim@edu.example', remoteIp: '203.0.113.9', helo: 'mx' }, new Map([[api.councilId, ['x@council.localhost']]]), bytes());
    while (await api.app.get(ReadMail).next(api.councilId));
    return api.unit.chore(api.councilId, async (work) => {
      const threadId = await threadAbout(work, { aboutKind: 'slot', aboutId: newId(), organisationId: education, subject: 'x' });
      const [row] = await work.query<{ id: string }>(`UPDATE message SET state = 'filed', thread_id = $1 RETURNING id`, [threadId]);
      return row!.id;
    });
  }

  const get = (path: string, key?: string) => api.app.inject({ method: 'GET', url: path, headers: key ? { authorization: `Bearer ${tokens.get(key)}` } : {} });

  it('are saved, never shown, under their own name', async () => {
    const answer = await get(`/files/message/${messageId}/0`, 'svetlana');
    expect([answer.statusCode, answer.body]).toEqual([200, page]);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/octet-stream', 'x-content-type-options': 'nosniff', 'content-security-policy': "sandbox; default-src 'none'",
    });
    expect(decodeURIComponent(String(answer.headers['content-disposition']).split("UTF-8''")[1]!)).toMatch(/^[^/\\]*отчёт за май\.html$/);
  });

  it('and the raw letter too, byte for byte', async () => {
    const answer = await get(`/messages/${messageId}/raw`, 'aigul');
    expect(answer.headers['content-type']).toBe('message/rfc822');
    expect(answer.body).toContain('Message-ID:');
    expect(String(answer.headers['content-disposition'])).toMatch(/^attachment; .*\.eml/);
  });

  it.each([
    ['nobody', undefined, 401],
    ['the chair', 'bolat', 200],
    ['another body', 'dmitry', 404],
  ])('%s gets what the message’s reader gets', async (_, key, status) => {
    expect((await get(`/files/message/${messageId}/0`, key)).statusCode).toBe(status);
    expect((await get(`/messages/${messageId}/raw`, key)).statusCode).toBe(status);
  });

  it('do not exist at other places, by other names, or by their hash', async () => {
    const [{ sha256 }] = await api.unit.chore(api.councilId, (work) => work.query<{ sha256: Buffer }>('SELECT sha256 FROM stored_file LIMIT 1')) as [{ sha256: Buffer }];
    expect((await api.app.get(FileStore).read(api.councilId, sha256)).length).toBeGreaterThan(0);
    for (const path of [`message/${messageId}/1`, `message/${messageId}/-1`, `message/${newId()}/0`, `report/${messageId}/0`, `message/${sha256.toString('hex')}/0`, 'message/x/0']) {
      expect(`${path}: ${(await get(`/files/${path}`, 'aigul')).statusCode}`).toBe(`${path}: 404`);
    }
  });

  it('are closed with their message, to all but the few who may open it', async () => {
    const viewer = await api.app.get(Viewers).forPerson(api.councilId, api.people.get('aigul')!, 'web', 'session');
    await viewer.refresh();
    await api.app.get(Messages).markAtRisk(viewer, messageId, 1);
    for (const key of ['svetlana', 'bolat', 'dmitry']) {
      expect((await get(`/files/message/${messageId}/0`, key)).statusCode).toBe(404);
      expect((await get(`/messages/${messageId}/raw`, key)).statusCode).toBe(404);
    }
    expect((await get(`/files/message/${messageId}/0`, 'aigul')).statusCode).toBe(200);
  });
});
