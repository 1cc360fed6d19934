import { kz12Days } from '@kenes/config';
import { lives, remindedOn } from '../world/days.js';
import { eventually } from '../world/eventually.js';
import { smallCouncil } from '../world/small-council.js';
import { assigns, sees, slotOf } from '../world/story.js';
import { World, type Council } from '../world/world.js';

const daysOf = (from: string, count: number): string[] => Array.from({ length: count }, (_, at) => new Date(Date.parse(`${from}T00:00:00Z`) + at * 86_400_000).toISOString().slice(0, 10));
/** The small council with the holidays of the real year. */
const ofTheYear = (code: string, slug: string) => ({ ...smallCouncil(code, slug), workDays: kz12Days.workDays });

describe('Reminders, day by day', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start();
  }, 240_000);
  afterAll(() => world?.stop());

  async function told(council: Council, days: readonly string[], on: Partial<Record<string, () => Promise<unknown>>> = {}) {
    const said: Record<string, string[]> = {};
    for (const day of days) {
      await lives(council, day);
      const reminded = await remindedOn(council, day);
      if (reminded.length > 0) said[day] = reminded;
      await on[day]?.();
    }
    return said;
  }

  it('reach who owes an answer on working days around Nauryz, and nobody on a day off or after an answer', async () => {
    const council = await world.council('2027-03-10', ofTheYear);
    const { aigul, dmitry } = await council.with('aigul', 'dmitry');
    await assigns(aigul, council, { lead: 'education', due: '2027-03-26' }); // 27-001
    await assigns(aigul, council, { lead: 'prosecution', due: '2027-03-26' }); // 27-002, asked
    const raids = await assigns(aigul, council, { lead: 'health', due: '2027-03-19' }); // 27-003
    await assigns(aigul, council, { lead: 'akimat-kostanay', due: '2027-03-19' }); // 27-004
    const answer = async () => {
      await council.replies(dmitry, await council.letter(dmitry, 'digest'), '27-003 В работе. В срок успеваем.');
      await eventually('the answer to be filed', async () => slotOf(council, (await sees(aigul, raids))!, 'health').latestReport);
    };

    expect(await told(council, daysOf('2027-03-11', 21), { '2027-03-17': answer })).toEqual({
      '2027-03-11': ['svetlana: 27-001'],
      '2027-03-16': ['dmitry: 27-003', 'gulmira: 27-004'],
      '2027-03-18': ['gulmira: 27-004', 'svetlana: 27-001', 'timur: 27-002'],
      '2027-03-19': ['gulmira: 27-004'],
      '2027-03-25': ['gulmira: 27-004', 'svetlana: 27-001'],
      '2027-03-26': ['svetlana: 27-001', 'timur: 27-002'],
      '2027-03-29': ['svetlana: 27-001'],
    });
    // Who was asked reads of no lateness; who was ordered does, in her own language.
    const [last] = (await council.lettersTo(await council.person('timur'))).slice(-1);
    expect(last!.text).not.toMatch(/просроч|мерзімі? өт/);
    expect((await council.lettersTo(await council.person('gulmira'))).at(-1)!.text).toContain('еді; 1 жұмыс күні өтті');
  }, 300_000);

  it('are not lost on 5, 6 and 12 June, and leave alone on the weekend who chose Monday', async () => {
    const council = await world.council('2027-05-26', ofTheYear);
    const { aigul, gulmira, rahym } = await council.with('aigul', 'gulmira', 'rahym');
    await assigns(aigul, council, { lead: 'education', due: '2027-06-06' }); // 27-001
    await assigns(aigul, council, { lead: 'unions', due: '2027-06-05' }); // 27-002, by Monday
    await assigns(aigul, council, { lead: 'akimat-kostanay', due: '2027-06-12' }); // 27-003
    await assigns(aigul, council, { lead: 'health', due: '2027-06-12' }); // 27-004
    const answer = async () => {
      await council.replies(gulmira, await council.letter(gulmira, 'digest'), 'Орындалды. Рейдтер: 14.');
      await council.letter(gulmira, 'receipt');
    };

    expect(await told(council, daysOf('2027-05-27', 17), { '2027-06-10': answer })).toEqual({
      '2027-05-28': ['svetlana: 27-001'],
      '2027-06-02': ['rahym: 27-002'],
      '2027-06-03': ['svetlana: 27-001'],
      '2027-06-05': ['dmitry: 27-004', 'gulmira: 27-003', 'svetlana: 27-001'],
      '2027-06-06': ['svetlana: 27-001'],
      '2027-06-07': ['rahym: 27-002', 'svetlana: 27-001'],
      '2027-06-09': ['dmitry: 27-004', 'gulmira: 27-003'],
      '2027-06-11': ['dmitry: 27-004'],
      '2027-06-12': ['dmitry: 27-004'],
    });
    expect((await council.lettersTo(rahym)).at(-1)!.text).toContain('ждём: понедельник, 7 июня, до 10:00');
  }, 300_000);

  it('are answered in one letter, a line for each number, and then stop', async () => {
    const council = await world.council('2027-05-20');
    const { aigul, svetlana } = await council.with('aigul', 'svetlana');
    const [first, second] = [await assigns(aigul, council, { lead: 'education', due: '2027-05-28' }), await assigns(aigul, council, { lead: 'education', due: '2027-05-28' })];
    await lives(council, '2027-05-25');
    await council.replies(svetlana, await council.letter(svetlana, 'digest'), '27-001 Выполнено. Рейды: 14.\n27-002 В работе. Готовим сводку.');
    await eventually('both answers', async () => slotOf(council, (await sees(aigul, first))!, 'education').latestReport && slotOf(council, (await sees(aigul, second))!, 'education').latestReport);
    expect((await sees(aigul, first))!.slots[0].state).toBe('reported');
    expect((await sees(aigul, second))!.slots[0]).toMatchObject({ state: 'underway', latestReport: { answer: 'onTime' } });
    for (const day of ['2027-05-27', '2027-05-28', '2027-05-31']) {
      await lives(council, day);
      expect(await remindedOn(council, day)).toEqual([]);
    }
  }, 120_000);

  it('wait for eight in the morning', async () => {
    const council = await world.council('2027-05-20');
    const { aigul } = await council.with('aigul');
    await assigns(aigul, council, { lead: 'education', due: '2027-05-28' });
    await lives(council, '2027-05-24', '12:00');
    await council.clockTo('2027-05-25', '07:30');
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(await remindedOn(council, '2027-05-25')).toEqual([]);
    await lives(council, '2027-05-25', '08:00:01');
    expect(await remindedOn(council, '2027-05-25')).toEqual(['svetlana: 27-001']);
  }, 120_000);

  it('are pressed by the secretary, shown beside the slot, and not offered to others', async () => {
    const council = await world.council('2027-05-20');
    const { aigul, svetlana, timur } = await council.with('aigul', 'svetlana', 'timur');
    const assignment = await assigns(aigul, council, { lead: 'education', due: '2027-06-04' });
    const slot = slotOf(council, assignment, 'education');
    const press = 'mutation ($slots: [ID!]!) { remind(slotIds: $slots) { __typename ... on Reminded { now later left letters } ... on Refused { code } } }';
    expect(await timur.does(press, { slots: [slot.id] })).toMatchObject({ __typename: 'Refused' });
    expect(await aigul.does(press, { slots: [slot.id] })).toMatchObject({ __typename: 'Reminded', now: 1, letters: 1, left: 0 });
    expect((await council.letter(svetlana, 'digest')).subject).toContain('27-001');
    const shown = 'query ($id: ID!) { assignment(id: $id) { slots { reminders { sentOn nextOn waits answered } } } }';
    expect((await aigul.asks(shown, { id: assignment.id })).assignment.slots[0].reminders).toEqual({ sentOn: ['2027-05-20'], nextOn: '2027-05-26', waits: false, answered: false });
    expect((await svetlana.asks(shown, { id: assignment.id })).assignment.slots[0].reminders).toMatchObject({ sentOn: ['2027-05-20'] });
    expect(await aigul.does(press, { slots: [slot.id] })).toMatchObject({ __typename: 'Refused', code: 'REMINDED_ALREADY' });
  }, 120_000);
});
