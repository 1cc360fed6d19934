import { Injectable } from '@nestjs/common';
import type { MailEvidence } from '@kenes/correspondence';
import type { Viewer } from '@kenes/council';
import { columnsOf, hydrate } from '@kenes/kernel';
import { readableSlotSql } from '../assignment.policy.js';
import { openSql } from '../tally/waiting.sql.js';
import { inTheWaySql } from './problem.sql.js';
import { Problem, ProblemHelper } from './problem.entity.js';
import { HelpAnswer } from './problem.views.js';

/** The read side of problems: whoever reads a slot's answers reads what is in its way. */
@Injectable()
export class ProblemQueries {
  /** Of an assignment, those still open first. */
  of(viewer: Viewer, assignmentId: string): Promise<Problem[]> {
    return viewer.loader<string, Problem[]>('problems.ofAssignment', async (ids) => {
      const rows = await this.where(viewer, `s.assignment_id = ANY($2::uuid[])`, [ids]);
      const found = Map.groupBy(rows, (row) => row['assignment_id'] as string);
      return ids.map((id) => (found.get(id) ?? []).map((row) => hydrate(Problem, row)));
    }).load(assignmentId);
  }

  /** Of the whole council: what is in the way now, or all there ever was. */
  async list(viewer: Viewer, open: boolean): Promise<Problem[]> {
    return (await this.where(viewer, open ? `${inTheWaySql('p', 's')} AND ${openSql('a')}` : 'true', [])).map((row) => hydrate(Problem, row));
  }

  helpersOf(viewer: Viewer, problemId: string): Promise<ProblemHelper[]> {
    return viewer.loader<string, ProblemHelper[]>('problem.helpers', async (ids) => {
      const rows = await viewer.reading.all(ProblemHelper, 'problem_id = ANY($1::uuid[])', [ids], 'asked_at NULLS LAST, id');
      const found = Map.groupBy(rows, (row) => row.problemId);
      return ids.map((id) => found.get(id) ?? []);
    }).load(problemId);
  }

  /** Nothing of a letter that is closed, nor, to anybody else than those who decide it, of one that may have to be. */
  answersOf(viewer: Viewer, helperId: string): Promise<HelpAnswer[]> {
    return viewer.loader<string, HelpAnswer[]>('problem.answers', async (ids) => {
      const rows = await viewer.reading.query<{ helper_id: string; id: string; at: Date; text: string; evidence: MailEvidence; fromName: string }>(
        `SELECT x.helper_id, m.id, m.received_at AS at, m.body_text AS text, m.evidence, m.from_name AS "fromName"
           FROM problem_answer x JOIN message m ON m.id = x.message_id
          WHERE x.helper_id = ANY($1::uuid[]) AND m.state = 'filed' AND NOT m.at_risk AND (NOT m.risk_suggested OR $2::boolean) ORDER BY m.received_at, m.id`, [ids, viewer.seesRisk]);
      return ids.map((id) => rows.filter((row) => row.helper_id === id).map(({ helper_id: _, ...row }) => Object.assign(new HelpAnswer(), row)));
    }).load(helperId);
  }

  private where(viewer: Viewer, condition: string, more: readonly unknown[]): Promise<Record<string, unknown>[]> {
    return viewer.reading.query(
      `SELECT ${columnsOf(Problem, 'p')}, s.assignment_id FROM problem p JOIN slot s ON s.id = p.slot_id JOIN assignment a ON a.id = s.assignment_id
        WHERE ${readableSlotSql(viewer, 1)} AND ${condition} ORDER BY (p.state = 'solved'), p.opened_at, p.id`, [[...viewer.organisationIds], ...more]);
  }
}
