import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { printSchema as printGraphQL } from 'graphql';
import { projectRoot, readEnvironment } from '@kenes/config';
import { policies } from '@kenes/kernel';
import { Client } from 'pg';
import { printSchema as printTables } from '../../config/database/schema-printer.js';
import { freshDatabaseOn, startTestServer } from '../../config/database/test-server.js';
import { freePort } from '../../config/ports.js';
import { startSystem } from './system.js';

/** Prints what is committed beside the code that it follows from: the tables, the schema of the API, who may do what. */
export async function generate(): Promise<number> {
  const server = await startTestServer();
  const database = await freshDatabaseOn(server.url);
  try {
    write('config/database/schema.sql', await tables(database.url));
    write('config/schema.graphql', await api(database.url));
    write('config/access.md', policies.print());
    return 0;
  } finally {
    await database.drop();
    await server.stop();
  }
}

function write(path: string, text: string): void {
  writeFileSync(join(projectRoot, path), text);
}

async function tables(databaseUrl: string): Promise<string> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return await printTables(client);
  } finally {
    await client.end();
  }
}

/** The schema as the running application serves it. */
async function api(databaseUrl: string): Promise<string> {
  const dataDir = mkdtempSync(join(tmpdir(), 'kenes-generate-'));
  const environment = readEnvironment({ DATABASE_URL: databaseUrl, DATA_DIR: dataDir, KENES_ROLES: 'api', PORT: String(await freePort()) });
  const system = await startSystem(environment);
  try {
    return `${printGraphQL(system.app.get(GraphQLSchemaHost).schema)}\n`;
  } finally {
    await system.close();
    rmSync(dataDir, { recursive: true });
  }
}
