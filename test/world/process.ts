import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { projectRoot } from '@kenes/config';

export { freePort } from '../../config/ports.js';

/** A process of Kenes as an operator would start it: from `dist`, with an environment and nothing else shared. */
export class KenesProcess {
  private words = '';

  private constructor(private readonly child: ChildProcess) {
    child.stdout?.on('data', (chunk) => (this.words += chunk));
    child.stderr?.on('data', (chunk) => (this.words += chunk));
  }

  static start(args: readonly string[], environment: Readonly<Record<string, string>>): KenesProcess {
    const { PATH = '', HOME = '/', TMPDIR = '' } = process.env;
    const child = spawn(process.execPath, [join(projectRoot, 'dist/apps/cli/main.js'), ...args], {
      cwd: projectRoot,
      env: { PATH, HOME, KENES_DOTENV: 'off', ...(TMPDIR && { TMPDIR }), ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return new KenesProcess(child);
  }

  /** All it has printed so far. */
  get output(): string {
    return this.words;
  }

  /** Waits for a line; fails with everything that was printed when the process ends before it. */
  async says(line: RegExp, patience = 60_000): Promise<RegExpMatchArray> {
    const end = Date.now() + patience;
    for (;;) {
      const found = this.words.match(line);
      if (found) return found;
      if (this.hasEnded) throw new Error(`kenes ended with ${this.child.exitCode ?? this.child.signalCode}:\n${this.words}`);
      if (Date.now() > end) throw new Error(`kenes did not say ${line} within ${patience} ms:\n${this.words}`);
      await new Promise((wait) => setTimeout(wait, 20));
    }
  }

  /** Ends as an operator's stop does, or at once by SIGKILL; answers with the exit code. */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
    if (!this.hasEnded) this.child.kill(signal);
    return this.ended();
  }

  async ended(): Promise<number | null> {
    if (!this.hasEnded) await once(this.child, 'exit');
    return this.child.exitCode;
  }

  private get hasEnded(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }
}
