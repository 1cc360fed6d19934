import { Inject, Injectable, ServiceUnavailableException } from '@nestjs/common';
import { wordsFor, type Environment } from '@kenes/config';
import { demoDkim } from '@kenes/correspondence';
import { ENVIRONMENT } from '@kenes/kernel';
import { domainOf } from '@kenes/mail';
import { createTransport } from 'nodemailer';
import { Mailboxes } from './mailboxes.js';
import { programOf, quoted } from './quote.js';

export interface DemoAnswer {
  letterId: string;
  text: string;
  files: { name: string; content: Buffer }[];
  /** The same key is one letter, however often the button is pressed. */
  key: string;
}

const KEYS_KEPT = 1000;

/** Answers a letter as its recipient would: by real SMTP to the mail door, signed by the recipient's domain. */
@Injectable()
export class Answering {
  private readonly sent = new Map<string, Promise<void>>();

  constructor(
    private readonly mailboxes: Mailboxes,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  answer(address: string, answer: DemoAnswer): Promise<void> {
    const known = this.sent.get(answer.key);
    if (known) return known;
    const sending = this.send(address, answer);
    this.sent.set(answer.key, sending);
    sending.catch(() => this.sent.delete(answer.key));
    if (this.sent.size > KEYS_KEPT) this.sent.delete(this.sent.keys().next().value!);
    return sending;
  }

  private async send(address: string, { letterId, text, files, key }: DemoAnswer): Promise<void> {
    const port = this.environment.inboundSmtpPort;
    if (port === null) throw new ServiceUnavailableException();
    const letter = await this.mailboxes.letter(address, letterId);
    const domain = domainOf(address);
    const { selector, privateKey } = demoDkim(this.environment.dataDir);
    const fromName = wordsFor('ru').t('correspondence:secretariat');
    const transport = createTransport({
      host: '127.0.0.1', port, name: `mail.${domain}`, secure: false, ignoreTLS: true, disableFileAccess: true, disableUrlAccess: true,
      dkim: { domainName: domain, keySelector: selector, privateKey },
    });
    try {
      await transport.sendMail({
        messageId: `<${key}@${domain}>`,
        date: letter.now,
        from: { name: letter.toName, address },
        to: { name: fromName, address: letter.replyTo },
        subject: /^re:/i.test(letter.subject) ? letter.subject : `Re: ${letter.subject}`,
        inReplyTo: letter.messageId,
        references: [...letter.references, letter.messageId],
        text: `${text.trim()}\n\n${quoted({ ...letter, fromName, fromAddress: letter.replyTo }, programOf(address))}\n`,
        attachments: files.map(({ name, content }) => ({ filename: name, content })),
      });
    } finally {
      transport.close();
    }
  }
}
