import { dayIn, languages, timeIn, wordsFor, type Day, type Trilingual } from '@kenes/config';
import { addressOf, organisationsById, Person, recipientsOf, signatureOf, type Organisation } from '@kenes/council';
import type { Statements } from '@kenes/kernel';
import type { Assignment } from '../assignment.entity.js';
import { whoDecided } from '../extension/deciding.js';
import type { Delegation } from '../extension/delegation.entity.js';
import type { ExtensionRequest } from '../extension/extension-request.entity.js';
import type { Report } from '../report.entity.js';
import type { Slot } from '../slot.entity.js';
import type { AcceptanceLetter, Answered, AssignmentLetter, CancellationLetter, ConsolidatedLetter, DecisionLetter, ExtensionLetter, LetterFrame, LetterLanguage, ReceiptLetter, ReopeningLetter, ReturnLetter, SlotRole } from './letter-data.js';

/** To whom a body's letters go: the person named on the slot, or the body's mailbox. */
export interface Addressee {
  readonly person: Person | null;
  /** Null when nobody there can be written to: the letter goes on paper. */
  readonly address: string | null;
  readonly language: LetterLanguage;
  /** The body's own mailbox, which gets a copy while the contact is away. */
  readonly copyTo?: string | null;
}

/** What was in an answer, in the words of the indicators, and where it came from. */
export interface AnswerFacts {
  readonly figures: readonly Trilingual[];
  readonly files: readonly { name: string; bytes: number }[];
  /** Our number of the letter it came with. */
  readonly incoming: number | null;
}

/** What all letters about one assignment are written from, read once: by whoever sends them, and for their preview. */
export class LetterFacts {
  private constructor(
    readonly assignment: Assignment,
    readonly slots: readonly Slot[],
    private readonly zone: string,
    private readonly site: string,
    private readonly council: LetterFrame['council'],
    private readonly sender: LetterFrame['sender'],
    private readonly bodies: ReadonlyMap<string, Organisation>,
    private readonly addressees: ReadonlyMap<string, Addressee>,
    private readonly indicators: ReadonlyMap<string, Trilingual>,
  ) {}

  /** `today` chooses names and posts; `publicUrl` is where the answer pages are. */
  static async of(db: Statements, about: { assignment: Assignment; slots: readonly Slot[]; indicatorCodes?: readonly string[] }, today: Day, publicUrl: string): Promise<LetterFacts> {
    const { assignment, slots } = about;
    const [council] = await db.query<Named & { zone: string }>('SELECT name_kk, name_ru, name_en, zone FROM council WHERE id = current_council()');
    const codes = about.indicatorCodes ?? (await db.query<{ code: string }>('SELECT code FROM assignment_indicator WHERE assignment_id = $1 ORDER BY position', [assignment.id])).map(({ code }) => code);
    const indicators = await db.query<Named & { code: string }>('SELECT code, name_kk, name_ru, name_en FROM indicator WHERE code = ANY($1) ORDER BY array_position($1, code)', [codes]);
    return new LetterFacts(
      assignment, slots, council!.zone, new URL(publicUrl).host, { name: three(council!) },
      await signatureOf(db, assignment.controllerId, today),
      await organisationsById(db, slots.map((slot) => slot.organisationId), today),
      await addresseesOf(db, slots, today),
      new Map(indicators.map((row) => [row.code, three(row)])),
    );
  }

  to(slot: Slot): Addressee {
    return this.addressees.get(slot.organisationId)!;
  }

  /** The same letters for the body's own mailbox: without a person there is no personal page and no greeting by name. */
  forMailboxes(): LetterFacts {
    const addressees = new Map([...this.addressees].map(([id, { copyTo, language }]) => [id, { person: null, address: copyTo ?? null, language }]));
    return new LetterFacts(this.assignment, this.slots, this.zone, this.site, this.council, this.sender, this.bodies, addressees, this.indicators);
  }

  /** The council's day of an instant. */
  dayOf(at: Date): Day {
    return dayIn(this.zone, at);
  }

  nameOf(slot: Slot): Trilingual {
    return this.bodies.get(slot.organisationId)!.name;
  }

  /** `number` stands for the one that is given only when the draft is issued. */
  assignmentLetter(slot: Slot, outgoing: AssignmentLetter['outgoing'], number?: string, handed?: AssignmentLetter['handed']): AssignmentLetter {
    const { text, title, basis, result } = this.assignment;
    return {
      ...this.frame(slot, number), handed,
      outgoing, basis, result, closesBy: slot.closesBy, due: slot.dueOn ?? this.assignment.dueOn!, role: this.roleOf(slot),
      text: languages.some((language) => text[language]) ? text : title,
      indicators: [...this.indicators.values()],
    };
  }

