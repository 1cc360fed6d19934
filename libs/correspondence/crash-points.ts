/** Where a process can be made to die, named after the moment. The fault specs kill it there and count what is left. */
export type CrashPoint = 'in.afterBlob' | 'in.beforeCommit' | 'in.afterCommit.before250' | 'read.beforeCommit' | 'out.afterClaim' | 'out.after250.beforeMark'
  | 'remind.planned' | 'remind.midBatch' | 'remind.betweenBatches';

// CRASH_AT=in.afterBlob dies at the first passing, CRASH_AT=in.afterBlob:3 at the third.
const [armedAt, nth = '1'] = process.env.NODE_ENV === 'test-faults' ? (process.env.CRASH_AT ?? '').split(':') : [];
let left = Number(nth);

/** Dies like a power cut when the fault spec armed this point; outside such a spec it does nothing. */
export function crashPoint(name: CrashPoint): void {
  if (name !== armedAt) return;
  left -= 1;
  if (left === 0) process.kill(process.pid, 'SIGKILL');
}
