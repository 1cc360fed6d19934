import type { Day, Trilingual } from '@kenes/config';
import { recipientsOf, type Organisation, type Person } from '@kenes/council';
import type { Statements } from '@kenes/kernel';
import type { Slot } from './slot.entity.js';
import type { Force, ReportKind } from './states.js';

/** What a co-executor said last, as its lead reads it. */
export interface CoAnswer {
  reportId: string;
  kind: ReportKind;
  text: string;
  at: Date;
  /** How it came, and our number of the letter it came with. */
  channel: string;
  incoming: number | null;
  files: { position: number; name: string; size: number }[];
}

/** A body that works for the lead's consolidated answer (T5). */
export interface CoExecutor {
  slotId: string;
  organisationId: string;
  name: Trilingual;
  force: Force;
  dueOn: Day | null;
  /** Its last word is given; nothing more is waited for. */
  answered: boolean;
  contact: Pick<Person, 'name' | 'phone'> | null;
  /** Null before its first answer. */
  answer: CoAnswer | null;
  /** The day it asks to be waited for. */
  asksUntil: Day | null;
}

/** What stands of an answer: neither outdated nor withdrawn, and never a closed letter's. */
const stands = `r.standing IN ('waiting', 'noted', 'accepted') AND (r.message_id IS NULL OR NOT EXISTS (SELECT FROM message closed WHERE closed.id = r.message_id AND closed.at_risk))`;

const answersSql = `
SELECT DISTINCT ON (r.slot_id) r.slot_id AS "slotId", r.id AS "reportId", r.kind, r.body_text AS text, r.at, r.channel, m.register_number AS incoming,
       CASE WHEN r.answer = 'moreTime' THEN r.until_on END AS "asksUntil",
       coalesce((SELECT json_agg(json_build_object('position', f.position, 'name', f.name, 'size', s.size) ORDER BY f.position) FROM report_file f
                  JOIN stored_file s ON s.council_id = f.council_id AND s.id = f.file_id WHERE f.report_id = r.id), '[]') AS files
  FROM report r LEFT JOIN message m ON m.council_id = r.council_id AND m.id = r.message_id
 WHERE r.slot_id = ANY($1::uuid[]) AND ${stands}
 ORDER BY r.slot_id, (r.kind = 'final') DESC, r.at DESC, r.id DESC`;

type Row = CoAnswer & { slotId: string; asksUntil: Day | null };

/** The lead's co-executors with what each said last, in the order of the assignment. */
export async function coExecutorsOf(db: Statements, slots: readonly Slot[], bodies: ReadonlyMap<string, Organisation>, today: Day): Promise<CoExecutor[]> {
  const others = slots.filter((slot) => !slot.isLead && slot.state !== 'waived' && slot.state !== 'replaced');
  const rows = await db.query<Row>(answersSql, [others.map(({ id }) => id)]);
  const said = new Map(rows.map((row) => [row.slotId, row]));
  const contacts = await recipientsOf(db, others.map(({ organisationId }) => organisationId), today);
  return others.map((slot) => {
    const row = said.get(slot.id);
    const { slotId: _, asksUntil = null, ...answer } = row ?? {};
    return {
      slotId: slot.id, organisationId: slot.organisationId, name: bodies.get(slot.organisationId)!.name, force: slot.force, dueOn: slot.dueOn,
      answered: slot.answered, contact: contacts.get(slot.organisationId)?.person ?? null, answer: row ? (answer as CoAnswer) : null, asksUntil,
    };
  });
}

/** Whether each of these reports is an answer of one of these slots that still stands. */
export async function areAnswersOf(db: Statements, slots: readonly Slot[], reportIds: readonly string[]): Promise<boolean> {
  const rows = await db.query(`SELECT FROM report r WHERE r.id = ANY($1::uuid[]) AND r.slot_id = ANY($2::uuid[]) AND ${stands}`, [reportIds, slots.map(({ id }) => id)]);
  return rows.length === new Set(reportIds).size;
}
