import type { FastifyServerOptions } from 'fastify';

const secretPath = /^(\/(?:r|v|d|c|k|m|in|calendar|code)\/)[^?#]*/;

/** An address as it may stand in a log: what opens something is left out. */
export const redacted = (url: string): string => url.replace(secretPath, '$1…').replace(/\?.*$/, '');

/** Requests in the log by method and redacted address; no header, no body, no query. */
export const requestLog = {
  level: process.env.LOG_LEVEL ?? 'warn',
  serializers: { req: (request: { method: string; url: string }) => ({ method: request.method, url: redacted(request.url) }) },
} satisfies Exclude<FastifyServerOptions['logger'], boolean | undefined>;
