import { Injectable } from '@nestjs/common';
import { inLanguage, type Trilingual } from '@kenes/config';
import { UnitOfWork, type Work } from '@kenes/kernel';
import type { Viewer } from '@kenes/council';
import type { OnBehalfInput, ReportInput } from './assignment.inputs.js';
import { refuse } from './assignment.refusals.js';
import { expect, type Dossier } from './dossier.js';
import { AssignmentAccepted, DeadlineChanged, SlotAccepted, SlotReturned, SlotWaived } from './events.js';
import { slotForAct } from './for-act.js';
import { onBehalf, speakerOf } from './on-behalf.js';
import { hindranceOf, settle } from './removal.js';
import { check, type Said } from './report.entity.js';
import { filesOf } from './report-files.js';
import { Reporting, waitingOf } from './reporting.js';
import type { Slot } from './slot.entity.js';
import { reasonOf } from './text.js';

/** Acts on one executor's part. Each answers with the assignment's id. */
@Injectable()
export class SlotsService {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly reporting: Reporting,
  ) {}

  acknowledge(viewer: Viewer, slotId: string): Promise<string> {
    return this.unit.write(viewer, async (work) => {
      const { dossier, slot } = await slotForAct(work, viewer, 'acknowledge', slotId);
      const refusal = slot.whyNot('acknowledge') ?? dossier.assignment.whyNot('work');
      if (refusal) throw refusal;
      await this.reporting.acknowledge(work, dossier, slot);
      return dossier.assignment.id;
    });
  }

  report(viewer: Viewer, input: ReportInput): Promise<string> {
    return this.unit.write(viewer, async (work) => {
      const { dossier, slot } = await slotForAct(work, viewer, 'report', input.slotId);
      this.refuseClosed(dossier, slot);
      const said = await this.said(work, input);
      await this.reporting.give(work, dossier, slot, said, { personId: viewer.personId, channel: viewer.channel, evidence: viewer.evidence, messageId: null });
      return dossier.assignment.id;
    });
  }

  /** The body said so, and the secretary enters it. */
  reportOnBehalf(viewer: Viewer, input: ReportInput, said: OnBehalfInput): Promise<string> {
    const caller = onBehalf(viewer, said);
    return this.unit.write(caller, async (work) => {
      const { dossier, slot } = await slotForAct(work, viewer, 'reportOnBehalf', input.slotId);
      this.refuseClosed(dossier, slot);
      const speaker = await speakerOf(work, said);
      await this.reporting.give(work, dossier, slot, await this.said(work, input), { ...speaker, channel: caller.channel, evidence: caller.evidence, messageId: null });
      return dossier.assignment.id;
    });
  }

  /** T7. */
  returnForRework(viewer: Viewer, slotId: string, expectedVersion: number, reason: string, dueOn: string | null): Promise<string> {
    return this.unit.write(viewer, async (work) => {
      const { dossier, slot } = await slotForAct(work, viewer, 'returnForRework', slotId);
      expect(slot, expectedVersion);
      const given = reasonOf(reason);
      this.checkNewDue(dossier, slot, dueOn, work.today);
      const dueBefore = slot.dueOn;
      slot.returnForRework(dueOn);
      dossier.assignment.returnForRework(slot.isLead, dueOn);
      const waiting = waitingOf(await dossier.reports(work, slot));
      if (waiting) {
        waiting.returnForRework(given);
        await work.save(waiting);
      }
      await dossier.save(work);
      await work.record({ act: 'slot.returnForRework', objectKind: 'slot', objectId: slot.id, facts: { reason: given, dueOn: slot.dueOn, dueMoved: dueOn !== null && dueOn !== dueBefore, reportId: waiting?.id ?? null } });
      await work.announce(new SlotReturned(slot.id, waiting?.id ?? null, given));
      if (dueOn !== null && dueOn !== dueBefore) await work.announce(new DeadlineChanged(dossier.assignment.id));
      return dossier.assignment.id;
    });
  }

  /** A co-executor's answer is accepted; with the lead's the whole is removed from control (T10). */
  accept(viewer: Viewer, slotId: string, expectedVersion: number): Promise<string> {
    return this.unit.write(viewer, async (work) => {
      const { dossier, slot } = await slotForAct(work, viewer, 'accept', slotId);
      expect(slot, expectedVersion);
      const refusal = slot.whyNot('accept') ?? (slot.isLead ? dossier.assignment.whyNot('accept') : dossier.assignment.whyNot('work'));
      if (refusal) throw refusal;
      const waiting = waitingOf(await dossier.reports(work, slot));
      if (slot.isLead) await this.removeFromControl(work, viewer, dossier, waiting?.withoutIds ?? []);
      slot.accept(work.now);
      await this.closeReports(work, [slot]);
      await dossier.save(work);
      await work.record({ act: 'slot.accept', objectKind: 'slot', objectId: slot.id, facts: { reportId: waiting?.id ?? null, officialNumber: slot.officialNumber } });
      await work.announce(new SlotAccepted(slot.id));
      if (slot.isLead) await work.announce(new AssignmentAccepted(dossier.assignment.id));
      return dossier.assignment.id;
    });
  }

  waive(viewer: Viewer, slotId: string, expectedVersion: number, reason: string): Promise<string> {
    return this.unit.write(viewer, async (work) => {
      const { dossier, slot } = await slotForAct(work, viewer, 'waive', slotId);
      expect(slot, expectedVersion);
      if (slot.isLead) throw refuse('LEAD_STAYS');
      const refusal = dossier.assignment.whyNot('work');
      if (refusal) throw refusal;
      slot.waive('secretary');
      await dossier.save(work);
      await work.query(`UPDATE report SET standing = 'superseded', version = version + 1 WHERE standing = 'waiting' AND slot_id = $1`, [slot.id]);
      await work.record({ act: 'slot.waive', objectKind: 'slot', objectId: slot.id, facts: { reason: reasonOf(reason) } });
      await work.announce(new SlotWaived(slot.id));
      return dossier.assignment.id;
    });
  }

  fileOfficialLetter(viewer: Viewer, slotId: string, expectedVersion: number, number: string, on: string): Promise<string> {
    return this.unit.write(viewer, async (work) => {
      const { dossier, slot } = await slotForAct(work, viewer, 'fileOfficialLetter', slotId);
      expect(slot, expectedVersion);
      await this.reporting.fileOfficialLetter(work, dossier, slot, number, on);
      await dossier.save(work);
      return dossier.assignment.id;
    });
  }

  /** Whoever is left unanswered is named to the secretary; whoever answered is accepted with the lead. */
  private async removeFromControl(work: Work, viewer: Viewer, dossier: Dossier, without: readonly string[]): Promise<void> {
    const { unreported, awaited } = hindranceOf(dossier.slots, without);
    if (unreported.length > 0) throw refuse('SLOTS_UNREPORTED', { organisations: await namesOf(work, viewer, unreported) });
    if (awaited.length > 0) throw refuse('LETTERS_AWAITED', { organisations: await namesOf(work, viewer, awaited) });
    const settled = settle(dossier.slots, without, work.now);
    dossier.assignment.accept(work.now);
    await this.closeReports(work, settled);
    await work.record({
      act: 'assignment.accept', objectKind: 'assignment', objectId: dossier.assignment.id,
      facts: { without: settled.filter((slot) => slot.state === 'waived').map((slot) => slot.organisationId) },
    });
  }

  /** The last word is accepted; whatever else still waited is outdated by that. */
  private async closeReports(work: Work, slots: readonly Slot[]): Promise<void> {
    await work.query(
      `UPDATE report SET standing = CASE WHEN kind = 'final' THEN 'accepted' ELSE 'superseded' END, version = version + 1 WHERE standing = 'waiting' AND slot_id = ANY($1::uuid[])`,
      [slots.map((slot) => slot.id)],
    );
  }

  /** In the workspace whoever writes sees that it is closed; what comes by mail or page is kept as an addition. */
  private refuseClosed({ assignment }: Dossier, slot: Slot): void {
    const refusal = assignment.whyNot('work') ?? slot.whyNot('work');
    if (refusal) throw refusal;
  }

  private checkNewDue(dossier: Dossier, slot: Slot, dueOn: string | null, today: string): void {
    if (dueOn === null) return;
    if (dueOn < today) throw refuse('DUE_PAST', {}, 'dueOn');
    if (!slot.isLead && dueOn > dossier.assignment.dueOn!) throw refuse('SLOT_DUE_TOO_LATE', {}, 'dueOn');
  }

  private async said(work: Work, input: ReportInput): Promise<Said> {
    const { answer, interim, text, untilOn, figures, without, help } = input;
    const said = { answer, interim, text, untilOn: untilOn ?? null, figures, files: await filesOf(work, input.slotId, input.fileIds), without, ...(help && { help: { organisationIds: help.organisationIds, names: [], other: help.other ?? '', byOn: help.byOn ?? null } }) };
    check(said, work.today);
    return said;
  }
}

async function namesOf(work: Work, viewer: Viewer, slots: readonly Slot[]): Promise<string> {
  const rows = await work.query<Trilingual>(
    `SELECT DISTINCT ON (organisation_id) short_kk AS kk, short_ru AS ru, short_en AS en FROM organisation_name
      WHERE organisation_id = ANY($1::uuid[]) AND valid_from <= $2::date ORDER BY organisation_id, valid_from DESC`,
    [slots.map((slot) => slot.organisationId), work.today],
  );
  return rows.map((name) => inLanguage(name, viewer.language)).join(', ');
}
