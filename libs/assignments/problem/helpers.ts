import { newId, type Work } from '@kenes/kernel';
import { risksInWords } from '@kenes/correspondence';
import { refuse } from '../assignment.refusals.js';
import { HelpAsked } from '../events.js';
import type { Report } from '../report.entity.js';
import type { Slot } from '../slot.entity.js';
import type { Problem } from './problem.entity.js';

/** Bodies that could help are written down; nobody hears of it yet. */
export async function nameHelpers(work: Work, problem: Problem, organisationIds: readonly string[]): Promise<void> {
  const named = [...new Set(organisationIds)];
  const known = await work.query('SELECT FROM organisation WHERE id = ANY($1::uuid[])', [named]);
  if (known.length < named.length) throw refuse('ORGANISATION_UNKNOWN', {}, 'organisationIds');
  for (const organisationId of named) {
    await work.query(
      `INSERT INTO problem_helper (council_id, id, problem_id, organisation_id) VALUES ($1, $2, $3, $4) ON CONFLICT (council_id, problem_id, organisation_id) DO NOTHING`,
      [work.councilId, newId(), problem.id, organisationId]);
  }
}

/** Each of them gets the question now, once; answers with whether there was anybody left to ask. */
export async function askHelpers(work: Work, slot: Slot, problem: Problem, organisationIds: readonly string[]): Promise<boolean> {
  if (organisationIds.includes(slot.organisationId)) throw refuse('HELPER_IS_ASKER', {}, 'organisationIds');
  await nameHelpers(work, problem, organisationIds);
  const asked = await work.query<{ id: string }>(
    'UPDATE problem_helper SET asked_at = $3 WHERE problem_id = $1 AND organisation_id = ANY($2::uuid[]) AND asked_at IS NULL RETURNING id', [problem.id, organisationIds, work.now]);
  if (asked.length === 0) return false;
  await work.record({ act: 'slot.askForHelp', objectKind: 'slot', objectId: slot.id, facts: { problemId: problem.id, organisationIds } });
  await work.announce(new HelpAsked(problem.id, asked.map(({ id }) => id)));
  return true;
}

/** Words of it suggest somebody in danger and no person has decided: then nothing of it is told to other bodies (practice 6). */
export async function mayConcernRisk(work: Work, { messageId, text }: Report): Promise<boolean> {
  if (messageId === null) return risksInWords(text).isLikely;
  const rows = await work.query('SELECT FROM message WHERE id = $1 AND (at_risk OR risk_suggested)', [messageId]);
  return rows.length > 0;
}
