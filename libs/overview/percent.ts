/** Fewer than these are numbers without per cent: one answer would be a fifth of the whole. */
const fewest = 5;

/** Whole per cent; never 100 while one is missing, never 0 while there is one. */
export function percentOf(part: number, of: number): number | null {
  if (of < fewest) return null;
  const rounded = Math.round((part / of) * 100);
  if (part === of || part === 0) return rounded;
  return Math.min(99, Math.max(1, rounded));
}
