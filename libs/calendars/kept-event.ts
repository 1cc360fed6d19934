import type { CalendarEvent } from '@kenes/ics';
import type { Day, Language } from '@kenes/config';

/** What an event says; when it was said stands beside its text and is not part of it. */
export type EventContent = Omit<CalendarEvent, 'sequence' | 'stamp' | 'modified'>;

export type SourceKind = 'meeting' | 'deadline' | 'assignment';

/**
 * Something with a date, as feeds carry it. Whoever owns the thing describes it; the calendars library writes its
 * text once in each language, keeps it, and marks the feeds it stands in.
 */
export interface KeptEvent {
  kind: SourceKind;
  id: string;
  startsOn: Day;
  /** The last day it is still shown: a cancelled thing stays for a month, or nobody learns of it. */
  dropsAfter: Day | null;
  /** The number its invitations carry, where it has invitations; otherwise it is counted here. */
  sequence?: number;
  content(language: Language): EventContent;
  /** What whoever may only know that time is taken reads; without it such calendars do not have the event. */
  busy?(language: Language): EventContent;
}

/** How long what was called off still stands in feeds. */
export const shownAfterCancelling = 30;

export const plusDays = (day: Day, count: number): Day => new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
