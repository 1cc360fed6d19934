import { Inject, Injectable } from '@nestjs/common';
import type { Environment } from '@kenes/config';
import { Assignment, LetterFacts, Report, Slot, type AnswerFacts } from '@kenes/assignments';
import { ENVIRONMENT, type Work } from '@kenes/kernel';

/** One body's part of an assignment, with everything its letters are written from. */
export interface SlotMatter {
  facts: LetterFacts;
  assignment: Assignment;
  slot: Slot;
}

/** Reads what a fact is about, within the transaction that tells it. */
@Injectable()
export class SlotMatters {
  constructor(@Inject(ENVIRONMENT) private readonly environment: Environment) {}

  async ofSlot(work: Work, slotId: string): Promise<SlotMatter> {
    const assignment = await work.one(Assignment, 'id = (SELECT assignment_id FROM slot WHERE id = $1)', [slotId]);
    return (await this.of(work, assignment!)).find(({ slot }) => slot.id === slotId)!;
  }

  async ofAssignment(work: Work, assignmentId: string): Promise<SlotMatter[]> {
    return this.of(work, (await work.find(Assignment, assignmentId))!);
  }

  private async of(work: Work, assignment: Assignment): Promise<SlotMatter[]> {
    const slots = await work.all(Slot, 'assignment_id = $1', [assignment.id], 'is_lead DESC, position, id');
    const facts = await LetterFacts.of(work, { assignment, slots }, work.today, this.environment.publicUrl);
    return slots.map((slot) => ({ facts, assignment, slot }));
  }

  /** Numbers, files and our number of the letter an answer came with. */
  async answer(work: Work, { facts }: SlotMatter, report: Report): Promise<AnswerFacts> {
    const figures = await work.query<{ code: string; value: number }>('SELECT code, value FROM report_figure WHERE report_id = $1 ORDER BY code', [report.id]);
    const files = await work.query<{ name: string; bytes: number }>(
      'SELECT f.name, s.size AS bytes FROM report_file f JOIN stored_file s ON s.council_id = f.council_id AND s.id = f.file_id WHERE f.report_id = $1 ORDER BY f.position', [report.id]);
    const [message] = report.messageId ? await work.query<{ register_number: number | null }>('SELECT register_number FROM message WHERE id = $1', [report.messageId]) : [];
    return { figures: figures.map(({ code, value }) => facts.figure(code, value)), files, incoming: message?.register_number ?? null };
  }

  report(work: Work, reportId: string | null): Promise<Report | null> {
    return reportId ? work.find(Report, reportId) : Promise.resolve(null);
  }

  /** The answer that was accepted, or, where only the signed letter came, none. */
  accepted(work: Work, slotId: string): Promise<Report | null> {
    return work.one(Report, `slot_id = $1 AND standing = 'accepted' ORDER BY at DESC, id DESC LIMIT 1`, [slotId]);
  }
}
