import { languages, wordsFor, type Trilingual } from '@kenes/config';
import { compositionOn, Person } from '@kenes/council';
import { Reading, type Statements, type Work } from '@kenes/kernel';

export interface Secretariat {
  council: Trilingual;
  /** The secretary of today, or the secretariat when the seat is vacant. */
  sender: { name: Trilingual; post: Trilingual; phone: string | null };
}

/** In whose name the council's own letters go out. */
export async function secretariatOf(db: Work | Reading): Promise<Secretariat> {
  const today = db instanceof Reading ? await db.today() : db.today;
  const council = await councilName(db);
  const seat = (await compositionOn(db, today)).find(({ role, holderId }) => role === 'secretary' && holderId !== null);
  const person = seat ? await db.find(Person, seat.holderId!) : null;
  const named = (key: 'letters:secretary' | 'council:secretariat') => Object.fromEntries(languages.map((language) => [language, wordsFor(language).t(key)]));
  return { council, sender: person ? { name: person.name, post: named('letters:secretary'), phone: person.phone } : { name: named('council:secretariat'), post: {}, phone: null } };
}

async function councilName(db: Statements): Promise<Trilingual> {
  const [row] = await db.query<{ kk: string; ru: string; en: string }>('SELECT name_kk AS kk, name_ru AS ru, name_en AS en FROM council WHERE id = current_council()');
  return row!;
}
