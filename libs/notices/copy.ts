import { readFileSync } from 'node:fs';
import { Inject, Injectable } from '@nestjs/common';
import { inLanguage, wordsFor, type Environment, type Language } from '@kenes/config';
import { calendarPageUrl } from '@kenes/calendars';
import { Link, Links, Person } from '@kenes/council';
import { Thread } from '@kenes/correspondence';
import { rewriteCalendar } from '@kenes/ics';
import { ENVIRONMENT, UnitOfWork, type Reading } from '@kenes/kernel';
import { buildMessage, fill, linksIn, placeholders, qrImage, type BuiltMail, type DkimKey, type MailToSend } from '@kenes/mail';
import type { Claimed } from './outgoing-queue.js';
import { secretariatOf } from './secretariat.js';

const QR = 'qr@kenes';

/** Writes the one copy that leaves: the stored letter with its secrets put in, as bytes. */
@Injectable()
export class Copies {
  private readonly dkim: DkimKey | undefined;

  constructor(
    private readonly unit: UnitOfWork,
    private readonly links: Links,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {
    const { dkim, mailDomain } = environment;
    this.dkim = dkim ? { domain: mailDomain, selector: dkim.selector, privateKey: readFileSync(dkim.keyFile, 'utf8') } : undefined;
  }

  async write(claimed: Claimed): Promise<BuiltMail> {
    const { mail, slug } = claimed;
    const council = `${slug}@${this.environment.mailDomain}`;
    const found = await this.unit.read(mail.councilId, (reading) => this.found(reading, claimed));
    const secrets = await this.secretsOf(claimed, found);
    const values = { link: secrets.link, code: secrets.code, reply: secrets.reply ?? council, qr: `cid:${QR}`, calendar: found.calendar ?? `${this.environment.publicUrl}/${slug}/calendar` };
    const name = wordsFor(found.language).t('letters:via', { name: inLanguage(found.sender, found.language) });
    const copy: MailToSend = {
      messageId: mail.headerMessageId, date: mail.createdAt,
      from: { name, address: council }, to: { name: mail.toName, address: mail.toAddress },
      replyTo: { name, address: values.reply },
      // Bounces come back to the personal address: its token names the letter's matter and person.
      envelopeFrom: values.reply,
      subject: mail.subject, text: fill(mail.bodyText, values, found.links), html: fill(mail.bodyHtml, values, found.links),
      inReplyTo: mail.inReplyTo, references: mail.references,
      thread: found.thread ? { id: found.thread.id, topic: found.thread.subject, startedAt: found.thread.startedAt } : undefined,
      listId: `${slug}.${this.environment.mailDomain}`,
      inline: secrets.qr ? [{ cid: QR, name: 'qr.png', mediaType: 'image/png', content: secrets.qr }] : undefined,
      invitation: mail.calendarText ? { method: mail.calendarMethod!, calendar: rewriteCalendar(mail.calendarText, (line) => fill(line, values)) } : undefined,
    };
    return buildMessage(copy, this.dkim);
  }

  /** All that is read for a copy, in one unit. */
  private async found(reading: Reading, claimed: Claimed) {
    const { mail, councilCode } = claimed;
    const person = mail.personId ? await reading.find(Person, mail.personId) : null;
    const thread = mail.threadId ? await reading.find(Thread, mail.threadId) : null;
    const [first] = thread ? await reading.query<{ at: Date | null }>('SELECT min(created_at) AS at FROM outgoing_mail WHERE thread_id = $1', [thread.id]) : [];
    const { sender } = await secretariatOf(reading);
    const language: Language = person && person.language !== 'kk+ru' ? person.language : 'kk';
    return {
      language, sender: sender.name,
      thread: thread && { id: thread.id, subject: thread.subject, startedAt: first?.at ?? mail.createdAt },
      link: mail.linkId ? await reading.find(Link, mail.linkId) : null,
      reply: mail.replyLinkId ? await reading.find(Link, mail.replyLinkId) : null,
      links: await this.linksOf(reading, claimed),
      calendar: mail.personId && mail.bodyHtml.includes(placeholders.calendar) ? await calendarPageUrl(reading, this.links, councilCode, mail.personId) : null,
    };
  }

  /** Of a letter that opens several pages, each link of its own person that is still in force. */
  private async linksOf(reading: Reading, { mail, councilCode }: Claimed): Promise<Map<string, string>> {
    const ids = linksIn(mail.bodyText);
    const links = ids.length > 0 ? await reading.all(Link, 'id = ANY($1::uuid[]) AND person_id = $2', [ids, mail.personId]) : [];
    return new Map(links.map((link) => [link.id, this.links.url({ councilCode }, link)]));
  }

  private async secretsOf({ mail, councilCode }: Claimed, { link, reply }: { link: Link | null; reply: Link | null }) {
    const url = link ? this.links.url({ councilCode }, link) : '';
    return {
      link: url,
      code: link && mail.bodyText.includes(placeholders.code) ? this.links.code(link) : '',
      reply: reply ? this.links.address({ councilCode }, reply) : null,
      qr: url && mail.bodyHtml.includes(placeholders.qr) ? await qrImage(url) : null,
    };
  }
}
