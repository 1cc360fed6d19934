import { newId, type Work } from '@kenes/kernel';
import type { ThreadSubject } from './thread.entity.js';

/** What a thread is about, when that is a slot. */
export async function slotOfThread(work: Work, threadId: string | null): Promise<string | null> {
  const [thread] = await work.query<{ slotId: string }>(`SELECT about_id AS "slotId" FROM thread WHERE id = $1 AND about_kind = 'slot'`, [threadId]);
  return thread?.slotId ?? null;
}

export interface ThreadOf {
  /** A meeting has a thread with each of its bodies; everything else is about one body and has one thread. */
  aboutKind: Exclude<ThreadSubject, 'meeting'>;
  aboutId: string;
  organisationId: string;
  subject: string;
}

/** The thread of one thing: made with its first letter, the same ever after. */
export async function threadAbout(work: Work, about: ThreadOf): Promise<string> {
  const known = await threadOf(work, about);
  if (known) return known;
  const [made] = await work.query<{ id: string }>(
    `INSERT INTO thread (council_id, id, about_kind, about_id, organisation_id, subject, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (council_id, about_kind, about_id) WHERE about_kind <> 'meeting' DO NOTHING RETURNING id`,
    [work.councilId, newId(), about.aboutKind, about.aboutId, about.organisationId, about.subject, work.now],
  );
  return made?.id ?? (await threadOf(work, about))!;
}

async function threadOf(work: Work, { aboutKind, aboutId }: ThreadOf): Promise<string | null> {
  // The kinds are written out so that the index of what has one thread fits.
  const [known] = await work.query<{ id: string }>(`SELECT id FROM thread WHERE about_kind = $1 AND about_kind <> 'meeting' AND about_id = $2`, [aboutKind, aboutId]);
  return known?.id ?? null;
}
