import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { eventually } from '../world/eventually.js';
import { postMail, postRaw, type Letter } from '../world/letters.js';
import { assigns, sees, slotOf } from '../world/story.js';
import type { Actor } from '../world/actor.js';
import { World, type Council } from '../world/world.js';

const askedFields = `id version standing address answeredAt channel organisation { id } person { id name { ru } } successor { id } former { id } deputy { name { ru } }
  standingIn { toOn person { id name { ru } } insteadOf { id } } absence { id says untilOn deputyName deputyAddress person { id } }`;
const roundFields = `id number year answerBy mayAct counts { standing count } asked { ${askedFields} }`;

/** Practice 8: the first real question of the season. */
describe('Who answers this year', () => {
  let world: World;
  let council: Council;
  beforeAll(async () => { world = await World.start(); }, 90_000);
  afterAll(() => world?.stop());
  beforeEach(async () => { council = await world.council('2027-03-03'); });

  const opens = (actor: Actor, bodies: string[], answerBy = '2027-03-12') =>
    actor.does(`mutation ($input: OpenAnsweringInput!) { openAnsweringRound(input: $input) { __typename ... on AnsweringRound { ${roundFields} } ... on Refused { code sentence field } } }`,
      { input: { year: 2027, answerBy, organisationIds: bodies.map((key) => council.body(key)) } });
  const round = async (actor: Actor) => (await actor.asks(`query { answeringRound { ${roundFields} } }`)).answeringRound;
  const asked = async (actor: Actor, body: string) => (await round(actor)).asked.find((one: { organisation: { id: string } }) => one.organisation.id === council.body(body));
  const standsAs = (actor: Actor, body: string, standing: string) =>
    eventually(`${body} to stand as ${standing}`, async () => { const one = await asked(actor, body); return one.standing === standing ? one : null; });
  const letterTo = (address: string, kind: string) => eventually(`a letter "${kind}" to ${address}`, async () => (await council.lettersTo(address)).findLast((letter) => letter.kind === kind) ?? null);
  const pathIn = (letter: Letter) => new URL(/https?:\/\/\S+\/[a-z]\/\S+/.exec(letter.text)![0]).pathname;
  const at = (path: string) => fetch(`${world.system.url}${path}`, { redirect: 'manual' });
  const posts = (path: string, fields: Record<string, string>) =>
    fetch(`${world.system.url}${path}?lang=ru`, { method: 'POST', redirect: 'manual', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: new URLSearchParams({ key: randomUUID(), ...fields }) });

  it('is asked of many bodies under one number, and a body confirms by one word of its own mail client', async () => {
    const { aigul, svetlana, rahym } = await council.with('aigul', 'svetlana', 'rahym');
    const opened = await opens(aigul, ['education', 'health', 'unions']);
    expect(opened).toMatchObject({ number: '27-001', mayAct: true });
    const letter = await council.letter(svetlana, 'who');
    expect(letter.subject).toBe('№ 27-001 · до 12 марта · Кто отвечает в 2027 году?');
    expect(letter.text).toContain('Сейчас записано: С. Ким, главный специалист');
    await council.replies(svetlana, letter, 'Добрый день!\nПодтверждаем.');
    expect(await standsAs(aigul, 'education', 'confirmed')).toMatchObject({ channel: 'mail', person: { id: svetlana.personId } });
    expect((await council.letter(svetlana, 'whoReceipt')).text).toContain('Отвечает: С. Ким');
    expect((await round(aigul)).counts).toEqual([{ standing: 'confirmed', count: 1 }, { standing: 'newPerson', count: 0 }, { standing: 'silent', count: 2 }, { standing: 'unreachable', count: 0 }]);

    // Everybody in the council sees the board; only the secretariat acts.
    expect(await round(rahym)).toMatchObject({ number: '27-001', mayAct: false });
    expect(await opens(rahym, ['ilo'])).toMatchObject({ __typename: 'Refused', code: 'NOT_ALLOWED' });
    // The next assignment takes the next number of the same series.
    expect(await assigns(aigul, council, { lead: 'education', due: '2027-03-26' })).toMatchObject({ number: '27-002' });
  });

  it('passes what is open to the successor by his one press, and to nobody before', async () => {
    const { aigul, gulmira } = await council.with('aigul', 'gulmira');
    const raids = await assigns(aigul, council, { lead: 'akimat-kostanay', due: '2027-03-26' });
    const herReport = pathIn(await council.letter(gulmira, 'assignment'));
    const feed = await gulmira.does(`mutation { createFeed(input: { name: "мой телефон", language: ru, layers: [deadlines], audience: full, alarms: false }) { __typename ... on NewFeed { url } ... on Refused { sentence } } }`);
    const herFeed = new URL(feed.url).pathname;
    expect((await at(herFeed)).status).toBe(200);

    await opens(aigul, ['akimat-kostanay']);
    const herPage = pathIn(await council.letter(gulmira, 'who'));
    const named = await posts(herPage, { w: 'new', 'next.name': 'Евгений Ли', 'next.post': 'заведующий сектором', 'next.phone': '+7 714 200-00-15', 'next.address': 'e.li@kost.example', shared: 'uo@kost.example', letters: 'ru', channel: 'mail' });
    expect(named.status).toBe(303);
    const his = await letterTo('e.li@kost.example', 'who');
    expect(his.text).toContain('Вас назвали ответственным от акимата Костанайской области');
    expect(await asked(aigul, 'akimat-kostanay')).toMatchObject({ standing: 'newPerson', person: { id: gulmira.personId } });
    for (const path of [herReport, herFeed, herPage]) expect((await at(path)).status).toBe(200);
    // A mail filter opens his link: still nothing has passed.
    expect((await at(pathIn(his))).status).toBe(200);
    expect(slotOf(council, await sees(aigul, raids), 'akimat-kostanay').state).not.toBe('replaced');

    expect((await posts(pathIn(his), { w: 'same' })).status).toBe(303);
    const passed = await asked(aigul, 'akimat-kostanay');
    expect(passed).toMatchObject({ standing: 'newPerson', person: { name: { ru: 'Евгений Ли' } }, former: { id: gulmira.personId }, successor: null });
    for (const path of [herReport, herFeed, herPage]) expect((await at(path)).status).toBe(410);
    const work = await letterTo('e.li@kost.example', 'assignment');
    expect(work.subject).toContain('№ 27-001');
    expect((await at(pathIn(work))).status).toBe(200);
    expect(await (await at(pathIn(his))).text()).toMatch(/\/c\/[a-z2-7]+\./);

    // He answers as the body; she does not any more. The past keeps her.
    await postMail(world.system.smtpPort, { from: 'e.li@kost.example', to: work.replyTo!, subject: `Re: ${work.subject}`, text: 'Выполнено. Рейды проведены.', inReplyTo: work.messageId });
    await eventually('his report', async () => (slotOf(council, await sees(aigul, raids), 'akimat-kostanay').state === 'reported' ? true : null));
    const held = await aigul.asks(`query ($id: ID!) { person(id: $id) { posts { fromOn toOn } } }`, { id: gulmira.personId });
    expect(held.person.posts).toEqual([{ fromOn: '2025-01-01', toOn: '2027-03-02' }]);
  });

  it('is read from a reply that names somebody else and a deputy', async () => {
    const { aigul, dmitry } = await council.with('aigul', 'dmitry');
    await opens(aigul, ['health']);
    await council.replies(dmitry, await council.letter(dmitry, 'who'), 'Сәлеметсіз бе!\nЖауапты: Е. Ли, +7 7172 00-00-15, e.li@dsm.example\nОрынбасары: А. Серікова, +7 7172 00-00-16, a.serikova@dsm.example');
    expect(await standsAs(aigul, 'health', 'newPerson')).toMatchObject({ person: { id: dmitry.personId }, deputy: { name: { ru: 'А. Серікова' } } });
    expect((await council.letter(dmitry, 'whoReceipt')).text).toContain('Жауапты: Е. Ли');
    expect((await letterTo('e.li@dsm.example', 'who')).text).toContain('27-001');
  });

  it('waits in the unsorted mail when nothing proves the sender, with the question offered first', async () => {
    const { aigul, rahym } = await council.with('aigul', 'rahym');
    await opens(aigul, ['unions']);
    await postMail(world.system.smtpPort, { from: rahym.address, to: council.address, subject: 'на № 27-001', text: 'Подтверждаем.' });
    const letter = await eventually('the letter', async () => (await aigul.asks(`query { unsortedMail(first: 5) { rows { id version suggestions { kind targetId } } } }`)).unsortedMail.rows[0] ?? null);
    expect(letter.suggestions[0]).toMatchObject({ kind: 'who' });
    expect(await asked(aigul, 'unions')).toMatchObject({ standing: 'silent' });
    const filed = await aigul.does(`mutation ($input: FileMessageInput!) { fileMessage(input: $input) { __typename ... on Message { id version } ... on Refused { sentence } } }`, { input: { messageId: letter.id, expectedVersion: letter.version, slotId: letter.suggestions[0].targetId, asOfficial: false } });
    expect(await asked(aigul, 'unions')).toMatchObject({ standing: 'confirmed' });
    await aigul.does(`mutation ($id: ID!, $version: Int!) { unsortMessage(messageId: $id, expectedVersion: $version) { __typename } }`, { id: filed.id, version: filed.version });
    expect(await asked(aigul, 'unions')).toMatchObject({ standing: 'silent' });
  });

  it('shows an address that does not work, and is asked again elsewhere', async () => {
    const { aigul, timur } = await council.with('aigul', 'timur');
    await opens(aigul, ['prosecution']);
    const letter = await council.letter(timur, 'who');
    const raw = readFileSync(new URL('../messages/who/bounce-exchange-ru.eml', import.meta.url), 'utf8').replaceAll('REPLY', letter.replyTo!).replaceAll('ORIGINAL', letter.messageId);
    await postRaw(world.system.smtpPort, { from: '', to: letter.replyTo! }, Buffer.from(raw));
    const broken = await standsAs(aigul, 'prosecution', 'unreachable');
    const again = await aigul.does(`mutation ($id: ID!, $version: Int!) { writeElsewhere(answeringId: $id, expectedVersion: $version, address: "t.aliev.new@prok.example") { __typename ... on Answering { standing address } ... on Refused { sentence } } }`, { id: broken.id, version: broken.version });
    expect(again).toMatchObject({ standing: 'silent', address: 't.aliev.new@prok.example' });
    expect((await letterTo('t.aliev.new@prok.example', 'who')).subject).toContain('27-001');
  });

  it('an automatic answer acts on nothing; one key makes the named person deputy, who gets what is open', async () => {
    const { aigul, gulmira } = await council.with('aigul', 'gulmira');
    await council.clockTo('2027-05-20');
    const raids = await assigns(aigul, council, { lead: 'akimat-kostanay', due: '2027-06-04' });
    const letter = await council.letter(gulmira, 'assignment');
    await opens(aigul, ['akimat-kostanay'], '2027-06-04');
    const raw = readFileSync(new URL('../messages/who/away-outlook-ru.eml', import.meta.url), 'utf8').replaceAll('REPLY', letter.replyTo!);
    await postRaw(world.system.smtpPort, { from: '', to: letter.replyTo! }, Buffer.from(raw));
    const told = await eventually('the absence', async () => { const one = await asked(aigul, 'akimat-kostanay'); return one.absence ? one : null; });
    expect(told).toMatchObject({ standing: 'silent', standingIn: null, absence: { untilOn: '2027-06-15', deputyName: 'А. Серікова', deputyAddress: 'a.serikova@kost.example' } });
    expect((await asked(gulmira, 'akimat-kostanay')).absence).toBeNull();
    expect(slotOf(council, await sees(aigul, raids), 'akimat-kostanay').latestReport).toBeNull();

    const { absence } = told;
    const appointed = await aigul.does(`mutation ($input: DeputyInput!) { appointDeputy(input: $input) { __typename ... on Organisation { id } ... on Refused { code sentence } } }`,
      { input: { organisationId: council.body('akimat-kostanay'), forPersonId: absence.person.id, untilOn: absence.untilOn, absenceId: absence.id, deputy: { name: absence.deputyName, phone: '+7 714 200-00-16', address: absence.deputyAddress } } });
    expect(appointed.__typename).toBe('Organisation');
    expect((await letterTo('a.serikova@kost.example', 'deputy')).text).toContain('27-001');
    expect((await at(pathIn(await letterTo('a.serikova@kost.example', 'assignment')))).status).toBe(200);
    expect(await asked(aigul, 'akimat-kostanay')).toMatchObject({ absence: null, standingIn: { toOn: '2027-06-15', insteadOf: { id: gulmira.personId } } });

    // While she is away a new letter goes to the deputy; the day after, to her again.
    await assigns(aigul, council, { lead: 'akimat-kostanay', due: '2027-06-11' });
    expect((await letterTo('a.serikova@kost.example', 'assignment')).subject).toContain('27-003');
    expect((await council.lettersTo(gulmira)).filter(({ subject }) => subject.includes('27-003'))).toEqual([]);
    await council.clockTo('2027-06-16');
    await assigns(aigul, council, { lead: 'akimat-kostanay', due: '2027-07-09' });
    expect((await council.letter(gulmira, 'assignment')).subject).toContain('27-004');
  });

  it('is entered by the secretary when it was said by telephone, the successor’s word too', async () => {
    const { aigul, rahym } = await council.with('aigul', 'rahym');
    await opens(aigul, ['unions']);
    const enters = async (more: object) => {
      const { id, version } = await asked(aigul, 'unions');
      return aigul.does(`mutation ($input: EnterAnsweringInput!) { enterWhoAnswers(input: $input) { __typename ... on Answering { standing channel } ... on Refused { code sentence field } } }`, { input: { answeringId: id, expectedVersion: version, who: 'same', ...more } });
    };
    expect(await enters({ spokenBy: 'successor' })).toMatchObject({ __typename: 'Refused', code: 'WHO_NOBODY_NAMED' });
    expect(await enters({ who: 'new', person: { name: 'Анна Ким', address: 'a.kim' } })).toMatchObject({ __typename: 'Refused', code: 'WHO_ADDRESS_WRONG', field: 'address' });
    expect(await enters({})).toMatchObject({ standing: 'confirmed', channel: 'onBehalf' });
    expect(await enters({ who: 'new', person: { name: 'Анна Ким', address: 'a.kim@kasip.example' } })).toMatchObject({ standing: 'newPerson' });
    await enters({ spokenBy: 'successor' });
    expect(await asked(aigul, 'unions')).toMatchObject({ person: { name: { ru: 'Анна Ким' } }, former: { id: rahym.personId } });
  });
});
