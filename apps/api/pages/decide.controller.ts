import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { DecisionLink, type NoDecision, type Verdict } from '@kenes/assignments';
import { inLanguage, wordsFor, type Language } from '@kenes/config';
import { anyone, Asks, isId, Refusal, sentenceOf } from '@kenes/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { chosenLanguage } from '../language.js';
import { renderDecidePage, type Choice, type DecidePage } from './decide.page.js';
import { renderMessagePage } from './parts/message-page.js';

type Fields = Record<string, unknown>;

/** `/d/<token>`: the chair decides. GET only shows, whoever opens it; POST acts, once. */
@Controller('d')
export class DecideController {
  constructor(private readonly decisions: DecisionLink) {}

  @Asks(anyone)
  @Get(':token')
  show(@Param('token') token: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.page(reply, token, chosenLanguage(request));
  }

  @Asks(anyone)
  @Post(':token')
  async act(@Param('token') token: string, @Body() body: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const fields = (body ?? {}) as Fields;
    const switched = text(fields.lang);
    const language = chosenLanguage(request, switched);
    const typed = { choice: choiceOf(fields.choice), day: text(fields.day), word: text(fields.word) };
    const key = isId(fields.key) ? fields.key : randomUUID();
    if (switched) return this.page(reply, token, language, { typed, formKey: key });
    const { t } = wordsFor(language ?? 'ru');
    const verdict = verdictOf(typed);
    if (!verdict) {
      const problem = typed.choice ? t('refusals:EXTENSION_DAY_MISSING') : t('extensions:page.choice');
      return this.page(reply, token, language, { typed, formKey: key, problem }, 422);
    }
    try {
      await this.decisions.decide(token, verdict, typed.word || null, Number(text(fields.version)) || 0, key);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return this.page(reply, token, language, { typed, formKey: randomUUID(), problem: sentenceOf(error, language ?? 'ru') }, 409);
    }
    // Shown by a GET of its own: reloading or going back sends nothing again.
    void reply.status(303).header('location', `/d/${token}${language ? `?lang=${language}` : ''}`).send();
  }

  private async page(reply: FastifyReply, token: string, wanted: Language | null, more: Partial<DecidePage> = {}, status = 200): Promise<void> {
    const view = await this.decisions.look(token);
    void reply.header('content-type', 'text/html; charset=utf-8');
    if ('none' in view) return void reply.status(view.none === 'unknown' ? 404 : 410).send(nothing(view, wanted ?? 'ru'));
    const own = view.chair.language;
    const language = wanted ?? (own === 'kk+ru' ? 'kk' : own);
    void reply.status(status).send(renderDecidePage({ view, language, wanted, formKey: randomUUID(), ...more }));
  }
}

function nothing(view: NoDecision, language: Language): string {
  const { t } = wordsFor(language);
  const council = view.none === 'passedOn' ? inLanguage(view.council, language) : t('common:product');
  const words = {
    unknown: [t('pages:notFound.title'), t('pages:notFound.lead')],
    gone: [t('extensions:page.gone.title'), t('extensions:page.gone.lead')],
    passedOn: [t('extensions:page.passedOn.title'), t('extensions:page.passedOn.lead')],
  }[view.none] as [string, string];
  return renderMessagePage({ language, council, title: words[0], lead: words[1] });
}

const text = (field: unknown): string => (typeof field === 'string' ? field.replaceAll('\0', '') : '');
const choiceOf = (field: unknown): Choice | undefined => (['yes', 'other', 'no'] as const).find((choice) => choice === field);

function verdictOf({ choice, day }: { choice?: Choice; day: string }): Verdict | null {
  if (choice === 'yes') return { choice: 'asPrepared' };
  if (choice === 'no') return { choice: 'refuse' };
  return choice === 'other' && isDay(day) ? { choice: 'other', until: day } : null;
}

const isDay = (day: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day)) && new Date(day).toISOString().startsWith(day);
