import type { EmbeddedPostgres } from '../../config/database/embedded-postgres.js';
import { freshDatabaseOn, startTestServer, type TestDatabase } from '../../config/database/test-server.js';

export type { TestDatabase };

let ownServer: Promise<EmbeddedPostgres> | undefined;

/**
 * A database of its own for a spec: a copy of the migrated template. `npm test` brings the server in
 * TEST_DATABASE_URL; a spec run alone starts one under var/test-postgres and stops it after the last user.
 */
export async function freshDatabase(): Promise<TestDatabase> {
  return freshDatabaseOn(process.env['TEST_DATABASE_URL'] ?? (await (ownServer ??= startTestServer())).url);
}

afterAll(async () => {
  await (await ownServer)?.stop();
});
