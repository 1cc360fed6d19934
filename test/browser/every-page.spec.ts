import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '@kenes/config';
import type { Browser, Page } from 'playwright-core';
import { objections } from '../world/axe.js';
import { openBrowser, settled, windowFor, type Reader } from '../world/browser.js';
import { startDemo } from '../world/demo.js';
import type { RunningSystem } from '../world/system.js';

const signedOut = ['/', '/sign-in', '/mailbox'];
const signedIn = ['/kenes', '/kenes/reports', '/kenes/assignments', '/kenes/assignments/27-041', '/kenes/assignments/new', '/kenes/mail', '/kenes/organisations', '/kenes/answering', '/kenes/meetings', '/kenes/meetings/new', '/kenes/calendar', '/kenes/holidays', '/kenes/settings', '/kenes/escalations'];

/** Sentences of the English workspace, long enough not to be a name. */
function englishSentences(): string[] {
  const found: string[] = [];
  const walk = (node: unknown): void => {
    if (typeof node === 'string') {
      if (/^[A-Z][a-z]+ [a-z]+/.test(node) && !node.includes('{{')) found.push(node);
    } else if (node && typeof node === 'object') Object.values(node).forEach(walk);
  };
  walk(JSON.parse(readFileSync(join(projectRoot, 'config/words/en/web.json'), 'utf8')));
  return found;
}

describe('Every page', () => {
  let system: RunningSystem;
  let browser: Browser;
  beforeAll(async () => {
    [system, browser] = await Promise.all([startDemo(), openBrowser()]);
  }, 200_000);
  afterAll(async () => {
    await browser?.close();
    await system?.stop();
  });

  /** Walks all pages as the secretary; what `look` finds wrong is told by page. */
  const walk = async (reader: Reader, look: (page: Page, path: string) => Promise<string[]>): Promise<string[]> => {
    const { context, page, mistakes } = await windowFor(browser, reader);
    const wrong: string[] = [];
    const visit = async (path: string) => {
      await page.goto(system.url + path);
      await settled(page);
      wrong.push(...(await look(page, path)).map((one) => `${path}: ${one}`));
    };
    for (const path of signedOut) await visit(path);
    await page.goto(system.url);
    await settled(page);
    await page.locator('form[action="/demo/sign-in"] button').first().waitFor(); // the roles come with an answer of their own
    await page.keyboard.press('1');
    await page.waitForURL(/\/kenes(\/|$)/);
    for (const path of signedIn) await visit(path);
    await visit(`/m?lang=${reader.language}`);
    await page.goto(`${system.url}/kenes`);
    await page.locator('.sec .r button.link').click();
    await page.locator('dialog .fs').first().waitFor();
    wrong.push(...(await look(page, '')).map((one) => `reminding of everything late: ${one}`));
    for (const list of ['/kenes/organisations', '/kenes/meetings']) {
      await page.goto(system.url + list);
      await settled(page);
      const first = await page.locator(`main a[href^="${list}/"]:not([href$="/new"])`).first().getAttribute('href');
      await visit(first!);
    }
    await context.close();
    return [...wrong, ...mistakes.map((mistake) => `the page itself: ${mistake}`)];
  };

  const sideways = async (page: Page): Promise<string[]> => {
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    return wide > 0 ? [`${wide} px too wide`] : [];
  };

  const english = englishSentences();
  const foreign = async (page: Page): Promise<string[]> => {
    const text = await page.evaluate(() => document.body.innerText);
    const dates = text.match(/\bM0?\d{1,2}\b|\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b|yesterday|\b(?:January|February|March|April|May|June)\b/g) ?? [];
    return [...dates, ...english.filter((sentence) => text.includes(sentence))];
  };

  // One walk for all that a language and a theme ask of a page: most of the time goes into walking.
  it.each([['ru', 'light'], ['ru', 'dark'], ['kk', 'light'], ['kk', 'dark']] as const)(
    'never scrolls sideways at 360 px and has nothing that axe objects to, in %s, %s; to who reads Kazakh it speaks no English, no M06, no Mon',
    async (language, theme) => {
      expect(english.length).toBeGreaterThan(50);
      const look = async (page: Page) => {
        const found = [...(await sideways(page)), ...(language === 'kk' ? await foreign(page) : [])];
        await page.setViewportSize({ width: 1440, height: 900 });
        await settled(page);
        found.push(...(language === 'kk' ? await foreign(page) : []), ...(await objections(page)));
        await page.setViewportSize({ width: 360, height: 900 });
        return found;
      };
      expect(await walk({ language, theme, width: 360 }, look)).toEqual([]);
    },
    180_000,
  );

  it('never scrolls sideways at 360 px in English either', async () => {
    expect(await walk({ language: 'en', width: 360 }, sideways)).toEqual([]);
  }, 180_000);
});
