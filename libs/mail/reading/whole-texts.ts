/**
 * The same value with every text in it as a database can keep it: no NUL, no half of a character. A letter with either is
 * a letter, and its raw bytes stay what was received.
 */
export function withWholeTexts<T>(value: T): T {
  if (typeof value === 'string') return value.toWellFormed().replaceAll('\0', '') as T;
  if (Array.isArray(value)) return value.map(withWholeTexts) as T;
  if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withWholeTexts(inner)])) as T;
}
