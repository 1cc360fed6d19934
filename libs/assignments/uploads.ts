import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { FileStore, safeFileName, storedFile } from '@kenes/correspondence';
import { newId, UnitOfWork } from '@kenes/kernel';
import { refuse } from './assignment.refusals.js';

/** Megabytes are said as people say them: 20 of them in all sentences and on the page. */
const largest = 20 * 1024 * 1024;
const mostWaiting = 60;
const program = /\.(exe|com|scr|pif|cpl|msi|msp|bat|cmd|ps1|psm1|vbs?|vbe|jse?|wsf?|wsh|hta|lnk|reg|jar|apk|app|dmg|pkg|deb|rpm|sh|dll|sys|gadget|appx|iso|img|vhdx?)$/i;

/** A file on its way: its bytes may come as a stream. */
export interface SentFile {
  name: string;
  type: string;
  bytes: AsyncIterable<Buffer> | Iterable<Buffer>;
}

/** A file that waits for the answer it belongs to. `id` names it to whoever sent it, and to nobody else. */
export interface KeptFile {
  id: string;
  fileId: string;
  name: string;
  size: number;
}

/** Files of answers, taken before the answer itself: from the answer page and from the workspace alike. */
@Injectable()
export class Uploads {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly store: FileStore,
  ) {}

  async keep(councilId: string, personId: string, { name, type, bytes }: SentFile): Promise<KeptFile> {
    const shown = safeFileName(name);
    if (program.test(shown)) throw refuse('FILE_IS_PROGRAM', { name: shown });
    await this.forgetUnused(councilId);
    const [{ waiting }] = await this.unit.chore(councilId, (work) => work.query<{ waiting: number }>('SELECT count(*)::int AS waiting FROM upload WHERE person_id = $1', [personId])) as [{ waiting: number }];
    if (waiting >= mostWaiting) throw refuse('UPLOADS_TOO_MANY', { count: mostWaiting });
    const stored = await this.store.keep(councilId, within(bytes));
    const mediaType = /^[\w.+-]+\/[\w.+-]+$/.test(type) ? type.toLowerCase() : 'application/octet-stream';
    const id = newId();
    const fileId = await this.unit.chore(councilId, async (work) => {
      const file = await storedFile(work, stored, mediaType);
      await work.query('INSERT INTO upload (council_id, id, person_id, file_id, name) VALUES ($1, $2, $3, $4, $5)', [councilId, id, personId, file, shown]);
      return file;
    });
    return { id, fileId, name: shown, size: stored.size };
  }

  /** The bytes of what has become part of an answer, for whoever may have them. */
  stream(councilId: string, sha256: Buffer): Readable {
    return this.store.stream(councilId, sha256);
  }

  /** Whether it still waits for an answer of this person. */
  async waits(councilId: string, personId: string, id: string): Promise<boolean> {
    const rows = await this.unit.read(councilId, (reading) => reading.query('SELECT FROM upload WHERE id = $1 AND person_id = $2', [id, personId]));
    return rows.length > 0;
  }

  /** What was sent ahead a day ago waits for nothing any more. Bytes that hang nowhere leave the disk, after their row. */
  private async forgetUnused(councilId: string): Promise<void> {
    const loose = await this.unit.chore(councilId, async (work) => {
      const old = await work.query<{ file_id: string }>(`DELETE FROM upload u WHERE at < now() - interval '1 day' AND NOT EXISTS (SELECT FROM answer_draft d WHERE u.file_id = ANY(d.file_ids)) RETURNING file_id`);
      if (old.length === 0) return [];
      // Whoever is hanging such a file onto something right now holds its row; it is theirs.
      const free = await work.query<{ id: string }>('SELECT id FROM stored_file WHERE id = ANY($1::uuid[]) FOR UPDATE SKIP LOCKED', [old.map((row) => row.file_id)]);
      return work.query<{ sha256: Buffer }>(
        `DELETE FROM stored_file f WHERE f.id = ANY($1::uuid[]) AND NOT EXISTS (SELECT FROM upload u WHERE u.file_id = f.id) AND NOT EXISTS (SELECT FROM report_file r WHERE r.file_id = f.id)
           AND NOT EXISTS (SELECT FROM message_file m WHERE m.file_id = f.id) AND NOT EXISTS (SELECT FROM inbound_mail i WHERE i.file_id = f.id) RETURNING sha256`,
        [free.map((row) => row.id)],
      );
    });
    for (const { sha256 } of loose) await this.store.forget(councilId, sha256);
  }
}

async function* within(bytes: SentFile['bytes']): AsyncGenerator<Buffer> {
  let size = 0;
  for await (const chunk of bytes) {
    size += chunk.length;
    if (size > largest) throw refuse('FILES_TOO_LARGE');
    yield chunk;
  }
  if (size === 0) throw refuse('FILE_EMPTY');
}
