import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { read } from '../../libs/ics/testing/read.js';
import { eventually } from '../world/eventually.js';
import { cancels, inCalendar, moves, plans, seesMeeting, subscribes } from '../world/meetings.js';
import { accepts, assigns, slotOf } from '../world/story.js';
import { World, type Council } from '../world/world.js';

/** Mission: members subscribe their calendars; a meeting lives there as it lives in the council. */
describe('A meeting in a subscribed calendar', () => {
  let world: World;
  let council: Council;
  beforeAll(async () => { world = await World.start(); }, 90_000);
  afterAll(() => world?.stop());
  beforeEach(async () => { council = await world.council(); });

  it('is planned, moved and cancelled, and stays one and the same', async () => {
    const { aigul, dmitry } = await council.with('aigul', 'dmitry');
    const { url } = await subscribes(dmitry, 'kk');
    expect(await inCalendar(url)).toEqual({ status: 200, events: [] });

    const planned = await plans(aigul, council, ['health', 'prosecution']);
    expect(planned).toMatchObject({ __typename: 'Meeting', state: 'planned', silent: 2, abilities: { move: true, cancel: true, answer: false } });
    const first = (await inCalendar(url)).events;
    expect(first).toEqual([{ uid: `${planned.id}@council.localhost`, title: '12 күнге дайындық', starts: '2027-05-26T06:00:00.000Z', sequence: 0, status: 'CONFIRMED', place: 'зал 3' }]);

    const moved = await moves(aigul, planned, '2027-05-27T10:00:00Z', '2027-05-27T11:30:00Z');
    expect((await inCalendar(url)).events).toEqual([{ ...first[0]!, starts: '2027-05-27T10:00:00.000Z', sequence: 1 }]);

    await cancels(aigul, moved, 'Председатель в командировке');
    expect((await inCalendar(url)).events).toEqual([{ ...first[0]!, title: 'БОЛМАЙДЫ: 12 күнге дайындық', starts: '2027-05-27T10:00:00.000Z', sequence: 2, status: 'CANCELLED' }]);
  });

  it('comes by mail as well: invitation, change and end of one meeting', async () => {
    const { aigul, svetlana } = await council.with('aigul', 'svetlana');
    const planned = await plans(aigul, council, ['education']);
    const invitation = await council.letter(svetlana, 'invitation');
    expect(invitation.subject).toBe('26 мая, 11:00 · Приглашение: Готовность к 12 дням');
    expect(invitation.text).toContain('КОГДА: среда, 26 мая 2027 года, 11:00–12:30 (UTC+5).');
    const moved = await moves(aigul, planned, '2027-05-27T10:00:00Z', '2027-05-27T11:30:00Z');
    const update = await council.letter(svetlana, 'invitationUpdate');
    expect(update.text).toContain('Было: среда, 26 мая, 11:00–12:30');
    await cancels(aigul, moved, 'Нет кворума');
    const end = await council.letter(svetlana, 'invitationCancel');
    expect(end.text).toContain('Причина: Нет кворума');

    const itip = [invitation, update, end].map(({ calendar }) => {
      const { calendar: whole, events } = read(calendar!.text);
      return [calendar!.method, whole.getFirstPropertyValue('method'), events[0]!.uid, events[0]!.sequence, events[0]!.attendees.length];
    });
    const uid = `${planned.id}@council.localhost`;
    expect(itip).toEqual([['REQUEST', 'REQUEST', uid, 0, 1], ['REQUEST', 'REQUEST', uid, 1, 1], ['CANCEL', 'CANCEL', uid, 2, 1]]);
    expect(invitation.replyTo).toMatch(/@council\.localhost$/);
  });

  it('is in the calendars of those invited, in each one’s language, and in nobody else’s', async () => {
    const { aigul, dmitry, svetlana, rahym } = await council.with('aigul', 'dmitry', 'svetlana', 'rahym');
    await plans(aigul, council, ['health', 'education']);
    const titles = async (actor: typeof dmitry) => (await inCalendar((await subscribes(actor)).url)).events.map(({ title }) => title);
    expect(await titles(dmitry)).toEqual(['12 күнге дайындық']);
    expect(await titles(svetlana)).toEqual(['Готовность к 12 дням']);
    expect(await titles(rahym)).toEqual([]);
  });

  it('is answered by the link of the letter, without signing in', async () => {
    const { aigul, svetlana } = await council.with('aigul', 'svetlana');
    const planned = await plans(aigul, council, ['education'], { videoUrl: 'https://video.example/4' });
    const letter = await council.letter(svetlana, 'invitation');
    const link = /https?:\/\/\S+\/v\/\S+/.exec(letter.text)![0];
    expect((await fetch(link)).status).toBe(200);
    expect(await seesMeeting(aigul, planned.id)).toMatchObject({ yes: 0, silent: 1 });
    const answered = await fetch(link, { method: 'POST', body: new URLSearchParams({ key: randomUUID(), answer: 'remote', note: 'Пришлите ссылку' }) });
    expect(await answered.text()).toContain('Ваш ответ: Буду по видео');
    expect(await seesMeeting(aigul, planned.id)).toMatchObject({ yes: 1, silent: 0, invitations: [{ answer: 'remote', note: 'Пришлите ссылку', person: { id: svetlana.personId } }] });
  });

  it('is answered by pressing «accept» in a calendar program, and the secretary has nothing to sort', async () => {
    const { aigul, svetlana } = await council.with('aigul', 'svetlana');
    const planned = await plans(aigul, council, ['education']);
    const letter = await council.letter(svetlana, 'invitation');
    const reply = readFileSync(new URL('../calendars/replies/outlook-declined.ics', import.meta.url), 'utf8').replace(/UID:.*/, `UID:${planned.id}@council.localhost`);
    await council.replies(svetlana, letter, '', { subject: `Отклонено: ${letter.subject}`, attachments: [{ filename: 'meeting.ics', content: reply }] });
    const seen = await eventually('the answer', async () => {
      const now = await seesMeeting(aigul, planned.id);
      return now.no === 1 ? now : null;
    });
    expect(seen.invitations).toMatchObject([{ answer: 'no', note: 'В командировке, простите', person: { id: svetlana.personId } }]);
    expect((await aigul.asks('query { unsortedMail { total } }')).unsortedMail.total).toBe(0);
  });

  it('is answered in the workspace by those invited, and hidden from those who are not', async () => {
    const { aigul, dmitry, timur } = await council.with('aigul', 'dmitry', 'timur');
    const planned = await plans(aigul, council, ['health']);
    const invitationId = planned.invitations[0].id;
    const answer = `mutation ($id: ID!) { answerInvitation(invitationId: $id, answer: yes) { __typename ... on Meeting { yes abilities { answer move } } ... on Refused { code } } }`;
    expect(await dmitry.does(answer, { id: invitationId })).toEqual({ __typename: 'Meeting', yes: 1, abilities: { answer: true, move: false } });
    expect(await timur.does(answer, { id: invitationId })).toEqual({ __typename: 'Refused', code: 'NOT_FOUND' });
    expect(await seesMeeting(timur, planned.id)).toBeNull();
    expect(await plans(timur, council, ['health'])).toMatchObject({ __typename: 'Refused', code: 'NOT_ALLOWED' });
    expect((await timur.asks('query { meetings { id } }')).meetings).toEqual([]);
    expect((await dmitry.asks('query { meetings(from: "2027-05-26", to: "2027-05-26") { id } }')).meetings).toEqual([{ id: planned.id }]);
    expect((await dmitry.asks('query { meetings(from: "2027-05-27") { id } }')).meetings).toEqual([]);
  });
});

