import type { Day } from '@kenes/config';
import type { Statements } from '@kenes/kernel';
import { owingSlotStates } from '../states.js';

/** What a body did with what it was ordered, of one period. `due` is always what the four after it add up to. */
export interface OrdersTally {
  issued: number;
  due: number;
  inTime: number;
  late: number;
  overdue: number;
  /** The lead's "without": nobody waits for it any more, and it counts as not reported. */
  notReported: number;
  averageDaysLate: number | null;
  returns: number;
  extensions: number;
}

/** What it did with what it was only asked or recommended: whether it answered, and nothing of lateness (practice 4). */
export interface AskedTally { issued: number; due: number; answered: number }

export interface Discipline {
  organisationId: string;
  orders: OrdersTally | null;
  asked: AskedTally | null;
  /** From our letter to its first sign of receipt, half of them sooner. */
  medianMinutesToAcknowledge: number | null;
}

const owing = owingSlotStates.map((state) => `'${state}'`).join(', ');

/**
 * $1 today, $2 the first and $3 the last day of the period, $4 the bodies or null for all. A slot belongs to the period its
 * letter left in, as issued, and to the period of its due day, the extended one, for everything else. What the issuer let go,
 * gave to another or was told is not theirs counts nowhere.
 */
const disciplineSql = `
WITH given AS MATERIALIZED (
  SELECT s.organisation_id, s.force = 'order' AS is_order, s.state, s.due_on, s.returns, s.extensions,
         (s.sent_at AT TIME ZONE c.zone)::date BETWEEN $2::date AND $3::date AS sent_in, s.due_on BETWEEN $2::date AND $3::date AS due_in,
         CASE WHEN s.state IN ('reported', 'accepted') THEN (s.reported_at AT TIME ZONE c.zone)::date END AS answered_on,
         s.force <> 'order' AND EXISTS (SELECT FROM report r WHERE r.council_id = s.council_id AND r.slot_id = s.id AND r.standing <> 'withdrawn') AS said,
         extract(epoch FROM s.acknowledged_at - s.sent_at) / 60 AS minutes
    FROM council c JOIN slot s ON s.council_id = c.id JOIN assignment a ON a.council_id = s.council_id AND a.id = s.assignment_id
   WHERE c.id = current_council() AND a.state IN ('issued', 'underway', 'submitted', 'accepted') AND s.sent_at IS NOT NULL
     AND (s.force <> 'order' OR s.state <> 'declined') AND s.state <> 'replaced' AND (s.state <> 'waived' OR s.waived_reason = 'without')
     AND ($4::uuid[] IS NULL OR s.organisation_id = ANY($4))
     AND (s.due_on BETWEEN $2::date AND $3::date OR (s.sent_at AT TIME ZONE c.zone)::date BETWEEN $2::date AND $3::date)
), judged AS (
  SELECT *, due_in AND is_order AND answered_on <= due_on AS in_time, due_in AND is_order AND answered_on > due_on AS late,
         due_in AND is_order AND state IN (${owing}) AND due_on < $1::date AS overdue, due_in AND is_order AND state = 'waived' AS not_reported
    FROM given
)
SELECT organisation_id AS "organisationId", count(*) FILTER (WHERE is_order)::int AS orders, count(*) FILTER (WHERE NOT is_order)::int AS asked,
       count(*) FILTER (WHERE is_order AND sent_in)::int AS issued, count(*) FILTER (WHERE in_time OR late OR overdue OR not_reported)::int AS due,
       count(*) FILTER (WHERE in_time)::int AS "inTime", count(*) FILTER (WHERE late)::int AS late, count(*) FILTER (WHERE overdue)::int AS overdue,
       count(*) FILTER (WHERE not_reported)::int AS "notReported", (avg(answered_on - due_on) FILTER (WHERE late))::float AS "averageDaysLate",
       coalesce(sum(returns) FILTER (WHERE is_order AND due_in), 0)::int AS returns, coalesce(sum(extensions) FILTER (WHERE is_order AND due_in), 0)::int AS extensions,
       count(*) FILTER (WHERE NOT is_order AND sent_in)::int AS "askedIssued", count(*) FILTER (WHERE NOT is_order AND due_in AND (said OR due_on < $1::date))::int AS "askedDue",
       count(*) FILTER (WHERE NOT is_order AND due_in AND said)::int AS answered,
       (percentile_cont(0.5) WITHIN GROUP (ORDER BY minutes) FILTER (WHERE sent_in AND minutes IS NOT NULL))::float AS "medianMinutes"
  FROM judged GROUP BY organisation_id`;

interface Row extends OrdersTally { organisationId: string; orders: number; asked: number; askedIssued: number; askedDue: number; answered: number; medianMinutes: number | null }

/** Of every body that had anything in the period, in one statement; or of the named ones. */
export async function disciplineOf(db: Statements, today: Day, period: { fromOn: Day; toOn: Day }, organisationIds: readonly string[] | null): Promise<Discipline[]> {
  const rows = await db.query<Row>(disciplineSql, [today, period.fromOn, period.toOn, organisationIds]);
  return rows.map(({ organisationId, orders, asked, askedIssued, askedDue, answered, medianMinutes, ...tally }) => ({
    organisationId, medianMinutesToAcknowledge: medianMinutes === null ? null : Math.round(medianMinutes),
    orders: orders > 0 ? tally : null, asked: asked > 0 ? { issued: askedIssued, due: askedDue, answered } : null,
  }));
}
