import { fork, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ReadMessage, Unreadable } from './message.js';

export interface MailReaderLimits {
  children: number;
  /** Milliseconds of work a letter may take; on a busy machine it may wait several times longer. */
  time: number;
  /** Megabytes of resident memory a child may hold. */
  memory: number;
  /** Letters after which a child is replaced. */
  letters: number;
  /** Bytes of the largest letter that is given to a child. */
  size: number;
}

const LIMITS: MailReaderLimits = { children: 2, time: 5000, memory: 256, letters: 500, size: 48 * 1024 * 1024 };
const WATCH_EVERY = 50;
// Share of the memory limit after which a child that has answered is replaced.
const WORN = 0.6;
// How many times its work a letter may wait for a busy machine.
const PATIENCE = 6;
const START_WITHIN = 20_000;

interface Question {
  raw: Buffer;
  /** Given a second time, to a fresh child: the first may have fallen over what it had read before. */
  again: boolean;
  answer: (result: ReadMessage | Unreadable) => void;
}

interface Child {
  process: ChildProcess;
  read: number;
  ready: boolean;
  retired: boolean;
  question: Question | null;
  watch: NodeJS.Timeout | null;
}

/**
 * Reads letters in two warm processes that may be killed: for time, for memory, for falling over. The caller always
 * gets an answer. Started from the built tree, with no environment and no right to anything but reading its modules.
 */
export class MailReader {
  private readonly limits: MailReaderLimits;
  private readonly root = projectRoot();
  private readonly children: Child[] = [];
  private readonly waiting: Question[] = [];
  private failedStarts = 0;
  private closed = false;
  private id = 0;

  constructor(limits: Partial<MailReaderLimits> = {}) {
    this.limits = { ...LIMITS, ...limits };
  }

  /** Starts the children so that the first letter does not wait for them; `read` does it too. */
  warm(): void {
    while (!this.closed && this.children.length < this.limits.children) this.start();
  }

  read(raw: Buffer): Promise<ReadMessage | Unreadable> {
    if (this.closed) return Promise.resolve({ unreadable: 'failed' });
    if (raw.length > this.limits.size) return Promise.resolve({ unreadable: 'too-large' });
    return new Promise((answer) => {
      this.waiting.push({ raw, again: false, answer });
      this.warm();
      this.next();
    });
  }

  /** Ends the children; letters not read yet are answered as failed and can be read again later. */
  async close(): Promise<void> {
    this.closed = true;
    const ended = this.children.map(({ process }) => new Promise((resolve) => process.once('exit', resolve)));
    for (const child of [...this.children]) {
      child.process.ref();
      child.process.kill('SIGKILL');
    }
    await Promise.all(ended);
    for (const question of this.waiting.splice(0)) question.answer({ unreadable: 'failed' });
  }

  private start(): void {
    const file = join(this.root, 'dist/libs/mail/reading/read-message.child.js');
    const process = fork(file, [], {
      cwd: this.root,
      env: {},
      execArgv: [
        '--permission',
        `--allow-fs-read=${join(this.root, 'dist')}/*`,
        `--allow-fs-read=${join(this.root, 'node_modules')}/*`,
        `--allow-fs-read=${join(this.root, 'package.json')}`,
        `--max-old-space-size=${Math.max(32, this.limits.memory - 96)}`,
        '--no-warnings',
      ],
      serialization: 'advanced',
      stdio: ['pipe', 'ignore', 'ignore', 'ipc'],
    });
    const child: Child = { process, read: 0, ready: false, retired: false, question: null, watch: null };
    this.children.push(child);
    const tooLong = setTimeout(() => process.kill('SIGKILL'), START_WITHIN);
    process.on('message', (said: { ready?: true; id?: number; message?: ReadMessage; unreadable?: Unreadable['unreadable']; ends?: boolean }) => {
      if (said.ready) {
        clearTimeout(tooLong);
        child.ready = true;
        this.failedStarts = 0;
        this.next();
      } else this.finish(child, said.message ?? { unreadable: said.unreadable ?? 'failed' }, said.ends === true);
    });
    process.on('error', () => process.kill('SIGKILL'));
    process.stdin!.on('error', () => process.kill('SIGKILL')); // it fell over while it was listening
    process.once('exit', () => {
      clearTimeout(tooLong);
      this.gone(child);
    });
    // A waiting letter keeps the worker alive; an idle child must not.
    process.unref();
    process.channel?.unref();
    (process.stdin as unknown as { unref(): void }).unref();
  }

