import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kz12Days, readEnvironment } from '@kenes/config';
import { Announcements, openDatabase, UnitOfWork } from '@kenes/kernel';
import { freshDatabase } from '../../../test/world/database.js';
import { ApiTokens } from '../access/api-tokens.js';
import { CouncilGate } from '../access/council-gate.js';
import { Links } from '../access/links.js';
import { SecretKeys } from '../access/secret-keys.js';
import { Sessions } from '../access/sessions.js';
import { SignIn } from '../access/sign-in.js';
import { Viewers } from '../access/viewers.js';
import { openCouncil } from '../founding/open-council.js';

/** The council of the twelve days in a database of its own, on Thursday, 20 May 2027, ten in the morning. */
export async function openTwelveDays() {
  const copy = await freshDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'kenes-council-'));
  const environment = readEnvironment({ DATABASE_URL: copy.url, DATA_DIR: folder });
  const database = await openDatabase(copy.url, 4);
  const announcements = new Announcements();
  const unit = new UnitOfWork(database, announcements);
  const keys = SecretKeys.load(environment.secretKeyFile);
  const links = new Links(keys, unit, environment);
  const sessions = new Sessions(environment);
  const tokens = new ApiTokens();
  const viewers = new Viewers(unit);
  const opened = await openCouncil(unit, database, kz12Days, { demo: true });
  const itIs = (instant: string) =>
    unit.chore(opened.councilId, (work) => work.query('UPDATE council SET clock_offset_seconds = extract(epoch FROM $2::timestamptz - now()) WHERE id = $1', [opened.councilId, instant]));
  await itIs('2027-05-20T05:00:00Z');
  return {
    ...opened, unit, announcements, environment, keys, links, sessions, tokens, viewers, itIs,
    gate: new CouncilGate(unit, sessions, tokens, viewers),
    signIn: new SignIn(unit, links, sessions),
    person: (key: string) => opened.people.get(key)!,
    body: (key: string) => opened.organisations.get(key)!,
    async close() {
      await database.destroy();
      await copy.drop();
      rmSync(folder, { recursive: true });
    },
  };
}

export type TwelveDays = Awaited<ReturnType<typeof openTwelveDays>>;
