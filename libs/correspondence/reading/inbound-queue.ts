import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Work } from '@kenes/kernel';

const LEASE_SECONDS = 60;
/** After so many tries that failed by our own fault the letter is shown as it is, to be read by a person. */
const TRIES = 8;
const FIRST_PAUSE_SECONDS = 2;
const LONGEST_PAUSE_SECONDS = 900;

/** A stored letter in the hands of one reader, until the lease ends or another reader's fence is higher. */
export interface ClaimedMail {
  councilId: string;
  id: string;
  fence: number;
  attempts: number;
  sha256: Buffer;
  envelopeFrom: string;
  remoteIp: string;
  helo: string;
  receivedAt: Date;
  recipients: string[];
}

/** Somebody else reads this letter by now; whatever this reader found is dropped. */
export class LeaseLost extends Error {}

export const claimSql = `
UPDATE inbound_mail SET leased_until = now() + make_interval(secs => ${LEASE_SECONDS}), fence = fence + 1, attempts = attempts + 1
 WHERE council_id = $1 AND id = (
   SELECT id FROM inbound_mail
    WHERE council_id = $1 AND state = 'stored' AND next_attempt_at <= now() AND (leased_until IS NULL OR leased_until < now())
    ORDER BY next_attempt_at LIMIT 1 FOR UPDATE SKIP LOCKED)
RETURNING council_id AS "councilId", id, fence, attempts, envelope_from AS "envelopeFrom", remote_ip AS "remoteIp", helo, received_at AS "receivedAt",
  (SELECT sha256 FROM stored_file f WHERE f.council_id = inbound_mail.council_id AND f.id = file_id) AS sha256,
  ARRAY(SELECT recipient FROM inbound_delivery d WHERE d.council_id = inbound_mail.council_id AND d.inbound_id = inbound_mail.id ORDER BY d.received_at, recipient) AS recipients`;

/** The letters that wait to be read. Reading is at least once; the fence makes its effect once. */
@Injectable()
export class InboundQueue {
  constructor(private readonly unit: UnitOfWork) {}

  async claim(councilId: string): Promise<ClaimedMail | null> {
    return this.unit.chore(councilId, async (work) => (await work.query<ClaimedMail>(claimSql, [councilId]))[0] ?? null);
  }

  /** Ends the reading in the transaction that keeps what was read. Throws when the lease went to another reader. */
  async finish(work: Work, mail: ClaimedMail, state: 'read' | 'unreadable', problem: string | null): Promise<void> {
    const rows = await work.query(
      `UPDATE inbound_mail SET state = $3, problem = $4, leased_until = NULL WHERE id = $1 AND fence = $2 AND state = 'stored' RETURNING id`,
      [mail.id, mail.fence, state, problem],
    );
    if (rows.length === 0) throw new LeaseLost(`letter ${mail.id} is read by another reader`);
  }

  /** Puts the letter back for later; the pause doubles. */
  async later(mail: ClaimedMail, problem: string): Promise<void> {
    const pause = Math.min(LONGEST_PAUSE_SECONDS, FIRST_PAUSE_SECONDS * 2 ** (mail.attempts - 1));
    await this.unit.chore(mail.councilId, (work) =>
      work.query(
        `UPDATE inbound_mail SET leased_until = NULL, next_attempt_at = now() + make_interval(secs => $3), problem = $4 WHERE id = $1 AND fence = $2 AND state = 'stored'`,
        [mail.id, mail.fence, pause, problem.slice(0, 500)],
      ),
    );
  }

  isLastTry(mail: ClaimedMail): boolean {
    return mail.attempts >= TRIES;
  }
}
