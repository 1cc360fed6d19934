/** One line for the person who waits. */
export function say(line) {
  process.stdout.write(`${line}\n`);
}

/** Names what takes time, and keeps saying so where no progress bar can be drawn. */
export async function telling(what, act) {
  const began = Date.now();
  const seconds = () => Math.round((Date.now() - began) / 1000);
  say(`${what} …`);
  const pulse = setInterval(() => say(`${what} … ${seconds()} s`), 10_000);
  try {
    return await act();
  } finally {
    clearInterval(pulse);
  }
}
