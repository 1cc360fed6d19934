import { chmodSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where things go that another account must reach, when the clone lies below a private folder. Only root needs it. */
export function makeSharedFolder(): string {
  for (const folder of ['/var/lib/kenes', join(tmpdir(), 'kenes')]) {
    try {
      mkdirSync(folder, { recursive: true });
      chmodSync(folder, 0o755);
      return folder;
    } catch {
      // a read-only system: the next place
    }
  }
  throw new Error('Neither /var/lib nor the temporary folder can be written; set DATABASE_URL or run as an ordinary user.');
}
