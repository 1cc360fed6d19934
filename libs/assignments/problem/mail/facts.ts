import { inLanguage, languages, wordsFor, type Trilingual } from '@kenes/config';
import { addressOf, organisationsById, Person, recipientsOf, signatureOf, type Recipient } from '@kenes/council';
import type { Statements } from '@kenes/kernel';
import { Assignment } from '../../assignment.entity.js';
import type { Addressee } from '../../mail/letter-facts.js';
import { Report } from '../../report.entity.js';
import { Slot } from '../../slot.entity.js';
import { Problem } from '../problem.entity.js';
import type { HelpAnswerLetter, HelpCopy, HelpFrame, HelpLetter } from './letters.js';

/** The longest part of somebody's words that a letter of thirty lines has room for. */
const ROOM = 700;

/** What all letters about one problem are written from, read once. */
export class HelpFacts {
  private constructor(
    readonly problem: Problem,
    readonly slot: Slot,
    readonly report: Report,
    private readonly frame: Pick<HelpFrame, 'council' | 'sender' | 'number' | 'title'>,
    private readonly site: string,
    private readonly bodies: ReadonlyMap<string, Trilingual>,
    /** Whoever asked: who wrote the answer, else the contact of the slot's body. */
    readonly asker: Addressee,
    private readonly helpers: ReadonlyMap<string, Recipient>,
  ) {}

  static async of(db: Statements, problemId: string, organisationIds: readonly string[], today: string, publicUrl: string): Promise<HelpFacts> {
    const problem = (await db.find(Problem, problemId))!;
    const slot = (await db.find(Slot, problem.slotId))!;
    const report = (await db.find(Report, problem.reportId))!;
    const assignment = (await db.find(Assignment, slot.assignmentId))!;
    const [council] = await db.query<Trilingual>('SELECT name_kk AS kk, name_ru AS ru, name_en AS en FROM council WHERE id = current_council()');
    const bodies = await organisationsById(db, [slot.organisationId, ...organisationIds], today);
    const contacts = await recipientsOf(db, [slot.organisationId, ...organisationIds], today);
    const frame = { council: { name: council! }, sender: await signatureOf(db, assignment.controllerId, today), number: assignment.number!, title: assignment.title };
    return new HelpFacts(problem, slot, report, frame, new URL(publicUrl).host, new Map([...bodies].map(([id, { name }]) => [id, name])),
      await askerOf(db, report, slot, contacts.get(slot.organisationId)!), contacts);
  }

  readonly nameOf = (organisationId: string): Trilingual => this.bodies.get(organisationId)!;

  to(organisationId: string): Addressee {
    const { person, address } = this.helpers.get(organisationId)!;
    return { person, address, language: person?.language ?? 'kk+ru' };
  }

  helpLetter(organisationId: string): HelpLetter {
    const to = this.to(organisationId);
    const { person } = this.asker;
    return {
      ...this.dressed(to, organisationId, null), asker: this.nameOf(this.slot.organisationId), contact: person && { name: person.name, phone: person.phone },
      obstacle: writtenOnce(this.problem.text, to), by: this.problem.byOn,
    };
  }

  helpCopy(asked: readonly string[]): HelpCopy {
    return {
      ...this.dressed(this.asker, this.slot.organisationId, this.asker.person ? this.site : null), asker: this.nameOf(this.slot.organisationId),
      asked: asked.map((id) => this.nameOf(id)), obstacle: writtenOnce(this.problem.text, this.asker), by: this.problem.byOn,
    };
  }

  helpAnswer(helper: string, text: string): HelpAnswerLetter {
    return {
      ...this.dressed(this.asker, this.slot.organisationId, this.asker.person ? this.site : null), asker: this.nameOf(this.slot.organisationId),
      helper: this.nameOf(helper), answer: writtenOnce(text, this.asker),
    };
  }

  private dressed({ person, address }: Addressee, organisationId: string, site: string | null): Omit<HelpFrame, 'asker'> {
    const body = this.nameOf(organisationId);
    return {
      ...this.frame, site, recipient: { address: address ?? '', salutation: person?.salutation ?? {} },
      reason: Object.fromEntries(languages.map((language) => [language, wordsFor(language).t('letters:why.contact', { body: inLanguage(body, language) })])),
    };
  }
}

async function askerOf(db: Statements, { personId }: Report, slot: Slot, contact: Recipient): Promise<Addressee> {
  const person = personId ? await db.find(Person, personId) : slot.personId && slot.personId !== contact.insteadOf ? await db.find(Person, slot.personId) : contact.person;
  const address = (person && (await addressOf(db, person.id))) ?? contact.address;
  return { person, address, language: person?.language ?? 'kk+ru' };
}

/** Which Russian does not have: a text of any length has one of them. */
const lettersOfKazakh = /[әғқңөұүһі]/iu;

/** In whatever language it was written for this reader; of two languages one prints it, the other points there. */
function writtenOnce(text: string, { language }: Addressee): Trilingual {
  const line = text.length > ROOM ? `${text.slice(0, ROOM - 1).trimEnd()}…` : text;
  const spoken = language === 'kk+ru' ? [lettersOfKazakh.test(text) ? 'kk' : 'ru'] : languages;
  return Object.fromEntries(spoken.map((tag) => [tag, line]));
}
