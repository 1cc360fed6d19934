import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { projectRoot } from '@kenes/config';

/** Bytes a signed-in person's first page loads, compressed: the scripts and styles that index.html names. */
export function firstLoad(): { scripts: number; styles: number } {
  const folder = join(projectRoot, 'dist/web');
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const size = (extension: string) => [...page.matchAll(new RegExp(`(?:src|href)="(/assets/[^"]+\\.${extension})"`, 'g'))].reduce((sum, [, path]) => sum + gzipSync(readFileSync(join(folder, path!)), { level: 9 }).length, 0);
  return { scripts: size('js'), styles: size('css') };
}
