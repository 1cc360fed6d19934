import { refuse } from './assignment.refusals.js';

/** What a person wrote, without what PostgreSQL cannot keep and without the space around it. */
export const written = (text: string): string => text.replaceAll('\0', '').trim();

/** A line or a few of them: more is no reason and no number, and would not fit into a letter. */
export function short(text: string, limit: number, field: string): string {
  const given = written(text);
  if (given.length > limit) throw refuse('ASSIGNMENT_TEXT_TOO_LONG', { limit }, field);
  return given;
}

/** A reason that was really given. */
export function reasonOf(reason: string): string {
  const given = short(reason, 2_000, 'reason');
  if (given === '') throw refuse('REASON_MISSING', {}, 'reason');
  return given;
}
