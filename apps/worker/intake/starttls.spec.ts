import { readFileSync } from 'node:fs';
import { connect as connectPlain, type Socket } from 'node:net';
import { join } from 'node:path';
import { connect as connectTls } from 'node:tls';
import { projectRoot } from '@kenes/config';
import { createTransport } from 'nodemailer';
import { Mailroom } from '../../../libs/correspondence/testing/mailroom.js';
import { freePort } from '../../../test/world/process.js';
import { IntakeServer } from './intake-server.js';

const certificate = (name: string) => join(projectRoot, 'test/world/certificate', name);
const ca = readFileSync(certificate('cert.pem'), 'utf8');

/** The next whole answer of a server, several lines of it or one. */
const answer = (socket: Socket) => new Promise<string>((resolve, reject) => {
  let heard = '';
  const hear = (chunk: Buffer) => {
    heard += chunk.toString('latin1');
    if (!/^\d{3} .*\r\n$/m.test(heard)) return;
    socket.off('data', hear).off('close', gone);
    resolve(heard);
  };
  const gone = () => reject(new Error(`the line was closed after: ${heard}`));
  socket.on('data', hear).once('close', gone);
});

async function open(settings: Record<string, string>): Promise<{ room: Mailroom; port: number }> {
  const port = await freePort();
  return { port, room: await Mailroom.open([IntakeServer], { INBOUND_SMTP_PORT: String(port), MAIL_DOMAIN: 'council.localhost', ...settings }) };
}
const kept = (room: Mailroom) => room.all('SELECT id FROM inbound_mail');

async function sends({ port, room }: { port: number; room: Mailroom }, tls: object): Promise<string> {
  const transport = createTransport({ host: '127.0.0.1', port, name: 'mx.edu.example', ...tls });
  try {
    return (await transport.sendMail({ from: 's.kim@edu.example', to: room.address, subject: 'Re: № 27-041', text: 'Выполнено.' })).response;
  } catch (error) {
    return `not sent: ${(error as Error).message}`;
  } finally {
    transport.close();
  }
}

describe('The mail door with a certificate', () => {
  let door: Awaited<ReturnType<typeof open>>;
  beforeAll(async () => { door = await open({ TLS_CERT_FILE: certificate('cert.pem'), TLS_KEY_FILE: certificate('key.pem') }); });
  afterAll(() => door?.room.close());

  it('offers STARTTLS, and a sender that insists on it and checks the name is content', async () => {
    expect(await sends(door, { requireTLS: true, tls: { ca, servername: 'council.localhost' } })).toMatch(/^250 /);
    expect(await kept(door.room)).toHaveLength(1);
  });

  it('shows a certificate that only its own name fits', async () => {
    expect(await sends(door, { requireTLS: true, tls: { ca, servername: 'other.example' } })).toMatch(/^not sent: .*(?:altnames|certificate)/i);
  });

  it('takes a letter in the clear as well: some senders know no better, and a letter lost is worse', async () => {
    const before = await kept(door.room);
    expect(await sends(door, { ignoreTLS: true })).toMatch(/^250 /);
    expect(await kept(door.room)).toHaveLength(before.length + 1);
  });

  it('forgets whatever somebody slipped in before the line was closed to others', async () => {
    const plain = connectPlain(door.port, '127.0.0.1');
    await answer(plain);
    plain.write('EHLO mx.edu.example\r\n');
    expect(await answer(plain)).toMatch(/STARTTLS/);
    plain.write('STARTTLS\r\nMAIL FROM:<slipped@evil.example>\r\n');
    expect(await answer(plain)).toMatch(/^220 /);
    const closed = connectTls({ socket: plain, ca, servername: 'council.localhost' });
    const outcome = await new Promise<string>((resolve) => {
      closed.once('secureConnect', () => {
        closed.write('EHLO mx.edu.example\r\n');
        answer(closed).then(async () => {
          closed.write(`RCPT TO:<${door.room.address}>\r\n`);
          resolve(await answer(closed));
        }, (error: Error) => resolve(error.message));
      });
      // Ending the line is as good an answer.
      closed.once('error', (error) => resolve(`503 ${error.message}`));
    });
    expect(outcome).toMatch(/^503/);
    closed.destroy();
  });
});

describe('The mail door without one', () => {
  let door: Awaited<ReturnType<typeof open>>;
  beforeAll(async () => { door = await open({}); });
  afterAll(() => door?.room.close());

  it('offers none: who insists goes without, who does not is heard', async () => {
    expect(await sends(door, { requireTLS: true, tls: { ca } })).toMatch(/^not sent: /);
    expect(await kept(door.room)).toEqual([]);
    expect(await sends(door, {})).toMatch(/^250 /);
    expect(await kept(door.room)).toHaveLength(1);
  });
});
