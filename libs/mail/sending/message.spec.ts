import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { dkimVerify } from 'mailauth/lib/dkim/verify.js';
import { simpleParser } from 'mailparser';
import { SmtpPeer } from '../../../test/world/smtp-peer.js';
import { buildMessage, CannotBeSent, deliver, threadIndex, type MailToSend } from './index.js';

const letter: MailToSend = {
  messageId: '<018f-27-041.1@council.example>',
  date: new Date('2027-04-15T04:00:00Z'),
  from: { name: 'А. Сейтқали (через Кеңес)', address: 'kenes@council.example' },
  to: { name: 'Светлана Ким', address: 's.kim@edu.example' },
  replyTo: { name: 'А. Сейтқали (через Кеңес)', address: 'ab.k3j5.x2q7@council.example' },
  envelopeFrom: 'bounce+ab.7q@council.example',
  subject: '№ 27-041 · до 21 мая · Поручение: телефоны доверия 1–12 июня',
  text: 'Уважаемая Светлана Викторовна!\nОтветьте одной строкой.\n',
  html: '<!doctype html><html><body>Уважаемая Светлана Викторовна! <img src="cid:qr@kenes" alt=""></body></html>',
  inline: [{ cid: 'qr@kenes', name: 'qr.png', mediaType: 'image/png', content: Buffer.from('89504e47', 'hex') }],
  inReplyTo: '<their-1@edu.example>',
  references: ['<018f-27-041.0@council.example>', 'not an id', '<their-1@edu.example>'],
  thread: { id: 'slot-7', topic: '№ 27-041 телефоны доверия', startedAt: new Date('2027-04-15T04:00:00Z') },
  listId: 'assignments.council.example',
};

const calendar = (method: string) => ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Kenes//kk', `METHOD:${method}`, 'BEGIN:VEVENT', 'UID:m1@council.example', 'DTSTAMP:20270415T040000Z', 'DTSTART:20270526T050000Z', 'SUMMARY:Отырыс', 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n');

const headersOf = (raw: Buffer) => raw.toString('latin1').split('\r\n\r\n', 1)[0];
const unfolded = (raw: Buffer) => headersOf(raw).replace(/\r\n[ \t]+/g, ' ').split('\r\n');

