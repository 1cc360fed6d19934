import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { createConnection, type Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import Fastify from 'fastify';
import { cutSilentBodies, patienceWithClients, serverPatience } from '../../apps/api/slow-clients.js';
import type { Actor } from '../world/actor.js';
import { eventually } from '../world/eventually.js';
import { assigns, sees, slotOf } from '../world/story.js';
import { World, type Council } from '../world/world.js';

/** H-06: whoever sends slowly, stops, hangs up or sends far too much takes nothing from the others and leaves nothing behind. */
describe('Clients that do not finish', () => {
  let world: World;
  let council: Council;
  let svetlana: Actor;
  let raids: { id: string };
  let path: string;
  let cookie: string;
  beforeAll(async () => {
    world = await World.start();
    council = await world.council();
    const { aigul } = await council.with('aigul');
    svetlana = await council.person('svetlana');
    raids = await assigns(aigul, council, { lead: 'education' });
    path = new URL(/http\S+\/r\/[\w.-]+/.exec((await council.letter(svetlana, 'assignment')).text)![0]).pathname;
    cookie = await world.cookie(council.id, svetlana.personId);
  }, 120_000);
  afterAll(() => world?.stop());

  const port = () => Number(new URL(world.system.url).port);
  const openFiles = () => readdirSync(`/proc/${world.system.process.pid}/fd`).length;
  const halves = () => {
    const folder = join(world.system.environment.DATA_DIR!, 'files', council.id, 'incoming');
    return existsSync(folder) ? readdirSync(folder) : [];
  };
  const kept = async () => (await world.database.query<{ files: number; uploads: number; reports: number }[]>(
    'SELECT (SELECT count(*)::int FROM stored_file) AS files, (SELECT count(*)::int FROM upload) AS uploads, (SELECT count(*)::int FROM report) AS reports'))[0];
  const connects = async (at = port()): Promise<Socket> => {
    const socket = createConnection({ host: 'localhost', port: at }).on('error', () => undefined).on('data', () => undefined);
    await once(socket, 'connect');
    return socket;
  };
  /** Sends the beginning, then a byte whenever asked; how many milliseconds the server bore it. */
  const borne = async (socket: Socket, beginning: string, drip: { byte: string; every: number } | null): Promise<number> => {
    const began = Date.now();
    const closed = new Promise((resolve) => socket.once('close', resolve));
    socket.write(beginning);
    const dripping = drip && setInterval(() => socket.write(drip.byte), drip.every);
    await closed;
    if (dripping) clearInterval(dripping);
    return Date.now() - began;
  };
  const form = (size: number) => `POST ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ${size}\r\n\r\nanswer=done&t-done=x`;

  it('a head that drips, a line that says nothing and a body that stops are cut, while the others are served as ever', async () => {
    const { head, silence, lookEvery } = patienceWithClients;
    const before = { files: openFiles(), kept: await kept() };
    const [dripping, mute, stopped] = await Promise.all([connects(), connects(), connects()]);
    const cut = Promise.all([
      borne(dripping, 'GET / HTTP/1.1\r\nHost: localhost\r\nX-', { byte: 'a', every: 500 }),
      borne(mute, '', null),
      borne(stopped, form(1_000), null),
    ]);
    const honest: number[] = [];
    const asking = setInterval(() => void fetch(`${world.system.url}/health/ready`).then(({ status }) => honest.push(status)), 500);
    const times = await cut;
    clearInterval(asking);
    times.forEach((time, at) => {
      const limit = at === 2 ? silence : head;
      expect(time).toBeGreaterThanOrEqual(limit - 100);
      expect(time).toBeLessThan(limit + lookEvery + 5_000);
    });
    expect(honest.length).toBeGreaterThan(20);
    expect(new Set(honest)).toEqual(new Set([200]));
    expect(await kept()).toEqual(before.kept);
    await eventually('the descriptors to be back', async () => openFiles() <= before.files + 2);
  }, 60_000);

  it('a body that drips for ever is cut as well: the server is told how long a whole request may take', async () => {
    // The very options of the product, with a shorter patience.
    const server = Fastify(serverPatience({ head: 500, silence: 5_000, request: 1_000, lookEvery: 100 }));
    cutSilentBodies(server, { silence: 5_000 });
    server.post('/', async () => 'taken');
    await server.listen({ port: 0, host: 'localhost' });
    const at = (server.server.address() as { port: number }).port;
    const time = await borne(await connects(at), 'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: 1000\r\n\r\n', { byte: 'a', every: 50 });
    expect(time).toBeGreaterThanOrEqual(900);
    expect(time).toBeLessThan(4_000);
    await server.close();
    expect(serverPatience()).toEqual({ requestTimeout: 600_000, http: { headersTimeout: 10_000, connectionsCheckingInterval: 2_000 } });
  }, 20_000);

  it('an upload that breaks off near its end leaves no half on the disk and no row', async () => {
    const before = { files: openFiles(), kept: await kept() };
    const size = 19 * 1024 * 1024;
    const opening = `POST /files?name=a.pdf&type=application/pdf HTTP/1.1\r\nHost: localhost:${port()}\r\nOrigin: ${world.system.url}\r\nCookie: ${cookie}\r\nContent-Type: application/octet-stream\r\nContent-Length: ${size}\r\n\r\n`;
    for (let time = 0; time < 3; time += 1) {
      const socket = await connects();
      socket.write(opening);
      await new Promise((written) => socket.write(Buffer.alloc(Math.floor(size * 0.99), 'x'), written));
      await eventually('the upload to be under way', async () => halves().length === 1);
      socket.destroy();
      await eventually('the half to be gone', async () => halves().length === 0);
    }
    expect(await kept()).toEqual(before.kept);
    await eventually('the descriptors to be back', async () => openFiles() <= before.files + 2);
    // The same, sent to its end, is kept.
    const whole = await fetch(`${world.system.url}/files?name=a.pdf&type=application/pdf`, { method: 'POST', body: Buffer.alloc(1_000, 'x'), headers: { cookie, origin: world.system.url, 'content-type': 'application/octet-stream' } });
    expect(whole.status).toBe(201);
  }, 60_000);

  it('a form of ten thousand parts is told that it is too much, and nothing of it is kept', async () => {
    const before = { files: openFiles(), kept: await kept() };
    const boundary = 'b-7741';
    const parts = Array.from({ length: 10_000 }, (_, nth) => `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${nth}.txt"\r\nContent-Type: text/plain\r\n\r\n${nth}\r\n`).join('');
    const began = Date.now();
    const response = await fetch(`${world.system.url}${path}?lang=ru`, { method: 'POST', redirect: 'manual', headers: { 'content-type': `multipart/form-data; boundary=${boundary}` }, body: `${parts}--${boundary}--\r\n` });
    expect(response.status).toBe(413);
    expect(await response.text()).toContain('В этой форме слишком много частей. Приложите не больше 20 файлов, остальные пришлите письмом.');
    expect(Date.now() - began).toBeLessThan(5_000);
    expect(halves()).toEqual([]);
    expect(await kept()).toEqual(before.kept);
    await eventually('the descriptors to be back', async () => openFiles() <= before.files + 2);
  }, 30_000);

  it('five hundred lines that are only held open cost nobody an answer', async () => {
    const before = openFiles();
    const idle = await Promise.all(Array.from({ length: 500 }, () => connects()));
    for (const socket of idle) socket.write('GET /mark.svg HTTP/1.1\r\nHost: localhost\r\n\r\n');
    await eventually('all of them to be held', async () => openFiles() >= before + 500);
    const began = Date.now();
    expect((await fetch(`${world.system.url}${path}`)).status).toBe(200);
    expect(Date.now() - began).toBeLessThan(3_000);
    for (const socket of idle) socket.destroy();
    await eventually('the descriptors to be back', async () => openFiles() <= before + 2);
  }, 30_000);

  // ML-10
  it('an answer whose line is cut while it is sent is either there or not, and sent again with its key it is there once', async () => {
    const fields = new URLSearchParams({ key: randomUUID(), answer: 'onTime', 't-onTime': 'Готово в 12 регионах.' }).toString();
    const head = `POST ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ${fields.length}\r\n\r\n`;
    for (const cutAt of [fields.length >> 1, fields.length - 1, fields.length, fields.length]) {
      const socket = await connects();
      await new Promise((written) => socket.write(head + fields.slice(0, cutAt), written));
      if (cutAt < fields.length) await sleep(50);
      socket.destroy();
    }
    const again = await fetch(`${world.system.url}${path}`, { method: 'POST', redirect: 'manual', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: fields });
    expect(again.status).toBe(303);
    const { aigul } = await council.with('aigul');
    expect(slotOf(council, await sees(aigul, raids), 'education')).toMatchObject({ state: 'underway', latestReport: { text: 'Готово в 12 регионах.', channel: 'link' } });
    expect((await kept())!.reports).toBe(1);
  }, 30_000);

  // ML-10
  it('what was kept for later outlives the process, and is on the page for whoever comes back', async () => {
    const saved = await fetch(`${world.system.url}${path}`, { method: 'POST', redirect: 'manual', body: new URLSearchParams({ key: randomUUID(), answer: 'moreTime', 't-moreTime': 'Ждём данные двух областей', until: '2027-06-08', save: '1' }) });
    expect([saved.status, saved.headers.get('location')]).toEqual([303, `${path}?saved`]);
    await world.system.restart();
    const page = await (await fetch(`${world.system.url}${path}`)).text();
    expect(page).toContain('>Ждём данные двух областей</textarea>');
    expect(page).toMatch(/name="until"[^>]*value="2027-06-08"/);
    expect((await kept())!.reports).toBe(1);
  }, 60_000);
});
