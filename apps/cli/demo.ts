import type { INestApplicationContext } from '@nestjs/common';
import { demoRoles, kz12Days } from '@kenes/config';
import { Links, openCouncil, Person, type OpenedCouncil } from '@kenes/council';
import { systemCaller, UnitOfWork } from '@kenes/kernel';
import { beginReminding } from '@kenes/reminders';
import { DataSource } from 'typeorm';
import { withCouncils } from './council-context.js';
import { playSeason } from './play-season.js';

const validForMinutes = 24 * 60;

/** Loads the demo council where there is none, and prints a sign-in link for each of its roles. */
export async function demo(): Promise<number> {
  return withCouncils(async (services) => {
    await loadDemo(services);
    for (const line of await demoLinks(services)) console.log(line);
    return 0;
  });
}

/** The council of the twelve days in the midst of its season, on 20 May 2027. Does nothing where that is there already. */
export async function loadDemo(services: INestApplicationContext): Promise<void> {
  const unit = services.get(UnitOfWork);
  const begun = (await unit.councils()).find((council) => council.demo);
  if (begun && (await isPlayed(unit, begun.id))) return;
  const opened = begun ? await asOpened(unit, begun.id) : await openCouncil(unit, services.get(DataSource), kz12Days, { demo: true });
  await playSeason(services, opened);
  // Half a year of letters came within a minute: the planner would take the tables for empty until it looks by itself.
  await services.get(DataSource).query('ANALYZE');
  await unit.write(systemCaller(opened.councilId), async (work) => {
    await beginReminding(work);
    await work.record({ act: played, objectKind: 'council', objectId: opened.councilId });
    return opened.councilId;
  });
}

/** The last line of history of a demo whose season has been played to the end. */
const played = 'demo.play';

const isPlayed = async (unit: UnitOfWork, councilId: string): Promise<boolean> =>
  (await unit.read(councilId, (reading) => reading.query(`SELECT 1 FROM audit_entry WHERE act = $1 AND object_id = $2`, [played, councilId]))).length > 0;

/** What opening it had answered, for a demo that was broken off. */
async function asOpened(unit: UnitOfWork, councilId: string): Promise<OpenedCouncil> {
  const idsOf = (table: 'person' | 'organisation') =>
    unit.read(councilId, async (reading) => new Map((await reading.query<{ key: string; id: string }>(`SELECT key, id FROM ${table}`)).map(({ key, id }) => [key, id])));
  return { councilId, people: await idsOf('person'), organisations: await idsOf('organisation') };
}

/** One line for each role of the demo council: who it is and the link that lets one in. */
export async function demoLinks(services: INestApplicationContext): Promise<string[]> {
  const unit = services.get(UnitOfWork);
  const links = services.get(Links);
  const council = (await unit.councils()).find((one) => one.demo);
  if (!council) return [];
  const lines: string[] = [];
  await unit.write(systemCaller(council.id), async (work) => {
    for (const [role, key] of Object.entries(demoRoles)) {
      const person = await work.one(Person, 'key = $1', [key]);
      if (!person) continue;
      const link = await links.issue(work, { purpose: 'signIn', objectId: person.id, personId: person.id, validForMinutes });
      lines.push(`  ${`${role}, ${person.nameEn}`.padEnd(32)} ${links.url({ councilCode: council.code }, link)}`);
    }
    await work.record({ act: 'demo.links', objectKind: 'council', objectId: council.id });
    return council.id;
  });
  return lines;
}
