import { createHash } from 'node:crypto';

/** 100 ns steps between 1601 and 1970, the two beginnings of time. */
const EPOCH_STEPS = 116_444_736_000_000_000n;
const stepsOf = (instant: Date): bigint => BigInt(instant.getTime()) * 10_000n + EPOCH_STEPS;

/**
 * Outlook groups by the first 22 bytes of Thread-Index: the time the thread began (top six bytes of a FILETIME) and a GUID.
 * Each later mail adds five bytes: how long after. We write it and never read it: strangers' mail would be attached by number.
 */
export function threadIndex(threadId: string, startedAt: Date, sentAt: Date): string {
  const began = Buffer.alloc(8);
  began.writeBigUInt64BE(stepsOf(startedAt));
  const guid = createHash('sha256').update(threadId).digest().subarray(0, 16);
  const head = Buffer.concat([began.subarray(0, 6), guid]);
  const later = stepsOf(sentAt) - stepsOf(startedAt);
  return (later <= 0n ? head : Buffer.concat([head, child(later, guid)])).toString('base64');
}

/** [MS-OXOMSG] §2.2.1.3: one bit for the scale, 31 bits of time, then a byte to tell apart mails of one moment. */
function child(later: bigint, guid: Buffer): Buffer {
  // Under 1.7 years the low 18 bits fall away, beyond it the low 23.
  const isLong = later >= 1n << 49n;
  const time = Number((later >> (isLong ? 23n : 18n)) & 0x7fff_ffffn);
  const block = Buffer.alloc(5);
  block.writeUInt32BE((isLong ? 0x8000_0000 : 0) + time);
  block[4] = guid[15];
  return block;
}
