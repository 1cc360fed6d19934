import { randomUUID } from 'node:crypto';
import { everyAct } from '../world/every-act.js';
import { eventually } from '../world/eventually.js';
import { postRaw } from '../world/letters.js';
import { plans } from '../world/meetings.js';
import { inParallel } from '../world/repeat.js';
import { Api, replaced } from '../world/schema.js';
import { assigns, draftOf } from '../world/story.js';
import { World, type Council } from '../world/world.js';

const marks = [`'`, `"; DROP TABLE person; --`, `') OR ('1'='1`, '\u0000', 'a\u0000b', '\ud800', '\\', '%_%', '{}', '$1', '', ' ', '\u202e\u2028', 'ж'.repeat(30_000)];
const wrongKinds: unknown[] = [null, {}, [], [[]], { $ne: 1 }, true, -1];
/** What a hand that wishes ill types into a field of that type. */
const hostile: Record<string, unknown[]> = {
  ID: [...marks.slice(0, 6), '00000000-0000-0000-0000-000000000000', '01890000-0000-7000-8000-00000000000z', 0],
  String: marks,
  Int: [-1, 0, 2_147_483_647, -2_147_483_648, 2_147_483_648, 1.5, '1'],
  Float: [-1, 1e308, 1e-320, 9_007_199_254_740_993, 0.1, '1'],
  Day: [...marks.slice(0, 4), '0000-00-00', '2027-02-30', '0001-01-01', '9999-12-31', '99999-01-01', 'infinity', '2027-5-1', '2027-05-20T00:00:00Z'],
  Instant: [...marks.slice(0, 4), '0001-01-01T00:00:00Z', '9999-12-31T23:59:59Z', '+275760-09-13T00:00:00Z', 'infinity', '2027-02-30T00:00:00Z', 0, '2027-05-20'],
  Boolean: ['true', 1],
};

/** Lesson 28, G-15: no value of any argument breaks a statement, and none is answered as a failure of ours. */
describe('A hostile value', () => {
  let world: World;
  let council: Council;
  let api: Api;
  let questions: Record<string, Record<string, unknown>>;
  beforeAll(async () => {
    world = await World.start();
    council = await world.council();
    const aigul = await council.person('aigul');
    api = await Api.of(aigul);
    questions = {
      assignments: { filter: { text: 'рейды', year: 2027 }, first: 10 }, workDays: { from: '2027-05-01', to: '2027-05-31' }, season: { year: 2027 }, previewLetters: { input: draftOf(council, { lead: 'education' }) },
      assignment: { id: council.id }, message: { id: council.id }, meeting: { id: council.id }, person: { id: council.id }, organisation: { id: council.id }, openSlots: { organisationId: council.body('education') }, assignmentByNumber: { number: '27-001' },
    };
  }, 90_000);
  afterAll(() => world?.stop());

  const tries = async (root: 'Query' | 'Mutation', name: string, ready: { by: Awaited<ReturnType<Council['person']>>; variables: Record<string, unknown> }) => {
    const document = api.document(root, name);
    const all = api.values(root, name).flatMap(({ place, type }) => [...(hostile[type] ?? marks), ...wrongKinds].map((value) => ({ place, value })));
    const faults = await inParallel(all, 6, async ({ place, value }) => {
      const { status, errors } = await ready.by.sends(document, replaced(ready.variables, place, value));
      const broken = status >= 500 || errors?.some(({ extensions }) => extensions?.code === 'FAULT');
      return broken ? [`${place.join('.')} = ${JSON.stringify(value).slice(0, 40)}`] : [];
    });
    expect({ [name]: faults.flat() }).toEqual({ [name]: [] });
    return all.length;
  };

  it('in a question is answered or refused', async () => {
    const by = await council.person('aigul');
    let count = 0;
    const failed: Record<string, string> = {};
    for (const name of api.fields('Query')) await tries('Query', name, { by, variables: questions[name] ?? {} }).then((tried) => (count += tried), (error: Error) => (failed[name] = error.message));
    expect(failed).toEqual({});
    expect(count).toBeGreaterThan(300);
  }, 120_000);

  it.each(Object.entries(everyAct))('in %s is taken as words or refused', async (name, act) => {
    // A council of its own: some of these values are accepted.
    expect(await tries('Mutation', name, await act.ready(await world.council()))).toBeGreaterThan(5);
  }, 120_000);

  it('in a form behind a link is taken as words or refused', async () => {
    const own = await world.council();
    const { aigul, svetlana } = await own.with('aigul', 'svetlana');
    await assigns(aigul, own, { lead: 'education' });
    await plans(aigul, own, ['education']);
    const paths = await Promise.all([['assignment', 'r'], ['invitation', 'v']].map(async ([kind, page]) => new URL(new RegExp(`http\\S+/${page}/[\\w.-]+`).exec((await own.letter(svetlana, kind!)).text)![0]).pathname));
    for (const path of paths) {
      for (const value of [...marks, '-1', '1e400', 'NaN', '9'.repeat(30), '9999-12-31']) {
        for (const field of ['t-moreTime', 'note', 'until', 'f-I4', 'f-x', 'without', 'key', 'kept', 'lang', 'answer']) {
          const form = { answer: path.startsWith('/r') ? 'moreTime' : 'yes', 't-moreTime': 'До пятницы.', until: '2027-05-28', key: randomUUID(), [field]: value };
          const { status } = await fetch(`${world.system.url}${path}`, { method: 'POST', redirect: 'manual', body: new URLSearchParams(form) });
          expect(`${path.slice(0, 3)} ${field} = ${JSON.stringify(value).slice(0, 40)}: ${status}`).toMatch(/: (200|303|4\d\d)$/);
        }
      }
    }
  }, 120_000);

  it('in a letter is read as words, or shown as a letter that cannot be read', async () => {
    const own = await world.council();
    const { aigul } = await own.with('aigul');
    const raw = (nth: number, subject: string, encoding: string, body: Buffer) => Buffer.concat([
      Buffer.from(`From: =?utf-8?q?A=00=ED=A0=80?= <a@b.example>\r\nTo: ${own.address}\r\nMessage-ID: <nul-${nth}@b.example>\r\nSubject: ${subject}\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n`), body]);
    const letters = [
      raw(1, 'plain', '8bit', Buffer.from('a\0b <script>')), raw(2, '=?utf-8?q?n=00ul?=', 'quoted-printable', Buffer.from('a=00b=ED=A0=80c')),
      raw(3, 'half', '8bit', Buffer.from([0x61, 0xed, 0xa0, 0x80, 0x62])), raw(4, `' ; DROP TABLE message; --`, 'base64', Buffer.from(Buffer.from('\0\0\0').toString('base64'))),
      Buffer.concat([raw(5, 'html', '7bit', Buffer.from('<p>&#0;&#xD800;x</p>'))].map((one) => Buffer.from(one.toString('latin1').replace('text/plain', 'text/html'), 'latin1'))),
    ];
    for (const letter of letters) expect(await postRaw(world.system.smtpPort, { from: 'a@b.example', to: own.address }, letter)).toMatch(/^250 /);
    const { rows } = await eventually('all letters', async () => {
      const { unsortedMail } = await aigul.asks('{ unsortedMail { total rows { state subject text evidenceReasons { sentence } } } }');
      return unsortedMail.total === letters.length && unsortedMail;
    }, 30);
    expect(JSON.stringify(rows)).not.toMatch(/\\u0000|\\ud800/);
  }, 60_000);

  it('no statement was broken', () => {
    expect(world.system.output()).not.toMatch(/syntax error|unterminated|invalid input syntax|fault [0-9a-f]{12}/);
  });
});
