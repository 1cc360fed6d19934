import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { projectRoot } from './project-root.js';
import { ConfigurationError, Settings, type SettingsSource } from './settings.js';

export { ConfigurationError };

export const processRoles = ['api', 'worker'] as const;
export type ProcessRole = (typeof processRoles)[number];

/** All a process may be told from outside. README.md lists the settings with their defaults. */
export interface Environment {
  /** The owner's connection; `null` means the embedded database in `dataDir`. */
  readonly databaseUrl: string | null;
  readonly dataDir: string;
  readonly port: number;
  /** Origin without a closing slash. */
  readonly publicUrl: string;
  /** `__Host-` behind https, nothing on localhost. */
  readonly cookiePrefix: '__Host-' | '';
  readonly mailDomain: string;
  /** `null`: nothing leaves the machine, mail is kept and shown in the demo's mailbox. */
  readonly smtpUrl: string | null;
  readonly inboundSmtpPort: number | null;
  readonly roles: readonly ProcessRole[];
  /** `null`: only with the embedded database, on its first start. */
  readonly demo: boolean | null;
  readonly secretKeyFile: string;
  readonly trustedAuthservId: string | null;
  readonly trustedProxies: readonly string[];
  readonly maxMessageBytes: number;
  /** Connections of one process. */
  readonly pool: number;
  /** Off behind a pooler that hands out connections by transaction and knows no prepared statements. */
  readonly preparedStatements: boolean;
  readonly dkim: { readonly selector: string; readonly keyFile: string } | null;
  /** Certificate for STARTTLS at the mail door. */
  readonly tls: { readonly certFile: string; readonly keyFile: string } | null;
}

/** The settings of this process: the real environment, then `.env` in the clone's root; never that file in a test. */
export function loadEnvironment(): Environment {
  const file = join(projectRoot, '.env');
  const kept = process.env['KENES_DOTENV'] !== 'off' && existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {};
  return readEnvironment({ ...kept, ...process.env });
}

/** Reads and checks every setting; the first wrong one throws `ConfigurationError`. */
export function readEnvironment(source: SettingsSource, root: string = projectRoot): Environment {
  const settings = new Settings(source, root);
  const port = settings.port('PORT', 3000);
  const inboundSmtpPort = settings.portOrOff('INBOUND_SMTP_PORT', 2525);
  if (port === inboundSmtpPort) {
    throw new ConfigurationError('INBOUND_SMTP_PORT', `must differ from PORT; both are ${port}.`);
  }
  const publicUrl = readPublicUrl(settings, port);
  const dataDir = settings.folder('DATA_DIR', 'var');
  const dkim = settings.both(
    'DKIM_SELECTOR',
    readWord(settings, 'DKIM_SELECTOR', /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i),
    'DKIM_KEY_FILE',
    settings.privateKey('DKIM_KEY_FILE'),
  );
  const tls = settings.both(
    'TLS_CERT_FILE',
    settings.file('TLS_CERT_FILE'),
    'TLS_KEY_FILE',
    settings.privateKey('TLS_KEY_FILE'),
  );
  return Object.freeze<Environment>({
    databaseUrl: readDatabaseUrl(settings),
    dataDir,
    port,
    publicUrl: publicUrl.origin,
    cookiePrefix: publicUrl.protocol === 'https:' ? '__Host-' : '',
    mailDomain: settings.domain('MAIL_DOMAIN', 'council.localhost'),
    smtpUrl: settings.url('SMTP_URL', ['smtp:', 'smtps:']),
    inboundSmtpPort,
    roles: settings.oneOrMore('KENES_ROLES', processRoles),
    demo: settings.onOff('DEMO'),
    secretKeyFile: settings.file('SECRET_KEY_FILE') ?? join(dataDir, 'secret'),
    trustedAuthservId: readWord(settings, 'TRUSTED_AUTHSERV_ID', /^[a-z0-9._-]+$/i),
    trustedProxies: settings.networks('TRUSTED_PROXIES'),
    maxMessageBytes: settings.wholeNumber('MAX_MESSAGE_MB', 40, 1, 500) * 1024 * 1024,
    pool: settings.wholeNumber('POOL', 10, 1, 200),
    preparedStatements: settings.onOff('PREPARED_STATEMENTS') ?? true,
    dkim: dkim && { selector: dkim[0], keyFile: dkim[1] },
    tls: tls && { certFile: tls[0], keyFile: tls[1] },
  });
}

function readDatabaseUrl(settings: Settings): string | null {
  const value = settings.url('DATABASE_URL', ['postgres:', 'postgresql:']);
  if (value !== null && new URL(value).pathname.length < 2) {
    throw new ConfigurationError('DATABASE_URL', 'must name a database after the host, as in postgres://host/kenes.');
  }
  return value;
}

/**
 * Cookies are `__Host-` cookies, and browsers keep those only over https; on this machine itself a plain name will do.
 * Any other http address would send sessions in the clear, so it stops the start.
 */
function readPublicUrl(settings: Settings, port: number): URL {
  const value = settings.url('PUBLIC_URL', ['http:', 'https:']) ?? `http://localhost:${port}`;
  const url = new URL(value);
  if (url.pathname !== '/' || url.search || url.hash || url.username || url.password) {
    throw new ConfigurationError('PUBLIC_URL', `must be an origin such as https://council.example, without a path.`);
  }
  if (url.protocol === 'http:' && !/^(localhost|.+\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname)) {
    throw new ConfigurationError('PUBLIC_URL', 'must be https; plain http is allowed on localhost only.');
  }
  return url;
}

function readWord(settings: Settings, name: string, shape: RegExp): string | null {
  const value = settings.text(name);
  if (value !== null && !shape.test(value)) {
    throw new ConfigurationError(name, `must be one plain word, not "${value}".`);
  }
  return value;
}
