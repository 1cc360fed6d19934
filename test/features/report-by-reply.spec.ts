import { eventually } from '../world/eventually.js';
import { accepts, assigns, sees, slotOf } from '../world/story.js';
import { World, type Council } from '../world/world.js';

/** Journey J2: an officer answers from her own mail client, and nobody retypes anything. */
describe('One assignment travels', () => {
  let world: World;
  let council: Council;
  beforeAll(async () => { world = await World.start(); }, 90_000);
  afterAll(() => world?.stop());
  beforeEach(async () => { council = await world.council(); });

  it('from the secretary to a ministry and back, with no login and one click', async () => {
    const { aigul, svetlana } = await council.with('aigul', 'svetlana');
    const raids = await assigns(aigul, council, { lead: 'education', with: ['health'] });
    expect(raids).toMatchObject({ number: '27-001', state: 'issued' });

    const letter = await council.letter(svetlana, 'assignment');
    expect(letter.subject).toMatch(/^№ 27-001 · до 4 июня/);
    expect(letter.text).toContain('В ответе просим указать № 27-001');

    await council.replies(svetlana, letter, 'Выполнено. Рейдов 14, детей выявлено 2, файл приложен.', { attachments: [{ filename: 'Таблица объектов.xlsx', content: Buffer.from('PK fictional') }] });

    const seen = await eventually('the report on the slot', async () => {
      const now = await sees(aigul, raids);
      return slotOf(council, now, 'education').state === 'reported' ? now : null;
    });
    const slot = slotOf(council, seen, 'education');
    expect(slot.latestReport).toMatchObject({ answer: 'done', kind: 'final', standing: 'waiting', channel: 'mail', figures: [{ code: 'I4', value: 14 }, { code: 'I5', value: 2 }] });
    expect(slot.latestReport.text).toContain('Рейдов 14');
    expect(slot.latestReport.text).not.toContain('пишет');
    expect(slot.latestReport.text).not.toContain('СРОК');
    expect(slot.latestReport.files).toMatchObject([{ name: 'Таблица объектов.xlsx' }]);
    expect(slot.latestReport.person.id).toBe(svetlana.personId);

    const receipt = await council.letter(svetlana, 'receipt');
    expect(receipt.subject).toContain('№ 27-001');
    expect(receipt.text).toContain('14');
    expect(receipt.text).not.toContain('файл приложен'); // a receipt quotes nothing of the message

    const accepted = await accepts(aigul, slot);
    expect(accepted.__typename).toBe('Refused'); // health has not answered: the lead must be named without it
    expect(accepted.sentence).not.toBe('');
  });

  it('each letter is in the language of its reader, and asks where the council cannot order', async () => {
    const { aigul, dmitry, timur } = await council.with('aigul', 'dmitry', 'timur');
    await assigns(aigul, council, { lead: 'health', with: ['prosecution'] });
    const kazakh = await council.letter(dmitry, 'assignment');
    expect(kazakh.text).toContain('Тапсырма');
    expect(kazakh.text).toContain('Жауапта № 27-001');
    const both = await council.letter(timur, 'assignment');
    expect(both.text.indexOf('Құрметті')).toBeLessThan(both.text.indexOf('Уважаемый'));
    expect(both.text).toMatch(/ЖДЁМ ОТВЕТА/);
    expect(both.text).not.toMatch(/поручен|просроч|исполнит|тапсыр|орындаушы/i);
  });

  it('is removed from control by one act once everybody answered', async () => {
    const { aigul, svetlana } = await council.with('aigul', 'svetlana');
    const alone = await assigns(aigul, council, { lead: 'education' });
    await council.replies(svetlana, await council.letter(svetlana, 'assignment'), 'Выполнено. Рейды проведены, таблица приложена.');
    const seen = await eventually('the report', async () => {
      const now = await sees(aigul, alone);
      return now.state === 'submitted' ? now : null;
    });
    const accepted = await accepts(aigul, slotOf(council, seen, 'education'));
    expect(accepted).toMatchObject({ __typename: 'Assignment', state: 'accepted', mark: 'accepted' });
    expect((await council.letter(svetlana, 'acceptance')).subject).toContain('27-001');
    expect(accepted.timeline.map((item: { kind: string }) => item.kind)).toEqual(expect.arrayContaining(['report', 'letter', 'act']));
  });

  it('does not exist for an officer whose body has no part in it', async () => {
    const { aigul, rahym, svetlana } = await council.with('aigul', 'rahym', 'svetlana');
    const raids = await assigns(aigul, council, { lead: 'education' });
    expect(await sees(svetlana, raids)).toMatchObject({ number: '27-001' });
    expect(await sees(rahym, raids)).toBeNull();
  });

  it('a one-word receipt acknowledges and is not a report', async () => {
    const { aigul, svetlana } = await council.with('aigul', 'svetlana');
    const raids = await assigns(aigul, council, { lead: 'education' });
    await council.replies(svetlana, await council.letter(svetlana, 'assignment'), 'Получено.');
    const seen = await eventually('the acknowledgement', async () => {
      const now = await sees(aigul, raids);
      return slotOf(council, now, 'education').state === 'acknowledged' ? now : null;
    });
    expect(slotOf(council, seen, 'education').latestReport).toBeNull();
    expect(seen.state).toBe('underway');
  });
});
