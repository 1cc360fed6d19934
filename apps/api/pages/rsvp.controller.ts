import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { inLanguage, wordsFor, type Language } from '@kenes/config';
import { anyone, Asks, isId, Refusal, sentenceOf } from '@kenes/kernel';
import { MeetingAnswer, Rsvp, type NoRsvp } from '@kenes/meetings';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { chosenLanguage } from '../language.js';
import { renderMessagePage } from './parts/message-page.js';
import { renderRsvpPage, type RsvpPage } from './rsvp.page.js';

type Fields = Record<string, unknown>;

/** `/v/<token>`: will you come. GET only shows, whoever opens it; POST acts (rule 12: mail filters open links). */
@Controller('v')
export class RsvpController {
  constructor(private readonly rsvp: Rsvp) {}

  @Asks(anyone)
  @Get(':token')
  show(@Param('token') token: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.page(reply, token, chosenLanguage(request));
  }

  @Asks(anyone)
  @Get(':token/meeting.ics')
  async file(@Param('token') token: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const text = await this.rsvp.calendarFile(token, chosenLanguage(request) ?? 'ru');
    if (text === null) return this.page(reply, token, chosenLanguage(request));
    void reply.headers({ 'content-type': 'text/calendar; charset=utf-8', 'content-disposition': 'attachment; filename="meeting.ics"' }).send(text);
  }

  @Asks(anyone)
  @Post(':token')
  async act(@Param('token') token: string, @Body() body: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const fields = (body ?? {}) as Fields;
    const switched = text(fields.lang);
    const language = chosenLanguage(request, switched);
    const typed = { answer: answerOf(fields.answer), note: text(fields.note) };
    const key = isId(fields.key) ? fields.key : randomUUID();
    if (switched) return this.page(reply, token, language, { typed, formKey: key });
    const { t } = wordsFor(language ?? 'ru');
    if (!typed.answer) return this.page(reply, token, language, { typed, formKey: key, problem: t('meetings:page.choose') }, 422);
    try {
      await this.rsvp.answer(token, typed.answer, typed.note || null, key);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return this.page(reply, token, language, { typed, formKey: randomUUID(), problem: sentenceOf(error, language ?? 'ru') }, 409);
    }
    // Shown by a GET of its own: reloading or going back sends nothing again.
    void reply.status(303).header('location', `/v/${token}${language ? `?lang=${language}` : ''}`).send();
  }

  private async page(reply: FastifyReply, token: string, wanted: Language | null, more: Partial<RsvpPage> = {}, status = 200): Promise<void> {
    const view = await this.rsvp.look(token);
    void reply.header('content-type', 'text/html; charset=utf-8');
    if ('none' in view) return void reply.status(statusOf[view.none]).send(nothing(view, wanted ?? 'ru'));
    const own = view.guest.person.language;
    const language = wanted ?? (own === 'kk+ru' ? 'kk' : own);
    void reply.status(status).send(renderRsvpPage({ view, language, wanted, path: `/v/${token}`, formKey: randomUUID(), ...more }));
  }
}

const statusOf: Record<NoRsvp['none'], number> = { unknown: 404, gone: 410, passedOn: 410 };

function nothing(view: NoRsvp, language: Language): string {
  const { t } = wordsFor(language);
  const council = view.none === 'passedOn' ? inLanguage(view.council, language) : t('common:product');
  const words = {
    unknown: [t('pages:notFound.title'), t('pages:notFound.lead')],
    gone: [t('meetings:page.gone.title'), t('meetings:page.gone.lead')],
    passedOn: [t('meetings:page.passedOn.title'), t('meetings:page.passedOn.lead')],
  }[view.none] as [string, string];
  return renderMessagePage({ language, council, title: words[0], lead: words[1] });
}

const text = (field: unknown): string => (typeof field === 'string' ? field.replaceAll('\0', '') : '');
const answerOf = (field: unknown): MeetingAnswer | undefined => (Object.hasOwn(MeetingAnswer, text(field)) ? (field as MeetingAnswer) : undefined);
