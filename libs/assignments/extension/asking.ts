import { workCalendarOf } from '@kenes/council';
import { newId, type Work } from '@kenes/kernel';
import { ExtensionAsked } from '../events.js';
import type { Report } from '../report.entity.js';
import type { Slot } from '../slot.entity.js';
import { delegationOf } from './delegation.entity.js';
import { ExtensionRequest, isLateRequest } from './extension-request.entity.js';

/**
 * T8: an answer "more time" that waits is the request, whatever way it came. It stops no clock: the due day stays, and
 * with it every mark, until somebody decides.
 */
export async function askForExtension(work: Work, slot: Slot, report: Report): Promise<void> {
  if (report.answer !== 'moreTime' || !report.isWaiting) return;
  const { noticeDays } = await delegationOf(work);
  const isLate = isLateRequest(work.today, slot.dueOn!, noticeDays, await workCalendarOf(work));
  const request = ExtensionRequest.of(report, { id: newId(), dueOn: slot.dueOn!, isLate });
  await work.insert(request);
  await work.announce(new ExtensionAsked(request.id));
}
