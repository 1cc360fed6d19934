import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { SmtpPeer } from '../../../test/world/smtp-peer.js';
import { buildMessage, deliver, type BuiltMail, type MailToSend } from './index.js';

const kim = 's.kim@edu.example';
const toKim: MailToSend = {
  messageId: '<018f-27-041@council.example>',
  date: new Date('2027-04-15T04:00:00Z'),
  from: { name: 'А. Сейтқали (через Кеңес)', address: 'kenes@council.example' },
  to: { name: 'Светлана Ким', address: kim },
  envelopeFrom: 'bounce+ab.7q@council.example',
  subject: '№ 27-041 · до 21 мая · Поручение: телефоны доверия',
  text: 'Уважаемая Светлана Викторовна!\n',
};
const quick = { connection: 1_000, greeting: 1_000, socket: 1_000, total: 5_000 };

describe('Giving a mail to the relay', () => {
  let peer: SmtpPeer;
  let mail: BuiltMail;
  beforeAll(async () => {
    peer = await SmtpPeer.start();
    mail = await buildMessage(toKim);
  });
  afterAll(() => peer.stop());
  beforeEach(() => {
    peer.behaviour = {};
    peer.ledger.length = 0;
    peer.transcript.length = 0;
  });

  it('is sent when the server says 250, in its words', async () => {
    expect(await deliver(mail, kim, peer.url, quick)).toEqual({ outcome: 'sent', reply: '250 2.0.0 taken as Q1', code: 250 });
    expect(peer.ledger).toMatchObject([{ messageId: toKim.messageId, from: 'bounce+ab.7q@council.example', to: [kim] }]);
  });

  it('is sent also when the server vanishes right after its 250', async () => {
    peer.behaviour = { DOT: '250 2.0.0 taken' };
    expect(await deliver(mail, kim, peer.url, quick)).toMatchObject({ outcome: 'sent', reply: '250 2.0.0 taken' });
  });

  // OUT-06: the peer may have taken it.
  it.each([['drops the line', 'drop'], ['falls silent', 'hang']] as const)('is unknown when the server %s after the final dot', async (_, manner) => {
    peer.behaviour = { DOT: manner };
    expect(await deliver(mail, kim, peer.url, quick)).toMatchObject({ outcome: 'unknown' });
    expect(peer.ledger).toHaveLength(1);
  });

  // The same shape of error in the library, yet certainly not taken.
  it.each([
    ['drops the line at the greeting', { GREETING: 'drop' }], ['falls silent at the greeting', { GREETING: 'hang' }],
    ['drops the line at EHLO', { EHLO: 'drop' }], ['drops the line at MAIL', { MAIL: 'drop' }], ['falls silent at RCPT', { RCPT: 'hang' }],
    ['drops the line at DATA', { DATA: 'drop' }], ['falls silent at DATA', { DATA: 'hang' }],
  ] as const)('is for later when the server %s', async (_, behaviour) => {
    peer.behaviour = behaviour;
    expect(await deliver(mail, kim, peer.url, quick)).toMatchObject({ outcome: 'retry' });
    expect(peer.ledger).toHaveLength(0);
  });

  it('is for later when nobody listens', async () => {
    const server = createServer();
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const { port } = server.address() as AddressInfo;
    await new Promise((done) => server.close(done));
    expect(await deliver(mail, kim, `smtp://127.0.0.1:${port}`, quick)).toMatchObject({ outcome: 'retry' });
  });

  // OUT-07
  it.each([
    ['421 at the greeting', { GREETING: '421 4.3.2 try later' }, 421], ['451 at MAIL', { MAIL: '451 4.3.0 busy' }, 451], ['450 at RCPT', { RCPT: '450 4.2.1 greylisted' }, 450],
    ['452 at DATA', { DATA: '452 4.3.1 full' }, 452], ['451 after the dot', { DOT: '451 4.3.0 later' }, 451], ['421 after the dot', { DOT: '421 4.3.2 closing' }, 421],
  ] as const)('is for later on %s', async (_, behaviour, code) => {
    peer.behaviour = behaviour;
    expect(await deliver(mail, kim, peer.url, quick)).toMatchObject({ outcome: 'retry', code });
  });

  // OUT-08
  it.each([
    ['550 at RCPT', { RCPT: '550 5.1.1 no such person' }, '550 5.1.1 no such person'], ['552 after the dot', { DOT: '552 5.3.4 too large' }, '552 5.3.4 too large'],
    ['554 after the dot', { DOT: '554 5.7.1 refused' }, '554 5.7.1 refused'], ['550 at MAIL', { MAIL: '550 5.7.1 unknown sender' }, '550 5.7.1 unknown sender'],
  ] as const)('fails for good on %s, in the words of the server', async (_, behaviour, reply) => {
    peer.behaviour = behaviour;
    expect(await deliver(mail, kim, peer.url, quick)).toMatchObject({ outcome: 'failed', reply });
  });

  it('does not blame the recipient when the server refuses us', async () => {
    peer.behaviour = { GREETING: '554 5.7.1 no service for you' };
    expect(await deliver(mail, kim, peer.url, quick)).toMatchObject({ outcome: 'retry', code: 554 });
    peer.behaviour = { MAIL: '530 5.7.0 authenticate first' };
    expect(await deliver(mail, kim, peer.url, quick)).toMatchObject({ outcome: 'retry', code: 530 });
  });

  it('fails for one of forty and reaches the other thirty-nine', async () => {
    const people = Array.from({ length: 40 }, (_, at) => `officer${at}@kost.example`);
    peer.behaviour = { rcpt: { 'officer17@kost.example': '550 5.1.1 no such person' } };
    const outcomes = [];
    for (const address of people) {
      const copy = await buildMessage({ ...toKim, messageId: `<${address.split('@')[0]}@council.example>`, to: { address } });
      outcomes.push((await deliver(copy, address, peer.url, quick)).outcome);
    }
    expect(outcomes.filter((outcome) => outcome === 'sent')).toHaveLength(39);
    expect(outcomes[17]).toBe('failed');
    expect(peer.ledger.map(({ to }) => to)).toEqual(people.filter((_, at) => at !== 17).map((address) => [address]));
  });

  it('ends in time with a server that drips', async () => {
    const dripping = createServer((socket) => {
      const drip = setInterval(() => socket.write('220-still here\r\n'), 50);
      socket.on('close', () => clearInterval(drip)).on('error', () => undefined);
    });
    await new Promise<void>((ready) => dripping.listen(0, '127.0.0.1', ready));
    const { port } = dripping.address() as AddressInfo;
    const start = Date.now();
    expect(await deliver(mail, kim, `smtp://127.0.0.1:${port}`, { ...quick, greeting: 60_000, total: 600 })).toMatchObject({ outcome: 'retry' });
    expect(Date.now() - start).toBeLessThan(30_000);
    await new Promise((done) => dripping.close(done));
  });

  it('sends nothing in the clear where the council wants TLS and the server offers none', async () => {
    expect(await deliver(mail, kim, `${peer.url}?tls=required`, quick)).toMatchObject({ outcome: 'retry' });
    expect(peer.transcript.filter((line) => /^(?:MAIL|RCPT|DATA|AUTH)/.test(line))).toEqual([]);
    expect(peer.ledger).toHaveLength(0);
  });

  it('is never sent to anyone but the stored recipient', () => {
    expect(() => deliver({ ...mail, envelope: { ...mail.envelope, to: 'other@edu.example' } }, kim, peer.url)).toThrow(/envelope is not the stored row/);
  });

  it('carries a large mail over a slow line and still knows whether the dot was written', async () => {
    const large = await buildMessage({ ...toKim, attachments: [{ name: 'план.xlsx', content: Buffer.alloc(6_000_000, 7) }] });
    const stuck = createServer((socket) => {
      socket.on('error', () => undefined);
      let replies = ['220 slow', '250 hello', '250 ok', '250 ok', '354 go'];
      socket.write(`${replies[0]}\r\n`);
      socket.on('data', () => {
        replies = replies.slice(1);
        if (replies[0]) socket.write(`${replies[0]}\r\n`);
        // After 354 it reads one piece, never the rest.
        else { socket.pause(); setTimeout(() => socket.destroy(), 200); }
      });
    });
    await new Promise<void>((ready) => stuck.listen(0, '127.0.0.1', ready));
    const { port } = stuck.address() as AddressInfo;
    expect(await deliver(large, kim, `smtp://127.0.0.1:${port}`, quick)).toMatchObject({ outcome: 'retry' });
    await new Promise((done) => stuck.close(done));
    expect(await deliver(large, kim, peer.url, { ...quick, socket: 10_000, total: 20_000 })).toMatchObject({ outcome: 'sent' });
  });
});
