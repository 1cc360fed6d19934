import type { Mark, OverviewQuery } from '../graphql/graphql';

export type Standing = NonNullable<OverviewQuery['overview']>['bodies'][number];
export type Counts = { mark: Mark; count: number }[];

/** One line of the column: a body, or the akimats of all regions together. */
export interface Row {
  body: Standing | null;
  members: Standing[];
  counts: Counts;
  lateBeside: number;
  next: Standing['next'];
  lastAnswerAt: string | null;
}

export const countOf = (counts: Counts, mark: Mark): number => counts.find((one) => one.mark === mark)?.count ?? 0;
export const totalOf = (counts: Counts): number => counts.reduce((sum, { count }) => sum + count, 0);

/** From so many regions on they are one line. */
const several = 2;

/** The bodies come with those in trouble first; regions become one line where the first of them in trouble would stand. */
export function rowsOf(bodies: Standing[]): Row[] {
  const regions = bodies.filter(({ organisation }) => organisation.type === 'AKIMAT');
  const alone = (body: Standing): Row => ({ body, members: [], counts: body.counts, lateBeside: body.lateBeside, next: body.next ?? null, lastAnswerAt: body.lastAnswerAt ?? null });
  if (regions.length < several) return bodies.map(alone);
  const [first] = regions;
  return bodies.flatMap((body) => (body === first ? [together(regions)] : regions.includes(body) ? [] : [alone(body)]));
}

function together(members: Standing[]): Row {
  const all = members.flatMap(({ counts }) => counts);
  const marks = [...new Set(all.map(({ mark }) => mark))];
  const dues = members.flatMap(({ next }) => (next ? [next] : [])).sort((one, other) => (one.dueOn < other.dueOn ? -1 : 1));
  const said = members.flatMap(({ lastAnswerAt }) => (lastAnswerAt ? [lastAnswerAt] : [])).sort();
  return {
    body: null, members,
    counts: marks.map((mark) => ({ mark, count: all.filter((one) => one.mark === mark).reduce((sum, { count }) => sum + count, 0) })),
    lateBeside: members.reduce((sum, { lateBeside }) => sum + lateBeside, 0),
    next: dues[0] ?? null, lastAnswerAt: said.at(-1) ?? null,
  };
}
