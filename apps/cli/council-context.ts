import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { KernelModule } from '@kenes/kernel';
import { loadEnvironment } from '@kenes/config';
import { migrate } from '../../config/database/migrator.js';
import { libraries } from './libraries.js';
import { type OpenDatabase, withDatabase } from './open-database.js';

@Module({})
class CommandModule {}

/** The councils' services on a migrated database, for one command, without opening a door. */
export function withCouncils<T>(act: (services: INestApplicationContext) => Promise<T>): Promise<T> {
  return withDatabase(loadEnvironment(), async ({ environment }) => {
    await migrate(environment.databaseUrl);
    return withServices(environment, act);
  });
}

/** The same on a database that is open and migrated already. */
export async function withServices<T>(environment: OpenDatabase['environment'], act: (services: INestApplicationContext) => Promise<T>): Promise<T> {
  const imports = [KernelModule.with({ ...environment, pool: 2 }), ...libraries];
  const services = await NestFactory.createApplicationContext({ module: CommandModule, imports }, { logger: ['error', 'warn'], abortOnError: false });
  try {
    return await act(services);
  } finally {
    await services.close();
  }
}
