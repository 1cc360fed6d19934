import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, NotFoundException, Param, Post, Req, Res, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { AnswerLink, type Answer, type AnswerView, type NoAnswer, type Unsent } from '@kenes/assignments';
import { fileHeaders } from '@kenes/correspondence';
import { inLanguage, wordsFor, type Language } from '@kenes/config';
import { anyone, Asks, isId, Refusal, sentenceOf } from '@kenes/kernel';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { chosenLanguage } from '../../language.js';
import { readUploadsBelow } from '../../uploads.js';
import { readUpload, TooLarge, TooManyParts } from '../multipart.js';
import { renderMessagePage } from '../parts/message-page.js';
import { isUntouched } from './collect-form.js';
import { figuresIn, isTyped, readForm, saidIn, whole, wordsIn, type ReportForm, type TypedHere } from './report-form.js';
import { renderRenewPage } from './renew.page.js';
import { renderReportPage } from './report.page.js';
import { nothingTyped, type ReportPage, type Typed } from './report-view.js';

type Fields = Record<string, unknown>;

/** `/r/<token>`: a body's answer. GET only shows, whoever opens it; POST acts. */
@Controller('r')
export class ReportController implements OnModuleInit {
  constructor(
    private readonly link: AnswerLink,
    private readonly host: HttpAdapterHost,
  ) {}

  /** Forms with files are read here only, and only for a link of ours: nobody else may fill our memory. */
  onModuleInit(): void {
    const fastify = this.host.httpAdapter.getInstance<FastifyInstance>();
    readUploadsBelow(fastify, '/r/', async (request, payload) => {
      const token = /^\/r\/([^/?]+)/.exec(request.url)?.[1];
      if (!token || !(await this.link.isOurs(decodeURIComponent(token)))) {
        payload.resume();
        return new FormData();
      }
      return readUpload(payload, request.headers['content-type']!);
    });
  }

  @Asks(anyone)
  @Get(':token')
  show(@Param('token') token: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.page(reply, token, chosenLanguage(request), formIn(request), { sent: 'sent' in (request.query as Fields), handedOver: 'handed' in (request.query as Fields) });
  }

  /** `/r/<token>/files/<report>/<position>`: what a co-executor sent along, for its lead to read and to save. */
  @Asks(anyone)
  @Get(':token/files/:report/:position')
  async file(@Param('token') token: string, @Param('report') report: string, @Param('position') position: string, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const found = isId(report) && /^\d{1,4}$/.test(position) ? await this.link.coFile(token, report, Number(position)) : null;
    if (!found) throw new NotFoundException();
    const { file, bytes } = found;
    return reply.headers(fileHeaders(file.name, file.mediaType, file.size)).send(bytes);
  }

  @Asks(anyone)
  @Post(':token')
  async act(@Param('token') token: string, @Body() body: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    if (body instanceof TooLarge || body instanceof TooManyParts) {
      const language = chosenLanguage(request);
      const problem = wordsFor(language ?? 'ru').t(body instanceof TooLarge ? 'assignments:page.filesTooLarge' : 'assignments:page.tooManyParts');
      return this.page(reply, token, language, formIn(request), { problem }, 413);
    }
    const form = await readForm(body instanceof FormData ? body : formOf(body));
    const language = chosenLanguage(request, form.language);
    const { t } = wordsFor(language ?? 'ru');
    const again = async (more: Partial<ReportPage>, status = 200) => this.page(reply, token, language, formIn(request), { typed: whole(form.typed), kept: await this.keptOf(token, form), ...more }, status);
    if (form.renew) return this.renew(reply, token, language, form);
    if (form.close) {
      // Sent twice, the second one finds a closed link.
      await this.unsent(token, form).then((unsent) => this.link.close(token, unsent)).catch(unlessRefused);
      return this.renew(reply, token, language, form);
    }
    const key = isId(form.key) ? form.key : randomUUID();
    try {
      if (form.language) return await again({ formKey: key });
      if (form.handOver) {
        const { name, address, phone, dueOn, note } = whole(form.typed).colleague;
        await this.link.handOver(token, { colleague: { name, address, phone }, innerDueOn: /^\d{4}-\d{2}-\d{2}$/.test(dueOn) ? dueOn : null, note }, key, await this.unsent(token, form, { colleague: nothingTyped.colleague }));
        return this.showAgain(reply, token, request, 'handed', language);
      }
      if (form.save) return await this.save(token, form, request, reply);
      if (form.turn) {
        const unsent = await this.unsent(token, form);
        if (unsent) await this.link.save(token, unsent);
        return this.showAgain(reply, token, request, 'saved', language);
      }
      if (form.letter) {
        if (!(await this.letter(token, form, form.letter, reply))) await again({ formKey: key, problem: t('official:empty') }, 422);
        return;
      }
      const { answer } = form.typed;
      if (!answer) return await again({ formKey: key, problem: t('assignments:page.choose') }, 422);
      const kept = await this.keptOf(token, form);
      form.kept = kept.map(({ sealed }) => sealed);
      form.uploads = [];
      await this.link.answer(token, saidIn({ ...whole(form.typed), answer: answer as Answer }, kept.map(({ file: { fileId, name } }) => ({ fileId, name }))), key, language ?? 'ru');
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return again({ formKey: randomUUID(), problem: sentenceOf(error, language ?? 'ru') }, 422).catch(() => this.page(reply, token, language, formIn(request), { typed: whole(form.typed) }));
    }
    this.showAgain(reply, token, request, 'sent', language);
  }

