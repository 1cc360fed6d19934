import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { Inject, Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { Environment } from '@kenes/config';
import { NoRoomForFile, ReceiveMail, Recipients } from '@kenes/correspondence';
import { ENVIRONMENT } from '@kenes/kernel';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { within } from './within.js';

const SECOND = 1000;
/** A sender waits minutes for an answer; we promise one sooner, so that a hanging database looks like what it is. */
const ANSWER_WITHIN = 9 * SECOND;
const IDLE = 60 * SECOND;
const WHOLE_SESSION = 15 * 60 * SECOND;
const CLIENTS = 400;
const CLIENTS_OF_ONE_HOST = 100;
const RECIPIENTS = 100;

class Reply extends Error {
  constructor(
    readonly responseCode: number,
    text: string,
  ) {
    super(text);
  }
}

const tryLater = () => new Reply(451, 'The letter could not be stored just now; please try again later.');

/** The mail door. `250` means the letter is committed; whatever fails on the way is the sender's to repeat. */
@Injectable()
export class IntakeServer implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(IntakeServer.name);
  private readonly ends = new Map<string, NodeJS.Timeout>();
  private readonly hosts = new Map<string, number>();
  /** Whose address it is, from RCPT to the end of that session. */
  private readonly admitted = new WeakMap<SMTPServerSession, Map<string, string>>();
  private server: SMTPServer | null = null;

  constructor(
    @Inject(ENVIRONMENT) private readonly environment: Environment,
    private readonly recipients: Recipients,
    private readonly mail: ReceiveMail,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const port = this.environment.inboundSmtpPort;
    if (port === null) return;
    const server = new SMTPServer(this.options());
    server.on('error', (error) => this.log.warn(`mail connection: ${error.message}`));
    await new Promise<void>((done, failed) => {
      server.once('error', failed);
      server.listen(port, () => {
        server.off('error', failed);
        done();
      });
    });
    this.server = server;
    this.log.log(`mail is taken in on port ${this.port}`);
  }

  /** Letters under way are finished, nobody new is greeted. */
  async beforeApplicationShutdown(): Promise<void> {
    const server = this.server;
    this.server = null;
    for (const end of this.ends.values()) clearTimeout(end);
    if (server) await new Promise<void>((done) => server.close(() => done()));
  }

  get port(): number {
    return (this.server!.server.address() as AddressInfo).port;
  }

  private options(): ConstructorParameters<typeof SMTPServer>[0] {
    const { tls, mailDomain, maxMessageBytes } = this.environment;
    return {
      name: mailDomain,
      banner: 'Kenes',
      size: maxMessageBytes,
      disabledCommands: tls ? ['AUTH'] : ['AUTH', 'STARTTLS'],
      ...(tls && { key: readFileSync(tls.keyFile), cert: readFileSync(tls.certFile) }),
      disableReverseLookup: true,
      maxClients: CLIENTS,
      maxRecipients: RECIPIENTS,
      socketTimeout: IDLE,
      closeTimeout: 20 * SECOND,
      logger: false,
      onConnect: (session, answer) => this.greet(session, answer),
      onClose: (session) => this.forget(session),
      onRcptTo: ({ address }, session, answer) => {
        this.admit(address, session).then(() => answer(), answer);
      },
      onData: (stream, session, answer) => {
        this.take(stream, session).then(
          () => answer(null, 'The letter is stored.'),
          (error: unknown) => answer(this.replyTo(error)),
        );
      },
    };
  }

  private greet(session: SMTPServerSession, answer: (error?: Error | null) => void): void {
    const fromHere = (this.hosts.get(session.remoteAddress) ?? 0) + 1;
    this.hosts.set(session.remoteAddress, fromHere);
    this.ends.set(session.id, setTimeout(() => this.hangUp(session), WHOLE_SESSION).unref());
    answer(fromHere > CLIENTS_OF_ONE_HOST ? new Reply(421, 'Too many connections from your host.') : null);
  }

  private forget(session: SMTPServerSession): void {
    const end = this.ends.get(session.id);
    if (!end) return;
    clearTimeout(end);
    this.ends.delete(session.id);
    const left = (this.hosts.get(session.remoteAddress) ?? 1) - 1;
    if (left > 0) this.hosts.set(session.remoteAddress, left);
    else this.hosts.delete(session.remoteAddress);
  }

  /** Whoever sends a byte now and then to stay connected is cut off in the end. */
  private hangUp(session: SMTPServerSession): void {
    for (const connection of this.server?.connections ?? []) {
      if (connection.session.id === session.id) connection.send(421, 'The session took too long.');
    }
  }

  private async admit(address: string, session: SMTPServerSession): Promise<void> {
    const councilId = await within(ANSWER_WITHIN, this.recipients.councilOf(address)).catch(() => {
      throw tryLater();
    });
    if (councilId === null) throw new Reply(550, `No such address here: ${address}`);
    const admitted = this.admitted.get(session) ?? new Map<string, string>();
    this.admitted.set(session, admitted.set(address.toLowerCase(), councilId));
  }

  private async take(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<void> {
    const addresses = session.envelope.rcptTo.map(({ address }) => address);
    const envelope = {
      from: session.envelope.mailFrom ? printable(session.envelope.mailFrom.address) : '',
      remoteIp: session.remoteAddress,
      helo: printable(session.hostNameAppearsAs),
    };
    const admitted = this.admitted.get(session)!;
    const byCouncil = Map.groupBy(addresses.map((address) => address.toLowerCase()), (address) => admitted.get(address)!);
    await within(ANSWER_WITHIN, this.mail.receive(envelope, byCouncil, this.wholeLetter(stream)), stream);
  }

  /** The bytes of a letter to its end; one that is too long is read away and refused, so that the sender hears why. */
  private async *wholeLetter(stream: SMTPServerDataStream): AsyncGenerator<Buffer> {
    try {
      for await (const chunk of stream.iterator({ destroyOnReturn: false })) if (!stream.sizeExceeded) yield chunk as Buffer;
    } finally {
      // What cannot be kept is read to its end all the same: the sender listens only then.
      stream.resume();
    }
    if (stream.sizeExceeded) {
      const limit = Math.floor(this.environment.maxMessageBytes / 1024 / 1024);
      throw new Reply(552, `The letter is larger than ${limit} MB. Send the files in parts, or by the link in our letter: ${this.environment.publicUrl}`);
    }
  }

  private replyTo(error: unknown): Reply {
    if (error instanceof Reply) return error;
    if (error instanceof NoRoomForFile) return new Reply(452, 'There is no room for the letter just now; please try again later.');
    if ((error as NodeJS.ErrnoException).code === 'ECONNECTION') return tryLater(); // its sender left in the middle
    this.log.error(`a letter was not stored: ${(error as Error).stack ?? error}`);
    return tryLater();
  }
}

/** What a sender's server says of itself is kept as far as it can be shown. */
const printable = (text: string): string => text.replace(/[\u0000-\u001f\u007f]/g, '').slice(0, 320);
