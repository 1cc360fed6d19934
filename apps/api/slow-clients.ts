import type { FastifyInstance } from 'fastify';

/**
 * How long we wait for a client, in milliseconds. Nobody needs ten seconds for the head of a request; a file of 20 MB may
 * take ten minutes on a line of a district, but on no line is such an upload silent for fifteen seconds.
 */
export const patienceWithClients = { head: 10_000, silence: 15_000, request: 600_000, lookEvery: 2_000 } as const;

type Patience = Record<keyof typeof patienceWithClients, number>;

/** What the HTTP server itself is told; by itself Fastify waits for a body for ever. */
export const serverPatience = ({ head, request, lookEvery }: Patience = patienceWithClients) =>
  ({ requestTimeout: request, http: { headersTimeout: head, connectionsCheckingInterval: lookEvery } });

/** Ends a connection whose body has stopped to come. What waits for our answer, or listens to a stream, is left in peace. */
export function cutSilentBodies(fastify: FastifyInstance, { silence }: Pick<Patience, 'silence'> = patienceWithClients): void {
  fastify.addHook('onRequest', ({ raw }, reply, done) => {
    if (!raw.complete && (raw.headers['content-length'] !== undefined || raw.headers['transfer-encoding'] !== undefined)) {
      raw.setTimeout(silence, () => raw.destroy());
      // Answered before its body had ended, the connection is idle already, and how long it may be so is the server's own matter.
      raw.once('end', () => void (reply.raw.writableFinished || raw.socket.setTimeout(0)));
    }
    done();
  });
}
