import { newId, type Work } from '@kenes/kernel';
import type { KeptBytes } from './file-store.js';

/** The row of bytes that lie on the disk already; the same bytes of one council have one row. */
export async function storedFile(work: Work, kept: KeptBytes, mediaType: string): Promise<string> {
  const [made] = await work.query<{ id: string }>(
    `INSERT INTO stored_file (council_id, id, sha256, size, media_type) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (council_id, sha256) DO NOTHING RETURNING id`,
    [work.councilId, newId(), kept.sha256, kept.size, mediaType],
  );
  if (made) return made.id;
  const [known] = await work.query<{ id: string }>('SELECT id FROM stored_file WHERE sha256 = $1', [kept.sha256]);
  return known!.id;
}
