const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const patience = 15_000;

type Close = () => Promise<void>;

/**
 * Starts, uses what was started, waits for Ctrl-C or a termination, and closes what was opened, last first. `start` hands
 * over a closing for each thing as soon as it is open: a signal during the start ends it there. `use` may take long and is
 * cut off by the closing of what it uses.
 */
export async function untilStopped<T>(start: (opened: (close: Close) => void) => Promise<T>, use: (started: T) => Promise<void>): Promise<void> {
  const closings: Close[] = [];
  let isStopping = false;
  const stopped = untilAsked().then(() => void (isStopping = true));
  let using: Promise<void> = Promise.resolve();
  try {
    const started = await start((close) => {
      closings.push(close);
      if (isStopping) throw new Error('told to stop while starting');
    });
    using = use(started);
    await Promise.race([using.then(() => stopped), stopped]);
  } catch (error) {
    if (!isStopping) throw error;
  } finally {
    await closeAll(closings);
    await using.catch(() => undefined);
  }
}

async function closeAll(closings: Close[]): Promise<void> {
  for (let close = closings.pop(); close; close = closings.pop()) await close().catch((error) => console.error(error));
}

/** One Ctrl-C may arrive twice, from the terminal and passed on by npm; only a later one is impatience. */
function untilAsked(): Promise<void> {
  return new Promise((resolve) => {
    let askedAt = 0;
    const asked = () => {
      if (askedAt > 0 && Date.now() - askedAt > 2_000) process.exit(130);
      if (askedAt > 0) return;
      askedAt = Date.now();
      console.log('Stopping …');
      setTimeout(() => process.exit(1), patience).unref();
      resolve();
    };
    for (const signal of signals) process.on(signal, asked);
  });
}
