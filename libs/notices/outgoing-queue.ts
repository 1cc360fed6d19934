import { Injectable } from '@nestjs/common';
import { columnsOf, hydrate, UnitOfWork, type Work } from '@kenes/kernel';
import type { Look } from './last-looks.js';
import { OutgoingMail, type OutgoingState } from './outgoing-mail.entity.js';

/** Longer than any try may take (`deliver` ends within 50 s). */
const LEASE_SECONDS = 60;
/** Minutes until the next try; the last one repeats. At most five tries in the first hour. */
const PAUSES = [1, 5, 15, 30, 60, 120, 240];
const GIVE_UP_AFTER_HOURS = 72;
/** A mail that may have arrived is not repeated for days. */
const UNKNOWN_TRIES = 5;

/** A letter in the hands of one sender. */
export interface Claimed {
  mail: OutgoingMail;
  councilCode: string;
  slug: string;
  /** Others waited when it was taken. */
  more: boolean;
}

/** One that nobody is to have any more; one whose hour has not come; nothing to take, but some wait for a domain; nothing waits. */
export type Untaken = 'cancelled' | 'putOff' | 'held' | null;

/** Letters on their way to one domain at a time, whosever hands they are in: a server that drags holds up no other. */
const AT_ONCE_PER_DOMAIN = 2;
const domain = `split_part(to_address, '@', 2)`;

const waitingOf = (mail: string): string => `${mail}.state IN ('queued', 'retry', 'unknown', 'leased') AND ${mail}.epoch = (SELECT epoch FROM installation)
  AND ((${mail}.state <> 'leased' AND ${mail}.next_attempt_at <= now()) OR (${mail}.state = 'leased' AND ${mail}.leased_until < now()))`;

// A lease that ran out may hide a mail that left: it goes again as the same mail, and the row says so.
const claimSql = `
UPDATE outgoing_mail SET state = 'leased', leased_until = now() + make_interval(secs => ${LEASE_SECONDS}), fence = fence + 1, attempts = attempts + 1,
       server_reply = CASE WHEN state = 'leased' THEN 'taken over: the sender before was not heard of again' ELSE server_reply END
 WHERE council_id = $1 AND id = (
   SELECT id FROM outgoing_mail mail WHERE council_id = $1 AND ${waitingOf('mail')}
      AND NOT ${domain} = ANY(ARRAY(
        SELECT ${domain} FROM outgoing_mail WHERE council_id = $1 AND state = 'leased' AND leased_until >= now() GROUP BY 1 HAVING count(*) >= ${AT_ONCE_PER_DOMAIN}))
    ORDER BY next_attempt_at LIMIT 1 FOR UPDATE SKIP LOCKED)
RETURNING ${columnsOf(OutgoingMail)}, EXISTS (SELECT FROM outgoing_mail other WHERE other.council_id = $1 AND other.id <> outgoing_mail.id AND ${waitingOf('other')}) AS more`;

const heldSql = `SELECT EXISTS (SELECT FROM outgoing_mail other WHERE other.council_id = $1 AND ${waitingOf('other')}) AS held`;

/** The letters that wait to leave. Sending is at least once; the fence lets only the last hand say what became of it. */
@Injectable()
export class OutgoingQueue {
  constructor(private readonly unit: UnitOfWork) {}

  /** `look` may still refuse the letter, in the same transaction: then it is cancelled with the reason; or put it off. */
  claim(councilId: string, look: (work: Work, mail: OutgoingMail) => Promise<Look>): Promise<Claimed | Untaken> {
    return this.unit.chore(councilId, async (work) => {
      // One hand of a council reaches at a time, or two would count the same letters under way.
      await work.query('SELECT pg_advisory_xact_lock(hashtextextended($1::text, 0))', [councilId]);
      const [row] = await work.query<Record<string, unknown> & { more: boolean }>(claimSql, [councilId]);
      if (!row) return (await work.query<{ held: boolean }>(heldSql, [councilId]))[0]!.held ? 'held' : null;
      const mail = hydrate(OutgoingMail, row);
      const refusal = await look(work, mail);
      if (refusal === null) return { mail, councilCode: work.councilCode, slug: work.slug, more: row.more };
      if (typeof refusal !== 'string') {
        await this.putOff(work, mail, refusal.waitSeconds);
        return 'putOff';
      }
      await this.mark(work, mail, 'cancelled', refusal);
      return 'cancelled';
    });
  }

  /** What became of a try. False when the letter is in other hands by now: their word counts. `then` is kept with it. */
  settle(mail: OutgoingMail, state: OutgoingState, reply: string, then?: (work: Work) => Promise<void>): Promise<boolean> {
    return this.unit.chore(mail.councilId, async (work) => {
      const marked = await this.mark(work, mail, state, reply);
      if (marked) await then?.(work);
      return marked;
    });
  }

  /** Not taken, or perhaps taken: later again, with jitter; after days it has failed, and a person sees it. */
  later(mail: OutgoingMail, state: 'retry' | 'unknown', reply: string, random: number = Math.random()): Promise<boolean> {
    const pause = PAUSES[Math.min(mail.attempts, PAUSES.length) - 1]! * 60 * (0.8 + 0.4 * random);
    return this.unit.chore(mail.councilId, async (work) => {
      const rows = await work.query(
        `UPDATE outgoing_mail SET leased_until = NULL, next_attempt_at = now() + make_interval(secs => $4), server_reply = $5,
           state = CASE WHEN now() > created_at + make_interval(hours => ${GIVE_UP_AFTER_HOURS}) OR ($3 = 'unknown' AND attempts >= ${UNKNOWN_TRIES}) THEN 'failed' ELSE $3 END
          WHERE id = $1 AND fence = $2 AND state = 'leased' RETURNING 1`,
        [mail.id, mail.fence, state, pause, reply.slice(0, 500)],
      );
      return rows.length === 1;
    });
  }

  /** Not yet: no try was made, so none is counted. */
  private async putOff(work: Work, mail: OutgoingMail, seconds: number): Promise<void> {
    await work.query(
      `UPDATE outgoing_mail SET state = 'retry', leased_until = NULL, attempts = attempts - 1, next_attempt_at = now() + make_interval(secs => $3) WHERE id = $1 AND fence = $2`,
      [mail.id, mail.fence, seconds],
    );
  }

  private async mark(work: Work, mail: OutgoingMail, state: OutgoingState, reply: string): Promise<boolean> {
    const rows = await work.query(
      `UPDATE outgoing_mail SET state = $3, leased_until = NULL, server_reply = $4, sent_at = CASE WHEN $3 IN ('sent', 'kept') THEN now() END
        WHERE id = $1 AND fence = $2 AND state = 'leased' RETURNING 1`,
      [mail.id, mail.fence, state, reply.slice(0, 500)],
    );
    return rows.length === 1;
  }
}
