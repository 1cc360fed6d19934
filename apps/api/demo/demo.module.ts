import { Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { Answering } from './answering.js';
import { DemoCouncils } from './demo-council.js';
import { DemoStateController } from './demo-state.controller.js';
import { readUpload } from '../pages/multipart.js';
import { readUploadsBelow } from '../uploads.js';
import { MailboxesController } from './mailboxes.controller.js';
import { Mailboxes } from './mailboxes.js';

/** The demo's start page and mail program: a small world in which nothing leaves the machine. */
@Module({
  controllers: [DemoStateController, MailboxesController],
  providers: [DemoCouncils, Mailboxes, Answering],
})
export class DemoModule implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly demo: DemoCouncils,
  ) {}

  onModuleInit(): void {
    const fastify = this.host.httpAdapter?.getInstance<FastifyInstance>();
    if (!fastify?.addContentTypeParser) return;
    readUploadsBelow(fastify, '/demo/', async (request, payload) => {
      if (await this.demo.isOpen()) return readUpload(payload, request.headers['content-type']!);
      payload.resume();
      return new FormData();
    });
  }
}
