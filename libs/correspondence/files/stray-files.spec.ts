import { createHash } from 'node:crypto';
import { mkdir, readdir, rename, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Mailroom } from '../testing/mailroom.js';
import { FileStore } from './file-store.js';
import { StrayFiles } from './stray-files.js';

const DAY = 24 * 3_600_000;
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

describe('Files without a row', () => {
  let room: Mailroom;
  let nth = 0;
  beforeAll(async () => { room = await Mailroom.open(); });
  afterAll(() => room?.close());
  beforeEach(() => room.newCouncil(`t${'abcdefghijklmnopqrstuvwxyz'[(nth += 1)]}`));

  const store = () => room.app.get(FileStore);
  const keep = (text: string, councilId = room.councilId) => store().keep(councilId, [Buffer.from(text)]);
  const folder = (councilId = room.councilId) => join(room.environment.dataDir, 'files', councilId);
  const placeOf = (text: string) => join(folder(), hashOf(text).slice(0, 2), hashOf(text));
  const lies = async () => (await readdir(folder(), { recursive: true })).filter((name) => /[0-9a-f]{64}$/.test(name));
  const ages = (path: string, days: number) => utimes(path, new Date(), new Date(Date.now() - days * DAY));
  const sweep = () => room.app.get(StrayFiles).forget(room.councilId);

  it('leave after a week; a letter’s bytes stay, however old', async () => {
    await room.gets({ from: 'x@mail.example', text: 'Письмо.', attachments: [{ filename: 'план.txt', content: 'план' }] });
    await keep('половина дела');
    for (const name of await lies()) await ages(join(folder(), name), 400);
    expect(await sweep()).toBe(1);
    const left = await lies();
    expect(left).toHaveLength(2);
    expect(left).not.toContain(`${hashOf('половина дела').slice(0, 2)}/${hashOf('половина дела')}`);
    expect((await room.newest()).text).toBe('Письмо.');
  });

  it('stay while they are young: their sender may be about to try again', async () => {
    await keep('вчера');
    await ages(placeOf('вчера'), 6);
    expect(await sweep()).toBe(0);
    expect(await lies()).toHaveLength(1);
  });

  it('stay when the same bytes were brought again meanwhile', async () => {
    await keep('снова');
    await ages(placeOf('снова'), 30);
    await keep('снова');
    expect(await sweep()).toBe(0);
    expect(await lies()).toHaveLength(1);
  });

  it('that a dying process had put aside are put back first, and a row still finds its bytes', async () => {
    await room.gets({ from: 'x@mail.example', text: 'Письмо.', attachments: [{ filename: 'a.txt', content: 'важное' }] });
    const aside = join(folder(), 'leaving', hashOf('важное'));
    await mkdir(dirname(aside), { recursive: true });
    await rename(placeOf('важное'), aside);
    expect(await sweep()).toBe(0);
    expect((await store().read(room.councilId, Buffer.from(hashOf('важное'), 'hex'))).toString()).toBe('важное');
  });

  it('of another council are another’s: the same bytes stay where they are named', async () => {
    const first = room.councilId;
    await keep('общее');
    await ages(placeOf('общее'), 30);
    await room.newCouncil(`u${'abcdefghijklmnopqrstuvwxyz'[nth]}`);
    expect(await sweep()).toBe(0);
    expect(await room.app.get(StrayFiles).forget(first)).toBe(1);
  });
});
