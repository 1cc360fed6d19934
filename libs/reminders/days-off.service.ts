import { Injectable } from '@nestjs/common';
import { DeadlineChanged, Dossier, owingSlots, type OwingSlot } from '@kenes/assignments';
import type { Viewer } from '@kenes/council';
import { kernelRefusals, newId, notFound, Refusal, UnitOfWork, VersionConflict, type Statements } from '@kenes/kernel';
import { reminderPolicy } from './reminder.policy.js';
import { refuse } from './reminder.refusals.js';
import { Rhythm } from './rhythm.js';

/** A due day of the future on which, by the calendar of now, nobody works. */
export interface DueDayOff {
  slot: OwingSlot;
  /** The working days before and after it; what has passed is not offered. */
  nearest: string[];
}

/** A day added to the calendar moves nothing by itself; what it fell upon is shown, and a person moves it. */
@Injectable()
export class DaysOff {
  constructor(private readonly unit: UnitOfWork) {}

  async dueOn(db: Statements, today: string): Promise<DueDayOff[]> {
    const rhythm = await Rhythm.of(db);
    const owing = await owingSlots(db, { dueBy: '9999-12-31' });
    return owing.filter((slot) => slot.dueOn >= today && !rhythm.isDayFor(slot, slot.dueOn) && rhythm.mondayFor(slot) === null).map((slot) => ({
      slot, nearest: [rhythm.calendar.addWorkingDays(slot.dueOn, -1), rhythm.calendar.addWorkingDays(slot.dueOn, 1)].filter((day) => day >= today),
    }));
  }

  /** Only off a day off, and only to a day that is worked: anything else is an extension, which others decide. */
  move(viewer: Viewer, slotId: string, expectedVersion: number, to: string): Promise<string> {
    return this.unit.write(viewer, async (work) => {
      const { dossier, slot } = await Dossier.ofSlot(work, slotId);
      if (!reminderPolicy.may(viewer, 'read', slot)) throw notFound('slotId');
      if (!reminderPolicy.may(viewer, 'moveDue', slot)) throw new Refusal(kernelRefusals.NOT_ALLOWED);
      if (slot.version !== expectedVersion) throw new VersionConflict('Slot', slot.id, expectedVersion);
      const rhythm = await Rhythm.of(work);
      const was = slot.dueOn!;
      if (rhythm.isDayFor({ organisationId: slot.organisationId, dueOn: was }, was)) throw refuse('DUE_IS_WORK_DAY');
      const offered = [rhythm.calendar.addWorkingDays(was, -1), rhythm.calendar.addWorkingDays(was, 1)];
      if (!offered.includes(to) || to < work.today) throw refuse('DUE_STAYS_DAY_OFF', {}, 'dueOn');
      slot.moveFromDayOff(to);
      if (slot.isLead) dossier.assignment.moveFromDayOff(to);
      await dossier.save(work);
      // The next reminder says the new day.
      await work.query(
        `INSERT INTO reminder (council_id, id, slot_id, rule, on_day, state) VALUES ($1, $2, $3, 'moved', $4, 'planned') ON CONFLICT DO NOTHING`, [work.councilId, newId(), slot.id, work.today]);
      await work.record({ act: 'slot.moveDue', objectKind: 'slot', objectId: slot.id, facts: { was, dueOn: to } });
      await work.announce(new DeadlineChanged(dossier.assignment.id));
      return dossier.assignment.id;
    });
  }
}

