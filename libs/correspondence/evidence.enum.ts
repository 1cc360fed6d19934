import { registerEnumType } from '@nestjs/graphql';
import { evidences, type Evidence } from '@kenes/kernel';

export const EvidenceEnum = Object.fromEntries(evidences.map((name) => [name, name])) as { [K in Evidence]: K };

registerEnumType(EvidenceEnum, {
  name: 'Evidence',
  description: 'What speaks for the one who acted: a session, a token, a link, a letter on four levels (proved, probable, doubtful, refused), a telephone call, the system itself.',
});
