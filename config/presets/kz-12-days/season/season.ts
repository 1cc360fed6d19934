import type { Day } from '../../../words/dates.js';
import type { Force } from '../../preset.js';
import { akimats } from '../regional-bodies.js';

/** A moment on the council's own wall clock: «2027-05-20 10:12». */
export type Moment = string;
type Answer = 'done' | 'onTime' | 'moreTime' | 'notOurs' | 'help';
/** Kazakh and Russian: what the council writes to its bodies in. */
export interface Pair {
  readonly kk: string;
  readonly ru: string;
}

export interface SeasonExecutor {
  readonly organisation: string;
  readonly force?: Force;
  readonly closesBy?: 'officialLetter';
  readonly due?: Day;
}

/** What happened afterwards, in order. `by` is a body; without one it is the secretary. */
export type SeasonEvent =
  | { readonly at: Moment; readonly act: 'acknowledge'; readonly by: string }
  | {
      readonly at: Moment; readonly act: 'report'; readonly by: string; readonly answer: Answer; readonly text: string; readonly interim?: boolean;
      readonly until?: Day; readonly figures?: Readonly<Record<string, number>>; readonly without?: readonly string[]; readonly spoken?: string;
      /** With «help»: whom it would ask, and by which day. */
      readonly helpers?: readonly string[]; readonly helpBy?: Day;
    }
  | { readonly at: Moment; readonly act: 'accept'; readonly of: string }
  | { readonly at: Moment; readonly act: 'return'; readonly of: string; readonly reason: string }
  | { readonly at: Moment; readonly act: 'grant'; readonly of: string; readonly until?: Day; readonly word?: string }
  | { readonly at: Moment; readonly act: 'prepare'; readonly of: string; readonly until: Day; readonly note?: string };

export interface SeasonAssignment {
  readonly number: number;
  readonly title: Pair;
  readonly text: Pair;
  readonly result: Pair;
  readonly basis?: Pair;
  readonly issued: Moment;
  readonly due: Day;
  /** The first one leads. */
  readonly executors: readonly SeasonExecutor[];
  readonly indicators?: readonly string[];
  readonly course: readonly SeasonEvent[];
}

export type MeetingGuest = { readonly organisation: string; readonly role?: 'chair' | 'secretary' };

export interface SeasonMeeting {
  readonly title: Record<'kk' | 'ru' | 'en', string>;
  readonly planned: Moment;
  readonly starts: Moment;
  readonly ends: Moment;
  readonly place: string;
  readonly videoUrl?: string;
  readonly invited: readonly MeetingGuest[];
  readonly answers: readonly { readonly at: Moment; readonly guest: MeetingGuest; readonly answer: 'yes' | 'remote' | 'no'; readonly note?: string }[];
}

export const pair = (kk: string, ru: string): Pair => ({ kk, ru });

const protocol3 = (point: string): Pair => pair(`2027 жылғы 14 сәуірдегі № 3 хаттаманың ${point}-тармағы`, `протокол № 3 от 14 апреля 2027 года, пункт ${point}`);

/** «Протокол № 3, пункт 2.1»: what the sitting of 14 April decided. */
export const byProtocol = { '27-041': protocol3('2.1'), '27-029': protocol3('2.4'), of: protocol3 } as const;

/** Everybody of a list, the same way; the first of them may lead. */
export const each = (organisations: readonly string[], more: Omit<SeasonExecutor, 'organisation'> = {}): SeasonExecutor[] =>
  organisations.map((organisation) => ({ organisation, ...more }));

const asAkimats = (keys: readonly string[]) => keys.map((key) => `akimat-${key}`);

/** The twenty akimats with these first, which matters for who leads. */
export const akimatsFrom = (...first: string[]): string[] => [...asAkimats(first), ...akimats.filter((key) => !asAkimats(first).includes(key))];
export const akimatsWithout = (...left: string[]): string[] => akimats.filter((key) => !asAkimats(left).includes(key));

/** Quarter hours from a moment on, so that twenty bodies do not answer in one breath. */
function later(from: Moment, quarters: number): Moment {
  const at = new Date(Date.parse(`${from.replace(' ', 'T')}:00Z`) + quarters * 900_000);
  return at.toISOString().slice(0, 16).replace('T', ' ');
}

/** Each of them answers; accepted one by one when a day is given, else together with the lead. */
export function answeredBy(bodies: readonly string[], from: Moment, text: string, accepted: Moment | null = null): SeasonEvent[] {
  return [
    ...bodies.map((by, nth): SeasonEvent => ({ at: later(from, nth), act: 'report', by, answer: 'done', text })),
    ...(accepted ? bodies.map((of, nth): SeasonEvent => ({ at: later(accepted, nth), act: 'accept', of })) : []),
  ];
}

/** Each of them only says that the letter has come. */
export const receivedBy = (bodies: readonly string[], from: Moment): SeasonEvent[] => bodies.map((by, nth) => ({ at: later(from, nth), act: 'acknowledge', by }));
