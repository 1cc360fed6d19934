import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** Runs a tool from node_modules with this Node and answers with its exit code. */
export function runTool(script, args = [], options = {}) {
  return run(process.execPath, [...(options.nodeFlags ?? []), join(root, 'node_modules', script), ...args], options);
}

/** Runs a command in the clone's root and answers with its exit code. `quiet` keeps its words unless it fails. */
export function run(command, args, { env = {}, quiet = false } = {}) {
  return new Promise((done, fail) => {
    const stdio = ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'];
    const child = spawn(command, args, { cwd: root, stdio, env: { ...process.env, ...env } });
    const words = [];
    child.stdout?.on('data', (chunk) => words.push(chunk));
    child.stderr?.on('data', (chunk) => words.push(chunk));
    child.once('error', fail);
    child.once('close', (code) => {
      if (code !== 0) process.stderr.write(Buffer.concat(words));
      done(code ?? 1);
    });
  });
}
