import { eventually } from '../world/eventually.js';
import { assigns, sees, slotOf } from '../world/story.js';
import { World, type Council } from '../world/world.js';
import type { Actor } from '../world/actor.js';

const problemFields = `id version state text byOn helperOther outcome slot { organisation { id } } helpers { askedAt organisation { id } answers { text evidence } } abilities { ask solve }`;
const asked = `query ($id: ID!) { assignment(id: $id) { mark dueOn problems { ${problemFields} } slots { state organisation { id } } timeline { kind act message { text } letter { kind text toAddress } } } }`;
const result = `{ __typename ... on Assignment { id problems { ${problemFields} } } ... on Refused { code sentence } ... on AssignmentConflict { sentence } }`;
const ask = `mutation ($id: ID!, $version: Int!, $bodies: [ID!]!) { askForHelp(problemId: $id, expectedVersion: $version, organisationIds: $bodies) ${result} }`;
const solve = `mutation ($id: ID!, $version: Int!, $outcome: String!) { solveProblem(problemId: $id, expectedVersion: $version, outcome: $outcome) ${result} }`;
const waiting = `query { problems { id text } assignments(filter: { waitsForMe: true }) { total } }`;

/** Practice 21: «обсуждаем возникающие проблемы и сообща решаем их». */
describe('Help needed', () => {
  let world: World;
  let council: Council;
  beforeAll(async () => { world = await World.start(); }, 90_000);
  afterAll(() => world?.stop());
  beforeEach(async () => { council = await world.council(); });

  const linkIn = (text: string) => /https?:\/\/\S+\/r\/\S+/.exec(text)![0];
  const asksOnPage = async (actor: Actor, fields: [string, string][]) => {
    const link = linkIn((await council.letter(actor, 'assignment')).text);
    const form = new FormData();
    form.append('key', /name="key" value="([^"]+)"/.exec(await (await fetch(link)).text())![1]!);
    form.append('answer', 'help');
    for (const [name, value] of fields) form.append(name, value);
    expect((await fetch(link, { method: 'POST', body: form })).status).toBe(200);
  };
  const problemOf = async (viewer: Actor, assignment: { id: string }) => {
    const { assignment: found } = await viewer.asks(asked, { id: assignment.id });
    return { ...found, problem: found.problems[0] };
  };
  /** Svetlana has no short number; the unions are asked from her page. */
  const story = async () => {
    const people = await council.with('aigul', 'svetlana', 'dmitry', 'rahym', 'gulmira');
    const lines = await assigns(people.aigul, council, { lead: 'education', with: ['health'], due: '2027-06-04' });
    await asksOnPage(people.svetlana, [['t-help', 'Оператор не выделяет короткий номер.'], ['helperName', 'Федерация профсоюзов'], ['helpOther', 'Дирекция оператора'], ['helpBy', '2027-05-24']]);
    return { ...people, lines };
  };

  it('asked on her page reaches the helper by letter; his answer by mail reaches her; the secretary solves it', async () => {
    const { aigul, svetlana, rahym, lines } = await story();
    const { problem, dueOn, slots } = await problemOf(aigul, lines);
    expect(problem).toMatchObject({ state: 'open', text: 'Оператор не выделяет короткий номер.', byOn: '2027-05-24', helperOther: 'Дирекция оператора', abilities: { ask: true, solve: true } });
    expect(problem.helpers).toMatchObject([{ organisation: { id: council.body('unions') }, askedAt: expect.any(String), answers: [] }]);
    expect([dueOn, slotOf(council, { slots }, 'education').state]).toEqual(['2027-06-04', 'underway']);
    expect(await aigul.asks(waiting)).toMatchObject({ problems: [{ id: problem.id }], assignments: { total: 1 } });

    const letter = await council.letter(rahym, 'help');
    expect(letter.subject).toMatch(/^№ 27-001 · до 24 мая · Просят помощи: /);
    for (const said of ['Министерство просвещения просит Вас помочь', 'Оператор не выделяет короткий номер', 'ПОМОЩЬ НУЖНА: понедельник, 24 мая 2027 года', 'С. Ким', 'В ответе просим указать № 27-001']) expect(letter.text).toContain(said);
    expect(letter.text).not.toMatch(/поруч|просроч|исполнител|https?:/i);
    const copy = await council.letter(svetlana, 'helpCopy');
    expect(copy.text).toContain('Кому: Федерация профсоюзов');

    await council.replies(rahym, letter, 'Поможем. Номер откроют 22 мая.');
    const passedOn = await council.letter(svetlana, 'helpAnswer');
    expect(passedOn.text).toContain('Федерация профсоюзов отвечает на Вашу просьбу о помощи');
    expect(passedOn.text).toContain('Поможем. Номер откроют 22 мая.');
    const seen = await problemOf(aigul, lines);
    expect(seen.problem.helpers[0].answers).toMatchObject([{ text: 'Поможем. Номер откроют 22 мая.', evidence: 'probable' }]);
    expect(seen.timeline).toContainEqual(expect.objectContaining({ kind: 'message', message: { text: 'Поможем. Номер откроют 22 мая.' } }));
    expect(seen.timeline).toContainEqual(expect.objectContaining({ kind: 'letter', letter: expect.objectContaining({ kind: 'help', toAddress: rahym.address }) }));
    // His word is about her trouble and reports nothing for anybody.
    expect(slotOf(council, await sees(aigul, lines), 'education').latestReport).toMatchObject({ answer: 'help', standing: 'waiting' });

    expect(await svetlana.does(solve, { id: problem.id, version: seen.problem.version, outcome: 'Решили' })).toMatchObject({ __typename: 'Refused', code: 'NOT_ALLOWED' });
    expect(await aigul.does(solve, { id: problem.id, version: seen.problem.version, outcome: ' ' })).toMatchObject({ __typename: 'Refused', code: 'OUTCOME_MISSING' });
    expect(await aigul.does(solve, { id: problem.id, version: seen.problem.version, outcome: 'Номер открыт.' })).toMatchObject({ __typename: 'Assignment', problems: [{ state: 'solved', outcome: 'Номер открыт.' }] });
    expect(await aigul.asks(waiting)).toMatchObject({ problems: [], assignments: { total: 0 } });
    expect(await aigul.does(solve, { id: problem.id, version: seen.problem.version, outcome: 'Ещё раз' })).toMatchObject({ __typename: 'AssignmentConflict' });
  });

  it('by mail only names who might help; they hear of it when the secretary presses', async () => {
    const { aigul, svetlana, rahym } = await council.with('aigul', 'svetlana', 'rahym');
    const lines = await assigns(aigul, council, { lead: 'education' });
    await council.replies(svetlana, await council.letter(svetlana, 'assignment'), 'Не можем, потому что нет номера. Просим содействия Федерации профсоюзов.');
    const { problem } = await eventually('the problem', async () => {
      const found = await problemOf(aigul, lines);
      return found.problem ? found : null;
    });
    expect(problem.helpers).toMatchObject([{ organisation: { id: council.body('unions') }, askedAt: null }]);
    expect(await council.lettersTo(rahym.address)).toEqual([]);
    expect(await svetlana.does(ask, { id: problem.id, version: problem.version, bodies: [council.body('unions')] })).toMatchObject({ __typename: 'Refused', code: 'NOT_ALLOWED' });
    expect(await aigul.does(ask, { id: problem.id, version: problem.version, bodies: [council.body('unions')] })).toMatchObject({ __typename: 'Assignment' });
    expect((await council.letter(rahym, 'help')).text).toContain('Не можем, потому что нет номера.');
  });

  it('does not exist for a body that is no party, nor for a co-executor', async () => {
    const { gulmira, dmitry, aigul, rahym, lines } = await story();
    const { problem } = await problemOf(aigul, lines);
    for (const stranger of [gulmira, rahym]) {
      expect((await stranger.asks(asked, { id: lines.id })).assignment).toBeNull();
      expect((await stranger.asks(waiting)).problems).toEqual([]);
      for (const [mutation, more] of [[ask, { bodies: [council.body('ngo')] }], [solve, { outcome: 'x' }]] as const) {
        expect(await stranger.does(mutation, { id: problem.id, version: problem.version, ...more })).toMatchObject({ __typename: 'Refused', code: 'NOT_FOUND' });
      }
    }
    expect((await problemOf(dmitry, lines)).problems).toEqual([]);
    expect(JSON.stringify(await dmitry.asks(asked, { id: lines.id }))).not.toContain('короткий номер');
  });

  it('a helper’s letter that is marked is hidden everywhere, and nothing of it is passed on', async () => {
    const { aigul, svetlana, rahym, lines } = await story();
    const canary = 'ҚҰПИЯ-7319';
    await council.replies(rahym, await council.letter(rahym, 'help'), `Поможем. ${canary}`);
    expect((await council.letter(svetlana, 'helpAnswer')).text).toContain(canary);
    const message = await eventually('his letter', async () => {
      const { assignment } = await aigul.asks(`query ($id: ID!) { assignment(id: $id) { timeline { message { id version text } } } }`, { id: lines.id });
      return assignment.timeline.map((item: any) => item.message).find((one: any) => one?.text.includes(canary));
    });
    expect(await aigul.does(`mutation ($id: ID!, $version: Int!) { markAtRisk(messageId: $id, expectedVersion: $version) { __typename } }`, { id: message.id, version: message.version })).toMatchObject({ __typename: 'Message' });
    const everything = `query ($id: ID!) { problems { helpers { answers { text } } } assignment(id: $id) { problems { helpers { answers { text } } } timeline { message { text } letter { text } } }
      season(year: 2027) { members { threads { messages { text } } } } }`;
    for (const who of await Promise.all(['svetlana', 'rahym', 'bolat', 'dmitry'].map((key) => council.person(key)))) {
      const answer = await who.sends(everything, { id: lines.id });
      expect([who.key, answer.errors ?? [], JSON.stringify(answer).includes(canary)]).toEqual([who.key, [], false]);
    }
    expect((await problemOf(aigul, lines)).problem.helpers[0].answers).toEqual([]);
  });

  it('where words of the answer speak of somebody in danger, nobody hears of it before a person decides', async () => {
    const { svetlana, rahym, aigul, lines } = await story();
    await council.replies(rahym, await council.letter(rahym, 'help'), 'Поможем. Но девочку там бьют и заставляют работать.');
    await eventually('his letter', async () => ((await problemOf(aigul, lines)).problem.helpers[0].answers.length > 0 ? true : null));
    expect((await problemOf(svetlana, lines)).problem.helpers[0].answers).toEqual([]);
    expect((await council.lettersTo(svetlana.address)).filter(({ kind }) => kind === 'helpAnswer')).toEqual([]);
    const message = (await aigul.asks(`query ($id: ID!) { assignment(id: $id) { timeline { message { id version riskSuggested } } } }`, { id: lines.id })).assignment.timeline.map((item: any) => item.message).find((one: any) => one?.riskSuggested);
    await aigul.does(`mutation ($id: ID!, $version: Int!) { unmarkAtRisk(messageId: $id, expectedVersion: $version, reason: "Известный случай.") { __typename } }`, { id: message.id, version: message.version });
    expect((await council.letter(svetlana, 'helpAnswer')).text).toContain('Поможем.');
  });
});
