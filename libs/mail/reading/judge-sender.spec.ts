import { dkimSign, type DKIMSignOptions } from 'mailauth';
import { generateKeyPairSync } from 'node:crypto';
import { evidenceOf, type Evidence } from './evidence.js';
import { judgeSender, type Envelope } from './judge-sender.js';
import { staticResolver, type PublishedRecords } from './static-resolver.js';

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const published = `v=DKIM1; k=rsa; p=${publicKey.export({ type: 'spki', format: 'der' }).toString('base64')}`;

// edu.example refuses strangers; akim.example publishes nothing; fin.example only watches; evil.example is in order too.
const WORLD: PublishedRecords = {
  'TXT _dmarc.edu.example': ['v=DMARC1; p=reject'],
  'TXT edu.example': ['v=spf1 ip4:192.0.2.7 -all'],
  'TXT k1._domainkey.edu.example': [published],
  'TXT k1._domainkey.akim.example': [published],
  'TXT _dmarc.fin.example': ['v=DMARC1; p=none'],
  'TXT _dmarc.evil.example': ['v=DMARC1; p=reject'],
  'TXT evil.example': ['v=spf1 ip4:203.0.113.9 -all'],
  'TXT k1._domainkey.evil.example': [published],
  'TXT spf.example': ['v=spf1 ip4:192.0.2.8 -all'],
};
const EDU = '192.0.2.7';
const EVIL = '203.0.113.9';
const KIM = 's.kim@edu.example';

interface Letter {
  from?: string;
  head?: string;
  signedBy?: string;
  ip?: string | null;
  mailFrom?: string;
  trusted?: string | null;
}

const letterOf = (from: string, head = '') =>
  `${head}From: ${from}\r\nTo: dl.ab.k7m2@council.localhost\r\nSubject: Re: 27-041\r\nDate: Thu, 20 May 2027 10:12:00 +0500\r\nMessage-ID: <1@edu.example>\r\n\r\nDone. 14 raids.\r\n`;

async function judged({ from = `Kim <${KIM}>`, head, signedBy, ip = EVIL, mailFrom = 'x@evil.example', trusted = null }: Letter) {
  let raw = letterOf(from, head);
  if (signedBy) {
    const { signatures } = await dkimSign(raw, { signatureData: [{ signingDomain: signedBy, selector: 'k1', privateKey: pem }] } as DKIMSignOptions);
    raw = signatures + raw;
  }
  const envelope: Envelope = { remoteIp: ip, helo: 'mail.example', mailFrom, resolver: staticResolver(WORLD), trustedAuthservId: trusted };
  return judgeSender(Buffer.from(raw), envelope);
}

async function evidence(letter: Letter & { known?: string[]; reply?: boolean; fromAddress?: string }): Promise<Evidence> {
  const verdict = await judged(letter);
  return evidenceOf({ verdict, fromAddress: letter.fromAddress ?? KIM, knownAddresses: letter.known ?? [KIM], replyAddressOf: letter.reply ? 'kim' : null });
}

describe('Judging the domain of a sender', () => {
  it('passes what the domain sent and signed', async () => {
    expect(await judged({ signedBy: 'edu.example', ip: EDU, mailFrom: KIM })).toEqual({
      dmarc: 'pass', dmarcPolicy: 'reject', dkimAligned: true, spfAligned: true, trustedMta: false, fromDomain: 'edu.example',
    });
  });

  it('passes by signature alone when the letter was fetched from a mailbox', async () => {
    expect(await judged({ signedBy: 'edu.example', ip: null })).toMatchObject({ dmarc: 'pass', dkimAligned: true, spfAligned: false });
    expect(await judged({ ip: null })).toMatchObject({ dmarc: 'none' });
  });

  it('fails what another machine sent in the name of the domain', async () => {
    expect(await judged({})).toMatchObject({ dmarc: 'fail', dmarcPolicy: 'reject', dkimAligned: false, spfAligned: false });
  });

  it('leaves a domain without policy undecided', async () => {
    expect(await judged({ from: 'akim@akim.example' })).toMatchObject({ dmarc: 'none', dmarcPolicy: null, fromDomain: 'akim.example' });
    expect(await judged({ from: 'akim@akim.example', signedBy: 'akim.example' })).toMatchObject({ dmarc: 'none', dkimAligned: true });
    expect(await judged({ from: 'a@spf.example', mailFrom: 'a@spf.example', ip: '192.0.2.8' })).toMatchObject({ dmarc: 'none', spfAligned: true });
  });

  it('is undecided when the name service does not answer', async () => {
    const resolver = () => Promise.reject(Object.assign(new Error('timeout'), { code: 'ETIMEOUT' }));
    const verdict = await judgeSender(Buffer.from(letterOf(KIM)), { remoteIp: EVIL, helo: 'x', mailFrom: KIM, resolver, trustedAuthservId: null });
    expect(verdict.dmarc).toBe('none');
  });

  it('names no author when there are two', async () => {
    expect(await judged({ head: 'From: evil@evil.example\r\n', signedBy: 'evil.example' })).toMatchObject({ fromDomain: null, dmarc: 'fail' });
    expect(await judged({ from: `${KIM}, evil@evil.example` })).toMatchObject({ fromDomain: null });
    expect(await judged({ from: 'undisclosed' })).toMatchObject({ fromDomain: null });
  });
});

