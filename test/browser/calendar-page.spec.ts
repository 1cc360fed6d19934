import type { Browser, BrowserContext, Page } from 'playwright-core';
import { objections } from '../world/axe.js';
import { openBrowser } from '../world/browser.js';
import { inCalendar, plans } from '../world/meetings.js';
import { assigns } from '../world/story.js';
import { World, type Council } from '../world/world.js';

/** As a calendar program sees it; the page itself shows no more than this. */
const titles = async (address: string) => (await inCalendar(address)).events.map(({ title }) => title);

describe('The calendar page in a browser without a script', () => {
  let world: World;
  let council: Council;
  let browser: Browser;
  let link: string;
  beforeAll(async () => {
    [world, browser] = await Promise.all([World.start(), openBrowser()]);
    council = await world.council();
    const { aigul, svetlana } = await council.with('aigul', 'svetlana');
    await plans(aigul, council, ['education']);
    await assigns(aigul, council, { lead: 'education', due: '2027-06-04' });
    link = /http\S+\/c\/\S+/.exec((await council.letter(svetlana, 'invitation')).text)![0];
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await world?.stop();
  });

  const open = async (width: number, colorScheme: 'light' | 'dark' = 'light'): Promise<{ context: BrowserContext; page: Page }> => {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width, height: 800 }, colorScheme });
    return { context, page: await context.newPage() };
  };

  it('subscribes in two presses from the letter, and takes the address back', async () => {
    const { context, page } = await open(360);
    await page.goto(`${link}?lang=ru`);
    await page.getByRole('button', { name: /^Google/ }).click();
    const address = (await page.locator('code').innerText()).trim();
    expect(await page.getByRole('link', { name: 'Открыть Google Календарь' }).getAttribute('href')).toBe('https://calendar.google.com/calendar/u/0/r/settings/addbyurl');
    expect(await titles(address)).toEqual(['Готовность к 12 дням', '12 дней кампании', 'Срок № 27-001: рейды на рынках и автомойках']);

    await page.reload();
    expect(await page.locator('code').count()).toBe(0); // a program has it now
    await page.getByLabel('Название').fill('Телефон');
    await page.getByLabel('Дни кампании').uncheck();
    await page.getByText('Қазақша', { exact: true }).last().click();
    await page.getByRole('button', { name: 'Сохранить' }).click();
    expect(await page.locator('.ok').innerText()).toContain('Сохранено');
    expect(await titles(address)).toEqual(['12 күнге дайындық', 'Мерзімі № 27-001: базарлар мен автожуу орындарындағы рейдтер']);

    await page.getByText('Адрес попал к чужим?').click();
    await page.getByRole('button', { name: 'Отозвать подписку' }).click();
    expect(await page.locator('.ok').innerText()).toContain('больше не работает');
    expect((await inCalendar(address)).status).toBe(410);
    await context.close();
  });

  it.each([['kk', 360, 'light'], ['ru', 360, 'dark'], ['en', 360, 'light'], ['ru', 1440, 'light']] as const)('reads well in %s at %i px, %s: nothing sideways, nothing axe objects to', async (language, width, theme) => {
    const { context, page } = await open(width, theme);
    await page.goto(`${link}?lang=${language}`);
    const states = [page.url()];
    await page.locator('.apps button').first().click();
    states.push(page.url());
    for (const state of states) {
      await page.goto(state);
      expect(await overflow(page)).toBe(0);
      expect(await objectionsAt(browser, state, width, theme)).toEqual([]);
    }
    await page.getByRole('group').last().locator('summary').click();
    await page.locator('button[value=revoke]').click();
    await context.close();
  }, 120_000);

  /** How far the page can be pushed sideways; without a script the browser is asked from outside. */
  const overflow = async (page: Page): Promise<number> => {
    const { width } = (await page.locator('body').boundingBox())!;
    const wide = await page.locator('main *').evaluateAll((elements) => Math.max(...elements.map((element) => element.getBoundingClientRect().right)));
    return Math.max(0, Math.ceil(wide - width));
  };

  /** axe is a script and needs a window that runs some; the page is the same. */
  const objectionsAt = async (at: Browser, url: string, width: number, colorScheme: 'light' | 'dark'): Promise<string[]> => {
    const context = await at.newContext({ viewport: { width, height: 800 }, colorScheme, bypassCSP: true });
    const page = await context.newPage();
    await page.goto(url);
    const found = await objections(page);
    await context.close();
    return found;
  };
});
