import { formatDate, type Day, type Language } from '@kenes/config';
import { notFound, type Refusal, type Work } from '@kenes/kernel';
import { refuse } from '../assignment.refusals.js';
import { Dossier } from '../dossier.js';
import { DeadlineChanged, ExtensionDecided } from '../events.js';
import type { DecidedBy } from '../mail/letter-data.js';
import { Report } from '../report.entity.js';
import type { Slot } from '../slot.entity.js';
import type { Delegation, Limit } from './delegation.entity.js';
import { ExtensionRequest, type Decision } from './extension-request.entity.js';

/** A request with what it is about, under the lock of its assignment. */
export interface Matter {
  dossier: Dossier;
  slot: Slot;
  request: ExtensionRequest;
}

export async function matterOf(work: Work, requestId: string): Promise<Matter> {
  const known = await work.find(ExtensionRequest, requestId);
  if (!known) throw notFound('requestId');
  const { dossier, slot } = await Dossier.ofSlot(work, known.slotId);
  return { dossier, slot, request: (await work.lock(ExtensionRequest, requestId))! };
}

/** What keeps a day from being given at all, whoever gives it. */
export function whyNotGrant({ dossier: { assignment }, slot, request }: Matter, until: Day, today: Day): Refusal | null {
  return request.whyNotDecide() ?? assignment.whyNot('work') ?? slot.whyNotExtend(until, today);
}

/** A co-executor's day after the lead's: the lead would have nothing to put together. Never given without saying so. */
export const isAfterLead = ({ dossier, slot }: Pick<Matter, 'dossier' | 'slot'>, until: Day): boolean => !slot.isLead && until > dossier.assignment.dueOn!;

/** T9: granted, as asked or for another day. The first day stays on record; with the lead's day the whole moves. */
export async function grantExtension(work: Work, matter: Matter, { until, afterLead, ...decision }: Decision & { until: Day; afterLead: boolean }, language: Language = 'ru'): Promise<void> {
  const { dossier, slot, request } = matter;
  const { assignment } = dossier;
  const refusal = whyNotGrant(matter, until, work.today);
  if (refusal) throw refusal;
  if (!afterLead && isAfterLead(matter, until)) throw refuse('EXTENSION_AFTER_LEAD', { day: formatDate(assignment.dueOn!, 'day', language) }, 'until');
  const was = slot.dueOn;
  slot.extend(until, work.today);
  assignment.extend(slot.isLead, until);
  request.grant(until, decision);
  await keep(work, matter, true, { was, until, asked: request.askedUntil });
  await work.announce(new ExtensionDecided(request.id));
  await work.announce(new DeadlineChanged(assignment.id));
}

/** T9: the due day stays; the body is told so, with the word. */
export async function refuseExtension(work: Work, matter: Matter, decision: Decision): Promise<void> {
  matter.request.refuse(decision);
  await keep(work, matter, false, { asked: matter.request.askedUntil });
  await work.announce(new ExtensionDecided(matter.request.id));
}

async function keep(work: Work, { dossier, slot, request }: Matter, granted: boolean, facts: object): Promise<void> {
  await work.save(request);
  const report = request.reportId ? await work.lock(Report, request.reportId) : null;
  if (report) {
    report.decide(granted);
    await work.save(report);
  }
  await dossier.save(work);
  await work.record({
    act: granted ? 'slot.grantExtension' : 'slot.refuseExtension', objectKind: 'slot', objectId: slot.id,
    facts: { requestId: request.id, ...facts, by: whoDecided(request), word: request.answerText },
  });
}

/** «разрешил председатель, подготовил секретарь»: the history says both. */
export const whoDecided = ({ decidedAs, preparedBy }: ExtensionRequest): DecidedBy => (decidedAs === 'chair' && preparedBy ? 'chairPrepared' : decidedAs!);

export function beyond(limit: Limit, { times, days, latestOn }: Delegation, language: Language): Refusal {
  switch (limit) {
    case 'times': return refuse(times === 0 ? 'EXTENSION_NOT_DELEGATED' : 'EXTENSION_BEYOND_TIMES');
    case 'days': return refuse('EXTENSION_BEYOND_DAYS', { days }, 'until');
    case 'latest': return refuse('EXTENSION_BEYOND_LATEST', { day: formatDate(latestOn!, 'day', language) }, 'until');
  }
}
