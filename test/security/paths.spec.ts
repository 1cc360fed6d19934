import type { Actor } from '../world/actor.js';
import { everyAct, unsortedLetter } from '../world/every-act.js';
import { eventually } from '../world/eventually.js';
import { cancels, inCalendar, plans, subscribes } from '../world/meetings.js';
import { changed, fingerprint, settled } from '../world/oracle.js';
import { inParallel } from '../world/repeat.js';
import { Api } from '../world/schema.js';
import { accepts, assigns, drafts, reports, sees, slotOf } from '../world/story.js';
import { World, type Council } from '../world/world.js';

const people = ['aigul', 'gauhar', 'bolat', 'svetlana', 'dmitry', 'rahym', 'timur', 'anna'] as const;
type Name = (typeof people)[number];

const slotParts = 'id state organisation { id } assignment { id } latestReport { id } reports(first: 100) { id files { url } }';
const assignmentParts = `id number state lead { id } batch { id } slots { ${slotParts} } lastMessage { id } timeline { id kind report { id } message { id files { url } } letter { id subject text } }`;
const nodeQuery = `query ($id: ID!) { assignment(id: $id) { ${assignmentParts} } }`;
const listQuery = `query ($after: String) { assignments(first: 2, after: $after) { total next counts { count } rows { ${assignmentParts} } } }`;
const seasonQuery = `{ season(year: 2027) { members { organisation { id } assignments { ${slotParts} } threads { messages { id direction subject text } } meetings { meeting { id } } } } }`;

const sorted = (ids: Iterable<string>): string[] => [...new Set(ids)].sort();

