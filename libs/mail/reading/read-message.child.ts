import { PassThrough } from 'node:stream';
import { readMessageFrom } from './read-message.js';

// The process in which untrusted letters are taken apart: no environment, no network, no files but its own modules.
// One letter at a time: its size comes as a message, its bytes through stdin, so that a large one is never held whole.
// Whatever goes wrong here is an answer, or the end of this process only.
let open: { letter: PassThrough; left: number } | null = null;

process.on('message', ({ id, size }: { id: number; size: number }) => {
  open = { letter: new PassThrough({ highWaterMark: 1024 * 1024 }), left: size };
  void answer(id, open.letter);
  process.stdin.resume();
  if (size === 0) finish();
});
process.stdin.on('data', (chunk: Buffer) => {
  if (!open) return;
  open.left -= chunk.length;
  if (!open.letter.write(chunk)) {
    process.stdin.pause();
    open.letter.once('drain', () => open && process.stdin.resume());
  }
  if (open.left <= 0) finish();
});
process.stdin.pause();
process.on('disconnect', () => process.exit(0));
process.send?.({ ready: true });

/** What comes from now on belongs to a letter that is not announced yet: it stays in the pipe. */
function finish(): void {
  process.stdin.pause();
  open?.letter.end();
  open = null;
}

async function answer(id: number, letter: PassThrough): Promise<void> {
  try {
    const message = await readMessageFrom(letter);
    process.send?.({ id, message });
  } catch (error) {
    // What was left of the letter is still in the pipe: this process cannot tell where the next one begins.
    const code = (error as { code?: string }).code;
    const unreadable = code === 'EMAXLEN' ? 'too-complex' : 'failed';
    process.send?.({ id, unreadable, ends: open !== null }, undefined, undefined, () => open && process.exit(0));
  }
}
