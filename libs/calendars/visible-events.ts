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

/** Mandates to which the council's whole work is open (as `seesAll` of a viewer). */
export const overseers = `('secretary', 'coordinator', 'chair', 'deputyChair')`;

const holds = (seat: string, day: string) => `(${seat}.from_on <= ${day} AND (${seat}.to_on IS NULL OR ${seat}.to_on >= ${day}))`;

const shown = `e.language = $2 AND e.audience = $3 AND e.starts_on BETWEEN $4::date - ${reach.before} AND $4::date + ${reach.after} AND (e.drops_after IS NULL OR e.drops_after >= $4::date)`;

/** Mandates of the person, by name or by a post while it is held: from the person, so that a hundred members cost nothing. */
const seats = `seat AS MATERIALIZED (
  SELECT m.id, m.role, m.from_on, m.to_on FROM mandate m WHERE m.person_id = $1
  UNION ALL
  SELECT m.id, m.role, greatest(m.from_on, h.from_on), least(m.to_on, h.to_on)
    FROM post_holder h JOIN mandate m ON m.council_id = h.council_id AND m.post_id = h.post_id WHERE h.person_id = $1)`;

/**
 * What a person may see now (FE-02), from the person towards the events: meetings to a mandate held both today and on
 * their day, due days of bodies with a post of theirs, all due days for whoever oversees today.
 */
const visible = `
WITH ${seats}, invited AS (
  SELECT DISTINCT i.meeting_id, e.starts_on, e.vevent
    FROM seat JOIN invitation i ON i.mandate_id = seat.id
    JOIN calendar_event e ON e.council_id = i.council_id AND e.source_kind = 'meeting' AND e.source_id = i.meeting_id
   WHERE ${holds('seat', '$4::date')} AND ${shown} AND EXISTS (SELECT FROM seat same WHERE same.id = seat.id AND ${holds('same', 'e.starts_on')})
), owed AS (
  SELECT s.id, s.assignment_id, e.starts_on, e.vevent
    FROM slot s JOIN calendar_event e ON e.council_id = s.council_id AND e.source_kind = 'deadline' AND e.source_id = s.id
   WHERE ${shown} AND s.organisation_id IN (
     SELECT p.organisation_id FROM post_holder h JOIN post p ON p.council_id = h.council_id AND p.id = h.post_id WHERE h.person_id = $1 AND ${holds('h', '$4::date')})
), whole AS (
  SELECT e.source_id, e.starts_on, e.vevent FROM calendar_event e
   WHERE e.source_kind = 'assignment' AND ${shown} AND EXISTS (SELECT FROM seat WHERE seat.role IN ${overseers} AND ${holds('seat', '$4::date')})
)`;

/** What each layer takes of it. */
const taken: Partial<Record<FeedLayer, string>> = {
  meetings: `SELECT 'meetings' AS layer, meeting_id AS id, starts_on, vevent FROM invited`,
  deadlines: `SELECT 'deadlines' AS layer, id, starts_on, vevent FROM owed`,
  allDeadlines: `SELECT 'allDeadlines' AS layer, source_id AS id, starts_on, vevent FROM whole`,
};

/** A statement for each choice of layers: what is not wanted is neither looked at nor planned. */
function visibleSql(layers: readonly FeedLayer[]): string | null {
  const wanted = (Object.keys(taken) as FeedLayer[]).filter((layer) => layers.includes(layer));
  // A body's own due day that is that of the whole assignment stands once.
  const once = layers.includes('allDeadlines') ? ' WHERE NOT EXISTS (SELECT FROM whole WHERE whole.source_id = owed.assignment_id AND whole.starts_on = owed.starts_on)' : '';
  return wanted.length === 0 ? null : `${visible} ${wanted.map((layer) => taken[layer] + (layer === 'deadlines' ? once : '')).join(' UNION ALL ')}`;
}

/** The kept texts a person's calendar holds today, in no order. */
export async function visibleEvents(db: Statements, { personId, language, audience, layers }: Wanted, today: Day): Promise<VisibleEvent[]> {
  const sql = visibleSql(layers);
  const rows = sql === null ? [] : await db.query<{ layer: FeedLayer; id: string; starts_on: Day; vevent: string }>(sql, [personId, language, audience, today]);
  return rows.map(({ starts_on: startsOn, ...row }) => ({ ...row, startsOn }));
}

/** Calendars print in one order, whoever asks: the same content is the same bytes. */
export const inOrder = (events: readonly VisibleEvent[]): VisibleEvent[] =>
  [...events].sort((a, b) => compare(a.startsOn, b.startsOn) || compare(a.layer, b.layer) || compare(a.id, b.id));

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
