import { Injectable } from '@nestjs/common';
import type { Viewer } from '@kenes/council';
import { kernelRefusals, notFound, Refusal, UnitOfWork, VersionConflict, type Work } from '@kenes/kernel';
import { assignmentPolicy } from '../assignment.policy.js';
import { refuse } from '../assignment.refusals.js';
import { Dossier } from '../dossier.js';
import { Report } from '../report.entity.js';
import type { Slot } from '../slot.entity.js';
import { askHelpers, mayConcernRisk } from './helpers.js';
import { Problem } from './problem.entity.js';
import { problemPolicy } from './problem.policy.js';

interface Matter { dossier: Dossier; slot: Slot; problem: Problem; report: Report }

/** Acts on problems, in the workspace. Each answers with the assignment's id. */
@Injectable()
export class Problems {
  constructor(private readonly unit: UnitOfWork) {}

  /** «Спросить»: bodies that may help get the question; the one that has the trouble gets a copy. */
  ask(viewer: Viewer, problemId: string, expectedVersion: number, organisationIds: readonly string[]): Promise<string> {
    return this.act(viewer, 'ask', problemId, expectedVersion, async (work, { dossier, slot, problem, report }) => {
      const refusal = dossier.assignment.whyNot('work');
      if (refusal) throw refusal;
      if (organisationIds.length === 0) throw refuse('HELPERS_MISSING', {}, 'organisationIds');
      if (await mayConcernRisk(work, report) && report.messageId !== null) throw refuse('PROBLEM_RISK_OPEN');
      if (!(await askHelpers(work, slot, problem, organisationIds))) throw refuse('HELPERS_ASKED', {}, 'organisationIds');
      await work.save(problem);
    });
  }

  solve(viewer: Viewer, problemId: string, expectedVersion: number, outcome: string): Promise<string> {
    return this.act(viewer, 'solve', problemId, expectedVersion, async (work, { slot, problem, report }) => {
      problem.solve(outcome, viewer.personId, work.now);
      await work.save(problem);
      if (report.note()) await work.save(report);
      await work.record({ act: 'slot.solveProblem', objectKind: 'slot', objectId: slot.id, facts: { problemId: problem.id, outcome: problem.outcome } });
    });
  }

  private act(viewer: Viewer, act: 'ask' | 'solve', problemId: string, expectedVersion: number, doing: (work: Work, matter: Matter) => Promise<void>): Promise<string> {
    return this.unit.write(viewer, async (work) => {
      const known = await work.find(Problem, problemId);
      if (!known) throw notFound('problemId');
      const { dossier, slot } = await Dossier.ofSlot(work, known.slotId);
      if (!assignmentPolicy.may(viewer, 'read', dossier.place)) throw notFound('problemId');
      if (!problemPolicy.may(viewer, act, dossier.placeOf(slot))) throw new Refusal(kernelRefusals.NOT_ALLOWED);
      const problem = (await work.lock(Problem, problemId))!;
      if (problem.version !== expectedVersion) throw new VersionConflict('Problem', problemId, expectedVersion);
      const refusal = problem.whyNot(act);
      if (refusal) throw refusal;
      await doing(work, { dossier, slot, problem, report: (await work.lock(Report, problem.reportId))! });
      return dossier.assignment.id;
    });
  }
}
