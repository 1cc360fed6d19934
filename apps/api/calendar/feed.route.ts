import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { wordsFor, type Language } from '@kenes/config';
import { encodingFor, HolidayFeeds, isNotModified, JoinedFeeds, tagOf, type NoFeed, type ReadyFeed } from '@kenes/calendars';
import { Links } from '@kenes/council';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { preferredLanguage } from '../language.js';

const anHour = 3_600_000;

type FeedRequest = FastifyRequest<{ Params: { file: string } }>;

/**
 * `GET /calendar/<token>.ics`: what calendar programs subscribe to, ten thousand of them every hour. It is a route of
 * Fastify's own and no controller: a 304 costs half, and there is nobody to admit. The token in the path is all that
 * opens it, and it opens nothing but this. HEAD is answered by the same route.
 */
@Injectable()
export class FeedRoute implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly links: Links,
    private readonly feeds: JoinedFeeds,
    private readonly holidays: HolidayFeeds,
  ) {}

  onModuleInit(): void {
    const fastify = this.host.httpAdapter.getInstance<FastifyInstance>();
    fastify.get<{ Params: { file: string } }>('/calendar/:file', (request, reply) => this.answer(request, reply));
    fastify.get<{ Params: { file: string } }>('/calendar/holidays/:file', (request, reply) => this.ofHolidays(request, reply));
  }

  private async answer(request: FeedRequest, reply: FastifyReply): Promise<FastifyReply> {
    const { file } = request.params;
    const ready = file.endsWith('.ics') ? await this.feeds.at(file.slice(0, -'.ics'.length)) : 'unknown';
    if (typeof ready === 'string') return this.none(reply, ready, preferredLanguage(request));
    await this.noteUse(ready);

    const encoding = encodingFor(request.headers);
    const known = { etag: tagOf(ready.etag, encoding), 'last-modified': ready.lastModified.toUTCString(), 'cache-control': 'private, no-cache', vary: 'Accept-Encoding' };
    if (isNotModified(request.headers, ready)) return reply.status(304).headers(known).send();
    // The bytes come before any header: a fault on the way must not answer as a calendar, or as one that is packed.
    const bytes = await this.feeds.bytes(ready, encoding);
    if (!bytes) return this.none(reply, 'closed', preferredLanguage(request));
    void reply.headers({ ...known, 'content-type': 'text/calendar; charset=utf-8', 'content-disposition': 'inline; filename="kenes.ics"' });
    if (encoding === 'gzip') void reply.header('content-encoding', 'gzip');
    return reply.send(bytes);
  }

  /** `GET /calendar/holidays/<slug>.ics?lang=kk`: nobody's secret, so whoever stands between may keep it for an hour. */
  private async ofHolidays(request: FeedRequest, reply: FastifyReply): Promise<FastifyReply> {
    const { file } = request.params;
    const language = preferredLanguage(request);
    const feed = file.endsWith('.ics') ? await this.holidays.of(file.slice(0, -'.ics'.length), language) : null;
    if (!feed) return this.none(reply, 'unknown', language);
    const etag = tagOf(feed.etag, 'identity');
    void reply.headers({ etag, 'cache-control': 'public, max-age=3600', vary: 'Accept-Language' });
    if (isNotModified(request.headers, { etag: feed.etag, lastModified: null })) return reply.status(304).send();
    return reply.headers({ 'content-type': 'text/calendar; charset=utf-8', 'content-disposition': 'inline; filename="holidays.ics"' }).send(feed.text);
  }

  /** 410 for what was, 404 for what never was, alike in everything else. */
  private none(reply: FastifyReply, which: NoFeed, language: Language): FastifyReply {
    const { t } = wordsFor(language);
    return reply
      .status(which === 'closed' ? 410 : 404)
      .headers({ 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' })
      .send(`${t(which === 'closed' ? 'calendars:revoked' : 'calendars:unknown')}\n`);
  }

  /** When a feed was last read is shown to its owner; to the hour, so that reading stays cheap. */
  private async noteUse({ councilId, linkId, lastUsedAt }: ReadyFeed): Promise<void> {
    if (lastUsedAt && Date.now() - lastUsedAt.getTime() < anHour) return;
    await this.links.touch(councilId, linkId);
  }
}
