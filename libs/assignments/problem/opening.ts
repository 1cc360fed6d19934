import type { Day } from '@kenes/config';
import { newId, type Work } from '@kenes/kernel';
import { bodiesNamedIn, bodyCalled } from '../replacing/proposed-body.js';
import type { Report } from '../report.entity.js';
import type { Slot } from '../slot.entity.js';
import { written } from '../text.js';
import { askHelpers, mayConcernRisk, nameHelpers } from './helpers.js';
import { Problem } from './problem.entity.js';

/** Who could help and by which day, as a body ticked and typed it. */
export interface HelpWanted {
  organisationIds: readonly string[];
  /** Names as they were typed: of bodies, or of somebody else. */
  names: readonly string[];
  other: string;
  byOn: Day | null;
}

/**
 * An answer "help" that waits opens a problem on its slot, or renews the open one, whatever way it came. Bodies that were
 * ticked are asked at once; those that a text merely names wait for the secretary.
 */
export async function openProblem(work: Work, slot: Slot, report: Report, wanted?: HelpWanted): Promise<void> {
  if (report.answer !== 'help' || !report.isWaiting) return;
  const known = await openOf(work, slot.id);
  const problem = known ?? Problem.of(report, newId());
  if (known) problem.renew(report);
  const { asked, other } = wanted ? await resolved(work, slot, wanted) : { asked: [], other: '' };
  problem.want({ byOn: wanted?.byOn ?? null, other });
  if (known) await work.save(problem);
  else await work.insert(problem);
  await nameHelpers(work, problem, wanted ? asked : await bodiesNamedIn(work, report.text, [slot.organisationId]));
  if (asked.length > 0 && !(await mayConcernRisk(work, report))) await askHelpers(work, slot, problem, asked);
}

/** The body takes its word back. */
export async function withdrawProblem(work: Work, slot: Slot, report: Report): Promise<void> {
  const problem = report.answer === 'help' ? await openOf(work, slot.id) : null;
  if (!problem) return;
  problem.withdraw(work.caller.principalId, work.now);
  await work.save(problem);
}

/** The answer is taken back whole: an earlier one about the same trouble speaks again, or nothing of it is left. */
export async function forgetProblem(work: Work, report: Report, reports: readonly Report[]): Promise<void> {
  const problem = await work.one(Problem, 'report_id = $1 FOR UPDATE', [report.id]);
  if (!problem) return;
  const earlier = reports.find((one) => one.id !== report.id && one.answer === 'help' && one.standing === 'superseded' && one.at <= report.at);
  if (earlier && problem.isOpen) {
    problem.renew(earlier);
    await work.save(problem);
    return;
  }
  await work.query('DELETE FROM problem_answer WHERE helper_id IN (SELECT id FROM problem_helper WHERE problem_id = $1)', [problem.id]);
  await work.query('DELETE FROM problem_helper WHERE problem_id = $1', [problem.id]);
  await work.query('DELETE FROM problem WHERE id = $1', [problem.id]);
}

const openOf = (work: Work, slotId: string): Promise<Problem | null> => work.one(Problem, `slot_id = $1 AND state = 'open' FOR UPDATE`, [slotId]);

/** A typed name that is no body's is somebody else's: it is shown to the secretary. */
async function resolved(work: Work, slot: Slot, { organisationIds, names, other }: HelpWanted): Promise<{ asked: string[]; other: string }> {
  const asked = new Set(organisationIds);
  const others = [written(other)];
  for (const name of names.map(written).filter(Boolean)) {
    const body = await bodyCalled(work, name);
    if (body) asked.add(body);
    else others.push(name);
  }
  asked.delete(slot.organisationId);
  return { asked: [...asked], other: others.filter(Boolean).join('; ') };
}
