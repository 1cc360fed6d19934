import { randomUUID } from 'node:crypto';
import { everyAct } from '../world/every-act.js';
import { inParallel, patience, times } from '../world/repeat.js';
import { Api } from '../world/schema.js';
import { draftOf, drafts } from '../world/story.js';
import { startReplica, type RunningSystem } from '../world/system.js';
import { World, type Council } from '../world/world.js';

const edit = `mutation ($id: ID!, $version: Int!, $input: AssignmentInput!) { editAssignment(id: $id, expectedVersion: $version, input: $input) { __typename
  ... on Assignment { version text { ru } } ... on AssignmentConflict { yours sentence changedBy { id } theirs { version text { ru } } } ... on Refused { code sentence } } }`;

/** Two processes on one database, and people who are in a hurry. */
describe('Two at once', () => {
  let world: World;
  let second: RunningSystem;
  let council: Council;
  beforeAll(async () => {
    world = await World.start();
    second = await startReplica(world.system);
    council = await world.council();
  }, 120_000);
  afterAll(async () => {
    await second?.stop();
    await world?.stop();
  });

  it('PG-07: who edits the same draft second sees both versions, and no edit is lost', async () => {
    const { aigul, gauhar } = await council.with('aigul', 'gauhar');
    const draft = await drafts(aigul, council, { lead: 'education' });
    let version: number = draft.version;
    let lost = 0;
    for (let round = 0; round < times(1_000); round += 1) {
      const people = round % 2 ? [aigul, gauhar.at(second)] : [gauhar, aigul.at(second)];
      const answers: any[] = await Promise.all(people.map((person) => person.does(edit, { id: draft.id, version, input: draftOf(council, { lead: 'education', text: `${person.key} ${round}` }) })));
      const won = answers.findIndex(({ __typename }) => __typename === 'Assignment');
      expect(answers[1 - won]).toEqual({
        __typename: 'AssignmentConflict', yours: version, sentence: expect.stringMatching(/\S/), changedBy: { id: people[won]!.personId },
        theirs: { version: version + 1, text: { ru: `${people[won]!.key} ${round}` } },
      });
      expect(answers[won]).toEqual({ __typename: 'Assignment', version: version + 1, text: { ru: `${people[won]!.key} ${round}` } });
      const { assignment } = await aigul.asks('query ($id: ID!) { assignment(id: $id) { version text { ru } } }', { id: draft.id });
      if (assignment.text.ru !== answers[won].text.ru || assignment.version !== version + 1) lost += 1;
      version = assignment.version;
    }
    expect(lost).toBe(0);
    expect(version).toBe(draft.version + times(1_000));
  }, patience(180));

  const effects = async () => (await world.database.query('SELECT count(*)::int AS count FROM audit_entry WHERE council_id = $1', [council.id]))[0].count as number;
  const once = async (name: string, api: Api): Promise<void> => {
    const { by, variables } = await everyAct[name]!.ready(council);
    const document = api.document('Mutation', name);
    const key = randomUUID();
    const before = await effects();
    const answers = await inParallel([0, 1, 2, 3, 4], 5, async (at) => by.at(at % 2 ? second : world.system).sends(document, variables, key));
    const first = answers[0]!;
    expect(JSON.stringify(first)).not.toMatch(/Refused|Conflict|"errors":\[/);
    for (const answer of answers) expect([name, answer]).toEqual([name, first]);
    const made = (await effects()) - before;
    // As many lines of history as the act alone writes, and an hour later it still answers the same.
    expect(await by.sends(document, variables, key)).toEqual(first);
    expect([name, (await effects()) - before]).toEqual([name, made]);
    const [{ count }] = await world.database.query(`SELECT count(*)::int AS count FROM audit_entry WHERE council_id = $1 AND xmin = (SELECT xmin FROM idempotency_key WHERE council_id = $1 AND key = $2)`, [council.id, key]);
    expect([name, made]).toEqual([name, count]);
  };

  it.each([
    ['any mutation', Object.keys(everyAct).filter((name) => name !== 'requestSignInLink')],
    ['a draft, an issue, an answer and an acceptance again and again', Array.from({ length: times(140) }, (_, at) => ['draftAssignment', 'issueAssignment', 'reportProgress', 'acceptSlot'][at % 4]!)],
  ])('PG-08: %s sent five times at once through two processes has one effect and one answer', async (_, names) => {
    const api = await Api.of(await council.person('aigul'));
    for (const name of names) await once(name, api);
    expect(names.length).toBeGreaterThan(10);
  }, patience(240));

  it('PG-08: the same key with other words is refused, by either process', async () => {
    const { aigul } = await council.with('aigul');
    const api = await Api.of(aigul);
    const key = randomUUID();
    const ask = (lead: string, at: RunningSystem) => aigul.at(at).does<any>(api.document('Mutation', 'draftAssignment'), { input: draftOf(council, { lead }) }, key);
    expect(await ask('education', world.system)).toMatchObject({ __typename: 'Assignment' });
    expect(await ask('health', second)).toMatchObject({ __typename: 'Refused', code: 'KEY_USED_OTHERWISE' });
    const before = await effects();
    expect(await ask('health', world.system)).toMatchObject({ __typename: 'Refused', code: 'KEY_USED_OTHERWISE' });
    expect(await effects()).toBe(before);
  });
});
