import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { inLanguage, wordsFor } from '@kenes/config';
import { anyone, Asks } from '@kenes/kernel';
import { MondayLink } from '@kenes/overview';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { preferredLanguage } from '../language.js';
import { renderMondaySheet } from './monday.page.js';
import { renderMessagePage } from './parts/message-page.js';

/** `/m/<token>`: the chair's page of a Monday on one sheet. It only shows; decisions have pages of their own. */
@Controller('m')
export class MondayController {
  constructor(private readonly mondays: MondayLink) {}

  @Asks(anyone)
  @Get(':token')
  async show(@Param('token') token: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const sheet = await this.mondays.look(token);
    const { lang } = request.query as { lang?: unknown };
    const wanted = typeof lang === 'string' && lang !== '' ? preferredLanguage({ headers: {}, query: { lang } }) : null;
    void reply.header('content-type', 'text/html; charset=utf-8');
    if (typeof sheet === 'string') {
      const language = wanted ?? 'ru';
      const { t } = wordsFor(language);
      const [title, lead] = sheet === 'unknown' ? [t('pages:notFound.title'), t('pages:notFound.lead')] : [t('extensions:page.gone.title'), t('extensions:page.gone.lead')];
      return void reply.status(sheet === 'unknown' ? 404 : 410).send(renderMessagePage({ language, council: t('common:product'), title, lead }));
    }
    const own = sheet.person.language;
    const language = wanted ?? (own === 'kk+ru' ? 'kk' : own);
    void reply.send(renderMondaySheet(sheet, language, inLanguage(sheet.monday.council, language)));
  }
}
