import type { OwingSlot } from '@kenes/assignments';
import type { Statements } from '@kenes/kernel';
import { isQuiet } from './quiet-hours.js';
import { remindeesOf, type Remindee } from './remindees.js';
import { Rhythm } from './rhythm.js';

/** `now` and `later` are what a press adds; of the others it would say nothing. */
export const remindOutcomes = ['now', 'later', 'waits', 'reminded', 'answered', 'unreachable'] as const;
export type RemindOutcome = (typeof remindOutcomes)[number];

export interface Foreseen {
  slotId: string;
  outcome: RemindOutcome;
  to: Remindee;
}

/** What one press of «Напомнить» would do with each of these. */
export async function foresee(db: Statements, { zone, now, today }: { zone: string; now: Date; today: string }, slots: readonly OwingSlot[]): Promise<Foreseen[]> {
  const said = await saidAlready(db, slots.map(({ slotId }) => slotId), today);
  const remindees = await remindeesOf(db, slots, today);
  const closed = await lettersClosed(db, [...remindees.values()].map(({ key }) => key), today);
  const rhythm = await Rhythm.of(db);
  const outcomeOf = (slot: OwingSlot, to: Remindee): RemindOutcome => {
    if (slot.answered) return 'answered';
    const already = said.get(slot.slotId);
    if (already) return already;
    if (to.address === null) return 'unreachable';
    return isQuiet(zone, now) || !rhythm.isDayFor(slot, today) || closed.has(to.key) ? 'later' : 'now';
  };
  return slots.map((slot) => {
    const to = remindees.get(slot.slotId)!;
    return { slotId: slot.slotId, outcome: outcomeOf(slot, to), to };
  });
}

/** What is in a letter of today, or waits for the next one: a second press on the same day adds nothing. */
export async function saidAlready(db: Statements, slotIds: readonly string[], today: string): Promise<Map<string, 'waits' | 'reminded'>> {
  const rows = await db.query<{ slot_id: string; waits: boolean }>(
    `SELECT r.slot_id, bool_or(r.state = 'planned') AS waits
       FROM reminder r LEFT JOIN digest d ON d.council_id = r.council_id AND d.id = r.digest_id AND d.day = $2 AND d.state IN ('planned', 'written')
      WHERE r.slot_id = ANY($1::uuid[]) AND (r.state = 'planned' OR d.id IS NOT NULL) GROUP BY r.slot_id`, [slotIds, today]);
  return new Map(rows.map((row) => [row.slot_id, row.waits ? 'waits' : 'reminded']));
}

/** Who has had the one letter of today: what is added now goes with the next. */
async function lettersClosed(db: Statements, keys: readonly string[], today: string): Promise<Set<string>> {
  const rows = await db.query<{ recipient: string }>(`SELECT recipient FROM digest WHERE day = $1 AND state <> 'planned' AND recipient = ANY($2)`, [today, keys]);
  return new Set(rows.map((row) => row.recipient));
}
