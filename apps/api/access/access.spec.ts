import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import cookie from '@fastify/cookie';
import { ValidationPipe } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { kz12Days, readEnvironment } from '@kenes/config';
import { CouncilModule, Link, Links, openCouncil, SignIn, SignInRequested, type OpenedCouncil } from '@kenes/council';
import { Announcements, Gate, KernelModule, newId, UnitOfWork } from '@kenes/kernel';
import { DataSource } from 'typeorm';
import { freshDatabase, type TestDatabase } from '../../../test/world/database.js';
import { AccessModule } from './access.module.js';

const form = { 'content-type': 'application/x-www-form-urlencoded' };

describe('The doors of signing in', () => {
  let fresh: TestDatabase;
  let app: NestFastifyApplication;
  let council: OpenedCouncil;
  const folder = mkdtempSync(join(tmpdir(), 'kenes-doors-'));
  const asked: SignInRequested[] = [];

  beforeAll(async () => {
    fresh = await freshDatabase();
    const environment = readEnvironment({ DATABASE_URL: fresh.url, DATA_DIR: folder });
    const made = await Test.createTestingModule({ imports: [KernelModule.with(environment), CouncilModule, AccessModule] }).compile();
    app = made.createNestApplication<NestFastifyApplication>(new FastifyAdapter());
    app.useGlobalPipes(new ValidationPipe({ whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true, transform: true }));
    await app.register(cookie as never);
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    council = await openCouncil(app.get(UnitOfWork), app.get(DataSource), kz12Days, { demo: true });
    app.get(Announcements).on(SignInRequested, async (_, fact) => void asked.push(fact));
  });
  afterAll(async () => {
    await app.close();
    await fresh.drop();
    rmSync(folder, { recursive: true });
  });

  const links = () => app.get(Links);
  const send = (method: 'GET' | 'POST', url: string, fields: Record<string, string> = {}, headers: Record<string, string> = {}) =>
    app.inject({ method, url, headers: { ...form, ...headers }, ...(method === 'POST' && { payload: new URLSearchParams(fields).toString() }) });
  const cookieOf = (answer: { cookies: unknown[] }) => answer.cookies[0] as { name: string; value: string; httpOnly: boolean; sameSite: string };
  const whoIs = async (session: { name: string; value: string }) => {
    const viewer = await app.get(Gate).admit({ headers: { cookie: `${session.name}=${session.value}` } });
    await viewer?.reading.close();
    return viewer?.principalId ?? null;
  };

  async function mailedLink(address: string): Promise<string> {
    await app.get(SignIn).request('kenes', address);
    const link = await app.get(UnitOfWork).read(council.councilId, (reading) => reading.find(Link, asked.at(-1)!.linkId));
    return new URL(links().url({ councilCode: 'kz' }, link!)).pathname;
  }

  it('show whom a link would sign in, in the person’s language, and set no cookie', async () => {
    const path = await mailedLink('a.toqtar@asm.example');
    const page = await send('GET', path);
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain('<html lang="kk">');
    expect(page.body).toContain('Сіз Ә. Тоқтар ретінде кіресіз');
    expect(page.cookies).toEqual([]);
    expect((await send('GET', `${path}?lang=en`)).body).toContain('You are signing in as A. Toqtar');
  });

  it('open a session by the button, once, and close it again', async () => {
    const path = await mailedLink('a.seitkali@enbek.example');
    const entered = await send('POST', path);
    expect([entered.statusCode, entered.headers.location]).toEqual([303, '/kenes']);
    expect(cookieOf(entered)).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
    expect(await whoIs(cookieOf(entered))).toBe(council.people.get('a-seitkali'));

    const again = await send('POST', path);
    expect([again.statusCode, again.cookies]).toEqual([410, []]);
    expect(again.body).toContain('Ссылка уже использована');

    const { name, value } = cookieOf(entered);
    const left = await send('POST', '/sign-out', {}, { cookie: `${name}=${value}` });
    expect([left.statusCode, cookieOf(left).value]).toEqual([303, '']);
    expect(await whoIs(cookieOf(entered))).toBeNull();
  });

  it('keep the link when only the language is changed', async () => {
    const path = await mailedLink('gulmira.ashim@mail.example');
    const switched = await send('POST', path, { lang: 'en' });
    expect([switched.statusCode, switched.headers.location, switched.cookies]).toEqual([303, `${path}?lang=en`, []]);
    expect((await send('POST', path)).statusCode).toBe(303);
  });

  it('say that a made-up link is none', async () => {
    const page = await send('GET', '/in/kz.AAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAAAAAAA', {}, { 'accept-language': 'kk' });
    expect(page.statusCode).toBe(404);
    expect(page.body).toContain('Мұндай сілтеме жоқ');
  });

  it('let a visitor of the demo be a person of it, and lead only within this site', async () => {
    const prosecutor = await send('POST', '/demo/sign-in', { role: 'prosecutor' });
    expect(await whoIs(cookieOf(prosecutor))).toBe(council.people.get('t-aliev'));
    expect((await send('POST', '/demo/sign-in', { role: 'secretary', to: '/kenes/assignments' })).headers.location).toBe('/kenes/assignments');
    for (const to of ['//elsewhere.example', '/\\elsewhere.example', 'https://elsewhere.example']) {
      expect((await send('POST', '/demo/sign-in', { role: 'secretary', to })).headers.location).toBe('/kenes');
    }
    expect((await send('POST', '/demo/sign-in', { role: 'constructor' })).statusCode).toBe(404);
  });

  it('refuse roles where the council is no demo', async () => {
    await app.get(UnitOfWork).chore(council.councilId, (work) => work.query('UPDATE council SET demo = false WHERE id = $1', [council.councilId]));
    expect((await send('POST', '/demo/sign-in', { role: 'secretary' })).statusCode).toBe(404);
  });

  it('lead from the digits of a letter to its page, and stop whoever tries too many', async () => {
    const link = await app.get(UnitOfWork).chore(council.councilId, (work) =>
      links().issue(work, { purpose: 'report', objectId: newId(), personId: council.people.get('s-kim')!, withCode: true }));
    const opened = await send('POST', '/code', { code: links().code(link) });
    expect([opened.statusCode, opened.headers.location]).toEqual([303, new URL(links().url({ councilCode: 'kz' }, link)).pathname]);
    const wrong = await send('POST', '/code', { code: '0000 0000' }, { 'accept-language': 'ru' });
    expect([wrong.statusCode, wrong.body.includes('Такого кода нет'), wrong.body.includes('0000 0000')]).toEqual([404, true, true]);
    let last = wrong;
    for (let tries = 0; tries < 20; tries += 1) last = await send('POST', '/code', { code: links().code(link) });
    expect(last.statusCode).toBe(429);
  });
});
