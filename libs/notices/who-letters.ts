import { Inject, Injectable } from '@nestjs/common';
import { byWeekday, openSlotsOf, type OpenSlot } from '@kenes/assignments';
import {
  Deputy, standInLetter, successorLetter, whoFacts, whoLetter, whoReceipt, type DeputyAppointed, type SuccessorNamed, type WhoAnswered, type WhoAsked, type WhoFacts,
} from '@kenes/answering';
import { inLanguage, languages, wordsFor, type Environment, type Language, type Trilingual } from '@kenes/config';
import { Message, threadAbout, type ComposedLetter } from '@kenes/correspondence';
import { addressOf, organisationsById, Person, workCalendarOf } from '@kenes/council';
import { ENVIRONMENT, type Work } from '@kenes/kernel';
import type { LetterKind } from './outgoing-mail.entity.js';
import { Outbox, type LetterToSend } from './outbox.js';
import { secretariatOf } from './secretariat.js';
import type { SlotLetters } from './slot-letters.js';

/** Working days a successor has to say whether he agrees. */
const SUCCESSOR_DAYS = 5;
/** Two machines that thank each other stop here. */
const PER_HOUR = 5;

/** Letters of the question who answers this year; what they read is in `libs/answering/mail`. */
@Injectable()
export class WhoLetters {
  constructor(
    private readonly outbox: Outbox,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  /** The body's contact; or the successor, when it is he who is still silent. */
  readonly asked = async (work: Work, { answeringId }: WhoAsked): Promise<void> => {
    const facts = await whoFacts(work, answeringId);
    if (facts.successor) return this.successor(work, facts);
    if (!facts.asked) return;
    const { number } = { number: await work.nextNumber('outgoing', Number(work.today.slice(0, 4))) };
    const { round, onRecord } = facts;
    const letter = whoLetter({ ...facts.frame(facts.asked, this.site), outgoing: { number, on: work.today }, due: await this.term(work, round.answerBy), onRecord }, languageOf(facts.asked.person));
    await this.send(work, facts, 'who', facts.asked, letter, { registerNumber: number });
  };

  readonly named = async (work: Work, { answeringId }: SuccessorNamed): Promise<void> => this.successor(work, await whoFacts(work, answeringId));

  /** Where the answer came from: a letter's own address, or the person behind the link. What a person entered by phone is not receipted. */
  readonly answered = async (work: Work, { answeringId, messageId }: WhoAnswered): Promise<void> => {
    const facts = await whoFacts(work, answeringId);
    const message = messageId ? await work.find(Message, messageId) : null;
    const to = message ? await this.writerOf(work, message) : work.caller.channel === 'link' && work.caller.principalId ? await facts.to(work.caller.principalId) : null;
    if (!to || (await this.tooOften(work, to.address))) return;
    const { answering, contact, successor, deputy } = facts;
    const now = answering.state === 'named' ? 'named' : answering.state === 'passedOn' && answering.passedOnAt?.getTime() === work.now.getTime() ? 'passedOn' : 'confirmed';
    const letter = whoReceipt({ ...facts.frame(to, this.site), on: work.today, answers: await described(work, successor ?? contact), deputy: deputy && (await described(work, deputy)), now }, languageOf(to.person));
    await this.send(work, facts, 'whoReceipt', to, letter, { inReplyTo: message?.headerMessageId });
  };

  /** From when to when, with what is open; each of the open matters follows in a letter of its own. */
  readonly appointed = async (work: Work, { deputyId }: DeputyAppointed, slots: SlotLetters): Promise<void> => {
    const { organisationId, personId, forPersonId, toOn } = (await work.find(Deputy, deputyId))!;
    const person = (await work.find(Person, personId))!;
    const absent = (await work.find(Person, forPersonId))!;
    const address = await addressOf(work, personId);
    const open = (await openSlotsOf(work, organisationId)).filter((slot) => slot.personId === null || slot.personId === forPersonId);
    if (!address) return;
    const body = (await organisationsById(work, [organisationId], work.today)).get(organisationId)!.name;
    const { council, sender } = await secretariatOf(work);
    const letter = standInLetter({
      council: { name: council }, number: '', sender, site: null, year: Number(work.today.slice(0, 4)), body, recipient: { address, salutation: person.salutation },
      on: work.today, absent: absent.name, to: toOn, open: open.map((slot) => ({ number: slot.number, title: slot.title, term: termOf(slot) })),
    }, person.language);
    const language = firstOf(person.language);
    await this.outbox.put(work, { kind: 'deputy', personId, toName: inLanguage(person.name, language), toAddress: address, reason: wordsFor(language).t('letters:why.contact', { body: inLanguage(body, language) }), ...letter });
    await slots.copied(work, open.map(({ slotId }) => slotId));
  };

  private async successor(work: Work, facts: WhoFacts): Promise<void> {
    const { answering, round, contact } = facts;
    const to = answering.successorId ? await facts.to(answering.successorId) : null;
    if (!to) return;
    const due = (await workCalendarOf(work)).addWorkingDays(work.today, SUCCESSOR_DAYS);
    const letter = successorLetter({ ...facts.frame(to, this.site), on: work.today, due: round.answerBy > due ? round.answerBy : due, namedBy: contact?.name ?? null }, languageOf(to.person));
    await this.send(work, facts, 'who', to, letter);
  }

  /** Asked again after the day has passed: a few days more. */
  private async term(work: Work, answerBy: string): Promise<string> {
    return answerBy > work.today ? answerBy : (await workCalendarOf(work)).addWorkingDays(work.today, SUCCESSOR_DAYS);
  }

  private async writerOf(work: Work, message: Message): Promise<{ person: Person | null; address: string } | null> {
    const vouched = message.evidence === 'proved' || message.evidence === 'probable' || work.caller.channel === 'web';
    if (!vouched || message.automatic || message.atRisk || message.riskSuggested) return null;
    return { person: message.personId ? await work.find(Person, message.personId) : null, address: message.fromAddress.toLowerCase() };
  }

  private async tooOften(work: Work, address: string): Promise<boolean> {
    const [{ lately }] = (await work.query<{ lately: number }>(`SELECT count(*)::int AS lately FROM outgoing_mail WHERE kind = 'whoReceipt' AND to_address = $1 AND created_at > now() - interval '1 hour'`, [address])) as [{ lately: number }];
    return lately >= PER_HOUR;
  }

  private async send(work: Work, { answering, body }: WhoFacts, kind: LetterKind, to: { person: Person | null; address: string }, letter: ComposedLetter, more: Partial<LetterToSend> = {}): Promise<void> {
    const language = firstOf(languageOf(to.person));
    const name = inLanguage(body, language);
    const threadId = await threadAbout(work, { aboutKind: 'who', aboutId: answering.id, organisationId: answering.organisationId, subject: letter.subject });
    await this.outbox.put(work, {
      kind, personId: to.person?.id ?? null, toName: to.person ? inLanguage(to.person.name, language) : name, toAddress: to.address,
      reason: wordsFor(language).t(kind === 'whoReceipt' ? 'letters:why.answered' : 'letters:why.contact', { body: name }),
      ...letter, page: { purpose: 'who', objectId: answering.id }, answersGoTo: answering.id, threadId, ...more,
    });
  }

  private get site(): string {
    return new URL(this.environment.publicUrl).host;
  }
}

const languageOf = (person: Person | null) => person?.language ?? 'kk+ru';
const firstOf = (language: Person['language']): Language => (language === 'kk+ru' ? 'kk' : language);

/** «Е. Ли, +7 714 200-00-15, e.li@kost.example» */
async function described(work: Work, person: Person | null): Promise<Trilingual> {
  if (!person) return {};
  const address = await addressOf(work, person.id);
  return Object.fromEntries(languages.map((language) => [language, [inLanguage(person.name, language), person.phone, address].filter(Boolean).join(', ')]));
}

const termOf = ({ dueOn }: OpenSlot): Trilingual => Object.fromEntries(languages.map((language) => [language, byWeekday(dueOn, language)]));
