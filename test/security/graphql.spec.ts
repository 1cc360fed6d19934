import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '@kenes/config';
import { getIntrospectionQuery } from 'graphql';
import { changed, fingerprint, settled } from '../world/oracle.js';
import { drafts } from '../world/story.js';
import type { Actor } from '../world/actor.js';
import { World, type Council } from '../world/world.js';

const persisted: Record<string, string> = JSON.parse(readFileSync(join(projectRoot, 'config/persisted-documents.json'), 'utf8'));
const hashOf = (name: string) => Object.keys(persisted).find((hash) => new RegExp(`(query|mutation) ${name}\\b`).test(persisted[hash]!))!;
const repeated = (times: number, text: (at: number) => string) => Array.from({ length: times }, (_, at) => text(at)).join(' ');
const fragments = (depth: number) => `query { assignments { rows { ...f0 } } } ${repeated(depth, (at) => `fragment f${at} on Assignment { lead { assignment { ...f${at + 1} } } }`)} fragment f${depth} on Assignment { id }`;

/** Words that only the schema has; whoever may not ask gets none of them. */
const schemaWords = /AssignmentFilter|openSlots|draftAssignment|riskMail|Did you mean|__schema/;

describe('The door of the API', () => {
  let world: World;
  let council: Council;
  let aigul: Actor;
  let cookie: string;
  beforeAll(async () => {
    world = await World.start();
    council = await world.council();
    aigul = await council.person('aigul');
    cookie = await world.cookie(council.id, aigul.personId);
  }, 90_000);
  afterAll(() => world?.stop());

  const posts = (body: string | object, headers: Record<string, string> = {}) =>
    fetch(`${world.system.url}/graphql`, {
      method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body),
      headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID(), ...headers },
    });
  const withToken = (body: string | object, headers = {}) => aigul.fetches('/graphql', {
    method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body), headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID(), ...headers },
  });

  it.each<[string, string]>([
    ['G-01 hundred aliases', `{ ${repeated(100, (at) => `a${at}: me { person { id } }`)} }`],
    ['G-01 ten thousand aliases', `{ me { ${repeated(10_000, (at) => `a${at}: roles`)} } }`],
    ['G-03 one field ten thousand times', `{ me { ${repeated(10_000, () => 'roles')} } }`],
    ['G-04 ten thousand directives', `{ me { roles ${repeated(10_000, () => '@skip(if: true)')} } }`],
    ['G-05 a depth of fifty', `{ assignments { rows { ${'lead { assignment { '.repeat(24)} id ${'} }'.repeat(24)} } } }`],
    ['G-05 a depth of fifty by fragments', fragments(24)],
    ['G-06 fragments in a circle', `{ assignments { rows { ...a } } } fragment a on Assignment { lead { assignment { ...b } } } fragment b on Assignment { lead { assignment { ...a } } }`],
    ['G-07 fifty thousand tokens', `{ ${'a '.repeat(50_000)} }`],
    ['G-08 a text of a megabyte', `{ people(text: "${'a'.repeat(1_000_000)}") { id } }`],
    ['two mutations at once', 'mutation { a: requestSignInLink(council: "x", address: "y@z.example") b: requestSignInLink(council: "x", address: "y@z.example") }'],
  ])('%s is refused with a code before it runs, also for a token', async (_, query) => {
    const response = await withToken({ query });
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
    const { data, errors } = (await response.json()) as { data?: unknown; errors: { extensions: { code: string } }[] };
    expect(data ?? null).toBeNull();
    expect(errors[0]!.extensions.code).toMatch(/^(TOO_MUCH|BAD_INPUT|BAD_REQUEST|ONE_MUTATION)$/);
  });

  it('G-02 a batch of operations is refused', async () => {
    const response = await withToken([{ query: '{ me { roles } }' }, { query: '{ me { roles } }' }]);
    expect(response.status).toBe(400);
    expect(await response.text()).not.toContain('secretary');
  });

  it('G-09 a page of a billion is a page', async () => {
    const page = await aigul.asks('{ assignments(first: 1000000000) { total rows { id } } unsortedMail(first: 1000000000) { total } }');
    expect(page.assignments.rows.length).toBe(page.assignments.total);
  });

  it('a mistake in a document is told to whoever may write one, as a mistake of theirs', async () => {
    const wrong = await aigul.sends('{ me { nmae } }');
    expect(wrong).toMatchObject({ status: 400, data: null, errors: [{ message: expect.stringContaining('nmae'), extensions: { code: 'BAD_INPUT' } }] });
    const missing = await aigul.sends('query ($id: ID!) { person(id: $id) { id } }');
    expect(missing).toMatchObject({ status: 400, errors: [{ extensions: { code: 'BAD_INPUT' } }] });
    const unread = await aigul.sends('{ me { ');
    expect(unread).toMatchObject({ status: 400, errors: [{ extensions: { code: 'BAD_INPUT' } }] });
  });

  it('G-10 the schema is read by a token, and by nobody else', async () => {
    const query = getIntrospectionQuery();
    expect(JSON.stringify(await aigul.asks(query))).toMatch(schemaWords);
    for (const headers of [{}, { cookie }, { authorization: 'Bearer taab.nonsense' }]) {
      for (const asked of [query, '{ __typename }', '{ __type(name: "Person") { name } }', '{ mee { id } }', '{ asignments { rows { id } } }', '{ me { roles } }']) {
        const response = await posts({ query: asked }, headers as never);
        const text = await response.text();
        expect(response.status).toBeGreaterThanOrEqual(400);
        expect(response.status).toBeLessThan(500);
        expect(text).not.toMatch(schemaWords);
        expect(text).not.toMatch(/node_modules|\.js:\d+|tracing/);
      }
    }
    for (const path of ['/graphiql', '/graphql/', '/playground']) expect((await fetch(`${world.system.url}${path}`)).headers.get('content-type') ?? '').not.toMatch(/json.*__schema/);
  });

  it('G-13 a session asks what its pages ask, by their hash, and nothing else', async () => {
    const own = await posts({ query: hashOf('Counts'), persisted: true, variables: { year: 2027 } }, { cookie });
    expect(await own.json()).toMatchObject({ data: { assignments: { total: expect.any(Number) } } });
    expect(own.status).toBe(200);
    for (const body of [{ query: '{ me { roles } }' }, { query: 'sha256:0000', persisted: true }, { query: `${persisted[hashOf('Counts')]} #` }]) {
      const refused = await posts(body, { cookie });
      expect(refused.status).toBe(400);
      expect(await refused.text()).not.toContain('"data":{');
    }
  });

  it('nobody is nobody, whatever is sent instead of a name', async () => {
    const stolen = cookie.replace(/.$/, (end) => (end === 'A' ? 'B' : 'A'));
    for (const headers of [{}, { cookie: stolen }, { cookie: 'kenes=' }, { cookie: `kenes=${randomUUID()}` }, { authorization: 'Bearer ' }, { authorization: 'Basic YTpi' }, { authorization: `Bearer ${council.preset.code}.${'A'.repeat(43)}` }]) {
      const response = await posts({ query: hashOf('Counts'), persisted: true, variables: { year: 2027 } }, headers as never);
      expect(response.status).toBe(401);
      expect(await response.json()).toMatchObject({ data: null, errors: [{ extensions: { code: 'SIGN_IN' } }] });
    }
  });

  it('a mutation without its key is refused, and changes nothing', async () => {
    const before = await fingerprint(world.database);
    const refused = await withToken({ query: 'mutation { createFeed(input: { name: "x", language: ru, layers: [meetings] }) { __typename } }' }, { 'idempotency-key': '' });
    expect(refused.status).toBe(400);
    expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'IDEMPOTENCY_KEY' } }] });
    expect(changed(before, await fingerprint(world.database))).toEqual([]);
  });

  it('G-12 no form, no link and no page of another site acts, even with the cookie', async () => {
    await drafts(aigul, council, { lead: 'education' });
    await settled(world.database);
    const before = await fingerprint(world.database);
    const query = 'mutation { createFeed(input: { name: "x", language: ru, layers: [meetings] }) { __typename } }';
    const hash = hashOf('CreateFeed');
    const variables = { input: { name: 'x', language: 'ru', layers: ['meetings'] } };
    const form = (body: Record<string, string>) => new URLSearchParams(body).toString();
    const multipart = `--x\r\ncontent-disposition: form-data; name="query"\r\n\r\n${query}\r\n--x--\r\n`;
    const tries: [RequestInit & { query?: string }][] = [
      [{ query: form({ query }) }],
      [{ query: form({ query: hash, persisted: 'true', variables: JSON.stringify(variables) }) }],
      [{ query: form({ query: '{ me { roles } }' }) }],
      [{ method: 'POST', body: form({ query }), headers: { 'content-type': 'application/x-www-form-urlencoded' } }],
      [{ method: 'POST', body: form({ query: hash, persisted: 'true' }), headers: { 'content-type': 'application/x-www-form-urlencoded' } }],
      ...['text/plain', 'text/plain; charset=utf-8', 'application/graphql', '', 'application/json, text/plain', 'application/json\t; x', ' application/json;x', 'application/xml', 'application/octet-stream', 'APPLICATION/X-WWW-FORM-URLENCODED'].map(
        (type): [RequestInit] => [{ method: 'POST', body: JSON.stringify({ query: hash, persisted: true, variables }), headers: { 'content-type': type } }]),
      [{ method: 'POST', body: query, headers: { 'content-type': 'application/graphql' } }],
      [{ method: 'POST', body: multipart, headers: { 'content-type': 'multipart/form-data; boundary=x' } }],
      [{ method: 'POST', body: JSON.stringify({ query: hash, persisted: true, variables }), headers: { 'content-type': 'application/json' } }],
      [{ method: 'PUT', body: JSON.stringify({ query: hash, persisted: true, variables }), headers: { 'content-type': 'application/json' } }],
    ];
    for (const [{ query: search, ...init }] of tries) {
      // A page of another site sends the cookie, but can set no header of its own: no Idempotency-Key.
      const response = await fetch(`${world.system.url}/graphql${search ? `?${search}` : ''}`, { ...init, headers: { cookie, origin: 'https://evil.example', ...init.headers } });
      expect(`${JSON.stringify(init)} ${response.status}`).toMatch(/ 4\d\d$/);
      expect(response.headers.get('access-control-allow-origin')).toBeNull();
      expect(await response.text()).not.toMatch(/"data":\{|secretary/);
    }
    expect(changed(before, await fingerprint(world.database))).toEqual([]);
  });
});
