const isNightly = process.env['KENES_NIGHTLY'] === '1';

/** Repetitions of a fault: a tenth of the nightly number in every run, all of them with KENES_NIGHTLY=1. */
export const times = (nightly: number): number => (isNightly ? nightly : Math.ceil(nightly / 10));

/** How long a spec with such repetitions may take, in milliseconds, given the seconds of a usual run on a busy machine. */
export const patience = (seconds: number): number => seconds * 1_000 * (isNightly ? 10 : 1);

/** Runs `act` for every item, at most `atOnce` of them at the same time; answers in the order of the items. */
export async function inParallel<T, R>(items: readonly T[], atOnce: number, act: (item: T, at: number) => Promise<R>): Promise<R[]> {
  const answers: R[] = [];
  let next = 0;
  const worker = async () => {
    for (let at = next++; at < items.length; at = next++) answers[at] = await act(items[at]!, at);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker));
  return answers;
}
