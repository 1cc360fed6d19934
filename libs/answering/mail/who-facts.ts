import { languages, wordsFor, type Trilingual } from '@kenes/config';
import { addressOf, organisationsById, Person, recipientsOf, signatureOf } from '@kenes/council';
import type { Work } from '@kenes/kernel';
import { Answering } from '../answering.entity.js';
import { AnsweringRound } from '../round.entity.js';
import type { WhoFrame, WhoLetter } from './letters.js';

/** To whom a letter of the question goes. */
export interface WhoAddressee { person: Person | null; address: string }

/** What letters about one body's answer are written from, read once within the transaction that tells of it. */
export interface WhoFacts {
  answering: Answering;
  round: AnsweringRound;
  body: Trilingual;
  contact: Person | null;
  successor: Person | null;
  deputy: Person | null;
  /** The contact, or whoever stands in today; null when nobody there can be written to. */
  asked: WhoAddressee | null;
  onRecord: WhoLetter['onRecord'];
  to(personId: string): Promise<WhoAddressee | null>;
  frame(to: WhoAddressee, site: string): WhoFrame;
}

export async function whoFacts(work: Work, answeringId: string): Promise<WhoFacts> {
  const answering = (await work.find(Answering, answeringId))!;
  const round = (await work.find(AnsweringRound, answering.roundId))!;
  const { organisationId } = answering;
  const body = (await organisationsById(work, [organisationId], work.today)).get(organisationId)!.name;
  const [council] = await work.query<{ kk: string; ru: string; en: string }>('SELECT name_kk AS kk, name_ru AS ru, name_en AS en FROM council WHERE id = current_council()');
  const sender = await signatureOf(work, round.openedBy, work.today);
  const person = (id: string | null) => (id ? work.find(Person, id) : Promise.resolve(null));
  const contact = await person(answering.personId);
  const reason = Object.fromEntries(languages.map((language) => [language, wordsFor(language).t('letters:why.contact', { body: body[language] ?? '' })]));
  return {
    answering, round, body, contact, successor: await person(answering.successorId), deputy: await person(answering.deputyId),
    asked: await askedNow(work, answering),
    onRecord: contact && { name: contact.name, post: await postOf(work, contact.id, organisationId), phone: contact.phone, address: (await addressOf(work, contact.id)) ?? answering.address ?? '' },
    to: async (personId) => {
      const address = await addressOf(work, personId);
      return address ? { person: await person(personId), address } : null;
    },
    frame: (to, site) => ({
      council: { name: council! }, number: round.number, sender, site: to.person ? site : null, reason, year: round.year, body,
      recipient: { address: to.address, salutation: to.person?.salutation ?? {} },
    }),
  };
}

async function askedNow(work: Work, { organisationId, personId, address }: Answering): Promise<WhoAddressee | null> {
  const recipient = (await recipientsOf(work, [organisationId], work.today)).get(organisationId)!;
  const isContact = recipient.person?.id === personId || recipient.insteadOf === personId;
  if (isContact && recipient.address) return { person: recipient.person, address: recipient.address };
  return address ? { person: personId ? await work.find(Person, personId) : null, address } : null;
}

async function postOf(work: Work, personId: string, organisationId: string): Promise<Trilingual> {
  const [post] = await work.query<{ kk: string; ru: string; en: string }>(
    `SELECT title_kk AS kk, title_ru AS ru, title_en AS en FROM post JOIN post_holder held ON held.council_id = post.council_id AND held.post_id = post.id
      WHERE held.person_id = $1 AND post.organisation_id = $2 AND held.from_on <= $3 AND (held.to_on IS NULL OR held.to_on >= $3)
      ORDER BY array_position(ARRAY['contact', 'head', 'staff'], post.function) LIMIT 1`, [personId, organisationId, work.today]);
  return post ?? {};
}
