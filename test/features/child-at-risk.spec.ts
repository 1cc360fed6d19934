import { eventually } from '../world/eventually.js';
import { postMail } from '../world/letters.js';
import { assigns } from '../world/story.js';
import { World, type Council } from '../world/world.js';

const canary = 'ҚҰПИЯ-7319';
const everyPath = `query ($id: ID!) {
  message(id: $id) { text } unsortedMail { total rows { text subject } }
  assignments { rows { timeline { message { text } } lastMessage { message { text } } slots { reports { text } } } }
  season(year: 2027) { members { threads { messages { text } } assignments { reports { text } } } }
}`;

/** Acceptance test 15 and practice 6: from the first mail on, a marked message exists for three people only. */
describe('A message about a child at risk', () => {
  let world: World;
  let council: Council;
  beforeAll(async () => { world = await World.start(); }, 90_000);
  afterAll(() => world?.stop());
  beforeEach(async () => { council = await world.council(); });

  const arrives = async () => {
    const aigul = await council.person('aigul');
    await postMail(world.system.smtpPort, { from: 'someone@inbox.example', to: council.address, subject: 'без темы', text: `Помогите, меня заставляют работать на мойке и бьют. ${canary}` });
    return eventually('the message', async () => (await aigul.asks(`query { unsortedMail { rows { id version riskSuggested text } } }`)).unsortedMail.rows[0]);
  };
  const marks = async (message: { id: string; version: number }) =>
    (await council.person('aigul')).does(`mutation ($id: ID!, $version: Int!) { markAtRisk(messageId: $id, expectedVersion: $version) { __typename ... on Message { id version atRisk } ... on Refused { sentence } } }`, { id: message.id, version: message.version });

  it('is suggested by its words, and nothing is answered before a person decides', async () => {
    expect(await arrives()).toMatchObject({ riskSuggested: true });
    expect(await council.lettersTo('someone@inbox.example')).toEqual([]);
  });

  it('once marked is seen by the secretary and the named contacts, by nobody else on any path', async () => {
    const message = await arrives();
    const { aigul, gauhar, svetlana, bolat, anna } = await council.with('aigul', 'gauhar', 'svetlana', 'bolat', 'anna');
    await assigns(aigul, council, { lead: 'education' });
    expect(await marks(message)).toMatchObject({ __typename: 'Message', atRisk: true });
    for (const seer of [aigul, gauhar]) {
      expect((await seer.asks(`query { riskMail { id text } }`)).riskMail).toMatchObject([{ id: message.id, text: expect.stringContaining(canary) }]);
    }
    for (const other of [svetlana, bolat, anna]) {
      const answer = await other.sends(everyPath, { id: message.id });
      expect(answer.data?.message ?? null).toBeNull();
      expect(JSON.stringify(answer)).not.toContain(canary);
      const risk = await other.sends(`query { riskMail { id text } }`);
      expect(JSON.stringify(risk)).not.toContain(canary);
    }
    // For those who do see it, it stands in its own list, not among the unsorted.
    expect((await aigul.asks(`query { unsortedMail { total } }`)).unsortedMail.total).toBe(0);
  });

  it('a member cannot mark or unmark what they cannot see', async () => {
    const message = await arrives();
    const marked = await marks(message);
    const svetlana = await council.person('svetlana');
    const refused = await svetlana.does(`mutation ($id: ID!, $version: Int!) { unmarkAtRisk(messageId: $id, expectedVersion: $version, reason: "x") { __typename ... on Refused { code sentence } } }`, { id: message.id, version: marked.version });
    expect(refused).toMatchObject({ __typename: 'Refused', code: 'NOT_FOUND' });
  });
});
