import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigurationError, readEnvironment } from './environment.js';

describe('The settings', () => {
  let root: string;
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'kenes-settings-'));
    const { privateKey } = generateKeyPairSync('ed25519');
    writeFileSync(join(root, 'mail.pem'), privateKey.export({ type: 'pkcs8', format: 'pem' }));
    writeFileSync(join(root, 'notes.txt'), 'not a key');
    mkdirSync(join(root, 'folder'));
  });
  afterAll(() => rmSync(root, { recursive: true }));

  it('have a default for everything', () => {
    expect(readEnvironment({}, root)).toEqual({
      databaseUrl: null,
      dataDir: join(root, 'var'),
      port: 3000,
      publicUrl: 'http://localhost:3000',
      cookiePrefix: '',
      mailDomain: 'council.localhost',
      smtpUrl: null,
      inboundSmtpPort: 2525,
      roles: ['api', 'worker'],
      demo: null,
      secretKeyFile: join(root, 'var/secret'),
      trustedAuthservId: null,
      trustedProxies: [],
      maxMessageBytes: 40 * 1024 * 1024,
      pool: 10,
      preparedStatements: true,
      dkim: null,
      tls: null,
    });
  });

  it('are taken as given, and an empty one counts as not set', () => {
    const given = {
      DATABASE_URL: 'postgres://kenes:pw@db.example:5432/kenes', PORT: '8080', PUBLIC_URL: 'https://council.example/', DEMO: 'off',
      SMTP_URL: '', INBOUND_SMTP_PORT: 'off', KENES_ROLES: 'worker', TRUSTED_PROXIES: '10.0.0.0/8, ::1', DKIM_SELECTOR: 'k1',
      DKIM_KEY_FILE: 'mail.pem', MAX_MESSAGE_MB: '25',
    };
    expect(readEnvironment(given, root)).toMatchObject({
      databaseUrl: given.DATABASE_URL, port: 8080, publicUrl: 'https://council.example', cookiePrefix: '__Host-', demo: false,
      smtpUrl: null, inboundSmtpPort: null, roles: ['worker'], trustedProxies: ['10.0.0.0/8', '::1'],
      dkim: { selector: 'k1', keyFile: join(root, 'mail.pem') }, maxMessageBytes: 25 * 1024 * 1024,
    });
  });

  it('cannot be changed afterwards', () => {
    expect(Object.isFrozen(readEnvironment({}, root))).toBe(true);
  });

  it.each([
    ['http://localhost:4000', ''],
    ['http://127.0.0.1:4000', ''],
    ['http://[::1]:4000', ''],
    ['http://council.localhost', ''],
    ['https://council.example', '__Host-'],
  ])('cookies at %s begin with "%s"', (PUBLIC_URL, cookiePrefix) => {
    expect(readEnvironment({ PUBLIC_URL }, root)).toMatchObject({ publicUrl: PUBLIC_URL, cookiePrefix });
  });

  it.each<[Record<string, string>, RegExp]>([
    [{ DATABASE_URL: 'kenes' }, /^DATABASE_URL must be an address that begins postgres:/],
    [{ DATABASE_URL: 'mysql://root:geheim@db.example/kenes' }, /^DATABASE_URL must be an address/],
    [{ DATABASE_URL: 'postgres://db.example' }, /^DATABASE_URL must name a database/],
    [{ DATABASE_URL: 'postgres://db.example/' }, /^DATABASE_URL must name a database/],
    [{ DATA_DIR: 'notes.txt' }, /^DATA_DIR must be a folder/],
    [{ PORT: 'abc' }, /^PORT must be a whole number from 1 to 65535, not "abc"/],
    [{ PORT: '0' }, /^PORT must be/],
    [{ PORT: '65536' }, /^PORT must be/],
    [{ PORT: '-1' }, /^PORT must be/],
    [{ PORT: '3000.5' }, /^PORT must be/],
    [{ PORT: '2525' }, /^INBOUND_SMTP_PORT must differ from PORT/],
    [{ PUBLIC_URL: 'council.example' }, /^PUBLIC_URL must be an address/],
    [{ PUBLIC_URL: 'ftp://council.example' }, /^PUBLIC_URL must be an address/],
    [{ PUBLIC_URL: 'http://council.example' }, /^PUBLIC_URL must be https/],
    [{ PUBLIC_URL: 'http://localhost.example' }, /^PUBLIC_URL must be https/],
    [{ PUBLIC_URL: 'http://192.168.1.5:3000' }, /^PUBLIC_URL must be https/],
    [{ PUBLIC_URL: 'https://council.example/kenes' }, /^PUBLIC_URL must be an origin/],
    [{ PUBLIC_URL: 'https://ann:geheim@council.example' }, /^PUBLIC_URL must be an origin/],
    [{ MAIL_DOMAIN: 'Council.Example' }, /^MAIL_DOMAIN must be a domain in lower-case/],
    [{ MAIL_DOMAIN: 'кеңес.example' }, /^MAIL_DOMAIN must be/],
    [{ MAIL_DOMAIN: 'post@council.example' }, /^MAIL_DOMAIN must be/],
    [{ MAIL_DOMAIN: 'council..example' }, /^MAIL_DOMAIN must be/],
    [{ SMTP_URL: 'mail.example:587' }, /^SMTP_URL must be an address that begins smtp:/],
    [{ SMTP_URL: 'http://ann:geheim@mail.example' }, /^SMTP_URL must be/],
    [{ INBOUND_SMTP_PORT: 'on' }, /^INBOUND_SMTP_PORT must be a whole number/],
    [{ KENES_ROLES: 'web' }, /^KENES_ROLES must name one or more of api, worker, not "web"/],
    [{ KENES_ROLES: ',' }, /^KENES_ROLES must name/],
    [{ DEMO: 'perhaps' }, /^DEMO must be on or off/],
    [{ SECRET_KEY_FILE: 'nowhere' }, /^SECRET_KEY_FILE names a file that is not there/],
    [{ SECRET_KEY_FILE: 'folder' }, /^SECRET_KEY_FILE names a file that is not there/],
    [{ TRUSTED_AUTHSERV_ID: 'mx example' }, /^TRUSTED_AUTHSERV_ID must be one plain word/],
    [{ TRUSTED_PROXIES: 'proxy.example' }, /^TRUSTED_PROXIES must be IP addresses or networks/],
    [{ TRUSTED_PROXIES: '10.0.0.0/33' }, /^TRUSTED_PROXIES must be/],
    [{ MAX_MESSAGE_MB: '0' }, /^MAX_MESSAGE_MB must be a whole number from 1 to 500/],
    [{ MAX_MESSAGE_MB: '1GB' }, /^MAX_MESSAGE_MB must be/],
    [{ POOL: '0' }, /^POOL must be a whole number from 1 to 200/],
    [{ DKIM_SELECTOR: 'k1' }, /^DKIM_KEY_FILE is needed as well, because DKIM_SELECTOR is set/],
    [{ DKIM_KEY_FILE: 'mail.pem' }, /^DKIM_SELECTOR is needed as well/],
    [{ DKIM_SELECTOR: 'k 1', DKIM_KEY_FILE: 'mail.pem' }, /^DKIM_SELECTOR must be one plain word/],
    [{ DKIM_SELECTOR: 'k1', DKIM_KEY_FILE: 'notes.txt' }, /^DKIM_KEY_FILE must name a private key/],
    [{ TLS_CERT_FILE: 'notes.txt' }, /^TLS_KEY_FILE is needed as well/],
    [{ TLS_KEY_FILE: 'mail.pem' }, /^TLS_CERT_FILE is needed as well/],
  ])('%j stop the start with one line that repeats no password', (source, line) => {
    const refusal = refusalOf(source);
    expect(refusal).toBeInstanceOf(ConfigurationError);
    expect(refusal?.message).toMatch(line);
    expect(refusal?.message).not.toMatch(/\n|geheim/);
  });

  function refusalOf(source: Record<string, string>): Error | null {
    try {
      readEnvironment(source, root);
      return null;
    } catch (error) {
      return error as Error;
    }
  }
});
