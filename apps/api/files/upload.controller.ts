import { Controller, Post, Query, Req, Res, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { Uploads } from '@kenes/assignments';
import type { Viewer } from '@kenes/council';
import { Asks, Refusal, sentenceOf, signedIn, Viewing } from '@kenes/kernel';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { preferredLanguage } from '../language.js';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** `POST /files?name=…&type=…`: one file as bare bytes, ahead of the report that will name it. It goes to the disk as it comes. */
@Controller('files')
export class UploadController implements OnModuleInit {
  constructor(
    private readonly uploads: Uploads,
    private readonly host: HttpAdapterHost,
  ) {}

  /** A form of another site cannot send this type, so it cannot upload in somebody's name either. */
  onModuleInit(): void {
    const fastify = this.host.httpAdapter.getInstance<FastifyInstance>();
    fastify.addContentTypeParser('application/octet-stream', (_request: FastifyRequest, payload: NodeJS.ReadableStream, done: (error: null, body: unknown) => void) => done(null, payload));
  }

  @Asks(signedIn)
  @Post()
  async upload(@Viewing() viewer: Viewer, @Query('name') name: unknown, @Query('type') type: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    // The bytes may take minutes on a slow line; the database is not kept waiting for them.
    await viewer.reading.close();
    const bytes = request.headers['content-type']?.startsWith('application/octet-stream') ? (request.body as AsyncIterable<Buffer>) : [];
    try {
      const { id, name: shown, size } = await this.uploads.keep(viewer.councilId, viewer.personId, { name: text(name), type: text(type), bytes });
      return await reply.status(201).send({ id, name: shown, size });
    } catch (error) {
      request.raw.resume(); // what still comes is let go by, so that the answer is read
      if (!(error instanceof Refusal)) throw error;
      return reply.status(422).send({ code: error.code, sentence: sentenceOf(error, preferredLanguage(request, viewer)) });
    }
  }
}
