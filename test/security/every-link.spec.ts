import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '@kenes/config';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../world/browser.js';
import { everyLink, type EveryLink } from '../world/every-link.js';
import { changed, fingerprint, settled } from '../world/oracle.js';
import { SmtpPeer } from '../world/smtp-peer.js';
import { assigns, sees, slotOf } from '../world/story.js';
import { World, type Council } from '../world/world.js';

type Kind = keyof EveryLink;

/** ML-02, ML-04, ML-05, ML-08: a real browser behind every kind of personal link, first of a machine, then of a person. */
describe('Every kind of personal link', () => {
  let world: World;
  let council: Council;
  let browser: Browser;
  let peer: SmtpPeer;
  let links: EveryLink;
  beforeAll(async () => {
    [peer, browser] = await Promise.all([SmtpPeer.start(), openBrowser()]);
    world = await World.start({ SMTP_URL: peer.url, LOG_LEVEL: 'info' });
    council = await world.council();
    links = await everyLink(council);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await world?.stop();
    await peer?.stop();
  });

  const all = () => Object.entries(links) as [Kind, string][];
  const countless = () => fingerprint(world.database);

  it('is every purpose that a link to a page has', () => {
    const source = readFileSync(join(projectRoot, 'libs/council/access/links.ts'), 'utf8');
    const paths = [...source.matchAll(/\(token\) => `\/(\w+)\//g)].map(([, path]) => path);
    expect([...Object.keys(links), 'calendar'].sort()).toEqual(paths.sort());
  });

  it('ML-08: loads nothing from elsewhere, sets no cookie, is kept and indexed by nobody, and tells no site where its reader was', async () => {
    const referers: [string, string | undefined][] = [];
    for (const [kind, url] of all()) {
      const context = await browser.newContext();
      await context.route('https://video.example/**', (route) => route.fulfill({ contentType: 'text/html', body: '<title>video</title>' }));
      const page = await context.newPage();
      const network = await context.newCDPSession(page);
      const loaded: string[] = [];
      const sent: { requestId: string; headers: Record<string, string> }[] = [];
      await network.send('Network.enable');
      network.on('Network.requestWillBeSent', ({ request }) => void loaded.push(request.url));
      network.on('Network.requestWillBeSentExtraInfo', (request) => void sent.push(request));
      const response = (await page.goto(url))!;
      expect([kind, response.status()]).toEqual([kind, 200]);
      expect([kind, loaded.filter((one) => one !== url && !one.startsWith('data:') && !one.endsWith('/favicon.ico'))]).toEqual([kind, []]);
      expect([kind, await context.cookies()]).toEqual([kind, []]);
      expect(response.headers()).toMatchObject({ 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex', 'cache-control': 'no-store' });
      expect(response.headers()).not.toHaveProperty('set-cookie');
      expect([kind, await page.evaluate(() => [localStorage.length, sessionStorage.length, document.scripts.length])]).toEqual([kind, [0, 0, 0]]);
      // A link within our pages and one to another site alike.
      const inner = kind === 'm' ? 'a[href*="/d/"]' : 'a[href^="?lang"]';
      for (const where of ['a[href^="https://video.example"]', inner]) {
        const link = page.locator(where).first();
        if ((await link.count()) === 0) continue;
        const [arriving] = await Promise.all([page.waitForNavigation(), link.click()]);
        referers.push([kind, (await arriving!.request().allHeaders()).referer]);
        expect(await page.evaluate(() => document.referrer)).toBe('');
        await page.goBack();
      }
      expect(sent.flatMap(({ headers }) => Object.keys(headers)).filter((name) => /^(referer|cookie)$/i.test(name))).toEqual([]);
      await context.close();
    }
    expect(referers).toEqual(expect.arrayContaining([['v', undefined], ['m', undefined]]));
    expect(referers.filter(([, referer]) => referer !== undefined)).toEqual([]);
    // The log tells that pages were asked for, and none of their keys.
    for (const kind of Object.keys(links)) expect(world.system.output()).toContain(`"url":"/${kind}/…"`);
    const keys = all().flatMap(([, url]) => [url.split('/').at(-1)!, url.split('.').at(-1)!]);
    expect(keys.filter((key) => world.system.output().includes(key))).toEqual([]);
  }, 60_000);

  it('ML-05: acts by POST alone; no other verb does it, though it brings the whole form along, and no letter offers itself to be unsubscribed from', async () => {
    const filled: Record<Kind, string> = {
      r: 'answer=done&t-done=x', v: 'answer=yes', c: 'program=google&layer=meetings&language=ru', d: 'choice=yes&version=1', k: 'w=same', m: '', in: '',
    };
    await settled(world.database);
    const before = await countless();
    for (const [kind, url] of all()) {
      const page = await (await fetch(url)).text();
      const forms = [...page.matchAll(/<form ([^>]*)>/g)].map(([, attributes]) => attributes!);
      expect([kind, forms.filter((form) => !form.includes('method="post"'))]).toEqual([kind, []]);
      expect([kind, forms.length > 0 || kind === 'm']).toEqual([kind, true]);
      expect(page).not.toMatch(/formmethod|http-equiv="refresh"/i);
      const address = `${url}?key=${randomUUID()}&${filled[kind]}`;
      for (const [method, headers] of [['GET', {}], ['HEAD', {}], ['GET', { 'sec-purpose': 'prefetch;prerender', purpose: 'prefetch' }], ['GET', { 'list-unsubscribe': 'One-Click', 'x-http-method-override': 'POST' }], ['PUT', {}], ['DELETE', {}]] as [string, Record<string, string>][]) {
        const { status } = await fetch(address, { method, headers, redirect: 'manual' });
        expect(`${kind} ${method} ${status}`).toMatch(/ (GET|HEAD) 200$| (PUT|DELETE) 40[45]$/);
      }
    }
    expect(changed(before, await countless())).toEqual([]);
    // Letters to office holders are official correspondence and no list: there is nothing to leave by one press of a mail program,
    // and a header that mail software fetches by itself is the one thing a link of ours must never be (RFC 8058, 3.1).
    const sent = await world.database.query<{ kind: string }[]>(`SELECT DISTINCT kind FROM outgoing_mail WHERE state = 'sent'`);
    expect(sent.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['assignment', 'decision', 'invitation', 'monday', 'who']));
    expect(peer.ledger.length).toBeGreaterThanOrEqual(5);
    const named = peer.ledger.flatMap(({ raw }) => [...raw.toString('latin1').split('\r\n\r\n')[0]!.matchAll(/^(list-[\w-]+):/gim)].map(([, name]) => name!.toLowerCase()));
    expect(new Set(named)).toEqual(new Set(['list-id'])); // by which letters are sorted; it holds no address
  }, 60_000);

  /** Opens a page, waits, scrolls, hovers over everything, follows every link; presses nothing. */
  const scans = async (page: Page, url: string, seen: Set<string>): Promise<void> => {
    if (seen.has(url)) return;
    seen.add(url);
    const response = await page.goto(url).catch(() => null); // a file that is downloaded is no page
    if (!response) return;
    expect(response.status()).toBeLessThan(400);
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    for (const button of await page.locator('button:visible, summary:visible').all()) await button.hover({ force: true });
    const onward = await page.locator('a[href]').evaluateAll((anchors) => anchors.map((anchor) => (anchor as HTMLAnchorElement).href));
    for (const next of onward.filter((one) => one.startsWith(world.system.url))) await scans(page, next, seen);
  };

  it('ML-02: opened by a scanner with a real browser that runs scripts and follows every link, does nothing', async () => {
    await settled(world.database);
    const before = await countless();
    const seen = new Set<string>();
    const context = await browser.newContext({ userAgent: 'Mozilla/5.0 (compatible; SafeLinks) Chrome/120 HeadlessChrome' });
    const page = await context.newPage();
    const posted: string[] = [];
    page.on('request', (request) => void (request.method() !== 'GET' && posted.push(request.url())));
    for (const [, url] of all()) await scans(page, url, seen);
    expect(posted).toEqual([]);
    // It did go on: to the meeting's file, to other languages, and from the sheet to the decision.
    expect([...seen].map((url) => url.replace(/^.*\/(\w)\/[\w.-]+?(?=[/?#]|$)/, '/$1'))).toEqual(expect.arrayContaining(['/v/meeting.ics?lang=ru', '/m?lang=kk', '/d']));
    expect(await context.cookies()).toEqual([]);
    expect(changed(before, await countless())).toEqual([]);
    await context.close();
  }, 90_000);

  it('ML-02: and its person still acts with it, by a press, without a cookie', async () => {
    const presses: Record<Exclude<Kind, 'm'>, (page: Page) => Promise<void>> = {
      r: async (page) => {
        await page.locator('input[name=answer][value=onTime]').check();
        await page.locator('#t-onTime').fill('Рейды идут.');
        await page.locator('button.go').first().click();
      },
      v: async (page) => {
        await page.locator('input[name=answer][value=yes]').check();
        await page.locator('button.go').first().click();
      },
      c: (page) => page.locator('.apps button').first().click(),
      d: async (page) => {
        await page.locator('input[name=choice][value=yes]').check();
        await page.locator('button.go').first().click();
      },
      k: async (page) => {
        await page.locator('input[name=w]').first().check();
        await page.locator('button.go').first().click();
      },
      in: (page) => page.locator('button.go').first().click(),
    };
    const acts = { r: 'report', v: 'invitation', c: 'feed', d: 'slot', k: 'answering', in: 'session' };
    let before = await countless();
    for (const kind of Object.keys(presses) as (keyof typeof presses)[]) {
      const context = await browser.newContext({ javaScriptEnabled: false });
      const page = await context.newPage();
      await page.goto(links[kind]);
      const answered = page.waitForResponse((response) => response.request().method() === 'POST');
      await presses[kind](page);
      expect([kind, (await answered).status()]).toEqual([kind, 303]);
      const after = await countless();
      expect(changed(before, after)).toEqual(expect.arrayContaining([acts[kind], 'audit_entry']));
      before = after;
      await context.close();
    }
    // The Monday page has nothing to press; it leads to the decision, which is made now.
    expect(await (await fetch(links.m)).text()).not.toMatch(/\/d\//);
  }, 60_000);

  it('ML-04: in the hands of a colleague it says for whom it was made, and what he sends stands as come by her link, never as his', async () => {
    const { aigul, svetlana, dmitry } = await council.with('aigul', 'svetlana', 'dmitry');
    const raids = await assigns(aigul, council, { lead: 'education', due: '2027-06-11' });
    const forwarded = /https?:\/\/\S+\/r\/[\w.-]+/.exec((await council.lettersTo(svetlana)).findLast(({ kind, subject }) => kind === 'assignment' && subject.includes(raids.number))!.text)![0];
    const context = await browser.newContext({ javaScriptEnabled: false });
    // He is signed in as himself, and this says nothing here.
    const [name, value] = (await world.cookie(council.id, dmitry.personId)).split('=') as [string, string];
    await context.addCookies([{ name, value, url: world.system.url }]);
    const page = await context.newPage();
    await page.goto(forwarded);
    const text = await page.locator('body').innerText();
    expect(text).toContain('s.kim@edu.example');
    expect(text).toContain('Министерство просвещения');
    expect(text).not.toMatch(/Цой|d\.tsoy/);
    await page.locator('input[name=answer][value=onTime]').check();
    await page.locator('#t-onTime').fill('Отвечаю за коллегу.');
    await page.locator('button.go').first().click();
    expect(slotOf(council, await sees(aigul, raids), 'education').latestReport).toMatchObject({ channel: 'link', evidence: 'link', person: { id: svetlana.personId } });
    const entries = await world.database.query<{ principal_id: string; channel: string; evidence: string }[]>(
      `SELECT DISTINCT principal_id, channel, evidence FROM audit_entry WHERE council_id = $1 AND act LIKE 'slot.%' AND object_id = $2`, [council.id, slotOf(council, raids, 'education').id]);
    expect(entries).toEqual([{ principal_id: svetlana.personId, channel: 'link', evidence: 'link' }]);
    // She hears of it, at the address on record.
    expect((await council.letter(svetlana, 'receipt')).to).toBe('s.kim@edu.example');
    await context.close();
  }, 60_000);
});
