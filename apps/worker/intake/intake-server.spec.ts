import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { projectRoot } from '@kenes/config';
import { FileStore } from '@kenes/correspondence';
import { Mailroom } from '../../../libs/correspondence/testing/mailroom.js';
import { postRaw } from '../../../test/world/letters.js';
import { freePort } from '../../../test/world/process.js';
import { eventually } from '../../../test/world/eventually.js';
import { InboundWorker } from '../reading/inbound-worker.js';
import { IntakeServer } from './intake-server.js';

const eml = (name: string) => readFileSync(join(projectRoot, 'test/messages', `${name}.eml`));
const crlf = (raw: Buffer) => Buffer.from(raw.toString('latin1').replace(/\r?\n/g, '\r\n'), 'latin1');

/** A sender's server that says one thing after another and keeps the answers. */
class Dialogue {
  private heard = '';
  private constructor(private readonly socket: Socket) {
    socket.setEncoding('latin1').on('data', (chunk: string) => (this.heard += chunk));
  }

  static async with(port: number): Promise<Dialogue> {
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    const dialogue = new Dialogue(socket);
    await dialogue.answer();
    return dialogue;
  }

  async says(line: string | Buffer): Promise<string> {
    this.heard = '';
    this.socket.write(line);
    this.socket.write('\r\n');
    return this.answer();
  }

  /** Words without waiting for an answer. */
  writes(bytes: Buffer | string): boolean {
    return this.socket.write(bytes);
  }

  answer(): Promise<string> {
    return this.hears(/^\d{3} .*\r\n$/m);
  }

  hears(answer: RegExp): Promise<string> {
    return eventually('an answer of the mail server', async () => answer.exec(this.heard)?.[0].trim());
  }

  async begins(to: string): Promise<string> {
    await this.says('EHLO mx.ministry.example');
    await this.says('MAIL FROM:<s.kim@edu.example>');
    return this.says(`RCPT TO:<${to}>`);
  }

  end(): void {
    this.socket.destroy();
  }
}

