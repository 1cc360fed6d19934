import { newId } from '@kenes/kernel';
import type { DeliveredMessage } from '@kenes/correspondence';
import { ProgressReported, ReportWithdrawn, SlotAcknowledged } from './events.js';
import { SlotDestination } from './slot-destination.js';
import { Desk, outcome } from './testing/desk.js';

describe('A letter that answers an assignment', () => {
  let desk: Desk;
  let destination: SlotDestination;
  let assignmentId: string;
  let slotId: string;
  beforeAll(async () => { desk = await Desk.open(); destination = new SlotDestination(desk.reporting); });
  afterAll(() => desk.close());
  beforeEach(async () => {
    assignmentId = await desk.issued({ slots: [desk.slotInput('education', { isLead: true })], indicatorCodes: ['I4', 'I5'] });
    slotId = (await desk.slot(assignmentId, 'education')).id;
    desk.told.length = 0;
  });

  /** A message as correspondence would have kept it, filed under this slot. */
  async function message(text: string): Promise<string> {
    const id = newId();
    await desk.unit.chore(desk.councilId, async (work) => {
      const [file] = await work.query<{ id: string }>(`INSERT INTO stored_file (council_id, id, sha256, size, media_type) VALUES ($1, $2, sha256($3::bytea), 1, 'message/rfc822') RETURNING id`, [work.councilId, newId(), Buffer.from(id)]);
      const [mail] = await work.query<{ id: string }>(`INSERT INTO inbound_mail (council_id, id, file_id, content_hash, envelope_from, remote_ip, helo, received_at, state) VALUES ($1, $2, $3, $4, '', '', '', now(), 'read') RETURNING id`, [work.councilId, newId(), file!.id, Buffer.from(id)]);
      await work.query(`INSERT INTO message (council_id, id, inbound_id, state, evidence, from_name, from_address, subject, body_text, received_at) VALUES ($1, $2, $3, 'unsorted', 'proved', '', '', '', $4, now())`, [work.councilId, id, mail!.id, text]);
    });
    return id;
  }

  async function arrives(text: string, more: Partial<DeliveredMessage> = {}): Promise<DeliveredMessage> {
    const delivered: DeliveredMessage = {
      messageId: await message(text), threadId: newId(), targetId: slotId, personId: desk.id('svetlana'), organisationId: desk.id('education'), fromName: 'С. Ким', fromAddress: 's.kim@edu.example',
      evidence: 'proved', subject: 'Re: № 27-041', text, tables: [], files: [], receivedAt: new Date(), filedBy: 'mail', official: null, ...more,
    };
    await take(delivered);
    return delivered;
  }
  const caller = () => ({ councilId: desk.councilId, principalId: desk.id('svetlana'), channel: 'mail' as const, evidence: 'proved' as const });
  const take = (delivered: DeliveredMessage) => desk.unit.write(caller(), async (work) => {
    await destination.take(work, delivered);
    await work.record({ act: 'message.file', objectKind: 'message', objectId: delivered.messageId });
    return delivered.messageId;
  });
  const giveBack = (messageId: string, why: 'unsorted' | 'atRisk') => desk.unit.write(caller(), async (work) => {
    await destination.giveBack(work, messageId, why);
    await work.record({ act: 'message.unsort', objectKind: 'message', objectId: messageId });
    return messageId;
  });
  const reports = () => desk.all<Record<string, unknown>>('SELECT kind, answer, standing, body_text, until_on, evidence FROM report WHERE slot_id = $1 ORDER BY at, id', [slotId]);
  const figures = () => desk.all('SELECT f.code, f.value FROM report_figure f JOIN report r ON r.id = f.report_id WHERE r.slot_id = $1 AND r.standing = $2 ORDER BY code', [slotId, 'waiting']);
  const state = async () => (await desk.slot(assignmentId, 'education')).state;

  it('becomes a report with its figures, on the right slot', async () => {
    await arrives('Выполнено. Рейдов 14, выявлено детей 2.');
    expect(await reports()).toMatchObject([{ kind: 'final', answer: 'done', standing: 'waiting', evidence: 'proved' }]);
    expect(await figures()).toEqual([{ code: 'I4', value: 14 }, { code: 'I5', value: 2 }]);
    expect(await desk.assignment(assignmentId)).toMatchObject({ state: 'submitted' });
    expect(desk.told).toContainEqual(expect.any(ProgressReported));
    expect(await desk.history(assignmentId)).toContainEqual(expect.objectContaining({ act: 'slot.report', channel: 'mail', evidence: 'proved', principal_id: desk.id('svetlana') }));
  });

  it('of one word only acknowledges', async () => {
    await arrives('Получено');
    expect(await reports()).toEqual([]);
    expect(await state()).toBe('acknowledged');
    expect(desk.told).toEqual([expect.any(SlotAcknowledged)]);
  });

  it.each([
    ['В работе. Открыты 15 линий из 20, в срок успеваем.', { answer: 'onTime', standing: 'noted' }, 'underway'],
    ['Просим до 27 мая: ждём номер от оператора.', { answer: 'moreTime', standing: 'waiting', until_on: '2027-05-27' }, 'underway'],
    ['Нужна помощь: оператор не даёт номер.', { answer: 'help', standing: 'waiting' }, 'underway'],
    ['Не относится к нашей компетенции: вопрос ведёт Минтруда.', { answer: 'notOurs', standing: 'waiting' }, 'declined'],
  ])('«%s»', async (text, report, slotState) => {
    await arrives(text);
    expect(await reports()).toMatchObject([{ kind: 'interim', ...report }]);
    expect(await state()).toBe(slotState);
  });

  it('that nobody can read for sure claims nothing and waits for the secretary', async () => {
    await arrives('Добрый день! Вчера обсудили вопрос с областями, есть сложности по трём из них.');
    expect(await reports()).toMatchObject([{ kind: 'interim', standing: 'waiting' }]);
    expect(await state()).toBe('underway');
  });

  it('with lines for another number only changes nothing here', async () => {
    await arrives('27-999 Выполнено.');
    expect(await reports()).toEqual([]);
    expect(await state()).toBe('sent');
  });

  it('with a line for each of several numbers answers all that are the same body’s, and nobody else’s', async () => {
    const { number: own } = await desk.assignment(assignmentId);
    const second = await desk.issued({ slots: [desk.slotInput('education', { isLead: true })] });
    const foreign = await desk.issued({ slots: [desk.slotInput('health', { isLead: true })] });
    const numbers = [own, (await desk.assignment(second)).number, (await desk.assignment(foreign)).number];
    const { messageId } = await arrives(`${numbers[0]} Выполнено. Рейдов 14.\n${numbers[1]} Просим до 28 мая: ждём фото.\n${numbers[2]} Выполнено.`, { files: [] });
    expect(await reports()).toMatchObject([{ answer: 'done', kind: 'final' }]);
    const other = await desk.slot(second, 'education');
    expect(await desk.all('SELECT answer, until_on FROM report WHERE slot_id = $1', [other.id])).toEqual([{ answer: 'moreTime', until_on: '2027-05-28' }]);
    expect((await desk.slot(foreign, 'health')).state).toBe('sent');
    await giveBack(messageId, 'unsorted');
    expect(await desk.all('SELECT FROM report WHERE message_id = $1', [messageId])).toEqual([]);
    expect(await state()).toBe('underway');
  });

  it('is put on the slot when it is probable, and acts on nothing when it is doubted, until a person files it (practice 1)', async () => {
    await arrives('Выполнено.', { evidence: 'probable' });
    expect(await reports()).toMatchObject([{ standing: 'waiting', evidence: 'probable' }]);
    for (const evidence of ['doubtful', 'refused'] as const) await arrives('Отозвать ответ', { evidence });
    expect(await state()).toBe('reported');
    const before = (await reports()).length;
    await arrives('Выполнено, ещё раз.', { evidence: 'doubtful', filedBy: 'person' });
    expect(await reports()).toHaveLength(before + 1);
    expect((await desk.assignment(assignmentId)).state).toBe('submitted'); // no level removes from control
  });

  it('delivered twice is one report', async () => {
    const delivered = await arrives('Выполнено.');
    await take(delivered);
    expect(await reports()).toHaveLength(1);
  });

  it('corrects and adds to what waits, and keeps what was said before', async () => {
    await arrives('Выполнено. Рейдов 14, выявлено детей 2.');
    await arrives('Исправить: рейдов 15.');
    expect(await reports()).toMatchObject([{ standing: 'superseded' }, { answer: 'done', kind: 'final', standing: 'waiting' }]);
    expect(await figures()).toEqual([{ code: 'I4', value: 15 }, { code: 'I5', value: 2 }]);
    await arrives('Дополнение: график по области Ұлытау приложен.');
    const all = await reports();
    expect(all).toMatchObject([{ standing: 'superseded' }, { standing: 'superseded' }, { kind: 'final', standing: 'waiting' }]);
    expect(all[2]!['body_text']).toMatch(/15[\s\S]*Ұлытау/);
    expect(await state()).toBe('reported');
  });

  it('takes an answer back: the body owes again', async () => {
    await arrives('Выполнено.');
    await arrives('Отозвать ответ: отправлено по ошибке.');
    expect(await reports()).toMatchObject([{ standing: 'withdrawn' }]);
    expect(await state()).toBe('underway');
    expect(await desk.assignment(assignmentId)).toMatchObject({ state: 'underway', submittedAt: null });
    expect(desk.told).toContainEqual(expect.any(ReportWithdrawn));
    await arrives('Отозвать ответ'); // nothing waits any more, and nothing happens
    expect(await reports()).toHaveLength(1);
  });

  it('with the body’s own number and date closes what waited for the signed letter', async () => {
    const id = await desk.issued({ slots: [desk.slotInput('education', { isLead: true, closesBy: 'officialLetter' })] });
    const slot = await desk.slot(id, 'education');
    await arrives('Направляем информацию.', { targetId: slot.id, filedBy: 'person', evidence: 'doubtful', official: { number: '05-12/1234-И', on: '2027-05-19' } });
    const filed = await desk.slot(id, 'education');
    expect(filed).toMatchObject({ state: 'reported', officialNumber: '05-12/1234-И', officialOn: '2027-05-19' });
    expect(await outcome(desk.slots.accept(await desk.person('aigul'), slot.id, filed.version))).toBe('done');
  });

  it('that was misfiled leaves nothing behind, and what it had outdated waits again', async () => {
    await arrives('Выполнено. Рейдов 14.');
    const { messageId } = await arrives('Выполнено. Это письмо другого министерства.');
    await giveBack(messageId, 'unsorted');
    expect(await reports()).toMatchObject([{ body_text: 'Выполнено. Рейдов 14.', standing: 'waiting' }]);
    expect(await state()).toBe('reported');
    const other = await arrives('Выполнено. И это.');
    await giveBack(other.messageId, 'atRisk');
    await giveBack(other.messageId, 'atRisk');
    expect(await reports()).toHaveLength(1);
  });

  it('that was the only answer, taken away, leaves the body owing', async () => {
    const { messageId } = await arrives('Выполнено. Мальчик просит помощи.');
    await giveBack(messageId, 'atRisk');
    expect(await reports()).toEqual([]);
    expect(await state()).toBe('underway');
    expect(await desk.assignment(assignmentId)).toMatchObject({ state: 'underway' });
    const kept = await desk.all<{ facts: object }>(`SELECT facts FROM audit_entry WHERE object_id = $1`, [slotId]);
    expect(JSON.stringify(kept)).not.toContain('Мальчик');
  });

  it('closed to all but a few takes the additions that repeat its words with it', async () => {
    const { messageId } = await arrives('Выполнено. Мальчик просит помощи.');
    await arrives('Дополнение: рейдов 3.');
    await arrives('Дополнение: график приложен.');
    await giveBack(messageId, 'atRisk');
    expect(await reports()).toEqual([]);
    expect(await state()).toBe('underway');
  });

  it('to a closed matter is kept as an addition', async () => {
    await arrives('Выполнено.');
    await desk.slots.accept(await desk.person('aigul'), slotId, (await desk.slot(assignmentId, 'education')).version);
    await arrives('Дополнение: фото с двух рынков.');
    expect(await reports()).toMatchObject([{ standing: 'accepted' }, { kind: 'interim', standing: 'noted' }]);
    expect(await state()).toBe('accepted');
  });

  it('finds its slots by id and by the number it quotes', async () => {
    const { number } = await desk.assignment(assignmentId);
    const find = (wanted: { ids?: string[]; numbers?: string[] }) => desk.unit.chore(desk.councilId, (work) => destination.targets(work, wanted));
    const expected = [{ kind: 'slot', id: slotId, organisationId: desk.id('education'), number, subject: 'Обеспечить работу телефонов доверия', open: true }];
    expect(await find({ ids: [slotId] })).toEqual(expected);
    expect(await find({ numbers: [number!, '27-999', 'nonsense'] })).toEqual(expected);
    await arrives('Выполнено.');
    expect(await find({ ids: [slotId] })).toMatchObject([{ open: false }]);
  });
});
