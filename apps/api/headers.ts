import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

const workspace = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
/** Pages behind a personal link: no script at all, nothing from elsewhere, and their address tells nobody. */
const linkPage = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
const linkPaths = /^\/(r|v|d|c|k|m|in|calendar|code)([/?]|$)/;

/** Headers of every answer; a route that sets its own policy (a file, a feed) keeps it. */
export function secureHeaders(fastify: FastifyInstance, https: boolean): void {
  fastify.addHook('onSend', (request, reply, payload, done) => {
    const headers = headersFor(request.url, https);
    for (const name in headers) if (!reply.hasHeader(name)) reply.header(name, headers[name]);
    // "Cannot POST /calendar/<key>.ics": an error would repeat the key to whoever keeps answers (FE-06).
    done(null, reply.statusCode === 404 && typeof payload === 'string' && payload.startsWith('{"message":"Cannot ') ? JSON.stringify({ statusCode: 404, error: 'Not Found' }) : payload);
  });
}

/** What no route can be found for is answered before any hook: an address that is not well-formed, in the main. */
export function refuseMalformed(https: boolean) {
  return (error: FastifyError, request: FastifyRequest, reply: FastifyReply): void => {
    void reply.code(error.statusCode ?? 400).headers(headersFor(request.url, https)).send({ statusCode: error.statusCode ?? 400, error: 'Bad Request' });
  };
}

type Headers = Readonly<Record<string, string>>;

const headersOf = (isSecret: boolean, https: boolean): Headers => ({
  'content-security-policy': isSecret ? linkPage : workspace,
  'x-content-type-options': 'nosniff',
  'referrer-policy': isSecret ? 'no-referrer' : 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
  ...(isSecret && { 'x-robots-tag': 'noindex' }),
  ...(https && { 'strict-transport-security': 'max-age=31536000; includeSubDomains' }),
});
/** Written once: they go with every answer. */
const overHttp = { secret: headersOf(true, false), open: headersOf(false, false) };
const overHttps = { secret: headersOf(true, true), open: headersOf(false, true) };

/** The headers of an answer, for a route that writes its own. */
export function headersFor(url: string, https: boolean): Headers {
  const { secret, open } = https ? overHttps : overHttp;
  return linkPaths.test(url) ? secret : open;
}