describe('The bytes of a mail', () => {
  it('are the same for every try', async () => {
    const [first, again] = [await buildMessage(letter), await buildMessage(letter)];
    expect(again.raw.equals(first.raw)).toBe(true);
    expect((await buildMessage({ ...letter, messageId: '<other@council.example>' })).raw.equals(first.raw)).toBe(false);
  });

  it('say who writes through whom, where the answer goes, and that a machine wrote it', async () => {
    const { raw, envelope } = await buildMessage(letter);
    const parsed = await simpleParser(raw);
    expect(parsed.from?.value).toEqual([{ name: 'А. Сейтқали (через Кеңес)', address: 'kenes@council.example' }]);
    expect(parsed.replyTo?.value[0].address).toBe('ab.k3j5.x2q7@council.example');
    expect(parsed.subject).toBe(letter.subject);
    expect(parsed.text).toContain('Уважаемая Светлана Викторовна!');
    expect(envelope).toEqual({ from: 'bounce+ab.7q@council.example', to: 's.kim@edu.example' });
    expect(unfolded(raw)).toEqual(expect.arrayContaining([
      'Message-ID: <018f-27-041.1@council.example>', 'Date: Thu, 15 Apr 2027 04:00:00 +0000', 'Auto-Submitted: auto-generated', 'X-Auto-Response-Suppress: All',
      'List-ID: <assignments.council.example>', 'In-Reply-To: <their-1@edu.example>', 'References: <018f-27-041.0@council.example> <their-1@edu.example>',
    ].map((line) => expect.stringMatching(new RegExp(`^${line.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`, 'i')))));
  });

  it('of what a person wrote carry no mark of a machine', async () => {
    expect(headersOf((await buildMessage({ ...letter, automatic: false })).raw)).not.toMatch(/auto-submitted|auto-response/i);
  });

  it('keep lines within 998 octets and ASCII headers', async () => {
    const { raw } = await buildMessage({ ...letter, text: 'ұзақ '.repeat(5_000) });
    expect(Math.max(...raw.toString('latin1').split('\r\n').map((line) => line.length))).toBeLessThan(998);
    expect(headersOf(raw)).toMatch(/^[\u0000-\u007f]*$/);
    expect(raw.toString('latin1').replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
  });

  it('carry an invitation as clients expect it: an alternative and a file, of one method', async () => {
    const { raw } = await buildMessage({ ...letter, inline: undefined, invitation: { method: 'REQUEST', calendar: calendar('REQUEST') } });
    const types = [...raw.toString('latin1').matchAll(/^Content-Type: ([^;\r\n]+)/gim)].map(([, type]) => type);
    expect(types).toEqual(['multipart/mixed', 'multipart/alternative', 'text/plain', 'text/html', 'text/calendar', 'application/ics']);
    expect(raw.toString('latin1').replace(/\r\n[ \t]+/g, ' ')).toMatch(/text\/calendar; charset=utf-8; method=REQUEST/i);
  });

  it.each([['another method', calendar('CANCEL')], ['no method', calendar('REQUEST').replace('METHOD:REQUEST\r\n', '')], ['two methods', calendar('REQUEST').replace('METHOD', 'METHOD:CANCEL\r\nMETHOD')]])(
    'are not built when the calendar says %s', async (_, text) => {
      await expect(buildMessage({ ...letter, invitation: { method: 'REQUEST', calendar: text } })).rejects.toThrow(CannotBeSent);
    },
  );

  it('are signed so that the reader can prove them', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const key = { domain: 'council.example', selector: 'k1', privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString() };
    const record = `v=DKIM1; k=rsa; p=${publicKey.export({ type: 'spki', format: 'der' }).toString('base64')}`;
    const resolver = async (name: string, type: string) => {
      if (name === 'k1._domainkey.council.example' && type === 'TXT') return [[record]];
      throw Object.assign(new Error('no such name'), { code: 'ENOTFOUND' });
    };
    const { raw } = await buildMessage(letter, key);
    const verify = async (bytes: Buffer) => (await dkimVerify(bytes, { resolver } as never)).results[0]?.status.result;
    expect(await verify(raw)).toBe('pass');
    expect(await verify(Buffer.from(raw.toString('latin1').replace('Date: Thu, 15', 'Date: Fri, 16'), 'latin1'))).toBe('fail');
    expect((await buildMessage(letter, key)).raw.equals(raw)).toBe(true);
  });
});

describe('Thread-Index', () => {
  const start = new Date('2027-04-15T04:00:00Z');
  const bytes = (sent: Date) => Buffer.from(threadIndex('slot-7', start, sent), 'base64');

  it('begins with the thread, and grows by five bytes for a later mail', () => {
    expect(bytes(start)).toHaveLength(22);
    const later = bytes(new Date('2027-05-20T05:12:00Z'));
    expect(later).toHaveLength(27);
    expect(later.subarray(0, 22).equals(bytes(start))).toBe(true);
    expect(Buffer.from(threadIndex('slot-8', start, start), 'base64').subarray(6).equals(bytes(start).subarray(6))).toBe(false);
  });

  it('tells the time the thread began and how long after this mail was sent', () => {
    const head = Buffer.concat([bytes(start).subarray(0, 6), Buffer.alloc(2)]);
    const instant = Number((head.readBigUInt64BE() - 116_444_736_000_000_000n) / 10_000n);
    expect(Math.abs(instant - start.getTime())).toBeLessThan(10);
    const block = bytes(new Date('2027-05-20T04:00:00Z')).subarray(22);
    const seconds = Number((BigInt(block.readUInt32BE()) << 18n) / 10_000_000n);
    expect(Math.abs(seconds - 35 * 86_400)).toBeLessThan(2);
  });
});

