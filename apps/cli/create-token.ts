import { parseArgs } from 'node:util';
import { ApiTokens } from '@kenes/council';
import { systemCaller, UnitOfWork } from '@kenes/kernel';
import { withCouncils } from './council-context.js';

/** A token for a programme that reads or acts as the person with that address; shown once. */
export async function createToken(args: readonly string[]): Promise<number> {
  const options = { council: { type: 'string' }, name: { type: 'string' }, days: { type: 'string' } } as const;
  const { positionals: [address], values: { council: slug, name, days } } = parseArgs({ args: [...args], allowPositionals: true, options });
  const validForDays = days === undefined ? null : Number(days);
  if (!address || !name || (validForDays !== null && !(Number.isSafeInteger(validForDays) && validForDays > 0))) {
    console.error('kenes token create <address> --name <what it is for> [--days <1…>] [--council <slug>]');
    return 1;
  }
  return withCouncils(async (services) => {
    const unit = services.get(UnitOfWork);
    let made = 0;
    for (const council of (await unit.councils()).filter((one) => !slug || one.slug === slug)) {
      const [known] = await unit.read(council.id, (reading) => reading.query<{ person_id: string }>('SELECT person_id FROM person_address WHERE address = $1', [address.toLowerCase()]));
      if (!known) continue;
      let shown = '';
      await unit.write(systemCaller(council.id), async (work) => {
        const { tokenId, token } = await services.get(ApiTokens).issue(work, known.person_id, name, validForDays);
        shown = token;
        return tokenId;
      });
      console.log(`${council.slug}: ${shown}`);
      made += 1;
    }
    if (made > 0) return 0;
    console.error(`No council${slug ? ` ${slug}` : ''} knows ${address}.`);
    return 1;
  });
}
