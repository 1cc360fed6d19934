import { readMessage } from './read-message.js';

const letter = (head: string, body: string | Buffer) => Buffer.concat([Buffer.from(`From: a@b.example\r\nMessage-ID: <1@b.example>\r\nMIME-Version: 1.0\r\n${head}\r\n\r\n`), Buffer.from(body as string)]);

describe('A letter with what no database keeps', () => {
  it.each([
    ['a NUL in its text', letter('Subject: x', 'Выполнено\0, рейдов 14')],
    ['an encoded NUL', letter('Subject: =?utf-8?q?=D0=B0=00?=\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable', '=D0=92=D1=8B=D0=BF=D0=BE=D0=BB=D0=BD=D0=B5=D0=BD=D0=BE=00')],
    ['half a character in its HTML', letter('Subject: x\r\nContent-Type: text/html; charset=utf-8', '<p>Выполнено&#xD83D;&#0;</p><table><tr><td>рынок&#xD800;</td><td>14</td></tr></table>')],
  ])('%s is read as the rest of it', async (_, raw) => {
    const read = await readMessage(raw);
    expect(read.reply).toContain('Выполнено');
    expect(JSON.stringify({ ...read, attachments: [] })).not.toMatch(/\\u0000|\\ud8/i);
    expect(read.attachments).toEqual([]);
  });

  it('a pair is no half: a smile stays a smile', async () => {
    expect((await readMessage(letter('Subject: x', 'Выполнено 🙂'))).reply).toBe('Выполнено 🙂');
  });
});
