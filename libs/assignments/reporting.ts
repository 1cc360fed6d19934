import { Injectable } from '@nestjs/common';
import { dayIn } from '@kenes/config';
import { workCalendarOf } from '@kenes/council';
import { newId, type Channel, type Evidence, type Work } from '@kenes/kernel';
import { refuse } from './assignment.refusals.js';
import { areAnswersOf } from './co-answers.js';
import type { Dossier } from './dossier.js';
import { ProgressReported, ReportWithdrawn, SlotAcknowledged } from './events.js';
import { delegationOf } from './extension/delegation.entity.js';
import { askForExtension } from './extension/asking.js';
import { forgetProblem, openProblem, withdrawProblem } from './problem/opening.js';
import { amended, Report, ReportFigureRow, ReportFileRow, type Said } from './report.entity.js';
import type { Slot } from './slot.entity.js';

/** Who said it, through what, and how that is known. */
export interface Giver {
  personId: string | null;
  channel: Channel;
  evidence: Evidence;
  messageId: string | null;
  /** Kept in the history beside the act: who was on the phone, say. */
  facts?: object;
  /** No word of it could be read for sure: it waits for the secretary, whatever it says. */
  unclear?: boolean;
}

/** What becomes of an answer, whatever way it came: page, mail, workspace, telephone. */
@Injectable()
export class Reporting {
  /** T2: the letter is there; nothing is claimed yet. False when that was known already. */
  async acknowledge(work: Work, dossier: Dossier, slot: Slot): Promise<boolean> {
    if (slot.whyNot('acknowledge') || dossier.assignment.whyNot('work')) return false;
    slot.acknowledge(work.now);
    dossier.assignment.work();
    await dossier.save(work);
    await work.record({ act: 'slot.acknowledge', objectKind: 'slot', objectId: slot.id });
    await work.announce(new SlotAcknowledged(slot.id));
    return true;
  }

  /** Puts an answer on its slot. What is closed already takes it as an addition and stays closed. */
  async give(work: Work, dossier: Dossier, slot: Slot, said: Said, giver: Giver): Promise<Report> {
    const { assignment } = dossier;
    await this.checkNames(work, dossier, slot, said);
    const closed = assignment.whyNot('work') !== null || slot.whyNot('work') !== null;
    const { facts, unclear = false, ...by } = giver;
    const report = Report.of(said, { id: newId(), slotId: slot.id, at: work.now, closed, unclear, ...by });
    if (!closed && report.answer === 'notOurs') report.isLate = await isLateDecline(work, slot);
    if (!closed) await this.move(work, dossier, slot, report);
    await this.keep(work, report, said);
    await askForExtension(work, slot, report);
    await openProblem(work, slot, report, said.help);
    await work.record({
      act: 'slot.report', objectKind: 'slot', objectId: slot.id,
      facts: { reportId: report.id, answer: report.answer, kind: report.kind, evidence: giver.evidence, ...(unclear && { unclear }), ...facts },
    });
    await dossier.save(work);
    await work.announce(new ProgressReported(slot.id, report.id));
    return report;
  }

  /** «Исправить», «Дополнение»: the waiting answer is replaced by its amended self; with none waiting it is news. */
  async amend(work: Work, dossier: Dossier, slot: Slot, change: Pick<Said, 'text' | 'figures' | 'files'>, how: 'correction' | 'addition', giver: Giver): Promise<Report> {
    const waiting = waitingOf(await dossier.reports(work, slot));
    const said = waiting
      ? amended(await this.saidIn(work, waiting), change, how)
      : { answer: 'onTime' as const, interim: true, untilOn: null, without: [], ...change };
    return this.give(work, dossier, slot, said, { ...giver, facts: { ...giver.facts, how, ...(waiting && { amends: waiting.id }) } });
  }

