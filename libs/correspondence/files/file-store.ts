import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, type ReadStream } from 'node:fs';
import { link, mkdir, open, readdir, readFile, rename, rm, stat, writeFile, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ConfigurationError } from '@kenes/config';

/** What lies on the disk, before a row names it. */
export interface KeptBytes {
  sha256: Buffer;
  size: number;
}

/** No room for more: the sender is told to come back (452), nothing else is wrong. */
export class NoRoomForFile extends Error {}

const MARKER = '.installation';
const HOUR = 3_600_000;
const HALVES_KEPT = 24 * HOUR;
const LEAVING = 'leaving';

/**
 * Bytes by content, council by council: `files/<council>/<aa>/<sha256>`. A file is whole or absent: temp, fsync,
 * rename, fsync of the folder, and only then may a row name it. The same bytes in two councils are two files.
 */
export class FileStore {
  private readonly folder: string;

  constructor(dataDir: string) {
    this.folder = join(dataDir, 'files');
  }

  /**
   * Ties this folder to the database on the first start and refuses a folder that belongs to another one:
   * a replica that looks into the wrong folder would answer "no such file" for every file there is.
   */
  async belongTo(installationId: string): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    const path = join(this.folder, MARKER);
    const marked = await readFile(path, 'utf8').catch(absent);
    if (marked === null) {
      const strangers = (await readdir(this.folder)).length > 0;
      if (strangers) throw new ConfigurationError('DATA_DIR', `holds files of an unknown installation in ${this.folder}.`);
      await writeFile(path, `${installationId}\n`, { flag: 'wx' }).catch(unlessMadeMeanwhile);
      await syncFolder(this.folder);
    }
    const owner = (await readFile(path, 'utf8')).trim();
    if (owner !== installationId) {
      throw new ConfigurationError('DATA_DIR', `holds the files of another installation: ${this.folder} belongs to ${owner}, the database is ${installationId}.`);
    }
  }

  /** Halves of files that a process left when it died; no row names them, and whoever sent them sends them again. */
  async forgetHalves(): Promise<void> {
    for (const councilId of await readdir(this.folder)) {
      const incoming = join(this.folder, councilId, 'incoming');
      for (const name of (await readdir(incoming).catch(absent)) ?? []) {
        const half = await stat(join(incoming, name)).catch(absent);
        if (half && Date.now() - half.mtimeMs > HALVES_KEPT) await rm(join(incoming, name), { force: true });
      }
    }
  }

  /** Writes a stream to the disk for good, or nothing of it. `seen` looks at every piece on its way. */
  async keep(councilId: string, bytes: AsyncIterable<Buffer> | Iterable<Buffer>, seen?: (chunk: Buffer) => void): Promise<KeptBytes> {
    const incoming = join(this.folder, councilId, 'incoming');
    await this.makeFolder(incoming);
    const temporary = join(incoming, randomUUID());
    const hash = createHash('sha256');
    let size = 0;
    try {
      const file = await open(temporary, 'wx', 0o600);
      try {
        for await (const chunk of bytes) {
          hash.update(chunk);
          seen?.(chunk);
          size += chunk.length;
          await writeWhole(file, chunk);
        }
        await file.datasync();
      } finally {
        await file.close();
      }
      const sha256 = hash.digest();
      const place = this.placeOf(councilId, sha256);
      await this.makeFolder(dirname(place));
      await rename(temporary, place);
      await syncFolder(dirname(place));
      return { sha256, size };
    } catch (error) {
      await rm(temporary, { force: true });
      throw isFull(error) ? new NoRoomForFile('no room on the disk', { cause: error }) : error;
    }
  }

  async read(councilId: string, sha256: Buffer): Promise<Buffer> {
    return readFile(this.placeOf(councilId, sha256));
  }

  stream(councilId: string, sha256: Buffer): ReadStream {
    return createReadStream(this.placeOf(councilId, sha256));
  }

  /**
   * Takes bytes away that no row names any more, unless somebody brought the same ones lately: whoever keeps a file
   * writes it anew before its row is there. So it is put aside first, and put back when it turns out to be young.
   */
  async forget(councilId: string, sha256: Buffer, idleFor = HOUR): Promise<boolean> {
    const place = this.placeOf(councilId, sha256);
    if (!(await isIdle(place, idleFor))) return false;
    const aside = join(this.folder, councilId, LEAVING, sha256.toString('hex'));
    await this.makeFolder(dirname(aside));
    if ((await rename(place, aside).catch(absent)) === null) return false;
    const leaves = await isIdle(aside, idleFor);
    await (leaves ? rm(aside, { force: true }) : putBack(aside, place));
    return leaves;
  }

  /** Puts back what a process had put aside when it died; then names what has lain untouched for so long, in portions. */
  async *idle(councilId: string, idleFor: number, atOnce = 500): AsyncGenerator<Buffer[]> {
    const folder = join(this.folder, councilId);
    for (const name of (await readdir(join(folder, LEAVING)).catch(absent)) ?? []) await putBack(join(folder, LEAVING, name), this.placeOf(councilId, Buffer.from(name, 'hex')));
    const portion: Buffer[] = [];
    for (const part of (await readdir(folder).catch(absent)) ?? []) {
      if (!/^[0-9a-f]{2}$/.test(part)) continue;
      for (const name of (await readdir(join(folder, part)).catch(absent)) ?? []) {
        if (/^[0-9a-f]{64}$/.test(name) && (await isIdle(join(folder, part, name), idleFor))) portion.push(Buffer.from(name, 'hex'));
        if (portion.length === atOnce) yield portion.splice(0);
      }
    }
    if (portion.length > 0) yield portion;
  }

  private placeOf(councilId: string, sha256: Buffer): string {
    const name = sha256.toString('hex');
    return join(this.folder, councilId, name.slice(0, 2), name);
  }

  /** A folder whose name survives a power cut: every new level is synced in the one above it. */
  private async makeFolder(folder: string): Promise<void> {
    if (await stat(folder).catch(absent)) return;
    const first = await mkdir(folder, { recursive: true, mode: 0o700 });
    if (first === undefined) return;
    for (let level = folder; level.length >= first.length; level = dirname(level)) await syncFolder(dirname(level));
  }
}

/** Whether it is there and nobody has written it for so long. */
async function isIdle(path: string, idleFor: number): Promise<boolean> {
  const file = await stat(path).catch(absent);
  return file !== null && Date.now() - file.mtimeMs >= idleFor;
}

/** The same bytes may have been kept again meanwhile; then these are one copy too many. */
async function putBack(aside: string, place: string): Promise<void> {
  await link(aside, place).catch(unlessMadeMeanwhile);
  await rm(aside, { force: true });
}

/** A disk that is nearly full takes a part and says so; only the next try hears that it is full. */
async function writeWhole(file: FileHandle, chunk: Buffer): Promise<void> {
  for (let at = 0; at < chunk.length; ) at += (await file.write(chunk, at, chunk.length - at)).bytesWritten;
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function absent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
  throw error;
}

function unlessMadeMeanwhile(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}

function isFull(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code;
  return code === 'ENOSPC' || code === 'EDQUOT';
}
