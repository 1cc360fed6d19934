import { createHash } from 'node:crypto';
import { createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

type Verb = 'GREETING' | 'EHLO' | 'MAIL' | 'RCPT' | 'DATA' | 'DOT';
/** A reply in place of the usual one, or what else a server may do: leave, or say nothing. */
type Behaviour = Partial<Record<Verb, string | 'drop' | 'hang'>> & { /** Per recipient, before RCPT's own. */ rcpt?: Record<string, string> };

export interface Received { readonly messageId: string; readonly from: string; readonly to: readonly string[]; readonly sha256: string; readonly raw: Buffer; readonly answered: string }

const usual: Record<Verb, string> = {
  GREETING: '220 peer.example ESMTP', EHLO: '250-peer.example\r\n250 8BITMIME', MAIL: '250 2.1.0 ok', RCPT: '250 2.1.5 ok', DATA: '354 go on', DOT: '250 2.0.0 taken as Q1',
};

/** A scripted mail server: it behaves as told and keeps a ledger of every final dot, whatever it answered. */
export class SmtpPeer {
  readonly ledger: Received[] = [];
  readonly transcript: string[] = [];
  private readonly sockets = new Set<Socket>();
  private constructor(private readonly server: Server, public behaviour: Behaviour) {}

  static async start(behaviour: Behaviour = {}): Promise<SmtpPeer> {
    const server = createServer();
    const peer = new SmtpPeer(server, behaviour);
    server.on('connection', (socket) => peer.converse(socket));
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    return peer;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.sockets.forEach((socket) => socket.destroy());
    await new Promise((done) => this.server.close(done));
  }

  private converse(socket: Socket): void {
    this.sockets.add(socket);
    socket.on('close', () => this.sockets.delete(socket)).on('error', () => undefined);
    let from = '';
    let to: string[] = [];
    let waiting = Buffer.alloc(0);
    let data: Buffer[] = [];
    let inData = false;
    const say = (verb: Verb, own?: string): string => {
      const reply = own ?? this.behaviour[verb] ?? usual[verb];
      if (reply === 'drop') socket.destroy();
      else if (reply !== 'hang') socket.write(`${reply}\r\n`);
      return reply;
    };
    const command = (line: string) => {
      this.transcript.push(line);
      const verb = line.slice(0, 4).toUpperCase();
      const path = /<(.*)>/.exec(line)?.[1] ?? '';
      if (verb === 'EHLO' || verb === 'HELO') say('EHLO');
      else if (verb === 'MAIL') { from = path; to = []; say('MAIL'); }
      else if (verb === 'RCPT') { if (say('RCPT', this.behaviour.rcpt?.[path]).startsWith('2')) to.push(path); }
      else if (verb === 'DATA') inData = say('DATA').startsWith('3');
      else if (verb === 'QUIT') socket.end('221 bye\r\n');
      else socket.write('502 5.5.1 unknown\r\n');
    };
    const taken = (raw: Buffer) => {
      const messageId = /^message-id:\s*(<[^>]*>)/im.exec(raw.subarray(0, 20_000).toString('latin1'))?.[1] ?? '';
      const answered = this.behaviour.DOT ?? usual.DOT;
      this.ledger.push({ messageId, from, to, raw, sha256: createHash('sha256').update(raw).digest('hex'), answered });
      say('DOT');
    };
    socket.on('data', (chunk) => {
      waiting = Buffer.concat([waiting, chunk]);
      while (waiting.length) {
        const mark = inData ? '\r\n.\r\n' : '\r\n';
        const at = waiting.indexOf(mark);
        if (at < 0) {
          // Keep only what may be the beginning of the mark; a large mail is not searched twice.
          if (inData && waiting.length > 4) {
            data.push(waiting.subarray(0, -4));
            waiting = waiting.subarray(-4);
          }
          return;
        }
        const piece = waiting.subarray(0, at);
        waiting = waiting.subarray(at + mark.length);
        if (!inData) command(piece.toString('utf8'));
        else {
          inData = false;
          taken(Buffer.concat([...data, piece]));
          data = [];
        }
      }
    });
    say('GREETING');
  }
}
