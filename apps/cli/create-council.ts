import { parseArgs } from 'node:util';
import { kz12Days } from '@kenes/config';
import { openCouncil } from '@kenes/council';
import { UnitOfWork } from '@kenes/kernel';
import { DataSource } from 'typeorm';
import { withCouncils } from './council-context.js';

/** Opens a council with the bodies, people and days of the preset, under a name and a code of its own. */
export async function createCouncil(args: readonly string[]): Promise<number> {
  const { positionals: [slug], values: { code } } = parseArgs({ args: [...args], allowPositionals: true, options: { code: { type: 'string' } } });
  if (!slug || !code) {
    console.error('kenes council create <slug> --code <2 to 6 letters or digits 2 to 7, in every link and address of this council>');
    return 1;
  }
  return withCouncils(async (services) => {
    const unit = services.get(UnitOfWork);
    if ((await unit.councils()).some((council) => council.slug === slug || council.code === code)) {
      console.error(`There is a council with the name ${slug} or the code ${code} already.`);
      return 1;
    }
    await openCouncil(unit, services.get(DataSource), { ...kz12Days, slug, code });
    console.log(`The council ${slug} is open; next: npm run kenes -- link create <address of its secretary> --council ${slug}`);
    return 0;
  });
}
