import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { openSlotsOf } from '@kenes/assignments';
import { CalendarsPassOn } from '@kenes/calendars';
import { inLanguage, wordsFor, type Language } from '@kenes/config';
import { anyone, Asks, isId, Refusal, sentenceOf, UnitOfWork } from '@kenes/kernel';
import { notMe, WhoLink, type NoWho } from '@kenes/answering';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { chosenLanguage } from '../language.js';
import { renderMessagePage } from './parts/message-page.js';
import { readWhoForm, saidBy, typedFrom, type TypedWho } from './who-form.js';
import { renderWhoPage, type WhoPage } from './who.page.js';

type Fields = Record<string, unknown>;

/** `/k/<token>`: who answers this year. GET only shows, whoever opens it; POST acts. */
@Controller('k')
export class WhoController {
  constructor(
    private readonly link: WhoLink,
    private readonly unit: UnitOfWork,
    private readonly calendars: CalendarsPassOn,
  ) {}

  @Asks(anyone)
  @Get(':token')
  show(@Param('token') token: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.page(reply, token, chosenLanguage(request), { sent: 'sent' in (request.query as Fields) });
  }

  @Asks(anyone)
  @Post(':token')
  async act(@Param('token') token: string, @Body() body: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const form = readWhoForm(body);
    const language = chosenLanguage(request, form.language);
    const key = isId(form.key) ? form.key : randomUUID();
    if (form.language) return this.page(reply, token, language, { typed: form.typed, formKey: key });
    if (!form.typed.choice) {
      return this.page(reply, token, language, { typed: form.typed, formKey: key, problem: { sentence: wordsFor(language ?? 'ru').t('answering:page.choose'), field: null } }, 422);
    }
    const said = saidBy(form.typed);
    try {
      await this.link.answer(token, said, language ?? 'ru', key);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const closed = error.code.startsWith('LINK_') || error.code === 'WHO_PASSED_ON' || error.code === 'WHO_YEAR_OVER';
      return this.page(reply, token, language, { typed: form.typed, formKey: randomUUID(), problem: { sentence: sentenceOf(error, language ?? 'ru'), field: error.field } }, closed ? 409 : 422);
    }
    if (said === notMe) {
      const { t } = wordsFor(language ?? 'ru');
      return void reply.status(200).type('text/html; charset=utf-8').send(renderMessagePage({ language: language ?? 'ru', council: t('common:product'), title: t('answering:page.declined.title'), lead: t('answering:page.declined.lead') }));
    }
    // Shown by a GET of its own: reloading or going back sends nothing again.
    void reply.status(303).header('location', `/k/${token}?sent${language ? `&lang=${language}` : ''}`).send();
  }

  private async page(reply: FastifyReply, token: string, wanted: Language | null, more: Partial<WhoPage> = {}, status = 200): Promise<void> {
    const view = await this.link.look(token);
    void reply.header('content-type', 'text/html; charset=utf-8');
    if ('none' in view) return void reply.status(view.none === 'unknown' ? 404 : 410).send(nothing(view, wanted ?? 'ru', more.typed));
    const own = view.holder.language;
    const language = wanted ?? (own === 'kk+ru' ? 'kk' : own);
    const { councilId } = view.answering;
    const open = await this.unit.read(councilId, (reading) => openSlotsOf(reading, view.organisationId));
    const took = view.answering.passedOnAt !== null && view.answering.personId === view.holder.id;
    const calendar = took ? await this.calendars.pageOf(councilId, view.councilCode, view.holder.id) : null;
    void reply.status(status).send(renderWhoPage({ view, language, wanted, formKey: randomUUID(), typed: typedFrom(view, language), open, calendar, ...more }));
  }
}

/** Nothing can be answered here, but what was typed is given back. */
function nothing(none: NoWho, language: Language, typed?: TypedWho): string {
  const { t } = wordsFor(language);
  const { council, facts } = none.none === 'passedOn'
    ? { council: inLanguage(none.council, language), facts: { holder: inLanguage(none.holder, language), organisation: inLanguage(none.organisation, language), sender: [inLanguage(none.sender.name, language), none.sender.phone].filter(Boolean).join(', ') } }
    : { council: t('common:product'), facts: {} };
  const kept = typed ? [typed.fix, typed.next, typed.deputy].map((person) => Object.values(person).filter(Boolean).join(', ')).filter(Boolean).join('\n') : '';
  return renderMessagePage({
    language, council, title: t(`answering:page.${none.none}.title`), lead: t(`answering:page.${none.none}.lead`, facts as never),
    ...(kept && { kept: { label: t('answering:page.notRecorded'), text: kept } }),
  });
}
