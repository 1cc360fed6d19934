import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ServerAccount, accountFor, canEnter } from './account.js';
import { makeSharedFolder } from './shared-folder.js';

/** The server's own folder: its data, its log and the password of its one role. */
export interface ServerFolder {
  readonly account: ServerAccount;
  readonly data: string;
  readonly log: string;
  readonly password: string;
}

/**
 * Opens `<dataDir>/postgres`, made on the first start. When the server's account cannot reach it (a clone below a 0700
 * home, started as root) it becomes a link to a folder of its own under /var/lib/kenes: never one derived from the path,
 * or a clone made anew in the same place would find the old database.
 */
export function openServerFolder(dataDir: string): ServerFolder {
  const place = join(dataDir, 'postgres');
  if (!existsSync(place)) {
    rmSync(place, { force: true });
    makePrivateFolder(place, accountFor(place));
  }
  if (!canEnter(accountFor(realpathSync(place)), realpathSync(place))) {
    const elsewhere = join(makeSharedFolder(), `data-${randomBytes(6).toString('hex')}`);
    if (existsSync(join(place, 'data'))) {
      throw new Error(`The account of the database cannot reach ${place} any more; open the folders above it or move DATA_DIR.`);
    }
    makePrivateFolder(elsewhere, accountFor(elsewhere));
    rmSync(place, { recursive: true });
    symlinkSync(elsewhere, place);
  }
  const folder = realpathSync(place);
  const account = accountFor(folder);
  return { account, data: join(folder, 'data'), log: join(folder, 'log'), password: readPassword(folder, account) };
}

function makePrivateFolder(folder: string, account: ServerAccount): void {
  mkdirSync(folder, { mode: 0o700 });
  chmodSync(folder, 0o700);
  if (account) chownSync(folder, account.uid, account.gid);
}

/** Any local user could reach a server that trusts TCP, so the role has a password from the first second on. */
function readPassword(folder: string, account: ServerAccount): string {
  const file = join(folder, 'password');
  if (!existsSync(file)) {
    writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 });
    if (account) chownSync(file, account.uid, account.gid);
  }
  return readFileSync(file, 'utf8');
}
