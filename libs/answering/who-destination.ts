import { Injectable, type OnModuleInit } from '@nestjs/common';
import { MailDestinations, type DeliveredMessage, type MailDestination, type MailTarget } from '@kenes/correspondence';
import { Links } from '@kenes/council';
import { wordsFor } from '@kenes/config';
import { columnsOf, hydrate, type Statements, type Work } from '@kenes/kernel';
import { Answering } from './answering.entity.js';
import { Answers } from './answers.js';
import { readAnswer } from './reply/index.js';
import { AnsweringRound } from './round.entity.js';

/** Letters that answer the question who answers: «Подтверждаем.», «Ответственный: …». */
@Injectable()
export class WhoDestination implements MailDestination, OnModuleInit {
  readonly kind = 'who';

  constructor(
    private readonly destinations: MailDestinations,
    private readonly answers: Answers,
    private readonly links: Links,
  ) {}

  onModuleInit(): void {
    this.destinations.register(this);
  }

  async targets(reading: Statements, { ids = [], numbers = [] }: { ids?: readonly string[]; numbers?: readonly string[] }): Promise<MailTarget[]> {
    const wanted = numbers.flatMap((text) => {
      const parts = /^(\d{2})-(\d{1,6})$/.exec(text);
      return parts ? [{ year: 2000 + Number(parts[1]), number: Number(parts[2]) }] : [];
    });
    const rows = await reading.query<{ id: string; organisation_id: string; state: Answering['state'] } & Record<string, unknown>>(
      `SELECT ${columnsOf(AnsweringRound, 'r')}, a.id AS answering_id, a.organisation_id, a.state FROM answering a JOIN answering_round r ON r.council_id = a.council_id AND r.id = a.round_id
        WHERE a.id = ANY($1::uuid[]) OR (r.year, r.number) IN (SELECT year, number FROM unnest($2::int[], $3::int[]) quoted(year, number)) ORDER BY a.id`,
      [ids, wanted.map((one) => one.year), wanted.map((one) => one.number)]);
    return rows.map((row) => {
      const round = hydrate(AnsweringRound, row);
      return { kind: 'who', id: row.answering_id as string, organisationId: row.organisation_id, number: round.number, subject: wordsFor('ru').t('answering:about', { year: round.year }), open: row.state === 'asked' || row.state === 'named' };
    });
  }

  async take(work: Work, { targetId, filedBy, evidence, text, personId, messageId }: DeliveredMessage): Promise<void> {
    // Whom we do not believe acts only when a person files the letter (practice 1).
    if (filedBy === 'mail' && evidence !== 'proved' && evidence !== 'probable') return;
    const answering = (await work.lock(Answering, targetId))!;
    if (answering.messageId === messageId) return;
    const said = readAnswer(text);
    if (!said) return;
    const bySuccessor = personId !== null && personId === answering.successorId;
    // A successor's word is his press on his own page; by letter it counts once the secretary has read it.
    if (bySuccessor && (filedBy === 'mail' || said.who !== 'same')) return;
    const language = /[әғқңөұүһі]/iu.test(text) ? 'kk' : /\p{Script=Cyrillic}/u.test(text) ? 'ru' : 'en';
    if (bySuccessor) await this.answers.takeOver(work, answering, said, language);
    else await this.answers.give(work, answering, said, language, messageId);
  }

  /** It was misfiled, or is closed from now on: the body has said nothing. What a successor confirmed himself stays. */
  async giveBack(work: Work, messageId: string): Promise<void> {
    for (const answering of await work.all(Answering, 'message_id = $1 FOR UPDATE', [messageId])) {
      const successor = answering.successorId;
      if (!answering.forget()) continue;
      if (successor) await this.links.revokeAbout(work, 'who', answering.id, successor);
      await work.save(answering);
      await work.record({ act: 'answering.forget', objectKind: 'answering', objectId: answering.id, facts: { messageId } });
    }
  }
}

