import { eventually } from '../world/eventually.js';
import { postMail } from '../world/letters.js';
import { assigns, sees, slotOf } from '../world/story.js';
import { World, type Council } from '../world/world.js';

const unsorted = `query { unsortedMail { total rows { id version fromAddress subject text evidence automatic state atRisk } } }`;

/** Acceptance tests 6, 7, 8: what arrives by itself, in another's name, or through a scanner changes nothing. */
describe('What may not act', () => {
  let world: World;
  let council: Council;
  beforeAll(async () => { world = await World.start(); }, 90_000);
  afterAll(() => world?.stop());
  beforeEach(async () => { council = await world.council(); });

  it('an automatic reply creates no report and acknowledges nothing', async () => {
    const { aigul, svetlana } = await council.with('aigul', 'svetlana');
    const raids = await assigns(aigul, council, { lead: 'education' });
    const letter = await council.letter(svetlana, 'assignment');
    await council.replies(svetlana, letter, 'Выполнено. Я в отпуске до 15 июня, замещает Д. Серік.', { subject: 'Автоматический ответ: поручение', headers: { 'Auto-Submitted': 'auto-replied' } });
    await eventually('the message in the history', async () => (await sees(aigul, raids)).timeline.some(({ kind }: { kind: string }) => kind === 'message'));
    expect(slotOf(council, await sees(aigul, raids), 'education')).toMatchObject({ state: 'sent', latestReport: null });
    expect((await council.lettersTo(svetlana)).map(({ kind }) => kind)).toEqual(['assignment']); // no receipt to a machine
  });

  it('a stranger in the name of an officer, without the reply address, waits for the secretary', async () => {
    const { aigul, svetlana } = await council.with('aigul', 'svetlana');
    const raids = await assigns(aigul, council, { lead: 'education' });
    await postMail(world.system.smtpPort, { from: svetlana.address, to: council.address, subject: 'Re: № 27-001', text: 'Выполнено. Рейдов 14.' });
    const { unsortedMail } = await eventually('the message among the unsorted', async () => {
      const data = await aigul.asks(unsorted);
      return data.unsortedMail.total > 0 ? data : null;
    });
    expect(unsortedMail.rows).toMatchObject([{ fromAddress: svetlana.address, state: 'unsorted' }]);
    expect(slotOf(council, await sees(aigul, raids), 'education')).toMatchObject({ state: 'sent', latestReport: null });
  });

  it('a second address waits with its thread known, and one verdict of the secretary files it', async () => {
    const { aigul, svetlana } = await council.with('aigul', 'svetlana');
    const raids = await assigns(aigul, council, { lead: 'education' });
    await council.replies(svetlana, await council.letter(svetlana, 'assignment'), 'Выполнено. Рейдов 3.', { from: 's.kim.84@mail.example' });
    const { unsortedMail } = await eventually('the message among the unsorted', async () => {
      const data = await aigul.asks(unsorted);
      return data.unsortedMail.total > 0 ? data : null;
    });
    expect(unsortedMail.rows[0]).toMatchObject({ evidence: 'doubtful' });
    expect(slotOf(council, await sees(aigul, raids), 'education').latestReport).toBeNull();
    const filed = await aigul.does(`mutation ($id: ID!, $version: Int!, $person: ID!) { secondAddressOf(messageId: $id, expectedVersion: $version, personId: $person) { __typename ... on Message { state } ... on Refused { sentence } } }`, { id: unsortedMail.rows[0].id, version: unsortedMail.rows[0].version, person: svetlana.personId });
    expect(filed).toMatchObject({ __typename: 'Message', state: 'filed' });
    expect(slotOf(council, await sees(aigul, raids), 'education').latestReport).toMatchObject({ answer: 'done', figures: [{ code: 'I4', value: 3 }] });
  });

  it('a scanner that opens every link acknowledges nothing', async () => {
    const { aigul, svetlana } = await council.with('aigul', 'svetlana');
    const raids = await assigns(aigul, council, { lead: 'education' });
    const [link] = /http:\S+\/r\/\S+/.exec((await council.letter(svetlana, 'assignment')).text) ?? [];
    for (const method of ['GET', 'HEAD', 'OPTIONS', 'GET']) {
      const response = await fetch(link!, { method, headers: { 'user-agent': 'LinkScanner/1.0', 'x-purpose': 'preview' } });
      expect(response.status).toBeLessThan(500);
      expect(response.headers.get('set-cookie')).toBeNull();
    }
    expect(slotOf(council, await sees(aigul, raids), 'education').state).toBe('sent');
  });
});
