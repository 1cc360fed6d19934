import type { Statements } from '@kenes/kernel';

/** Shorter names are words of every letter. */
const SHORTEST = 3;

interface Names { id: string; names: string[] }

/**
 * «Не к нам, это Министерство здравоохранения»: the body a letter names, when it names exactly one that does not have
 * the matter already. Null where nobody, or several, are named.
 */
export const bodyNamedIn = async (db: Statements, text: string, except: readonly string[]): Promise<string | null> => theOneNamed(text, await namesOf(db, except));

/** «Просим содействия Министерства цифрового развития и акимата области»: all bodies a letter names, in whatever case. */
export const bodiesNamedIn = async (db: Statements, text: string, except: readonly string[]): Promise<string[]> => allNamed(text, await namesOf(db, except));

/** The body of exactly this name. */
export async function bodyCalled(db: Statements, name: string): Promise<string | null> {
  const found = (await namesOf(db, [])).filter(({ names }) => names.some((one) => fold(one) === fold(name)));
  return found.length === 1 ? found[0]!.id : null;
}

const namesOf = (db: Statements, except: readonly string[]): Promise<Names[]> => db.query<Names>(
  `SELECT organisation_id AS id, array_agg(DISTINCT name) AS names FROM (
     SELECT organisation_id, unnest(ARRAY[name_kk, name_ru, name_en, short_kk, short_ru, short_en]) AS name FROM organisation_name) called
    WHERE name IS NOT NULL AND NOT organisation_id = ANY($1::uuid[]) GROUP BY organisation_id`, [except]);

/** A longer name beats a shorter one inside it: «Министерство труда» is not «Министерство». */
export function theOneNamed(text: string, bodies: readonly Names[]): string | null {
  const said = ` ${fold(text)} `;
  const found = bodies.flatMap(({ id, names }) => {
    const longest = Math.max(0, ...names.filter((name) => name.length >= SHORTEST && said.includes(` ${fold(name)} `)).map((name) => name.length));
    return longest > 0 ? [{ id, longest }] : [];
  });
  const most = Math.max(0, ...found.map(({ longest }) => longest));
  const best = found.filter(({ longest }) => longest === most);
  return best.length === 1 ? best[0]!.id : null;
}

const fold = (text: string): string => text.toLocaleLowerCase('ru').replaceAll('ё', 'е').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

/** What is read of a letter for names. */
const READ = 5_000;

/** A word of a name may be declined; what a longer name has used is no part of a shorter one. */
export function allNamed(text: string, bodies: readonly Names[]): string[] {
  const said: (string | null)[] = fold(text.slice(0, READ)).split(' ');
  const names = bodies.flatMap(({ id, names: called }) => called.filter((name) => name.length >= SHORTEST).map((name) => ({ id, words: fold(name).split(' ') })));
  const found = new Set<string>();
  for (const { id, words } of names.sort((one, other) => other.words.length - one.words.length || other.words.join().length - one.words.join().length)) {
    for (let at = 0; at + words.length <= said.length; at += 1) {
      if (!words.every((word, nth) => isWord(said[at + nth] ?? null, word, words.length > 1))) continue;
      said.fill(null, at, at + words.length);
      found.add(id);
    }
  }
  return [...found];
}

/** «министерства» for «министерство», «министрлігінің» for «министрлігі»; a name of one word is written as it is. */
function isWord(said: string | null, word: string, declined: boolean): boolean {
  if (said === null) return false;
  if (said === word) return true;
  return declined && word.length > 4 && Math.abs(said.length - word.length) <= 4 && said.startsWith(word.slice(0, -2));
}
