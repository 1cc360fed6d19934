import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The clone's root: the same folder whether this file runs from the source or from `dist`. */
export const projectRoot = upToRoot(dirname(fileURLToPath(import.meta.url)));

function upToRoot(folder: string): string {
  if (existsSync(join(folder, 'nest-cli.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('Kenes does not find its own root: nest-cli.json is missing.');
  return upToRoot(parent);
}
