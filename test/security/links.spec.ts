import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '@kenes/config';
import { Link, Links } from '@kenes/council';
import { systemCaller } from '@kenes/kernel';
import { unsortedLetter } from '../world/every-act.js';
import { signInLink } from '../world/every-link.js';
import { plans, seesMeeting, subscribes } from '../world/meetings.js';
import { changed, dump, fingerprint, settled } from '../world/oracle.js';
import { inParallel, patience, times } from '../world/repeat.js';
import { assigns, sees, slotOf } from '../world/story.js';
import { startReplica, type RunningSystem } from '../world/system.js';
import { World, type Council } from '../world/world.js';

/** That a feed was read is noted, to the hour; its bytes are kept as they were joined. Nothing else may change by looking. */
const butUse = {
  link: `CASE WHEN purpose = 'calendar' THEN ROW(council_id, id, purpose, object_id, person_id, code_mac, kid, created_at, expires_at, max_uses, uses, revoked_at)::text ELSE t::text END`,
  feed: 'ROW(council_id, id, person_id, link_id, name, language, layers, audience, alarms, created_at)',
};

const scanners = ['LinkScanner/1.0', 'Mozilla/5.0 (compatible; MSIE 9.0; Windows NT 6.1; Trident/5.0) BitDefender', 'Barracuda Sentinel (EE)', 'GoogleImageProxy', 'curl/8.5'];

