import { Injectable } from '@nestjs/common';
import { owingSlots, type OwingSlot, type Slot } from '@kenes/assignments';
import type { Viewer } from '@kenes/council';
import { foresee, type Foreseen } from './foreseeing.js';
import { reminderPolicy } from './reminder.policy.js';
import { nextReminder } from './reminder-rules.js';
import { Reminded, SlotReminders } from './reminders.views.js';
import { Rhythm } from './rhythm.js';

interface Said { slot_id: string; days: string[]; waits: boolean }

/** What was said of a slot, and what comes next. */
@Injectable()
export class RemindersQueries {
  of(viewer: Viewer, slot: Slot): Promise<SlotReminders> {
    return viewer.loader<string, SlotReminders>('slot.reminders', async (ids) => {
      const said = new Map((await viewer.reading.query<Said>(saidSql, [ids])).map((row) => [row.slot_id, row]));
      const owing = new Map((await owingSlots(viewer.reading, { ids })).map((one) => [one.slotId, one]));
      const rhythm = await Rhythm.of(viewer.reading);
      const today = await viewer.reading.today();
      return ids.map((id) => Object.assign(new SlotReminders(), {
        sentOn: said.get(id)?.days ?? [], waits: said.get(id)?.waits ?? false, nextOn: nextOf(owing.get(id), rhythm, today), answered: owing.get(id)?.answered !== false,
      }));
    }).load(slot.id);
  }

  /** Of this year, as the overview counts them: everything late, and what a press would do with it. Nothing for who may not press. */
  async late(viewer: Viewer): Promise<Foreseen[]> {
    if (!reminderPolicy.may(viewer, 'remind', { organisationId: '' })) return [];
    const { reading } = viewer;
    const today = await reading.today();
    const past = await owingSlots(reading, { dueBy: today });
    const late = past.filter(({ force, dueOn, year }) => force === 'order' && dueOn < today && year === Number(today.slice(0, 4)));
    return foresee(reading, { ...(await reading.context()), today }, late);
  }

  /** What came of one press of «Напомнить». */
  async pressed(viewer: Viewer, pressId: string, asked: number): Promise<Reminded> {
    const [row] = await viewer.reading.query<{ now: number; later: number; letters: number }>(
      `SELECT count(*) FILTER (WHERE r.state = 'sent')::int AS now, count(*) FILTER (WHERE r.state = 'planned')::int AS later, count(DISTINCT r.digest_id)::int AS letters FROM reminder r WHERE r.press_id = $1`, [pressId]);
    const { now = 0, later = 0, letters = 0 } = row ?? {};
    return Object.assign(new Reminded(), { now, later, letters, left: asked - now - later });
  }
}

/** The days its letters left, or are about to; of a letter nobody got, no word. */
const saidSql = `
  SELECT r.slot_id, coalesce(array_agg(DISTINCT d.day::text ORDER BY d.day::text) FILTER (WHERE r.state = 'sent' AND d.state = 'written' AND o.state NOT IN ('cancelled', 'failed')), '{}') AS days, bool_or(r.state = 'planned') AS waits
    FROM reminder r LEFT JOIN digest d ON d.council_id = r.council_id AND d.id = r.digest_id LEFT JOIN outgoing_mail o ON o.council_id = d.council_id AND o.id = d.mail_id
   WHERE r.slot_id = ANY($1::uuid[]) GROUP BY r.slot_id`;

function nextOf(slot: OwingSlot | undefined, rhythm: Rhythm, today: string): string | null {
  if (!slot || slot.answered) return null;
  return nextReminder(rhythm.mondayFor(slot) ?? slot.dueOn, rhythm.rules.filter(({ force }) => force === slot.force), rhythm.calendarFor(slot), today);
}
