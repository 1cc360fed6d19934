// What `npm start`, `npm test` and the other scripts of package.json do. Plain Node: it runs before anything is installed.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { root } from './run.mjs';
import { say } from './say.mjs';

const tasks = {
  build: () => build(),
  start: async (args) => {
    await build();
    stopWithNpm();
    await kenes(['up', ...args]);
  },
  dev: async () => {
    await build(['server']);
    const { develop } = await import('./dev.mjs');
    await develop();
  },
  test: async (args) => check({ only: args }),
  check: async () => check(),
  'check:quick': async () => check({ quick: true }),
  generate: async () => {
    const { generate } = await import('./generate.mjs');
    if ((await generate()) === null) process.exitCode = 1;
  },
  bench: async (args) => {
    await build();
    process.argv.splice(2, Infinity, ...args);
    await import(join(root, 'dist/test/bench/main.js'));
  },
  kenes: async (args) => {
    await build(['server']);
    await kenes(args);
  },
};

const [name = '', ...args] = process.argv.slice(2);
const task = tasks[name];
if (!task) {
  say(`There is no task "${name}"; there are ${Object.keys(tasks).join(', ')}.`);
  process.exit(1);
}
process.chdir(root);
await ensureInstalled();
await task(args);

async function check(options = {}) {
  await build();
  const { checkAll } = await import('./checks.mjs');
  process.exitCode = (await checkAll(options)) ? 0 : 1;
}

/** In this very process, so that a signal to it is a signal to Kenes. */
async function kenes(args) {
  process.argv.splice(2, Infinity, ...args);
  await import(join(root, 'dist/apps/cli/main.js'));
}

/** npm killed without a chance to pass it on: without this the port would stay taken. */
function stopWithNpm() {
  const npm = npmProcess();
  setInterval(() => {
    try {
      process.kill(npm, 0);
    } catch {
      process.kill(process.pid, 'SIGTERM');
    }
  }, 1000).unref();
}

/** npm runs a script as `sh -c …`; some shells stay in between and outlive it. */
function npmProcess() {
  try {
    const [, flag] = readFileSync(`/proc/${process.ppid}/cmdline`, 'utf8').split('\0');
    if (flag === '-c') return Number(readFileSync(`/proc/${process.ppid}/stat`, 'utf8').split(') ')[1].split(' ')[1]);
  } catch {
    // no /proc: macOS, whose shell makes way for the command
  }
  return process.ppid;
}
