import { Module } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import { MercuriusDriver, type MercuriusDriverAsyncConfig } from '@nestjs/mercurius';
import { Gate, type Asking, type Operation } from '@kenes/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { preferredLanguage } from '../language.js';
import { formatErrors } from './errors.js';
import { withinLimits } from './limits.js';
import { documentGate, readPersistedDocuments } from './persisted.js';
import { refuseUnstorable } from './texts.js';

@Module({
  imports: [
    GraphQLModule.forRootAsync({
      driver: MercuriusDriver,
      inject: [Gate],
      useFactory: (gate: Gate) => {
        const persistedQueries = readPersistedDocuments();
        const mayAsk = documentGate(persistedQueries);
        return {
          path: '/graphql',
          autoSchemaFile: true,
          sortSchema: true,
          jit: 1,
          graphiql: false,
          subscription: false,
          allowBatchedQueries: false,
          csrfPrevention: true,
          persistedQueries,
          validationRules: [withinLimits],
          additionalRouteOptions: { bodyLimit: 256 * 1024 },
          errorFormatter: formatErrors as never,
          context: async (request: FastifyRequest, reply: FastifyReply): Promise<Operation> => {
            const viewer = await gate.admit(request);
            // Whatever happens to the operation, its client goes back to the pool.
            reply.raw.once('close', () => void viewer?.reading.close());
            return { viewer, language: preferredLanguage(request, viewer) };
          },
          hooks: {
            preParsing: (_schema: unknown, source: string, context: unknown) => {
              const { viewer, reply } = context as { viewer: Asking | null; reply: FastifyReply };
              refuseUnstorable(reply.request.body);
              mayAsk(source, viewer);
            },
            onResolution: (_execution: unknown, context: unknown) => (context as { viewer: Asking | null }).viewer?.reading.close(),
          },
        } as never;
      },
    } as MercuriusDriverAsyncConfig),
  ],
})
export class GraphQLApiModule {}
