import type { Mark } from '../graphql/graphql';

/** Marks of one set for the whole product; `awaited` is what lateness is called where nobody was ordered anything. */
export type MarkName = Mark | 'awaited';

const shapes: Record<MarkName, React.ReactNode> = {
  overdue: (
    <>
      <path d="M7 0l7 7-7 7-7-7z" fill="currentColor" />
      <path d="M7 3.6v4.2M7 9v1.5" stroke="var(--paper)" strokeWidth="1.7" />
    </>
  ),
  dueSoon: (
    <>
      <path d="M7 .8L13.8 13H.2z" fill="currentColor" />
      <path d="M7 5v4M7 10.2v1.3" stroke="var(--paper)" strokeWidth="1.5" />
    </>
  ),
  review: (
    <>
      <rect x=".8" y=".8" width="12.4" height="12.4" rx="2" fill="none" stroke="currentColor" strokeWidth="1.8" />
      <circle cx="7" cy="7" r="2.6" fill="currentColor" />
    </>
  ),
  returned: <path d="M5.5 2L2 5.5 5.5 9M2.4 5.5H9a3.4 3.4 0 0 1 0 6.8H6" fill="none" stroke="currentColor" strokeWidth="1.8" />,
  underway: (
    <>
      <circle cx="7" cy="7" r="6" fill="none" stroke="currentColor" strokeWidth="2" />
      <path d="M7 3a4 4 0 0 1 0 8z" fill="currentColor" />
    </>
  ),
  notStarted: <circle cx="7" cy="7" r="6" fill="none" stroke="currentColor" strokeWidth="1.6" strokeDasharray="2.6 2" />,
  accepted: (
    <>
      <circle cx="7" cy="7" r="7" fill="currentColor" />
      <path d="M3.8 7.3l2.2 2.2 4.3-4.6" stroke="var(--paper)" strokeWidth="1.8" fill="none" />
    </>
  ),
  awaited: (
    <>
      <circle cx="7" cy="7" r="6" fill="none" stroke="currentColor" strokeWidth="1.8" />
      <path d="M7 3.5V7l2.4 1.6" fill="none" stroke="currentColor" strokeWidth="1.6" />
    </>
  ),
  draft: <path d="M2 12l.7-3L9.4 2.3l2.3 2.3L5 11.3z" fill="none" stroke="currentColor" strokeWidth="1.6" />,
  cancelled: <path d="M2.5 7h9" fill="none" stroke="currentColor" strokeWidth="1.8" />,
};

const tone: Record<MarkName, string> = {
  overdue: 'late', awaited: 'due', dueSoon: 'due', review: 'rev', returned: 'due', underway: 'work', notStarted: 'idle', accepted: 'ok', draft: 'idle', cancelled: 'idle',
};

/** Segment class of a mark in a bar. */
export const barTone = (mark: MarkName) => tone[mark];

/** Colour class of a mark. */
export const toneOf = (mark: MarkName) => `c-${tone[mark]}`;

export function Glyph({ mark }: { mark: MarkName }) {
  return (
    <span className={toneOf(mark)}>
      <svg className="g" viewBox="0 0 14 14" aria-hidden="true">
        {shapes[mark]}
      </svg>
    </span>
  );
}
