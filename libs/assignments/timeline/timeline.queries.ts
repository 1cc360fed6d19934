import { Injectable } from '@nestjs/common';
import { withoutSecrets } from '@kenes/correspondence';
import type { Viewer } from '@kenes/council';
import { oversees, readableSlotSql } from '../assignment.policy.js';
import { Delivery, Fact, OutgoingLetter, TimelineItem } from './timeline.views.js';

interface Line extends Omit<TimelineItem, 'facts' | 'sentLetter'> {
  assignmentId: string;
  facts: Record<string, unknown>;
  letter: (OutgoingLetter & { at: string }) | null;
}

/** $1 the viewer's organisations, $2 sees marked messages, $3 the assignments, $4 the newest how many of each. */
function linesSql(viewer: Viewer): string {
  const all = oversees(viewer);
  const slots = `SELECT s.id, s.council_id, s.assignment_id, s.organisation_id, s.closes_by, s.official_number, a.state AS assignment_state
    FROM slot s JOIN assignment a ON a.id = s.assignment_id WHERE s.assignment_id = ANY($3::uuid[]) AND ${readableSlotSql(viewer, 1)}`;
  // Drafting is the house's own matter; what was taken away again is told to nobody else.
  const hiddenActs = `act <> 'slot.report' ${all ? '' : `AND act NOT IN ('assignment.draft', 'assignment.edit', 'slot.prepareExtension')`} AND (act <> 'slot.takeBack' OR $2::boolean)`;
  const open = `NOT EXISTS (SELECT FROM message closed WHERE closed.id = r.message_id AND closed.at_risk)`;
  const answersClosed = `(EXISTS (SELECT FROM message closed WHERE closed.header_message_id = o.in_reply_to AND closed.at_risk)
    OR EXISTS (SELECT FROM message closed WHERE closed.id = o.quotes_message_id AND closed.at_risk))`;
  const letter = `jsonb_build_object('id', o.id, 'slotId', s.id, 'kind', o.kind, 'subject', o.subject, 'text', o.body_text, 'toName', o.to_name, 'toAddress', o.to_address, 'state', o.state,
             'serverReply', o.server_reply, 'at', o.dated_at, 'registerNumber', o.register_number, 'personId', o.person_id)`;
  // With whom a problem of the slot was shared: a thread of its own with each.
  const helping = `JOIN problem p ON p.slot_id = s.id JOIN problem_helper h ON h.problem_id = p.id JOIN thread t ON t.about_kind = 'problem' AND t.about_id = h.id`;
  return `WITH mine AS (${slots}), lines AS (
    SELECT e.object_id AS "assignmentId", e.id, e.at, 'act' AS kind, e.act, e.channel, e.evidence, e.facts, false AS waits, NULL::uuid AS "organisationId",
           e.principal_id AS "personId", NULL::uuid AS "reportId", NULL::uuid AS "messageId", NULL::jsonb AS letter
      FROM audit_entry e JOIN assignment a ON a.id = e.object_id WHERE e.object_kind = 'assignment' AND e.object_id = ANY($3::uuid[]) AND ${hiddenActs}
    UNION ALL
    SELECT s.assignment_id, e.id, e.at, 'act', e.act, e.channel, e.evidence, e.facts, false, s.organisation_id, e.principal_id, NULL, NULL, NULL
      FROM mine s JOIN audit_entry e ON e.object_kind = 'slot' AND e.object_id = s.id AND ${hiddenActs}
    UNION ALL
    SELECT s.assignment_id, r.id, r.at, 'report', NULL, r.channel, r.evidence,
           CASE WHEN r.channel = 'onBehalf' THEN COALESCE((SELECT jsonb_build_object('saidBy', e.facts -> 'saidBy', 'channelName', e.facts -> 'channelName') FROM audit_entry e
             WHERE e.object_kind = 'slot' AND e.object_id = s.id AND e.act = 'slot.report' AND e.facts ->> 'reportId' = r.id::text LIMIT 1), '{}') ELSE '{}' END,
           r.standing = 'waiting' AND s.assignment_state IN ('issued', 'underway', 'submitted') AND NOT (s.closes_by = 'officialLetter' AND s.official_number IS NULL AND r.kind = 'final'),
           s.organisation_id, r.person_id, r.id, r.message_id, NULL
      FROM mine s JOIN report r ON r.slot_id = s.id AND (r.message_id IS NULL OR $2::boolean OR ${open})
    UNION ALL
    SELECT s.assignment_id, m.id, m.received_at, 'message', NULL, 'mail', m.evidence, '{}', false, s.organisation_id, m.person_id, NULL, m.id, NULL
      FROM mine s JOIN thread t ON t.about_kind = 'slot' AND t.about_id = s.id JOIN message m ON m.thread_id = t.id AND m.state = 'filed' AND NOT m.at_risk
     WHERE ${all ? 'true' : 's.organisation_id = ANY($1::uuid[])'} AND NOT EXISTS (SELECT FROM report r WHERE r.message_id = m.id AND r.slot_id = s.id)
    UNION ALL
    SELECT s.assignment_id, o.id, o.dated_at, 'letter', NULL, NULL, NULL, '{}', false, s.organisation_id, o.person_id, NULL, NULL, ${letter}
      FROM mine s JOIN thread t ON t.about_kind = 'slot' AND t.about_id = s.id JOIN outgoing_mail o ON o.thread_id = t.id AND o.state <> 'cancelled'
     WHERE ${all ? 'true' : 's.organisation_id = ANY($1::uuid[])'} AND ($2::boolean OR NOT ${answersClosed})
    UNION ALL
    SELECT s.assignment_id, m.id, m.received_at, 'message', NULL, 'mail', m.evidence, '{}', false, h.organisation_id, m.person_id, NULL, m.id, NULL
      FROM mine s ${helping} JOIN message m ON m.thread_id = t.id AND m.state = 'filed' AND NOT m.at_risk
     WHERE ${all ? 'true' : 'h.organisation_id = ANY($1::uuid[])'}
    UNION ALL
    SELECT s.assignment_id, o.id, o.dated_at, 'letter', NULL, NULL, NULL, '{}', false, h.organisation_id, o.person_id, NULL, NULL, ${letter}
      FROM mine s ${helping} JOIN outgoing_mail o ON o.thread_id = t.id AND o.state <> 'cancelled'
     WHERE ${all ? 'true' : 'h.organisation_id = ANY($1::uuid[])'} AND ($2::boolean OR NOT ${answersClosed})
  ), ranked AS (SELECT *, row_number() OVER (PARTITION BY "assignmentId" ORDER BY at DESC, id DESC) AS place FROM lines)
  SELECT * FROM ranked WHERE place <= $4 ORDER BY "assignmentId", place`;
}

