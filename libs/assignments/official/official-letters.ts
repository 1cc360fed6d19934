import { Injectable } from '@nestjs/common';
import { dayIn, type Day, type Trilingual } from '@kenes/config';
import { indicators, Links, type Link, type OpenedLink } from '@kenes/council';
import { UnitOfWork, type Statements, type Work } from '@kenes/kernel';
import { qrImage } from '@kenes/mail';
import { writeDocx } from '@kenes/office';
import type { AnswerView } from '../answer-view.js';
import { firstLetterOf } from '../first-letter.js';
import { officialLetter } from './official-letter.js';

/** What the officer typed, on its way into a letter. */
export interface LetterText {
  text: string;
  figures: readonly { code: string; value: number }[];
  annexes: readonly string[];
}

/** «Сделать официальное письмо»: what the officer typed becomes a Word file on a plain form of her body (practice 19). */
@Injectable()
export class OfficialLetters {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly links: Links,
  ) {}

  /** The file. Nothing is claimed by it: the signed letter closes the slot when it comes. */
  async write({ councilId, councilCode, link }: OpenedLink, view: AnswerView, { text, figures, annexes }: LetterText, language: 'kk' | 'ru'): Promise<Buffer> {
    const { facts, reply } = await this.unit.chore(councilId, async (work) => ({ facts: await read(work, view), reply: await this.replyOf(work, link) }));
    const names = new Map(facts.indicators.map((one) => [one.code, one.name]));
    return writeDocx(officialLetter({
      organisation: view.organisation, council: view.council, number: view.assignment.number!, title: view.assignment.title, force: view.slot.force,
      answers: facts.answers, text, annexes, signatory: facts.signatory,
      figures: figures.flatMap(({ code, value }) => (names.has(code) ? [{ name: names.get(code)!, value }] : [])),
      executor: { name: view.person.name, phone: view.person.phone },
      // A phone makes a mail to the right address of it; whoever scans the page finds the slot.
      qr: await qrImage(`mailto:${this.links.address({ councilCode }, reply)}?subject=${view.assignment.number}`),
    }, language));
  }

  /** The address the letters to this person already bear; a new one only where none was given. */
  private async replyOf(work: Work, { objectId, personId }: Link): Promise<Pick<Link, 'id' | 'purpose' | 'kid'>> {
    const [known] = await work.query<Pick<Link, 'id' | 'purpose' | 'kid'>>(
      `SELECT id, purpose, kid FROM link WHERE purpose = 'reply' AND object_id = $1 AND person_id = $2 AND revoked_at IS NULL ORDER BY created_at LIMIT 1`, [objectId, personId]);
    return known ?? this.links.issue(work, { purpose: 'reply', objectId, personId });
  }
}

async function read(db: Statements, { slot, assignment, zone, today }: AnswerView): Promise<{ answers: { number: number | null; on: Day }; signatory: { post: Trilingual; name: Trilingual } | null; indicators: { code: string; name: Trilingual }[] }> {
  const first = await firstLetterOf(db, slot.id, zone);
  const [head] = await db.query<Record<`${'post' | 'name'}_${'kk' | 'ru' | 'en'}`, string>>(
    `SELECT post.title_kk AS post_kk, post.title_ru AS post_ru, post.title_en AS post_en, person.name_kk, person.name_ru, person.name_en
       FROM post JOIN post_holder held ON held.council_id = post.council_id AND held.post_id = post.id JOIN person ON person.council_id = held.council_id AND person.id = held.person_id
      WHERE post.organisation_id = $1 AND post.function = 'head' AND held.from_on <= $2 AND (held.to_on IS NULL OR held.to_on >= $2) ORDER BY held.from_on DESC LIMIT 1`, [slot.organisationId, today]);
  return {
    answers: first ?? { number: null, on: dayIn(zone, assignment.issuedAt!) },
    signatory: head ? { post: { kk: head.post_kk, ru: head.post_ru, en: head.post_en }, name: { kk: head.name_kk, ru: head.name_ru, en: head.name_en } } : null,
    indicators: (await indicators(db)).map(({ code, name }) => ({ code, name })),
  };
}
