import { Injectable } from '@nestjs/common';
import type { Language, Trilingual } from '@kenes/config';
import { addressOf, bodiesOf, Links, organisationsById, Person, signatureOf, type LetterSignature, type OpenedLink } from '@kenes/council';
import { Refusal, UnitOfWork, type Reading, type Work } from '@kenes/kernel';
import { Answering } from './answering.entity.js';
import { refuse } from './answering.refusals.js';
import { Answers } from './answers.js';
import { AnsweringRound } from './round.entity.js';
import type { WhoSays } from './said.js';

/** Somebody as the page shows them. */
export interface ShownPerson { person: Person; post: Trilingual; address: string | null }

/** What a personal link of the question shows. */
export interface WhoView {
  councilCode: string;
  council: Trilingual;
  /** Of the person who holds the link. */
  holder: Person;
  /** The holder was named, and is asked whether he agrees. */
  asSuccessor: boolean;
  round: AnsweringRound;
  answering: Answering;
  organisation: Trilingual;
  organisationId: string;
  /** Who is on record now. */
  contact: ShownPerson | null;
  successor: ShownPerson | null;
  deputy: ShownPerson | null;
  sender: LetterSignature;
  /** The department's common address. */
  shared: string | null;
  today: string;
  zone: string;
}

/** unknown: no link of ours. gone: withdrawn. passedOn: somebody else answers now. */
export type NoWho = { none: 'unknown' | 'gone' } | { none: 'passedOn'; council: Trilingual; holder: Trilingual; organisation: Trilingual; sender: LetterSignature };

/** The successor who says that it is not he. */
export const notMe = 'notMe';

/** Answers by a personal link, without signing in. Looking changes nothing, whoever looks; only `answer` acts. */
@Injectable()
export class WhoLink {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly links: Links,
    private readonly answers: Answers,
  ) {}

  async look(token: string): Promise<WhoView | NoWho> {
    const opened = await this.open(token);
    if ('none' in opened) return opened;
    return this.unit.read(opened.councilId, (reading) => view(reading, opened));
  }

  /** What the page says; the same key acts once. Throws refusals. */
  async answer(token: string, said: WhoSays | typeof notMe, language: Language, key: string): Promise<void> {
    const { link, councilId } = await this.links.open(token, 'who');
    const once = { principal: `link:${link.id}`, key, act: 'answerWho', input: said };
    await this.unit.write({ councilId, principalId: link.personId, channel: 'link', evidence: 'link', once }, async (work) => {
      await this.links.use(work, link.id);
      const answering = (await work.lock(Answering, link.objectId))!;
      if ((await work.find(AnsweringRound, answering.roundId))!.isOver(work.today)) throw refuse('WHO_YEAR_OVER');
      if (link.personId === answering.successorId) await this.bySuccessor(work, answering, said, language);
      else {
        await speaksFor(work, link.personId, answering.organisationId);
        if (said === notMe) throw refuse('WHO_NOBODY_NAMED');
        await this.answers.give(work, answering, said, language);
      }
      return answering.id;
    });
  }

  private async bySuccessor(work: Work, answering: Answering, said: WhoSays | typeof notMe, language: Language): Promise<void> {
    if (said === notMe) await this.answers.decline(work, answering);
    else await this.answers.takeOver(work, answering, said, language);
  }

  private async open(token: string): Promise<OpenedLink | NoWho> {
    try {
      return await this.links.open(token, 'who');
    } catch (error) {
      if (error instanceof Refusal) return { none: error.code === 'LINK_UNKNOWN' ? 'unknown' : 'gone' };
      throw error;
    }
  }
}

/** A link outlives the post of its holder; what it may do does not. */
async function speaksFor(work: Work, personId: string, organisationId: string): Promise<void> {
  if (!(await bodiesOf(work, personId, work.today)).includes(organisationId)) throw refuse('WHO_PASSED_ON');
}

async function view(reading: Reading, { link, councilCode }: OpenedLink): Promise<WhoView | NoWho> {
  const answering = await reading.find(Answering, link.objectId);
  const holder = await reading.find(Person, link.personId);
  const round = answering && (await reading.find(AnsweringRound, answering.roundId));
  if (!answering || !holder || !round) return { none: 'gone' };
  const { organisationId } = answering;
  const { zone } = await reading.context();
  const today = await reading.today();
  const [council] = await reading.query<{ kk: string; ru: string; en: string }>('SELECT name_kk AS kk, name_ru AS ru, name_en AS en FROM council WHERE id = current_council()');
  const organisation = (await organisationsById(reading, [organisationId], today)).get(organisationId)!.name;
  const sender = await signatureOf(reading, round.openedBy, today);
  const asSuccessor = answering.successorId === holder.id;
  if (!asSuccessor && !(await bodiesOf(reading, holder.id, today)).includes(organisationId)) return { none: 'passedOn', council: council!, holder: holder.name, organisation, sender };
  if (round.isOver(today)) return { none: 'gone' };
  const [mailbox] = await reading.query<{ address: string }>(`SELECT address FROM function_mailbox WHERE organisation_id = $1 AND purpose = 'contact' ORDER BY address LIMIT 1`, [organisationId]);
  const shown = (id: string | null) => (id ? shownPerson(reading, id, organisationId, today) : Promise.resolve(null));
  return {
    councilCode, council: council!, holder, asSuccessor, round, answering, organisation, organisationId, sender, shared: mailbox?.address ?? null, today, zone,
    contact: await shown(answering.personId), successor: await shown(answering.successorId), deputy: await shown(answering.deputyId),
  };
}

async function shownPerson(reading: Reading, id: string, organisationId: string, today: string): Promise<ShownPerson | null> {
  const person = await reading.find(Person, id);
  if (!person) return null;
  const [post] = await reading.query<{ kk: string; ru: string; en: string }>(
    `SELECT title_kk AS kk, title_ru AS ru, title_en AS en FROM post JOIN post_holder held ON held.council_id = post.council_id AND held.post_id = post.id
      WHERE held.person_id = $1 AND post.organisation_id = $2 AND held.from_on <= $3 AND (held.to_on IS NULL OR held.to_on >= $3)
      ORDER BY array_position(ARRAY['contact', 'head', 'staff'], post.function) LIMIT 1`, [id, organisationId, today]);
  return { person, post: post ?? {}, address: await addressOf(reading, id) };
}