/** History of assignments: acts, reports, letters in and out as one list, newest first. */
@Injectable()
export class TimelineQueries {
  of(viewer: Viewer, assignmentId: string): Promise<TimelineItem[]> {
    return viewer.loader<string, TimelineItem[]>('timeline', async (ids) => {
      const rows = await viewer.reading.query<Line>(linesSql(viewer), [[...viewer.organisationIds], viewer.seesRisk, ids, 1_000]);
      const byAssignment = Map.groupBy(rows, (row) => row.assignmentId);
      return ids.map((id) => (byAssignment.get(id) ?? []).map(itemOf));
    }).load(assignmentId);
  }

  /** The newest thing a body said, for the list: a report or a letter of theirs. */
  lastSaid(viewer: Viewer, assignmentId: string): Promise<TimelineItem | null> {
    return viewer.loader<string, TimelineItem | null>('timeline.lastSaid', async (ids) => {
      const rows = await viewer.reading.query<Line>(lastSaidSql(viewer), [[...viewer.organisationIds], viewer.seesRisk, ids]);
      const byAssignment = new Map(rows.map((row) => [row.assignmentId, itemOf(row)]));
      return ids.map((id) => byAssignment.get(id) ?? null);
    }).load(assignmentId);
  }

  /** The way of the newest letter of issue to a slot. */
  deliveryOf(viewer: Viewer, slotId: string): Promise<Delivery | null> {
    return viewer.loader<string, Delivery | null>('slot.delivery', async (ids) => {
      const rows = await viewer.reading.query<Delivery & { slotId: string }>(
        `SELECT DISTINCT ON (t.about_id) t.about_id AS "slotId", o.state, o.dated_at AS at, o.server_reply AS "serverReply", o.to_address AS "toAddress", o.register_number AS "registerNumber"
           FROM slot s JOIN assignment a ON a.id = s.assignment_id JOIN thread t ON t.about_kind = 'slot' AND t.about_id = s.id
           JOIN outgoing_mail o ON o.thread_id = t.id AND o.kind = 'assignment' AND o.state <> 'cancelled'
          WHERE s.id = ANY($2::uuid[]) AND ${readableSlotSql(viewer, 1)} ORDER BY t.about_id, o.dated_at DESC, o.id DESC`,
        [[...viewer.organisationIds], ids],
      );
      const bySlot = new Map(rows.map(({ slotId: of, ...row }) => [of, Object.assign(new Delivery(), row)]));
      return ids.map((id) => bySlot.get(id) ?? null);
    }).load(slotId);
  }

