/** The server that takes our mail. */
export interface Relay {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte (smtps). */
  readonly secure: boolean;
  /** Nothing is sent when the server offers no STARTTLS. */
  readonly requireTls: boolean;
  readonly auth?: { readonly user: string; readonly pass: string };
  /** How we call ourselves in EHLO. */
  readonly name?: string;
  /** Certificates to trust besides the system's, for a relay with its own authority. */
  readonly ca?: string;
}

/** `smtp://host:25`, `smtps://user:pass@host`, `smtp://host:587?tls=required`. */
export function relayOf(smtpUrl: string): Relay {
  const url = new URL(smtpUrl);
  const secure = url.protocol === 'smtps:';
  if (!secure && url.protocol !== 'smtp:') throw new TypeError(`SMTP_URL must begin with smtp:// or smtps://, not ${url.protocol}`);
  if (!url.hostname) throw new TypeError('SMTP_URL names no host');
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port) || (secure ? 465 : 25),
    secure,
    requireTls: url.searchParams.get('tls') === 'required',
    auth: url.username ? { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } : undefined,
    name: url.searchParams.get('name') ?? undefined,
  };
}
