import { realpathSync } from 'node:fs';
import type { Environment } from '@kenes/config';
import { startEmbeddedPostgres } from '../../config/database/embedded-postgres.js';

/** Settings with a database that answers behind them. */
export interface OpenDatabase {
  readonly environment: Environment & { readonly databaseUrl: string };
  readonly isEmbedded: boolean;
  close(): Promise<void>;
}

/** The database of DATABASE_URL, or the embedded one in DATA_DIR, started when it does not run; `launched` is told when that takes its time. */
export async function openDatabase(environment: Environment, launched?: () => void): Promise<OpenDatabase> {
  if (environment.databaseUrl !== null) {
    return { environment: { ...environment, databaseUrl: environment.databaseUrl }, isEmbedded: false, close: async () => undefined };
  }
  const server = await startEmbeddedPostgres({ dataDir: environment.dataDir, launched });
  if (!server.dataFolder.startsWith(realpathSync(environment.dataDir))) console.log(`The database lies in ${server.dataFolder}: its account cannot reach ${environment.dataDir}.`);
  return { environment: { ...environment, databaseUrl: server.url }, isEmbedded: true, close: () => server.stop() };
}

/** Opens the database for one act and leaves it afterwards, whatever came of it. */
export async function withDatabase<T>(environment: Environment, act: (database: OpenDatabase) => Promise<T>): Promise<T> {
  const database = await openDatabase(environment);
  try {
    return await act(database);
  } finally {
    await database.close();
  }
}