  /** How many letters were written for these assignments. */
  async letterCount(viewer: Viewer, assignmentIds: readonly string[]): Promise<number> {
    const [row] = await viewer.reading.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM slot s JOIN thread t ON t.about_kind = 'slot' AND t.about_id = s.id
         JOIN outgoing_mail o ON o.thread_id = t.id AND o.kind = 'assignment' AND o.state <> 'unaddressed' WHERE s.assignment_id = ANY($1::uuid[])`, [assignmentIds],
    );
    return row!.count;
  }
}

/** A list of fifty needs one line of each: two look-ups by index per slot instead of the whole history. */
const lastSaidSql = (viewer: Viewer): string => `
  SELECT DISTINCT ON (s.assignment_id) s.assignment_id AS "assignmentId", said.*, s.organisation_id AS "organisationId"
    FROM slot s JOIN assignment a ON a.id = s.assignment_id
   CROSS JOIN LATERAL (
     (SELECT r.id, r.at, 'report' AS kind, NULL AS act, r.channel, r.evidence, '{}'::jsonb AS facts, r.standing = 'waiting' AS waits, r.person_id AS "personId", r.id AS "reportId", r.message_id AS "messageId", NULL::jsonb AS letter
        FROM report r WHERE r.slot_id = s.id AND r.standing <> 'withdrawn' AND (r.message_id IS NULL OR $2::boolean OR NOT EXISTS (SELECT FROM message closed WHERE closed.id = r.message_id AND closed.at_risk))
       ORDER BY r.at DESC, r.id DESC LIMIT 1)
     UNION ALL
     (SELECT m.id, m.received_at, 'message', NULL, 'mail', m.evidence, '{}', false, m.person_id, NULL, m.id, NULL
        FROM thread t JOIN message m ON m.thread_id = t.id AND m.state = 'filed' AND NOT m.at_risk
       WHERE t.about_kind = 'slot' AND t.about_id = s.id AND ${oversees(viewer) ? 'true' : 's.organisation_id = ANY($1::uuid[])'}
         AND NOT EXISTS (SELECT FROM report r WHERE r.message_id = m.id AND r.slot_id = s.id)
       ORDER BY m.received_at DESC, m.id DESC LIMIT 1)) said
   WHERE s.assignment_id = ANY($3::uuid[]) AND ${readableSlotSql(viewer, 1)}
   ORDER BY s.assignment_id, said.at DESC, said.id DESC`;

function itemOf({ facts, letter, ...line }: Line): TimelineItem {
  const { id, at, kind, act, channel, evidence, waits, organisationId, personId, reportId, messageId } = line;
  return Object.assign(new TimelineItem(), {
    id, at, kind, act, channel, evidence, waits, organisationId, personId, reportId, messageId,
    facts: Object.entries(facts).filter(([, value]) => isShown(value)).map(([name, value]) => Object.assign(new Fact(), { name, value: String(value) })),
    sentLetter: letter && Object.assign(new OutgoingLetter(), letter, { text: withoutSecrets(letter.text), at: new Date(letter.at) }),
  });
}

const isShown = (value: unknown): boolean => value !== null && value !== '' && typeof value !== 'object';
