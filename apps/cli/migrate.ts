import { loadEnvironment } from '@kenes/config';
import { migrate } from '../../config/database/migrator.js';
import { withDatabase } from './open-database.js';

export function migrateDatabase(): Promise<number> {
  return withDatabase(loadEnvironment(), async ({ environment }) => {
    const applied = await migrate(environment.databaseUrl);
    console.log(applied.length === 0 ? 'The database is up to date.' : `Applied ${applied.join(', ')}.`);
    return 0;
  });
}
