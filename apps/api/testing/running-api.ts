import type { ModuleMetadata } from '@nestjs/common';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEnvironment } from '@kenes/config';
import { CouncilModule, openCouncil, type OpenedCouncil } from '@kenes/council';
import { KernelModule, UnitOfWork } from '@kenes/kernel';
import { DataSource } from 'typeorm';
import { freshDatabase } from '../../../test/world/database.js';
import { smallCouncil } from '../../../test/world/small-council.js';
import { secureHeaders } from '../headers.js';

@Module({})
class DoorsUnderTest {}

/** Some doors of the API in this process, with the small council on a database of its own. */
export interface RunningApi extends OpenedCouncil {
  app: NestFastifyApplication;
  unit: UnitOfWork;
  /** The council's own clock, in Astana. */
  clockTo(day: string, time?: string): Promise<void>;
  close(): Promise<void>;
}

export async function runApi({ imports = [], controllers = [], providers = [] }: Pick<ModuleMetadata, 'imports' | 'controllers' | 'providers'>): Promise<RunningApi> {
  const copy = await freshDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'kenes-api-'));
  const environment = readEnvironment({ DATABASE_URL: copy.url, DATA_DIR: folder, PUBLIC_URL: 'http://localhost:3000' });
  const module = { module: DoorsUnderTest, imports: [KernelModule.with(environment), CouncilModule, ...imports], controllers, providers };
  const app = await NestFactory.create<NestFastifyApplication>(module, new FastifyAdapter(), { logger: ['error'], abortOnError: false });
  secureHeaders(app.getHttpAdapter().getInstance() as never, false);
  await app.init();
  const unit = app.get(UnitOfWork);
  const opened = await openCouncil(unit, app.get(DataSource), smallCouncil('tst', 'council-tst'));
  const api: RunningApi = {
    ...opened, app, unit,
    clockTo: (day, time = '10:00') => unit.chore(opened.councilId, async (work) => {
      await work.query(`UPDATE council SET clock_offset_seconds = extract(epoch FROM ($2::timestamp AT TIME ZONE zone) - now())::bigint WHERE id = $1`, [opened.councilId, `${day} ${time}`]);
    }),
    close: async () => {
      await app.close();
      await copy.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await api.clockTo('2027-05-12');
  return api;
}
