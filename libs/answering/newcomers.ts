import { wordsFor, languages } from '@kenes/config';
import { Person, Post, PostHolder, type LetterLanguage } from '@kenes/council';
import { newId, type Work } from '@kenes/kernel';
import { refuse } from './answering.refusals.js';
import { latin } from './latin.js';
import type { NamedPerson } from './said.js';

interface Wanted { organisationId: string; letters: LetterLanguage; field: string }

/** Two who name the same address at one moment: the second finds whom the first has made. */
async function alone(work: Work, address: string): Promise<void> {
  await work.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`${work.councilId} ${address}`]);
}

/**
 * The person behind a name and an address: known here already, or new. An address names one person; that of somebody
 * in another body is not taken over by being typed.
 */
export async function personNamed(work: Work, named: NamedPerson, { organisationId, letters, field }: Wanted): Promise<string> {
  await alone(work, named.address);
  const [mailbox] = await work.query('SELECT FROM function_mailbox WHERE address = $1', [named.address]);
  if (mailbox) throw refuse('WHO_ADDRESS_SHARED', field);
  const [known] = await work.query<{ person_id: string; elsewhere: boolean }>(
    `SELECT person_id, EXISTS (SELECT FROM post_holder held JOIN post ON post.council_id = held.council_id AND post.id = held.post_id
       WHERE held.person_id = person_address.person_id AND held.from_on <= $2 AND (held.to_on IS NULL OR held.to_on >= $2) AND post.organisation_id <> $3) AS elsewhere
       FROM person_address WHERE address = $1`, [named.address, work.today, organisationId]);
  if (known?.elsewhere) throw refuse('WHO_ADDRESS_ELSEWHERE', field, { address: named.address });
  if (known) {
    if (named.phone) await work.query('UPDATE person SET phone = $2, version = version + 1 WHERE id = $1', [known.person_id, named.phone]);
    return known.person_id;
  }
  const id = newId();
  const nameKk = named.nameKk || named.name;
  const nameEn = latin(named.name);
  await work.insert(Object.assign(new Person(), {
    id, key: `named-${id}`, nameKk, nameRu: named.name, nameEn, language: letters, phone: named.phone || null,
    // Whether a man or a woman is not asked: each language has a greeting that need not know.
    salutationKk: wordsFor('kk').t('answering:greeting', { name: nameKk }), salutationRu: wordsFor('ru').t('answering:greeting', { name: named.name }), salutationEn: wordsFor('en').t('answering:greeting', { name: nameEn }),
  } satisfies Partial<Person>));
  await work.query('INSERT INTO person_address (council_id, address, person_id, is_primary) VALUES ($1, $2, $3, true)', [work.councilId, named.address, id]);
  return id;
}

/** From now on this person is written to there. */
export async function writeTo(work: Work, personId: string, address: string, organisationId: string, field: string): Promise<void> {
  await alone(work, address);
  const [mailbox] = await work.query('SELECT FROM function_mailbox WHERE address = $1', [address]);
  if (mailbox) throw refuse('WHO_ADDRESS_SHARED', field);
  await work.query('INSERT INTO person_address (council_id, address, person_id) VALUES ($1, $2, $3) ON CONFLICT (council_id, address) DO NOTHING', [work.councilId, address, personId]);
  const [owner] = await work.query<{ person_id: string }>('SELECT person_id FROM person_address WHERE address = $1', [address]);
  if (owner?.person_id !== personId) throw refuse('WHO_ADDRESS_ELSEWHERE', field, { address, organisationId });
  await work.query('UPDATE person_address SET is_primary = false WHERE person_id = $1 AND is_primary', [personId]);
  await work.query('UPDATE person_address SET is_primary = true WHERE address = $1', [address]);
}

/** The department's own mailbox: letters reach the body whoever comes and goes. */
export async function shareMailbox(work: Work, organisationId: string, address: string): Promise<void> {
  await alone(work, address);
  const [personal] = await work.query('SELECT FROM person_address WHERE address = $1', [address]);
  if (personal) throw refuse('WHO_ADDRESS_ELSEWHERE', 'shared', { address });
  await work.query(`INSERT INTO function_mailbox (council_id, address, organisation_id, purpose) VALUES ($1, $2, $3, 'contact') ON CONFLICT (council_id, address) DO NOTHING`, [work.councilId, address, organisationId]);
}

const heldNow = `SELECT post.id, post.function, held.from_on FROM post_holder held JOIN post ON post.council_id = held.council_id AND post.id = held.post_id
  WHERE held.person_id = $1 AND post.organisation_id = $2 AND held.from_on <= $3 AND (held.to_on IS NULL OR held.to_on >= $3)`;
interface Held { id: string; function: string; from_on: string }

/** Whoever stands in must be able to speak for the body: a post of staff, unless they hold one there. */
export async function giveStaffPost(work: Work, personId: string, organisationId: string, title: string): Promise<void> {
  const held = await work.query<Held>(heldNow, [personId, organisationId, work.today]);
  if (held.length > 0) return;
  const own = (language: 'kk' | 'ru' | 'en') => title || wordsFor(language).t('answering:deputyPost');
  const post = Object.assign(new Post(), { id: newId(), organisationId, titleKk: own('kk'), titleRu: own('ru'), titleEn: own('en'), function: 'staff' } satisfies Partial<Post>);
  await work.insert(post, Object.assign(new PostHolder(), { postId: post.id, personId, fromOn: work.today, toOn: null }));
}

/** The post passes on this day: what was before keeps its holder. A post of the head is nobody's to pass on here. */
export async function passPost(work: Work, organisationId: string, from: string | null, to: string, title: string | null): Promise<void> {
  const before = from ? (await work.query<Held>(heldNow, [from, organisationId, work.today])).filter((post) => post.function === 'contact' || post.function === 'staff') : [];
  const contact = before.find((post) => post.function === 'contact');
  for (const post of before) await endPost(work, post, from!);
  for (const post of await work.query<Held>(heldNow, [to, organisationId, work.today])) if (post.function === 'staff') await endPost(work, post, to);
  await work.insert(Object.assign(new PostHolder(), { postId: await contactPost(work, organisationId, contact?.id ?? null, title), personId: to, fromOn: work.today, toOn: null }));
}

/** Who took the post this very morning never held it: nothing of the past is lost with the line. */
async function endPost(work: Work, { id, from_on }: Held, personId: string): Promise<void> {
  if (from_on === work.today) await work.query('DELETE FROM post_holder WHERE post_id = $1 AND person_id = $2 AND from_on = $3', [id, personId, from_on]);
  else await work.query('UPDATE post_holder SET to_on = $4::date - 1 WHERE post_id = $1 AND person_id = $2 AND from_on = $3', [id, personId, from_on, work.today]);
}

/** The same post, unless it is called otherwise now: then a new one, since the old title belongs to the past. */
async function contactPost(work: Work, organisationId: string, known: string | null, title: string | null): Promise<string> {
  const post = known ? await work.find(Post, known) : null;
  const [seat] = known ? await work.query('SELECT FROM mandate WHERE post_id = $1', [known]) : [];
  if (post && (!title || seat || languages.some((language) => post.title[language] === title))) return post.id;
  const own = (language: 'kk' | 'ru' | 'en') => title || wordsFor(language).t('answering:contactPost');
  const made = Object.assign(new Post(), { id: newId(), organisationId, titleKk: own('kk'), titleRu: own('ru'), titleEn: own('en'), function: 'contact' } satisfies Partial<Post>);
  await work.insert(made);
  return made.id;
}