describe('A due day in a subscribed calendar', () => {
  let world: World;
  let council: Council;
  beforeAll(async () => { world = await World.start(); }, 90_000);
  afterAll(() => world?.stop());
  beforeEach(async () => { council = await world.council(); });

  it('is there for the bodies of the assignment, in the words each may be told', async () => {
    const { aigul, svetlana, timur, rahym } = await council.with('aigul', 'svetlana', 'timur', 'rahym');
    await assigns(aigul, council, { lead: 'education', with: ['prosecution'], due: '2027-06-04' });
    const dates = async (actor: typeof svetlana, language: 'kk' | 'ru') => (await inCalendar((await subscribes(actor, language)).url)).events;
    expect(await dates(svetlana, 'ru')).toMatchObject([{ title: 'Срок № 27-001: рейды на рынках и автомойках', starts: '2027-06-04', status: 'CONFIRMED' }]);
    const asked = await dates(timur, 'kk');
    expect(asked).toHaveLength(1);
    expect(asked[0]!.title).toBe('Жауап күтеміз № 27-001: базарлар мен автожуу орындарындағы рейдтер');
    expect(await dates(rahym, 'ru')).toEqual([]);
  });

  it('is marked when it was answered for good', async () => {
    const { aigul, svetlana } = await council.with('aigul', 'svetlana');
    const raids = await assigns(aigul, council, { lead: 'education', due: '2027-06-04' });
    const { url } = await subscribes(svetlana, 'ru');
    const [before] = (await inCalendar(url)).events;
    await svetlana.does(`mutation ($input: ReportInput!) { reportProgress(input: $input) { __typename ... on Refused { code } } }`, { input: { slotId: slotOf(council, raids, 'education').id, answer: 'done', interim: false, text: 'Рейдов 14', figures: [{ code: 'I4', value: 14 }], fileIds: [], without: [] } });
    const seen = await aigul.asks(`query ($id: ID!) { assignment(id: $id) { lead { id version } } }`, { id: raids.id });
    expect((await accepts(aigul, seen.assignment.lead)).__typename).toBe('Assignment');
    expect((await inCalendar(url)).events).toEqual([{ ...before!, title: `Исполнено: ${before!.title}`, sequence: before!.sequence + 1 }]);
  });

  it('is gone from the address that was revoked, and the address answers 410', async () => {
    const { aigul, svetlana } = await council.with('aigul', 'svetlana');
    await assigns(aigul, council, { lead: 'education' });
    const { url, feed } = await subscribes(svetlana, 'ru');
    expect((await inCalendar(url)).events).toHaveLength(1);
    const rotated = await svetlana.does<{ url: string }>(`mutation ($id: ID!) { rotateFeed(feedId: $id) { __typename ... on NewFeed { url } ... on Refused { code } } }`, { id: feed.id });
    expect((await inCalendar(url)).status).toBe(410);
    expect((await inCalendar(rotated.url)).events).toHaveLength(1);
    expect((await svetlana.asks('query { feeds { id name lastUsedAt } }')).feeds).toEqual([{ id: feed.id, name: 'phone', lastUsedAt: expect.any(String) }]);
    expect(await svetlana.does(`mutation ($id: ID!) { revokeFeed(feedId: $id) { __typename ... on Feed { id } ... on Refused { code } } }`, { id: feed.id })).toEqual({ __typename: 'Feed', id: feed.id });
    expect((await inCalendar(rotated.url)).status).toBe(410);
    expect((await svetlana.asks('query { feeds { id } }')).feeds).toEqual([]);
    expect(await aigul.does(`mutation ($id: ID!) { revokeFeed(feedId: $id) { __typename ... on Refused { code } } }`, { id: feed.id })).toMatchObject({ code: 'NOT_FOUND' });
  });
});