  /** «Отозвать ответ»: the body owes again, what it said stays readable as withdrawn. */
  async withdraw(work: Work, dossier: Dossier, slot: Slot): Promise<Report> {
    const waiting = waitingOf(await dossier.reports(work, slot));
    if (!waiting) throw refuse('NOTHING_TO_WITHDRAW');
    waiting.withdraw();
    await work.save(waiting);
    await withdrawProblem(work, slot, waiting);
    this.unmove(dossier, slot, waiting);
    await work.record({ act: 'slot.withdraw', objectKind: 'slot', objectId: slot.id, facts: { reportId: waiting.id } });
    await dossier.save(work);
    await work.announce(new ReportWithdrawn(slot.id, waiting.id));
    return waiting;
  }

  /** The signed letter with the body's own number and date: it closes what waited for it. */
  async fileOfficialLetter(work: Work, { assignment }: Dossier, slot: Slot, number: string, on: string): Promise<void> {
    const before = slot.state;
    slot.fileOfficialLetter(number, on, work.today, work.now);
    if (slot.state !== before && !assignment.whyNot('work')) {
      if (slot.isLead) assignment.submit(work.now);
      else assignment.work();
      // The last word is here: time that was asked for is needed no longer.
      await work.query(`UPDATE report SET standing = 'superseded', version = version + 1 WHERE slot_id = $1 AND standing = 'waiting' AND answer = 'moreTime'`, [slot.id]);
    }
    await work.record({ act: 'slot.fileOfficialLetter', objectKind: 'slot', objectId: slot.id, facts: { number: slot.officialNumber, on: slot.officialOn } });
  }

  /**
   * What came of a message is taken back whole: it was misfiled, or it is closed to all but a few from now on.
   * Corrections and additions to it hold its words and go with it. The answer that it had outdated waits again.
   */
  async takeBack(work: Work, dossier: Dossier, slot: Slot, report: Report, why: string): Promise<void> {
    const amendments = await this.amendmentsOf(work, slot, report);
    for (const amended of amendments) await this.takeBack(work, dossier, slot, amended, why);
    // Taking back an amendment let this one wait again.
    if (amendments.length > 0) report = (await work.find(Report, report.id))!;
    await forgetProblem(work, report, await dossier.reports(work, slot));
    for (const table of ['report_figure', 'report_file']) await work.query(`DELETE FROM ${table} WHERE report_id = $1`, [report.id]);
    await work.query('DELETE FROM report WHERE id = $1', [report.id]);
    if (report.isWaiting) {
      const outdated = (await dossier.reports(work, slot)).find((earlier) => earlier.standing === 'superseded' && earlier.at <= report.at);
      if (outdated) {
        outdated.standing = 'waiting';
        await work.save(outdated);
      }
      if (outdated?.kind !== report.kind || outdated.answer !== report.answer) this.unmove(dossier, slot, report);
    }
    await work.record({ act: 'slot.takeBack', objectKind: 'slot', objectId: slot.id, facts: { reportId: report.id, why } });
    await dossier.save(work);
  }

  private async amendmentsOf(work: Work, slot: Slot, report: Report): Promise<Report[]> {
    return work.all(
      Report, `slot_id = $1 AND id::text IN (SELECT facts ->> 'reportId' FROM audit_entry WHERE object_kind = 'slot' AND object_id = $1 AND act = 'slot.report' AND facts ->> 'amends' = $2)`, [slot.id, report.id]);
  }

  private async move(work: Work, { assignment }: Dossier, slot: Slot, report: Report): Promise<void> {
    const act = report.kind === 'final' ? 'report' : report.answer === 'notOurs' ? 'decline' : 'work';
    const wasReported = slot.state === 'reported';
    slot.answer(act, work.now);
    if (slot.isLead && act === 'report') assignment.submit(work.now);
    else if (slot.isLead && act === 'decline' && wasReported) assignment.withdraw();
    else assignment.work();
    for (const earlier of await work.all(Report, `slot_id = $1 AND standing = 'waiting'`, [slot.id])) {
      if (!earlier.isOutdatedBy(report)) continue;
      earlier.supersede();
      await work.save(earlier);
    }
  }

