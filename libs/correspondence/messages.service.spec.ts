import { Refusal, VersionConflict } from '@kenes/kernel';
import { MessageMarkedAtRisk, RiskRuledOut } from './correspondence.events.js';
import { FileHolders } from './files/file-holders.js';
import type { Message } from './message.entity.js';
import { findRawLetter } from './message-files.js';
import { MessageQueries } from './messages.queries.js';
import { MessagesResolver } from './messages.resolver.js';
import { Messages } from './messages.service.js';
import { Suggestions } from './suggestions.js';
import { Mailroom } from './testing/mailroom.js';
import { ThreadQueries } from './threads.queries.js';
import { evidenceReasons } from './evidence-reasons.js';

const KIM = 's.kim@edu.example';
const OTHER = 's.kim.84@mail.example';

/** What came of an act: the code of its refusal, or "done". */
const verdict = (act: Promise<unknown>): Promise<string> =>
  act.then(() => 'done', (error: unknown) => (error instanceof Refusal ? error.code : error instanceof VersionConflict ? 'CHANGED_MEANWHILE' : Promise.reject(error)));

describe('Sorting the mail', () => {
  let room: Mailroom;
  let nth = 0;
  beforeAll(async () => { room = await Mailroom.open(); });
  afterAll(() => room?.close());
  beforeEach(() => room.newCouncil(`t${'abcdefghijklmnopqrstuvwxyz'[(nth += 1)]}`));

  const acts = () => room.app.get(Messages);
  const education = () => room.notebook.slots[0]!;
  const again = async (id: string) => (await room.messages()).find((one) => one.id === id)!;
  const scan = () => room.gets({ from: 'canc@dsm.example', subject: 'О представлении информации', text: 'Согласно приложению.', attachments: [{ filename: 'scan0007.pdf', content: '%PDF' }] });
  const filing = (message: Message, more = {}) => ({ messageId: message.id, expectedVersion: message.version, slotId: room.notebook.slots[1]!.id, asOfficial: false, ...more });

  /** Reads with a viewer and gives the connection back. */
  async function sees<T>(key: string, look: (viewer: Awaited<ReturnType<Mailroom['viewer']>>) => Promise<T>): Promise<T> {
    const viewer = await room.viewer(key);
    try {
      return await look(viewer);
    } finally {
      await viewer.reading.close();
    }
  }
  const queries = () => room.app.get(MessageQueries);
  const unsorted = (key: string) => sees(key, async (viewer) => (await queries().unsorted(viewer, 50)).rows.map(({ id }) => id));

  describe('by the secretary', () => {
    it('a chancellery’s scan becomes the official letter of a slot, with a number of the register, and comes back by undo', async () => {
      const message = await scan();
      await acts().file(await room.viewer('aigul'), filing(message, { asOfficial: true, officialNumber: '05-12/1234-И', officialOn: '2027-05-19' }));
      expect(await again(message.id)).toMatchObject({ state: 'filed', registerNumber: 1 });
      expect(room.notebook.delivered).toMatchObject([{ filedBy: 'person', official: { number: '05-12/1234-И', on: '2027-05-19' }, files: [{ name: 'scan0007.pdf' }] }]);
      expect(await room.all(`SELECT act, principal_id FROM audit_entry WHERE object_id = $1 ORDER BY written_at, id`, [message.id])).toMatchObject([{ act: 'message.received' }, { act: 'message.filed', principal_id: room.person('aigul') }]);

      await acts().unsort(await room.viewer('aigul'), message.id, (await again(message.id)).version);
      expect(await again(message.id)).toMatchObject({ state: 'unsorted', threadId: null, registerNumber: 1 });
      expect(room.notebook.givenBack).toEqual([{ messageId: message.id, why: 'unsorted' }]);
    });

    it('an official letter needs its number and date, a slot must exist, and a stale page is told so', async () => {
      const message = await scan();
      const file = async (more: object) => verdict(acts().file(await room.viewer('aigul'), filing(message, more)));
      expect(await file({ asOfficial: true, officialNumber: ' ' })).toBe('OFFICIAL_DETAILS_MISSING');
      expect(await file({ slotId: message.id })).toBe('TARGET_UNKNOWN');
      expect(await file({ expectedVersion: 7 })).toBe('CHANGED_MEANWHILE');
      expect(await file({})).toBe('done');
      expect(await file({ expectedVersion: 2 })).toBe('MESSAGE_FILED');
      expect(room.notebook.delivered).toHaveLength(1);
    });

    it('one press twice files once', async () => {
      const message = await scan();
      const viewer = await room.viewer('aigul');
      const both = await Promise.all([acts().file(viewer, filing(message)), acts().file(viewer, filing(message))]);
      expect(both).toEqual([message.id, message.id]);
      expect(room.notebook.delivered).toHaveLength(1);
    });

    it('a second address is remembered, and the letter goes where hers would have gone', async () => {
      const message = await room.gets({ from: OTHER, to: await room.replyAddress('svetlana', education().id), text: 'Выполнено.' });
      await acts().secondAddress(await room.viewer('aigul'), message.id, message.version, room.person('svetlana'));
      expect(await again(message.id)).toMatchObject({ state: 'filed', evidence: 'probable', personId: room.person('svetlana') });
      expect(room.notebook.delivered).toMatchObject([{ evidence: 'probable', personId: room.person('svetlana') }]);
      expect((await room.gets({ from: OTHER, to: await room.replyAddress('svetlana', education().id), text: 'Ещё одно.' })).state).toBe('filed');
    });

    it('an address of one person is not given to another', async () => {
      const message = await room.gets({ from: KIM, text: 'Выполнено.' });
      expect(await verdict(acts().secondAddress(await room.viewer('aigul'), message.id, message.version, room.person('dmitry')))).toBe('ADDRESS_TAKEN');
      expect(await verdict(acts().secondAddress(await room.viewer('aigul'), message.id, message.version, message.id))).toBe('PERSON_UNKNOWN');
    });

    it('what is not for us lies aside and comes back', async () => {
      const message = await scan();
      await acts().notForUs(await room.viewer('aigul'), message.id, 1);
      expect(await unsorted('aigul')).toEqual([]);
      await acts().unsort(await room.viewer('aigul'), message.id, 2);
      expect(await unsorted('aigul')).toEqual([message.id]);
      expect(await verdict(acts().unsort(await room.viewer('aigul'), message.id, 3))).toBe('MESSAGE_UNSORTED');
    });

    it('is told in plain words who seems to have written, and where it may belong', async () => {
      await room.sent(education(), 118);
      const message = await room.gets({ from: OTHER, to: await room.replyAddress('svetlana', education().id), subject: 'На исх. № 118 от 15.04.2027', text: 'Выполнено. См. также 27-042.' });
      const [reasons, suggestions] = await sees('aigul', async (viewer) => [
        await evidenceReasons(viewer, message, 'ru'),
        await room.app.get(Suggestions).of(viewer, message, 'ru'),
      ] as const);
      expect(reasons.map(({ tone, sentence }) => `${tone}: ${sentence}`)).toEqual([
        'odd: Домен mail.example не сообщает, как проверять его письма.',
        'good: Пришло на личный адрес для ответа, выданный: С. Ким.',
        'odd: Адрес s.kim.84@mail.example мы видим впервые.',
      ]);
      expect(suggestions.map(({ kind, sentence }) => `${kind}: ${sentence}`)).toEqual([
        'secondAddress: Адрес для ответа выдан человеку по имени С. Ким. Возможно, это второй адрес того же человека.',
        'slot: Пришло на адрес для ответа по 27-041.',
        'slot: В письме назван номер 27-042: Дежурство психологов.',
      ]);
    });
  });

  describe('that may tell of a child at risk', () => {
    const child = () => room.getsFile('letter-risk-ru');

    it('waits for the secretary or a named contact; nobody else sees it before they have decided', async () => {
      const message = await child();
      expect([await unsorted('aigul'), await unsorted('gauhar'), await unsorted('bolat'), await unsorted('svetlana')]).toEqual([[message.id], [message.id], [], []]);
      await acts().unmarkAtRisk(await room.viewer('aigul'), message.id, message.version, 'школьная задача');
      expect(room.told.at(-1)).toBeInstanceOf(RiskRuledOut);
      expect(await again(message.id)).toMatchObject({ riskSuggested: false, atRisk: false });
    });

    it('once marked exists on no path but for the secretary and the named contacts', async () => {
      const to = await room.replyAddress('svetlana', education().id);
      const message = await room.gets({ from: KIM, to, signedBy: 'edu.example', text: 'Девочку держат на ферме.', attachments: [{ filename: 'фото.jpg', content: 'JPG' }] });
      expect(message.state).toBe('filed');
      const paths = (key: string) =>
        sees(key, async (viewer) => ({
          byId: (await queries().byId(viewer, message.id)) !== null,
          unsorted: (await queries().unsorted(viewer, 50)).total,
          slot: (await queries().aboutSlot(viewer, education().id)).length,
          closed: (await queries().closed(viewer)).length,
          raw: (await findRawLetter(queries())(viewer, message.id, 0)) !== null,
          file: (await room.app.get(FileHolders).find(viewer, 'message', message.id, 0)) !== null,
          threads: (await room.app.get(ThreadQueries).messagesOf(viewer, message.threadId!)).length,
        }));
      expect(await paths('svetlana')).toEqual({ byId: true, unsorted: 0, slot: 1, closed: 0, raw: true, file: true, threads: 1 });
      expect(await paths('dmitry')).toMatchObject({ byId: false, slot: 0, raw: false, file: false, threads: 0 });

      await acts().markAtRisk(await room.viewer('aigul'), message.id, message.version);
      expect(room.notebook.givenBack).toEqual([{ messageId: message.id, why: 'atRisk' }]);
      expect(room.told.some((fact) => fact instanceof MessageMarkedAtRisk)).toBe(true);
      const nothing = { byId: false, unsorted: 0, slot: 0, closed: 0, raw: false, file: false, threads: 0 };
      for (const key of ['svetlana', 'dmitry', 'bolat', 'anna']) expect(await paths(key)).toEqual(nothing);
      for (const key of ['aigul', 'gauhar']) expect(await paths(key)).toEqual({ ...nothing, byId: true, closed: 1, raw: true, file: true });
    });

    it('tells those who may open it who marked it, who opened it and when; and nobody else', async () => {
      const message = await child();
      await acts().markAtRisk(await room.viewer('aigul'), message.id, message.version);
      await acts().opened(await room.viewer('gauhar'), message.id);
      await sees('aigul', async (viewer) => {
        const steps = await queries().riskSteps(viewer, message.id);
        expect(steps.map(({ act, personId }) => [act, personId])).toEqual([['received', null], ['marked', room.person('aigul')], ['opened', room.person('gauhar')]]);
        const readers = await queries().riskReaders(viewer, message.id);
        expect(readers.map(({ personId, isSecretary, openedAt }) => [personId, isSecretary, openedAt !== null])).toEqual([[room.person('aigul'), true, false], [room.person('gauhar'), false, true]]);
      });
      const resolver = room.app.get(MessagesResolver);
      for (const key of ['svetlana', 'bolat']) await sees(key, async (viewer) => {
        expect([await resolver.riskSteps(await again(message.id), viewer), await resolver.riskReaders(await again(message.id), viewer)]).toEqual([[], []]);
      });
    });

    it('is filed nowhere and unmarked by nobody else, and only with a reason', async () => {
      const message = await child();
      await acts().markAtRisk(await room.viewer('aigul'), message.id, message.version);
      const { version } = await again(message.id);
      expect(await verdict(acts().unmarkAtRisk(await room.viewer('bolat'), message.id, version, 'x'))).toBe('NOT_FOUND');
      expect(await verdict(acts().file(await room.viewer('aigul'), filing(message, { expectedVersion: version })))).toBe('MESSAGE_AT_RISK');
      expect(await verdict(acts().unmarkAtRisk(await room.viewer('gauhar'), message.id, version, ' '))).toBe('REASON_MISSING');
      expect(await verdict(acts().unmarkAtRisk(await room.viewer('gauhar'), message.id, version, 'проверено, опасности нет'))).toBe('done');
      expect(await room.all(`SELECT facts FROM audit_entry WHERE act = 'message.unmarkedAtRisk'`)).toEqual([{ facts: { reason: 'проверено, опасности нет' } }]);
    });
  });

  it('is nobody’s work but the secretariat’s', async () => {
    const message = await scan();
    for (const key of ['svetlana', 'anna', 'bolat']) expect(await verdict(acts().notForUs(await room.viewer(key), message.id, 1))).toBe('NOT_FOUND');
    expect(await verdict(acts().notForUs(await room.viewer('gauhar'), message.id, 1))).toBe('done');
  });
});
