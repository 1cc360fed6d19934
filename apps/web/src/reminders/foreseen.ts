import type { LateToRemindQuery } from '../graphql/graphql';

export type Foreseen = LateToRemindQuery['lateToRemind'][number];

/** What is late at one body and would be read by one person, or left out for one reason. */
export interface Line {
  outcome: Foreseen['outcome'];
  organisation: Foreseen['slot']['organisation'];
  to: Foreseen['to'];
  address: Foreseen['address'];
  slotIds: string[];
  numbers: string[];
}

export function linesOf(foreseen: Foreseen[]): Line[] {
  const lines = new Map<string, Line>();
  for (const { outcome, to, address, slot } of foreseen) {
    const key = [outcome, address, slot.organisation.id].join();
    const line = lines.get(key) ?? { outcome, organisation: slot.organisation, to, address, slotIds: [], numbers: [] };
    line.slotIds.push(slot.id);
    line.numbers.push(slot.assignment.number ?? '');
    lines.set(key, line);
  }
  return [...lines.values()];
}

/** One letter to an address, of however many bodies. */
export const lettersOf = (lines: Line[]): number => new Set(lines.map(({ address }) => address)).size;
