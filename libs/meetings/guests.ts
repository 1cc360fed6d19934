import { wordsFor, type Day, type Language, type Trilingual } from '@kenes/config';
import type { CouncilRole } from '@kenes/council';
import type { Statements } from '@kenes/kernel';
import type { MeetingAnswer } from './invitation.entity.js';
import type { LetterLanguage } from './mail/meeting-letter.js';

/** One invited mandate and whoever holds it on a day. */
export interface Guest {
  invitationId: string;
  answer: MeetingAnswer | null;
  mandateId: string;
  hasVote: boolean;
  organisationId: string;
  /** «первый вице-министр, Министерство труда» */
  mandate: Trilingual;
  organisation: Trilingual;
  /** Null while the post is vacant. */
  person: { id: string; name: Trilingual; salutation: Trilingual; language: LetterLanguage; address: string | null } | null;
}

/** Who holds mandate `a` on the day `$2`: a named person, or the holder of the post. */
export const holderOnDay = (day: string): string => `coalesce(a.person_id, (SELECT h.person_id FROM post_holder h
  WHERE h.council_id = a.council_id AND h.post_id = a.post_id AND h.from_on <= ${day} AND (h.to_on IS NULL OR h.to_on >= ${day}) ORDER BY h.from_on DESC LIMIT 1))`;

const guestsSql = `
SELECT i.id AS "invitationId", i.answer, a.id AS "mandateId", a.has_vote AS "hasVote", a.organisation_id AS "organisationId", a.role,
       p.id AS "personId", p.name_kk, p.name_ru, p.name_en, p.salutation_kk, p.salutation_ru, p.salutation_en, p.language,
       coalesce(own.address, body.address) AS address,
       post.title_kk, post.title_ru, post.title_en, n.short_kk, n.short_ru, n.short_en
  FROM invitation i
  JOIN mandate a ON a.council_id = i.council_id AND a.id = i.mandate_id
  LEFT JOIN post ON post.council_id = a.council_id AND post.id = a.post_id
  LEFT JOIN person p ON p.council_id = a.council_id AND p.id = ${holderOnDay('$2::date')}
  LEFT JOIN person_address own ON own.council_id = p.council_id AND own.person_id = p.id AND own.is_primary
  LEFT JOIN LATERAL (SELECT address FROM function_mailbox f WHERE f.council_id = a.council_id AND f.organisation_id = a.organisation_id
    AND f.purpose IN ('contact', 'chancellery') ORDER BY f.purpose = 'chancellery', f.address LIMIT 1) body ON true
  LEFT JOIN LATERAL (SELECT short_kk, short_ru, short_en FROM organisation_name o WHERE o.council_id = a.council_id AND o.organisation_id = a.organisation_id
    AND o.valid_from <= $2::date ORDER BY o.valid_from DESC LIMIT 1) n ON true
 WHERE i.meeting_id = $1 AND a.from_on <= $2::date AND (a.to_on IS NULL OR a.to_on >= $2::date)
 ORDER BY a.position, i.id`;

type GuestRow = InThree<'name'> & InThree<'salutation'> & InThree<'title'> & InThree<'short'> & Pick<Guest, 'invitationId' | 'answer' | 'mandateId' | 'hasVote' | 'organisationId'> & {
  role: CouncilRole;
  personId: string | null;
  language: LetterLanguage | null;
  address: string | null;
};

/** Those invited to a meeting as they stand on a day; mandates that have ended by then are left out. */
export async function guestsOn(db: Statements, meetingId: string, day: Day): Promise<Guest[]> {
  const rows = await db.query<GuestRow>(guestsSql, [meetingId, day]);
  return rows.map((row) => {
    const organisation = three(row, 'short');
    return {
      invitationId: row.invitationId, answer: row.answer, mandateId: row.mandateId, hasVote: row.hasVote, organisationId: row.organisationId, organisation,
      mandate: each((language) => `${row[`title_${language}`] ?? wordsFor(language).t(`council:role.${row.role}`)}, ${organisation[language]}`),
      person: row.personId === null ? null : { id: row.personId, name: three(row, 'name'), salutation: three(row, 'salutation'), language: row.language!, address: row.address },
    };
  });
}

const each = (read: (language: Language) => string | null): Trilingual => ({ kk: read('kk'), ru: read('ru'), en: read('en') });

/** The three columns of a text, `<name>_kk`, `<name>_ru`, `<name>_en`. */
export type InThree<Name extends string> = Record<`${Name}_${Language}`, string | null>;
export const three = <Name extends string>(row: InThree<Name>, name: Name): Trilingual => each((language) => row[`${name}_${language}`]);
