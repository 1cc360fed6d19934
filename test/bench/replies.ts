import { createTransport } from 'nodemailer';

/** A letter of the council that an officer may answer. */
export interface Answerable {
  to: string;
  subject: string;
  inReplyTo: string;
}

const quote = (subject: string): string => `чт, 20 мая 2027 г. в 10:15, Координационный совет <bench@council.localhost>:\n> ${subject}\n> \n> СРОК: пятница, 4 июня 2027 года, до конца дня.\n`;

/** Officers' answers, sixteen connections at a time, as their servers would hand them over. */
export async function sendReplies(port: number, letters: readonly Answerable[]): Promise<void> {
  const transport = createTransport({ host: '127.0.0.1', port, pool: true, maxConnections: 16, ignoreTLS: true, name: 'mx.edu.example' });
  await Promise.all(letters.map(({ to, subject, inReplyTo }, nth) =>
    transport.sendMail({ from: 's.kim@edu.example', to, subject: `Re: ${subject}`, inReplyTo, references: inReplyTo, text: `Выполнено. Рейдов ${nth + 1}, детей выявлено 2, таблица приложена.\n\n${quote(subject)}`, attachments: [{ filename: 'Таблица.xlsx', content: Buffer.alloc(20_000, nth % 251) }] })));
  transport.close();
}
