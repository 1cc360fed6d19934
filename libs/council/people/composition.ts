import { columnsOf, hydrate, localText, type Asking, type LocalText, type Statements } from '@kenes/kernel';
import { Mandate } from './mandate.entity.js';

const holderSql = `
  SELECT ${columnsOf(Mandate, 'mandate')}, coalesce(mandate.person_id, holder.person_id) AS holder_id
    FROM mandate
    LEFT JOIN LATERAL (
      SELECT person_id FROM post_holder
       WHERE post_holder.council_id = mandate.council_id AND post_holder.post_id = mandate.post_id
         AND from_on <= $1 AND (to_on IS NULL OR to_on >= $1)
       ORDER BY from_on DESC LIMIT 1
    ) holder ON true`;

const seated = (rows: Record<string, unknown>[], on: string): Mandate[] =>
  rows.map((row) => Object.assign(hydrate(Mandate, row), { holderId: row.holder_id as string | null, on }));

/** The composition as of a day: mandates in force and who held them then. A change today rewrites no earlier day. */
export const compositionOn = async (db: Statements, on: string): Promise<Mandate[]> =>
  seated(await db.query(`${holderSql} WHERE mandate.from_on <= $1 AND (mandate.to_on IS NULL OR mandate.to_on >= $1) ORDER BY mandate.position, mandate.id`, [on]), on);

/** Mandates by id, with who holds each on a day, in force or not. */
export const mandatesById = async (db: Statements, ids: readonly string[], on: string): Promise<Map<string, Mandate>> =>
  new Map(seated(await db.query(`${holderSql} WHERE mandate.id = ANY($2)`, [on, ids]), on).map((mandate) => [mandate.id, mandate]));

/** One mandate with its holder of today, through the operation's batch. */
export const mandateOf = (asking: Asking, id: string): Promise<Mandate | null> =>
  asking.loader<string, Mandate | null>('mandate', async (ids) => {
    const found = await mandatesById(asking.reading, ids, await asking.reading.today());
    return ids.map((one) => found.get(one) ?? null);
  }).load(id);

/** The title of a post by its id, through the operation's batch. */
export const postTitleOf = (asking: Asking, postId: string): Promise<LocalText | null> =>
  asking.loader<string, LocalText | null>('post.title', async (ids) => {
    const rows = await asking.reading.query<{ id: string; title_kk: string; title_ru: string; title_en: string }>('SELECT id, title_kk, title_ru, title_en FROM post WHERE id = ANY($1)', [ids]);
    const titles = new Map(rows.map((row) => [row.id, localText(row.title_kk, row.title_ru, row.title_en)]));
    return ids.map((one) => titles.get(one) ?? null);
  }).load(postId);