describe('Personal links', () => {
  let world: World;
  let second: RunningSystem;
  let council: Council;
  let paths: { report: string; rsvp: string; calendar: string; calendarPage: string; signIn: string };
  let raids: any;
  let meeting: any;
  beforeAll(async () => {
    world = await World.start();
    second = await startReplica(world.system);
    council = await world.council();
    paths = await issue(council);
  }, 120_000);
  afterAll(async () => {
    await second?.stop();
    await world?.stop();
  });

  /** One link of every kind, as its owner would find it in a letter or in the workspace. */
  async function issue(at: Council) {
    const { aigul, svetlana } = await at.with('aigul', 'svetlana');
    const assignment = await assigns(aigul, at, { lead: 'education' });
    const planned = await plans(aigul, at, ['education']);
    if (at === council) [raids, meeting] = [assignment, planned];
    const linkIn = async (kind: string, path: string) => new URL(new RegExp(`http\\S+/${path}/[\\w.-]+`).exec((await at.letter(svetlana, kind)).text)![0]).pathname;
    return { report: await linkIn('assignment', 'r'), rsvp: await linkIn('invitation', 'v'), calendar: new URL((await subscribes(svetlana)).url).pathname, calendarPage: await linkIn('invitation', 'c'), signIn: new URL(await signInLink(at)).pathname };
  }

  it('ML-01: whoever only looks changes nothing, by whatever verb, and the link still works', async () => {
    await settled(world.database);
    const before = await fingerprint(world.database, null, butUse);
    for (const path of Object.values(paths)) {
      for (const agent of scanners) {
        for (const [method, more] of [['GET', {}], ['HEAD', {}], ['OPTIONS', {}], ['GET', { purpose: 'prefetch', 'sec-purpose': 'prefetch;prerender', 'x-moz': 'prefetch' }], ['GET', { range: 'bytes=0-10,20-30' }]] as [string, Record<string, string>][]) {
          const response = await fetch(`${world.system.url}${path}`, { method, redirect: 'manual', headers: { 'user-agent': agent, 'x-forwarded-for': '203.0.113.7', ...more } });
          expect(`${method} ${path.slice(0, 10)} ${response.status}`).toMatch(method === 'OPTIONS' ? / [24]\d\d$/ : / 200$/);
          expect(response.headers.get('set-cookie')).toBeNull();
          await response.arrayBuffer();
        }
      }
      for (const method of ['PUT', 'PATCH', 'DELETE']) expect((await fetch(`${world.system.url}${path}`, { method })).status).toBeGreaterThanOrEqual(400);
    }
    expect(changed(before, await fingerprint(world.database, null, butUse))).toEqual([]);
    const entered = await fetch(`${world.system.url}${paths.signIn}`, { method: 'POST', redirect: 'manual' });
    expect([entered.status, entered.headers.get('set-cookie')]).toEqual([303, expect.stringContaining('HttpOnly')]);
  }, 120_000);

  /** A pressed button, as a browser sends it, at one of two processes. */
  const presses = async (path: string, fields: Record<string, string>, at = world.system) => {
    const pressed = await fetch(`${at.url}${path}`, { method: 'POST', redirect: 'manual', body: new URLSearchParams(fields) });
    const shown = pressed.status === 303 ? await fetch(`${at.url}${pressed.headers.get('location')}`) : pressed;
    // Every page has a form key of its own.
    return { status: pressed.status, page: (await shown.text()).replace(/name="key" value="[^"]+"/g, '') };
  };

  it('ML-03: a form sent fifty times at once through two processes is one answer, and everybody sees the same receipt', async () => {
    const { aigul } = await council.with('aigul');
    const form = { key: randomUUID(), answer: 'done', 't-done': 'Рейдов 14, таблица у нас.', 'f-I4': '14' };
    const answers = await inParallel(Array.from({ length: 50 }, (_, at) => at), 50, (at) => presses(paths.report, form, at % 2 ? second : world.system));
    expect(answers.map(({ status }) => status)).toEqual(Array(50).fill(303));
    expect(new Set(answers.map(({ page }) => page)).size).toBe(1);
    const seen = slotOf(council, await sees(aigul, raids), 'education');
    expect(seen).toMatchObject({ state: 'reported', latestReport: { text: 'Рейдов 14, таблица у нас.' } });
    const count = async () => (await world.database.query('SELECT count(*)::int AS count FROM report r JOIN slot s ON s.council_id = r.council_id AND s.id = r.slot_id WHERE s.assignment_id = $1', [raids.id]))[0].count;
    expect(await count()).toBe(1);
    // Back, and sent again, an hour later: still the one.
    expect((await presses(paths.report, form)).page).toBe(answers[0]!.page);
    expect(await count()).toBe(1);
    expect((await council.lettersTo(await council.person('svetlana'))).filter(({ kind }) => kind === 'receipt')).toHaveLength(1);
  }, 120_000);

  it('ML-03: so is the answer to an invitation', async () => {
    const { aigul } = await council.with('aigul');
    const form = { key: randomUUID(), answer: 'yes', note: 'Приду с коллегой' };
    const answers = await inParallel(Array.from({ length: times(500) }, (_, at) => at), 25, (at) => presses(paths.rsvp, form, at % 2 ? second : world.system));
    expect(new Set(answers.map(({ status, page }) => `${status} ${page}`)).size).toBe(1);
    expect(await seesMeeting(aigul, meeting.id)).toMatchObject({ yes: 1, invitations: [{ answer: 'yes', note: 'Приду с коллегой' }] });
    const [{ count }] = await world.database.query(`SELECT count(*)::int AS count FROM audit_entry WHERE council_id = $1 AND channel = 'link' AND act LIKE '%nswer%'`, [council.id]);
    expect(count).toBe(1);
  }, patience(120));

  it('a sign-in link pressed twenty times at once opens one session', async () => {
    const path = new URL(await signInLink(council)).pathname;
    const answers = await inParallel(Array.from({ length: 20 }, (_, at) => at), 20, async (at) => (await fetch(`${(at % 2 ? second : world.system).url}${path}`, { method: 'POST', redirect: 'manual' })).status);
    expect(answers.filter((status) => status === 303)).toHaveLength(1);
    expect(answers.filter((status) => status === 410)).toHaveLength(19);
  });

  it('ML-06: a link cut short, changed, used for another purpose or under another council is one and the same 404', async () => {
    const other = await world.council();
    await issue(other);
    const wrong = (path: string): string[] => {
      const [, kind, token] = /^(\/\w+\/)([^?]+?)(?:\.ics)?$/.exec(path)!;
      const ending = path.endsWith('.ics') ? '.ics' : '';
      const [code, id, mac] = token!.split('.');
      const whole = (parts: string[]) => `${kind}${parts.join('.')}${ending}`;
      const flip = (text: string) => `${text[0] === 'A' ? 'B' : 'A'}${text.slice(1)}`;
      return [
        whole([code!, id!, mac!.slice(0, -1)]), whole([code!, id!]), whole([code!]), whole([code!, id!, flip(mac!)]), whole([code!, flip(id!), mac!]), whole([code!, id!, mac!.toLowerCase()]), whole([code!.toUpperCase(), id!, mac!]),
        whole([other.preset.code, id!, mac!]), whole(['zzzzz', id!, mac!]), whole([code!, id!, mac!, mac!]), whole([code!, id!, 'A'.repeat(27)]),
        ...Object.entries(paths).filter(([, own]) => own !== path).map(([, foreign]) => `${kind}${/^\/\w+\/([^?]+?)(?:\.ics)?$/.exec(foreign)![1]}${ending}`),
      ];
    };
    await settled(world.database);
    const before = await fingerprint(world.database, null, butUse);
    for (const path of Object.values(paths)) {
      const answers = await Promise.all(wrong(path).map(async (guess) => {
        const shown = await fetch(`${world.system.url}${guess}`);
        const pressed = path === paths.calendar ? shown : await fetch(`${world.system.url}${guess}`, { method: 'POST', redirect: 'manual', body: new URLSearchParams({ key: randomUUID(), answer: 'done', 't-done': 'x' }) });
        return `${shown.status} ${pressed.status} ${(await shown.text()).replaceAll(guess, '<path>')}`;
      }));
      expect(new Set(answers).size).toBe(1);
      expect(answers[0]).toMatch(/^404 404 /);
    }
    expect(changed(before, await fingerprint(world.database, null, butUse))).toEqual([]);
  }, 120_000);

  it('ML-06: typed codes are counted by try, over all processes, and then no code opens anything for an hour', async () => {
    const right = /\b(\d{4} \d{4})\b/.exec((await council.letter(await council.person('svetlana'), 'assignment')).text)![1]!;
    const type = async (code: string, at: RunningSystem) => (await fetch(`${at.url}/code`, { method: 'POST', redirect: 'manual', body: new URLSearchParams({ code }) })).status;
    expect(await type(right, world.system)).toBe(303);
    const guesses = await inParallel(Array.from({ length: 40 }, (_, at) => at), 8, (at) => type(String(10_000_000 + at), at % 2 ? second : world.system));
    expect(guesses.filter((status) => status === 404)).toHaveLength(19);
    expect(guesses.filter((status) => status === 429)).toHaveLength(21);
    expect(await type(right, second)).toBe(429);
  });

  it('ML-07: what a browser was given opens nothing for whoever reads the database', async () => {
    const { svetlana } = await council.with('svetlana');
    const cookie = await world.cookie(council.id, svetlana.personId);
    await unsortedLetter(council);
    const links = world.inside.get(Links);
    const named = { councilCode: council.preset.code };
    const all = await world.unit.read(council.id, (reading) => reading.all(Link, 'true'));
    const addresses = all.filter(({ purpose }) => purpose === 'reply').map((link) => links.address(named, link).split('@')[0]!);
    const secrets = [cookie.split('=')[1]!, cookie.split('.')[1]!, ...Object.values(paths).map((path) => path.split('/').at(-1)!.replace(/\.ics$/, '')), ...addresses, ...addresses.map((address) => address.slice(-32))];
    expect(addresses.length).toBeGreaterThan(1);
    const text = await dump(world.database);
    expect(text).toContain('27-001'); // it is a dump of this database
    expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
    // Nor does the log of the processes.
    expect(secrets.filter((secret) => `${world.system.output()}${second.output()}`.includes(secret))).toEqual([]);
  });

  /** Every route that the controllers declare, with what it asks for. */
  const routes = (readdirSync(join(projectRoot, 'apps/api'), { recursive: true }) as string[]).filter((file) => file.endsWith('.controller.ts')).flatMap((file) => {
    const source = readFileSync(join(projectRoot, 'apps/api', file), 'utf8');
    const prefix = /@Controller\('?([^')]*)'?\)/.exec(source)![1]!;
    const doors = [...source.matchAll(/@(Get|Post|Put|Patch|Delete)\('?([^')]*)'?\)/g)];
    const asks = [...source.matchAll(/@Asks\(([^)]*)\)/g)].map(([, what]) => what!);
    expect(asks).toHaveLength(doors.length);
    return doors.map(([, method, path], at) => ({ method: method!.toUpperCase(), path: `/${[prefix, path].filter(Boolean).join('/')}`, asks: asks[at]! }));
  });

  it('H-01: no closed door opens by another verb, another spelling or another kind of content', async () => {
    const closed = [...routes.filter(({ asks }) => asks !== 'anyone').map(({ path }) => path), '/graphql'];
    expect(closed).toEqual(expect.arrayContaining(['/files/:kind/:holder/:position', '/messages/:id/raw']));
    const { id } = await unsortedLetter(council);
    const page = await (await fetch(`${world.system.url}/`)).text();
    const spellings = (path: string) => [path, `${path}/`, `/${path}`, path.replace('/', '/./'), path.replace(/^\/(.)/, (_, letter: string) => `/%${letter.charCodeAt(0).toString(16)}`), `${path};x=1`, `${path}%00`, `${path}%20`, `/x/..${path}`, path.toUpperCase(), `${path}?__proto__[x]=1`, `${path}#`, path.replaceAll('/', '%2f').replace('%2f', '/')];
    for (const path of closed.map((path) => path.replace(':kind', 'message').replace(/:\w*(id|holder)\w*/i, id).replace(':position', '0'))) {
      for (const method of ['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'PROPFIND']) {
        for (const spelled of spellings(path)) {
          const response = await fetch(`${world.system.url}${spelled}`, { method, headers: { 'x-http-method-override': 'GET', 'x-original-url': path, 'x-rewrite-url': path } }).catch(() => null);
          if (!response) continue; // no client sends TRACE
          const text = await response.text();
          // An address that is nobody's is the workspace, which shows nothing to nobody.
          const isWorkspace = response.status === 200 && (text === page || method === 'HEAD') && /text\/html/.test(response.headers.get('content-type') ?? '');
          expect(`${method} ${spelled} ${isWorkspace ? 'workspace' : response.status}`).toMatch(/ (workspace|4\d\d|30[18])$/);
        }
      }
    }
  }, 120_000);

  it('H-01: a form in an odd wrapping is read as it should be, or not at all; no door breaks', async () => {
    const kinds = ['', 'application/json', ' application/json', 'application/json\t;x', 'application/json;charset=utf-7', 'APPLICATION/JSON', 'text/plain', 'application/x-www-form-urlencoded;charset=x', 'multipart/form-data', 'multipart/form-data; boundary=', 'application/xml', 'a/b', 'application/octet-stream'];
    const posts = routes.filter(({ method }) => method === 'POST').map(({ path }) => path.replace(/:\w+/g, 'nothing'));
    expect(posts.length).toBeGreaterThanOrEqual(6);
    await settled(world.database);
    const but = { ...butUse, sign_in_attempt: '0' }; // tries of a code are counted, that is their purpose
    const countless = async () => Object.fromEntries(Object.entries(await fingerprint(world.database, null, but)).filter(([table]) => table !== 'sign_in_attempt'));
    const before = await countless();
    for (const path of posts) {
      for (const kind of kinds) {
        for (const body of ['{"code":{"$ne":1},"role":["__proto__"],"to":"//evil.example","__proto__":{"x":1}}', '--\r\n', 'code=%zz&role=constructor', '{"a":', '\u0000', '[]', '1e400', '"\ud800"']) {
          const response = await fetch(`${world.system.url}${path}`, { method: 'POST', body, redirect: 'manual', headers: { 'content-type': kind } }).catch((error: Error) => ({ status: 499, headers: new Headers(), text: async () => error.message }));
          expect(`${path} ${kind} ${body} ${response.status}`).toMatch(/ (4\d\d|30[23]|200)$/);
          expect(response.headers.get('location') ?? '/').toMatch(/^\/(?!\/)/);
          expect(await response.text()).not.toMatch(/node_modules|at \w+ \(|evil/);
        }
      }
    }
    expect(changed(before, await countless())).toEqual([]);
    for (const path of ['/r/%zz', '/v/%00', '/in/%2e%2e%2f', '/calendar/%c0%ae.ics', '/files/%2e%2e/%2e%2e/0', '/%', '/r/..%2f..%2fetc%2fpasswd', `/r/${'a'.repeat(5_000)}`]) {
      expect(`${path.slice(0, 40)} ${(await fetch(`${world.system.url}${path}`)).status}`).toMatch(/ (4\d\d|200)$/);
    }
    expect((await fetch(`${world.system.url}/health/ready`)).status).toBe(200);
  }, 180_000);
});

