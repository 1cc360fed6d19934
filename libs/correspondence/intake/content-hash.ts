import { createHash, type Hash } from 'node:crypto';

// Lines that each hop adds on its way: the same letter by two roads differs only in these.
const TRACE = /^(received|return-path|delivered-to|x-original-to|x-received|envelope-to|received-spf|authentication-results|arc-[a-z-]+|x-spam-[a-z-]+):/i;
const LONGEST_HEADER = 1024 * 1024;

/**
 * What a letter is, apart from the road it took: SHA-256 without trace lines. A sender who did not hear our 250
 * sends the letter again, and by this we know it.
 */
export class ContentHash {
  private readonly hash: Hash = createHash('sha256');
  private head: Buffer | null = Buffer.alloc(0);

  update(chunk: Buffer): void {
    if (this.head === null) {
      this.hash.update(chunk);
      return;
    }
    this.head = Buffer.concat([this.head, chunk]);
    const end = endOfHeader(this.head);
    if (end >= 0) this.close(end);
    else if (this.head.length > LONGEST_HEADER) this.close(0);
  }

  digest(): Buffer {
    if (this.head !== null) this.close(this.head.length);
    return this.hash.digest();
  }

  private close(end: number): void {
    const head = this.head!;
    this.head = null;
    // Latin-1 keeps every byte, whatever the letter was written in.
    this.hash.update(Buffer.from(withoutTrace(head.toString('latin1', 0, end)), 'latin1'));
    this.hash.update(head.subarray(end));
  }
}

export function contentHash(raw: Buffer): Buffer {
  const hash = new ContentHash();
  hash.update(raw);
  return hash.digest();
}

function endOfHeader(bytes: Buffer): number {
  const strict = bytes.indexOf('\r\n\r\n');
  const loose = bytes.indexOf('\n\n');
  if (strict < 0) return loose < 0 ? -1 : loose + 1;
  return loose < 0 || strict < loose ? strict + 2 : loose + 1;
}

function withoutTrace(header: string): string {
  const lines = header.split('\n');
  let skipping = false;
  const kept = lines.filter((line) => {
    if (!/^[ \t]/.test(line)) skipping = TRACE.test(line);
    return !skipping;
  });
  return kept.join('\n');
}
