import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CouncilPreset } from '@kenes/config';
import type { Actor } from '../world/actor.js';
import { everyAct, unsortedLetter } from '../world/every-act.js';
import { eventually } from '../world/eventually.js';
import { plans, subscribes } from '../world/meetings.js';
import { changed, fingerprint, settled } from '../world/oracle.js';
import { inParallel, patience, times } from '../world/repeat.js';
import { Api, replaced, valueAt, type Place } from '../world/schema.js';
import { smallCouncil } from '../world/small-council.js';
import { assigns, draftOf, reports, slotOf } from '../world/story.js';
import { World, type Council } from '../world/world.js';

const canaryOf = (code: string) => `канарейка-${code}`;
/** The councils whose canaries sing in a text; addresses have them in Latin letters. */
const heardIn = (text: string): Set<string> => new Set([...text.matchAll(/(?:канарейка|kanareika)-(t[a-z2-7]{3})/g)].map(([, code]) => code!));

/** The small council with its canary in every text of every language, and in every address. */
function singing(code: string, slug: string): CouncilPreset {
  const sing = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(sing);
    if (typeof value === 'string') return value.includes('@') ? value.replace('@', `.kanareika-${code}@`) : value;
    if (value === null || typeof value !== 'object') return value;
    const isText = ['kk', 'ru', 'en'].every((language) => typeof (value as Record<string, unknown>)[language] === 'string');
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, isText ? `${inner} ${canaryOf(code)}` : sing(inner)]));
  };
  return sing(smallCouncil(code, slug)) as CouncilPreset;
}

const whole = `query ($id: ID!, $organisation: ID!) {
  me { person { name { ru } addresses } organisations { name { kk } } }
  assignments { total rows { title { ru } text { kk } slots { organisation { short { ru } } person { name { ru } } reports { text person { name { kk } } } delivery { toAddress } } timeline { message { text } letter { text toName } } lastMessage { report { text } } } }
  assignment(id: $id) { text { ru } controller { name { ru } } }
  openSlots(organisationId: $organisation) { assignment { title { ru } } }
  meetings { title { ru } place invitations { note person { name { ru } } } }
  unsortedMail { rows { subject text fromAddress suggestions { sentence } } }
}`;
const season = `{ season(year: 2027) { members { organisation { name { ru } people { name { ru } addresses } } assignments { reports { text } } threads { messages { text } } meetings { meeting { title { ru } } } } } }`;
const around = `{ people(text: "а") { name { ru } addresses posts { title { ru } } } composition { holder { name { ru } } post { ru } organisation { name { kk } } } organisationGroups { name { ru } organisations { name { ru } } } indicators { name { ru } } workDays(from: "2027-05-01", to: "2027-05-31") { name { ru } } assignmentByNumber(number: "27-001") { title { ru } } feeds { name } }`;

interface Full { council: Council; aigul: Actor; svetlana: Actor; assignmentId: string; slotId: string; messageId: string; feed: string; pages: string[] }

/** A council with something of everything, its canary in all of it. */
async function fill(council: Council): Promise<Full> {
  const canary = canaryOf(council.preset.code);
  const { aigul, svetlana } = await council.with('aigul', 'svetlana');
  const raids = await assigns(aigul, council, { lead: 'education', with: ['health'], text: `Рейды ${canary}` });
  const slot = slotOf(council, raids, 'education');
  await reports(svetlana, slot, { text: `Проведены ${canary}`, interim: true, answer: 'onTime' });
  await plans(aigul, council, ['education'], { title: { ru: `Готовность ${canary}` }, place: `зал ${canary}` });
  const { url } = await subscribes(svetlana, 'ru');
  const letter = await unsortedLetter(council, `Вопрос от соседей, ${canary}`);
  await council.replies(svetlana, await council.letter(svetlana, 'assignment'), `Выполняется в срок, ${canary}`);
  const texts = (await council.lettersTo(svetlana)).map(({ text }) => text).join('\n');
  const pages = [...texts.matchAll(/http:\/\/\S+?(\/[rv]\/[\w.-]+)/g)].map(([, path]) => path!);
  return { council, aigul, svetlana, assignmentId: raids.id, slotId: slot.id, messageId: letter.id, feed: new URL(url).pathname, pages };
}

