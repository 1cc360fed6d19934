import { createTransport } from 'nodemailer';
import { cpuSeconds } from './cpu.js';
import type { Servers } from './load.js';
import type { PreparedCouncil } from './prepare.js';

/** A letter of the council that an officer may answer. */
export interface Answerable {
  to: string;
  subject: string;
  inReplyTo: string;
}

interface Spent { cpuMs: number; inPostgresMs: number }

interface Doors { url: string; smtpPort: number; floorPort: number; ours: Servers; least: Servers }

export interface RepliesMeasured {
  /** CPU of one reply from the first word of its server to the transaction that keeps what it did. */
  takenIn: Spent;
  /** CPU of one receipt on its way out. */
  sent: Spent;
  /** Replies a second, receipts sent, by the clock. */
  perSecond: number;
  /** A door, a parser and one transaction, with the same letters. */
  floorMs: number;
}

/**
 * What a reply costs. Its receipt leaves beside the next reply's reading, so all receipts are sent once more, alone, and
 * that is taken off: what the design of mail counts (§4) ends with the rows of the letters.
 */
export async function measureReplies(council: PreparedCouncil, { url, smtpPort, floorPort, ours, least }: Doors, { warm, counted }: { warm: number; counted: number }): Promise<RepliesMeasured> {
  const letters = await council.issueForReplies(url, warm + counted);
  await sendReplies(smtpPort, letters.slice(0, warm));
  await council.untilReported(warm);
  const started = Date.now();
  const all = await spentBy(ours, counted, async () => {
    await sendReplies(smtpPort, letters.slice(warm));
    await council.untilReported(letters.length);
  });
  const perSecond = (counted * 1000) / (Date.now() - started);
  const sent = await spentBy(ours, letters.length, async () => {
    await council.sendReceiptsAgain();
    await council.untilReported(letters.length);
  });
  await sendReplies(floorPort, letters.slice(0, warm));
  const floor = await spentBy(least, counted, () => sendReplies(floorPort, letters.slice(warm)));
  return { takenIn: { cpuMs: all.cpuMs - sent.cpuMs, inPostgresMs: all.inPostgresMs - sent.inPostgresMs }, sent, perSecond, floorMs: floor.cpuMs };
}

async function spentBy({ process, postmaster }: Servers, count: number, act: () => Promise<void>): Promise<Spent> {
  const before = { node: cpuSeconds([process]), postgres: cpuSeconds([postmaster]) };
  await act();
  const inPostgres = cpuSeconds([postmaster]) - before.postgres;
  const each = (used: number): number => (used / count) * 1000;
  return { cpuMs: each(cpuSeconds([process]) - before.node + inPostgres), inPostgresMs: each(inPostgres) };
}

const quote = (subject: string): string => `чт, 20 мая 2027 г. в 10:15, Координационный совет <bench@council.localhost>:\n> ${subject}\n> \n> СРОК: пятница, 4 июня 2027 года, до конца дня.\n`;

/** Officers' answers, sixteen connections at a time, as their servers would hand them over. */
async function sendReplies(port: number, letters: readonly Answerable[]): Promise<void> {
  const transport = createTransport({ host: '127.0.0.1', port, pool: true, maxConnections: 16, ignoreTLS: true, name: 'mx.edu.example' });
  await Promise.all(letters.map(({ to, subject, inReplyTo }, nth) =>
    transport.sendMail({ from: 's.kim@edu.example', to, subject: `Re: ${subject}`, inReplyTo, references: inReplyTo, text: `Выполнено. Рейдов ${nth + 1}, детей выявлено 2, таблица приложена.\n\n${quote(subject)}`, attachments: [{ filename: 'Таблица.xlsx', content: Buffer.alloc(20_000, nth % 251) }] })));
  transport.close();
}
