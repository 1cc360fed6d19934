import type { Work } from '@kenes/kernel';
import type { LetterKind, OutgoingMail } from './outgoing-mail.entity.js';

const aboutSlots: readonly LetterKind[] = ['assignment', 'receipt', 'return', 'extension', 'acceptance', 'cancellation', 'reopening', 'consolidated'];

/**
 * Hours may lie between writing and sending. Why this person is not to have the letter any more; null when she still is.
 * What a person was told before stays; what is no longer true, or no longer hers, does not go out.
 */
export async function whyNotHear(work: Work, mail: OutgoingMail): Promise<string | null> {
  return (await whyNotThisAddress(work, mail)) ?? (await whyNotThisLink(work, mail)) ?? (await whyNotThisMatter(work, mail)) ?? (await whyNotThisReceipt(work, mail)) ?? whyNotThisQuote(work, mail);
}

async function whyNotThisAddress(work: Work, { personId, toAddress, kind }: OutgoingMail): Promise<string | null> {
  // A receipt goes back to where the letter came from, whoever owns that address.
  if (personId === null || kind === 'receipt' || kind === 'whoReceipt') return null;
  const rows = await work.query(
    `SELECT FROM person_address WHERE person_id = $1 AND address = $2 UNION ALL SELECT FROM function_mailbox WHERE address = $2`, [personId, toAddress]);
  return rows.length > 0 ? null : 'the address is no longer that of this person';
}

async function whyNotThisLink(work: Work, { linkId, replyLinkId }: OutgoingMail): Promise<string | null> {
  const rows = await work.query('SELECT FROM link WHERE id = ANY($1::uuid[]) AND (revoked_at IS NOT NULL OR expires_at <= now() OR uses >= max_uses)', [[linkId, replyLinkId].filter((id) => id !== null)]);
  return rows.length > 0 ? 'its link was withdrawn or has expired' : null;
}

/** The chair is not asked what has been decided, or withdrawn, since. */
async function whyNotThisDecision(work: Work, { linkId }: OutgoingMail): Promise<string | null> {
  const rows = await work.query(`SELECT FROM link JOIN extension_request asked ON asked.id = link.object_id JOIN slot s ON s.id = asked.slot_id JOIN assignment a ON a.id = s.assignment_id
      WHERE link.id = $1 AND asked.state = 'prepared' AND a.state IN ('issued', 'underway', 'submitted')`, [linkId]);
  return rows.length > 0 ? null : 'there is nothing left to decide';
}

async function whyNotThisMatter(work: Work, mail: OutgoingMail): Promise<string | null> {
  const { kind, threadId, personId } = mail;
  if (kind === 'help') return whyNotThisQuestion(work, mail);
  if (kind === 'decision') return whyNotThisDecision(work, mail);
  if (!aboutSlots.includes(kind) || threadId === null) return null;
  const [slot] = await work.query<{ state: string; assignment: string; person_id: string | null; organisation_id: string }>(
    `SELECT s.state, a.state AS assignment, s.person_id, s.organisation_id FROM thread t JOIN slot s ON s.id = t.about_id JOIN assignment a ON a.id = s.assignment_id
      WHERE t.id = $1 AND t.about_kind = 'slot'`, [threadId]);
  if (!slot) return 'what it was about is gone';
  if (kind === 'assignment' && (slot.assignment === 'cancelled' || slot.state === 'waived' || slot.state === 'replaced')) return 'the assignment was withdrawn before it left';
  if (kind === 'return' && slot.state !== 'returned') return 'the answer is no longer returned';
  if (kind === 'acceptance' && slot.state !== 'accepted') return 'the acceptance was undone';
  if (kind === 'reopening' && slot.state === 'accepted') return 'it was accepted again';
  if (kind !== 'receipt' && personId !== null && slot.person_id !== null && slot.person_id !== personId && !(await standsIn(work, slot.organisation_id, personId, slot.person_id))) return 'the matter has passed to another person';
  return null;
}

/** Whose matter it is may be away: then it is the deputy's to hear of. */
async function standsIn(work: Work, organisationId: string, personId: string, forPersonId: string): Promise<boolean> {
  return (await work.query('SELECT FROM deputy WHERE organisation_id = $1 AND person_id = $2 AND for_person_id = $3 AND from_on <= $4 AND to_on >= $4', [organisationId, personId, forPersonId, work.today])).length > 0;
}

/** Marked after the receipt was written: nothing goes to whoever may be in danger, or may be the danger. */
async function whyNotThisReceipt(work: Work, { kind, inReplyTo }: OutgoingMail): Promise<string | null> {
  if ((kind !== 'receipt' && kind !== 'whoReceipt' && kind !== 'politeReceipt') || inReplyTo === null) return null;
  const rows = await work.query('SELECT FROM message WHERE header_message_id = $1 AND at_risk', [inReplyTo]);
  return rows.length > 0 ? 'the letter it answers is closed' : null;
}

/** Nobody is asked to help with what is solved, or taken back, since. */
async function whyNotThisQuestion(work: Work, { threadId }: OutgoingMail): Promise<string | null> {
  const rows = await work.query(
    `SELECT FROM thread t JOIN problem_helper h ON h.id = t.about_id JOIN problem p ON p.id = h.problem_id WHERE t.id = $1 AND t.about_kind = 'problem' AND p.state = 'open'`, [threadId]);
  return rows.length > 0 ? null : 'there is nothing left to help with';
}

/** What a letter says is passed on only while it lies where it was read, and is open. */
async function whyNotThisQuote(work: Work, { quotesMessageId }: OutgoingMail): Promise<string | null> {
  if (quotesMessageId === null) return null;
  const rows = await work.query(`SELECT FROM message WHERE id = $1 AND state = 'filed' AND NOT at_risk AND NOT risk_suggested`, [quotesMessageId]);
  return rows.length > 0 ? null : 'the letter it passes on is closed or was taken back';
}
