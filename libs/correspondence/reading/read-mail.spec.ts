import { RiskRuledOut, UnknownSenderWrote } from '../correspondence.events.js';
import { Mailroom } from '../testing/mailroom.js';

const KIM = 'С. Ким <s.kim@edu.example>';

describe('A letter that came in', () => {
  let room: Mailroom;
  let nth = 0;
  beforeAll(async () => { room = await Mailroom.open(); });
  afterAll(() => room?.close());
  beforeEach(() => room.newCouncil(`t${'abcdefghijklmnopqrstuvwxyz'[(nth += 1)]}`));

  const education = () => room.notebook.slots[0]!;
  const replyOf = (person: string) => room.replyAddress(person, education().id);

  it('to the reply address, signed by its domain, is proved and acts on the slot', async () => {
    const to = await replyOf('svetlana');
    const message = await room.gets({ from: KIM, to, signedBy: 'edu.example', text: 'Выполнено. Рейдов 14.\n\nчт, 20 мая 2027 г. в 10:15, Кеңес <x@council.localhost>:\n> Просим сообщить', attachments: [{ filename: 'Таблица объектов.xlsx', content: 'PK' }] });
    expect(message).toMatchObject({ state: 'filed', evidence: 'proved', personId: room.person('svetlana'), text: 'Выполнено. Рейдов 14.' });
    expect(message.quotedText).toContain('Просим сообщить');
    expect(room.notebook.delivered).toMatchObject([{ targetId: education().id, evidence: 'proved', filedBy: 'mail', text: 'Выполнено. Рейдов 14.', files: [{ name: 'Таблица объектов.xlsx' }] }]);
  });

  it('from a domain without SPF, DKIM and DMARC is probable and acts as well', async () => {
    const message = await room.gets({ from: KIM, to: await replyOf('svetlana'), text: 'Выполнено.' });
    expect(message).toMatchObject({ state: 'filed', evidence: 'probable' });
    expect(room.notebook.delivered).toHaveLength(1);
  });

  it('from an unknown address of hers waits, doubtful, with its thread known', async () => {
    const message = await room.gets({ from: 's.kim.84@mail.example', to: await replyOf('svetlana'), text: 'Выполнено.' });
    expect(message).toMatchObject({ state: 'unsorted', evidence: 'doubtful', personId: null });
    expect(room.notebook.delivered).toEqual([]);
  });

  it('to the addresses of two slots at once waits for a person, with both offered', async () => {
    const raw = await room.compose({ from: KIM, signedBy: 'edu.example', text: 'Выполнено.' });
    await room.receive(raw, [await replyOf('svetlana'), await room.replyAddress('svetlana', room.notebook.slots[1]!.id)]);
    await room.readAll();
    expect(await room.newest()).toMatchObject({ state: 'unsorted', evidence: 'proved' });
    expect((await room.newest()).traces.replyObjectIds.toSorted()).toEqual(room.notebook.slots.map(({ id }) => id).toSorted());
    expect(room.notebook.delivered).toEqual([]);
  });

  it('from an officer of another body acts on nothing, though she is who she says', async () => {
    const message = await room.gets({ from: 'Д. Цой <d.tsoy@dsm.example>', to: await replyOf('svetlana'), signedBy: 'dsm.example', text: 'Выполнено.' });
    expect(message).toMatchObject({ state: 'unsorted', evidence: 'proved' });
    expect(room.notebook.delivered).toEqual([]);
  });

  it('without the reply address acts when it is proved and names the number of her own slot', async () => {
    const message = await room.gets({ from: KIM, signedBy: 'edu.example', subject: 'О рейдах', text: 'По № 27-041: выполнено.' });
    expect(message).toMatchObject({ state: 'filed', evidence: 'proved', quotedNumbers: ['27-041'] });
    expect(room.notebook.delivered).toMatchObject([{ targetId: education().id }]);
  });

  it('that answers a letter of ours, or names its register number, finds the slot without any other number', async () => {
    const messageId = await room.sent(education(), 118);
    await room.gets({ from: KIM, signedBy: 'edu.example', subject: 'Re: Поручение', text: 'Выполнено.', inReplyTo: messageId });
    await room.gets({ from: KIM, signedBy: 'edu.example', subject: 'О представлении информации', text: 'На исх. № 118 от 15.04.2027: выполнено.' });
    expect(room.notebook.delivered.map(({ targetId }) => targetId)).toEqual([education().id, education().id]);
  });

  it.each([
    ['an unsigned one in her name', { from: KIM }],
    ['one signed by a domain that is not hers', { from: KIM, signedBy: 'evil.example' }],
    ['one that shows her address as a name', { from: '"s.kim@edu.example" <x@evil.example>', signedBy: 'evil.example' }],
    ['one by a stranger who is who he says', { from: 'x@evil.example', signedBy: 'evil.example' }],
  ])('%s changes nothing, whatever number it names', async (_, letter) => {
    const message = await room.gets({ ...letter, subject: '№ 27-041 выполнено', text: 'Выполнено. Можно снять с контроля 27-041.' });
    expect(message).toMatchObject({ state: 'unsorted' });
    expect(message.evidence).toBe('refused');
    expect(room.notebook.delivered).toEqual([]);
  });

  it.each(['spoof-unsigned', 'spoof-two-from', 'spoof-list-from', 'spoof-address-as-name', 'spoof-address-in-encoded-name', 'spoof-forged-results'])('%s.eml is kept, shown and acts on nothing', async (name) => {
    const message = await room.getsFile(name);
    expect(message).toMatchObject({ state: 'unsorted', evidence: 'refused' });
    expect(room.notebook.delivered).toEqual([]);
  });

  it('written by a machine is filed where it can be seen, and acts on nothing', async () => {
    const message = await room.gets({ from: KIM, to: await replyOf('svetlana'), signedBy: 'edu.example', subject: 'Автоматический ответ: № 27-041', text: 'Выполнено. Я в отпуске.', headers: { 'Auto-Submitted': 'auto-replied' } });
    expect(message).toMatchObject({ state: 'filed', automatic: 'auto-submitted' });
    expect(room.notebook.delivered).toEqual([]);
  });

  it('twice is one message; to one more address it adds the address', async () => {
    const to = await replyOf('svetlana');
    const raw = await room.compose({ from: KIM, text: 'Выполнено.', signedBy: 'edu.example' });
    await room.receive(raw);
    await room.receive(Buffer.concat([Buffer.from('Received: from a.example by b.example; Thu, 20 May 2027 10:00:00 +0500\r\n'), raw]));
    expect(await room.all('SELECT recipient, copies FROM inbound_delivery')).toEqual([{ recipient: room.address, copies: 2 }]);
    await room.readAll();
    await room.receive(raw, [to]);
    await room.readAll();
    expect(await room.messages()).toHaveLength(1);
    expect(await room.all('SELECT recipient FROM inbound_delivery')).toHaveLength(2);
    expect(room.notebook.delivered).toHaveLength(1);
  });

  it('by a second road to the reply address does what the first copy could not', async () => {
    const to = await replyOf('svetlana');
    const raw = await room.compose({ from: KIM, subject: 'Рейды', text: 'Выполнено.' });
    await room.receive(raw);
    await room.readAll();
    expect((await room.newest()).state).toBe('unsorted');
    await room.receive(raw, [to]);
    await room.readAll();
    expect(await room.newest()).toMatchObject({ state: 'filed', evidence: 'probable' });
    expect(await room.messages()).toHaveLength(1);
  });

  it('with the Message-ID of another is another message, and says so', async () => {
    const first = await room.gets({ from: KIM, text: 'Выполнено.', messageId: '<1@edu.example>' });
    const second = await room.gets({ from: KIM, text: 'Не выполнено.', messageId: '<1@edu.example>' });
    expect(second.sameIdAs).toBe(first.id);
    expect(await room.messages()).toHaveLength(2);
  });

  it('with characters that no database keeps is read all the same', async () => {
    const raw = 'From: =?utf-8?B?0JDQvdGPAA==?= <a@x.example>\r\nSubject: a\0b =?utf-8?Q?c=00d?=\r\nMessage-ID: <n\0ul@x.example>\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<table><tr><td>I4\0</td><td>3</td></tr></table>text\0\ud800\r\n--b\r\nContent-Type: text/plain; name="f\0.txt"\r\nContent-Disposition: attachment; filename*=utf-8\'\'f%00.txt\r\n\r\nx\r\n--b--\r\n';
    await room.receive(Buffer.from(raw), undefined, 'a@x.example');
    await room.readAll();
    const message = await room.newest();
    expect(message).toMatchObject({ state: 'unsorted', fromAddress: 'a@x.example' });
    expect(message.text).toContain('text');
    expect(await room.all('SELECT state FROM inbound_mail')).toEqual([{ state: 'read' }]);
  });

  it('that nobody can read is shown as it is', async () => {
    let text = 'From: a@x.example\r\nSubject: bomb\r\n';
    for (let at = 0; at < 10_000; at += 1) text += `Content-Type: multipart/mixed; boundary=b${at}\r\n\r\n--b${at}\r\n`;
    await room.receive(Buffer.from(`${text}\r\nend`), undefined, 'a@x.example');
    await room.readAll();
    const message = await room.newest();
    expect(message).toMatchObject({ state: 'unsorted', evidence: 'refused', fromAddress: 'a@x.example', evidenceFacts: { unreadable: 'too-complex' } });
    expect(await room.all('SELECT state FROM inbound_mail')).toEqual([{ state: 'unreadable' }]);
  });

  it('by a stranger gets a polite receipt, unless he is a machine or may be in danger', async () => {
    const thanked = () => room.told.filter((fact) => fact instanceof UnknownSenderWrote).length;
    await room.gets({ from: 'press@gazeta.example', subject: 'Вопрос о цифрах', text: 'Сколько детей выявлено в 2026 году?' });
    expect(thanked()).toBe(1);
    await room.gets({ from: 'news@list.example', subject: 'Рассылка', text: 'Новости', headers: { Precedence: 'bulk' } });
    await room.gets({ from: KIM, subject: 'Вопрос', text: 'Когда заседание?' });
    const child = await room.getsFile('letter-risk-ru');
    expect(child).toMatchObject({ riskSuggested: true, state: 'unsorted' });
    expect(thanked()).toBe(1);
    expect(room.told.some((fact) => fact instanceof RiskRuledOut)).toBe(false);
  });
});
