import 'reflect-metadata';
import pg from 'pg';
import { DataSource, getMetadataArgsStorage } from 'typeorm';

// A day is a day everywhere: '2027-05-21', never midnight of some zone. Counts and sizes are numbers.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
pg.types.setTypeParser(pg.types.builtins.INT8, (text) => Number(text));

/** A server may die in the very piece of the line that says it is ready, when the pool has let go of a client and its user has not taken it yet. */
const outlivesItsServer = (client: pg.PoolClient) => void client.on('error', () => undefined);

/** The one pool of a process, with every entity that has been imported. Never synchronizes: migrations do. */
export function openDatabase(url: string, pool: number): Promise<DataSource> {
  return new DataSource({
    type: 'postgres',
    url,
    synchronize: false,
    migrationsRun: false,
    entities: getMetadataArgsStorage().tables.map((args) => args.target as Function),
    installExtensions: false,
    poolErrorHandler: () => undefined, // a lost idle connection is replaced by the pool; the query that needed it reports its own error
    extra: { max: pool, connectionTimeoutMillis: 10_000, keepAlive: true, onConnect: outlivesItsServer },
  }).initialize();
}
