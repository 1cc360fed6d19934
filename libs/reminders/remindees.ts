import type { OwingSlot } from '@kenes/assignments';
import { Person, recipientsOf } from '@kenes/council';
import type { Statements } from '@kenes/kernel';

/** To whom a reminder goes: a person, or the mailbox of a body without one. */
export interface Remindee {
  /** One digest a day for each of these. */
  key: string;
  person: Person | null;
  /** Null when nobody there can be written to. */
  address: string | null;
  /** The body's mailbox, which gets a copy while the contact is away (practice 34). */
  copyTo: string | null;
}

const namedSql = `
  SELECT DISTINCT asked.slot_id, asked.person_id, known.address
    FROM unnest($1::uuid[], $2::uuid[], $3::uuid[]) AS asked (slot_id, person_id, organisation_id)
    JOIN post_holder holder ON holder.person_id = asked.person_id AND holder.from_on <= $4 AND (holder.to_on IS NULL OR holder.to_on >= $4)
    JOIN post ON post.council_id = holder.council_id AND post.id = holder.post_id AND post.organisation_id = asked.organisation_id
    JOIN person_address known ON known.council_id = holder.council_id AND known.person_id = asked.person_id AND known.is_primary`;

/**
 * The person a slot was given to, while they work there; else whoever answers for the body today: its contact, or the
 * contact's deputy. Never anybody's superior.
 */
export async function remindeesOf(db: Statements, slots: readonly OwingSlot[], today: string): Promise<Map<string, Remindee>> {
  const contacts = await recipientsOf(db, [...new Set(slots.map(({ organisationId }) => organisationId))], today);
  const others = slots.filter(({ personId, organisationId }) => {
    const contact = contacts.get(organisationId)!;
    return personId !== null && personId !== contact.person?.id && personId !== contact.insteadOf;
  });
  const named = others.length === 0 ? [] : await db.query<{ slot_id: string; person_id: string; address: string }>(
    namedSql, [others.map(({ slotId }) => slotId), others.map(({ personId }) => personId), others.map(({ organisationId }) => organisationId), today]);
  const people = new Map((await db.all(Person, 'id = ANY($1)', [named.map((row) => row.person_id)])).map((person) => [person.id, person]));
  const namedOf = new Map(named.map((row) => [row.slot_id, row]));
  return new Map(slots.map(({ slotId, organisationId }): [string, Remindee] => {
    const own = namedOf.get(slotId);
    if (own) return [slotId, { key: `person:${own.person_id}`, person: people.get(own.person_id)!, address: own.address, copyTo: null }];
    const { person, address, copyTo } = contacts.get(organisationId)!;
    return [slotId, { key: person ? `person:${person.id}` : `mailbox:${address}`, person, address, copyTo }];
  }));
}
