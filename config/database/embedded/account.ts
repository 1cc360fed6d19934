import { execFileSync, spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { ConfigurationError } from '../../environment.js';

/** Whose rights the server runs with; `null` means those of this process. PostgreSQL refuses to run as root. */
export type ServerAccount = { readonly uid: number; readonly gid: number } | null;

/** The owner of existing data; for new data as root the account `postgres`, else `nobody`. Creates no account. */
export function accountFor(dataFolder: string): ServerAccount {
  const me = process.getuid?.();
  const owner = statSync(dataFolder, { throwIfNoEntry: false });
  if (me !== 0) {
    if (owner && owner.uid !== me) {
      throw new ConfigurationError('DATA_DIR', `holds the database of another user, uid ${owner.uid}: start Kenes as that user, or choose another folder.`);
    }
    return null;
  }
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return accountNamed('postgres') ?? accountNamed('nobody') ?? { uid: 65_534, gid: 65_534 };
}

/** Runs a command to its end with the account's rights. The folder `/` is one that every account may stand in. */
export function runAs(account: ServerAccount, command: string, args: readonly string[]) {
  return spawnSync(command, args, { ...account, cwd: '/', encoding: 'utf8' });
}

export function canEnter(account: ServerAccount, folder: string): boolean {
  return runAs(account, '/bin/sh', ['-c', 'cd -- "$1" && test -w .', 'sh', folder]).status === 0;
}

function accountNamed(name: string): ServerAccount {
  try {
    const id = (flag: string) => Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: 'pipe' }));
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return null;
  }
}
