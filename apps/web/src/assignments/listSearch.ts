import type { AssignmentFilter, Force, Mark, OrganisationType, WaitingKind } from '../graphql/graphql';

/** The list's filter as words in the address: every view is a link that can be sent by mail. */
export const views = ['open', 'waiting', 'past', 'drafts', 'closed', 'all'] as const;
export type View = (typeof views)[number];
/** What waits for a word, by kind: where the overview counts it. */
export const waits = ['report', 'extension', 'decline', 'help', 'decision'] as const satisfies WaitingKind[];
const narrower = ['waiting', 'past', 'drafts', 'closed', 'all', 'season', 'soon', 'review', 'returned', 'underway', 'notStarted', 'accepted', ...waits] as const;
export type Show = (typeof narrower)[number];
export const forces: Force[] = ['order', 'recommendation', 'request'];

export interface ListSearch {
  show?: Show;
  body?: string;
  /** All bodies of a kind, in place of one. */
  type?: OrganisationType;
  /** Only what the body, or the kind of body, leads. */
  lead?: true;
  year?: number;
  force?: Force;
  words?: string;
}

const one = <T extends string>(value: unknown, allowed: readonly T[]): T | undefined => allowed.find((each) => each === value);

export function listSearch(search: Record<string, unknown>): ListSearch {
  return {
    show: one(search.show, narrower),
    body: typeof search.body === 'string' ? search.body : undefined,
    type: one(search.type, ['AKIMAT'] as const),
    lead: search.lead === true || undefined,
    year: typeof search.year === 'number' && Number.isInteger(search.year) ? search.year : undefined,
    force: one(search.force, forces),
    words: typeof search.words === 'string' && search.words !== '' ? search.words : undefined,
  };
}

export const openMarks: Mark[] = ['overdue', 'dueSoon', 'review', 'returned', 'underway', 'notStarted'];

const marksOf: Partial<Record<View | Show, Mark[]>> = {
  open: openMarks, past: ['overdue'], drafts: ['draft'], closed: ['accepted', 'cancelled'], season: [...openMarks, 'accepted'],
  soon: ['dueSoon'], review: ['review'], returned: ['returned'], underway: ['underway'], notStarted: ['notStarted'], accepted: ['accepted'],
};

export function filterOf({ show, body, type, lead, year, force, words }: ListSearch): AssignmentFilter {
  return {
    marks: marksOf[show ?? 'open'], waitsForMe: show === 'waiting' || undefined, waitingFor: one(show, waits),
    organisationId: body, organisationType: type, asLead: lead, year, force, text: words,
  };
}

/** How many rows a view holds, from counts by mark. */
export function countOf(view: View, counts: { mark: Mark; count: number }[], total: number, waiting: number): number {
  if (view === 'all') return total;
  if (view === 'waiting') return waiting;
  const marks = marksOf[view] ?? [];
  return counts.filter(({ mark }) => marks.includes(mark)).reduce((sum, { count }) => sum + count, 0);
}