// OUT-14
describe('A recipient', () => {
  const people = [
    'a@attacker.example,b@victim.example', 'g: a@x.example, b@y.example;', 'a@x.example>\r\nRCPT TO:<evil@z.example', 'a@good.example(x).evil.example',
    '"a b"@x.example', 'Name <a@x.example>', '<a@x.example>', '<>', '', 'a@x.example.', 'a@xn--\u0430pple.example', 'a@\u0430pple.example', `${'a'.repeat(400)}@x.example`,
    ' a@x.example', 'a@x.example\u0000', 'a@X.EXAMPLE', 'undisclosed-recipients:;', 'a@x.example;b@y.example',
  ];
  it.each(people)('%j is refused before anything is written', async (address) => {
    await expect(buildMessage({ ...letter, to: { address } })).rejects.toThrow(CannotBeSent);
  });

  it.each(['s.kim@edu.example', 'o’neil'.replace('’', "'") + '@edu.example', 'bounce+a=b@xn--80ak6aa92e.example'])('%s is written as it is stored', async (address) => {
    const { envelope, raw } = await buildMessage({ ...letter, to: { address } });
    expect(envelope.to).toBe(address);
    expect(unfolded(raw)).toContain(`To: ${address}`);
  });
});

// OUT-13
describe('Whatever people type', () => {
  let peer: SmtpPeer;
  beforeAll(async () => { peer = await SmtpPeer.start(); });
  afterAll(() => peer.stop());

  const nasty = fc.oneof(
    fc.constantFrom('\r\nBcc: evil@z.example', '\nRCPT TO:<evil@z.example>', '\rX-Evil: 1', '\u0000', '\u2028X-Evil: 1', '\u2029Bcc: evil@z.example', '\r\n.\r\nMAIL FROM:<evil@z.example>\r\n', '=?utf-8?Q?a=0D=0ABcc:_evil?=', '"<evil@z.example>, "', 'ә'.repeat(10_000), '\u0085X-Evil: 1', 'x\r\n\r\nbody'),
    fc.string({ unit: 'binary', maxLength: 200 }),
  );
  const typed = fc.tuple(nasty, fc.string({ maxLength: 20 })).map(([evil, rest]) => rest + evil + rest);

  it('stays one mail to one person without a new header', async () => {
    const plain = new Set(unfolded((await buildMessage(letter)).raw).map((line) => line.split(':', 1)[0].toLowerCase()));
    await fc.assert(fc.asyncProperty(fc.record({ subject: typed, from: typed, to: typed, reply: typed, topic: typed, file: typed, text: typed, reference: typed, list: typed }), async (words) => {
      peer.transcript.length = 0;
      peer.ledger.length = 0;
      const mail = await buildMessage({
        ...letter, subject: words.subject, from: { ...letter.from, name: words.from }, to: { ...letter.to, name: words.to }, replyTo: { ...letter.replyTo!, name: words.reply },
        thread: { ...letter.thread!, topic: words.topic }, inReplyTo: words.reference, references: [words.reference], listId: words.list, text: words.text,
        attachments: [{ name: words.file, content: Buffer.from('x') }],
      });
      expect((await deliver(mail, letter.to.address, peer.url)).outcome).toBe('sent');
      expect(peer.transcript.filter((line) => /^MAIL/i.test(line))).toHaveLength(1);
      expect(peer.transcript.filter((line) => /^RCPT/i.test(line))).toEqual([`RCPT TO:<${letter.to.address}>`]);
      expect(peer.ledger).toHaveLength(1);
      const names = unfolded(peer.ledger[0].raw).map((line) => line.split(':', 1)[0].toLowerCase());
      expect(names.filter((name) => !plain.has(name))).toEqual([]);
      expect(new Set(names).size).toBe(names.length);
    }), { numRuns: 150 });
  }, 60_000);
});
