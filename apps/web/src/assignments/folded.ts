/** What folding needs to know of a line of the history. */
interface Line {
  id: string;
  at: string;
  kind: string;
  organisation: { id: string } | null;
  letter: unknown;
}

export interface Entry<L> {
  item: L;
  letters: L[];
}

const near = 10 * 60_000;

/**
 * A letter that left because of a report or an act stands under it: the receipt under the report, the letters
 * of issue under the issue. A letter without such a cause keeps its own line.
 */
export function folded<L extends Line>(timeline: L[]): Entry<L>[] {
  const entries = timeline.filter(({ letter }) => !letter).map((item): Entry<L> => ({ item, letters: [] }));
  const alone: Entry<L>[] = [];
  for (const letter of timeline.filter((line) => line.letter)) {
    const distance = ({ item }: Entry<L>) => Math.abs(Date.parse(item.at) - Date.parse(letter.at));
    const causes = entries.filter((entry) => entry.item.kind !== 'message' && distance(entry) <= near);
    const own = causes.filter(({ item }) => item.organisation?.id === letter.organisation?.id);
    const common = causes.filter(({ item }) => !item.organisation);
    const cause = [own, common].map((some) => some.sort((one, other) => distance(one) - distance(other))[0]).find(Boolean);
    if (cause) cause.letters.push(letter);
    else alone.push({ item: letter, letters: [] });
  }
  return [...entries, ...alone].sort((one, other) => timeline.indexOf(one.item) - timeline.indexOf(other.item));
}