describe('The results of the server before us', () => {
  const result = (id: string, verdict: string) => `Authentication-Results: ${id}; ${verdict} (policy=reject) header.from=edu.example\r\n`;
  const hop = 'Received: from a by b; Thu, 20 May 2027 10:12:00 +0500\r\n';
  it.each<[string, string, string | null, boolean]>([
    ['its own, on top', result('mx.kenes.example', 'dmarc=pass'), 'mx.kenes.example', true],
    ['its own, under its own hop', hop + result('mx.kenes.example', 'dmarc=pass'), 'mx.kenes.example', true],
    ['its name, brought along from below', hop + hop + result('mx.kenes.example', 'dmarc=pass'), 'mx.kenes.example', false],
    ['its name, under a result of another', result('mx.other.example', 'dmarc=pass') + result('mx.kenes.example', 'dmarc=pass'), 'mx.kenes.example', false],
    ['another name', result('mx.evil.example', 'dmarc=pass'), 'mx.kenes.example', false],
    ['no server configured', result('mx.kenes.example', 'dmarc=pass'), null, false],
    ['the name in a comment', result('mx.evil.example (mx.kenes.example)', 'dmarc=pass'), 'mx.kenes.example', false],
    ['a result for another domain', 'Authentication-Results: mx.kenes.example; dmarc=pass header.from=evil.example\r\n', 'mx.kenes.example', false],
    ['a failure first, a forged pass below', result('mx.kenes.example', 'dmarc=fail') + result('mx.kenes.example', 'dmarc=pass'), 'mx.kenes.example', false],
    ['a signature it checked', 'Authentication-Results: mx.kenes.example; dkim=pass header.d=edu.example; spf=none\r\n', 'mx.kenes.example', true],
    ['a machine it checked', 'Authentication-Results: mx.kenes.example 1; spf=pass smtp.mailfrom=s.kim@edu.example\r\n', 'mx.kenes.example', true],
    ['a longer name that begins alike', result('mx.kenes.example.evil.example', 'dmarc=pass'), 'mx.kenes.example', false],
  ])('%s', async (_, head, trusted, believed) => {
    expect((await judged({ head, trusted })).trustedMta).toBe(believed);
  });
});

describe('How sure we are who wrote', () => {
  it.each<[string, Parameters<typeof evidence>[0], Evidence]>([
    ['the ministry, signed, to its reply address', { signedBy: 'edu.example', ip: EDU, mailFrom: KIM, reply: true }, 'proved'],
    ['the ministry, signed, to the common address', { signedBy: 'edu.example', ip: EDU, mailFrom: KIM }, 'proved'],
    ['an akimat without SPF, DKIM and DMARC, to its reply address', { from: 'akim@akim.example', fromAddress: 'akim@akim.example', known: ['akim@akim.example'], reply: true }, 'probable'],
    ['the same with a signature', { from: 'akim@akim.example', fromAddress: 'akim@akim.example', known: ['akim@akim.example'], reply: true, signedBy: 'akim.example' }, 'proved'],
    ['the same to the common address, unsigned', { from: 'akim@akim.example', fromAddress: 'akim@akim.example', known: ['akim@akim.example'] }, 'refused'],
    ['a ministry whose gateway breaks alignment and whose policy only watches', { from: 'a@fin.example', fromAddress: 'a@fin.example', known: ['a@fin.example'], reply: true }, 'probable'],
    ['a personal mailbox to the reply address', { from: 'kim@evil.example', fromAddress: 'kim@evil.example', signedBy: 'evil.example', reply: true }, 'doubtful'],
    ['our trusted server vouches', { head: 'Authentication-Results: mx.kenes.example; dmarc=pass header.from=edu.example\r\n', trusted: 'mx.kenes.example', reply: true }, 'proved'],
    // The six spoofs: somebody writes as the officer of the ministry.
    ['spoof: no signature', {}, 'refused'],
    ['spoof: signed by another domain', { signedBy: 'evil.example' }, 'refused'],
    ['spoof: another domain, in order with itself', { from: 'Kim <s.kim@evil.example>', fromAddress: 's.kim@evil.example', signedBy: 'evil.example' }, 'refused'],
    ['spoof: a list in From', { from: `${KIM}, evil@evil.example`, signedBy: 'evil.example' }, 'refused'],
    ['spoof: two From', { head: 'From: evil@evil.example\r\n', signedBy: 'evil.example' }, 'refused'],
    ['spoof: the address as a name', { from: `"${KIM}" <evil@evil.example>`, fromAddress: 'evil@evil.example', signedBy: 'evil.example' }, 'refused'],
    ['spoof: to a stolen reply address', { reply: true }, 'refused'],
    ['spoof: two From, to a stolen reply address', { head: 'From: evil@evil.example\r\n', signedBy: 'evil.example', reply: true }, 'refused'],
    ['spoof: a forged result of our server', { head: 'Authentication-Results: mx.kenes.example; dmarc=pass header.from=edu.example\r\n', reply: true }, 'refused'],
  ])('%s', async (_, letter, expected) => {
    expect(await evidence(letter)).toBe(expected);
  });
});
