import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { CalendarPage, pageQr, type Look, type NoCalendarPage } from '@kenes/calendars';
import { inLanguage, likelyProgram, wordsFor, type Language } from '@kenes/config';
import { anyone, Asks, isId, Refusal, sentenceOf } from '@kenes/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { chosenLanguage } from '../../language.js';
import { renderMessagePage } from '../parts/message-page.js';
import { programOf, readCalendarForm, settingsOf, type CalendarForm } from './calendar-form.js';
import { renderCalendarPage, type CalendarPageProps } from './calendar.page.js';

type Fields = Record<string, unknown>;
type More = Partial<Pick<CalendarPageProps, 'formKey' | 'typed' | 'problem'>>;

const done = ['saved', 'rotated', 'revoked'] as const;
const outcome = { change: 'saved', rotate: 'rotated', revoke: 'revoked' } as const;

/** `/c/<token>`: a person's calendar subscriptions. GET only shows, whoever opens it; POST acts. */
@Controller('c')
export class CalendarController {
  constructor(private readonly calendar: CalendarPage) {}

  @Asks(anyone)
  @Get(':token')
  show(@Param('token') token: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.page(reply, token, request, chosenLanguage(request), chosenIn(request));
  }

  @Asks(anyone)
  @Post(':token')
  async act(@Param('token') token: string, @Body() body: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const form = readCalendarForm(body);
    const language = chosenLanguage(request, form.switched);
    const again = (more: More, status = 200) => this.page(reply, token, request, language, form.feedId, { typed: form.settings, ...more }, status);
    const { t } = wordsFor(language ?? 'ru');
    if (form.pressed === 'language' || form.pressed === 'look') return again({ formKey: form.key ?? randomUUID() });
    if (!form.pressed) return again({ problem: t('calendars:page.choose') }, 422);
    let feedId: string;
    try {
      feedId = await this.calendar.act(token, form.pressed, wishOf(form, language ?? form.settings.language), form.key ?? randomUUID());
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return again({ problem: sentenceOf(error, language ?? 'ru') }, 409);
    }
    // Shown by a GET of its own: reloading or going back sends nothing again.
    const query = new URLSearchParams({
      ...(form.pressed !== 'revoke' && { s: feedId }),
      ...(form.program && { p: form.program }),
      ...(form.pressed !== 'create' && { done: outcome[form.pressed] }),
      ...(language && { lang: language }),
    });
    void reply.status(303).header('location', `/c/${token}?${query}`).send();
  }

  private async page(reply: FastifyReply, token: string, request: FastifyRequest, wanted: Language | null, feedId: string | null, more: More = {}, status = 200): Promise<void> {
    const typed = more.typed ?? null;
    const look: Look = { feedId, layers: typed && typed.layers, language: typed?.language ?? (feedId ? null : wanted) };
    const view = await this.calendar.look(token, look);
    void reply.header('content-type', 'text/html; charset=utf-8');
    if ('none' in view) return void reply.status(view.none === 'unknown' ? 404 : 410).send(nothing(view, wanted ?? 'ru'));
    const own = view.person.language;
    const language = wanted ?? (own === 'kk+ru' ? 'kk' : own);
    const query = request.query as Fields;
    void reply.status(status).send(renderCalendarPage({
      view, language, wanted, qr: await pageQr(view.url), formKey: randomUUID(),
      typed: settingsOf(view.chosen?.feed ?? null, language), likely: likelyProgram(request.headers['user-agent'] ?? ''), program: programOf(query.p),
      done: request.method === 'POST' ? null : (done.find((one) => one === query.done) ?? null),
      ...more,
    }));
  }
}

/** What is asked for; a new subscription is called by its program until somebody gives it another name. */
function wishOf({ pressed, feedId, program, settings }: CalendarForm, language: Language) {
  if (pressed === 'create') return { feedId: null, settings: { ...settings, name: settings.name || wordsFor(language).t(`calendars:program.${program!}`) } };
  return { feedId, settings: pressed === 'change' ? settings : null };
}

function nothing(view: NoCalendarPage, language: Language): string {
  const { t } = wordsFor(language);
  const words = view.none === 'unknown' ? [t('pages:notFound.title'), t('pages:notFound.lead')] : [t(`calendars:page.${view.none}.title`), t(`calendars:page.${view.none}.lead`)];
  return renderMessagePage({ language, council: view.none === 'left' ? inLanguage(view.council, language) : t('common:product'), title: words[0]!, lead: words[1]! });
}

/** The subscription that the address names. */
function chosenIn(request: FastifyRequest): string | null {
  const { s } = request.query as Fields;
  return typeof s === 'string' && isId(s) ? s : null;
}
