import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { encodingFor } from '@kenes/calendars';
import { projectRoot } from '@kenes/config';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

const types: Record<string, string> = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.svg': 'image/svg+xml', '.woff2': 'font/woff2', '.png': 'image/png', '.json': 'application/json' };
const packed = new Set(['.html', '.js', '.css', '.svg', '.json']);

interface Asset {
  type: string;
  etag: string;
  bytes: Buffer;
  gzip: Buffer | null;
}

function readAssets(folder: string): Map<string, Asset> {
  const assets = new Map<string, Asset>();
  for (const entry of readdirSync(folder, { recursive: true }) as string[]) {
    const path = join(folder, entry);
    const extension = extname(entry);
    if (!statSync(path).isFile() || !types[extension]) continue;
    const bytes = readFileSync(path);
    const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
    assets.set(`/${relative(folder, path)}`, { type: types[extension], etag, bytes, gzip: packed.has(extension) ? gzipSync(bytes, { level: 9 }) : null });
  }
  return assets;
}

/** Small enough to be kept packed in memory: a volunteer's 1 Mbit/s gets every byte once, compressed. */
function answer(request: FastifyRequest, reply: FastifyReply, asset: Asset, forever: boolean): FastifyReply {
  reply.header('etag', asset.etag).header('vary', 'accept-encoding').header('cache-control', forever ? 'public, max-age=31536000, immutable' : 'no-cache').type(asset.type);
  if (request.headers['if-none-match'] === asset.etag) return reply.code(304).send();
  if (asset.gzip !== null && encodingFor(request.headers) === 'gzip') return reply.header('content-encoding', 'gzip').send(asset.gzip);
  return reply.send(asset.bytes);
}

/** The React workspace: hashed assets by name, its one page for every address that is nobody else's. */
export function serveWeb(fastify: FastifyInstance, folder: string = join(projectRoot, 'dist/web')): void {
  const assets = existsSync(folder) ? readAssets(folder) : new Map<string, Asset>();
  const page = assets.get('/index.html');
  for (const [path, asset] of assets) {
    if (path !== '/index.html') fastify.get(path, (request, reply) => answer(request, reply, asset, path.startsWith('/assets/')));
  }
  if (!page) return;
  for (const path of ['/', '/sign-in', '/mailbox', '/mailbox/*', '/:slug', '/:slug/*']) {
    fastify.get(path, (request, reply) => answer(request, reply, page, false));
  }
}
