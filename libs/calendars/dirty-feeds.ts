import type { Work } from '@kenes/kernel';
import type { KeptEvent, SourceKind } from './kept-event.js';
import { overseers } from './visible-events.js';

/** Whoever holds, held or will hold a mandate that is invited: which of them sees it today is decided when the feed is joined. */
const ofMeeting = `SELECT coalesce(m.person_id, h.person_id) FROM invitation i
  JOIN mandate m ON m.council_id = i.council_id AND m.id = i.mandate_id
  LEFT JOIN post_holder h ON h.council_id = m.council_id AND h.post_id = m.post_id
  WHERE i.meeting_id = $1`;

const ofDeadline = `SELECT h.person_id FROM slot s
  JOIN post p ON p.council_id = s.council_id AND p.organisation_id = s.organisation_id
  JOIN post_holder h ON h.council_id = p.council_id AND h.post_id = p.id
  WHERE s.id = $1`;

/** Whoever oversees the work, now or then, by name or by post. */
const ofAssignment = `SELECT coalesce(m.person_id, h.person_id) FROM mandate m
  LEFT JOIN post_holder h ON h.council_id = m.council_id AND h.post_id = m.post_id
  WHERE m.role IN ${overseers} AND $1::uuid IS NOT NULL`;

const concerned: Record<SourceKind, string> = { meeting: ofMeeting, deadline: ofDeadline, assignment: ofAssignment };

/**
 * Marks the feeds an event stands in, in the transaction that changed it. Feeds that are dirty already are written
 * too: without that lock a reader who is joining one just now would mark it clean over a change it has not seen. So are
 * those that do not show the layer: it may be turned on this very moment.
 */
export async function markDirty(work: Work, event: Pick<KeptEvent, 'kind' | 'id'>): Promise<void> {
  await work.query(`UPDATE feed SET dirty = true WHERE id IN (SELECT id FROM feed WHERE person_id IN (${concerned[event.kind]}) ORDER BY id FOR UPDATE)`, [event.id]);
}
