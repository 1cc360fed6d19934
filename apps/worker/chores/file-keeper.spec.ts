import { utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { FileStore, StrayFiles } from '@kenes/correspondence';
import { Mailroom } from '../../../libs/correspondence/testing/mailroom.js';
import { eventually } from '../../../test/world/eventually.js';
import { FileKeeper } from './file-keeper.js';

describe('The daily round for files', () => {
  let room: Mailroom;
  beforeAll(async () => { room = await Mailroom.open(); });
  afterAll(() => room?.close());

  it('goes through all councils by itself, and stops when it is told to', async () => {
    const first = room.councilId;
    await room.newCouncil('aab');
    const places: [string, Buffer][] = [];
    for (const councilId of [first, room.councilId]) {
      const { sha256 } = await room.app.get(FileStore).keep(councilId, [Buffer.from('nobody’s')]);
      const name = sha256.toString('hex');
      await utimes(join(room.environment.dataDir, 'files', councilId, name.slice(0, 2), name), new Date(), new Date('2020-01-01'));
      places.push([councilId, sha256]);
    }
    const keeper = Object.assign(new FileKeeper(room.unit, room.app.get(StrayFiles)), { firstAfter: 10 });
    keeper.onApplicationBootstrap();
    const gone = () => Promise.all(places.map(([councilId, sha256]) => room.app.get(FileStore).read(councilId, sha256).then(() => false, () => true)));
    await eventually('both files to be gone', async () => (await gone()).every(Boolean));
    await keeper.beforeApplicationShutdown();
    expect(await gone()).toEqual([true, true]);
  });
});
