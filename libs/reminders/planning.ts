import { Injectable } from '@nestjs/common';
import { owingSlots, type OwingSlot } from '@kenes/assignments';
import { newId, type Work } from '@kenes/kernel';
import { proposeEscalations } from './escalation/proposing.js';
import { isQuiet } from './quiet-hours.js';
import { remindeesOf, type Remindee } from './remindees.js';
import { Rhythm } from './rhythm.js';

interface Chosen {
  slot_id: string;
  rule: string;
  on_day: string;
  state: 'planned' | 'skipped';
}

/**
 * Chooses, once for each day of a council's own clock, what is to be said to whom. The row of the day is the claim: of
 * three replicas one inserts it, the others find it; whoever dies with it leaves neither the row nor half a plan.
 */
@Injectable()
export class Planning {
  /** True when this unit planned the day. */
  async plan(work: Work): Promise<boolean> {
    if (isQuiet(work.zone, work.now)) return false;
    const since = await claimDay(work);
    if (since === null) return false;
    const rhythm = await Rhythm.of(work);
    const owing = await owingSlots(work, { dueBy: rhythm.horizon(work.today) });
    await choose(work, owing.flatMap((slot) => dueToday(slot, rhythm, since, work.today)));
    await carryOver(work);
    await this.address(work, rhythm);
    await proposeEscalations(work, owing, rhythm.calendar);
    return true;
  }

  /** Gives every chosen reminder of today its letter. What cannot go today stays chosen and goes with the next. */
  async address(work: Work, rhythm: Rhythm): Promise<void> {
    const waiting = await work.query<{ id: string; slot_id: string }>(`SELECT id, slot_id FROM reminder WHERE state = 'planned' AND digest_id IS NULL AND on_day <= $1`, [work.today]);
    if (waiting.length === 0) return;
    const slots = new Map((await owingSlots(work, { ids: waiting.map((one) => one.slot_id) })).map((slot) => [slot.slotId, slot]));
    const owed = (slotId: string): boolean => slots.get(slotId)?.answered === false;
    await settle(work, waiting.filter((one) => !owed(one.slot_id)), 'dropped');
    const now = waiting.filter((one) => owed(one.slot_id) && rhythm.isDayFor(slots.get(one.slot_id)!, work.today));
    const remindees = await remindeesOf(work, [...slots.values()], work.today);
    const unreachable = now.filter((one) => remindees.get(one.slot_id)!.address === null);
    await settle(work, unreachable, 'skipped');
    const reachable = now.filter((one) => !unreachable.includes(one));
    const digests = await digestsFor(work, new Map(reachable.map((one) => remindees.get(one.slot_id)!).map((to) => [to.key, to])));
    const placed = reachable.flatMap((one) => {
      const digest = digests.get(remindees.get(one.slot_id)!.key);
      return digest ? [{ id: one.id, digest_id: digest }] : [];
    });
    await work.query('UPDATE reminder r SET digest_id = placed.digest_id FROM jsonb_to_recordset($1::jsonb) AS placed (id uuid, digest_id uuid) WHERE r.id = placed.id', [JSON.stringify(placed)]);
  }
}

/** From the next day on the council reminds; what fell before is nobody's news any more. */
export async function beginReminding(work: Work): Promise<void> {
  await work.query('INSERT INTO reminder_day (council_id, day) VALUES ($1, $2) ON CONFLICT DO NOTHING', [work.councilId, work.today]);
}

/** The day before which everything has been said; null when today is planned already, or the council has not begun. */
async function claimDay(work: Work): Promise<string | null> {
  const [last] = await work.query<{ since: string | null; planned: boolean }>(
    'SELECT max(day) FILTER (WHERE day < $1) AS since, coalesce(bool_or(day = $1), false) AS planned FROM reminder_day', [work.today]);
  if (!last?.since || last.planned) return null;
  const claimed = await work.query('INSERT INTO reminder_day (council_id, day) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING 1', [work.councilId, work.today]);
  return claimed.length > 0 ? last.since : null;
}

/** Of all that fell since, the last is said; what was missed before it is written down as skipped. */
function dueToday(slot: OwingSlot, rhythm: Rhythm, since: string, today: string): Chosen[] {
  if (slot.answered) return [];
  const fallen = rhythm.remindersOf(slot, today).filter(({ on }) => on > since && on > slot.sentOn).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  return fallen.map(({ rule, on }, at) => ({ slot_id: slot.slotId, rule, on_day: on, state: at === fallen.length - 1 ? 'planned' : 'skipped' }));
}

async function choose(work: Work, chosen: readonly Chosen[]): Promise<void> {
  if (chosen.length === 0) return;
  await work.query(
    `INSERT INTO reminder (council_id, id, slot_id, rule, on_day, state)
     SELECT $1, id, slot_id, rule, on_day, state FROM jsonb_to_recordset($2::jsonb) AS chosen (id uuid, slot_id uuid, rule text, on_day date, state text) ON CONFLICT (council_id, slot_id, rule, on_day) DO NOTHING`,
    [work.councilId, JSON.stringify(chosen.map((one) => ({ id: newId(), ...one })))],
  );
}

/** Digests of earlier days that never left give what they had to say to today's: after an evening or a week, one letter. */
async function carryOver(work: Work): Promise<void> {
  const stopped = await work.query<{ id: string }>(
    `UPDATE outgoing_mail SET state = 'cancelled', server_reply = 'it could not leave on its day; the next reminder says it' WHERE kind = 'digest' AND state IN ('queued', 'retry') RETURNING id`);
  const carried = await work.query<{ id: string }>(
    `UPDATE digest SET state = 'carried' WHERE day < $1 AND (state = 'planned' OR (state = 'written' AND mail_id = ANY($2::uuid[]))) RETURNING id`, [work.today, stopped.map(({ id }) => id)]);
  await work.query(`UPDATE reminder SET state = 'planned', digest_id = NULL WHERE digest_id = ANY($1::uuid[]) AND state IN ('planned', 'sent')`, [carried.map(({ id }) => id)]);
}

async function settle(work: Work, reminders: readonly { id: string }[], state: 'dropped' | 'skipped'): Promise<void> {
  if (reminders.length > 0) await work.query('UPDATE reminder SET state = $2 WHERE id = ANY($1::uuid[])', [reminders.map(({ id }) => id), state]);
}

/** Today's digest of each, as long as it is not written: a person gets one a day. */
async function digestsFor(work: Work, remindees: ReadonlyMap<string, Remindee>): Promise<Map<string, string>> {
  const rows = [...remindees.values()].map(({ key, person }) => ({ id: newId(), recipient: key, person_id: person?.id ?? null }));
  await work.query(
    `INSERT INTO digest (council_id, id, recipient, person_id, day, state)
     SELECT $1, id, recipient, person_id, $3, 'planned' FROM jsonb_to_recordset($2::jsonb) AS planned (id uuid, recipient text, person_id uuid) ON CONFLICT (council_id, recipient, day) DO NOTHING`,
    [work.councilId, JSON.stringify(rows), work.today],
  );
  const open = await work.query<{ id: string; recipient: string }>(`SELECT id, recipient FROM digest WHERE day = $1 AND state = 'planned' AND recipient = ANY($2) FOR UPDATE`, [work.today, [...remindees.keys()]]);
  return new Map(open.map((row) => [row.recipient, row.id]));
}
