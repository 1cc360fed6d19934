import { Link, Links } from '@kenes/council';
import { assigns } from '../world/story.js';
import { World, type Council } from '../world/world.js';

/** ML-07: whoever reads a dump of the database can open nothing and answer for nobody. */
describe('A dump of the database', () => {
  let world: World;
  let council: Council;
  beforeAll(async () => {
    world = await World.start();
    council = await world.council();
  }, 120_000);
  afterAll(() => world?.stop());

  it('holds no link, no reply address, no code and no token that works', async () => {
    const { aigul, svetlana } = await council.with('aigul', 'svetlana');
    await assigns(aigul, council, { lead: 'education', with: ['health'] });
    await council.letter(svetlana, 'assignment');
    await fetch(`${world.system.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' });
    const token = await world.token(council.id, svetlana.personId);

    const links = await world.unit.read(council.id, (reading) => reading.all(Link, 'true'));
    expect(links.length).toBeGreaterThan(2);
    const written = world.inside.get(Links);
    const named = { councilCode: council.preset.code };
    const secrets = links.flatMap((link) =>
      link.purpose === 'reply' ? [written.address(named, link).split('@')[0]!] : [written.token(named, link), written.token(named, link).split('.')[2]!, written.code(link), written.code(link).replace(' ', '')]);
    secrets.push(token, token.split('.')[1]!);

    const dump = await dumpOf(world);
    expect(dump).toContain('27-001'); // it is a dump of this database
    expect(secrets.filter((secret) => dump.includes(secret))).toEqual([]);
  }, 120_000);
});

/** Every row of every table as text, as the owner of the database reads them. */
async function dumpOf(world: World): Promise<string> {
  const tables: { name: string }[] = await world.database.query(`SELECT quote_ident(table_name) AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`);
  const rows = await Promise.all(tables.map(({ name }) => world.database.query(`SELECT t::text AS row FROM ${name} t`) as Promise<{ row: string }[]>));
  return rows.flat().map(({ row }) => row).join('\n');
}
