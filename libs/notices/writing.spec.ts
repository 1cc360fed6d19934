import { Dossier } from '@kenes/assignments';
import { PostOffice } from '../../test/world/post-office.js';
import type { OutgoingMail } from './outgoing-mail.entity.js';
import { whyNotHear } from './still-may-hear.js';
import { Undelivered } from './undelivered/undelivered.js';

const svetlana = 's.kim@edu.example';
const dmitry = 'd.tsoy@dsm.example';
const timur = 't.aliev@prok.example';

describe('Letters of an assignment', () => {
  let post: PostOffice;
  beforeAll(async () => { post = await PostOffice.open(); });
  afterAll(() => post.close());

  const secretary = () => post.desk.person('aigul');
  const lettersAbout = (id: string) => post.letters(`thread_id IN (SELECT t.id FROM thread t JOIN slot s ON s.id = t.about_id WHERE s.assignment_id = $1)`, [id]);
  const whyNot = (letter: OutgoingMail) => post.desk.unit.chore(post.desk.councilId, (work) => whyNotHear(work, letter));
  const kindsTo = async (id: string) => (await lettersAbout(id)).map(({ kind, toAddress }) => `${kind} ${toAddress}`);

  it('go to each body once, in its language and in the words of its force', async () => {
    const id = await post.desk.issued();
    const letters = await lettersAbout(id);
    expect(letters.map(({ toAddress }) => toAddress).sort()).toEqual([dmitry, svetlana, timur]);
    const [to] = [(address: string) => letters.find(({ toAddress }) => toAddress === address)!];
    expect(to(svetlana).subject).toMatch(/^№ 27-\d{3} · до 4 июня · Поручение: /);
    expect(to(svetlana).bodyText).toContain('Уважаемая Светлана Викторовна!');
    expect(to(svetlana).bodyText).toContain('Соисполнители пришлют');
    expect(to(dmitry).subject).toMatch(/^№ 27-\d{3} · 1 маусымға дейін · Тапсырма: /);
    expect(to(timur).subject).toMatch(/Өтініш \/ просьба/);
    expect(to(timur).bodyText).not.toMatch(/поручени|исполнител|тапсырма/i);
  });

  it('bear a number of the register without gaps, a thread of their own, and no secret', async () => {
    const letters = await lettersAbout(await post.desk.issued());
    const numbers = letters.map(({ registerNumber }) => registerNumber!).sort((a, b) => a - b);
    expect(numbers[2]! - numbers[0]!).toBe(2);
    expect(new Set(letters.map(({ threadId }) => threadId)).size).toBe(3);
    for (const letter of letters) {
      expect(letter).toMatchObject({ state: 'queued', attempts: 0, headerMessageId: `<${letter.id}@council.example>`, linkId: expect.any(String), replyLinkId: expect.any(String) });
      expect(letter.bodyText).toContain('[[link]]');
      expect(letter.bodyText).toContain(`${letter.registerNumber}`);
      const link = await post.desk.unit.chore(post.desk.councilId, (work) => work.query<{ id: string; purpose: string; kid: string }>('SELECT id, purpose, kid FROM link WHERE id = $1', [letter.linkId]));
      expect(letter.bodyHtml + letter.bodyText).not.toContain(post.links.token({ councilCode: 'tst' }, link[0] as never));
    }
  });

  it('are not written when the act is undone', async () => {
    const before = (await post.letters()).length;
    const id = await post.desk.assignments.draft(await secretary(), post.desk.input({ dueOn: '2027-05-19' }));
    await expect(post.desk.assignments.issue(await secretary(), id, 1)).rejects.toMatchObject({ code: 'DUE_PAST' });
    expect(await post.letters()).toHaveLength(before);
  });

  it('are kept of a body that nobody can write to, so that it is not forgotten, and use its mailbox where there is one', async () => {
    await post.desk.all(`DELETE FROM person_address WHERE address = ANY($1)`, [[dmitry, timur]]);
    const id = await post.desk.issued();
    const letters = await lettersAbout(id);
    expect(letters.map(({ toAddress, state }) => `${toAddress} ${state}`).sort()).toEqual([' unaddressed', 'canc@dsm.example queued', `${svetlana} queued`]);
    const slots = await Promise.all(['prosecution', 'health'].map((body) => post.desk.slot(id, body)));
    const undelivered = async (key: string) => {
      const viewer = await post.desk.person(key);
      try {
        return await Promise.all(slots.map((slot) => new Undelivered().ofSlot(viewer, slot.id)));
      } finally {
        await viewer.reading.close();
      }
    };
    expect(await undelivered('aigul')).toEqual([expect.objectContaining({ kind: 'assignment', address: null, words: null }), null]);
    expect(await undelivered('svetlana')).toEqual([null, null]);
    await post.desk.all(`INSERT INTO person_address (council_id, address, person_id, is_primary) VALUES ($1, $2, $3, true), ($1, $4, $5, true)`, [post.desk.councilId, dmitry, post.desk.id('dmitry'), timur, post.desk.id('timur')]);
  });

  it('a receipt goes to whoever answered on the page and says what was understood; a phone call gets none', async () => {
    const id = await post.desk.issued();
    const lead = await post.desk.slot(id, 'education');
    const viewer = Object.assign(await post.desk.person('svetlana'), { channel: 'link', evidence: 'link' });
    await post.desk.slots.report(viewer, post.desk.report(lead, { figures: [{ code: 'I4', value: 14 }] }));
    const receipt = await post.letterTo(svetlana, 'receipt');
    expect(receipt.subject).toMatch(/ · 20 мая · Ответ получен$/);
    expect(receipt.bodyText).toContain('Ваш ответ: выполнено');
    expect(receipt.bodyText).toContain('Цифры: Рейды: 14');
    expect(receipt.bodyText).not.toContain('Линии работают');
    const { threadId, headerMessageId } = (await lettersAbout(id)).find(({ kind, toAddress }) => kind === 'assignment' && toAddress === svetlana)!;
    expect(receipt).toMatchObject({ threadId, inReplyTo: headerMessageId, references: [headerMessageId] });
    await post.desk.slots.reportOnBehalf(await secretary(), post.desk.report(await post.desk.slot(id, 'health')), { personId: post.desk.id('dmitry'), saidBy: 'Д. Цой', channelName: 'phone' });
    expect(await kindsTo(id)).not.toContain(`receipt ${dmitry}`);
  });

  it('a return names what is missing and the date, an acceptance ends it for all whose answer was taken', async () => {
    const id = await post.desk.issued();
    const report = async (key: string, body: string) => post.desk.slots.report(await post.desk.person(key), post.desk.report(await post.desk.slot(id, body)));
    await report('svetlana', 'education');
    await report('dmitry', 'health');
    await report('timur', 'prosecution');
    const { id: slotId, version } = await post.desk.slot(id, 'education');
    await post.desk.slots.returnForRework(await secretary(), slotId, version, '1. Кто дежурит ночью\n2. Часы юристов', '2027-06-08');
    const back = await post.letterTo(svetlana, 'return');
    expect(back.subject).toMatch(/ · до 8 июня · На доработку: два вопроса$/);
    expect(back.bodyText).toContain('  1. Кто дежурит ночью\n  2. Часы юристов');
    expect(back.bodyText).toContain('НОВЫЙ СРОК: вторник, 8 июня 2027 года, до конца дня.');
    await report('svetlana', 'education');
    const lead = await post.desk.slot(id, 'education');
    await post.desk.slots.accept(await secretary(), lead.id, lead.version);
    const accepted = (await lettersAbout(id)).filter(({ kind }) => kind === 'acceptance');
    expect(accepted.map(({ toAddress }) => toAddress).sort()).toEqual([dmitry, svetlana, timur]);
    expect(accepted.find(({ toAddress }) => toAddress === svetlana)!.subject).toContain('Снято с контроля');
    expect(accepted.find(({ toAddress }) => toAddress === timur)!.bodyText).not.toMatch(/контрол|бақылау/i);
    // The undo finds them still here.
    const { version: now } = await post.desk.assignment(id);
    await post.desk.assignments.reopen(await secretary(), id, now, 'поторопились');
    expect((await lettersAbout(id)).filter(({ kind }) => kind === 'acceptance').map(({ state }) => state)).toEqual(['cancelled', 'cancelled', 'cancelled']);
  });

  it.each([
    ['ru', 'Назовите дежурных прокуроров поимённо', 'Кезекші'],
    ['kk', 'Кезекші прокурорлардың аты-жөнін көрсетіңіз', 'Назовите'],
  ])('a return in two languages prints the remark once, in the language it was written in (%s)', async (written, remark) => {
    const id = await post.desk.issued();
    await post.desk.slots.report(await post.desk.person('timur'), post.desk.report(await post.desk.slot(id, 'prosecution')));
    const { id: slotId, version } = await post.desk.slot(id, 'prosecution');
    await post.desk.slots.returnForRework(await secretary(), slotId, version, remark, null);
    const { bodyText, bodyHtml } = await post.letterTo(timur, 'return');
    for (const body of [bodyText, bodyHtml]) expect(body.split(remark)).toHaveLength(2);
    expect(bodyText).toContain(written === 'ru' ? 'орыс тілінде, төменде' : 'на казахском языке, он выше');
  });

  it('a return to who reads one language prints the remark as it was written, without a word about languages', async () => {
    const id = await post.desk.issued();
    await post.desk.slots.report(await post.desk.person('dmitry'), post.desk.report(await post.desk.slot(id, 'health')));
    const { id: slotId, version } = await post.desk.slot(id, 'health');
    await post.desk.slots.returnForRework(await secretary(), slotId, version, 'Назовите дежурных поимённо', null);
    const { bodyText } = await post.letterTo(dmitry, 'return');
    expect(bodyText.split('Назовите дежурных поимённо')).toHaveLength(2);
    expect(bodyText).not.toContain('орыс');
  });

  describe('a consolidated answer goes in copy to those whose words are in it', () => {
    const reportOf = async (slotId: string) => (await post.desk.all<{ id: string }>(`SELECT id FROM report WHERE slot_id = $1 ORDER BY at DESC, id DESC LIMIT 1`, [slotId]))[0]!.id;
    /** Health and prosecution have answered; the lead takes in what she is told to. */
    const collected = async () => {
      const id = await post.desk.issued();
      const [lead, health, prosecution] = [await post.desk.slot(id, 'education'), await post.desk.slot(id, 'health'), await post.desk.slot(id, 'prosecution')];
      for (const [key, slot] of [['dmitry', health], ['timur', prosecution]] as const) await post.desk.slots.report(await post.desk.person(key), post.desk.report(slot));
      const act = <Answer>(what: (dossier: Dossier, slot: typeof lead, work: Parameters<Parameters<typeof post.desk.unit.write>[1]>[0]) => Promise<Answer>) =>
        post.desk.person('svetlana').then((viewer) => post.desk.unit.write(viewer, async (work) => { const { dossier, slot } = await Dossier.ofSlot(work, lead.id); await what(dossier, slot, work); return id; }));
      const sends = (taken: string[], text: string, evidence: 'link' | 'doubtful' = 'link') => act((dossier, slot, work) => post.desk.reporting.give(
        work, dossier, slot, { answer: 'done', interim: false, text, untilOn: null, figures: [], files: [], without: [], taken }, { personId: post.desk.id('svetlana'), channel: 'link', evidence, messageId: null }));
      const copies = async () => (await lettersAbout(id)).filter(({ kind }) => kind === 'consolidated').map(({ toAddress, state }) => `${toAddress} ${state}`);
      return { id, act, sends, copies, health: await reportOf(health.id), prosecution: await reportOf(prosecution.id) };
    };

    it('in their language and force, with the words of the lead; of a newer one, in place of what has not left', async () => {
      const { sends, copies, health, prosecution } = await collected();
      await sends([health, prosecution], 'Линии открыты в 19 регионах.');
      const asked = await post.letterTo(timur, 'consolidated');
      expect(asked.subject).toMatch(/Ортақ жауапқа енді \/ вошло в общий ответ$/);
      expect(asked.bodyText).not.toMatch(/поручени|исполнител|свод|тапсырма|орындаушы|жиынтық/i);
      expect(asked.bodyText.split('Линии открыты в 19 регионах.')).toHaveLength(2);
      await sends([health], 'Линии открыты во всех 20.');
      expect((await copies()).sort()).toEqual([`${dmitry} cancelled`, `${dmitry} queued`, `${timur} cancelled`]);
      expect((await post.letterTo(dmitry, 'consolidated')).bodyText).toContain('Линии открыты во всех 20.');
    });

    it('none of one that is withdrawn before it left, that nobody vouches for, or that takes in nobody', async () => {
      const { act, sends, copies, health } = await collected();
      await sends([], 'Свои линии открыты.');
      await sends([health], 'Линии открыты.', 'doubtful');
      expect(await copies()).toEqual([]);
      await sends([health], 'Линии открыты.');
      expect(await copies()).toEqual([`${dmitry} queued`]);
      await act((dossier, slot, work) => post.desk.reporting.withdraw(work, dossier, slot));
      expect(await copies()).toEqual([`${dmitry} cancelled`]);
    });

    it('and is not written where the answer itself is refused', async () => {
      const { sends, copies, health } = await collected();
      await expect(sends([health, '00000000-0000-4000-8000-000000000000'], 'Линии открыты.')).rejects.toMatchObject({ code: 'TAKEN_UNKNOWN' });
      expect(await copies()).toEqual([]);
    });
  });

  it('a reopening tells those who have the letter of acceptance that it is open again, and nobody else', async () => {
    const id = await post.desk.issued();
    const accept = async () => {
      const lead = await post.desk.slot(id, 'education');
      await post.desk.slots.accept(await secretary(), lead.id, lead.version);
    };
    const reopen = async (reason: string) => post.desk.assignments.reopen(await secretary(), id, (await post.desk.assignment(id)).version, reason);
    const told = async () => (await kindsTo(id)).filter((each) => each.startsWith('reopening')).sort();
    for (const [key, body] of [['svetlana', 'education'], ['dmitry', 'health'], ['timur', 'prosecution']] as const) {
      await post.desk.slots.report(await post.desk.person(key), post.desk.report(await post.desk.slot(id, body)));
    }
    await accept();
    await reopen('поторопились');
    expect(await told()).toEqual([]);
    await accept();
    await post.desk.all(`UPDATE outgoing_mail SET state = 'sent', sent_at = now() WHERE kind = 'acceptance' AND state = 'queued' AND to_address <> $1`, [dmitry]);
    await reopen('две линии не отвечают');
    expect(await told()).toEqual([`reopening ${svetlana}`, `reopening ${timur}`]);
    const letter = await post.letterTo(svetlana, 'reopening');
    expect(letter.subject).toMatch(/ · 20 мая · Снова на контроле: /);
    expect(letter.bodyText).toContain('Причина: две линии не отвечают');
    expect((await post.letterTo(timur, 'reopening')).bodyText).not.toMatch(/контрол|бақылау|поручени|тапсырма/i);
    // Accepted and opened once more before anything left: what she was told last is still true.
    await accept();
    await reopen('ещё раз');
    expect(await told()).toHaveLength(2);
    await accept();
    expect(await whyNot(letter)).toBe('it was accepted again');
  });

  it('a cancellation reaches those who have the letter; whoever has not is spared both letters but one', async () => {
    const id = await post.desk.issued();
    const { version } = await post.desk.assignment(id);
    await post.desk.assignments.cancel(await secretary(), id, version, 'вопрос решён');
    const letters = await lettersAbout(id);
    expect(letters.filter(({ kind }) => kind === 'assignment').map(({ state }) => state)).toEqual(['cancelled', 'cancelled', 'cancelled']);
    expect(letters.filter(({ kind }) => kind === 'cancellation')).toHaveLength(3);
    expect(letters.find(({ kind, toAddress }) => kind === 'cancellation' && toAddress === svetlana)!.bodyText).toContain('Причина: вопрос решён');
  });
});

