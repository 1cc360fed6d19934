import { sameAddress } from '../address.js';
import type { SenderVerdict } from './judge-sender.js';

/** How sure we are who wrote. No level closes anything by itself. */
export type Evidence = 'proved' | 'probable' | 'doubtful' | 'refused';

export interface EvidenceFacts {
  verdict: SenderVerdict;
  fromAddress: string;
  /** Addresses of the person the letter would speak for: the holder of the reply address, else whoever the From belongs to. */
  knownAddresses: readonly string[];
  /** The person to whom the reply address it came to was issued; null when it came to a common address. */
  replyAddressOf: string | null;
}

/**
 * *Proved*: a known address, and its domain vouches (DMARC; aligned DKIM or SPF where there is no DMARC; our trusted
 * server). *Probable*: the personal reply address and a known From, nothing proved and nothing disproved. *Doubtful*:
 * the personal reply address, an unknown From. *Refused*: everything else, and whatever the domain itself disowns.
 */
export function evidenceOf({ verdict, fromAddress, knownAddresses, replyAddressOf }: EvidenceFacts): Evidence {
  const isKnown = verdict.fromDomain !== null && knownAddresses.some((known) => sameAddress(known, fromAddress));
  if (isDisowned(verdict)) return 'refused';
  if (isKnown && isVouched(verdict)) return 'proved';
  if (replyAddressOf === null) return 'refused';
  return isKnown ? 'probable' : 'doubtful';
}

function isVouched({ dmarc, dkimAligned, spfAligned, trustedMta }: SenderVerdict): boolean {
  return dmarc === 'pass' || trustedMta || (dmarc === 'none' && (dkimAligned || spfAligned));
}

/** A domain that publishes `p=none` only watches: its own gateways break alignment, and it asks nobody to refuse. */
function isDisowned({ dmarc, dmarcPolicy, trustedMta, fromDomain }: SenderVerdict): boolean {
  if (fromDomain === null) return true;
  return dmarc === 'fail' && dmarcPolicy !== 'none' && !trustedMta;
}
