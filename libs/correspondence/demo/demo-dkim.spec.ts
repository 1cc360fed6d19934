import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { evidenceOf, judgeSender } from '@kenes/mail';
import { createTransport } from 'nodemailer';
import { demoDkim } from './demo-dkim.js';

describe('A letter from the demo', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'kenes-demo-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const verdict = async (from: string, domain: string) => {
    const { selector, privateKey, resolver } = demoDkim(folder);
    const composer = createTransport({ streamTransport: true, buffer: true, dkim: { domainName: domain, keySelector: selector, privateKey } });
    const { message } = await composer.sendMail({ from, to: 'kenes@council.localhost', subject: 'Re: № 27-042', text: 'Выполнено.' });
    const verdict = await judgeSender(message as Buffer, { remoteIp: '127.0.0.1', helo: 'demo', mailFrom: from, resolver, trustedAuthservId: null });
    return evidenceOf({ verdict, fromAddress: from, knownAddresses: [from], replyAddressOf: null });
  };

  it('is proved when it signs as the domain it comes from, with a key made once', async () => {
    expect(await verdict('s.kim@edu.example', 'edu.example')).toBe('proved');
    expect(demoDkim(folder).privateKey).toBe(demoDkim(folder).privateKey);
  });

  it('is not proved when another domain signs', async () => {
    expect(await verdict('s.kim@edu.example', 'press.example')).toBe('refused');
  });
});
