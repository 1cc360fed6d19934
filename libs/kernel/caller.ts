/** The way an effect came in. */
export const channels = ['web', 'mail', 'link', 'import', 'job', 'onBehalf'] as const;
export type Channel = (typeof channels)[number];

/** What speaks for the one who caused it; the four levels of a mail are those of decision 13. */
export const evidences = ['session', 'token', 'link', 'proved', 'probable', 'doubtful', 'refused', 'phone', 'system'] as const;
export type Evidence = (typeof evidences)[number];

/** An idempotency key: the same act with the same input under the same key happens once. */
export interface Once {
  /** Whose key it is: `person:<id>`, `link:<id>`, `message:<id>`. */
  principal: string;
  key: string;
  act: string;
  input: unknown;
}

/** Who causes an effect, how it came, and what speaks for it. */
export interface Caller {
  readonly councilId: string;
  /** The person; null when the system itself acts. */
  readonly principalId: string | null;
  readonly channel: Channel;
  readonly evidence: Evidence;
  readonly once?: Once;
}

/** The system acting by itself: a job, a schedule. */
export const systemCaller = (councilId: string): Caller => ({ councilId, principalId: null, channel: 'job', evidence: 'system' });
