import { fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { projectRoot } from '@kenes/config';
import { freePort } from '../../config/ports.js';

export const freePorts = (count: number): Promise<number[]> => Promise.all(Array.from({ length: count }, freePort));

/** Kenes as it is started everywhere; flags for Node itself come from NODE_OPTIONS. */
export const startKenes = (environment: Record<string, string>): ChildProcess =>
  spawn(process.execPath, [join(projectRoot, 'dist/apps/cli/main.js'), 'up'], { env: { ...process.env, ...environment }, stdio: ['ignore', 'ignore', 'inherit'] });

/** Waits until a system says that it can work. */
export async function untilReady(kenes: ChildProcess, url: string): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    if (hasEnded(kenes)) throw new Error(`Kenes ended with ${kenes.exitCode ?? kenes.signalCode} before it was ready`);
    if (await fetch(`${url}/health/ready`).then((response) => response.ok, () => false)) return;
    await sleep(100);
  }
  throw new Error(`${url} was not ready within a minute`);
}

/** The floor, and the ports on which it answers. */
export async function startFloor(args: readonly string[]): Promise<{ floor: ChildProcess; list: number; bytes: number; mail: number }> {
  const floor = fork(join(projectRoot, 'dist/test/bench/floor.js'), args);
  const ports = await Promise.race([once(floor, 'message'), once(floor, 'exit').then(() => null)]);
  if (!ports) throw new Error('the floor did not start');
  return { floor, ...(ports[0] as { list: number; bytes: number; mail: number }) };
}

/** Asks to stop, and makes it stop when that is not heard. */
export async function stop(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return;
  child.kill('SIGTERM');
  const impatience = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await once(child, 'exit');
  clearTimeout(impatience);
}

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;
