import { gzip } from 'node:zlib';
import { encodingFor } from '@kenes/calendars';
import type { FastifyInstance } from 'fastify';

/** Below this a page fits one packet or two as it is. */
const worthPacking = 1_400;

/**
 * Pages are read over the lines of districts: the page of a lead with twenty co-executors is 33 kB as it is written and
 * 8 kB packed. What has an encoding already, and whatever is no page, goes as it is.
 */
export function packPages(fastify: FastifyInstance): void {
  fastify.addHook('onSend', (request, reply, payload, done) => {
    const isPage = typeof payload === 'string' && payload.length > worthPacking && String(reply.getHeader('content-type')).startsWith('text/html');
    if (!isPage) return done(null, payload);
    reply.header('vary', 'Accept-Encoding');
    if (encodingFor(request.headers) !== 'gzip') return done(null, payload);
    gzip(payload, (error, packed) => {
      if (error) return done(error);
      reply.header('content-encoding', 'gzip');
      done(null, packed);
    });
  });
}