  private next(): void {
    for (const child of this.children) {
      if (!child.ready || child.question || child.read >= this.limits.letters || this.waiting.length === 0) continue;
      const question = this.waiting.shift()!;
      child.question = question;
      child.read += 1;
      this.guard(child);
      child.process.send({ id: (this.id += 1), size: question.raw.length }, (error) => error && child.process.kill('SIGKILL'));
      child.process.stdin!.write(question.raw);
    }
  }

  private guard(child: Child): void {
    const started = performance.now();
    const before = usageOf(child.process.pid!).worked;
    child.watch = setInterval(() => {
      const { megabytes, worked } = usageOf(child.process.pid!);
      const waited = performance.now() - started;
      const spent = worked === null || before === null ? waited : worked - before;
      if (spent > this.limits.time || waited > this.limits.time * PATIENCE) this.end(child, 'too-slow');
      else if (megabytes > this.limits.memory) this.end(child, 'too-complex');
    }, WATCH_EVERY);
  }

  /** Answers for a child that is ended or has ended; a letter that a used child died of is tried once more. */
  private end(child: Child, unreadable: Unreadable['unreadable']): void {
    const question = child.question;
    child.question = null;
    this.release(child);
    child.process.kill('SIGKILL');
    if (!question) return;
    if (unreadable === 'too-complex' && child.read > 1 && !question.again && !this.closed) this.waiting.unshift({ ...question, again: true });
    else question.answer({ unreadable });
  }

  private finish(child: Child, result: ReadMessage | Unreadable, isEnding: boolean): void {
    const question = child.question;
    child.question = null;
    this.release(child);
    question?.answer(result);
    const isSpent = isEnding || child.read >= this.limits.letters || usageOf(child.process.pid!).megabytes > this.limits.memory * WORN;
    if (!isSpent) return this.next();
    child.ready = false;
    child.retired = true;
    child.process.kill('SIGKILL');
  }

  private release(child: Child): void {
    if (child.watch) clearInterval(child.watch);
    child.watch = null;
  }

  /** A child ended, by itself or by us: its letter is answered, another child takes its place. */
  private gone(child: Child): void {
    this.children.splice(this.children.indexOf(child), 1);
    this.end(child, 'too-complex');
    if (this.closed) return;
    if (!child.ready && !child.retired && (this.failedStarts += 1) >= 3) {
      // Nothing starts here (no build, no rights): say so instead of trying for ever.
      for (const question of this.waiting.splice(0)) question.answer({ unreadable: 'failed' });
      return;
    }
    this.warm();
    this.next();
  }
}

interface Usage {
  megabytes: number;
  /** Milliseconds the process has worked; null where the platform does not say it finely enough. */
  worked: number | null;
}

// Linux counts a process's work in hundredths of a second and its memory in pages (proc(5), /proc/pid/stat).
const TICK = 10;
const PAGES_PER_MEGABYTE = 256;

function usageOf(pid: number): Usage {
  if (process.platform === 'linux') {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' '); // from the third field on: a name may hold spaces
      return { megabytes: Number(fields[21]) / PAGES_PER_MEGABYTE, worked: (Number(fields[11]) + Number(fields[12])) * TICK };
    } catch {
      return { megabytes: 0, worked: null }; // gone in the meantime
    }
  }
  const answer = spawnSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
  return { megabytes: Number(answer.stdout?.trim() || 0) / 1024, worked: null };
}

/** The folder that holds package.json, whether this runs from the sources or from dist. */
function projectRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}
