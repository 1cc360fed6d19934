import type { Statements } from '@kenes/kernel';
import { Person } from './person.entity.js';

export interface Head {
  person: Person;
  /** Null when the head has no address of his own. */
  address: string | null;
}

/** Who heads each body on a day; a body without a known head is not in the answer. */
export async function headsOf(db: Statements, organisationIds: readonly string[], on: string): Promise<Map<string, Head>> {
  const rows = await db.query<{ organisation_id: string; person_id: string; address: string | null }>(
    `SELECT DISTINCT ON (post.organisation_id) post.organisation_id, holder.person_id, known.address
       FROM post_holder holder JOIN post ON post.council_id = holder.council_id AND post.id = holder.post_id AND post.function = 'head'
       LEFT JOIN person_address known ON known.council_id = holder.council_id AND known.person_id = holder.person_id AND known.is_primary
      WHERE post.organisation_id = ANY($1) AND holder.from_on <= $2 AND (holder.to_on IS NULL OR holder.to_on >= $2)
      ORDER BY post.organisation_id, holder.from_on DESC`, [organisationIds, on]);
  const people = new Map((await db.all(Person, 'id = ANY($1)', [rows.map((row) => row.person_id)])).map((person) => [person.id, person]));
  return new Map(rows.map((row) => [row.organisation_id, { person: people.get(row.person_id)!, address: row.address }]));
}
