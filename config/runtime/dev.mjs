import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { isBuilt, sources } from './build.mjs';
import { root } from './run.mjs';
import { say } from './say.mjs';

/** Kenes from the sources as they are saved: the server starts again, the web reloads by itself. */
export async function develop() {
  let server = start('dist/apps/cli/main.js', 'up');
  const web = start('node_modules/vite/bin/vite.js', 'apps/web');
  let waiting;
  let building = Promise.resolve();
  for (const place of sources) {
    watch(join(root, place), { recursive: true }, (_event, file) => {
      if (!/\.(tsx?|sql|json)$/.test(file ?? '') || file.endsWith('.spec.ts')) return;
      clearTimeout(waiting);
      waiting = setTimeout(() => (building = building.then(restart)), 300);
    });
  }

  async function restart() {
    // A mistake in the sources leaves the server of before running.
    if (!(await isBuilt(['server']))) return;
    await end(server);
    server = start('dist/apps/cli/main.js', 'up');
  }

  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, async () => {
      say('Stopping …');
      await Promise.all([end(server), end(web)]);
      process.exit(0);
    });
  }
}

function start(script, ...args) {
  const env = { KENES_API: `http://localhost:${process.env.PORT ?? 3000}`, ...process.env };
  return spawn(process.execPath, ['--enable-source-maps', join(root, script), ...args], { cwd: root, stdio: 'inherit', env });
}

async function end(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}
