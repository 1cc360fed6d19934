import { Reminded } from './testing/reminded.js';

const svetlana = 's.kim@edu.example';
const dmitry = 'd.tsoy@dsm.example';
const timur = 't.aliev@prok.example';

describe('Reminding', () => {
  let reminded: Reminded;
  beforeAll(async () => {
    reminded = await Reminded.open();
  }, 120_000);
  afterAll(() => reminded.close());

  const desk = () => reminded.post.desk;
  const issued = (dueOn: string, ...bodies: string[]) => desk().issued({ dueOn, dueReason: 'коротко', slots: bodies.map((key, at) => desk().slotInput(key, { isLead: at === 0, dueOn })) } as never);
  const lived = async (day: string) => {
    const digests = await reminded.day(day);
    await reminded.send();
    return digests;
  };
  const states = () => desk().all<{ rule: string; state: string; on: string }>(`SELECT rule, state, on_day AS on FROM reminder ORDER BY on_day, rule`);

  it('sends one letter a day to a person, with everything that is due, and none to who has nothing', async () => {
    await reminded.council('2027-05-20');
    await issued('2027-05-28', 'education', 'health');
    await issued('2027-05-28', 'education', 'prosecution');
    expect(await lived('2027-05-24')).toEqual([]);
    expect(await lived('2027-05-25')).toEqual([`${dmitry}: 27-001`, `${svetlana}: 27-001, 27-002`, `${timur}: 27-002`]);
    expect(await lived('2027-05-26')).toEqual([]);
    // A day before: what is asked is not asked again.
    expect(await lived('2027-05-27')).toEqual([`${dmitry}: 27-001`, `${svetlana}: 27-001, 27-002`]);
    expect(await lived('2027-05-28')).toEqual([`${dmitry}: 27-001`, `${svetlana}: 27-001, 27-002`, `${timur}: 27-002`]);
  });

  it('says nothing of what was answered, in progress or done, proved or only probable', async () => {
    await reminded.council('2027-05-20');
    const first = await issued('2027-05-28', 'education', 'health');
    const second = await issued('2027-05-28', 'education');
    await reminded.report(await desk().slot(first, 'education'), 'svetlana', true);
    await reminded.report(await desk().slot(first, 'health'), 'dmitry');
    expect(await reminded.day('2027-05-25')).toEqual([`${svetlana}: 27-002`]);
    await desk().all(`UPDATE report SET evidence = 'probable'`);
    await reminded.report(await desk().slot(second, 'education'), 'svetlana', true);
    expect(await reminded.day('2027-05-27')).toEqual([]);
  });

  it('begins again when the answer was sent back', async () => {
    await reminded.council('2027-05-20');
    const id = await issued('2027-05-28', 'education');
    const slot = await desk().slot(id, 'education');
    await reminded.report(slot, 'svetlana');
    const reported = await desk().slot(id, 'education');
    await desk().slots.returnForRework(await desk().person('aigul'), slot.id, reported.version, 'Нет таблицы.', null);
    expect(await reminded.day('2027-05-25')).toEqual([`${svetlana}: 27-001`]);
  });

  it('looks once more at the moment of sending: what was answered meanwhile is no longer in it (OUT-19)', async () => {
    await reminded.council('2027-05-20');
    const [first] = [await issued('2027-05-28', 'education'), await issued('2027-05-28', 'education'), await issued('2027-05-28', 'health')];
    await reminded.day('2027-05-25');
    await reminded.report(await desk().slot(first, 'education'), 'svetlana', true);
    const [own] = await desk().all<{ id: string }>(`SELECT s.id FROM slot s JOIN assignment a ON a.id = s.assignment_id WHERE a.number = 3`);
    await reminded.report({ id: own!.id } as never, 'dmitry');
    await reminded.send();
    const [whole, gone] = await reminded.mails(`kind = 'digest' ORDER BY to_address DESC --`);
    expect(whole).toMatchObject({ toAddress: svetlana, state: 'kept', subject: expect.stringContaining('27-002') });
    expect(whole!.bodyText).not.toContain('27-001');
    expect(gone).toMatchObject({ toAddress: dmitry, state: 'cancelled', serverReply: 'everything in it was answered before it left' });
    expect((await states()).map(({ state }) => state).sort()).toEqual(['dropped', 'dropped', 'sent']);
  });

  it('keeps quiet from eight in the evening until eight in the morning, and says it then', async () => {
    await reminded.council('2027-05-20');
    await issued('2027-05-28', 'education');
    expect(await reminded.day('2027-05-25', '07:59:59')).toEqual([]);
    expect(await reminded.day('2027-05-25', '20:00')).toEqual([]);
    expect(await reminded.day('2027-05-26', '08:00')).toEqual([`${svetlana}: 27-001`]);
  });

  it('waits with what it could not send by the evening, and says it in the next letter, not beside it', async () => {
    await reminded.council('2027-05-20');
    await issued('2027-05-28', 'education');
    await reminded.day('2027-05-27', '19:59');
    await reminded.at('2027-05-27', '20:00');
    await reminded.send();
    expect(await reminded.mails()).toMatchObject([{ state: 'retry', attempts: 0 }]);
    expect(await reminded.day('2027-05-28')).toEqual([`${svetlana}: 27-001`]);
    await reminded.send();
    expect((await reminded.mails()).map(({ state }) => state).sort()).toEqual(['cancelled', 'kept']);
    const [letter] = await reminded.mails(`kind = 'digest' AND state = 'kept'`);
    expect(letter!.bodyText).toContain('срок сегодня');
  });

  it('catches up in one letter after a week, and writes down what was skipped', async () => {
    await reminded.council('2027-05-13');
    await issued('2027-05-26', 'education');
    expect(await reminded.day('2027-05-27')).toEqual([`${svetlana}: 27-001`]);
    expect(await reminded.day('2027-05-27')).toEqual([`${svetlana}: 27-001`]);
    const after = await states();
    expect(after.filter(({ state }) => state === 'sent')).toMatchObject([{ rule: '+1', on: '2027-05-27' }]);
    expect(after.filter(({ state }) => state === 'skipped').map(({ rule }) => rule)).toEqual(['-7', '-3', '-1', '0']);
  });

  it('says on Monday what was missed before a weekend', async () => {
    await reminded.council('2027-05-13');
    await issued('2027-05-21', 'education');
    expect(await reminded.day('2027-05-22')).toEqual([]);
    expect(await reminded.day('2027-05-24')).toEqual([`${svetlana}: 27-001`]);
    expect((await reminded.mails())[0]!.bodyText).toContain('просрочено на 1 рабочий день');
  });

  it('is done once by three replicas that look at the same moment, again and again', async () => {
    await reminded.council('2027-05-20');
    for (let nth = 0; nth < 4; nth += 1) await issued('2027-05-28', 'education', 'health', 'prosecution', 'akimat-kostanay', 'unions');
    await reminded.at('2027-05-25', '08:00');
    await Promise.all(Array.from({ length: 9 }, () => reminded.round()));
    const numbers = '27-001, 27-002, 27-003, 27-004';
    expect(await reminded.digestsOf('2027-05-25')).toEqual([dmitry, 'g.ibraeva@kost.example', 'r.dosan@kasip.example', svetlana, timur].map((address) => `${address}: ${numbers}`));
    expect(await reminded.mails()).toHaveLength(5);
  });

  it('goes to the deputy and the body’s mailbox while the contact is away', async () => {
    await reminded.council('2027-05-20');
    await issued('2027-05-28', 'health');
    await desk().all(
      `INSERT INTO deputy (council_id, id, organisation_id, for_person_id, person_id, from_on, to_on) SELECT current_council(), gen_random_uuid(), $1, $2, $3, '2027-05-24', '2027-06-15'`,
      [desk().id('health'), desk().id('dmitry'), desk().id('rahym')]);
    expect(await reminded.day('2027-05-25')).toEqual(['r.dosan@kasip.example: 27-001']);
    const copy = (await reminded.mails(`kind = 'digest' AND person_id IS NULL`))[0]!;
    expect(copy).toMatchObject({ toAddress: 'canc@dsm.example', linkId: null });
    expect(copy.bodyText).not.toContain('[[link]]');
  });
});
