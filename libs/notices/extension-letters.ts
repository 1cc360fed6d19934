import { Injectable } from '@nestjs/common';
import { inLanguage, wordsFor, type Language } from '@kenes/config';
import { decisionLetter, delegationOf, extensionLetter, ExtensionRequest, type Addressee, type ExtensionDecided, type ExtensionPrepared, type Report } from '@kenes/assignments';
import { addressOf, compositionOn, Person } from '@kenes/council';
import type { Work } from '@kenes/kernel';
import { Outbox } from './outbox.js';
import { messageOf } from './receipts.js';
import { SlotLetters } from './slot-letters.js';
import { SlotMatters } from './slot-matters.js';

/** So long the chair's link serves; prepared anew, a new one is written. */
const DECISION_DAYS = 10;

/** Letters about time: to the body what was decided, to the chair what is to be decided. */
@Injectable()
export class ExtensionLetters {
  constructor(
    private readonly matters: SlotMatters,
    private readonly slots: SlotLetters,
    private readonly outbox: Outbox,
  ) {}

  readonly decided = async (work: Work, { requestId }: ExtensionDecided): Promise<void> => {
    const request = (await work.find(ExtensionRequest, requestId))!;
    const matter = await this.matters.ofSlot(work, request.slotId);
    const decider = (await work.find(Person, request.decidedBy!))!;
    const delegation = await delegationOf(work);
    const message = await messageOf(work, (await this.report(work, request))?.messageId ?? null);
    await this.slots.tell(
      work, matter, 'extension',
      (facts, language) => extensionLetter(facts.extensionLetter(matter.slot, request, decider, delegation, message ? message.registerNumber : undefined), language),
      { inReplyTo: message?.headerMessageId },
    );
  };

  /** In no thread of the body's: what the secretary writes to the chair is read by the chair. */
  readonly prepared = async (work: Work, { requestId }: ExtensionPrepared): Promise<void> => {
    const request = (await work.find(ExtensionRequest, requestId))!;
    const { facts, slot } = await this.matters.ofSlot(work, request.slotId);
    const report = await this.report(work, request);
    const asker = report?.personId ? await work.find(Person, report.personId) : null;
    const chairs = (await compositionOn(work, work.today)).filter(({ role, holderId }) => role === 'chair' && holderId !== null);
    for (const personId of new Set(chairs.map(({ holderId }) => holderId!))) {
      const person = (await work.find(Person, personId))!;
      // Without an address it stays here, unaddressed: the secretary calls.
      const address = await addressOf(work, personId);
      const to: Addressee = { person, address, language: person.language };
      const letter = decisionLetter(facts.decisionLetter(slot, request, to, asker, await delegationOf(work)), to.language);
      await this.outbox.put(work, {
        kind: 'decision', personId, toName: inLanguage(person.name, first(to)), toAddress: address, reason: wordsFor(first(to)).t('extensions:decision.reason'),
        ...letter, page: { purpose: 'decide', objectId: request.id, validForMinutes: DECISION_DAYS * 24 * 60 },
      });
    }
  };

  private report(work: Work, { reportId }: ExtensionRequest): Promise<Report | null> {
    return this.matters.report(work, reportId);
  }
}

const first = ({ language }: Addressee): Language => (language === 'kk+ru' ? 'kk' : language);
