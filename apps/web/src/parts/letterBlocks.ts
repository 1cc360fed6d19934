export interface Block {
  kind: 'text' | 'example';
  lines: string[];
}

/** The width at which the council's letters are broken for plain-text readers. */
const width = 78;

/** A line end is the writer's own unless the next word would not have fitted: such ends are taken back for narrow screens. */
function unwrapped(lines: string[]): string[] {
  const found: string[] = [];
  let last = '';
  for (const line of lines) {
    // A number or a preposition is kept with the word after it.
    const word = /^\S{1,2} \S+|^\S*/.exec(line)![0];
    const broken = found.length > 0 && line !== '' && !line.startsWith(' ') && last.length + 1 + word.length > width;
    if (broken) found[found.length - 1] += ` ${line}`;
    else found.push(line);
    last = line;
  }
  return found;
}

/** Paragraphs of a plain-text letter; lines set in by two spaces are examples to copy. */
export function letterBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  for (const paragraph of text.replace(/\r/g, '').trim().split(/\n\s*\n/)) {
    unwrapped(paragraph.split('\n')).forEach((line, index) => {
      const kind = line.startsWith('  ') ? 'example' : 'text';
      const last = blocks.at(-1);
      if (index > 0 && last?.kind === kind) last.lines.push(line.trim());
      else blocks.push({ kind, lines: [line.trim()] });
    });
  }
  return blocks;
}
