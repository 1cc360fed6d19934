import type { Report } from '@kenes/assignments';
import { Message } from '@kenes/correspondence';
import type { Work } from '@kenes/kernel';
import { parseAddress } from '@kenes/mail';

/** Two machines that thank each other stop here. */
const PER_HOUR = 5;

export async function messageOf(work: Work, messageId: string | null): Promise<Message | null> {
  return messageId ? work.find(Message, messageId) : null;
}

/** To other bodies go the words of whoever is known to have said them, and never those that may be about somebody at risk. */
export const mayBePassedOn = (report: Report, message: Message | null): boolean =>
  report.evidence !== 'doubtful' && report.evidence !== 'refused' && !message?.atRisk && !message?.riskSuggested;

/**
 * A receipt tells a stranger nothing and answers no machine: none for what a person entered on behalf of a body, for a
 * letter that is or may be about somebody at risk, for one whose sender nobody vouches for, and not without end.
 */
export async function mayBeReceipted(work: Work, report: Report, message: Message | null, address: string): Promise<boolean> {
  if (report.channel !== 'mail' && report.channel !== 'link') return false;
  if ('refused' in parseAddress(address)) return false;
  if (message) {
    if (message.atRisk || message.riskSuggested || message.automatic) return false;
    const vouched = message.evidence === 'proved' || message.evidence === 'probable' || work.caller.channel === 'web';
    if (!vouched) return false;
  }
  const [{ lately }] = (await work.query<{ lately: number }>(
    `SELECT count(*)::int AS lately FROM outgoing_mail WHERE kind = 'receipt' AND to_address = $1 AND created_at > now() - interval '1 hour'
       AND thread_id = (SELECT id FROM thread WHERE about_kind = 'slot' AND about_id = $2)`, [address, report.slotId])) as [{ lately: number }];
  return lately < PER_HOUR;
}
