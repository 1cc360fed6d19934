import { Inject, Injectable } from '@nestjs/common';
import { newId, UnitOfWork, type Work } from '@kenes/kernel';
import { crashPoint } from '../crash-points.js';
import { FileStore, type KeptBytes } from '../files/file-store.js';
import { storedFile } from '../files/stored-files.js';
import { ContentHash } from './content-hash.js';

/** What a mail server said before the letter itself. */
export interface Envelope {
  from: string;
  remoteIp: string;
  helo: string;
}

/** Raw first: when this has answered, the letter is on the disk and in the database, whatever happens next. */
@Injectable()
export class ReceiveMail {
  constructor(
    private readonly unit: UnitOfWork,
    @Inject(FileStore) private readonly files: FileStore,
  ) {}

  /** Takes one letter in for each council it is addressed to; councils share no bytes. */
  async receive(envelope: Envelope, recipients: ReadonlyMap<string, readonly string[]>, letter: AsyncIterable<Buffer>): Promise<void> {
    const hash = new ContentHash();
    const [[firstCouncil], ...others] = [...recipients.keys()].map((id) => [id] as const) as [readonly [string], ...(readonly [string])[]];
    const kept = await this.files.keep(firstCouncil, letter, (chunk) => hash.update(chunk));
    for (const [councilId] of others) await this.files.keep(councilId, this.files.stream(firstCouncil, kept.sha256));
    crashPoint('in.afterBlob');
    const contentHash = hash.digest();
    for (const [councilId, addresses] of recipients) {
      await this.unit.chore(councilId, (work) => this.note(work, envelope, addresses, kept, contentHash));
    }
    crashPoint('in.afterCommit.before250');
  }

  private async note(work: Work, envelope: Envelope, addresses: readonly string[], kept: KeptBytes, contentHash: Buffer): Promise<void> {
    const fileId = await storedFile(work, kept, 'message/rfc822');
    const [made] = await work.query<{ id: string }>(
      `INSERT INTO inbound_mail (council_id, id, file_id, content_hash, envelope_from, remote_ip, helo, received_at, state)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'stored') ON CONFLICT (council_id, content_hash) DO NOTHING RETURNING id`,
      [work.councilId, newId(), fileId, contentHash, envelope.from, envelope.remoteIp, envelope.helo, work.now],
    );
    const inboundId = made?.id ?? (await this.secondCopy(work, contentHash));
    const fresh = await this.deliver(work, inboundId, addresses);
    if (!made && fresh) await this.readAgain(work, inboundId);
    await work.wake('inbound');
    crashPoint('in.beforeCommit');
  }

  private async secondCopy(work: Work, contentHash: Buffer): Promise<string> {
    const [known] = await work.query<{ id: string }>('SELECT id FROM inbound_mail WHERE content_hash = $1 FOR UPDATE', [contentHash]);
    return known!.id;
  }

  /** True when one of the addresses had not got this letter before. */
  private async deliver(work: Work, inboundId: string, addresses: readonly string[]): Promise<boolean> {
    const rows = await work.query<{ copies: number }>(
      `INSERT INTO inbound_delivery (council_id, inbound_id, recipient, received_at)
       SELECT $1, $2, recipient, $4 FROM unnest($3::text[]) AS recipient
       ON CONFLICT (council_id, inbound_id, recipient) DO UPDATE SET copies = inbound_delivery.copies + 1 RETURNING copies`,
      [work.councilId, inboundId, [...new Set(addresses)], work.now],
    );
    return rows.some(({ copies }) => copies === 1);
  }

  /** A copy to one more address may bring the reply address that the first copy lacked; only an unsorted message can use it. */
  private async readAgain(work: Work, inboundId: string): Promise<void> {
    await work.query(
      `UPDATE inbound_mail SET state = 'stored', attempts = 0, next_attempt_at = now()
        WHERE id = $1 AND state = 'read' AND EXISTS (SELECT FROM message WHERE inbound_id = $1 AND state = 'unsorted' AND version = 1 AND NOT at_risk)`,
      [inboundId],
    );
  }
}
