import type { Problem } from '../parts/Field';

type Answered = { __typename: string } | { __typename: 'Refused'; sentence: string; field: string | null } | { __typename: 'AssignmentConflict'; sentence: string };

/** What was wrong with an act, for the form it came from; null when it was done. */
export function problemsOf(answer: Answered): Problem[] | null {
  if (!('sentence' in answer)) return null;
  return [{ field: ('field' in answer && answer.field) || 'form', sentence: answer.sentence }];
}
