import { Injectable } from '@nestjs/common';
import { dayIn, type Day, type Trilingual } from '@kenes/config';
import { compositionOn, Links, organisationsById, Person, type OpenedLink } from '@kenes/council';
import { kernelRefusals, Refusal, UnitOfWork, type Reading, type Statements } from '@kenes/kernel';
import { Assignment } from '../assignment.entity.js';
import { refuse } from '../assignment.refusals.js';
import type { DecisionLetter } from '../mail/letter-data.js';
import { printNumber } from '../number.js';
import { Report } from '../report.entity.js';
import { Slot } from '../slot.entity.js';
import { grantExtension, matterOf, refuseExtension } from './deciding.js';
import { delegationOf } from './delegation.entity.js';
import { ExtensionRequest } from './extension-request.entity.js';
import { preparedSql } from './extension.queries.js';

/** What the chair sees before deciding, and after. */
export interface DecisionView {
  council: Trilingual;
  zone: string;
  today: Day;
  assignment: Assignment;
  slot: Slot;
  request: ExtensionRequest;
  /** Whether anything is left to decide. */
  open: boolean;
  organisation: { name: Trilingual; short: Trilingual };
  /** Who asked, when that is known. */
  asker: Person | null;
  chair: Person;
  sender: { name: Trilingual; phone: string | null };
  /** Why it is not the secretary's to give. */
  limit: DecisionLetter['limit'];
  /** The earliest day that would be later than now. */
  earliest: Day;
  /** Until when the link serves, by the council's clock. */
  expiresOn: Day | null;
  /** What else the secretary has prepared. */
  others: { number: string; title: Trilingual; organisation: Trilingual; until: Day }[];
}

/** unknown: no link of ours. gone: withdrawn, expired, or what it was about is no more. passedOn: its holder is the chair no more. */
export type NoDecision = { none: 'unknown' | 'gone' } | { none: 'passedOn'; council: Trilingual };

export type Verdict = { choice: 'asPrepared' } | { choice: 'other'; until: Day } | { choice: 'refuse' };

/** The chair decides by a personal link, without signing in. Looking changes nothing, whoever looks; only `decide` acts. */
@Injectable()
export class DecisionLink {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly links: Links,
  ) {}

  async look(token: string): Promise<DecisionView | NoDecision> {
    try {
      const opened = await this.links.open(token, 'decide');
      return await this.unit.read(opened.councilId, (reading) => view(reading, opened));
    } catch (error) {
      if (error instanceof Refusal) return { none: error.code === 'LINK_UNKNOWN' ? 'unknown' : 'gone' };
      throw error;
    }
  }

  /** One decision, however often the same form is sent. Throws refusals. */
  async decide(token: string, verdict: Verdict, word: string | null, version: number, key: string): Promise<void> {
    const { link, councilId } = await this.links.open(token, 'decide');
    const once = { principal: `link:${link.id}`, key, act: 'decideExtension', input: { verdict, word, version } };
    await this.unit.write({ councilId, principalId: link.personId, channel: 'link', evidence: 'link', once }, async (work) => {
      await this.links.use(work, link.id);
      if (!(await isChair(work, link.personId, work.today))) throw refuse('CHAIR_PASSED_ON');
      const matter = await matterOf(work, link.objectId);
      const { request } = matter;
      const refusal = request.whyNotDecide() ?? (request.state === 'prepared' ? null : refuse('REQUEST_WITHDRAWN'));
      if (refusal) throw refusal;
      // Prepared anew while the page was open: another day than the one that was read.
      if (request.version !== version) throw new Refusal(kernelRefusals.CHANGED_MEANWHILE);
      const decision = { word, as: 'chair' as const, by: link.personId, at: work.now };
      if (verdict.choice === 'refuse') await refuseExtension(work, matter, decision);
      // The page names the lead's day beside the question: whoever presses has read it.
      else await grantExtension(work, matter, { until: verdict.choice === 'other' ? verdict.until : request.preparedUntil!, afterLead: true, ...decision });
      return request.id;
    });
  }
}

/** A link outlives a seat; what it may do does not. */
const isChair = async (db: Statements, personId: string, on: Day): Promise<boolean> =>
  (await compositionOn(db, on)).some(({ role, holderId }) => role === 'chair' && holderId === personId);

async function limitOf(reading: Reading, slot: Slot, { preparedUntil }: ExtensionRequest): Promise<DecisionLetter['limit']> {
  const delegation = await delegationOf(reading);
  const why = delegation.whyBeyond(slot, preparedUntil);
  return why && { why, days: delegation.days, latestOn: delegation.latestOn };
}

async function view(reading: Reading, { link }: OpenedLink): Promise<DecisionView | NoDecision> {
  const { zone } = await reading.context();
  const today = await reading.today();
  const [council] = await reading.query<{ kk: string; ru: string; en: string; skew: string }>(
    'SELECT name_kk AS kk, name_ru AS ru, name_en AS en, clock_offset_seconds AS skew FROM council WHERE id = current_council()');
  const names = { kk: council!.kk, ru: council!.ru, en: council!.en };
  if (!(await isChair(reading, link.personId, today))) return { none: 'passedOn', council: names };
  const request = await reading.find(ExtensionRequest, link.objectId);
  const slot = request && (await reading.find(Slot, request.slotId));
  const assignment = slot && (await reading.find(Assignment, slot.assignmentId));
  if (!request || !slot || !assignment) return { none: 'gone' };
  const report = request.reportId ? await reading.find(Report, request.reportId) : null;
  const controller = (await reading.find(Person, assignment.controllerId))!;
  const waiting = await reading.query<{ id: string; until: Day; year: number; number: number; organisation_id: string; title_kk: string | null; title_ru: string | null; title_en: string | null }>(preparedSql);
  const others = waiting.filter(({ id }) => id !== request.id).slice(0, 5);
  const bodies = await organisationsById(reading, [slot.organisationId, ...others.map((one) => one.organisation_id)], today);
  const { name, short } = bodies.get(slot.organisationId)!;
  const nextDay = new Date(Date.parse(`${slot.dueOn!}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  return {
    council: names, zone, today, assignment, slot, request, organisation: { name, short },
    open: request.state === 'prepared' && assignment.whyNot('work') === null && slot.owes,
    asker: report?.personId ? await reading.find(Person, report.personId) : null,
    chair: (await reading.find(Person, link.personId))!,
    sender: { name: controller.name, phone: controller.phone },
    // A granted one has been counted already; before that the limit is why it came here.
    limit: request.isOpen ? await limitOf(reading, slot, request) : null,
    earliest: nextDay < today ? today : nextDay,
    expiresOn: link.expiresAt ? dayIn(zone, new Date(link.expiresAt.getTime() + Number(council!.skew) * 1000)) : null,
    others: others.map((one) => ({
      number: printNumber(one.year, one.number), until: one.until, organisation: bodies.get(one.organisation_id)!.short,
      title: { kk: one.title_kk ?? undefined, ru: one.title_ru ?? undefined, en: one.title_en ?? undefined },
    })),
  };
}
