import type { Sender } from '@kenes/council';
import type { Statements } from '@kenes/kernel';
import { evidenceOf, type SenderVerdict } from '@kenes/mail';
import { isConfirmed } from '../domains/confirmed-domains.js';
import type { MailEvidence } from '../message.entity.js';

/** What was found about the sender of a message, kept with it: the level and its sentences follow from this. */
export interface EvidenceFacts extends SenderVerdict {
  /** From is an address of a known person or a mailbox of a known body. */
  knownAddress: boolean;
  /** The personal reply address it came to; of several the sender's own. */
  reply: ReplyAddressUsed | null;
  /** What other personal addresses it came to were issued for: a letter to two slots is sorted by a person. */
  alsoAnswers: string[];
  /** Nothing proves it but the word of the secretary, who answers for this domain (practice 1). */
  domainConfirmed: boolean;
  /** What is odd about From itself. */
  oddFrom: 'several' | 'none' | null;
  /** Nobody could read it: why. */
  unreadable: string | null;
}

export interface ReplyAddressUsed {
  linkId: string;
  /** The slot or meeting it was issued for. */
  objectId: string;
  personId: string;
  /** Revoked or expired since: it proves nothing any more. */
  closed: boolean;
}

/** Of a letter nobody could read nothing is known. */
export const nothingKnown: EvidenceFacts = {
  dmarc: 'none', dmarcPolicy: null, dkimAligned: false, spfAligned: false, trustedMta: false, fromDomain: null,
  knownAddress: false, domainConfirmed: false, reply: null, alsoAnswers: [], oddFrom: null, unreadable: null,
};

/** The level, and whether it rests on the secretary's word for the domain: that lifts *probable* for want of a policy, and nothing else. */
export async function judge(statements: Statements, facts: Omit<EvidenceFacts, 'domainConfirmed'>, fromAddress: string, sender: Sender | null): Promise<{ facts: EvidenceFacts; evidence: MailEvidence }> {
  const level = levelOf(facts, fromAddress, sender);
  const domainConfirmed = level === 'probable' && facts.dmarc === 'none' && (await isConfirmed(statements, facts.fromDomain));
  return { facts: { ...facts, domainConfirmed }, evidence: domainConfirmed ? 'proved' : level };
}

/**
 * The level of practice 1 by what the letter itself shows. A known sender is proved or not whatever address was used; *probable* needs the reply
 * address that was issued to this very person, and another's makes it *doubtful* at best.
 */
function levelOf(facts: Omit<EvidenceFacts, 'domainConfirmed'>, fromAddress: string, sender: Sender | null): MailEvidence {
  const reply = facts.reply && !facts.reply.closed ? facts.reply : null;
  const level = (knownAddresses: string[], replyAddressOf: string | null) => evidenceOf({ verdict: facts, fromAddress, knownAddresses, replyAddressOf });
  if (sender === null) return level([], reply?.personId ?? null);
  if (sender.personId === reply?.personId) return level([fromAddress], reply!.personId);
  const alone = level([fromAddress], null);
  return alone === 'refused' ? level([], reply?.personId ?? null) : alone;
}
