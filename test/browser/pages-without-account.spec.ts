import { get } from 'node:http';
import { gunzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { objections } from '../world/axe.js';
import { openBrowser } from '../world/browser.js';
import { startDemo } from '../world/demo.js';
import type { RunningSystem } from '../world/system.js';

type Kind = 'r' | 'v' | 'd' | 'k' | 'c';

/** What an officer opens who has a link, a phone and no script. */
describe('A page without an account', () => {
  let system: RunningSystem;
  let browser: Browser;
  /** The newest link of each kind in the demo's letters, and all that ask for an answer. */
  const found = new Map<Kind, string>();
  const asking = new Set<string>();

  beforeAll(async () => {
    [system, browser] = await Promise.all([startDemo(), openBrowser()]);
    const read = async <T>(path: string): Promise<T> => (await fetch(system.url + path)).json() as Promise<T>;
    const { mailboxes } = await read<{ mailboxes: { address: string }[] }>('/demo/mailboxes');
    for (const { address } of mailboxes) {
      const { letters } = await read<{ letters: { text: string; subject: string }[] }>(`/demo/mailboxes/${encodeURIComponent(address)}`);
      for (const { text } of letters) {
        for (const [url, kind] of text.matchAll(/https?:\/\/\S+?\/([rvdkc])\/[\w.-]+/g)) {
          if (!found.has(kind as Kind)) found.set(kind as Kind, url);
          if (kind === 'r') asking.add(url);
        }
      }
    }
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await system?.stop();
  });

  const phone = async (javaScriptEnabled: boolean, scheme: 'light' | 'dark' = 'light'): Promise<{ page: Page; close(): Promise<void> }> => {
    const context = await browser.newContext({ viewport: { width: 360, height: 800 }, javaScriptEnabled, colorScheme: scheme });
    return { page: await context.newPage(), close: () => context.close() };
  };

  it('of every kind is linked from a letter of the demo', () => {
    expect([...found.keys()].sort()).toEqual(['c', 'd', 'k', 'r', 'v']);
  });

  /** The bytes of a page as they come over the line. */
  const onTheLine = (url: string): Promise<{ encoding: string | undefined; bytes: Buffer }> =>
    new Promise((resolve, reject) => {
      get(url, { headers: { 'accept-encoding': 'gzip, br' } }, (response) => {
        const pieces: Buffer[] = [];
        response.on('data', (piece: Buffer) => pieces.push(piece)).on('end', () => resolve({ encoding: response.headers['content-encoding'], bytes: Buffer.concat(pieces) }));
      }).on('error', reject);
    });

  it('that asks for an answer weighs less than 20 kB on the line, also for a lead with twenty co-executors', async () => {
    let largest = 0;
    for (const url of asking) {
      const { encoding, bytes } = await onTheLine(`${url}?lang=kk`);
      expect(encoding).toBe('gzip');
      largest = Math.max(largest, gunzipSync(bytes).length);
      expect(bytes.length).toBeLessThan(20_000);
    }
    expect(largest).toBeGreaterThan(30_000); // there is one, and it was looked at
    expect((await fetch(found.get('r')!, { headers: { 'accept-encoding': 'identity' } })).headers.get('content-encoding')).toBeNull();
  }, 60_000);

  it('has nothing that axe objects to and never scrolls sideways at 360 px, in kk and ru, light and dark', async () => {
    const wrong: string[] = [];
    for (const scheme of ['light', 'dark'] as const) {
      const { page, close } = await phone(true, scheme); // axe is a script itself; the pages have none
      for (const [kind, url] of found) {
        for (const language of ['kk', 'ru'] as const) {
          for (const form of kind === 'r' ? ['', '&collect', '&answer'] : ['']) {
            await page.goto(`${url}?lang=${language}${form}`);
            const where = `/${kind} ${language} ${scheme} ${form}`;
            const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
            if (wide > 0) wrong.push(`${where}: ${wide} px too wide`);
            wrong.push(...(await objections(page)).map((one) => `${where}: ${one}`));
          }
        }
      }
      await close();
    }
    expect(wrong).toEqual([]);
  }, 180_000);

  it('takes an answer without script: what was typed outlives a change of language and a mistake', async () => {
    const { page, close } = await phone(false);
    await page.goto(`${found.get('r')!}?lang=ru&answer`);
    await page.locator('input[name=answer][value=moreTime]').check();
    await page.locator('#t-moreTime').fill('Ждём данные двух областей');
    await page.locator('button[name=lang][value=kk]').click();
    expect(await page.locator('html').getAttribute('lang')).toBe('kk');
    expect(await page.locator('#t-moreTime').inputValue()).toBe('Ждём данные двух областей');
    await page.locator('button.go').click(); // no day was given
    expect(await page.locator('[role=alert]').count()).toBe(1);
    expect(await page.locator('#t-moreTime').inputValue()).toBe('Ждём данные двух областей');
    await page.locator('#until').fill('2027-06-03');
    await page.locator('button.go').click();
    expect(await page.locator('[role=status]').first().innerText()).toMatch(/Жауап жазылды|Жауабыңыз|жазылды/);
    await close();
  }, 60_000);
});
