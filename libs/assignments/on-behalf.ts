import type { Viewer } from '@kenes/council';
import type { Caller, Evidence, Work } from '@kenes/kernel';
import type { OnBehalfInput } from './assignment.inputs.js';
import { refuse } from './assignment.refusals.js';
import { short } from './text.js';

/** Who spoke, as the secretary heard it: of the directory, or in words alone. */
export interface Speaker {
  personId: string | null;
  /** Kept in the history beside the act. */
  facts: { saidBy: string; channelName: string };
}

/** Said by telephone, in a messenger, on paper, at a meeting: the secretary enters it, and it stays marked as that. */
export function onBehalf(viewer: Viewer, { channelName }: OnBehalfInput): Caller & { evidence: Evidence } {
  const evidence: Evidence = channelName === 'phone' ? 'phone' : viewer.evidence;
  return { councilId: viewer.councilId, principalId: viewer.personId, channel: 'onBehalf', evidence, once: viewer.once };
}

/** Throws refusals with the field they mean. */
export async function speakerOf(work: Work, { personId = null, saidBy: words, channelName }: OnBehalfInput): Promise<Speaker> {
  const saidBy = short(words, 300, 'saidBy');
  if (saidBy === '') throw refuse('SPEAKER_MISSING', {}, 'saidBy');
  if (personId && (await work.query('SELECT FROM person WHERE id = $1', [personId])).length === 0) throw refuse('SPEAKER_UNKNOWN', {}, 'personId');
  return { personId, facts: { saidBy, channelName } };
}
