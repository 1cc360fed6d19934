import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kz12Days, readEnvironment } from '@kenes/config';
import { Links, openCouncil, SecretKeys, type OpenedCouncil } from '@kenes/council';
import { Announcements, openDatabase, UnitOfWork } from '@kenes/kernel';
import type { DataSource } from 'typeorm';
import { freshDatabase, type TestDatabase } from '../../../test/world/database.js';

export interface TestCouncil extends OpenedCouncil {
  database: DataSource;
  unit: UnitOfWork;
  links: Links;
  /** Sets the council's own clock (decision 9). */
  itIs(instant: string): Promise<void>;
  close(): Promise<void>;
}

/** The council of the twelve days in a database of its own, on 12 May 2027, ten in the morning. */
export async function testCouncil(): Promise<TestCouncil> {
  const fresh: TestDatabase = await freshDatabase();
  const database = await openDatabase(fresh.url, 5);
  const unit = new UnitOfWork(database, new Announcements());
  const folder = mkdtempSync(join(tmpdir(), 'kenes-feeds-'));
  const environment = readEnvironment({ DATABASE_URL: fresh.url, DATA_DIR: folder });
  const links = new Links(SecretKeys.load(environment.secretKeyFile), unit, environment);
  const opened = await openCouncil(unit, database, kz12Days);
  const itIs = async (instant: string) => {
    await database.query(`UPDATE council SET clock_offset_seconds = extract(epoch FROM $2::timestamptz - now()) WHERE id = $1`, [opened.councilId, instant]);
  };
  await itIs('2027-05-12T05:00:00Z');
  return {
    ...opened, database, unit, links, itIs,
    close: async () => {
      await database.destroy();
      await fresh.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
