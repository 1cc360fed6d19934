import { createConnection } from 'node:net';
import { createTransport } from 'nodemailer';

/** A letter the council wrote, with its links and addresses as the recipient would see them. */
export interface Letter {
  id: string;
  kind: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  messageId: string;
  replyTo: string | null;
  from: string;
  calendar: { method: string; text: string } | null;
  state: string;
}

export interface Reply {
  from: string;
  to: string;
  subject: string;
  text: string;
  inReplyTo?: string;
  html?: string;
  headers?: Record<string, string>;
  messageId?: string;
  attachments?: { filename: string; content: string | Buffer }[];
}

/** Sends a mail into the council's intake as a ministry's server would; answers with the server's last words. */
export async function postMail(port: number, reply: Reply): Promise<string> {
  const transport = createTransport({ host: '127.0.0.1', port, secure: false, ignoreTLS: true, name: 'mx.ministry.example' });
  const info = await transport.sendMail({ ...reply, references: reply.inReplyTo });
  transport.close();
  return info.response;
}

/** Sends bytes exactly as they are: whole `.eml` files, broken ones too. */
export function postRaw(port: number, envelope: { from: string; to: string }, raw: Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = createConnection({ host: '127.0.0.1', port });
    const dotted = raw.toString('latin1').replace(/\r?\n/g, '\r\n').replace(/\r\n\./g, '\r\n..');
    const steps = ['EHLO mx.ministry.example', `MAIL FROM:<${envelope.from}>`, `RCPT TO:<${envelope.to}>`, 'DATA', `${dotted}\r\n.`, 'QUIT'];
    let answer = '';
    let heard = '';
    socket.setEncoding('latin1');
    socket.on('error', reject);
    socket.on('close', () => resolve(answer));
    socket.on('data', (chunk: string) => {
      heard += chunk;
      if (!/^\d{3} [^\n]*\n$/m.test(heard) || !heard.endsWith('\n')) return;
      const line = heard.trim().split('\n').at(-1)!;
      heard = '';
      if (steps.length <= 1 || /^[45]/.test(line)) answer ||= line;
      const next = /^[45]/.test(line) && steps.length > 1 ? 'QUIT' : steps.shift();
      if (next) socket.write(`${next}\r\n`, 'latin1');
    });
  });
}
