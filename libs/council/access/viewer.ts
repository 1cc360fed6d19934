import type { Language } from '@kenes/config';
import { Asking, type Caller, type Channel, type Evidence, type Once, type Reading } from '@kenes/kernel';
import type { CouncilRole, LetterLanguage } from '../enums.js';

/** What is true of a person today: roles from mandates, bodies from posts and seats. */
export interface Standing {
  personId: string;
  letterLanguage: LetterLanguage;
  roles: readonly CouncilRole[];
  organisationIds: readonly string[];
  isSafeguardingContact: boolean;
}

/** Whom policies judge: everything they may look at, and nothing that has to be loaded. */
export interface Judged {
  readonly personId: string;
  is(...roles: CouncilRole[]): boolean;
  speaksFor(organisationId: string): boolean;
  readonly isSecretariat: boolean;
  readonly seesAll: boolean;
  readonly seesRisk: boolean;
}

/** A person of the council asking for something, as of today. */
export class Viewer extends Asking implements Judged {
  readonly roles: ReadonlySet<CouncilRole>;
  /** The bodies this person speaks for: where they hold a post, or sit for by name. */
  readonly organisationIds: ReadonlySet<string>;
  readonly letterLanguage: LetterLanguage;
  /** Messages marked as a child or person at risk: the secretary and named contacts, nobody else (practice 6). */
  readonly seesRisk: boolean;

  constructor(councilId: string, standing: Standing, channel: Channel, evidence: Evidence, reading: Reading) {
    super(councilId, standing.personId, channel, evidence, reading);
    this.roles = new Set(standing.roles);
    this.organisationIds = new Set(standing.organisationIds);
    this.letterLanguage = standing.letterLanguage;
    this.seesRisk = this.roles.has('secretary') || standing.isSafeguardingContact;
  }

  get personId(): string {
    return this.principalId;
  }

  /** The language of pages; whoever reads letters in both gets the Russian page with a switch. */
  get language(): Language {
    return this.letterLanguage === 'kk+ru' ? 'ru' : this.letterLanguage;
  }

  is(...roles: CouncilRole[]): boolean {
    return roles.some((role) => this.roles.has(role));
  }

  speaksFor(organisationId: string): boolean {
    return this.organisationIds.has(organisationId);
  }

  /** The secretary and the national coordinator have the same working rights (practice 32). */
  get isSecretariat(): boolean {
    return this.is('secretary', 'coordinator');
  }

  /** Sees all of the council's work, whichever body it concerns. */
  get seesAll(): boolean {
    return this.isSecretariat || this.is('chair', 'deputyChair');
  }

  /** The same person acting through another channel: entering what was said by phone, say. */
  through(channel: Channel, evidence: Evidence, once: Once | undefined = this.once): Caller {
    return { councilId: this.councilId, principalId: this.principalId, channel, evidence, once };
  }
}

/** A viewer for the columns of config/access.md and for rule specs; it can load nothing. */
export function exampleViewer(standing: Partial<Standing> = {}, channel: Channel = 'web', evidence: Evidence = 'session'): Viewer {
  const nothing: Standing = { personId: 'person', roles: [], organisationIds: [], isSafeguardingContact: false, letterLanguage: 'ru' };
  return new Viewer('council', { ...nothing, ...standing }, channel, evidence, null as never);
}
