import { randomUUID } from 'node:crypto';
import { everyAct } from '../world/every-act.js';
import { eventually } from '../world/eventually.js';
import { Api } from '../world/schema.js';
import { assigns, sees, slotOf } from '../world/story.js';
import { World, type Council } from '../world/world.js';

interface Entry { id: string; act: string; principal_id: string | null; channel: string; evidence: string; written_by: string }

/** AU-01, AU-02: whoever changes something stands in the history of it, in the same transaction; and it stays there. */
describe('The history', () => {
  let world: World;
  let council: Council;
  let api: Api;
  beforeAll(async () => {
    world = await World.start();
    council = await world.council();
    api = await Api.of(await council.person('aigul'));
  }, 90_000);
  afterAll(() => world?.stop());

  const entries = (): Promise<Entry[]> => world.database.query('SELECT id, act, principal_id, channel, evidence, xmin::text AS written_by FROM audit_entry WHERE council_id = $1', [council.id]);
  const since = async (before: Entry[]) => (await entries()).filter((entry) => !before.some(({ id }) => id === entry.id));
  const transactionOf = async (key: string): Promise<string | undefined> =>
    (await world.database.query<{ written_by: string }[]>('SELECT xmin::text AS written_by FROM idempotency_key WHERE key = $1', [key]))[0]?.written_by;
  const succeeded = (answer: any) => !['Refused', 'AssignmentConflict'].includes(answer.__typename);

  it('AU-01: knows every mutation of the schema', () => {
    expect(Object.keys(everyAct).sort()).toEqual(api.fields('Mutation').sort());
  });

  it.each(Object.entries(everyAct))('AU-01: %s writes who did it in its own transaction, and a refusal writes nothing', async (name, act) => {
    const { by, variables } = await act.ready(council);
    const document = api.document('Mutation', name);
    const outsider = await council.person('rahym');
    const before = await entries();
    if (act.openTo !== 'everybody') {
      const key = randomUUID();
      expect(await outsider.does(document, variables, key)).toMatchObject({ __typename: 'Refused' });
      expect(await since(before)).toEqual([]);
      expect(await transactionOf(key)).toBeUndefined();
    }
    // Once as it should be, once more under another key: mostly refused now. Either way the history says as much as happened.
    for (const attempt of [1, 2]) {
      const earlier = await entries();
      const key = randomUUID();
      const answer: any = await by.does(document, variables, key);
      const written = await since(earlier);
      if (attempt === 1) expect(`${answer.__typename} ${answer.code ?? ''}`).not.toMatch(/Refused|Conflict/);
      if (!succeeded(answer)) {
        expect(written).toEqual([]);
        continue;
      }
      expect(written.length).toBeGreaterThanOrEqual(1);
      // Whoever asks for a sign-in link is not known yet.
      const who = name === 'requestSignInLink' ? { principal_id: null, channel: 'job', evidence: 'system' } : { principal_id: by.personId };
      for (const entry of written) expect(entry).toMatchObject(who);
      expect(new Set(written.map((entry) => entry.written_by)).size).toBe(1);
      if (name !== 'requestSignInLink') expect(await transactionOf(key)).toBe(written[0]!.written_by);
    }
  });

  it('AU-01: an answer by mail stands there as come by mail, with what speaks for it', async () => {
    council = await world.council(); // in the one before, a domain may have been confirmed
    const { aigul, svetlana } = await council.with('aigul', 'svetlana');
    const raids = await assigns(aigul, council, { lead: 'education' });
    const before = await entries();
    await council.replies(svetlana, (await council.lettersTo(svetlana)).findLast(({ kind }) => kind === 'assignment')!, 'Выполнено. Рейдов 14.');
    await eventually('the report', async () => slotOf(council, await sees(aigul, raids), 'education').latestReport);
    const written = await since(before);
    expect(written.find(({ act }) => act === 'slot.report')).toMatchObject({ principal_id: svetlana.personId, channel: 'mail', evidence: 'probable' });
    const [report] = await world.database.query('SELECT r.xmin::text AS written_by FROM report r JOIN slot s ON s.council_id = r.council_id AND s.id = r.slot_id WHERE s.assignment_id = $1', [raids.id]);
    expect(written.find(({ act }) => act === 'slot.report')!.written_by).toBe(report.written_by);
  });

  it.each(['UPDATE audit_entry SET act = act', 'DELETE FROM audit_entry', 'TRUNCATE audit_entry', 'DROP TABLE audit_entry', 'ALTER TABLE audit_entry DISABLE ROW LEVEL SECURITY', 'ALTER TABLE audit_entry ADD COLUMN x int'])(
    'AU-02: the application cannot %s',
    async (statement) => {
      const before = await entries();
      await expect(world.unit.chore(council.id, (work) => work.query(statement))).rejects.toMatchObject({ code: '42501' });
      expect(await entries()).toEqual(before);
      expect(before.length).toBeGreaterThan(0);
    },
  );
});
