import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, filesIn } from './build.mjs';
import { root, run, runTool } from './run.mjs';
import { say } from './say.mjs';

/** Files that are printed from others, and committed so that a change of one is seen in the other. */
const printed = () => [
  'config/words/keys.ts', 'config/database/schema.sql', 'config/schema.graphql', 'config/access.md', 'config/persisted-documents.json',
  ...filesIn('apps/web/src/graphql'),
];

const steps = [
  () => run(process.execPath, ['config/words/generate-keys.ts']),
  () => run(process.execPath, ['dist/apps/cli/main.js', 'generate']),
  () => runTool('@graphql-codegen/cli/esm/bin.js', ['--config', 'apps/web/codegen.ts', '--silent'], { quiet: true }),
];

/** Prints them all anew. Answers with those that were stale, or null when a step failed. */
export async function generate() {
  await build(['server']);
  const before = new Map(printed().map((file) => [file, read(file)]));
  for (const step of steps) if ((await step()) !== 0) return null;
  const stale = printed().filter((file) => read(file) !== before.get(file));
  for (const file of stale) say(`${file} was stale and is written anew.`);
  return stale;
}

function read(file) {
  try {
    return readFileSync(join(root, file), 'utf8');
  } catch {
    return undefined;
  }
}