  /** Goes to whoever answered, who need not be the one the letter went to. */
  receiptLetter(slot: Slot, to: Addressee, report: Report, answer: AnswerFacts, withdrawn: boolean, reviewBy: Day): ReceiptLetter {
    const closed = report.standing === 'noted' && report.kind === 'interim' && !slot.owes;
    const status = withdrawn ? 'again'
      : report.evidence === 'doubtful' ? 'unconfirmed'
      : report.kind === 'final' ? 'review'
      : closed ? 'noted'
      : report.answer === 'onTime' || report.answer === 'done' ? 'underway' : 'secretary';
    return {
      ...this.frame(slot, undefined, to),
      received: { number: answer.incoming, on: dayIn(this.zone, report.at), time: timeIn(this.zone, report.at) },
      understood: { answer: withdrawn ? 'withdrawn' : report.answer, until: report.untilOn },
      figures: answer.figures, files: answer.files, status, due: slot.dueOn!, closesBy: slot.awaitsLetter ? 'officialLetter' : 'workingAnswer',
      reviewBy: status === 'review' ? reviewBy : undefined,
      indicators: [...this.indicators.values()],
    };
  }

  returnLetter(slot: Slot, reason: string, answered: Answered | undefined, dueMoved: boolean): ReturnLetter {
    const remarks = reason.split('\n').map((line) => line.replace(/^\s*(?:\d+[.)]|[-–—•*])\s*/u, '').trim()).filter(Boolean);
    return { ...this.frame(slot), answered, remarks: remarks.map((line) => this.writtenOnce(slot, line, reason)), due: slot.dueOn!, dueMoved };
  }

  acceptanceLetter(slot: Slot, report: Report | null, answer: AnswerFacts): AcceptanceLetter {
    const answeredOn = dayIn(this.zone, slot.reportedAt ?? slot.acceptedAt!);
    return {
      ...this.frame(slot),
      answered: report ? { on: dayIn(this.zone, report.at), number: answer.incoming } : undefined,
      acceptedOn: dayIn(this.zone, slot.acceptedAt!), due: slot.dueOn!, inTime: answeredOn <= slot.dueOn!, figures: answer.figures,
      officialLetter: slot.officialNumber ? { number: slot.officialNumber, on: slot.officialOn! } : undefined,
    };
  }

  cancellationLetter(slot: Slot, cause: string | null): CancellationLetter {
    return { ...this.frame(slot), due: slot.dueOn ?? this.assignment.dueOn!, cause: cause ?? undefined };
  }

  reopeningLetter(slot: Slot, on: Day, cause: string | null): ReopeningLetter {
    return { ...this.frame(slot), on, due: slot.dueOn!, cause: cause ?? undefined };
  }

  /** `report` is the lead's, `taken` the body's own that is in it, `incoming` our number of the letter that one came with. */
  consolidatedLetter(slot: Slot, report: Report, taken: Report, incoming: number | null): ConsolidatedLetter {
    const lead = this.slots.find(({ isLead }) => isLead)!;
    return {
      ...this.frame(slot), answered: { on: this.dayOf(taken.at), number: incoming }, on: this.dayOf(report.at),
      lead: this.nameOf(lead), contact: this.contactOf(lead), due: lead.dueOn!, text: report.text ? this.writtenOnce(slot, report.text) : undefined,
    };
  }

  /** Letter 5: what became of a request for time. `incoming` is our number of the letter it came with; without a letter, undefined. */
  extensionLetter(slot: Slot, request: ExtensionRequest, decider: Person, delegation: Delegation, incoming: number | null | undefined): ExtensionLetter {
    const { askedUntil, decidedUntil, answerText, decidedAs } = request;
    const outcome = decidedUntil === null ? 'refused' : decidedUntil === askedUntil ? 'asAsked' : 'other';
    const exhausted = outcome !== 'refused' && slot.force === 'order' && slot.extensions >= delegation.times;
    return {
      ...this.frame(slot),
      answered: { on: this.dayOf(request.askedAt), number: incoming ?? null, letter: incoming !== undefined },
      outcome, askedUntil, wasDue: request.dueOn, due: decidedUntil ?? slot.dueOn!,
      word: answerText ? this.writtenOnce(slot, answerText) : undefined,
      decided: { by: whoDecided(request), name: decider.name, on: this.dayOf(request.decidedAt!) },
      next: !exhausted ? undefined : slot.extensions > 1 ? 'next' : decidedAs === 'chair' ? 'secondAlso' : 'second',
    };
  }

  /** To the chair, about what the secretary has prepared. */
  decisionLetter(slot: Slot, request: ExtensionRequest, to: Addressee, asker: Person | null, delegation: Delegation): DecisionLetter {
    const { title, dueOn } = this.assignment;
    const proposed = request.preparedUntil!;
    const why = delegation.whyBeyond(slot, proposed);
    return {
      ...this.frame(slot, undefined, to), title,
      reason: Object.fromEntries(languages.map((language) => [language, wordsFor(language).t('extensions:decision.reason')])),
      body: this.bodies.get(slot.organisationId)!.short, asker: asker?.name, askedOn: this.dayOf(request.askedAt), askedUntil: request.askedUntil, why: request.reason,
      firstDue: slot.firstDueOn ?? slot.dueOn!, due: slot.dueOn!, nth: slot.extensions + 1, limit: why && { why, days: delegation.days, latestOn: delegation.latestOn },
      note: request.preparedNote ?? undefined, leadDue: !slot.isLead && proposed > dueOn! ? dueOn! : undefined, proposed,
    };
  }

  /** «Рейды: 14», in each language. */
  figure(code: string, value: number): Trilingual {
    const name = this.indicators.get(code) ?? {};
    return Object.fromEntries(languages.map((language) => [language, `${name[language] ?? code}: ${value}`]));
  }

  private frame(slot: Slot, number = this.assignment.number ?? '', { person, address } = this.to(slot)): LetterFrame {
    const body = this.nameOf(slot);
    return {
      council: this.council, number, force: slot.force, title: this.assignment.title, sender: this.sender,
      site: person ? this.site : null,
      recipient: { address: address ?? '', salutation: person?.salutation ?? {} },
      reason: Object.fromEntries(languages.map((language) => [language, wordsFor(language).t('letters:why.contact', { body: body[language] ?? '' })])),
    };
  }

  /** In whatever language the secretary chose for this reader; of two languages one prints it, the other points there. */
  private writtenOnce(slot: Slot, line: string, whole = line): Trilingual {
    const spoken = this.to(slot).language === 'kk+ru' ? [lettersOfKazakh.test(whole) ? 'kk' : 'ru'] : languages;
    return Object.fromEntries(spoken.map((language) => [language, line]));
  }

  private contactOf(slot: Slot): { name: Trilingual; phone?: string } | undefined {
    const { person } = this.to(slot);
    return person ? { name: person.name, phone: person.phone ?? undefined } : undefined;
  }

  private roleOf(slot: Slot): SlotRole {
    const body = this.nameOf(slot);
    const lead = this.slots.find(({ isLead }) => isLead);
    if (!slot.isLead && lead) {
      return { kind: 'coExecutor', body, lead: this.nameOf(lead), contact: this.contactOf(lead) };
    }
    const others = this.slots.filter((other) => other !== slot).map(({ dueOn }) => dueOn).filter((day) => day !== null);
    return others.length ? { kind: 'lead', body, othersBy: others.sort().at(-1)! } : { kind: 'alone', body };
  }
}

/** Which Russian does not have: a remark of any length has one of them. */
const lettersOfKazakh = /[әғқңөұүһі]/iu;

interface Named { name_kk: string; name_ru: string; name_en: string }
const three = (row: Named): Trilingual => ({ kk: row.name_kk, ru: row.name_ru, en: row.name_en });

async function addresseesOf(db: Statements, slots: readonly Slot[], today: Day): Promise<Map<string, Addressee>> {
  const known = await recipientsOf(db, slots.map((slot) => slot.organisationId), today);
  const found = new Map<string, Addressee>();
  for (const slot of slots) {
    const contact = known.get(slot.organisationId)!;
    // Once issued, the letters about it go to the person it was given to.
    const isContact = slot.personId === contact.person?.id || slot.personId === contact.insteadOf;
    const named = slot.personId && !isContact ? await db.find(Person, slot.personId) : contact.person;
    const own = named && named.id !== contact.person?.id ? await addressOf(db, named.id) : contact.address;
    found.set(slot.organisationId, { person: named, address: own ?? contact.address, language: named?.language ?? 'kk+ru', copyTo: named && named.id === contact.person?.id ? contact.copyTo : null });
  }
  return found;
}