describe('TN-03: councils on one small pool', () => {
  let world: World;
  let all: Full[];
  beforeAll(async () => {
    world = await World.start({ POOL: '4' });
    const councils = await inParallel([0, 1, 2, 3, 4], 1, () => world.council('2027-05-20', singing));
    all = await inParallel(councils, 2, fill);
  }, 180_000);
  afterAll(() => world?.stop());

  /** One request of a council; its whole answer as text, or null when it broke off. */
  type Request = (own: Full, other: Full) => Promise<string | null>;
  const asks = (query: string, variables: (own: Full, other: Full) => object = () => ({})): Request => async (own, other) => JSON.stringify(await own.aigul.sends(query, variables(own, other) as never));
  const gets = (path: (own: Full, other: Full) => string): Request => async (own, other) => {
    const response = await own.aigul.fetches(path(own, other));
    return `${await response.text()}${JSON.stringify([...response.headers])}`;
  };
  /** Hangs up in the middle of a long answer. */
  const breaksOff = (query: string): Request => async ({ aigul, assignmentId, council }) => {
    const signal = AbortSignal.timeout(1 + Math.floor(Math.random() * 30));
    const body = JSON.stringify({ query, variables: { id: assignmentId, organisation: council.body('education') } });
    return aigul.fetches('/graphql', { method: 'POST', body, signal, headers: { 'content-type': 'application/json' } }).then((response) => response.text(), () => null).catch(() => null);
  };
  /** The database loses one of its statements, or a connection. */
  const hurts = (how: 'cancel' | 'terminate'): Request => async (own) => {
    await world.database.query(`SELECT pg_${how}_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND xact_start IS NOT NULL ORDER BY random() LIMIT 1`);
    return JSON.stringify(await own.aigul.sends(season));
  };
  const ownIds = ({ council, assignmentId }: Full) => ({ id: assignmentId, organisation: council.body('education') });
  const requests: Request[] = [
    asks(whole, ownIds), asks(season), asks(around),
    asks(whole, (own, other) => ({ ...ownIds(own), id: other.assignmentId, organisation: other.council.body('education') })),
    asks('{ me { nmae } }'),
    breaksOff(whole), breaksOff(season),
    asks('query ($input: AssignmentInput!) { previewLetters(input: $input) { letters { text subject } warnings { sentence } problems { sentence } } }', ({ council }) => ({ input: draftOf(council, { lead: 'health' }) })),
    asks('mutation ($slotId: ID!) { acknowledgeAssignment(slotId: $slotId) { __typename ... on Refused { sentence } ... on Assignment { title { ru } } } }', (_, other) => ({ slotId: other.slotId })),
    asks('mutation ($id: ID!) { notForUs(messageId: $id, expectedVersion: 99) { __typename ... on Refused { sentence } ... on Message { text } } }', (own) => ({ id: own.messageId })),
    asks('mutation ($input: AssignmentInput!) { draftAssignment(input: $input) { ... on Assignment { title { ru } controller { name { ru } } slots { person { name { ru } } } } ... on Refused { sentence } } }', ({ council }) => ({ input: draftOf(council, { lead: 'health', text: canaryOf(council.preset.code) }) })),
    gets((own) => own.feed), gets((own) => own.pages[0]!), gets((own) => own.pages.at(-1)!),
    gets((own) => `/messages/${own.messageId}/raw`), gets((_, other) => `/messages/${other.messageId}/raw`), gets((_, other) => `/files/message/${other.messageId}/0`),
  ];

  it('no answer holds a word of another council, with errors, broken connections and lost statements between', async () => {
    const count = times(10_000);
    const sung: Record<string, number> = {};
    const strange: string[] = [];
    const answers = await inParallel(Array.from({ length: count }, (_, at) => at), 16, async (_, at) => {
      const [own, other] = [all[at % 5]!, all[(at + 1 + (at % 3)) % 5]!];
      const request = at % 67 === 0 ? hurts('cancel') : at % 131 === 0 ? hurts('terminate') : requests[Math.floor(at / 5) % requests.length]!;
      const text = await request(own, other);
      if (text === null) return 'broken off';
      for (const code of heardIn(text)) {
        if (code === own.council.preset.code) sung[code] = (sung[code] ?? 0) + 1;
        else strange.push(`${own.council.preset.code} heard ${code} in ${text.slice(0, 300)}`);
      }
      return /"code":"FAULT"/.test(text) ? 'fault' : 'answer';
    });
    expect(strange).toEqual([]);
    // It was no silence: most answers did sing, in every council, and only a hurt database made faults.
    expect(Object.keys(sung).sort()).toEqual(all.map(({ council }) => council.preset.code).sort());
    expect(Math.min(...Object.values(sung))).toBeGreaterThan(count / 5 / 4);
    expect(answers.filter((answer) => answer === 'fault').length).toBeLessThan(count / 10);
    // PG-10: whatever broke off, every connection came back to the pool.
    await eventually('all connections to be idle', async () => {
      const rows = await world.database.query(`SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND xact_start IS NOT NULL`);
      return rows.length === 0;
    }, 30);
    expect(await all[0]!.aigul.asks(whole, ownIds(all[0]!))).toMatchObject({ assignments: { total: expect.any(Number) } });
  }, patience(240));
});

