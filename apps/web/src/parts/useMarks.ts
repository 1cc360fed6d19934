import type { Force, Mark } from '../graphql/graphql';
import { useAsked } from '../shell/useAsked';
import type { MarkName } from './Glyph';

/** Only an order can be overdue, and only before those who may be ordered: the rest is still awaited. */
export function useMarks(): (mark: Mark, force: Force | undefined) => MarkName {
  const asked = useAsked();
  return (mark, force) => (mark === 'overdue' && (asked || force !== 'order') ? 'awaited' : mark);
}
