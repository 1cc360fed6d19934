import { Extensions, ExtensionRequest } from '@kenes/assignments';
import { PostOffice } from '../../test/world/post-office.js';

const svetlana = 's.kim@edu.example';
const bolat = 'b.akhmetov@enbek.example';
const timur = 't.aliev@prok.example';

describe('Letters about time', () => {
  let post: PostOffice;
  let extensions: Extensions;
  beforeAll(async () => {
    post = await PostOffice.open();
    extensions = new Extensions(post.desk.unit);
  });
  afterAll(() => post.close());
  beforeEach(() => post.clear());

  /** Until `untilOn` is asked for by whoever answers for a body. */
  const asked = async (untilOn: string, who = 'svetlana', body = 'education'): Promise<ExtensionRequest> => {
    const slot = await post.desk.slot(await post.desk.issued({ dueOn: '2027-05-28' }), body);
    await post.desk.slots.report(await post.desk.person(who), post.desk.report(slot, { answer: 'moreTime', interim: true, untilOn, text: 'Ждём данных из двух областей.' }));
    return again(slot.id);
  };
  const again = (slotId: string) => post.desk.unit.chore(post.desk.councilId, async (work) => (await work.all(ExtensionRequest, 'slot_id = $1', [slotId], 'asked_at DESC, id DESC'))[0]!);

  it('the body hears that the day is moved, who moved it, and what was', async () => {
    const request = await asked('2027-06-02');
    await extensions.grant(await post.desk.person('aigul'), request.id, request.version, { until: null, afterLead: false, word: null });
    const letter = await post.letterTo(svetlana, 'extension');
    expect(letter.subject).toMatch(/^№ 27-\d{3} · до 2 июня · Срок перенесён, как Вы просили$/);
    expect(letter.bodyText).toContain('НОВЫЙ СРОК: среда, 2 июня 2027 года, до конца дня.');
    expect(letter.bodyText).toContain('Был срок: пятница, 28 мая; он останется в записи');
    expect(letter.bodyText).toContain('Решение: разрешил секретарь А. Сейтқали 20 мая');
    expect(letter.bodyText).toContain('Второй перенос решает председатель.');
    expect(letter).toMatchObject({ linkId: expect.any(String), replyLinkId: expect.any(String), threadId: expect.any(String) });
  });

  it('refused, it reads the reason', async () => {
    const request = await asked('2027-06-02');
    await extensions.refuse(await post.desk.person('aigul'), request.id, request.version, 'Итоги нужны к заседанию.');
    const letter = await post.letterTo(svetlana, 'extension');
    expect(letter.subject).toMatch(/ · до 28 мая · Срок прежний$/);
    expect(letter.bodyText).toContain('Почему: Итоги нужны к заседанию');
  });

  it('whom the council only asks hears that it waits', async () => {
    const request = await asked('2027-06-01', 'timur', 'prosecution');
    await extensions.grant(await post.desk.person('aigul'), request.id, request.version, { until: '2027-06-01', afterLead: true, word: null });
    const letter = await post.letterTo(timur, 'extension');
    expect(letter.bodyText).toContain('Хорошо, ждём до 1 июня.');
    expect(letter.bodyText).not.toMatch(/поруч|просроч|исполнител/i);
  });

  it('the chair gets what is beyond the secretary, with a link that serves ten days, and nobody else does', async () => {
    const request = await asked('2027-06-25');
    await extensions.prepare(await post.desk.person('aigul'), request.id, request.version, '2027-06-25', 'Заседание 4 июня');
    const letter = await post.letterTo(bolat, 'decision');
    expect(letter.subject).toMatch(/^№ 27-\d{3} · 25\.06\.2027 · Шешіміңіз қажет \/ нужно Ваше решение$/);
    expect(letter.bodyText).toContain('Учтите: Заседание 4 июня');
    expect(letter).toMatchObject({ threadId: null, replyLinkId: null });
    const [link] = await post.desk.all<{ purpose: string; object_id: string; days: number; code_mac: Buffer | null }>(
      'SELECT purpose, object_id, code_mac, round(extract(epoch FROM expires_at - now()) / 86400)::int AS days FROM link WHERE id = $1', [letter.linkId]);
    expect(link).toMatchObject({ purpose: 'decide', object_id: request.id, days: 10 });
    expect(link!.code_mac).not.toBeNull();
    expect((await post.letters(`kind = 'decision'`)).map(({ toAddress }) => toAddress)).toEqual([bolat]);
  });

  it('the chair is not asked any more when the body has answered before the letter left', async () => {
    const request = await asked('2027-06-25');
    await extensions.prepare(await post.desk.person('aigul'), request.id, request.version, '2027-06-25', null);
    const [slot] = await post.desk.all<{ assignment_id: string }>('SELECT assignment_id FROM slot WHERE id = $1', [request.slotId]);
    await post.desk.slots.report(await post.desk.person('svetlana'), post.desk.report(await post.desk.slot(slot!.assignment_id, 'education')));
    await post.drain(post.sender(null));
    expect(await post.letterTo(bolat, 'decision')).toMatchObject({ state: 'cancelled', serverReply: 'there is nothing left to decide' });
  });
});
