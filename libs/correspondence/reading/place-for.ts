import type { EvidenceFacts } from './evidence-facts.js';
import type { Pointed } from './find-place.js';
import type { Sender } from '@kenes/council';
import type { MailEvidence } from '../message.entity.js';

export interface Judged {
  evidence: MailEvidence;
  facts: EvidenceFacts;
  sender: Sender | null;
  automatic: string | null;
  riskSuggested: boolean;
}

export interface PlaceFor {
  pointed: Pointed;
  /** Whether the letter acts there, or is only filed to be seen. */
  acts: boolean;
}

/**
 * Where a letter goes by itself (practice 1). The reply address decides the slot, not the person: what is neither
 * proved nor probable waits for a person, and so does whatever points at two slots or comes from no party to one.
 */
export function placeFor(places: readonly Pointed[], judged: Judged): PlaceFor | null {
  const direct = places.filter(({ by }) => by === 'replyAddress');
  const indirect = places.filter(({ by, target }) => by !== 'replyAddress' && judged.sender?.organisationIds.includes(target.organisationId));
  if (judged.automatic !== null) {
    const shown = judged.facts.dmarc === 'fail' ? undefined : (direct[0] ?? places.find(({ by }) => by === 'references'));
    return shown ? { pointed: shown, acts: false } : null;
  }
  if (direct.length === 1) return isParty(direct[0]!, judged) ? { pointed: direct[0]!, acts: true } : null;
  const byThread = indirect.filter(({ by }) => by === 'references');
  const candidates = byThread.length > 0 ? byThread.slice(0, 1) : indirect;
  // A number or a thread is anybody's to name: the secretary's word for a domain is enough only with the personal address.
  return judged.evidence === 'proved' && !judged.facts.domainConfirmed && !judged.riskSuggested && candidates.length === 1 ? { pointed: candidates[0]!, acts: true } : null;
}

function isParty({ target }: Pointed, { evidence, facts, sender }: Judged): boolean {
  if (evidence !== 'proved' && evidence !== 'probable') return false;
  if (sender === null) return false;
  return sender.organisationIds.includes(target.organisationId) || (sender.personId !== null && sender.personId === facts.reply?.personId);
}
