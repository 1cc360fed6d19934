import type { Day, Language } from '@kenes/config';
import type { Statements } from '@kenes/kernel';
import type { FeedAudience, FeedLayer } from './layers.js';

/** Days around today that a calendar reaches. */
export const reach = { before: 90, after: 400 };

/** Whose calendar, and what of it. */
export interface Wanted {
  personId: string;
  language: Language;
  audience: FeedAudience;
  layers: readonly FeedLayer[];
}

export interface VisibleEvent {
  layer: FeedLayer;
  /** Its place among the events of one day. */
  id: string;
  startsOn: Day;
  /** Its last day, where it has several. */
  through?: Day;
  vevent: string;
}

/** `holds(day)`: mandate `m` is of the person by name or by the post held on that day. */
const holds = (day: string) => `(m.from_on <= ${day} AND (m.to_on IS NULL OR m.to_on >= ${day}) AND (m.person_id = $1 OR EXISTS (
  SELECT FROM post_holder h WHERE h.council_id = m.council_id AND h.post_id = m.post_id AND h.person_id = $1
     AND h.from_on <= ${day} AND (h.to_on IS NULL OR h.to_on >= ${day}))))`;

/** Mandates to which the council's whole work is open (as `seesAll` of a viewer). */
export const overseers = `('secretary', 'coordinator', 'chair', 'deputyChair')`;

const shown = `e.language = $2 AND e.audience = $3 AND e.starts_on BETWEEN $4::date - ${reach.before} AND $4::date + ${reach.after} AND (e.drops_after IS NULL OR e.drops_after >= $4::date)`;

/**
 * What a person may see now (FE-02), from the person towards the events: meetings to a mandate held both today and on
 * their day, due days of bodies with a post of theirs, all due days for whoever oversees today. A body's own due day that
 * is that of the whole assignment stands once.
 */
const visibleSql = `
WITH overseer AS (SELECT FROM mandate m WHERE 'allDeadlines' = ANY($5) AND m.role IN ${overseers} AND ${holds('$4::date')}),
invited AS (
  SELECT DISTINCT i.meeting_id, e.starts_on, e.vevent
    FROM mandate m JOIN invitation i ON i.council_id = m.council_id AND i.mandate_id = m.id
    JOIN calendar_event e ON e.council_id = i.council_id AND e.source_kind = 'meeting' AND e.source_id = i.meeting_id
   WHERE 'meetings' = ANY($5) AND ${shown} AND ${holds('$4::date')} AND ${holds('e.starts_on')}
), owed AS (
  SELECT s.id, s.assignment_id, e.starts_on, e.vevent
    FROM slot s JOIN calendar_event e ON e.council_id = s.council_id AND e.source_kind = 'deadline' AND e.source_id = s.id
   WHERE 'deadlines' = ANY($5) AND ${shown} AND s.organisation_id IN (
     SELECT p.organisation_id FROM post_holder h JOIN post p ON p.council_id = h.council_id AND p.id = h.post_id
      WHERE h.person_id = $1 AND h.from_on <= $4::date AND (h.to_on IS NULL OR h.to_on >= $4::date))
), whole AS (
  SELECT e.source_id, e.starts_on, e.vevent FROM calendar_event e WHERE e.source_kind = 'assignment' AND ${shown} AND EXISTS (SELECT FROM overseer)
)
SELECT 'meetings' AS layer, meeting_id AS id, starts_on, vevent FROM invited
UNION ALL SELECT 'deadlines', id, starts_on, vevent FROM owed WHERE NOT EXISTS (SELECT FROM whole WHERE whole.source_id = owed.assignment_id AND whole.starts_on = owed.starts_on)
UNION ALL SELECT 'allDeadlines', source_id, starts_on, vevent FROM whole`;

/** The kept texts a person's calendar holds today, in no order. */
export async function visibleEvents(db: Statements, { personId, language, audience, layers }: Wanted, today: Day): Promise<VisibleEvent[]> {
  const rows = await db.query<{ layer: FeedLayer; id: string; starts_on: Day; vevent: string }>(visibleSql, [personId, language, audience, today, layers]);
  return rows.map(({ starts_on: startsOn, ...row }) => ({ ...row, startsOn }));
}

/** Calendars print in one order, whoever asks: the same content is the same bytes. */
export const inOrder = (events: readonly VisibleEvent[]): VisibleEvent[] =>
  [...events].sort((a, b) => compare(a.startsOn, b.startsOn) || compare(a.layer, b.layer) || compare(a.id, b.id));

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
