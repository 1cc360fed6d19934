import { createServer } from 'node:net';

/** A port nobody listens on, below 32768, where no outgoing connection of this machine can sit on it. */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < 100; tries++) {
    const port = 20_000 + Math.floor(Math.random() * 12_000);
    if ((await whyNotFree(port, '127.0.0.1')) === null) return port;
  }
  throw new Error('No free port was found below 32768.');
}

/** Why nobody can listen there, on one address or on all of this machine's; null when one can. */
export function whyNotFree(port: number, host?: string): Promise<string | null> {
  return new Promise((answer) => {
    const probe = createServer();
    probe.once('error', ({ code }: NodeJS.ErrnoException) => answer(code === 'EACCES' ? 'needs more rights than this user has' : 'is taken by another program'));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => answer(null)));
  });
}
