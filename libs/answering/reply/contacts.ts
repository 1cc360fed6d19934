import { findUntil } from '@kenes/correspondence';

export interface NamedContact {
  role: 'responsible' | 'deputy';
  name: string;
  phone: string | null;
  address: string | null;
}

export interface Absence {
  /** Away until this day, if the letter says so. */
  until: string | null;
  /** Who stands in. */
  deputy: { name: string; phone: string | null; address: string | null } | null;
}

const ROLES: [NamedContact['role'], RegExp][] = [
  ['deputy', /^\s*(?:заместитель|замещает|замещающ\p{L}*|орынбасары?|алмастырушы(?:сы)?|алмастыратын адам|deputy|substitute)\s*[:–—-]\s*/iu],
  ['responsible', /^\s*(?:ответственн(?:ый|ая|ое лицо|ый исполнитель|ым)(?:\s+(?:лицо|исполнитель))?|контактн\p{L}* лицо|жауапты(?:\s+(?:адам|тұлға|орындаушы))?|responsible(?:\s+person)?|contact(?:\s+person)?)\s*[:–—-]\s*/iu],
];
const ADDRESS = /[A-Za-z0-9._%+'=-]{1,64}@[A-Za-z0-9.-]{1,190}[A-Za-z0-9]/;
const PHONE = /\+?\d[\d ()-]{7,}\d/;
const NAME = /(\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?\s+\p{Lu}\.(?:\s?\p{Lu}\.)?|\p{Lu}\.(?:\s?\p{Lu}\.)?\s?\p{Lu}[\p{Ll}]+|\p{Lu}\p{Ll}+(?:\s+\p{Lu}\p{Ll}+){1,2})/u;

/** «Ответственный: Е. Ли, +7 714 200-00-15, e.li@kost.example»: who answers this year, as written in a reply. */
export function readContacts(text: string): NamedContact[] {
  return text.split('\n').slice(0, 200).flatMap((line): NamedContact[] => {
    const bare = line.slice(0, 400).replace(/\s+/g, ' ').replace(/^\s*(?:[-•*]|№\s*\d{2}-\d{3,6}[\s:.,—–]*)\s*/u, '');
    for (const [role, shape] of ROLES) {
      const head = shape.exec(bare);
      const named = head ? detailsOf(bare.slice(head[0].length)) : null;
      if (named) return [{ role, ...named }];
    }
    return [];
  });
}

/** What an out-of-office answer says, for the secretary to make a deputy of: nothing is done by itself. */
export function readAbsence(written: string, today: string): Absence {
  const text = written.slice(0, 4000).replace(/[^\S\n]+/g, ' ');
  const standsIn = /(?:замеща(?:ет|ющий)|замещать будет|обращ(?:аться|айтесь) к|за меня|орныма?да?|орныма|алмастыра(?:ды|тын)|contact|stands? in|deputy(?: is)?)\s*:?\s*(?:меня\s+)?([^\n]{3,160})/iu.exec(text);
  const before = /([^\n.]{3,60})\s+(?:меня\s+)?(?:замещает|алмастырады|is standing in)/iu.exec(text);
  return { until: findUntil(untilPart(text), today), deputy: (standsIn && detailsOf(standsIn[1]!)) || (before && detailsOf(before[1]!)) || null };
}

function untilPart(text: string): string {
  const sentence = text.split(/\n/).find((line) => /отпуск|отсутств|демалыс|іссапар|командировк|leave|out of|away|дейін|до\s+\d/iu.test(line));
  // «с 1 по 15 июня», «from 1 to 15 June»: the end is what counts.
  const range = /(?:с|from)\s+\d{1,2}(?:\s+\p{L}+)?\s+(?:по|до|to|until)\s+(.*)$/iu.exec(sentence ?? '');
  return range?.[1] ?? sentence ?? '';
}

function detailsOf(text: string): { name: string; phone: string | null; address: string | null } | null {
  const address = ADDRESS.exec(text)?.[0] ?? null;
  const phone = PHONE.exec(address ? text.replace(address, ' ') : text)?.[0].trim() ?? null;
  const name = NAME.exec(text)?.[0].trim() ?? '';
  return name === '' ? null : { name, phone, address };
}
