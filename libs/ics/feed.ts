import ical, { foldLines, type ICalCalendarMethod } from 'ical-generator';
import { escaped } from './text.js';
import { vtimezone } from './vtimezone.js';

export interface Feed {
  name: string;
  zone: string;
  /** How often a reader is asked to come back, in seconds; an hour unless said. */
  ttl?: number;
  /** VEVENT texts as `writeEvent` made them. */
  events: readonly string[];
}

/** A whole calendar from texts that are already written: nothing is rendered again. */
export function writeFeed(feed: Feed): string {
  return frame({ name: escaped(feed.name), ttl: feed.ttl ?? 3600 }, feed.zone, feed.events);
}

/**
 * Header + VTIMEZONE + events + footer. The zone is put in here and not by ical-generator's `generator`:
 * it would stand before REFRESH-INTERVAL, and properties must precede components (RFC 5545 §3.6).
 */
export function frame(
  properties: { name?: string; ttl?: number; method?: ICalCalendarMethod },
  zone: string,
  events: readonly string[],
): string {
  const footer = 'END:VCALENDAR';
  const calendar = ical({
    ...properties,
    prodId: { company: 'Kenes', product: 'Council calendar', language: 'EN' },
    scale: 'GREGORIAN',
    timezone: { name: null },
  });
  const header = calendar.toString().slice(0, -footer.length);
  return header + foldLines(vtimezone(zone)) + events.join('') + footer + '\r\n';
}
