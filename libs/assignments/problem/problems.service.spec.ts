import { newId } from '@kenes/kernel';
import { HelpAnswered, HelpAsked } from '../events.js';
import type { Said } from '../report.entity.js';
import { waitingOf } from '../reporting.js';
import { Dossier } from '../dossier.js';
import { Desk, outcome } from '../testing/desk.js';
import { messageOf } from '../testing/messages.js';
import type { HelpWanted } from './opening.js';
import type { Problem, ProblemHelper } from './problem.entity.js';
import { Problem as ProblemRow, ProblemHelper as HelperRow } from './problem.entity.js';
import { ProblemDestination } from './problem-destination.js';
import { ProblemQueries } from './problem.queries.js';
import { Problems } from './problems.service.js';

describe('What is in the way of a body', () => {
  let desk: Desk;
  let problems: Problems;
  const destination = new ProblemDestination(null!);
  beforeAll(async () => { desk = await Desk.open(); problems = new Problems(desk.unit); });
  afterAll(() => desk.close());
  beforeEach(() => { desk.told.length = 0; });

  /** Education says what is in its way; as on the page when it names helpers. */
  const says = async (assignmentId: string, text = 'Оператор не даёт короткий номер.', help?: Partial<HelpWanted>, more: { messageId?: string } = {}): Promise<void> => {
    const slot = await desk.slot(assignmentId, 'education');
    const said: Said = { answer: 'help', interim: true, text, untilOn: null, figures: [], files: [], without: [], ...(help && { help: { organisationIds: [], names: [], other: '', byOn: null, ...help } }) };
    await desk.unit.write({ councilId: desk.councilId, principalId: desk.id('svetlana'), channel: 'link', evidence: 'link' }, async (work) => {
      const { dossier } = await Dossier.ofSlot(work, slot.id);
      const report = await desk.reporting.give(work, dossier, dossier.slots.find(({ id }) => id === slot.id)!, said, { personId: desk.id('svetlana'), channel: more.messageId ? 'mail' : 'link', evidence: more.messageId ? 'proved' : 'link', messageId: more.messageId ?? null });
      return report.id;
    });
  };
  const problemsOf = (assignmentId: string): Promise<Problem[]> =>
    desk.unit.chore(desk.councilId, (work) => work.all(ProblemRow, 'slot_id IN (SELECT id FROM slot WHERE assignment_id = $1)', [assignmentId], 'opened_at, id'));
  const open = async (assignmentId: string): Promise<Problem> => (await problemsOf(assignmentId)).find(({ state }) => state === 'open')!;
  const helpers = (problem: Problem): Promise<ProblemHelper[]> => desk.unit.chore(desk.councilId, (work) => work.all(HelperRow, 'problem_id = $1', [problem.id], 'id'));
  const asked = async (problem: Problem) => (await helpers(problem)).map(({ organisationId, askedAt }) => [organisationId, askedAt !== null]);
  const reports = (assignmentId: string) => desk.all<{ answer: string; standing: string }>('SELECT answer, standing FROM report WHERE slot_id IN (SELECT id FROM slot WHERE assignment_id = $1) ORDER BY at, id', [assignmentId]);

  it('opens with every answer "help", on any way; the due day stays and the slot is under way', async () => {
    const id = await desk.issued();
    await desk.slots.report(await desk.person('svetlana'), desk.report(await desk.slot(id, 'education'), { answer: 'help', interim: true, text: 'Нет короткого номера.' }));
    expect(await problemsOf(id)).toMatchObject([{ state: 'open', text: 'Нет короткого номера.', byOn: null }]);
    expect(await desk.slot(id, 'education')).toMatchObject({ state: 'underway', dueOn: '2027-06-04', extensions: 0 });
    await desk.slots.reportOnBehalf(await desk.person('aigul'), desk.report(await desk.slot(id, 'health'), { answer: 'help', interim: true, text: 'Нет врачей.' }), { saidBy: 'Д. Цой', channelName: 'phone', personId: null });
    expect((await problemsOf(id)).map(({ text }) => text)).toEqual(['Нет короткого номера.', 'Нет врачей.']);
  });

  it('opens with no other answer, nor with one to what is closed', async () => {
    const id = await desk.issued();
    await desk.slots.report(await desk.person('svetlana'), desk.report(await desk.slot(id, 'education'), { answer: 'onTime', interim: true, text: 'Нужна помощь? Нет.' }));
    const { version } = await desk.assignment(id);
    await desk.assignments.cancel(await desk.person('aigul'), id, version, 'Вошло в план');
    await says(id);
    expect(await problemsOf(id)).toEqual([]);
  });

  it('asks at once whom the page ticked and named; the rest is somebody else', async () => {
    const id = await desk.issued();
    await says(id, undefined, { organisationIds: [desk.id('health')], names: ['федерация профсоюзов ', 'Дирекция оператора', ''], other: 'Горэнерго', byOn: '2027-05-24' });
    const problem = await open(id);
    expect(problem).toMatchObject({ byOn: '2027-05-24', helperOther: 'Горэнерго; Дирекция оператора' });
    expect(await asked(problem)).toEqual(expect.arrayContaining([[desk.id('health'), true], [desk.id('unions'), true]]));
    expect(desk.told).toContainEqual(new HelpAsked(problem.id, expect.arrayContaining((await helpers(problem)).map((one) => one.id)) as never));
  });

  it('asks nobody by itself where words speak of somebody in danger', async () => {
    const id = await desk.issued();
    await says(id, 'Девочку бьют и заставляют работать на мойке.', { organisationIds: [desk.id('health')] });
    expect(await asked(await open(id))).toEqual([[desk.id('health'), false]]);
    expect(desk.told.filter((fact) => fact instanceof HelpAsked)).toEqual([]);
  });

  it('of bodies that a text names only says so; the secretary asks', async () => {
    const id = await desk.issued();
    await says(id, 'Не можем, потому что нет номера: просим содействия Федерации профсоюзов.');
    const problem = await open(id);
    expect(await asked(problem)).toEqual([[desk.id('unions'), false]]);
    const ask = async (who: string, bodies: string[], version = problem.version) => problems.ask(await desk.person(who), problem.id, version, bodies.map((key) => desk.id(key)));
    expect(await outcome(ask('svetlana', ['unions']))).toBe('NOT_ALLOWED');
    expect(await outcome(ask('dmitry', ['unions']))).toBe('NOT_ALLOWED');
    expect(await outcome(ask('gulmira', ['unions']))).toBe('NOT_FOUND');
    expect(await outcome(ask('aigul', []))).toBe('HELPERS_MISSING');
    expect(await outcome(ask('aigul', ['education']))).toBe('HELPER_IS_ASKER');
    expect(await outcome(ask('aigul', ['aigul']))).toBe('ORGANISATION_UNKNOWN');
    expect(desk.told.filter((fact) => fact instanceof HelpAsked)).toEqual([]);
    expect(await ask('aigul', ['unions', 'health'])).toBe(id);
    expect((await asked(problem)).every(([, when]) => when)).toBe(true);
    expect(await outcome(ask('aigul', ['ngo']))).toBe('conflict');
    expect(await outcome(ask('gauhar', ['unions'], problem.version + 1))).toBe('HELPERS_ASKED');
    expect(await desk.history(id)).toContainEqual(expect.objectContaining({ act: 'slot.askForHelp', principal_id: desk.id('aigul') }));
  });

  it('is solved with a word; the answer it came with waits no more', async () => {
    const id = await desk.issued();
    await says(id);
    const problem = await open(id);
    expect(await outcome(problems.solve(await desk.person('svetlana'), problem.id, problem.version, 'Дали'))).toBe('NOT_ALLOWED');
    expect(await outcome(problems.solve(await desk.person('aigul'), problem.id, problem.version, ' '))).toBe('OUTCOME_MISSING');
    await problems.solve(await desk.person('aigul'), problem.id, problem.version, 'Номер дали 22 мая.');
    expect(await problemsOf(id)).toMatchObject([{ state: 'solved', outcome: 'Номер дали 22 мая.', closedById: desk.id('aigul') }]);
    expect(await reports(id)).toEqual([{ answer: 'help', standing: 'noted' }]);
    expect(await outcome(problems.solve(await desk.person('aigul'), problem.id, problem.version + 1, 'Ещё раз'))).toBe('PROBLEM_SOLVED');
    await says(id, 'Снова нет номера.');
    expect((await problemsOf(id)).map(({ state }) => state)).toEqual(['solved', 'open']);
  });

  it('outlives other answers, is renewed by a newer one, and ends with its withdrawal', async () => {
    const id = await desk.issued();
    await says(id, 'Нет номера.', { organisationIds: [desk.id('health')] });
    const before = await open(id);
    await desk.slots.report(await desk.person('svetlana'), desk.report(await desk.slot(id, 'education'), { answer: 'onTime', interim: true, text: 'В остальном успеваем.' }));
    expect(await open(id)).toMatchObject({ id: before.id, text: 'Нет номера.' });
    await says(id, 'Нет номера и договора.');
    expect(await problemsOf(id)).toMatchObject([{ id: before.id, text: 'Нет номера и договора.' }]);
    expect(await asked(before)).toEqual([[desk.id('health'), true]]);
    await desk.unit.write({ councilId: desk.councilId, principalId: desk.id('svetlana'), channel: 'link', evidence: 'link' }, async (work) => {
      const { dossier, slot } = await Dossier.ofSlot(work, (await desk.slot(id, 'education')).id);
      expect(waitingOf(await dossier.reports(work, slot))?.answer).toBe('help');
      return (await desk.reporting.withdraw(work, dossier, slot)).id;
    });
    expect(await problemsOf(id)).toMatchObject([{ id: before.id, state: 'solved', outcome: null, closedById: desk.id('svetlana') }]);
  });

  it('leaves nothing behind when its letter is closed; an earlier word speaks again', async () => {
    const id = await desk.issued();
    const takesBack = (messageId: string) => desk.unit.write({ councilId: desk.councilId, principalId: desk.id('aigul'), channel: 'web', evidence: 'session' }, async (work) => {
      const { dossier, slot } = await Dossier.ofSlot(work, (await desk.slot(id, 'education')).id);
      const report = (await dossier.reports(work, slot)).find((one) => one.messageId === messageId)!;
      await desk.reporting.takeBack(work, dossier, slot, report, 'atRisk');
      return slot.id;
    });
    const [first, second] = [await messageOf(desk, 'Нет номера.'), await messageOf(desk, 'Девочку бьют.')];
    await says(id, 'Нет номера.', undefined, { messageId: first });
    await says(id, 'Девочку бьют.', undefined, { messageId: second });
    await takesBack(second);
    expect(await problemsOf(id)).toMatchObject([{ state: 'open', text: 'Нет номера.' }]);
    await takesBack(first);
    expect(await problemsOf(id)).toEqual([]);
  });

  it('is read by whoever reads the answer, and listed while it matters', async () => {
    const id = await desk.issued();
    await says(id);
    const problem = await open(id);
    const list = async (who: string) => {
      const viewer = await desk.person(who);
      const [mine, listed] = [await new ProblemQueries().of(viewer, id), await new ProblemQueries().list(viewer, true)];
      await viewer.reading.close();
      return [mine.length, listed.some((one) => one.id === problem.id)];
    };
    for (const who of ['aigul', 'gauhar', 'bolat', 'svetlana']) expect([who, ...(await list(who))]).toEqual([who, 1, true]);
    // A co-executor does not read the lead's answers; a stranger does not even know of the assignment.
    for (const who of ['dmitry', 'rahym', 'gulmira']) expect([who, ...(await list(who))]).toEqual([who, 0, false]);
    const { version } = await desk.assignment(id);
    await desk.assignments.cancel(await desk.person('aigul'), id, version, 'Вошло в план');
    expect(await list('aigul')).toEqual([1, false]);
    expect(await outcome(problems.ask(await desk.person('aigul'), problem.id, problem.version, [desk.id('ngo')]))).toBe('ASSIGNMENT_CLOSED');
  });

  describe('A letter of a helper', () => {
    const arrives = async (helper: ProblemHelper, text: string, more: object = {}): Promise<string> => {
      const messageId = await messageOf(desk, text);
      const delivered = {
        messageId, threadId: newId(), targetId: helper.id, personId: desk.id('rahym'), organisationId: helper.organisationId, fromName: 'Р. Досан', fromAddress: 'r.dosan@kasip.example', evidence: 'proved' as const,
        subject: 'Re', text, tables: [], files: [], receivedAt: new Date(), filedBy: 'mail' as const, official: null, ...more,
      };
      await desk.unit.write({ councilId: desk.councilId, principalId: desk.id('rahym'), channel: 'mail', evidence: 'proved' }, async (work) => {
        for (const time of [1, 2]) await destination.take(work, { ...delivered, subject: `Re ${time}` });
        await work.record({ act: 'message.received', objectKind: 'message', objectId: messageId });
        return messageId;
      });
      return messageId;
    };
    const story = async () => {
      const id = await desk.issued();
      await says(id, undefined, { organisationIds: [desk.id('unions'), desk.id('health')] });
      const [unions, health] = ['unions', 'health'].map((key) => (all: ProblemHelper[]) => all.find(({ organisationId }) => organisationId === desk.id(key))!);
      const all = await helpers(await open(id));
      desk.told.length = 0;
      return { id, number: (await desk.assignment(id)).number!, unions: unions!(all), health: health!(all) };
    };
    const answers = (helper: ProblemHelper) => desk.all('SELECT message_id FROM problem_answer WHERE helper_id = $1', [helper.id]);

    it('is an answer once, and acts on nobody’s slot', async () => {
      const { id, unions } = await story();
      const messageId = await arrives(unions, 'Выполнено. Поможем.');
      expect(desk.told).toEqual([new HelpAnswered(unions.id, messageId)]);
      expect(await desk.slot(id, 'education')).toMatchObject({ state: 'underway' });
      expect(await reports(id)).toHaveLength(1);
      await desk.unit.chore(desk.councilId, (work) => destination.giveBack(work, messageId));
      expect(await answers(unions)).toEqual([]);
    });

    it('of whom we do not believe acts only when a person files it', async () => {
      const { unions } = await story();
      for (const evidence of ['doubtful', 'refused']) await arrives(unions, 'Поможем.', { evidence });
      expect([desk.told, await answers(unions)]).toEqual([[], []]);
      await arrives(unions, 'Поможем.', { evidence: 'doubtful', filedBy: 'person' });
      expect(await answers(unions)).toHaveLength(1);
    });

    it('finds the question by its number, unless the body has a part of its own', async () => {
      const { number, unions, health } = await story();
      const targets = (wanted: { ids?: string[]; numbers?: string[] }) => desk.unit.chore(desk.councilId, (work) => destination.targets(work, wanted));
      expect(await targets({ numbers: [number] })).toEqual([{ kind: 'problem', id: unions.id, organisationId: desk.id('unions'), number, subject: 'Обеспечить работу телефонов доверия', open: true }]);
      expect(await targets({ ids: [health.id] })).toMatchObject([{ id: health.id, open: true }]);
    });
  });
});
