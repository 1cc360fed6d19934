import { BadRequestException, Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import { anyone, Asks, isId } from '@kenes/kernel';
import type { FastifyRequest } from 'fastify';
import { preferredLanguage } from '../language.js';
import { Answering } from './answering.js';
import { Mailboxes, type Mailbox, type ShownLetter } from './mailboxes.js';

const LONGEST = 20_000;

/** The demo's mail program. Nothing of it exists where no council is a demo. */
@Controller('demo/mailboxes')
export class MailboxesController {
  constructor(
    private readonly mailboxes: Mailboxes,
    private readonly answering: Answering,
  ) {}

  @Asks(anyone)
  @Get()
  async list(@Req() request: FastifyRequest): Promise<{ mailboxes: Mailbox[] }> {
    return { mailboxes: await this.mailboxes.list(preferredLanguage(request)) };
  }

  @Asks(anyone)
  @Get(':address')
  letters(@Param('address') address: string, @Req() request: FastifyRequest): Promise<{ mailbox: Mailbox; letters: ShownLetter[] }> {
    return this.mailboxes.letters(address.toLowerCase(), preferredLanguage(request));
  }

  /** A form of another site cannot set this header, so nobody answers for a visitor behind his back. */
  @Asks(anyone)
  @Post(':address/reply')
  @HttpCode(204)
  async reply(@Param('address') address: string, @Req() request: FastifyRequest): Promise<void> {
    const key = request.headers['idempotency-key'];
    if (request.headers['x-kenes'] !== '1' || !isId(key)) throw new BadRequestException();
    const { inReplyTo, text, files } = await readAnswer(request.body);
    if (!isId(inReplyTo) || text.trim() === '' || text.length > LONGEST) throw new BadRequestException();
    await this.answering.answer(address.toLowerCase(), { letterId: inReplyTo, text, files, key });
  }
}

/** The form as the browser sends it, with files, or plain JSON. */
async function readAnswer(body: unknown): Promise<{ inReplyTo: string; text: string; files: { name: string; content: Buffer }[] }> {
  if (!(body instanceof FormData)) {
    const { inReplyTo, text } = (body ?? {}) as { inReplyTo?: unknown; text?: unknown };
    return { inReplyTo: String(inReplyTo ?? ''), text: String(text ?? ''), files: [] };
  }
  const files = body.getAll('files').filter((file) => typeof file !== 'string');
  return {
    inReplyTo: String(body.get('inReplyTo') ?? ''),
    text: String(body.get('text') ?? ''),
    files: await Promise.all(files.map(async (file) => ({ name: file.name, content: Buffer.from(await file.arrayBuffer()) }))),
  };
}
