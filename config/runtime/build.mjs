import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { root, runTool } from './run.mjs';
import { say, telling } from './say.mjs';

export const sources = ['config', 'libs', 'apps/api', 'apps/worker', 'apps/cli', 'test'];
const tools = ['package-lock.json', 'tsconfig.json'];

/** Two parts, each built again only when the content of what it is made from has changed. */
const parts = [
  {
    name: 'server',
    from: [...tools, 'nest-cli.json', '.swcrc', ...sources],
    make: async () => {
      const code = await runTool('@nestjs/cli/bin/nest.js', ['build', '--all'], { quiet: true });
      if (code === 0) dropOrphans();
      return code;
    },
  },
  {
    name: 'web',
    from: [...tools, 'apps/web', 'config/words', 'config/schema.graphql'],
    when: () => existsSync(join(root, 'apps/web/index.html')),
    make: () => runTool('vite/bin/vite.js', ['build', 'apps/web', '--logLevel', 'warn']),
  },
];

/** Answers whether everything is built. */
export async function isBuilt(names = parts.map(({ name }) => name)) {
  for (const part of parts) {
    if (!names.includes(part.name) || part.when?.() === false) continue;
    const stamp = join(root, `dist/.built-${part.name}`);
    const state = stateOf(part.from);
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === state) continue;
    rmSync(stamp, { force: true });
    const code = await telling(`Building the ${part.name}`, part.make);
    if (code !== 0) {
      say(`The ${part.name} was not built; the lines above say why.`);
      return false;
    }
    mkdirSync(dirname(stamp), { recursive: true });
    writeFileSync(stamp, state);
  }
  return true;
}

/** Builds what has changed, or ends the process. */
export async function build(names) {
  if (!(await isBuilt(names))) process.exit(1);
}

/** Every file below the folders that is not installed or built. */
export function filesIn(...places) {
  return places.flatMap((place) => {
    const path = join(root, place);
    if (!existsSync(path)) return [];
    if (statSync(path).isFile()) return [place];
    return readdirSync(path, { withFileTypes: true })
      .filter(({ name }) => name !== 'node_modules' && name !== 'dist')
      .flatMap(({ name }) => filesIn(join(place, name)));
  });
}

function stateOf(places) {
  const state = createHash('sha256');
  for (const file of filesIn(...places).sort()) state.update(file).update('\0').update(readFileSync(join(root, file)));
  return state.digest('hex');
}

/** A deleted source leaves its compiled twin behind, and an import of it would go on working here only. */
function dropOrphans() {
  for (const place of sources) {
    const built = join(root, 'dist', place);
    if (!existsSync(built)) continue;
    for (const entry of readdirSync(built, { recursive: true, withFileTypes: true })) {
      const file = join(entry.parentPath, entry.name);
      const source = join(root, relative(join(root, 'dist'), file).split(sep).join('/')).replace(/\.js(\.map)?$/, '');
      if (entry.isFile() && /\.js(\.map)?$/.test(file) && !existsSync(`${source}.ts`) && !existsSync(`${source}.tsx`)) rmSync(file);
    }
  }
}
