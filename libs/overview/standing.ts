import type { BodyTally, Mark } from '@kenes/assignments';

export type MarkCounts = readonly { mark: Mark; count: number }[];

/** In the order of a bar: what is wrong first, what is done last. */
const order: readonly Mark[] = ['overdue', 'dueSoon', 'review', 'returned', 'underway', 'notStarted', 'accepted'];

export const countOf = (counts: MarkCounts, mark: Mark): number => counts.find((one) => one.mark === mark)?.count ?? 0;

/** Of all bodies together. */
export function added(bodies: readonly { counts: MarkCounts }[]): { mark: Mark; count: number }[] {
  const all = bodies.flatMap(({ counts }) => counts);
  return order.map((mark) => ({ mark, count: all.filter((one) => one.mark === mark).reduce((sum, { count }) => sum + count, 0) })).filter(({ count }) => count > 0);
}

export const totalOf = (counts: MarkCounts): number => counts.reduce((sum, { count }) => sum + count, 0);

/** Most lateness first, then what is due soon, then by the next day: who was only asked is late with nothing, and stands by its day. */
export function byTrouble(one: BodyTally, other: BodyTally): number {
  const late = ({ counts, lateBeside }: BodyTally) => countOf(counts, 'overdue') + lateBeside;
  const soon = ({ counts }: BodyTally) => countOf(counts, 'dueSoon');
  const day = ({ next }: BodyTally) => next?.dueOn ?? '9999';
  return late(other) - late(one) || Math.sign(soon(other)) - Math.sign(soon(one)) || (day(one) < day(other) ? -1 : day(one) > day(other) ? 1 : 0) || totalOf(other.counts) - totalOf(one.counts);
}
