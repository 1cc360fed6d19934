import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

// Runs straight from the source (Node strips the types) and from dist, so a new key needs no build.
const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
const { gapsIn, keysSource, readCatalogue } = (await import(`./catalogue.${extension}`)) as typeof import('./catalogue.js');
const { projectRoot } = (await import(`../project-root.${extension}`)) as typeof import('../project-root.js');

const catalogue = readCatalogue(projectRoot);
const gaps = gapsIn(catalogue);
if (gaps.length > 0) {
  console.error(gaps.join('\n'));
  process.exitCode = 1;
}
writeFileSync(join(projectRoot, 'config', 'words', 'keys.ts'), keysSource(catalogue));