describe('TN-03: a process with one connection', () => {
  let world: World;
  beforeAll(async () => { world = await World.start({ POOL: '1' }); }, 90_000);
  afterAll(() => world?.stop());

  it('does every act and shows every page, many at once, and never waits for a second one', async () => {
    const council = await world.council();
    const api = await Api.of(await council.person('aigul'));
    const { aigul, svetlana, assignmentId, feed, pages } = await fill(council);
    let most = 0;
    let watching = true;
    const watch = (async () => {
      while (watching) {
        const [{ count }] = await world.database.query<[{ count: number }]>(`SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = current_database() AND backend_type = 'client backend'`);
        most = Math.max(most, count);
        await sleep(100);
      }
    })();
    const failed: string[] = [];
    await inParallel(Object.entries(everyAct), 5, async ([name, act]) => {
      const { by, variables } = await act.ready(council);
      const done: any = await by.does(api.document('Mutation', name), variables).catch((error: Error) => ({ __typename: error.message }));
      if (/Refused|Conflict|heard/.test(String(done.__typename))) failed.push(`${name}: ${JSON.stringify(done)}`);
    });
    expect(failed).toEqual([]);
    const looks = await inParallel([...pages, feed, '/code', '/health/ready', '/in/nothing', `/messages/${randomUUID()}/raw`, '/graphql'], 8, async (path) => (await svetlana.fetches(path)).status);
    expect(looks.filter((status) => status >= 500)).toEqual([]);
    const screens = await inParallel(Array.from({ length: 24 }, (_, at) => [whole, season, around][at % 3]!), 12, (query) => aigul.sends(query, query === whole ? { id: assignmentId, organisation: council.body('education') } : {}));
    expect(screens.filter(({ errors }) => errors)).toEqual([]);
    watching = false;
    await watch;
    // Ours: one of the pool and one that listens; two of the world that looks on.
    expect(most).toBeLessThanOrEqual(4);
  }, 180_000);
});

