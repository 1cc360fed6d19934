import { Controller, Get, Inject, Req, Res, type OnApplicationShutdown } from '@nestjs/common';
import type { Environment } from '@kenes/config';
import type { Viewer } from '@kenes/council';
import { Asks, ENVIRONMENT, Gate, signedIn, Viewing, Wakes } from '@kenes/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { headersFor } from '../headers.js';

const heartbeat = 30_000;
/** Streams of one process; one per browser is what our pages open. */
const mostStreams = 2_000;
const slowReader = 64 * 1024;

/** A change of these may end a session or a post: every stream of the council shows again that it may listen. */
const whoMayListen = new Set(['session', 'apiToken', 'person', 'council']);
/** What only the council's table reads; that it moved is nobody else's to know. */
const ofTheTable = new Set(['message', 'note']);

interface Stream {
  viewer: Viewer;
  request: FastifyRequest;
  reply: FastifyReply;
}

/**
 * Tells open screens that something changed: what kind of thing and its id, nothing of it. The screen asks again
 * under its own rights (decision 21). A session that has ended hears nothing more from the moment it ended.
 */
@Controller()
export class LiveController implements OnApplicationShutdown {
  private readonly streams = new Set<Stream>();

  constructor(
    private readonly gate: Gate,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
    wakes: Wakes,
  ) {
    wakes.on('changed', (councilId, objectKind, objectId) => {
      if (whoMayListen.has(objectKind)) for (const stream of this.of(councilId)) void this.beat(stream);
      this.tell(councilId, objectKind, `data: ${JSON.stringify({ topic: objectKind, id: objectId })}\n\n`);
    });
  }

  @Asks(signedIn)
  @Get('live')
  async live(@Viewing() viewer: Viewer, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await viewer.reading.close(); // a stream lives for hours and holds no client
    if (this.streams.size >= mostStreams) return void reply.code(503).header('retry-after', '60').send();
    reply.hijack();
    reply.raw.writeHead(200, { ...headersFor(request.url, this.environment.publicUrl.startsWith('https:')), 'content-type': 'text/event-stream', 'x-accel-buffering': 'no' });
    reply.raw.write('retry: 3000\n\n');
    const stream = { viewer, request, reply };
    this.streams.add(stream);
    const beat = setInterval(() => void this.beat(stream), heartbeat);
    reply.raw.once('close', () => {
      clearInterval(beat);
      this.streams.delete(stream);
    });
  }

  onApplicationShutdown(): void {
    for (const { reply } of this.streams) reply.raw.end();
  }

  private of(councilId: string): Stream[] {
    return [...this.streams].filter(({ viewer }) => viewer.councilId === councilId);
  }

  private tell(councilId: string, topic: string, event: string): void {
    for (const { viewer, reply } of this.of(councilId)) {
      if (ofTheTable.has(topic) && !viewer.seesAll) continue;
      if (reply.raw.writableLength > slowReader) reply.raw.destroy(); // it will come back and ask anew
      else reply.raw.write(event);
    }
  }

  /** A sign of life for who may still listen, with the rights of now; the end for who may not. */
  private async beat(stream: Stream): Promise<void> {
    const still = (await this.gate.admit(stream.request).catch(() => null)) as Viewer | null;
    await still?.reading.close();
    if (!still) return void stream.reply.raw.end();
    stream.viewer = still;
    stream.reply.raw.write(': \n\n');
  }
}
