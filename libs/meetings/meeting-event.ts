import { inLanguage, wordsFor, type Language } from '@kenes/config';
import { wallClock, type CalendarEvent, type WallClockTime } from '@kenes/ics';
import { oneLine } from '@kenes/mail';
import type { Meeting } from './meeting.entity.js';

/**
 * What a meeting says in a calendar: in every feed and in every invitation the same. No name stands in it. What people
 * typed is cleaned of our own placeholders, which the sender of invitations fills.
 */
export function calendarContent(meeting: Meeting, zone: string, language: Language, more: { url?: string; lines?: readonly string[] } = {}): Omit<CalendarEvent, 'sequence' | 'stamp' | 'modified' | 'when'> & { when: WallClockTime } {
  const { t } = wordsFor(language);
  const cancelled = meeting.cancelledAt !== null;
  const video = cancelled ? null : meeting.videoUrl;
  const lines = [
    ...(meeting.cancelReason ? [t('meetings:event.reason', { reason: oneLine(meeting.cancelReason) })] : []),
    ...(video ? [t('meetings:event.video', { url: video })] : []),
    ...(more.lines ?? []),
  ];
  return {
    uid: meeting.uid,
    when: { starts: wallClock(meeting.startsAt, zone), ends: wallClock(meeting.endsAt, zone), zone },
    title: oneLine(inLanguage(meeting.title, language)),
    place: meeting.place ? oneLine(meeting.place) : (video ?? undefined),
    description: lines.join('\n') || undefined,
    url: more.url,
    ...(cancelled && { cancelled: { prefix: t('meetings:event.cancelled') } }),
  };
}
