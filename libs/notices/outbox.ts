import { Inject, Injectable } from '@nestjs/common';
import type { Environment } from '@kenes/config';
import { letterCameBack } from '@kenes/assignments';
import { slotOfThread, type LetterBounced } from '@kenes/correspondence';
import { calendarPageOf } from '@kenes/calendars';
import { Link, Links, type LinkPurpose } from '@kenes/council';
import { ENVIRONMENT, newId, type Work } from '@kenes/kernel';
import { markFailing } from './undelivered/failing-addresses.js';
import { placeholders } from '@kenes/mail';
import type { LetterKind } from './outgoing-mail.entity.js';

/** A letter as it is put into the outbox, in the transaction of what it tells of. */
export interface LetterToSend {
  kind: LetterKind;
  /** Null for a mailbox, or for somebody the council does not know. */
  personId: string | null;
  toName: string;
  /** Null when nobody there can be written to: the letter is kept as that, and leaves by no mail. */
  toAddress: string | null;
  reason: string;
  subject: string;
  text: string;
  html: string;
  calendar?: { text: string; method: 'REQUEST' | 'CANCEL' };
  /** What the personal page is about; there is none without a person. */
  page?: { purpose: Exclude<LinkPurpose, 'reply'>; objectId: string; validForMinutes?: number };
  /** A link that exists already. */
  linkId?: string;
  /** The slot, or the invitation, that an answer to the personal address goes to. */
  answersGoTo?: string;
  threadId?: string;
  inReplyTo?: string | null;
  /** Whose words it passes on: it is closed with them. */
  quotes?: string | null;
  registerNumber?: number;
  /** Held so long, so that an undo still finds it here. */
  holdSeconds?: number;
  /** Goes before everything that waits. */
  urgent?: boolean;
}

const insertSql = `
INSERT INTO outgoing_mail (council_id, id, kind, header_message_id, dated_at, person_id, to_name, to_address, reason, subject, body_text, body_html,
  calendar_text, calendar_method, link_id, reply_link_id, thread_id, in_reply_to, header_references, register_number, quotes_message_id, state, next_attempt_at, epoch)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $23, $22, now() + make_interval(secs => $21), (SELECT epoch FROM installation))`;

/** Earlier mails of a thread, oldest first, ours and theirs; a marked one is named to nobody. */
const chainSql = `
SELECT id FROM (
  SELECT header_message_id AS id, created_at AS at FROM outgoing_mail WHERE thread_id = $1
  UNION ALL
  SELECT header_message_id, received_at FROM message WHERE thread_id = $1 AND header_message_id IS NOT NULL AND NOT at_risk
  ORDER BY at DESC LIMIT 10) chain ORDER BY at`;

const YESTERDAY = -86_400;

/** Where letters are written: one row per recipient, kept or undone with the change it tells of. */
@Injectable()
export class Outbox {
  constructor(
    private readonly links: Links,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  async put(work: Work, letter: LetterToSend): Promise<string> {
    const { personId, page, answersGoTo } = letter;
    const id = newId();
    const linkId = letter.linkId ?? (page && personId ? await this.linkFor(work, page.purpose, page.objectId, personId, page.validForMinutes) : null);
    const replyLinkId = answersGoTo && personId ? await this.linkFor(work, 'reply', answersGoTo, personId) : null;
    // A letter that names the reader's calendar page needs one; all her letters name the same.
    if (personId && letter.text.includes(placeholders.calendar)) await calendarPageOf(work, this.links, personId);
    const chain = letter.threadId ? (await work.query<{ id: string }>(chainSql, [letter.threadId])).map((row) => row.id) : [];
    const inReplyTo = letter.inReplyTo ?? chain.at(-1) ?? null;
    await work.query(insertSql, [
      work.councilId, id, letter.kind, `<${id}@${this.environment.mailDomain}>`, work.now, personId, letter.toName, letter.toAddress ?? '', letter.reason,
      letter.subject, letter.text, letter.html, letter.calendar?.text ?? null, letter.calendar?.method ?? null, linkId, replyLinkId,
      letter.threadId ?? null, inReplyTo, chain, letter.registerNumber ?? null, letter.urgent ? YESTERDAY : (letter.holdSeconds ?? 0),
      letter.toAddress === null ? 'unaddressed' : 'queued', letter.quotes ?? null,
    ]);
    await work.wake('outgoing');
    return id;
  }

  /** A letter that has not left yet stays; whoever it was for never sees it. */
  async takeBack(work: Work, condition: string, values: readonly unknown[], why: string): Promise<void> {
    await work.query(
      `UPDATE outgoing_mail SET state = 'cancelled', server_reply = $${values.length + 1} WHERE state IN ('queued', 'retry', 'unaddressed') AND ${condition}`,
      [...values, why],
    );
  }

  /** Their relay took it and gave it back: it has failed after all, in their words, and its address with it. A delay is only noted. */
  async bounced(work: Work, { replyLinkId, originalMessageId, isFinal, words }: LetterBounced): Promise<void> {
    const said = words.slice(0, 500) || 'returned by their server';
    const [mail] = await work.query<{ id: string; toAddress: string; kind: LetterKind; threadId: string | null }>(
      `UPDATE outgoing_mail SET server_reply = $3, state = CASE WHEN $4 THEN 'failed' ELSE state END, sent_at = CASE WHEN $4 THEN NULL ELSE sent_at END
        WHERE id = (SELECT id FROM outgoing_mail WHERE reply_link_id = $1 AND state = 'sent' AND ($2::text IS NULL OR header_message_id = $2) ORDER BY sent_at DESC LIMIT 1)
       RETURNING id, to_address AS "toAddress", kind, thread_id AS "threadId"`,
      [replyLinkId, originalMessageId, said, isFinal],
    );
    if (!mail || !isFinal) return;
    await markFailing(work, mail, said);
    const slotId = mail.kind === 'assignment' ? await slotOfThread(work, mail.threadId) : null;
    if (slotId) await letterCameBack(work, slotId);
  }

  /** One link per person and thing: the second letter opens the same page as the first. A letter may hold several, as `[[link:<id>]]`. */
  async linkFor(work: Work, purpose: LinkPurpose, objectId: string, personId: string, validForMinutes?: number): Promise<string> {
    const known = await work.one(Link, `purpose = $1 AND object_id = $2 AND person_id = $3 AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > now()) ORDER BY created_at DESC LIMIT 1`, [purpose, objectId, personId]);
    const link = known ?? (await this.links.issue(work, { purpose, objectId, personId, validForMinutes, withCode: purpose === 'who' || purpose === 'decide' || purpose === 'report' || purpose === 'rsvp' || purpose === 'monday' }));
    return link.id;
  }
}
