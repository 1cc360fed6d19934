import { accessSync, constants, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ConfigurationError } from '../../environment.js';

const heldHere = new Set<string>();

/** Lets one process at a time start or stop what lies in a folder. A lock whose holder has died is nobody's. */
export async function oneAtATime<T>(folder: string, act: () => Promise<T>): Promise<T> {
  const lock = join(folder, 'postgres.lock');
  makeFolder(folder);
  for (let waited = 0; !take(lock); waited += 50) {
    if (waited > 120_000) throw new Error(`Another process keeps starting the database; if none does, remove ${lock}.`);
    await sleep(50);
  }
  try {
    return await act();
  } finally {
    rmSync(lock, { force: true });
    heldHere.delete(lock);
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch {
    throw new ConfigurationError('DATA_DIR', `must be a folder that can be written; ${folder} cannot.`);
  }
}

function take(lock: string): boolean {
  if (heldHere.has(lock)) return false;
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    heldHere.add(lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    if (!isHeld(lock)) rmSync(lock, { force: true });
    return false;
  }
}

function isHeld(lock: string): boolean {
  try {
    const holder = Number(readFileSync(lock, 'utf8'));
    if (holder === process.pid) return false; // left by a run before, in a container whose numbers begin anew
    process.kill(holder, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
