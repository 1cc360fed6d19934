import { parseArgs } from 'node:util';
import { loadEnvironment } from '@kenes/config';
import { Links } from '@kenes/council';
import { systemCaller, UnitOfWork } from '@kenes/kernel';
import type { INestApplicationContext } from '@nestjs/common';
import { withCouncils } from './council-context.js';

const validForMinutes = 60;

/** A sign-in link for the person with that address, for the one who cannot get a mail yet. */
export async function createLink(args: readonly string[]): Promise<number> {
  const { positionals: [address], values: { council: slug } } = parseArgs({ args: [...args], allowPositionals: true, options: { council: { type: 'string' } } });
  if (!address) {
    console.error('kenes link create <address> [--council <slug>]');
    return 1;
  }
  return withCouncils(async (services) => {
    const councils = (await services.get(UnitOfWork).councils()).filter((council) => !slug || council.slug === slug);
    const links = (await Promise.all(councils.map((council) => signInLink(services, council, address.toLowerCase())))).filter((link) => link !== null);
    if (links.length === 0) {
      console.error(`No council${slug ? ` ${slug}` : ''} knows ${address}.`);
      return 1;
    }
    console.log(`Valid for ${validForMinutes} minutes, for one use, at ${loadEnvironment().publicUrl}:`);
    for (const link of links) console.log(link);
    return 0;
  });
}

async function signInLink(services: INestApplicationContext, council: { id: string; code: string }, address: string): Promise<string | null> {
  const links = services.get(Links);
  const unit = services.get(UnitOfWork);
  const [known] = await unit.read(council.id, (reading) => reading.query<{ person_id: string }>('SELECT person_id FROM person_address WHERE address = $1', [address]));
  if (!known) return null;
  let url = '';
  await unit.write(systemCaller(council.id), async (work) => {
    const link = await links.issue(work, { purpose: 'signIn', objectId: known.person_id, personId: known.person_id, validForMinutes, maxUses: 1 });
    await work.record({ act: 'signIn.request', objectKind: 'person', objectId: known.person_id });
    url = links.url({ councilCode: council.code }, link);
    return link.id;
  });
  return url;
}
