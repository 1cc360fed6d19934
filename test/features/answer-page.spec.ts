import { randomUUID } from 'node:crypto';
import type { Actor } from '../world/actor.js';
import { eventually } from '../world/eventually.js';
import type { Letter } from '../world/letters.js';
import { accepts, assigns, sees, slotOf } from '../world/story.js';
import { World, type Council } from '../world/world.js';

const pageOf = ({ text }: Letter): string => /https?:\/\/\S+\/r\/[\w.-]+/.exec(text)![0];
const show = async (url: string): Promise<string> => (await fetch(url)).text();

/** Sends the form of a page as a browser without script does. */
async function sends(url: string, fields: Record<string, string | string[]>): Promise<{ status: number; text: string }> {
  const body = new URLSearchParams([['key', randomUUID()], ...Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one]))] as [string, string][]);
  const response = await fetch(url, { method: 'POST', body });
  return { status: response.status, text: await response.text() };
}

/** What an officer does who has a link and a minute. */
describe('The answer page', () => {
  let world: World;
  let council: Council;
  beforeAll(async () => { world = await World.start(); }, 90_000);
  afterAll(() => world?.stop());
  beforeEach(async () => { council = await world.council(); });

  const assigned = async (...others: string[]) => {
    const people = await council.with('aigul', 'svetlana', 'dmitry');
    const raids = await assigns(people.aigul, council, { lead: 'education', with: others });
    return { ...people, raids, page: pageOf(await council.letter(people.svetlana, 'assignment')) };
  };
  const answered = (actor: Actor, raids: { id: string }, key: string) =>
    eventually(`an answer of ${key}`, async () => {
      const slot = slotOf(council, await sees(actor, raids), key);
      return slot.latestReport ? slot : null;
    });

  it('the lead takes in what a co-executor wrote by mail, goes without the one who is silent and says why; one act accepts all', async () => {
    const { aigul, dmitry, raids, page } = await assigned('health', 'prosecution');
    await council.replies(dmitry, await council.letter(dmitry, 'assignment'), 'Выполнено. Психологи назначены в 20 регионах.');
    await answered(aigul, raids, 'health');
    const seen = await show(page);
    expect(seen).toContain('Психологи назначены в 20 регионах.');
    expect(seen).toMatch(/и тем, чьи ответы вошли|және жауабы енгендерге/);
    const taken = /name="taken"[^>]*value="([^"]+)"/.exec(seen)![1]!;
    expect((await sends(page, { answer: 'done', 't-done': 'Свод: рейдов 14.', taken })).text).toContain('Генеральная прокуратура');
    const sent = await sends(page, { answer: 'done', 't-done': 'Свод: рейдов 14.', taken, without: council.body('prosecution'), why: 'Список прокуроров добавим 27 мая' });
    expect([sent.status, sent.text.includes('Ответ записан')]).toEqual([200, true]);
    // The page said so: those whose words are in it get a copy, and neither the silent one nor the lead herself.
    const copy = await council.letter(dmitry, 'consolidated');
    for (const part of ['Жиынтық тексеруге жіберілді, жауабыңыз оған енді.', 'Свод: рейдов 14.', 'Оқу-ағарту министрлігі']) expect(copy.text).toContain(part);
    for (const other of [await council.person('timur'), await council.person('svetlana')]) expect((await council.lettersTo(other)).map(({ kind }) => kind)).not.toContain('consolidated');
    expect((await council.lettersTo(dmitry)).filter(({ kind }) => kind === 'consolidated')).toHaveLength(1);

    const lead = slotOf(council, await sees(aigul, raids), 'education');
    const [{ taken: bodies, withoutReason, without }] = await aigul.asks(
      `query ($id: ID!) { assignment(id: $id) { slots { isLead latestReport { withoutReason taken { id } without { id } } } } }`, { id: raids.id }).then(({ assignment }) => assignment.slots.filter((slot: { isLead: boolean }) => slot.isLead).map((slot: { latestReport: object }) => slot.latestReport));
    expect({ bodies, withoutReason, without }).toEqual({ bodies: [{ id: council.body('health') }], withoutReason: 'Список прокуроров добавим 27 мая', without: [{ id: council.body('prosecution') }] });
    const accepted = await accepts(aigul, lead);
    expect(['education', 'health', 'prosecution'].map((key) => slotOf(council, accepted, key).state)).toEqual(['accepted', 'accepted', 'waived']);
    expect(await show(page)).toContain('Отвечать больше не нужно');
  });

  it('an officer hands the matter to a colleague, who gets a letter, answers by mail, and is not to be answered for by another body', async () => {
    const { aigul, svetlana, dmitry, raids, page } = await assigned('health');
    const colleague = { handOver: '1', colleague: 'Ерлан Ли', colleaguePhone: '', innerDueOn: '2027-06-01', colleagueNote: 'Графики у областей' };
    expect((await sends(page, { ...colleague, colleagueAddress: dmitry.address })).status).toBe(422);
    expect((await sends(page, { ...colleague, colleagueAddress: 'e.li@edu.example' })).text).toContain('Передано: Ерлан Ли');
    const letter = await eventually('the letter to the colleague', async () => (await council.lettersTo('e.li@edu.example')).find(({ kind }) => kind === 'assignment') ?? null);
    expect(letter.text).toMatch(/Передал\(а\) Вам: С\. Ким|Сізге берген: С\. Ким/);
    expect(letter.text).toContain('Графики у областей');
    expect(await show(page)).toContain('Ерлан Ли');

    await council.replies({ ...svetlana, address: 'e.li@edu.example' } as Actor, letter, 'В работе. Готовы 12 графиков из 20.');
    const slot = await answered(aigul, raids, 'education');
    expect(slot).toMatchObject({ state: 'underway', latestReport: { text: 'В работе. Готовы 12 графиков из 20.', channel: 'mail' } });
  });

  // ML-09
  it('a worn-out link brings a new one to the address on record, and the old page shows nothing of the matter', async () => {
    const { svetlana, page } = await assigned();
    await world.unit.chore(council.id, (work) => work.query(`UPDATE link SET expires_at = now() - interval '1 minute' WHERE purpose = 'report'`));
    const gone = await fetch(page);
    expect(gone.status).toBe(410);
    expect(await gone.text()).not.toContain('Провести совместные рейды');
    const before = (await council.lettersTo(svetlana)).length;
    expect((await sends(page, { renew: '1' })).text).toContain('Новая ссылка отправлена');
    const letters = await eventually('the new letter', async () => { const now = await council.lettersTo(svetlana); return now.length > before && now; });
    const renewed = pageOf(letters.at(-1)!);
    expect(renewed).not.toBe(page);
    expect((await fetch(renewed)).status).toBe(200);
    for (const time of [1, 2, 3, 4]) await sends(page, { renew: String(time) });
    expect((await council.lettersTo(svetlana)).length).toBeLessThanOrEqual(3);
  });
});
