import { inLanguage, type Language, wordsFor, type WordKey, type WordVars } from '@kenes/config';
import { organisationOf, personOf, type Viewer } from '@kenes/council';
import { domainOf } from '@kenes/mail';
import type { Message } from './message.entity.js';
import { EvidenceReason } from './message.views.js';

type Tone = EvidenceReason['tone'];

/** Why the sender is believed or not, in sentences: strongest first. */
export async function evidenceReasons(viewer: Viewer, message: Message, language: Language): Promise<EvidenceReason[]> {
  const { evidenceFacts: facts, fromAddress: address } = message;
  const words = wordsFor(language);
  const say = (tone: Tone, key: string, vars: WordVars = {}): EvidenceReason =>
    Object.assign(new EvidenceReason(), { tone, sentence: words.t(`correspondence:evidence.${key}` as WordKey, vars) });
  if (facts.unreadable !== null) return [say('bad', 'unreadable')];

  const domain = facts.fromDomain ?? domainOf(address);
  const reasons: EvidenceReason[] = [];
  if (message.automatic !== null) reasons.push(say('odd', 'automatic'));
  if (facts.oddFrom === 'several') reasons.push(say('bad', 'severalFrom'));
  if (facts.oddFrom === 'none' || address === '') return [...reasons, say('bad', 'noFrom')];
  reasons.push(domainReason());
  const holder = facts.reply && !facts.reply.closed ? await personOf(viewer, facts.reply.personId) : null;
  reasons.push(holder ? say('good', 'replyAddress', { name: inLanguage(holder.name, language) }) : say('odd', 'noReplyAddress'));
  reasons.push(await addressReason());
  if (message.sameIdAs !== null) reasons.push(say('odd', 'sameId'));
  return reasons;

  function domainReason(): EvidenceReason {
    if (facts.dmarc === 'fail' && facts.dmarcPolicy !== 'none') return say('bad', 'domainDenied', { domain });
    if (facts.dmarc === 'pass' || facts.dkimAligned || facts.spfAligned || facts.trustedMta) return say('good', 'domainProved', { domain });
    return facts.domainConfirmed ? say('good', 'domainConfirmed', { domain }) : say('odd', 'domainSilent', { domain });
  }

  async function addressReason(): Promise<EvidenceReason> {
    if (!facts.knownAddress) return say('odd', 'unknownAddress', { address });
    if (message.personId !== null) return say('good', 'knownAddress', { address });
    const body = message.organisationId ? await organisationOf(viewer, message.organisationId) : null;
    return body ? say('good', 'functionMailbox', { address, organisation: inLanguage(body.short, language) }) : say('good', 'knownAddress', { address });
  }
}
