import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmdirSync } from 'node:fs';
import { userInfo, tmpdir } from 'node:os';
import { join } from 'node:path';
import chromium, { inflate } from '@sparticuz/chromium';
import { chromium as playwright, type Browser, type BrowserContext, type Page, type Request } from 'playwright-core';
import { projectRoot } from '@kenes/config';
import { eventually } from './eventually.js';

/** Where the browser of npm unpacks: one folder per user, or two users would meet in it. */
const unpackedIn = join(tmpdir(), `kenes-chromium-${userInfo().uid}`);
const packed = join(projectRoot, 'node_modules/@sparticuz/chromium/bin');

/** As root there is no sandbox to be had, and a test machine has no graphics card. */
const flags = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'];

/** Two workers at once would read each other's half-written file. */
async function alone<T>(act: () => Promise<T>): Promise<T> {
  const lock = join(unpackedIn, 'unpacking');
  mkdirSync(unpackedIn, { recursive: true });
  await eventually('the browser to be unpacked by another worker', async () => {
    try {
      mkdirSync(lock);
      return true;
    } catch {
      return false;
    }
  }, 60);
  try {
    return await act();
  } finally {
    rmdirSync(lock);
  }
}

/** The libraries it needs come with it, for machines that have none of them. */
async function librariesFor(executable: string): Promise<Record<string, string>> {
  if (!execFileSync('ldd', [executable]).toString().includes('not found')) return {};
  if (!existsSync(join(unpackedIn, 'al2023'))) await inflate(join(packed, 'al2023.tar.br'));
  return { LD_LIBRARY_PATH: join(unpackedIn, 'al2023/lib') };
}

/** A real Chromium: that of CHROMIUM_PATH, or the one inside an npm package, which needs no installation. */
export async function openBrowser(): Promise<Browser> {
  const named = process.env.CHROMIUM_PATH;
  if (named) return playwright.launch({ executablePath: named });
  const before = process.env.TMPDIR;
  process.env.TMPDIR = unpackedIn;
  try {
    return await alone(async () => {
      const executablePath = await chromium.executablePath();
      return playwright.launch({ executablePath, args: flags, env: { ...process.env, ...(await librariesFor(executablePath)) } as Record<string, string> });
    });
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

export interface Reader {
  language: 'kk' | 'ru' | 'en';
  theme?: 'light' | 'dark';
  width?: number;
}

/** A browser window of somebody who reads that language; errors of the page are kept in `mistakes`. */
export async function windowFor(browser: Browser, { language, theme = 'light', width = 1440 }: Reader): Promise<{ context: BrowserContext; page: Page; mistakes: string[] }> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: theme, reducedMotion: 'reduce' });
  await context.addInitScript((chosen) => localStorage.setItem('kenes.language', chosen), language);
  const page = await context.newPage();
  const mistakes: string[] = [];
  page.on('pageerror', (error) => mistakes.push(error.message));
  page.on('console', (message) => void (message.type() === 'error' && mistakes.push(message.text())));
  watch(page);
  return { context, page, mistakes };
}

/** What each window has asked for and not got yet; a stream never ends and is not waited for. */
const underWay = new WeakMap<Page, Set<Request>>();

function watch(page: Page): void {
  const asked = new Set<Request>();
  underWay.set(page, asked);
  page.on('request', (request) => void (request.resourceType() !== 'eventsource' && asked.add(request)));
  const ended = (request: Request) => void asked.delete(request);
  page.on('requestfinished', ended).on('requestfailed', ended);
}

/** Waits until what was asked for is on the page: nothing is under way any more, twice in a row, and nothing says that it waits. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('load');
  let quiet = 0;
  await eventually(`${page.url()} to settle`, async () => {
    const isShown = await page.evaluate(() => document.querySelector('main') !== null && document.body.innerText.trim().length > 80 && document.querySelector('.sk') === null);
    quiet = isShown && underWay.get(page)?.size === 0 ? quiet + 1 : 0;
    return quiet === 2;
  });
  await page.evaluate(() => document.fonts.ready);
}
