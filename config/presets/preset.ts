import type { Day, Language } from '../words/dates.js';

/** What a new council is made of: plain data, no code. The words follow the columns of config/database/migrations/0002-council.sql. */
export type Text = Record<Language, string>;

export type OrganisationType =
  | 'MINISTRY' | 'COMMITTEE' | 'STATE_BODY' | 'PROSECUTION' | 'AKIMAT' | 'DEPARTMENT'
  | 'UNION' | 'EMPLOYERS' | 'NGO' | 'INTERNATIONAL' | 'MEDIA' | 'OMBUDSPERSON';
export type Force = 'order' | 'recommendation' | 'request';
export type LetterLanguage = 'kk' | 'ru' | 'kk+ru' | 'en';
export type CouncilRole = 'chair' | 'deputyChair' | 'secretary' | 'coordinator' | 'member' | 'observer';

export interface PresetRegion {
  readonly iso: string;
  readonly kato: string;
  readonly name: Text;
  readonly centre?: Text;
  readonly since?: Day;
}

export interface PresetName {
  readonly from: Day;
  readonly name: Text;
  readonly short: Text;
}

export interface PresetOrganisation {
  readonly key: string;
  readonly type: OrganisationType;
  readonly parent?: string;
  readonly region?: string;
  /** By type when absent. */
  readonly force?: Force;
  /** Oldest first; the last one is today's. */
  readonly names: readonly PresetName[];
  readonly mailboxes: readonly { readonly address: string; readonly purpose: 'chancellery' | 'contact' | 'press' }[];
}

export interface PresetPost {
  readonly key: string;
  readonly organisation: string;
  readonly title: Text;
  readonly function: 'head' | 'contact' | 'press' | 'chancellery' | 'staff';
  /** Who held it, oldest first. */
  readonly holders: readonly { readonly person: string; readonly from: Day; readonly to?: Day }[];
}

export interface PresetPerson {
  readonly key: string;
  readonly name: Text;
  /** The whole greeting without its sign: «Уважаемая Светлана Викторовна», “Dear Ms Kim”. */
  readonly salutation: Text;
  /** The first one is written to. */
  readonly addresses: readonly string[];
  readonly language: LetterLanguage;
  readonly phone?: string;
}

export interface PresetMandate {
  readonly role: CouncilRole;
  readonly organisation: string;
  readonly post?: string;
  readonly person?: string;
  readonly hasVote: boolean;
  readonly substitution: 'none' | 'withoutVote' | 'voteByLetter';
  readonly basisNumber?: string;
  readonly basisOn?: Day;
  readonly from: Day;
  readonly to?: Day;
}

export interface PresetGroup {
  readonly key: string;
  readonly name: Text;
  readonly organisations: readonly string[];
}

export interface PresetWorkDay {
  readonly day: Day;
  readonly kind: 'holiday' | 'substitute' | 'worked' | 'religious';
  readonly name: Text;
  readonly note?: string;
}

export interface PresetIndicator {
  readonly code: string;
  readonly name: Text;
}

/** When a body is reminded of its due day: working days before (negative) and after it; a repeated rule counts calendar days after the last of them. */
export interface PresetReminderRule {
  readonly force: Force;
  readonly days: readonly number[];
  readonly thenEvery?: number;
}

export interface PresetCampaign {
  readonly from: Day;
  readonly to: Day;
}

/** How a body lives through the weekends of a campaign: every day, or Saturday and Sunday by Monday 10:00 (practice 7). */
export type WeekendRhythm = 'everyDay' | 'byMonday';

/** How far the secretary may move a date by herself: how often, how many days, not after which day (practice 13). */
export interface PresetDelegation {
  readonly times: number;
  readonly days: number;
  readonly latestOn?: Day;
  /** Working days before the due day that a request for time must be sent in. */
  readonly noticeDays: number;
  readonly declineDays: number;
}

export interface CouncilPreset {
  readonly code: string;
  readonly slug: string;
  readonly name: Text;
  readonly zone: string;
  readonly regions: readonly PresetRegion[];
  readonly organisations: readonly PresetOrganisation[];
  readonly groups: readonly PresetGroup[];
  readonly people: readonly PresetPerson[];
  readonly posts: readonly PresetPost[];
  readonly mandates: readonly PresetMandate[];
  /** Keys of people. */
  readonly safeguarding: readonly string[];
  readonly workDays: readonly PresetWorkDay[];
  readonly indicators: readonly PresetIndicator[];
  /** The usual ones where absent. */
  readonly reminders?: readonly PresetReminderRule[];
  readonly campaigns?: readonly PresetCampaign[];
  /** Keys of organisations; who is not named lives every day. */
  readonly byMonday?: readonly string[];
  /** What is usual, where absent. */
  readonly delegation?: PresetDelegation;
}

/** Practice 13 and 35, until the chair changes it. */
export const usualDelegation: PresetDelegation = { times: 1, days: 14, noticeDays: 2, declineDays: 3 };

/** Domain §2.5 for what is ordered; three letters where it is only asked (practice 36). */
export const usualReminders: readonly PresetReminderRule[] = [
  { force: 'order', days: [-7, -3, -1, 0, 1], thenEvery: 7 },
  { force: 'recommendation', days: [-3, 0], thenEvery: 7 },
  { force: 'request', days: [-3, 0], thenEvery: 7 },
];

/** A council asks most partners and orders few (practice 4). */
export const forceOfType: Record<OrganisationType, Force> = {
  MINISTRY: 'order', COMMITTEE: 'order', STATE_BODY: 'order', AKIMAT: 'order', DEPARTMENT: 'order',
  PROSECUTION: 'request', UNION: 'request', EMPLOYERS: 'request', NGO: 'request', INTERNATIONAL: 'request', MEDIA: 'request', OMBUDSPERSON: 'request',
};
