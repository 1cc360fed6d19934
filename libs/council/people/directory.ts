import type { Statements } from '@kenes/kernel';
import { Person } from './person.entity.js';

/** To whom and where a letter to a body goes. */
export interface Recipient {
  organisationId: string;
  /** Null when only a function mailbox is known. */
  person: Person | null;
  /** Null when nobody in the body has an address: the letter goes on paper. */
  address: string | null;
  /** The contact who is away, while `person` is the deputy. */
  insteadOf: string | null;
  /** The body's own mailbox, which gets a copy while the contact is away. */
  copyTo: string | null;
}

const holdersSql = `
  SELECT DISTINCT ON (post.organisation_id) post.organisation_id, holder.person_id, known.address, standing.person_id AS deputy_id, standing.address AS deputy_address
    FROM post_holder holder
    JOIN post ON post.council_id = holder.council_id AND post.id = holder.post_id
    LEFT JOIN person_address known ON known.council_id = holder.council_id AND known.person_id = holder.person_id AND known.is_primary
    LEFT JOIN LATERAL (
      SELECT deputy.person_id, own.address FROM deputy
        JOIN person_address own ON own.council_id = deputy.council_id AND own.person_id = deputy.person_id AND own.is_primary
       WHERE deputy.organisation_id = post.organisation_id AND deputy.for_person_id = holder.person_id AND deputy.from_on <= $2 AND deputy.to_on >= $2
       ORDER BY deputy.from_on DESC, deputy.id DESC LIMIT 1
    ) standing ON true
   WHERE post.organisation_id = ANY($1) AND holder.from_on <= $2 AND (holder.to_on IS NULL OR holder.to_on >= $2)
     AND post.function IN ('contact', 'head', 'staff')
   ORDER BY post.organisation_id, (known.address IS NULL), array_position(ARRAY['contact', 'head', 'staff'], post.function), holder.from_on DESC`;

interface HolderRow { organisation_id: string; person_id: string; address: string | null; deputy_id: string | null; deputy_address: string | null }

const mailboxesSql = `
  SELECT DISTINCT ON (organisation_id) organisation_id, address FROM function_mailbox
   WHERE organisation_id = ANY($1) AND purpose IN ('contact', 'chancellery')
   ORDER BY organisation_id, (purpose = 'chancellery'), address`;

/**
 * Who answers for each body on a day: its contact, else its head, else whoever works there; with an address before
 * one without. Their own address first, then the body's mailbox. While the contact is away, the deputy in his place and
 * a copy to the body's mailbox (practice 34). Every id asked for is in the answer.
 */
export async function recipientsOf(db: Statements, organisationIds: readonly string[], on: string): Promise<Map<string, Recipient>> {
  const holders = await db.query<HolderRow>(holdersSql, [organisationIds, on]);
  const mailboxes = await db.query<{ organisation_id: string; address: string }>(mailboxesSql, [organisationIds]);
  const people = new Map((await db.all(Person, 'id = ANY($1)', [holders.map((row) => row.deputy_id ?? row.person_id)])).map((person) => [person.id, person]));
  const holderOf = new Map(holders.map((row) => [row.organisation_id, row]));
  const mailboxOf = new Map(mailboxes.map((row) => [row.organisation_id, row.address]));
  return new Map(organisationIds.map((organisationId): [string, Recipient] => {
    const holder = holderOf.get(organisationId);
    const mailbox = mailboxOf.get(organisationId) ?? null;
    if (holder?.deputy_id) return [organisationId, { organisationId, person: people.get(holder.deputy_id)!, address: holder.deputy_address, insteadOf: holder.person_id, copyTo: mailbox }];
    return [organisationId, { organisationId, person: holder ? people.get(holder.person_id)! : null, address: holder?.address ?? mailbox, insteadOf: null, copyTo: null }];
  }));
}

/** The address a person is written to; null when none is known. */
export async function addressOf(db: Statements, personId: string): Promise<string | null> {
  const [row] = await db.query<{ address: string }>('SELECT address FROM person_address WHERE person_id = $1 AND is_primary', [personId]);
  return row?.address ?? null;
}

export interface Sender {
  personId: string | null;
  /** The bodies this sender may speak for, the likeliest first. */
  organisationIds: string[];
}

/** The bodies a person speaks for on a day, in SQL; both are expressions. */
export const bodiesSql = (person: string, on: string): string => `
  SELECT post.organisation_id FROM post_holder holder JOIN post ON post.council_id = holder.council_id AND post.id = holder.post_id
   WHERE holder.person_id = ${person} AND holder.from_on <= ${on}::date AND (holder.to_on IS NULL OR holder.to_on >= ${on}::date)
   UNION SELECT organisation_id FROM mandate WHERE person_id = ${person} AND from_on <= ${on}::date AND (to_on IS NULL OR to_on >= ${on}::date)`;

/** The bodies a person speaks for on a day: by a post there, or by a seat of her own name. Of who has left, none. */
export async function bodiesOf(db: Statements, personId: string, on: string): Promise<string[]> {
  return (await db.query<{ organisation_id: string }>(bodiesSql('$1::uuid', '$2'), [personId, on])).map((row) => row.organisation_id);
}

const senderSql = `
  SELECT known.person_id, ARRAY(${bodiesSql('known.person_id', '$2')}) AS bodies FROM person_address known WHERE known.address = $1`;

/** Who writes from an address: a person with the bodies of today, or the body of a function mailbox. */
export async function senderOf(db: Statements, address: string, on: string): Promise<Sender | null> {
  const known = address.toLowerCase();
  const [person] = await db.query<{ person_id: string; bodies: string[] }>(senderSql, [known, on]);
  if (person) return { personId: person.person_id, organisationIds: person.bodies };
  const [mailbox] = await db.query<{ organisation_id: string }>('SELECT organisation_id FROM function_mailbox WHERE address = $1', [known]);
  return mailbox ? { personId: null, organisationIds: [mailbox.organisation_id] } : null;
}