  /** Kept on our side: a cut line or a closed browser loses nothing (ML-10). */
  private async save(token: string, form: ReportForm, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const kept = await this.keptOf(token, form);
    await this.link.save(token, asUnsent(form.typed, kept));
    this.showAgain(reply, token, request, 'saved', chosenLanguage(request));
  }

  /** What would be lost to whoever leaves without sending; null where that is nothing. A file that may not be kept keeps no word from it. */
  private async unsent(token: string, form: ReportForm, instead: Partial<Typed> = {}): Promise<Unsent | null> {
    const view = await this.link.look(token);
    const typed = { ...form.typed, ...instead };
    if (!('none' in view) && isUntouched(view, typed.texts.done)) {
      const { done: _, ...texts } = typed.texts;
      typed.texts = texts;
    }
    const kept = (await this.keptOf(token, form).catch(unlessRefused)) ?? [];
    return isTyped(typed) || kept.length > 0 ? asUnsent(typed, kept) : null;
  }

  /** A Word file of what was typed, or, with nothing typed, of the last answer; false when there is neither. */
  private async letter(token: string, form: ReportForm, language: 'kk' | 'ru', reply: FastifyReply): Promise<boolean> {
    const { typed } = form;
    const text = (typed.answer && typed.texts[typed.answer]) || Object.values(typed.texts).find(Boolean) || '';
    const kept = await this.keptOf(token, form);
    const letter = await this.link.letter(token, { text, figures: figuresIn(whole(typed)).filter(({ value }) => Number.isSafeInteger(value)), annexes: kept.map(({ file }) => file.name) }, language);
    if (!letter) return false;
    void reply.status(200).headers(fileHeaders(`${letter.number}_${language}.docx`, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', letter.bytes.length)).send(letter.bytes);
    return true;
  }

  /** By a GET of its own: reloading or going back sends nothing again. */
  private showAgain(reply: FastifyReply, token: string, request: FastifyRequest, what: 'sent' | 'saved' | 'handed', language: Language | null): void {
    const form = what === 'saved' ? formIn(request) : null;
    void reply.status(303).header('location', `/r/${token}?${form ?? what}${language ? `&lang=${language}` : ''}`).send();
  }

  private async renew(reply: FastifyReply, token: string, wanted: Language | null, { typed, notRecorded }: ReportForm): Promise<void> {
    const view = await this.link.look(token);
    const language = wanted ?? 'ru';
    const renewal = 'none' in view && view.none === 'gone' ? view.renew : null;
    if (!renewal || !(await this.link.renew(token))) return this.page(reply, token, wanted, null, isTyped(typed) ? { typed: whole(typed) } : {});
    const { t } = wordsFor(language);
    const text = notRecorded || (renewal.keeps ? '' : wordsIn(typed));
    void reply.status(200).header('content-type', 'text/html; charset=utf-8').send(renderMessagePage({
      language, council: inLanguage(renewal.council, language), title: t('assignments:page.renew.sentTitle'),
      lead: [t('assignments:page.renew.sentLead', { address: renewal.address, phone: renewal.sender.phone ?? '' }), ...(renewal.keeps ? [t('assignments:page.renew.keeps')] : [])].join(' '),
      ...(text && { kept: { label: t('assignments:page.notRecorded'), text } }),
    }));
  }

  /** Files of this form: those uploaded now, and those it carries along from before. */
  private async keptOf(token: string, form: ReportForm): Promise<ReportPage['kept']> {
    const before = await this.unsealed(token, form.kept);
    const now = await this.link.keep(token, form.uploads);
    return [...before, ...(await Promise.all(now.map(async (file) => ({ file, sealed: await this.link.seal(token, file) }))))].slice(0, 20);
  }

  private async page(reply: FastifyReply, token: string, wanted: Language | null, asked: ReportPage['form'] | null, more: Partial<ReportPage> = {}, status = 200): Promise<void> {
    const view = await this.link.look(token);
    void reply.header('content-type', 'text/html; charset=utf-8');
    if ('none' in view) return void reply.status(view.none === 'unknown' ? 404 : 410).send(nothing(view, wanted ?? 'ru', more.typed));
    const own = view.person.language;
    const language = wanted ?? (own === 'kk+ru' ? 'kk' : own);
    void reply.status(status).send(renderReportPage({ token, view, language, wanted, form: formFor(view, asked), formKey: randomUUID(), typed: nothingTyped, kept: [], ...(await this.savedIn(token, view)), ...more }));
  }

  private async savedIn(token: string, { draft }: AnswerView): Promise<Partial<ReportPage>> {
    if (!draft) return {};
    const { kept, ...typed } = draft.typed as TypedHere & { kept: string[] };
    return { typed: whole(typed), kept: await this.unsealed(token, kept), savedAt: draft.at };
  }

  private async unsealed(token: string, sealed: readonly string[]): Promise<ReportPage['kept']> {
    const files = await Promise.all(sealed.map(async (one) => ({ file: await this.link.unseal(token, one), sealed: one })));
    return files.filter((one): one is ReportPage['kept'][number] => one.file !== null);
  }
}

const asUnsent = (typed: TypedHere, kept: ReportPage['kept']): Unsent => ({ typed: { ...typed, kept: kept.map(({ sealed }) => sealed) }, fileIds: kept.map(({ file }) => file.fileId) });

function unlessRefused(error: unknown): void {
  if (!(error instanceof Refusal)) throw error;
}

/** Which form was asked for: `?collect`, `?answer`. */
function formIn({ query }: FastifyRequest): ReportPage['form'] | null {
  return 'collect' in (query as Fields) ? 'collect' : 'answer' in (query as Fields) ? 'answer' : null;
}

/** A lead whose co-executors have answered most likely comes to put their answers together. */
function formFor({ coExecutors }: AnswerView, asked: ReportPage['form'] | null): ReportPage['form'] {
  if (coExecutors.length === 0) return 'answer';
  return asked ?? (coExecutors.some(({ answer }) => answer) ? 'collect' : 'answer');
}

/** Nothing can be answered here, but what was typed is given back. */
function nothing(view: NoAnswer, language: Language, typed: Typed = nothingTyped): string {
  const { t } = wordsFor(language);
  const text = wordsIn(typed);
  const kept = text ? { label: t('assignments:page.notRecorded'), text } : null;
  if (view.none === 'gone' && view.renew) return renderRenewPage(view.renew, language, kept);
  const { council, facts } = view.none === 'passedOn'
    ? { council: inLanguage(view.council, language), facts: { holder: inLanguage(view.holder, language), organisation: inLanguage(view.organisation, language), sender: [inLanguage(view.sender.name, language), view.sender.phone].filter(Boolean).join(', ') } }
    : { council: t('common:product'), facts: {} };
  return renderMessagePage({
    language, council, title: t(`assignments:page.${view.none}.title`), lead: t(`assignments:page.${view.none}.lead`, facts as never), ...(kept && { kept }),
  });
}

/** A form without files may come URL-encoded. */
function formOf(body: unknown): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries((body ?? {}) as Fields)) for (const one of [value].flat()) if (typeof one === 'string') form.append(name, one);
  return form;
}
