import { IntrinsicException } from '@nestjs/common';
import type { WordVars } from '@kenes/config';

/** Every code a refusal may have; libraries add theirs, GraphQL shows them as the enum RefusalCode. */
export const refusalCodes: Record<string, string> = {};

export function defineRefusals<const Code extends string>(codes: readonly Code[]): { [K in Code]: K } {
  for (const code of codes) refusalCodes[code] = code;
  return Object.fromEntries(codes.map((code) => [code, code])) as { [K in Code]: K };
}

/**
 * An answer a person can act on. Thrown inside a unit of work, so that nothing half-done is kept.
 * Its sentence is `refusals:<code>` of config/words, filled with its facts, in the reader's language.
 * Intrinsic, as Nest says of what was expected: it is answered, and no line of the log cries about it.
 */
export class Refusal extends IntrinsicException {
  constructor(
    readonly code: string,
    readonly facts: WordVars = {},
    /** The input it concerns, as the caller named it. */
    readonly field: string | null = null,
  ) {
    super(code);
  }
}

/** Two people at once: the row has moved on since the caller read it. */
export class VersionConflict extends Error {
  constructor(
    readonly entity: string,
    readonly id: string,
    readonly yours: number,
  ) {
    super(`${entity} ${id} is no longer at version ${yours}`);
  }
}

export const kernelRefusals = defineRefusals(['CHANGED_MEANWHILE', 'KEY_USED_OTHERWISE', 'NOT_FOUND', 'NOT_ALLOWED']);

/** What does not exist for this viewer: hidden and absent look the same. */
export const notFound = (field: string | null = null): Refusal => new Refusal(kernelRefusals.NOT_FOUND, {}, field);
