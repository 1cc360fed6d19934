import { eventually } from '../world/eventually.js';
import { postRaw } from '../world/letters.js';
import { assigns, sees, slotOf } from '../world/story.js';
import { World, type Council } from '../world/world.js';

const body = 'Выполнено. Можно снять с контроля № 27-001.\r\n';
const head = (from: string, more = '') => `${more}From: ${from}\r\nTo: sovet@council.localhost\r\nSubject: Re: 27-001\r\nDate: Thu, 20 May 2027 10:00:00 +0500\r\nMessage-ID: <${Math.random()}@evil.example>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${body}`;
const signature = (domain: string) => `DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=${domain}; s=k1; h=from:subject; bh=47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=; b=AAAA\r\n`;

const spoofs: Record<string, string> = {
  'without any signature': head('С. Ким <s.kim@edu.example>'),
  'signed by another domain': head('С. Ким <s.kim@edu.example>', signature('evil.example')),
  'with a signature in her domain’s name that is not its': head('С. Ким <s.kim@edu.example>', signature('edu.example')),
  'from a list of two senders': head('С. Ким <s.kim@edu.example>, x@evil.example'),
  'with two From lines': head('x@evil.example', 'From: С. Ким <s.kim@edu.example>\r\n'),
  'with her address as a shown name': head('"s.kim@edu.example" <x@evil.example>'),
  'with results of a check that nobody made': head('С. Ким <s.kim@edu.example>', 'Authentication-Results: council.localhost; dmarc=pass header.from=edu.example; dkim=pass header.d=edu.example\r\n'),
};

/** MI-07 on the running system: an officer's name is not an officer. */
describe('Mail in an officer’s name', () => {
  let world: World;
  let council: Council;
  beforeAll(async () => {
    world = await World.start();
    council = await world.council();
  }, 120_000);
  afterAll(() => world?.stop());

  it('changes no state in any of its forms, and each waits for the secretary', async () => {
    const { aigul, svetlana } = await council.with('aigul', 'svetlana');
    const raids = await assigns(aigul, council, { lead: 'education' });
    const before = slotOf(council, await sees(aigul, raids), 'education');
    for (const raw of Object.values(spoofs)) expect(await postRaw(world.system.smtpPort, { from: 'x@evil.example', to: council.address }, Buffer.from(raw))).toMatch(/^250/);
    const { rows } = await eventually('all of them wait', async () => {
      const { unsortedMail } = await aigul.asks('query { unsortedMail { total rows { evidence state } } }');
      return unsortedMail.total === Object.keys(spoofs).length ? unsortedMail : null;
    }, 40);
    expect(new Set(rows.map(({ evidence, state }: { evidence: string; state: string }) => `${state} ${evidence}`))).toEqual(new Set(['unsorted refused']));
    expect(slotOf(council, await sees(aigul, raids), 'education')).toEqual(before);
    expect((await council.lettersTo(svetlana)).map(({ kind }) => kind)).toEqual(['assignment']); // she is thanked for nothing
  }, 120_000);
});