/** AZ-02: whoever may not read a thing at the front door finds no other door to it. */
describe('Every path to a thing', () => {
  let world: World;
  let council: Council;
  let bodies: string[];
  const folks = {} as Record<Name, Actor>;
  /** Everything there is, whoever may read it. */
  let all: { assignments: string[]; discarded: string[]; numbers: string[]; messages: { id: string; state: string; at_risk: boolean; files: number }[]; reportFiles: { id: string; position: number }[]; meetings: string[]; slotLetters: string[]; feeds: { id: string; person_id: string }[] };
  const seen = {} as Record<Name, Awaited<ReturnType<typeof look>>>;

  beforeAll(async () => {
    world = await World.start();
    council = await world.council();
    for (const name of people) folks[name] = await council.person(name);
    await happen();
    await settled(world.database);
    const rows = <T>(sql: string): Promise<T[]> => world.database.query(sql, [council.id]);
    const ids = async (sql: string) => (await rows<{ id: string }>(sql)).map(({ id }) => id);
    bodies = await ids('SELECT id FROM organisation WHERE council_id = $1');
    all = {
      assignments: await ids('SELECT id FROM assignment WHERE council_id = $1'),
      discarded: await ids(`SELECT id FROM assignment WHERE council_id = $1 AND state = 'discarded'`),
      numbers: await ids(`SELECT format('27-%s', lpad(number::text, 3, '0')) AS id FROM assignment WHERE council_id = $1 AND number IS NOT NULL`),
      messages: await rows(`SELECT id, state, at_risk,
        (SELECT count(*)::int FROM message_file f WHERE f.council_id = m.council_id AND f.message_id = m.id) AS files FROM message m WHERE council_id = $1`),
      reportFiles: await rows('SELECT report_id AS id, position FROM report_file WHERE council_id = $1'),
      // Invitations are letters as well, but stand in no assignment's history.
      slotLetters: await ids(`SELECT o.id FROM outgoing_mail o JOIN thread t ON t.council_id = o.council_id AND t.id = o.thread_id WHERE o.council_id = $1 AND t.about_kind = 'slot'`),
      meetings: await ids('SELECT id FROM meeting WHERE council_id = $1'),
      feeds: await rows('SELECT id, person_id FROM feed WHERE council_id = $1'),
    };
    for (const name of people) seen[name] = await look(folks[name]);
  }, 240_000);
  afterAll(() => world?.stop());

  /** A council in the middle of its year: every kind of thing in every state that hides it from somebody. */
  async function happen(): Promise<void> {
    const { aigul, svetlana, dmitry, rahym } = folks;
    const raids = await assigns(aigul, council, { lead: 'education', with: ['health'] });
    await assigns(aigul, council, { lead: 'health', with: ['prosecution'] });
    await assigns(aigul, council, { lead: 'unions' });
    await drafts(aigul, council, { lead: 'education' });
    const wrong = await drafts(aigul, council, { lead: 'education' });
    await aigul.does('mutation ($id: ID!, $version: Int!) { discardAssignment(id: $id, expectedVersion: $version) { __typename } }', { id: wrong.id, version: wrong.version });
    const done = await assigns(aigul, council, { lead: 'education' });
    const told = await reports(svetlana, slotOf(council, done, 'education'));
    await accepts(aigul, slotOf(council, told, 'education'));
    const dropped = await assigns(aigul, council, { lead: 'education', with: ['unions'] });
    await aigul.does('mutation ($id: ID!, $version: Int!) { cancelAssignment(id: $id, expectedVersion: $version, reason: "Утратило смысл.") { __typename } }', { id: dropped.id, version: dropped.version });

    // Answers by mail, with files; an automatic one; one that is marked after it was filed and had its receipt.
    const letterOf = async (actor: Actor) => (await council.lettersTo(actor)).find(({ kind }) => kind === 'assignment')!;
    const attachments = [{ filename: 'таблица.csv', content: 'рынок;14' }];
    await council.replies(dmitry, await letterOf(dmitry), 'Выполняется в срок. Рейдов 3.', { attachments });
    await council.replies(svetlana, await letterOf(svetlana), 'Выполнено. Рейдов 14.', { attachments });
    await council.replies(rahym, await letterOf(rahym), 'Я в отпуске до 15 июня.', { headers: { 'Auto-Submitted': 'auto-replied' } });
    await eventually('the answers', async () => {
      const now = await sees(aigul, raids);
      return slotOf(council, now, 'education').latestReport && slotOf(council, now, 'health').latestReport;
    });
    const verdict = async (mutation: string, letter: { id: string; version: number }) => aigul.does(`mutation ($id: ID!, $version: Int!) { ${mutation}(messageId: $id, expectedVersion: $version) { __typename ... on Refused { sentence } } }`, letter);
    const own = await assigns(aigul, council, { lead: 'education', with: ['health'] });
    await council.replies(svetlana, (await council.lettersTo(svetlana)).findLast(({ kind }) => kind === 'assignment')!, 'Выполнено. Рейдов 77.', { attachments });
    const marked = await eventually('the answer that will be closed', async () => {
      const { assignment } = await aigul.asks('query ($id: ID!) { assignment(id: $id) { slots { latestReport { messageId } } timeline { message { id version } } } }', { id: own.id });
      const id = assignment.slots.find((slot: any) => slot.latestReport)?.latestReport.messageId ?? assignment.timeline.find((item: any) => item.message)?.message.id;
      if (!id) return null;
      return (await aigul.asks('query ($id: ID!) { message(id: $id) { id version } }', { id })).message;
    });
    // Its receipt has left already, and says what was understood.
    await eventually('the receipt', async () => (await council.lettersTo(svetlana)).some(({ kind, text }) => kind === 'receipt' && text.includes('77')));
    await verdict('markAtRisk', marked);
    await verdict('notForUs', await unsortedLetter(council, 'Скидки на окна.'));
    await unsortedLetter(council, 'Куда направить список?');
    await unsortedLetter(council, 'Помогите, меня бьют и заставляют работать на мойке.').catch(() => undefined);

    await plans(aigul, council, ['education', 'health']);
    await plans(aigul, council, ['prosecution'], { from: '2027-06-01T06:00:00Z', to: '2027-06-01T07:00:00Z' });
    await cancels(aigul, await plans(aigul, council, ['ngo'], { from: '2027-06-02T06:00:00Z', to: '2027-06-02T07:00:00Z' }), 'Нет кворума');
    for (const actor of Object.values(folks)) await subscribes(actor);
  }

  /** All that one person reaches, path by path. */
  async function look(actor: Actor) {
    const found = <T>(items: (T | null)[]) => items.filter((item): item is T => item !== null);
    const nodes: any[] = found(await inParallel(all.assignments, 4, async (id) => (await actor.asks(nodeQuery, { id })).assignment));
    const byNumber = found(await inParallel(all.numbers, 4, async (number) => (await actor.asks('query ($number: String!) { assignmentByNumber(number: $number) { id } }', { number })).assignmentByNumber));
    const pages: any[] = [];
    for (let after: string | null = null; pages.length === 0 || after !== null; after = pages.at(-1).next) pages.push((await actor.asks(listQuery, { after })).assignments);
    const open = await inParallel(bodies, 4, async (id) => actor.asks(`query ($id: ID!) { openSlots(organisationId: $id) { ${slotParts} } organisation(id: $id) { openSlots } assignments(filter: { organisationId: $id }, first: 100) { total rows { id } } }`, { id }));
    const { season } = await actor.asks(seasonQuery);
    const messages = found(await inParallel(all.messages, 4, async ({ id }) => (await actor.asks('query ($id: ID!) { message(id: $id) { id files { url } } }', { id })).message));
    const { unsortedMail, riskMail } = await actor.asks('{ unsortedMail(first: 200) { total rows { id } } riskMail { id } }');
    const ok = async <T extends { id: string }>(items: T[], path: (item: T) => string) => found(await inParallel(items, 4, async (item) => ((await actor.fetches(path(item))).status === 200 ? item.id : null)));
    const meetings = found(await inParallel(all.meetings, 4, async (id) => (await actor.asks('query ($id: ID!) { meeting(id: $id) { id } }', { id })).meeting));
    const listed = await actor.asks('{ meetings { id } feeds { id } spring: meetings(from: "2027-05-01", to: "2027-05-31") { id } summer: meetings(from: "2027-06-01") { id } }');
    return {
      nodes, byNumber, pages, open, season, messages, unsortedMail, riskMail, meetings, listed,
      raws: await ok(all.messages, ({ id }) => `/messages/${id}/raw`),
      messageFiles: await ok(all.messages.filter(({ files }) => files > 0), ({ id }) => `/files/message/${id}/0`),
      reportFiles: await ok(all.reportFiles, ({ id, position }) => `/files/report/${id}/${position}`),
      // A subscription as the phone sees it.
      events: (await inCalendar((await subscribes(actor)).url)).events,
    };
  }

  const idsOf = (items: { id: string }[]) => sorted(items.map(({ id }) => id));
  const members = (name: Name): any[] => seen[name].season.members;
  const rows = (name: Name): any[] => seen[name].pages.flatMap(({ rows: some }) => some);

  it('there is something to hide: no two of these people may read the same', () => {
    const counts = Object.fromEntries(people.map((name) => [name, [seen[name].nodes.length, seen[name].messages.length, seen[name].meetings.length]]));
    expect(all.assignments.length).toBe(8);
    expect(counts).toEqual({
      aigul: [8, all.messages.length, 3], gauhar: [8, all.messages.length, 3], bolat: [8, all.messages.filter(({ state, at_risk }) => state === 'filed' && !at_risk).length, 3],
      svetlana: [4, 1, 1], dmitry: [3, 1, 1], rahym: [2, 1, 0], timur: [1, 0, 1], anna: [0, 0, 0],
    });
  });

  it.each(people)('to an assignment, for %s', (name) => {
    const { nodes, byNumber, pages, open } = seen[name];
    const readable = idsOf(nodes);
    const kept = readable.filter((id) => !all.discarded.includes(id));
    expect(idsOf(byNumber)).toEqual(idsOf(nodes.filter(({ number }: any) => number)));
    expect(rows(name)).toHaveLength(kept.length);
    expect(idsOf(rows(name))).toEqual(kept);
    for (const page of pages) expect([page.total, page.counts.reduce((sum: number, { count }: any) => sum + count, 0)]).toEqual([kept.length, kept.length]);
    expect(sorted(nodes.flatMap(({ batch }: any) => idsOf(batch)))).toEqual(readable);
    // By body: no filter finds more, and the count is that of the rows.
    for (const { assignments } of open) expect(assignments.total).toBe(assignments.rows.length);
    expect(sorted(open.flatMap(({ assignments }) => idsOf(assignments.rows)))).toEqual(kept);
    const issued = nodes.filter(({ number }: any) => number);
    expect(sorted(members(name).flatMap(({ assignments }) => assignments.map((slot: any) => slot.assignment.id)))).toEqual(idsOf(issued));
  });

  it.each(people)('to a slot and its answers, for %s', (name) => {
    const { nodes, open, reportFiles } = seen[name];
    const slots: any[] = nodes.filter(({ state }: any) => state !== 'discarded').flatMap((node: any) => node.slots);
    const owing = nodes.filter(({ state }: any) => ['issued', 'underway', 'submitted'].includes(state)).flatMap((node: any) => node.slots).filter(({ state }: any) => ['sent', 'delivered', 'acknowledged', 'underway', 'returned'].includes(state));
    expect(idsOf(rows(name).flatMap(({ slots: some }) => some))).toEqual(idsOf(slots));
    expect(idsOf(open.flatMap(({ openSlots }) => openSlots))).toEqual(idsOf(owing));
    for (const { openSlots, organisation } of open) expect(organisation.openSlots).toBe(openSlots.length);
    // A season shows the bodies with a seat, and one's own.
    const shown = members(name).map(({ organisation }) => organisation.id);
    expect(idsOf(members(name).flatMap(({ assignments }) => assignments))).toEqual(idsOf(nodes.filter(({ number }: any) => number).flatMap((node: any) => node.slots).filter((slot: any) => shown.includes(slot.organisation.id))));

    const reportsIn = (some: any[]) => idsOf(some.flatMap((slot) => slot.reports));
    const answers = reportsIn(slots);
    expect(reportsIn(rows(name).flatMap(({ slots: some }) => some))).toEqual(answers);
    expect(reportsIn(members(name).flatMap(({ assignments }) => assignments))).toEqual(answers);
    expect(reportsIn(open.flatMap(({ openSlots }) => openSlots))).toEqual(reportsIn(owing));
    for (const some of [nodes, rows(name)]) expect(idsOf(some.flatMap(({ timeline }: any) => timeline).flatMap(({ report }: any) => report ?? []))).toEqual(answers);
    for (const slot of slots) expect(slot.latestReport?.id ?? null).toBe(slot.reports[0]?.id ?? null);
    const withFiles = slots.flatMap(({ reports: some }) => some).filter(({ files }: any) => files.length > 0);
    expect(sorted(reportFiles)).toEqual(idsOf(withFiles));
  });

  it.each(people)('to a message, for %s', (name) => {
    const { nodes, messages, unsortedMail, riskMail, raws, messageFiles } = seen[name];
    const readable = idsOf(messages);
    const those = (which: (message: (typeof all.messages)[number]) => boolean) => sorted(all.messages.filter(which).map(({ id }) => id).filter((id) => readable.includes(id)));
    const filed = those(({ state, at_risk }) => state === 'filed' && !at_risk);
    expect(sorted(raws)).toEqual(readable);
    expect(sorted(messageFiles)).toEqual(those(({ files }) => files > 0));
    expect(idsOf(riskMail)).toEqual(those(({ at_risk }) => at_risk));
    expect(idsOf(unsortedMail.rows)).toEqual(those(({ state, at_risk }) => state === 'unsorted' && !at_risk));
    expect(unsortedMail.total).toBe(unsortedMail.rows.length);
    const timeline = nodes.flatMap((node: any) => node.timeline);
    expect(idsOf(timeline.flatMap(({ message }: any) => message ?? []))).toEqual(filed);
    const correspondence: any[] = members(name).flatMap(({ threads }) => threads).flatMap(({ messages: some }: any) => some);
    expect(idsOf(correspondence.filter(({ direction }) => direction === 'in'))).toEqual(filed);
    expect(idsOf(timeline.flatMap(({ letter }: any) => letter ?? []))).toEqual(idsOf(correspondence.filter(({ id, direction }) => direction === 'out' && all.slotLetters.includes(id))));
    for (const { text } of correspondence) expect(text).not.toMatch(/\[\[|\/r\//);
    // What the closed message said is told on no path, nor what was understood of it.
    if (riskMail.length === 0) expect(JSON.stringify(seen[name])).not.toMatch(/Рейдов 77|77 рейд|: 77/);
    for (const { lastMessage, timeline: lines } of nodes) if (lastMessage) expect(idsOf(lines)).toContain(lastMessage.id);
  });

  it.each(people)('to a meeting and a subscription, for %s', (name) => {
    const { nodes, meetings, listed, events } = seen[name];
    const readable = idsOf(meetings);
    expect(idsOf(listed.meetings)).toEqual(readable);
    expect(idsOf([...listed.spring, ...listed.summer])).toEqual(readable);
    expect(idsOf(members(name).flatMap(({ meetings: some }) => some).map(({ meeting }: any) => meeting))).toEqual(readable);
    const known = new Set([...readable, ...nodes.flatMap((node: any) => [node.id, ...node.slots.map((slot: any) => slot.id)])]);
    for (const { uid } of events) expect(known).toContain(/[0-9a-f]{8}-[0-9a-f-]{27}/.exec(uid)?.[0]);
    const own = all.feeds.filter(({ person_id }) => person_id === folks[name].personId).map(({ id }) => id);
    expect(idsOf(listed.feeds)).toEqual(expect.arrayContaining(own));
    for (const { id, person_id } of all.feeds) if (person_id !== folks[name].personId) expect(idsOf(listed.feeds)).not.toContain(id);
  });

  describe('is closed to whoever has no part in it, also for acting', () => {
    let api: Api;
    beforeAll(async () => { api = await Api.of(folks.aigul); });

    it.each(Object.entries(everyAct).filter(([, { openTo }]) => openTo !== 'everybody'))('%s', async (mutation, act) => {
      const { by, variables } = await act.ready(council);
      const document = api.document('Mutation', mutation);
      await settled(world.database);
      const before = await fingerprint(world.database, council.id);
      for (const outsider of [folks.rahym, folks.anna, folks.timur, ...(by.key === 'aigul' ? [folks.dmitry] : [])]) {
        const refused: any = await outsider.does(document, variables);
        expect(`${outsider.key}: ${refused.__typename} ${refused.code}`).toMatch(/: Refused (NOT_FOUND|NOT_ALLOWED)$/);
      }
      expect(changed(before, await fingerprint(world.database, council.id))).toEqual([]);
      // It was the person that was refused, not the act.
      expect(await by.does(document, variables)).not.toMatchObject({ __typename: expect.stringMatching(/Refused|Conflict/) });
    });
  });
});
