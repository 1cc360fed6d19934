import { Injectable } from '@nestjs/common';
import { owingSlots, type OwingSlot } from '@kenes/assignments';
import { slotOfThread } from '@kenes/correspondence';
import type { Viewer } from '@kenes/council';
import { kernelRefusals, notFound, Refusal, UnitOfWork, type Statements, type Work } from '@kenes/kernel';
import type { Look, OutgoingMail } from '@kenes/notices';
import { quietFor } from '../quiet-hours.js';
import { escalationPolicy } from '../reminder.policy.js';
import { refuse } from '../reminder.refusals.js';
import { Rhythm } from '../rhythm.js';
import { EscalationLetters } from './escalation-letters.js';
import { Escalation } from './escalation.entity.js';
import { stepsFor } from './proposing.js';

const longestReason = 2_000;

/** T14: what the system proposes, a person sends, or does not. Nothing leaves by itself. */
@Injectable()
export class Escalations {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly letters: EscalationLetters,
  ) {}

  /** What waits for the secretariat's word: as long as the body is still late with that very day. */
  async proposed(db: Statements, today: string): Promise<Escalation[]> {
    const rows = await db.all(Escalation, `state = 'proposed'`, [], 'proposed_on, id');
    if (rows.length === 0) return [];
    const { calendar } = await Rhythm.of(db);
    const owing = new Map((await owingSlots(db, { ids: rows.map(({ slotId }) => slotId) })).map((slot) => [slot.slotId, slot]));
    return rows.filter((row) => stands(row, owing.get(row.slotId), calendar, today));
  }

  send(viewer: Viewer, id: string): Promise<string> {
    return this.decide(viewer, 'send', id, async (work, escalation, slot) => {
      const { calendar } = await Rhythm.of(work);
      if (!stands(escalation, slot, calendar, work.today)) throw refuse('ESCALATION_LAPSED');
      escalation.send(viewer.personId, work.now);
      await this.letters.write(work, escalation.step, slot!, calendar.workingDaysBetween(slot!.dueOn, work.today), viewer.language);
      // The chair's letter is the house's own matter; of the head's letter the body knows.
      const about = escalation.step === 'head'
        ? { act: 'slot.escalate', objectKind: 'slot', objectId: escalation.slotId }
        : { act: 'escalation.send', objectKind: 'escalation', objectId: escalation.id };
      await work.record({ ...about, facts: { step: escalation.step } });
    });
  }

  dismiss(viewer: Viewer, id: string, reason: string): Promise<string> {
    return this.decide(viewer, 'dismiss', id, async (work, escalation) => {
      const given = reason.trim().slice(0, longestReason);
      if (given === '') throw refuse('DISMISSAL_REASON_MISSING', {}, 'reason');
      escalation.dismiss(viewer.personId, work.now, given);
      await work.record({ act: 'escalation.dismiss', objectKind: 'escalation', objectId: escalation.id, facts: { step: escalation.step, reason: given } });
    });
  }

  /** Before it leaves: not at night, and not when the answer has come meanwhile. */
  readonly look = async (work: Work, mail: OutgoingMail): Promise<Look> => {
    const slotId = await slotOfThread(work, mail.threadId);
    if (slotId && (await owingSlots(work, { ids: [slotId] })).length === 0) return 'the answer came before it left';
    const wait = quietFor(work.zone, work.now);
    return wait > 0 ? { waitSeconds: wait } : null;
  };

  private decide(viewer: Viewer, act: 'send' | 'dismiss', id: string, then: (work: Work, escalation: Escalation, slot: OwingSlot | undefined) => Promise<void>): Promise<string> {
    return this.unit.write(viewer, async (work) => {
      const escalation = await work.lock(Escalation, id);
      if (!escalation || !escalationPolicy.may(viewer, 'list', { organisationId: '' })) throw notFound('escalationId');
      if (!escalationPolicy.may(viewer, act, { organisationId: '' })) throw new Refusal(kernelRefusals.NOT_ALLOWED);
      const [slot] = await owingSlots(work, { ids: [escalation.slotId] });
      await then(work, escalation, slot);
      await work.save(escalation);
      return escalation.id;
    });
  }
}

const stands = (escalation: Escalation, slot: OwingSlot | undefined, calendar: Rhythm['calendar'], today: string): boolean =>
  slot !== undefined && slot.dueOn === escalation.dueOn && stepsFor(slot, calendar, today).includes(escalation.step);
