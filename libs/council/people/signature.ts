import { languages, wordsFor, type Trilingual, type WordKey } from '@kenes/config';
import type { Statements } from '@kenes/kernel';
import { compositionOn } from './composition.js';
import { Person } from './person.entity.js';

/** In whose name a letter goes out, and the phone that answers. */
export interface LetterSignature { readonly name: Trilingual; readonly post: Trilingual; readonly phone: string | null }

/** Who signs a letter, by the seat she holds in the council on that day or by her post. */
export async function signatureOf(db: Statements, personId: string, today: string): Promise<LetterSignature> {
  const person = (await db.find(Person, personId))!;
  const seat = (await compositionOn(db, today)).find(({ holderId, role }) => holderId === personId && (role === 'secretary' || role === 'coordinator'));
  const key = seat && (`letters:${seat.role}` as WordKey);
  const [held] = key ? [] : await db.query<{ title_kk: string; title_ru: string; title_en: string }>(
    `SELECT title_kk, title_ru, title_en FROM post_holder h JOIN post p ON p.council_id = h.council_id AND p.id = h.post_id
      WHERE h.person_id = $1 AND h.from_on <= $2 AND (h.to_on IS NULL OR h.to_on >= $2) ORDER BY h.from_on DESC LIMIT 1`, [personId, today]);
  const post = key
    ? Object.fromEntries(languages.map((language) => [language, wordsFor(language).t(key)]))
    : held ? { kk: held.title_kk, ru: held.title_ru, en: held.title_en } : {};
  return { name: person.name, post, phone: person.phone };
}
