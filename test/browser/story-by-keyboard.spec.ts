import { Client } from 'pg';
import type { Browser } from 'playwright-core';
import { openBrowser, settled, windowFor } from '../world/browser.js';
import { startDemo } from '../world/demo.js';
import { eventually } from '../world/eventually.js';
import type { RunningSystem } from '../world/system.js';

const owed = `
SELECT a.number, s.id AS slot_id FROM slot s JOIN assignment a ON a.id = s.assignment_id JOIN organisation o ON o.id = s.organisation_id
  JOIN thread t ON t.about_id = s.id JOIN outgoing_mail m ON m.thread_id = t.id AND m.kind = 'assignment' AND m.to_address = 's.kim@edu.example'
 WHERE o.key = 'education' AND s.is_lead AND s.state IN ('sent', 'delivered', 'acknowledged', 'underway') AND s.closes_by = 'workingAnswer' ORDER BY a.number DESC LIMIT 1`;

/** The first story as its people live it, hands on the keys. */
describe('The story by keyboard', () => {
  let system: RunningSystem;
  let browser: Browser;
  let owner: Client;
  beforeAll(async () => {
    [system, browser] = await Promise.all([startDemo(), openBrowser()]);
    owner = new Client({ connectionString: system.databaseUrl });
    await owner.connect();
  }, 200_000);
  afterAll(async () => {
    await browser?.close();
    await owner?.end();
    await system?.stop();
  });

  it('an officer answers her letter, the secretary accepts with A and takes it back with Z', async () => {
    const { rows: [slot] } = await owner.query<{ number: number; slot_id: string }>(owed);
    const number = `27-${String(slot!.number).padStart(3, '0')}`;
    const { context, page, mistakes } = await windowFor(browser, { language: 'ru' });
    await page.goto(`${system.url}/mailbox?box=s.kim@edu.example`);
    await settled(page);
    const letter = page.getByRole('button', { name: new RegExp(`№ ${number} .*(Тапсырма|Поручение)`) }).last();
    await letter.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: new RegExp(number) }).waitFor();
    await page.locator('#rt').focus();
    await page.keyboard.type('Выполнено. Памятка в 6 812 школах.');
    await page.keyboard.press('Control+Enter');
    await page.locator('.note.ok').waitFor();

    await page.goto(system.url);
    await settled(page);
    await page.locator('form[action="/demo/sign-in"] button').first().waitFor(); // the roles come with an answer of their own
    await page.keyboard.press('1');
    await page.waitForURL(/\/kenes(\/|$)/);
    await page.goto(`${system.url}/kenes/assignments/${number}`);
    await settled(page);
    await page.getByText('Памятка в 6 812 школах').first().waitFor({ timeout: 20_000 });
    const standing = async () => (await owner.query<{ standing: string }>('SELECT standing FROM report WHERE slot_id = $1 ORDER BY at DESC, id DESC LIMIT 1', [slot!.slot_id])).rows[0]?.standing;
    await page.keyboard.press('a');
    await eventually('the report to be accepted', async () => (await standing()) === 'accepted');
    await page.locator('.toast kbd').waitFor(); // she sees that it was done, and the key that takes it back
    await page.keyboard.press('z');
    await eventually('the acceptance to be taken back', async () => (await standing()) === 'waiting');
    expect(mistakes).toEqual([]);
    await context.close();
  }, 90_000);
});
