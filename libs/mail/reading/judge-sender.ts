import type { DNSResolver } from 'mailauth';
import { domainOf } from '../address.js';
import { allOf, readHeaderLines } from './header.js';
import { readMailboxes } from './mailboxes.js';
import { trustedResult } from './trusted-result.js';

export interface SenderVerdict {
  /** `none`: no policy is published, or it could not be asked now. */
  dmarc: 'pass' | 'fail' | 'none';
  dmarcPolicy: 'none' | 'quarantine' | 'reject' | null;
  /** A valid signature by the domain in From. */
  dkimAligned: boolean;
  /** The sending machine is allowed by the domain in From. */
  spfAligned: boolean;
  /** The configured server before us vouches for the domain in From. */
  trustedMta: boolean;
  /** Null when the letter names no author, or several. */
  fromDomain: string | null;
}

export interface Envelope {
  /** Address of the machine that gave us the letter; null when it was fetched from a mailbox. */
  remoteIp: string | null;
  helo: string | null;
  /** '' for the null sender. */
  mailFrom: string;
  /** The only way to the DNS: node's own `dns.promises.resolve`, or a table. */
  resolver: DNSResolver;
  /** Give it only for letters that came through that server: its own results are then believed. */
  trustedAuthservId: string | null;
}

const NOBODY: SenderVerdict = { dmarc: 'fail', dmarcPolicy: null, dkimAligned: false, spfAligned: false, trustedMta: false, fromDomain: null };

/** What SPF, DKIM and DMARC say about the domain in From. About the person see `evidenceOf`. */
export async function judgeSender(raw: Buffer, envelope: Envelope): Promise<SenderVerdict> {
  const lines = readHeaderLines(raw);
  const authors = allOf(lines, 'from').flatMap((field) => readMailboxes(field));
  const fromDomain = domainOf(authors[0]?.address ?? '');
  // Two authors, two From fields or none: which one would a person see? Nothing is proved by such a letter.
  if (authors.length !== 1 || allOf(lines, 'from').length !== 1 || fromDomain === '') return NOBODY;

  // A fifth of the whole start, and a process without letters never needs it.
  const { authenticate } = await import('mailauth');
  const result = await authenticate(raw, {
    ip: envelope.remoteIp ?? undefined,
    helo: envelope.helo ?? undefined,
    sender: envelope.mailFrom || undefined,
    mta: 'kenes',
    trustReceived: false,
    disableArc: true,
    disableBimi: true,
    rejectRsaSha1: true,
    resolver: envelope.resolver,
  });
  const dkimAligned = (result.dkim?.results ?? []).some(
    ({ status }) => status.result === 'pass' && Boolean(status.aligned) && !status.underSized,
  );
  const spfDomain = result.spf && result.spf.status.result === 'pass' ? String(result.spf.domain).toLowerCase() : '';
  const spfAligned = envelope.remoteIp !== null && isOf(spfDomain, fromDomain);
  const checked = result.dmarc || null;
  const trusted = trustedResult(lines, envelope.trustedAuthservId, fromDomain);
  return {
    dmarc: trusted === 'fail' ? 'fail' : outcomeOf(checked?.status.result ?? 'none', envelope.remoteIp !== null),
    dmarcPolicy: policyOf(checked ? checked.policy : null),
    dkimAligned,
    spfAligned,
    trustedMta: trusted === 'pass',
    fromDomain,
  };
}

/** Without the sender's machine SPF is unknown, and a missing signature alone is no failure. */
function outcomeOf(result: string, knowsMachine: boolean): SenderVerdict['dmarc'] {
  if (result === 'pass') return 'pass';
  return result === 'fail' && knowsMachine ? 'fail' : 'none';
}

function policyOf(policy: string | null | undefined): SenderVerdict['dmarcPolicy'] {
  return policy === 'reject' || policy === 'quarantine' || policy === 'none' ? policy : null;
}

/** The domain itself or one below it: what may speak for it where no policy says more. */
function isOf(domain: string, from: string): boolean {
  return domain !== '' && (domain === from || domain.endsWith(`.${from}`));
}