describe('TN-06: an id of another council', () => {
  let world: World;
  let own: Council;
  let other: Council;
  let api: Api;
  let theirs: Record<string, string>;
  beforeAll(async () => {
    world = await World.start();
    [own, other] = [await world.council(), await world.council()];
    api = await Api.of(await own.person('aigul'));
    const { id: messageId } = await unsortedLetter(other);
    const { aigul, svetlana } = await other.with('aigul', 'svetlana');
    const raids = await assigns(aigul, other, { lead: 'education' });
    const meeting = await plans(aigul, other, ['education']);
    const [file] = await world.database.query<[{ id: string }]>('SELECT file_id AS id FROM inbound_mail WHERE council_id = $1', [other.id]);
    const { variables: away } = await everyAct.dismissAbsence!.ready(other);
    theirs = {
      absenceId: String(away['absenceId']),
      assignment: raids.id, slotId: raids.lead.id, organisation: other.body('education'), organisationId: other.body('education'), organisationIds: other.body('unions'), without: other.body('health'), person: svetlana.personId, personId: svetlana.personId, controllerId: aigul.personId,
      message: messageId, messageId, meeting: meeting.id, mandateIds: meeting.invitations[0].mandate.id, fileIds: file.id,
    };
  }, 90_000);
  afterAll(() => world?.stop());

  /** Ids are different by nature; everything else of an answer must be the same. */
  const answerTo = async (by: Actor, document: string, variables: Record<string, unknown>, id: string) => {
    const { status, data, errors } = await by.sends(document, variables);
    return JSON.stringify({ status, data, errors }).replaceAll(id, '<id>');
  };
  /** The same question with a foreign id and with one that nobody has. */
  const compare = async (by: Actor, document: string, variables: Record<string, unknown>, place: Place, foreign: string) => {
    const nobodys = randomUUID();
    return [await answerTo(by, document, replaced(variables, place, foreign), foreign), await answerTo(by, document, replaced(variables, place, nobodys), nobodys)] as const;
  };
  const foreignFor = (place: Place, root: string, name: string, their: Record<string, unknown>): string => {
    const last = [...place].reverse().find((step) => typeof step === 'string')!;
    const known = valueAt(their, place) ?? theirs[last] ?? theirs[name];
    if (typeof known !== 'string') throw new Error(`no id of the other council for ${root}.${name} at ${place.join('.')}`);
    return known;
  };

  it('in any question is answered as one that does not exist', async () => {
    const { aigul } = await own.with('aigul');
    const assignment = await assigns(aigul, own, { lead: 'education' });
    const meeting = await plans(aigul, own, ['education']);
    const { id: messageId } = await unsortedLetter(own);
    const questions: Record<string, Record<string, unknown>> = {
      organisation: { id: own.body('education') }, person: { id: aigul.personId }, assignment: { id: assignment.id }, message: { id: messageId }, meeting: { id: meeting.id },
      openSlots: { organisationId: own.body('education') }, assignments: { filter: { organisationId: own.body('education') }, first: 50 }, previewLetters: { input: draftOf(own, { lead: 'education' }) },
    };
    const asking = api.fields('Query').filter((name) => api.ids('Query', name).length > 0);
    expect(asking.sort()).toEqual(Object.keys(questions).sort());
    const before = await fingerprint(world.database, other.id);
    for (const name of asking) {
      const document = api.document('Query', name, 2);
      for (const place of api.ids('Query', name)) {
        const [foreign, nobodys] = await compare(aigul, document, questions[name]!, place, foreignFor(place, 'Query', name, { id: theirs[name] }));
        expect(`${name} ${place.join('.')}: ${foreign}`).toBe(`${name} ${place.join('.')}: ${nobodys}`);
      }
      // The document asks something: with an id of one's own there is an answer.
      const answer = await answerTo(aigul, document, questions[name]!, 'none');
      expect(answer).toMatch(/^\{"status":200,"data":\{"\w+":[[{]/);
    }
    expect((await aigul.asks(`{ assignmentByNumber(number: "27-001") { id } }`)).assignmentByNumber.id).toBe(assignment.id);
    expect(changed(before, await fingerprint(world.database, other.id))).toEqual([]);
  });

  it.each(Object.entries(everyAct).filter(([name]) => !['createFeed', 'openCalendarPage', 'requestSignInLink', 'setWorkDay', 'removeWorkDay', 'changeDelegation'].includes(name)))('in %s is answered as one that does not exist, and nothing is done there', async (name, act) => {
    const { variables: their } = await act.ready(other);
    const { by, variables } = await act.ready(own);
    const document = api.document('Mutation', name);
    await settled(world.database);
    const before = await fingerprint(world.database, other.id);
    const places = api.ids('Mutation', name);
    expect(places.length).toBeGreaterThan(0);
    for (const place of places) {
      const [foreign, nobodys] = await compare(by, document, variables, place, foreignFor(place, 'Mutation', name, their));
      expect(`${place.join('.')}: ${foreign}`).toBe(`${place.join('.')}: ${nobodys}`);
      expect(foreign).toMatch(/Refused|errors/);
    }
    expect(changed(before, await fingerprint(world.database, other.id))).toEqual([]);
    expect(await by.does(document, variables)).not.toMatchObject({ __typename: expect.stringMatching(/Refused|Conflict/) });
  });

  it.each(['/messages/<id>/raw', '/files/message/<id>/0', '/files/report/<id>/0'])('in %s is answered as one that does not exist', async (path) => {
    const { aigul } = await own.with('aigul');
    const answers = await Promise.all([theirs.message!, randomUUID(), 'nonsense'].map(async (id) => {
      const response = await aigul.fetches(path.replace('<id>', id));
      return `${response.status} ${(await response.text()).replaceAll(id, '<id>')}`;
    }));
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toMatch(/^404 /);
    if (path === '/messages/<id>/raw') expect((await (await other.person('aigul')).fetches(path.replace('<id>', theirs.message!))).status).toBe(200);
  });
});
