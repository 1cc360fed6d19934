import type { FastifyInstance, FastifyRequest } from 'fastify';

type Reader = (request: FastifyRequest, payload: NodeJS.ReadableStream) => Promise<unknown>;

const readersOf = new WeakMap<FastifyInstance, Map<string, Reader>>();

/** Forms with files are read only below paths that said so, each in its own way; nobody else may fill our memory. */
export function readUploadsBelow(fastify: FastifyInstance, path: string, read: Reader): void {
  const known = readersOf.get(fastify) ?? new Map<string, Reader>();
  if (known.size === 0) {
    readersOf.set(fastify, known);
    fastify.addContentTypeParser('multipart/form-data', async (request: FastifyRequest, payload: NodeJS.ReadableStream) => {
      const reader = [...known].find(([start]) => request.url.startsWith(start))?.[1];
      if (reader) return reader(request, payload);
      payload.resume();
      return new FormData();
    });
  }
  known.set(path, read);
}
