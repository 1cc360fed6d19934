import type { Day, Trilingual } from '@kenes/config';
import { addressOf, bodiesOf, indicators, organisationsById, Person, type Indicator, type OpenedLink } from '@kenes/council';
import type { Reading } from '@kenes/kernel';
import { Assignment } from './assignment.entity.js';
import { draftOf, type Typed } from './answer-draft.js';
import { coExecutorsOf, type CoExecutor } from './co-answers.js';
import { helpersOffered, type HelpersOffered } from './problem/page-view.js';
import { Report } from './report.entity.js';
import { Slot } from './slot.entity.js';

/** What a personal answer link shows. */
export interface AnswerView {
  council: Trilingual;
  zone: string;
  today: Day;
  assignment: Assignment;
  slot: Slot;
  organisation: Trilingual;
  person: Person;
  /** Where the receipt goes; null when the person has no address. */
  address: string | null;
  sender: { name: Trilingual; phone: string | null };
  indicators: Indicator[];
  /** The lead's co-executors with what each said last; of any other slot none. */
  coExecutors: CoExecutor[];
  /** Who may be asked to help. */
  helpers: HelpersOffered;
  /** The body's own answers, newest first; closed messages left none here. */
  reports: Report[];
  /** Within the body: who handed it over to whom, when it was (T3). */
  handed: { by: Trilingual; to: Trilingual; toMe: boolean; dueOn: Day | null } | null;
  /** What this person typed about this matter and kept for later. */
  draft: { typed: Typed; at: Date } | null;
  /** Why no answer is awaited any more. */
  closed: 'accepted' | 'cancelled' | null;
}

/** unknown: no link of ours. gone: withdrawn or expired; `renew` where its holder may have another. passedOn: its holder speaks for this body no more. */
export type NoAnswer =
  | { none: 'unknown' }
  | { none: 'gone'; renew: Renewal | null }
  | { none: 'passedOn'; council: Trilingual; holder: Trilingual; organisation: Trilingual; sender: AnswerView['sender'] };

/** A new link goes only to the address on record, of which a stranger learns nothing. */
export interface Renewal { council: Trilingual; number: string; /** «s***@edu.example» */ address: string; sender: AnswerView['sender']; /** What was typed waits for it. */ keeps: boolean }

/** What the holder of a link may see of it on this day. */
export async function answerView(reading: Reading, { link }: OpenedLink): Promise<AnswerView | NoAnswer> {
  const slot = await reading.find(Slot, link.objectId);
  const person = await reading.find(Person, link.personId);
  const assignment = slot && (await reading.find(Assignment, slot.assignmentId));
  if (!slot || !person || !assignment) return { none: 'gone', renew: null };
  const { zone } = await reading.context();
  const today = await reading.today();
  const slots = await reading.all(Slot, 'assignment_id = $1', [assignment.id], 'position, id');
  const bodies = await organisationsById(reading, slots.map((one) => one.organisationId), today);
  const [council] = await reading.query<{ kk: string; ru: string; en: string }>('SELECT name_kk AS kk, name_ru AS ru, name_en AS en FROM council WHERE id = current_council()');
  const controller = (await reading.find(Person, assignment.controllerId))!;
  const sender = { name: controller.name, phone: controller.phone };
  const organisation = bodies.get(slot.organisationId)!.name;
  if (!(await bodiesOf(reading, person.id, today)).includes(slot.organisationId)) return { none: 'passedOn', council: council!, holder: person.name, organisation, sender };
  const asked = await reading.query<{ code: string }>('SELECT code FROM assignment_indicator WHERE assignment_id = $1', [assignment.id]);
  const reports = await reading.all(
    Report, 'slot_id = $1 AND (message_id IS NULL OR NOT EXISTS (SELECT FROM message closed WHERE closed.id = message_id AND closed.at_risk))', [slot.id], 'at DESC, id DESC LIMIT 20');
  return {
    council: council!, zone, today, assignment, slot, person, reports, organisation, sender,
    address: await addressOf(reading, person.id),
    indicators: (await indicators(reading)).filter(({ code }) => asked.some((one) => one.code === code)),
    handed: await handedOf(reading, slot, person.id),
    draft: await draftOf(reading, link),
    helpers: await helpersOffered(reading, slot, slots, today),
    coExecutors: slot.isLead ? await coExecutorsOf(reading, slots, bodies, today) : [],
    closed: assignment.state === 'cancelled' || slot.state === 'waived' || slot.state === 'replaced' ? 'cancelled' : assignment.state === 'accepted' || slot.state === 'accepted' ? 'accepted' : null,
  };
}

async function handedOf(reading: Reading, { handedById, personId, innerDueOn }: Slot, readerId: string): Promise<AnswerView['handed']> {
  const [by, to] = handedById && personId ? await Promise.all([handedById, personId].map((id) => reading.find(Person, id))) : [];
  return by && to ? { by: by.name, to: to.name, toMe: personId === readerId, dueOn: innerDueOn } : null;
}

/** What is offered to whoever comes by a link that no longer opens: a new one, when the matter is still his and open. */
export function renewalOf({ council, assignment, slot, person, address, sender, closed, draft }: AnswerView): Renewal | null {
  if (closed || !address || (slot.personId !== null && slot.personId !== person.id)) return null;
  return { council, number: assignment.number!, address: address.replace(/^(.).*(?=@)/, '$1***'), sender, keeps: draft !== null };
}
