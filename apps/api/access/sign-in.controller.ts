import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { inLanguage, wordsFor } from '@kenes/config';
import { Sessions, SignIn, type Entered } from '@kenes/council';
import { anyone, Asks, Refusal, sentenceOf } from '@kenes/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { preferredLanguage } from '../language.js';
import { renderMessagePage } from '../pages/parts/message-page.js';
import { renderEnterPage } from './enter.page.js';

const html = 'text/html; charset=utf-8';

/** Gives the browser its session and sends it on, so that going back sends nothing twice. */
export function sendIn(reply: FastifyReply, { cookie, slug }: Entered, to = `/${slug}`): void {
  void reply.setCookie(cookie.name, cookie.value, cookie.options).status(303).header('location', to).send();
}

/** `/in/<token>`: GET shows whom the link would sign in, POST does it. */
@Controller()
export class SignInController {
  constructor(
    private readonly signIn: SignIn,
    private readonly sessions: Sessions,
  ) {}

  @Asks(anyone)
  @Get('in/:token')
  async show(@Param('token') token: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    try {
      const person = await this.signIn.whoEnters(token);
      const language = preferredLanguage(request, { language: person.pageLanguage });
      void reply.type(html).send(renderEnterPage({ language, name: inLanguage(person.name, language) }));
    } catch (error) {
      this.sayNo(error, request, reply);
    }
  }

  @Asks(anyone)
  @Post('in/:token')
  async enter(@Param('token') token: string, @Body() body: { lang?: string } | undefined, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    if (body?.lang) return void reply.status(303).header('location', `/in/${token}?lang=${encodeURIComponent(body.lang)}`).send();
    try {
      sendIn(reply, await this.signIn.enter(token));
    } catch (error) {
      this.sayNo(error, request, reply);
    }
  }

  @Asks(anyone)
  @Post('sign-out')
  async leave(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const claim = this.sessions.claimOf(request.headers);
    if (claim) await this.signIn.leave(claim);
    const { name, value, options } = this.sessions.forget();
    void reply.setCookie(name, value, options).status(303).header('location', '/').send();
  }

  private sayNo(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    if (!(error instanceof Refusal)) throw error;
    const language = preferredLanguage(request);
    const { t } = wordsFor(language);
    const lead = `${sentenceOf(error, language)} ${t('access:signIn.again')}: /sign-in`;
    void reply.type(html).status(error.code === 'LINK_UNKNOWN' ? 404 : 410).send(renderMessagePage({ language, council: t('common:product'), title: t('access:signIn.gone'), lead }));
  }
}
