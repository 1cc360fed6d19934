import { hydrate, type Statements } from '@kenes/kernel';
import { Feed } from './feed.entity.js';

/** When it was last read, by the council's own clock, as everything on a page is. */
const feedsSql = (condition: string): string => `
SELECT f.council_id, f.id, f.person_id, f.link_id, f.name, f.language, f.layers, f.audience, f.alarms, f.dirty, f.created_at, l.last_used_at + make_interval(secs => c.clock_offset_seconds) AS last_used_at, l.revoked_at
  FROM feed f JOIN link l ON l.council_id = f.council_id AND l.id = f.link_id JOIN council c ON c.id = f.council_id WHERE ${condition} ORDER BY f.created_at, f.id`;

async function load(db: Statements, condition: string, values: readonly unknown[]): Promise<Feed[]> {
  const rows = await db.query<Record<string, unknown> & { last_used_at: Date | null; revoked_at: Date | null }>(feedsSql(condition), values);
  return rows.map((row) => Object.assign(hydrate(Feed, row), { lastUsedAt: row.last_used_at, revokedAt: row.revoked_at }));
}

/** A person's subscriptions that still work. */
export const feedsOfPerson = (db: Statements, personId: string): Promise<Feed[]> => load(db, 'f.person_id = $1 AND l.revoked_at IS NULL', [personId]);

/** One feed, revoked or not, if it is this person's. */
export async function feedOf(db: Statements, personId: string, id: string): Promise<Feed | null> {
  return (await load(db, 'f.person_id = $1 AND f.id = $2', [personId, id]))[0] ?? null;
}

export async function countFeeds(db: Statements, personId: string): Promise<number> {
  return (await feedsOfPerson(db, personId)).length;
}
