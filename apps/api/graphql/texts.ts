import { ProtocolFault } from '@kenes/kernel';

/**
 * PostgreSQL keeps no NUL in a text and no half of a surrogate pair in JSON; no person types one. Refused at the door,
 * so that no act has to think of it.
 */
export function refuseUnstorable(body: unknown): void {
  if (!isStorable(body)) throw new ProtocolFault('BAD_INPUT', 400, 'A text holds a NUL or half of a character.');
}

function isStorable(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed() && !/\0|\\u0000|\\u\{0+\}/.test(value);
  if (value === null || typeof value !== 'object') return true;
  return Object.values(value).every(isStorable);
}
