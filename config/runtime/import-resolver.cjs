// Tells lint which file an import means: `@kenes/<library>` is its door, and `./x.js` is the source `./x.ts`.
const { existsSync } = require('node:fs');
const { dirname, join, resolve } = require('node:path');

const root = join(__dirname, '../..');

exports.interfaceVersion = 2;
exports.resolve = (source, file) => {
  const door = source.match(/^@kenes\/([^/]+)$/)?.[1];
  if (door) return { found: true, path: join(root, door === 'config' ? 'config' : `libs/${door}`, 'index.ts') };
  if (!source.startsWith('.')) return { found: false };
  const path = resolve(dirname(file), source);
  const original = ['.ts', '.tsx'].map((ending) => path.replace(/\.js$/, ending)).find(existsSync);
  return original ? { found: true, path: original } : { found: existsSync(path), path };
};