describe('Letters about a meeting', () => {
  let post: PostOffice;
  beforeAll(async () => { post = await PostOffice.open(); });
  afterAll(() => post.close());

  it('invite each holder of an invited mandate with a calendar of the same method, and tell of a move and of the end', async () => {
    const mandates = await post.desk.all<{ id: string; holder: string }>(`SELECT m.id FROM mandate m WHERE role = 'member' ORDER BY position`);
    const secretary = () => post.desk.person('aigul');
    const times = { startsAt: new Date('2027-05-26T05:00:00Z'), endsAt: new Date('2027-05-26T07:00:00Z') };
    const id = await post.meetings.plan(await secretary(), { title: { ru: 'Отырыс / Заседание' }, ...times, place: 'Астана', mandateIds: mandates.map((one) => one.id) } as never);
    const invitations = await post.letters(`kind = 'invitation'`);
    expect(invitations).toHaveLength(mandates.length);
    for (const letter of invitations) {
      expect(letter).toMatchObject({ calendarMethod: 'REQUEST', linkId: expect.any(String), threadId: expect.any(String) });
      expect(letter.calendarText).toContain('METHOD:REQUEST\r\n');
    }
    await post.meetings.move(await secretary(), { meetingId: id, expectedVersion: 1, startsAt: new Date('2027-05-27T05:00:00Z'), endsAt: new Date('2027-05-27T07:00:00Z'), place: 'Астана' } as never);
    expect(await post.letters(`kind = 'invitationUpdate'`)).toHaveLength(mandates.length);
    await post.meetings.cancel(await secretary(), id, 2, 'перенос');
    const ends = await post.letters(`kind = 'invitationCancel'`);
    expect(ends.map(({ calendarMethod }) => calendarMethod)).toEqual(mandates.map(() => 'CANCEL'));
    expect(ends[0]!.threadId).toBe(invitations[0]!.threadId);
  });
});
