import { Injectable } from '@nestjs/common';
import { owingSlots, type OwingSlot } from '@kenes/assignments';
import type { Viewer } from '@kenes/council';
import { kernelRefusals, newId, Refusal, UnitOfWork, type Work } from '@kenes/kernel';
import { Digests } from './digests.js';
import { saidAlready } from './foreseeing.js';
import { Planning } from './planning.js';
import { isEvening } from './quiet-hours.js';
import { reminderPolicy } from './reminder.policy.js';
import { refuse } from './reminder.refusals.js';
import { Rhythm } from './rhythm.js';

/** So many letters of one press are written at once; more are written by the worker. */
const AT_ONCE = 100;

/** «Напомнить»: the same digests, asked for by a person. One letter a day to each, even then. */
@Injectable()
export class Reminding {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly planning: Planning,
    private readonly digests: Digests,
  ) {}

  /** Answers with the id of this press; what came of it is read by `pressed`. */
  remind(viewer: Viewer, slotIds: readonly string[]): Promise<string> {
    return this.unit.write(viewer, async (work) => {
      const slots = (await owingSlots(work, { ids: slotIds })).filter(({ answered }) => !answered);
      if (slots.some((slot) => !reminderPolicy.may(viewer, 'remind', slot))) throw new Refusal(kernelRefusals.NOT_ALLOWED);
      if (slots.length === 0) throw refuse('NOTHING_TO_REMIND');
      await this.planning.plan(work);
      const pressId = newId();
      const on = isEvening(work.zone, work.now) ? tomorrow(work.today) : work.today;
      const chosen = await byHand(work, slots, { pressId, on, by: viewer.personId });
      if (chosen.length === 0) throw refuse('REMINDED_ALREADY');
      await this.planning.address(work, await Rhythm.of(work));
      await this.digests.write(work, AT_ONCE);
      for (const slotId of chosen) await work.record({ act: 'slot.remind', objectKind: 'slot', objectId: slotId });
      return pressId;
    });
  }
}

const tomorrow = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** Of what nothing is said already. Two presses at once meet at the unique key. */
async function byHand(work: Work, slots: readonly OwingSlot[], { pressId, on, by }: { pressId: string; on: string; by: string }): Promise<string[]> {
  const said = await saidAlready(work, slots.map(({ slotId }) => slotId), work.today);
  const unsaid = slots.filter(({ slotId }) => !said.has(slotId));
  const rows = await work.query<{ slot_id: string }>(
    `INSERT INTO reminder (council_id, id, slot_id, rule, on_day, state, asked_by, press_id)
     SELECT $1, id, slot_id, 'byHand', $3, 'planned', $4, $5 FROM jsonb_to_recordset($2::jsonb) AS asked (id uuid, slot_id uuid)
     ON CONFLICT (council_id, slot_id, rule, on_day) DO NOTHING RETURNING slot_id`,
    [work.councilId, JSON.stringify(unsaid.map(({ slotId }) => ({ id: newId(), slot_id: slotId }))), on, by, pressId],
  );
  return rows.map((row) => row.slot_id);
}
