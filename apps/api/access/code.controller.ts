import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import { Links, SignIn } from '@kenes/council';
import { anyone, Asks, Refusal, sentenceOf } from '@kenes/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { preferredLanguage } from '../language.js';
import { renderCodePage } from './enter.page.js';

const html = 'text/html; charset=utf-8';

/** `/code`: the eight digits of a letter lead to the page its link would have opened. */
@Controller('code')
export class CodeController {
  constructor(
    private readonly links: Links,
    private readonly signIn: SignIn,
  ) {}

  @Asks(anyone)
  @Get()
  show(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    void reply.type(html).send(renderCodePage({ language: preferredLanguage(request) }));
  }

  @Asks(anyone)
  @Post()
  async open(@Body() body: { code?: string; lang?: string } | undefined, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const typed = String(body?.code ?? '').slice(0, 20);
    const language = preferredLanguage({ headers: request.headers, cookies: request.cookies, query: { lang: body?.lang } });
    if (body?.lang) return void reply.type(html).send(renderCodePage({ language, typed }));
    try {
      await this.signIn.countCodeTry(request.ip);
      const { councilCode, link } = await this.links.openCode(typed);
      void reply.status(303).header('location', new URL(this.links.url({ councilCode }, link)).pathname).send();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      void reply.type(html).status(error.code === 'TOO_MANY_TRIES' ? 429 : 404).send(renderCodePage({ language, typed, problem: sentenceOf(error, language) }));
    }
  }
}
