interface Piece {
  text: string;
  own: boolean;
}

const wordsOf = (text: string) => text.match(/\S+\s*/g) ?? [];

/** Neighbouring words of one kind become one piece; the gap after a marked run stays outside it. */
function pieces(words: string[], common: Set<number>): Piece[] {
  const found: Piece[] = [];
  words.forEach((text, index) => {
    const own = !common.has(index);
    const last = found.at(-1);
    if (last?.own === own) last.text += text;
    else found.push({ text, own });
  });
  return found;
}

/** What two texts do not share, word by word (longest common subsequence). */
export function differences(mine: string, theirs: string): { one: Piece[]; other: Piece[] } {
  const a = wordsOf(mine);
  const b = wordsOf(theirs);
  const same = (i: number, j: number) => a[i].trim() === b[j].trim();
  const length = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) length[i][j] = same(i, j) ? length[i + 1][j + 1] + 1 : Math.max(length[i + 1][j], length[i][j + 1]);
  }
  const inA = new Set<number>();
  const inB = new Set<number>();
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (same(i, j)) {
      inA.add(i++);
      inB.add(j++);
    } else if (length[i + 1][j] >= length[i][j + 1]) i += 1;
    else j += 1;
  }
  return { one: pieces(a, inA), other: pieces(b, inB) };
}
