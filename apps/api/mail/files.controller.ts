import { Controller, Get, Inject, NotFoundException, Param, Res } from '@nestjs/common';
import { fileHeaders, FileHolders, FileStore, findRawLetter, MessageQueries, type HeldFile } from '@kenes/correspondence';
import type { Viewer } from '@kenes/council';
import { Asks, signedIn, Viewing } from '@kenes/kernel';
import type { FastifyReply } from 'fastify';

/** Files of strangers, handed out only to be saved, and only to whoever may read what they hang on. */
@Controller()
export class FilesController {
  constructor(
    private readonly holders: FileHolders,
    private readonly messages: MessageQueries,
    @Inject(FileStore) private readonly files: FileStore,
  ) {}

  @Asks(signedIn)
  @Get('files/:kind/:holder/:position')
  async file(@Viewing() viewer: Viewer, @Param('kind') kind: string, @Param('holder') holder: string, @Param('position') position: string, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const found = /^\d{1,4}$/.test(position) ? await this.holders.find(viewer, kind, holder, Number(position)) : null;
    return this.send(viewer, found, reply);
  }

  @Asks('message.read')
  @Get('messages/:id/raw')
  async raw(@Viewing() viewer: Viewer, @Param('id') id: string, @Res() reply: FastifyReply): Promise<FastifyReply> {
    return this.send(viewer, await findRawLetter(this.messages)(viewer, id, 0), reply);
  }

  private async send(viewer: Viewer, file: HeldFile | null, reply: FastifyReply): Promise<FastifyReply> {
    // The bytes may take minutes to a slow line; the database is not kept waiting for them.
    await viewer.reading.close();
    if (!file) throw new NotFoundException();
    return reply.headers(fileHeaders(file.name, file.mediaType, file.size)).send(this.files.stream(viewer.councilId, file.sha256));
  }
}
