import { Catch, Controller, Get, Param, Req, Res, UseFilters, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { inLanguage, wordsFor, type Language } from '@kenes/config';
import type { Viewer } from '@kenes/council';
import { anyone, Asks, NobodyAsks, Viewing } from '@kenes/kernel';
import { MondayLink, MondayQueries } from '@kenes/overview';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { chosenLanguage, preferredLanguage } from '../language.js';
import { renderMondaySheet } from './monday.page.js';
import { renderMessagePage } from './parts/message-page.js';

/** A page for a person: whose session has ended is shown where the next one begins. */
@Catch(NobodyAsks)
class ToSignIn implements ExceptionFilter {
  catch(_: NobodyAsks, host: ArgumentsHost): void {
    void host.switchToHttp().getResponse<FastifyReply>().status(303).header('location', '/sign-in').send();
  }
}

/** The chair's page of a Monday on one sheet. It only shows; decisions have pages of their own. */
@Controller('m')
export class MondayController {
  constructor(
    private readonly mondays: MondayLink,
    private readonly queries: MondayQueries,
  ) {}

  /** `/m`: for whoever is signed in and answers for the whole. */
  @Asks('overview.readMonday')
  @UseFilters(ToSignIn)
  @Get()
  async read(@Viewing() viewer: Viewer, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const language = preferredLanguage(request, viewer);
    const sheet = await this.queries.sheet(viewer);
    void reply.header('content-type', html);
    if (!sheet) return void reply.status(404).send(notFound(language));
    void reply.send(renderMondaySheet(sheet, language, inLanguage(sheet.monday.council, language)));
  }

  /** `/m/<token>`: for the chair, without signing in. */
  @Asks(anyone)
  @Get(':token')
  async show(@Param('token') token: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const sheet = await this.mondays.look(token);
    const wanted = chosenLanguage(request);
    void reply.header('content-type', html);
    if (sheet === 'unknown') return void reply.status(404).send(notFound(wanted ?? 'ru'));
    if (sheet === 'gone') return void reply.status(410).send(gone(wanted ?? 'ru'));
    const own = sheet.person.language;
    const language = wanted ?? (own === 'kk+ru' ? 'kk' : own);
    void reply.send(renderMondaySheet(sheet, language, inLanguage(sheet.monday.council, language)));
  }
}

const html = 'text/html; charset=utf-8';

function notFound(language: Language): string {
  const { t } = wordsFor(language);
  return renderMessagePage({ language, council: t('common:product'), title: t('pages:notFound.title'), lead: t('pages:notFound.lead') });
}

function gone(language: Language): string {
  const { t } = wordsFor(language);
  return renderMessagePage({ language, council: t('common:product'), title: t('extensions:page.gone.title'), lead: t('extensions:page.gone.lead') });
}
