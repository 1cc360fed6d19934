/** A problem is in somebody's way as long as it is open and its slot still matters; the assignment's own state is asked beside it. */
export const inTheWaySql = (problem: string, slot: string): string => `${problem}.state = 'open' AND ${slot}.state NOT IN ('accepted', 'waived', 'replaced')`;