describe('The mail door', () => {
  let room: Mailroom;
  let port: number;
  let nth = 0;
  beforeAll(async () => {
    port = await freePort();
    room = await Mailroom.open([IntakeServer, InboundWorker], { INBOUND_SMTP_PORT: String(port), MAX_MESSAGE_MB: '1' });
  });
  afterAll(() => room?.close());
  beforeEach(() => room.newCouncil(`t${'abcdefghijklmnopqrstuvwxyz'[(nth += 1)]}`));

  const post = (name: string, to: string) => postRaw(port, { from: 's.kim@edu.example', to }, eml(name));
  const read = (count = 1) => eventually('the letters to be read', async () => {
    const rows = await room.all(`SELECT FROM inbound_mail WHERE state = 'stored'`);
    const messages = await room.messages();
    return rows.length === 0 && messages.length >= count ? messages : null;
  });

  it.each([
    ['reply-gmail-ru', 'Выполнено. Линии работают в 19 регионах из 20, график приложен.', ['График дежурств.pdf']],
    ['reply-outlook-ru', 'Просим до 27 мая: область ждет номер от оператора.', ['Обоснование переноса срока по телефонам доверия в области Улытау.docx']],
    ['reply-mailru', 'Не относится к нашей компетенции: вопрос ведёт Министерство труда.', []],
    ['reply-yandex', 'Нужна помощь: оператор не выделяет короткий номер, просим содействия.', []],
    ['reply-thunderbird-ru', 'Выполнено. Рейдов 14, детей выявлено 2. Линии работают круглосуточно, график дежурств передан в районы.', []],
    ['reply-gmail-kk', 'Орындалуда. 20 желінің 15-і ашылды, мерзімінде үлгереміз.', []],
    ['reply-windows-1251', '', []],
    ['reply-koi8-r', '', []],
  ])('takes %s.eml from a real client all the way into the database', async (name, text, files) => {
    expect(await post(name, room.address)).toMatch(/^250 /);
    const [message] = await read();
    expect(message!.text).toContain(text);
    expect(message!.text).toMatch(/[а-яәіңғүұқөһ]{5}/i);
    expect(message!.text).not.toMatch(/�|(?:пишет|писал|жазған):/);
    expect((await room.all<{ name: string }>('SELECT name FROM message_file')).map((file) => file.name)).toEqual(files);
    const [raw] = await room.all<{ sha256: Buffer }>('SELECT sha256 FROM inbound_mail i JOIN stored_file f ON f.id = i.file_id');
    expect((await room.app.get(FileStore).read(room.councilId, raw!.sha256)).equals(Buffer.concat([crlf(eml(name)), Buffer.from('\r\n')]))).toBe(true);
  });

  it('knows its addresses: councils, their plus addresses, personal ones in any case; nothing else', async () => {
    const personal = await room.replyAddress('svetlana', room.notebook.slots[0]!.id);
    const dialogue = await Dialogue.with(port);
    expect(await dialogue.begins(room.address)).toMatch(/^250 /);
    for (const [to, answer] of [
      [room.address.replace('@', '+plans@'), /^250 /],
      [room.address.toUpperCase(), /^250 /],
      [personal, /^250 /],
      [personal.toUpperCase(), /^250 /],
      [personal.replace(/.@/, (end) => (end === 'a@' ? 'b@' : 'a@')), /^550 /],
      ['nobody@council.localhost', /^550 /],
      ['council-tst@elsewhere.example', /^550 /],
    ] as const) expect(`${to}: ${await dialogue.says(`RCPT TO:<${to}>`)}`).toMatch(new RegExp(`^${to.replace(/[+.]/g, '\\$&')}: ${answer.source.slice(1)}`));
    dialogue.end();
  });

  it('still takes an answer to an address that was withdrawn, which then proves nothing', async () => {
    const personal = await room.replyAddress('svetlana', room.notebook.slots[0]!.id);
    await room.all('UPDATE link SET revoked_at = now()');
    expect(await post('reply-gmail-ru', personal)).toMatch(/^250 /);
    const [message] = await read();
    expect(message).toMatchObject({ state: 'unsorted', evidence: 'refused' });
  });

  it('a second delivery of the same letter hears the same answer and is one message', async () => {
    for (let copy = 0; copy < 3; copy += 1) expect(await post('reply-gmail-ru', room.address)).toMatch(/^250 /);
    expect(await read()).toHaveLength(1);
    expect(await room.all('SELECT copies FROM inbound_delivery')).toEqual([{ copies: 3 }]);
  });

  it('reads a letter again after a second copy came to the personal address', async () => {
    expect(await post('reply-yandex', room.address)).toMatch(/^250 /);
    await read();
    expect(await post('reply-yandex', await room.replyAddress('svetlana', room.notebook.slots[0]!.id))).toMatch(/^250 /);
    await eventually('the reply address to be seen', async () => (await room.newest()).evidence === 'doubtful');
    expect(await room.messages()).toHaveLength(1);
  });

  it('keeps one copy for each council the letter names', async () => {
    const first = room.councilId;
    const firstAddress = room.address;
    await room.newCouncil(`u${'abcdefghijklmnopqrstuvwxyz'[nth]}`);
    const dialogue = await Dialogue.with(port);
    await dialogue.begins(firstAddress);
    await dialogue.says(`RCPT TO:<${room.address}>`);
    await dialogue.says('DATA');
    expect(await dialogue.says(Buffer.concat([crlf(eml('reply-yandex')), Buffer.from('\r\n.')]))).toMatch(/^250 /);
    for (const councilId of [first, room.councilId]) {
      const rows = await room.unit.chore(councilId, (work) => work.query('SELECT d.recipient FROM inbound_delivery d JOIN inbound_mail i ON i.id = d.inbound_id'));
      expect(rows).toHaveLength(1);
    }
    dialogue.end();
  });

  it.each([
    ['announced', ' SIZE=3000000', /^552 /],
    ['not announced', '', /^552 .*1 MB/],
    ['announced falsely', ' SIZE=100', /^552 .*1 MB/],
  ])('a letter that is too large and %s is refused, and the next one is taken', async (_, size, refusal) => {
    const dialogue = await Dialogue.with(port);
    await dialogue.says('EHLO mx.ministry.example');
    const begun = await dialogue.says(`MAIL FROM:<s.kim@edu.example>${size}`);
    if (begun.startsWith('250')) {
      await dialogue.says(`RCPT TO:<${room.address}>`);
      await dialogue.says('DATA');
      dialogue.writes('Subject: large\r\n\r\n');
      for (let at = 0; at < 30; at += 1) dialogue.writes(Buffer.alloc(100_000, 'x'));
      expect(await dialogue.says('\r\n.')).toMatch(refusal);
    } else expect(begun).toMatch(refusal);
    dialogue.end();
    expect(await post('reply-yandex', room.address)).toMatch(/^250 /);
    expect(await read()).toHaveLength(1);
  });

  it('a letter that breaks off in the middle leaves nothing', async () => {
    const dialogue = await Dialogue.with(port);
    await dialogue.begins(room.address);
    await dialogue.says('DATA');
    dialogue.writes('Subject: half\r\n\r\nВыпол');
    dialogue.end();
    expect(await post('reply-yandex', room.address)).toMatch(/^250 /);
    expect(await read()).toHaveLength(1);
  });

  it('dots and end marks inside a letter make no second letter', async () => {
    const dialogue = await Dialogue.with(port);
    await dialogue.begins(room.address);
    await dialogue.says('DATA');
    const smuggled = 'Subject: one\r\n\r\nfirst\n.\nMAIL FROM:<x@evil.example>\n.\r\nRCPT TO:<a@b.example>\r\n.\nDATA\r..\r\n..dotted\r\n.';
    expect(await dialogue.says(smuggled)).toMatch(/^250 /);
    dialogue.end();
    expect(await read()).toHaveLength(1);
  });

  it('hears no more than a hundred recipients, and no command without end', async () => {
    const dialogue = await Dialogue.with(port);
    await dialogue.begins(room.address);
    const recipients = Array.from({ length: 110 }, (_, at) => `RCPT TO:<${room.address.replace('@', `+n${at}@`)}>`);
    await dialogue.says(recipients.join('\r\n'));
    expect(await dialogue.hears(/^452 .*$/m)).toMatch(/^452 /);
    dialogue.end();
    const endless = await Dialogue.with(port);
    expect(await endless.says(`EHLO ${'x'.repeat(100_000)}`)).toMatch(/^(421|500) /);
    endless.end();
  });
});
