import { columnsOf, hydrate, localText, type Asking, type Statements } from '@kenes/kernel';
import { Person } from './person.entity.js';
import { HeldPost } from './post.entity.js';

export const peopleById = async (db: Statements, ids: readonly string[]): Promise<Map<string, Person>> =>
  new Map((await db.all(Person, 'id = ANY($1)', [ids])).map((person) => [person.id, person]));

/** One person by id through the operation's batch. */
export const personOf = (asking: Asking, id: string): Promise<Person | null> =>
  asking.loader<string, Person | null>('person', async (ids) => {
    const found = await peopleById(asking.reading, ids);
    return ids.map((one) => found.get(one) ?? null);
  }).load(id);

/** People whose name or address holds a text, к written for қ and so on; all of them without one. */
export async function people(db: Statements, text: string | null): Promise<Person[]> {
  const wanted = text?.trim();
  if (!wanted) return db.all(Person, 'true', [], 'name_ru, key');
  const rows = await db.query(
    `SELECT ${columnsOf(Person, 'person')} FROM person
      WHERE ${fold('concat_ws($$ $$, name_kk, name_ru, name_en, salutation_ru)')} LIKE $1
         OR EXISTS (SELECT 1 FROM person_address known WHERE known.person_id = person.id AND known.address LIKE $2)
      ORDER BY name_ru, key`,
    [`%${foldText(wanted)}%`, `%${wanted.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`],
  );
  return rows.map((row) => hydrate(Person, row));
}

/** Kazakh letters as people without the layout type them (decision 29). */
const folded: readonly [string, string] = ['ёәіңғүұқөһ', 'еаингуукох'];
const fold = (sql: string): string => `translate(lower(${sql}), '${folded[0]}', '${folded[1]}')`;
const foldText = (text: string): string =>
  [...text.toLowerCase()].map((letter) => folded[1][folded[0].indexOf(letter)] ?? letter).join('').replace(/[\\%_]/g, '\\$&');

interface HeldRow {
  id: string;
  organisation_id: string;
  person_id: string;
  title_kk: string;
  title_ru: string;
  title_en: string;
  function: HeldPost['function'];
  from_on: string;
  to_on: string | null;
}

const heldSql = `
  SELECT post.id, post.organisation_id, holder.person_id, title_kk, title_ru, title_en, post.function, holder.from_on, holder.to_on
    FROM post_holder holder JOIN post ON post.council_id = holder.council_id AND post.id = holder.post_id`;

const held = (row: HeldRow): HeldPost =>
  Object.assign(new HeldPost(), {
    id: row.id, organisationId: row.organisation_id, personId: row.person_id, function: row.function,
    title: localText(row.title_kk, row.title_ru, row.title_en), fromOn: row.from_on, toOn: row.to_on,
  });

/** All posts of a person, the present ones first. */
export const postsOf = (asking: Asking, personId: string): Promise<HeldPost[]> =>
  asking.loader<string, HeldPost[]>('person.posts', async (ids) => {
    const rows = await asking.reading.query<HeldRow>(`${heldSql} WHERE holder.person_id = ANY($1) ORDER BY holder.to_on DESC NULLS FIRST, holder.from_on DESC`, [ids]);
    const byPerson = Map.groupBy(rows, (row) => row.person_id);
    return ids.map((id) => (byPerson.get(id) ?? []).map(held));
  }).load(personId);

/** The addresses of a person, the one that is written to first. */
export const addressesOf = (asking: Asking, personId: string): Promise<string[]> =>
  asking.loader<string, string[]>('person.addresses', async (ids) => {
    const rows = await asking.reading.query<{ person_id: string; address: string }>(
      'SELECT person_id, address FROM person_address WHERE person_id = ANY($1) ORDER BY is_primary DESC, added_at', [ids],
    );
    const byPerson = Map.groupBy(rows, (row) => row.person_id);
    return ids.map((id) => (byPerson.get(id) ?? []).map((row) => row.address));
  }).load(personId);

/** Who works in a body today: heads first, then contacts. */
export const staffOf = (asking: Asking, organisationId: string): Promise<HeldPost[]> =>
  asking.loader<string, HeldPost[]>('organisation.staff', async (ids) => {
    const rows = await asking.reading.query<HeldRow>(
      `${heldSql} WHERE post.organisation_id = ANY($1) AND holder.from_on <= $2 AND (holder.to_on IS NULL OR holder.to_on >= $2)
       ORDER BY array_position(ARRAY['head', 'contact', 'press', 'chancellery', 'staff'], post.function), holder.from_on, holder.person_id`,
      [ids, await asking.reading.today()],
    );
    const byBody = Map.groupBy(rows, (row) => row.organisation_id);
    return ids.map((id) => (byBody.get(id) ?? []).map(held));
  }).load(organisationId);
