import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { BuiltMail } from './message.js';
import { CannotBeSent } from './message.js';
import { relayOf, type Relay } from './relay.js';

/**
 * `sent`: the server said 250. `retry`: it certainly has not taken the mail, later it may.
 * `failed`: it never will. `unknown`: the mail was handed over whole and no answer came.
 */
export type Outcome = 'sent' | 'retry' | 'failed' | 'unknown';

export interface Delivery {
  readonly outcome: Outcome;
  /** The server's own words, or ours when it said nothing. */
  readonly reply: string;
  /** SMTP code of the reply, if there was one. */
  readonly code?: number;
}

/** Milliseconds. `total` bounds the whole try, so that none outlives its lease however slowly a server drips. */
export interface Timeouts { readonly connection: number; readonly greeting: number; readonly socket: number; readonly total: number }

export const usualTimeouts: Timeouts = { connection: 10_000, greeting: 10_000, socket: 60_000, total: 50_000 };

/** Gives one copy to the relay, once. `recipient` is the stored row's address; another one in the envelope is never sent. */
export function deliver(mail: BuiltMail, recipient: string, to: string | Relay, timeouts: Partial<Timeouts> = {}): Promise<Delivery> {
  if (mail.envelope.to !== recipient) throw new CannotBeSent('recipient', 'the envelope is not the stored row');
  const relay = typeof to === 'string' ? relayOf(to) : to;
  const limits = { ...usualTimeouts, ...timeouts };
  return new Promise((resolve) => {
    const trace = new Trace();
    const connection = new SMTPConnection({
      host: relay.host, port: relay.port, secure: relay.secure, requireTLS: relay.requireTls, name: relay.name,
      tls: relay.ca ? { ca: relay.ca } : undefined,
      connectionTimeout: limits.connection, greetingTimeout: limits.greeting, socketTimeout: limits.socket, dnsTimeout: limits.connection,
      socketCloseTimeout: 1_000,
      logger: trace.logger as never, transactionLog: true,
    });
    const deadline = setTimeout(() => end(trace.verdict({ message: `no end after ${limits.total} ms` })), limits.total);
    let over = false;
    const end = (delivery: Delivery) => {
      if (over) return;
      over = true;
      clearTimeout(deadline);
      connection.on('error', () => undefined);
      if (delivery.outcome === 'sent') connection.quit();
      else connection.close();
      resolve(delivery);
    };
    const fail = (error: unknown) => end(trace.verdict(error as SmtpError));

    connection.once('error', fail);
    // Some ways of ending, such as a server that closes politely, reach no callback.
    connection.once('end', () => fail({ message: 'the connection was closed' }));
    const send = () => connection.send({ from: mail.envelope.from, to: [mail.envelope.to], size: mail.raw.length }, mail.raw, (error, info) => {
      if (error) fail(error);
      else end({ outcome: 'sent', reply: String(info?.response ?? ''), code: codeOf(info?.response) });
    });
    connection.connect((error) => {
      if (error) return fail(error);
      if (!relay.auth || !connection.allowsAuth) return send();
      connection.login({ user: relay.auth.user, pass: relay.auth.pass }, (refused) => (refused ? fail(refused) : send()));
    });
  });
}

interface SmtpError { message: string; code?: string; responseCode?: number; response?: string; command?: string }

const codeOf = (reply: unknown): number | undefined => Number(/^\d{3}/.exec(String(reply))?.[0]) || undefined;

/**
 * Our own record of how far a try got. The library reports a peer that vanished after the whole mail exactly as one
 * that never answered the call, so only the trace can tell “certainly not taken” from “perhaps taken”.
 */
class Trace {
  /** The whole mail, with the final dot, was given to the socket. */
  private handedOver = false;

  readonly logger = { ...silent(), info: (entry: { tnx?: string }) => {
    // Logged when the data stream has ended, which is when the dot has been written.
    if (entry.tnx === 'message') this.handedOver = true;
  } };

  verdict(error: SmtpError): Delivery {
    const code = error.responseCode || codeOf(error.response);
    const reply = error.response ?? error.message;
    if (code) return { outcome: isFinal(code, error.command) ? 'failed' : 'retry', reply, code };
    if (this.handedOver) return { outcome: 'unknown', reply };
    // The announced size limit is known before anything is sent, and will not grow.
    return { outcome: error.code === 'EMESSAGE' && error.command === 'MAIL FROM' ? 'failed' : 'retry', reply };
  }
}

/** 5xx about this mail or this recipient is the last word; 5xx about us (greeting, TLS, password) is for the administrator. */
function isFinal(code: number, command = ''): boolean {
  const aboutUs = code === 530 || code === 535 || code === 538 || !/^(?:MAIL FROM|RCPT TO|DATA)$/.test(command);
  return code >= 500 && !aboutUs;
}

const silent = () => {
  const nothing = () => undefined;
  return { level: nothing, trace: nothing, debug: nothing, info: nothing, warn: nothing, error: nothing, fatal: nothing };
};
