import { Injectable } from '@nestjs/common';
import type { Language } from '@kenes/config';
import { Organisation, recipientsOf, type Viewer } from '@kenes/council';
import { newId, notFound, UnitOfWork, VersionConflict, type Work } from '@kenes/kernel';
import { Answering } from './answering.entity.js';
import { refuse } from './answering.refusals.js';
import { permit } from './answering.policy.js';
import { Answers } from './answers.js';
import { WhoAsked } from './events.js';
import { shareMailbox, writeTo } from './newcomers.js';
import { AnsweringRound } from './round.entity.js';
import { goodAddress, type WhoSays } from './said.js';

/** The secretary's acts: she asks, asks again, writes elsewhere, enters what was said by telephone. */
@Injectable()
export class AnsweringService {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly answers: Answers,
  ) {}

  /** Asks these bodies who answers in a year. A second call of the same year asks further bodies under the same number. */
  open(viewer: Viewer, { year, answerBy, organisationIds }: { year: number; answerBy: string; organisationIds: readonly string[] }): Promise<string> {
    return this.unit.write(viewer, async (work) => {
      permit(viewer, 'open', 'many');
      if (organisationIds.length === 0) throw refuse('ROUND_WITHOUT_BODIES', 'organisationIds');
      const round = (await work.one(AnsweringRound, 'year = $1 FOR UPDATE', [year])) ?? (await this.begin(work, viewer, year, answerBy));
      const known = new Set((await work.query<{ id: string }>('SELECT organisation_id AS id FROM answering WHERE round_id = $1', [round.id])).map(({ id }) => id));
      const bodies = await work.all(Organisation, 'id = ANY($1)', [organisationIds], 'position, key');
      if (bodies.length !== new Set(organisationIds).size) throw notFound('organisationIds');
      const asked = bodies.filter(({ id }) => !known.has(id));
      const recipients = await recipientsOf(work, asked.map(({ id }) => id), work.today);
      for (const { id: organisationId } of asked) {
        const { person, address, insteadOf } = recipients.get(organisationId)!;
        const answering = Object.assign(new Answering(), { id: newId(), roundId: round.id, organisationId, personId: insteadOf ?? person?.id ?? null, address, askedAt: work.now });
        await work.insert(answering);
        if (address) await work.announce(new WhoAsked(answering.id));
      }
      await work.record({ act: 'answering.open', objectKind: 'answeringRound', objectId: round.id, facts: { year, asked: asked.length } });
      return round.id;
    });
  }

  /** The same question once more: to the same address, or to the successor who has not confirmed. */
  askAgain(viewer: Viewer, id: string, expectedVersion: number): Promise<string> {
    return this.unit.write(viewer, async (work) => {
      const answering = await this.forAct(work, viewer, 'ask', id, expectedVersion);
      const to = answering.state === 'named' ? null : await this.contactOf(work, answering);
      if (to && !to.address) throw refuse('WHO_WITHOUT_ADDRESS');
      return this.ask(work, answering, to, 'answering.askAgain');
    });
  }

  /** The letter came back, or there was nowhere to write: from now on the body is written to here. */
  writeElsewhere(viewer: Viewer, id: string, expectedVersion: number, address: string): Promise<string> {
    return this.unit.write(viewer, async (work) => {
      const answering = await this.forAct(work, viewer, 'ask', id, expectedVersion);
      const wanted = goodAddress(address, 'address');
      const personId = answering.successorId ?? answering.personId;
      if (personId) await writeTo(work, personId, wanted, answering.organisationId, 'address');
      else await shareMailbox(work, answering.organisationId, wanted);
      return this.ask(work, answering, answering.successorId ? null : { personId, address: wanted }, 'answering.writeElsewhere');
    });
  }

  /** Said by telephone, entered by the secretary: it does what the page would have done, the successor's own word included. */
  enter(viewer: Viewer, id: string, expectedVersion: number, said: WhoSays, byWhom: 'body' | 'successor', language: Language): Promise<string> {
    return this.unit.write(viewer.through('onBehalf', 'phone'), async (work) => {
      const answering = await this.forAct(work, viewer, 'enter', id, expectedVersion);
      if (byWhom === 'successor') await this.answers.takeOver(work, answering, said, language);
      else await this.answers.give(work, answering, said, language);
      return id;
    });
  }

  private async begin(work: Work, viewer: Viewer, year: number, answerBy: string): Promise<AnsweringRound> {
    if (answerBy < work.today) throw refuse('ROUND_TERM_PAST', 'answerBy');
    const round = Object.assign(new AnsweringRound(), { id: newId(), year, answerBy, openedBy: viewer.personId, openedAt: work.now, runningNumber: await work.nextNumber('assignment', Number(work.today.slice(0, 4))) });
    if (round.isOver(work.today)) throw refuse('WHO_YEAR_OVER', 'year');
    await work.insert(round);
    return round;
  }

  private async ask(work: Work, answering: Answering, to: { personId: string | null; address: string | null } | null, act: string): Promise<string> {
    answering.askAgain(work.now, to);
    await work.save(answering);
    await work.record({ act, objectKind: 'answering', objectId: answering.id, facts: { organisationId: answering.organisationId } });
    await work.announce(new WhoAsked(answering.id));
    return answering.id;
  }

  private async contactOf(work: Work, { organisationId }: Answering): Promise<{ personId: string | null; address: string | null }> {
    const { person, address, insteadOf } = (await recipientsOf(work, [organisationId], work.today)).get(organisationId)!;
    return { personId: insteadOf ?? person?.id ?? null, address };
  }

  private async forAct(work: Work, viewer: Viewer, act: 'ask' | 'enter', id: string, expectedVersion: number): Promise<Answering> {
    const answering = await work.lock(Answering, id);
    if (!answering) throw notFound('answeringId');
    permit(viewer, act, answering.organisationId);
    if (answering.version !== expectedVersion) throw new VersionConflict('Answering', id, expectedVersion);
    return answering;
  }
}