  /** The claim falls away: the slot owes again, and with the lead's the whole leaves the secretary's table. */
  private unmove({ assignment }: Dossier, slot: Slot, report: Report): void {
    const claimed = report.kind === 'final' || report.answer === 'notOurs';
    if (!claimed || slot.whyNot('withdraw')) return;
    const wasReported = slot.state === 'reported';
    slot.withdraw();
    if (slot.isLead && wasReported && !assignment.whyNot('withdraw')) assignment.withdraw();
  }

  private async keep(work: Work, report: Report, said: Said): Promise<void> {
    const figures = said.figures.map(({ code, value }) => Object.assign(new ReportFigureRow(), { reportId: report.id, code, value }));
    const files = said.files.map(({ fileId, name }, position) => Object.assign(new ReportFileRow(), { reportId: report.id, position, fileId, name }));
    await work.insert(report, ...figures, ...files);
  }

  /** Everything named must be of this assignment. */
  private async checkNames(work: Work, { assignment, slots }: Dossier, slot: Slot, said: Said): Promise<void> {
    const codes = await indicatorCodes(work, assignment.id);
    if (said.figures.some(({ code }) => !codes.includes(code)) || new Set(said.figures.map(({ code }) => code)).size < said.figures.length) throw refuse('FIGURE_UNKNOWN', {}, 'figures');
    const others = slots.filter((other) => other !== slot).map((other) => other.organisationId);
    if (said.without.some((id) => !slot.isLead || !others.includes(id))) throw refuse('WITHOUT_UNKNOWN', {}, 'without');
    const helpers = said.help?.organisationIds ?? [];
    if (helpers.length > 0 && (await work.query('SELECT FROM organisation WHERE id = ANY($1::uuid[])', [helpers])).length < new Set(helpers).size) throw refuse('ORGANISATION_UNKNOWN', {}, 'help');
    const taken = said.taken ?? [];
    if (taken.length > 0 && (!slot.isLead || !(await areAnswersOf(work, slots.filter((other) => other !== slot), taken)))) throw refuse('TAKEN_UNKNOWN', {}, 'taken');
  }

  /** A kept report as it was said. */
  private async saidIn(work: Work, report: Report): Promise<Said> {
    const figures = await work.query<{ code: string; value: number }>('SELECT code, value FROM report_figure WHERE report_id = $1', [report.id]);
    const files = await work.query<{ fileId: string; name: string }>('SELECT file_id AS "fileId", name FROM report_file WHERE report_id = $1 ORDER BY position', [report.id]);
    const { answer, kind, text, untilOn, withoutIds, withoutReason, takenIds } = report;
    return { answer, interim: kind === 'interim', text, untilOn, figures, files, without: withoutIds, withoutReason, taken: takenIds };
  }
}

/** The answer that waits for the secretary: the last word before what merely asks. */
export const waitingOf = (reports: readonly Report[]): Report | null =>
  reports.find((report) => report.isWaiting && report.kind === 'final') ?? reports.find((report) => report.isWaiting) ?? null;

export async function indicatorCodes(work: Pick<Work, 'query'>, assignmentId: string): Promise<string[]> {
  const rows = await work.query<{ code: string }>('SELECT code FROM assignment_indicator WHERE assignment_id = $1 ORDER BY position', [assignmentId]);
  return rows.map(({ code }) => code);
}

/** Counted from the first sign that the letter had arrived; before any, the refusal is that sign itself. */
async function isLateDecline(work: Work, { acknowledgedAt }: Slot): Promise<boolean> {
  if (!acknowledgedAt) return false;
  const { declineDays } = await delegationOf(work);
  return work.today > (await workCalendarOf(work)).addWorkingDays(dayIn(work.zone, acknowledgedAt), declineDays);
}
