import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './run.mjs';
import { say, telling } from './say.mjs';

const lock = join(root, 'package-lock.json');
const kept = join(root, 'node_modules/.kenes-lock');

/** Installs the libraries of package-lock.json when they are missing or another lock's. */
export async function ensureInstalled() {
  const wanted = createHash('sha256').update(readFileSync(lock)).digest('hex');
  if (existsSync(kept) && readFileSync(kept, 'utf8') === wanted) return;
  if (!isInstalled()) {
    const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm'];
    // An environment with NODE_ENV=production would leave out the compiler, one that omits optional parts the database.
    const args = ['ci', '--include=dev', '--include=optional', '--ignore-scripts', '--no-audit', '--no-fund'];
    const code = await telling('Installing libraries, once, about a minute', () => run(npm[0], [...npm.slice(1), ...args]));
    if (code !== 0) {
      say('The libraries could not be installed; the lines above say why.');
      process.exit(1);
    }
  }
  writeFileSync(kept, wanted);
}

/** What npm wrote down about node_modules says the same as the lock: nothing to delete and fetch again. */
function isInstalled() {
  try {
    const here = JSON.parse(readFileSync(join(root, 'node_modules/.package-lock.json'), 'utf8')).packages;
    const wanted = JSON.parse(readFileSync(lock, 'utf8')).packages;
    return Object.entries(wanted).every(([path, entry]) => {
      if (path === '' || !path.startsWith('node_modules/')) return true;
      return here[path] ? here[path].version === entry.version : Boolean(entry.optional);
    });
  } catch {
    return false;
  }
}
