import { MailReader } from './mail-reader.js';

// Started from dist as in the worker: `npm test` builds first.
const letter = (subject: string) =>
  Buffer.from(`From: Kim <s.kim@edu.example>\r\nTo: x@council.localhost\r\nMessage-ID: <${subject}@edu.example>\r\nDate: Thu, 20 May 2027 10:12:00 +0500\r\nSubject: ${subject}\r\n\r\nDone.\r\n`);

describe('The reader of letters', () => {
  const reader = new MailReader();
  afterAll(() => reader.close());

  it('reads many letters, two at a time, each answered with its own', async () => {
    const subjects = Array.from({ length: 40 }, (_, at) => `letter-${at}`);
    const read = await Promise.all(subjects.map((subject) => reader.read(letter(subject))));
    expect(read.map((message) => ('unreadable' in message ? message.unreadable : message.subject))).toEqual(subjects);
  });

  it('gives files and dates back as they are', async () => {
    const file = Buffer.from([0, 1, 2, 255, 254, 13, 10]);
    const raw = Buffer.from(
      `From: a@x.example\r\nDate: Thu, 20 May 2027 10:12:00 +0500\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: application/octet-stream; name="a.bin"\r\nContent-Transfer-Encoding: base64\r\n\r\n${file.toString('base64')}\r\n--b--\r\n`,
    );
    const read = await reader.read(raw);
    if ('unreadable' in read) throw new Error(read.unreadable);
    expect(read.date?.toISOString()).toBe('2027-05-20T05:12:00.000Z');
    expect(Buffer.isBuffer(read.attachments[0]!.content) && read.attachments[0]!.content.equals(file)).toBe(true);
  });

  it('carries a letter of 38 MB', async () => {
    const content = Buffer.alloc(28 * 1024 * 1024, 7).toString('base64').replace(/.{76}/g, '$&\r\n');
    const raw = Buffer.from(
      `From: a@x.example\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nDone.\r\n--b\r\nContent-Type: application/pdf; name="a.pdf"\r\nContent-Transfer-Encoding: base64\r\n\r\n${content}\r\n--b--\r\n`,
    );
    const read = await reader.read(raw);
    expect('unreadable' in read ? read : read.attachments[0]!.content.length).toBe(28 * 1024 * 1024);
  });

  const nested = (depth: number, type: string) => {
    let text = 'From: a@x.example\r\nSubject: bomb\r\n';
    for (let at = 0; at < depth; at += 1) text += type === 'multipart' ? `Content-Type: multipart/mixed; boundary=b${at}\r\n\r\n--b${at}\r\n` : 'Content-Type: message/rfc822\r\n\r\n';
    return Buffer.from(`${text}\r\nend`);
  };
  it.each<[string, () => Buffer]>([
    ['10,000 multiparts inside each other', () => nested(10_000, 'multipart')],
    ['10,000 letters inside each other', () => nested(10_000, 'rfc822')],
    ['100,000 parts', () => Buffer.from(`From: a@x.example\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n${'--b\r\n\r\nx\r\n'.repeat(100_000)}--b--`)],
    ['300,000 headers', () => Buffer.from(`From: a@x.example\r\n${'X-A: b\r\n'.repeat(300_000)}\r\nx`)],
    ['one header of 20 MB', () => Buffer.from(`From: a@x.example\r\nSubject: ${'a'.repeat(20_000_000)}\r\n\r\nx`)],
    ['2 MB of flowed text', () => Buffer.from(`From: a@x.example\r\nContent-Type: text/plain; format=flowed\r\n\r\n${'a \r\n'.repeat(500_000)}`)],
    ['an address field of brackets', () => Buffer.from(`From: ${'<('.repeat(30_000)}\r\n\r\nx`)],
    ['200,000 open tags', () => Buffer.from(`From: a@x.example\r\nContent-Type: text/html\r\n\r\n${'<b><blockquote><table><td>'.repeat(50_000)}`)],
  ])('outlives %s and says so', async (_, make) => {
    const started = performance.now();
    const read = await reader.read(make());
    expect('unreadable' in read || read.from.address !== undefined).toBe(true);
    expect(performance.now() - started).toBeLessThan(25_000);
    expect(await reader.read(letter('after'))).toMatchObject({ subject: 'after' });
  });

  it('ends a letter that takes too long, and the next one is read', async () => {
    const hasty = new MailReader({ children: 1, time: 1000, memory: 2000 });
    hasty.warm();
    const slow = Buffer.from(`From: a@x.example\r\nContent-Type: text/plain; format=flowed\r\n\r\n${'a \r\n'.repeat(6_000_000)}`);
    const results = await Promise.all([hasty.read(slow), hasty.read(letter('next'))]);
    expect(results[0]).toEqual({ unreadable: 'too-slow' });
    expect(results[1]).toMatchObject({ subject: 'next' });
    await hasty.close();
  });

  it('ends a child that holds too much memory', async () => {
    const small = new MailReader({ children: 1, memory: 100 });
    const read = await small.read(Buffer.concat([Buffer.from('From: a@x.example\r\n\r\n'), Buffer.alloc(40 * 1024 * 1024, 'слово ')]));
    expect(read).toEqual({ unreadable: 'too-complex' });
    await small.close();
  });

  it('replaces its children after a number of letters', async () => {
    const young = new MailReader({ children: 1, letters: 3 });
    const read = await Promise.all(Array.from({ length: 8 }, (_, at) => young.read(letter(`n${at}`))));
    expect(read.map((message) => ('unreadable' in message ? message.unreadable : message.subject))).toEqual(Array.from({ length: 8 }, (_, at) => `n${at}`));
    await young.close();
  });

  it('refuses a letter beyond its size and everything after it is closed', async () => {
    const strict = new MailReader({ size: 100 });
    expect(await strict.read(Buffer.alloc(101))).toEqual({ unreadable: 'too-large' });
    await strict.close();
    expect(await strict.read(letter('late'))).toEqual({ unreadable: 'failed' });
  });
});