describe('H-02: the headers of every kind of answer', () => {
  let world: World;
  let council: Council;
  let secure: RunningSystem;
  beforeAll(async () => {
    world = await World.start();
    secure = await startReplica(world.system, { PUBLIC_URL: 'https://kenes.example', KENES_ROLES: 'api' });
    council = await world.council();
  }, 120_000);
  afterAll(async () => {
    await secure?.stop();
    await world?.stop();
  });

  it('say what may run, what may be kept, and tell nobody where the reader was', async () => {
    const { aigul, svetlana } = await council.with('aigul', 'svetlana');
    await assigns(aigul, council, { lead: 'education' });
    const report = new URL(/http\S+\/r\/[\w.-]+/.exec((await council.letter(svetlana, 'assignment')).text)![0]).pathname;
    const feed = new URL((await subscribes(svetlana)).url).pathname;
    const { id } = await unsortedLetter(council);
    const asset = /\/assets\/[\w.-]+\.js/.exec(await (await fetch(`${world.system.url}/`)).text())?.[0];
    const classes: [string, string, RequestInit?][] = [
      ['workspace', '/'], ['workspace', '/council-x/assignments'], ['page', '/code'], ['link', report], ['link', '/r/nothing'], ['link', '/v/nothing'], ['link', '/in/nothing'], ['link', feed], ['link', '/calendar/nothing.ics'],
      ['api', '/graphql', { method: 'POST', body: '{"query":"{ me { roles } }"}', headers: { 'content-type': 'application/json' } }], ['api', '/graphql', { method: 'POST', body: '{"query":"{ nothing }"}', headers: { 'content-type': 'application/json', authorization: '' } }],
      ['file', `/messages/${id}/raw`], ['missing', `/messages/${randomUUID()}/raw`], ['missing', '/nothing/at/all', { method: 'POST' }], ['api', '/health/ready'], ['missing', '/%zz'], ...(asset ? [['asset', asset] as [string, string]] : []),
    ];
    for (const [kind, path, init] of classes) {
      for (const { url } of [world.system, secure]) {
        const response = await aigul.at({ url }).fetches(path, init);
        const get = (name: string) => response.headers.get(name) ?? '';
        const where = `${kind} ${path.slice(0, 24)} ${response.status}`;
        const csp = get('content-security-policy');
        expect(`${where}: ${csp}`).toMatch(kind === 'file' ? /sandbox; default-src 'none'$/ : /: default-src 'none';.*base-uri 'none'; frame-ancestors 'none'$/);
        expect(csp).not.toMatch(/unsafe-eval|script-src[^;]*unsafe|\*|https?:/);
        if (kind === 'link' || kind === 'page') expect(`${where}: ${csp}`).not.toContain('script-src');
        expect([where, get('x-content-type-options')]).toEqual([where, 'nosniff']);
        expect([where, get('referrer-policy')]).toEqual([where, ['link', 'page', 'file'].includes(kind) ? 'no-referrer' : 'same-origin']);
        expect([where, get('cross-origin-opener-policy'), get('cross-origin-resource-policy')]).toEqual([where, 'same-origin', 'same-origin']);
        expect([where, get('server'), get('x-powered-by'), get('access-control-allow-origin')]).toEqual([where, '', '', '']);
        expect(`${where}: ${get('cache-control')}`).toMatch(kind === 'asset' ? /immutable$/ : kind === 'workspace' ? /: no-cache$/ : path === feed ? /: private, no-cache$/ : /: (private, )?no-store$/);
        if (kind === 'link') expect([where, get('x-robots-tag')]).toEqual([where, 'noindex']);
        if (kind === 'file') expect([where, get('content-disposition')]).toEqual([where, expect.stringMatching(/^attachment/)]);
        expect([where, get('strict-transport-security')]).toEqual([where, url === secure.url ? 'max-age=31536000; includeSubDomains' : '']);
        await response.arrayBuffer();
      }
    }
  }, 120_000);

  it('keep the session to this host, this site and this browser', async () => {
    const { svetlana } = await council.with('svetlana');
    const links = world.inside.get(Links);
    for (const { url } of [world.system, secure]) {
      let path = '';
      await world.unit.write(systemCaller(council.id), async (work) => {
        const link = await links.issue(work, { purpose: 'signIn', objectId: svetlana.personId, personId: svetlana.personId, validForMinutes: 15, maxUses: 1 });
        await work.record({ act: 'signIn.request', objectKind: 'person', objectId: svetlana.personId });
        path = new URL(links.url({ councilCode: council.preset.code }, link)).pathname;
        return link.id;
      });
      const entered = await fetch(`${url}${path}`, { method: 'POST', redirect: 'manual' });
      expect(entered.headers.get('set-cookie')).toMatch(url === secure.url ? /^__Host-kenes=[^;]+; Max-Age=\d+; Path=\/; HttpOnly; Secure; SameSite=Lax$/ : /^kenes=[^;]+; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax$/);
    }
  });
});
