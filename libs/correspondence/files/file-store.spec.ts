import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileStore, NoRoomForFile } from './file-store.js';

const COUNCIL = '019e0000-0000-7000-8000-000000000001';
const OTHER = '019e0000-0000-7000-8000-000000000002';

describe('The folder of files', () => {
  let folder: string;
  let store: FileStore;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kenes-files-'));
    store = new FileStore(folder);
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('gives back the bytes it took, and keeps the same bytes once per council', async () => {
    const first = await store.keep(COUNCIL, [Buffer.from('Выполнено. '), Buffer.from('Рейдов 14.')]);
    const second = await store.keep(COUNCIL, [Buffer.from('Выполнено. Рейдов 14.')]);
    expect(second.sha256.equals(first.sha256)).toBe(true);
    expect((await store.read(COUNCIL, first.sha256)).toString()).toBe('Выполнено. Рейдов 14.');
    await expect(store.read(OTHER, first.sha256)).rejects.toThrow(/ENOENT/);
  });

  it.each(['ENOSPC', 'EDQUOT'])('says that there is no room, and keeps nothing, when a disk is full (%s)', async (code) => {
    const untilFull = async function* () {
      yield Buffer.from('half of a lett');
      throw Object.assign(new Error('write failed'), { code });
    };
    await expect(store.keep(COUNCIL, untilFull())).rejects.toThrow(NoRoomForFile);
    expect((await readdir(join(folder, 'files', COUNCIL), { recursive: true })).filter((name) => name !== 'incoming')).toEqual([]);
  });

  it('keeps nothing of a stream that breaks off', async () => {
    const broken = async function* () {
      yield Buffer.from('half of a lett');
      throw new Error('connection lost');
    };
    await expect(store.keep(COUNCIL, broken())).rejects.toThrow('connection lost');
    expect(await readdir(join(folder, 'files', COUNCIL, 'incoming'))).toEqual([]);
  });

  it('belongs to one installation and refuses another', async () => {
    await store.belongTo('019e0000-0000-7000-8000-00000000000a');
    await store.belongTo('019e0000-0000-7000-8000-00000000000a');
    await expect(store.belongTo('019e0000-0000-7000-8000-00000000000b')).rejects.toThrow(/another installation/);
  });

  it('forgets the halves that a dead process left, but not those being written', async () => {
    await store.belongTo('019e0000-0000-7000-8000-00000000000a');
    const kept = await store.keep(COUNCIL, [Buffer.from('whole')]);
    const incoming = join(folder, 'files', COUNCIL, 'incoming');
    await writeFile(join(incoming, 'old'), 'ha');
    await writeFile(join(incoming, 'fresh'), 'ha');
    const twoDaysAgo = new Date(Date.now() - 48 * 3_600_000);
    await utimes(join(incoming, 'old'), twoDaysAgo, twoDaysAgo);
    await store.forgetHalves();
    expect(await readdir(incoming)).toEqual(['fresh']);
    expect((await store.read(COUNCIL, kept.sha256)).toString()).toBe('whole');
  });

  it('does not adopt a folder that already holds files', async () => {
    await store.keep(COUNCIL, [Buffer.from('x')]);
    await expect(store.belongTo('019e0000-0000-7000-8000-00000000000a')).rejects.toThrow(/unknown installation/);
  });
});
