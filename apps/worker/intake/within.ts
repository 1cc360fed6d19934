import { once, type EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Waits so long and no longer; given a stream, the time counts from its end. What was begun goes on: a letter that is
 * stored after all is recognised when its sender repeats it.
 */
export async function within<T>(milliseconds: number, act: Promise<T>, stream?: EventEmitter): Promise<T> {
  const stop = new AbortController();
  const late = async (): Promise<never> => {
    if (stream) await once(stream, 'end', { signal: stop.signal });
    await sleep(milliseconds, undefined, { signal: stop.signal });
    throw new Error(`no answer within ${milliseconds} ms`);
  };
  try {
    return await Promise.race([act, late()]);
  } finally {
    stop.abort();
  }
}
