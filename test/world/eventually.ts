/** Waits until something is there; says what was waited for when it does not come. The bound is for a busy machine: whoever measures, benches. */
export async function eventually<T>(what: string, look: () => Promise<T | null | undefined | false>, seconds = 30): Promise<T> {
  for (const end = Date.now() + seconds * 1000; ; ) {
    const found = await look();
    if (found) return found;
    if (Date.now() > end) throw new Error(`waited ${seconds} s for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
