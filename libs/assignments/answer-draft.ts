import type { Link } from '@kenes/council';
import type { Statements, Work } from '@kenes/kernel';

/** What the answer page keeps of its fields, group by group; a group that its form did not have is absent. */
export interface Typed {
  texts: Partial<Record<string, string>>;
  [group: string]: unknown;
}

/** What is to be kept, with the files that are to wait for it. */
export interface Unsent {
  typed: Typed;
  fileIds: readonly string[];
}

/** It is its holder's, not the link's: one that is closed or worn out takes nothing along. */
const ofHolder = `link_id IN (SELECT id FROM link WHERE purpose = 'report' AND object_id = $1 AND person_id = $2)`;

type Held = Pick<Link, 'id' | 'objectId' | 'personId'>;

export async function draftOf(db: Statements, { objectId, personId }: Omit<Held, 'id'>): Promise<{ typed: Typed; at: Date } | null> {
  const [draft] = await db.query<{ typed: Typed; at: Date }>(`SELECT typed, saved_at AS at FROM answer_draft WHERE ${ofHolder}`, [objectId, personId]);
  return draft ?? null;
}

/** A lead types on two forms: what the other one had stays beside. */
export async function keepDraft(work: Work, link: Held, { typed, fileIds }: Unsent): Promise<void> {
  const earlier = await draftOf(work, link);
  const together = { ...earlier?.typed, ...typed, texts: { ...earlier?.typed.texts, ...typed.texts } };
  await work.query(`DELETE FROM answer_draft WHERE ${ofHolder} AND link_id <> $3`, [link.objectId, link.personId, link.id]);
  await work.query(
    `INSERT INTO answer_draft (council_id, link_id, typed, file_ids, saved_at) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (council_id, link_id) DO UPDATE SET typed = EXCLUDED.typed, file_ids = EXCLUDED.file_ids, saved_at = EXCLUDED.saved_at`,
    [work.councilId, link.id, JSON.stringify(together), fileIds, work.now]);
}

/** What was sent is no draft any more; a consolidated answer that a lead has begun beside it still is. */
export async function forgetDraft(work: Work, { objectId, personId }: Held, beside: boolean): Promise<void> {
  const holder = [objectId, personId];
  const { texts, without, taken, why } = (beside && (await draftOf(work, { objectId, personId }))?.typed) || { texts: {} };
  if (!texts.done) return void (await work.query(`DELETE FROM answer_draft WHERE ${ofHolder}`, holder));
  await work.query(`UPDATE answer_draft SET typed = $3, file_ids = '{}' WHERE ${ofHolder}`, [...holder, JSON.stringify({ texts: { done: texts.done }, without, taken, why, kept: [] })]);
}
