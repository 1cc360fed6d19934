import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { CodegenConfig } from '@graphql-codegen/cli';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const committed = here('../../config/schema.graphql');

/** The browser sends only the hash of a document; the server reads the texts from this committed file. */
async function handToServer(): Promise<void> {
  const made = here('src/graphql/persisted-documents.json');
  if (!existsSync(made)) return;
  const documents = JSON.parse(await readFile(made, 'utf8')) as Record<string, string>;
  const sorted = Object.fromEntries(Object.entries(documents).sort(([, one], [, other]) => one.localeCompare(other)));
  await writeFile(here('../../config/persisted-documents.json'), `${JSON.stringify(sorted, null, 2)}\n`);
  // The tag function would carry every text into the bundle; documents live in .graphql files and are imported typed.
  await Promise.all([made, here('src/graphql/gql.ts'), here('src/graphql/index.ts')].map((file) => rm(file, { force: true })));
}

const config: CodegenConfig = {
  schema: process.env.KENES_SCHEMA ?? committed,
  documents: here('src/**/*.graphql'),
  generates: {
    [`${here('src/graphql')}/`]: {
      preset: 'client',
      presetConfig: {
        fragmentMasking: false,
        persistedDocuments: { mode: 'replaceDocumentWithHash', hashPropertyName: 'hash', hashAlgorithm: 'sha256' },
      },
      config: { documentMode: 'string', useTypeImports: true, scalars: { Day: 'string', Instant: 'string' } },
    },
  },
  hooks: { afterAllFileWrite: [handToServer] },
};

export default config;
