import { Injectable } from '@nestjs/common';
import { senderOf, type Viewer } from '@kenes/council';
import { kernelRefusals, notFound, Refusal, UnitOfWork, VersionConflict, type Work } from '@kenes/kernel';
import { MessageFiled, MessageMarkedAtRisk, MessageUnsorted, RiskRuledOut } from './correspondence.events.js';
import { MailDestinations } from './destinations.js';
import { Filing } from './filing.js';
import { Message, type MessageAct } from './message.entity.js';
import type { FileMessageInput } from './message.inputs.js';
import { messagePolicy, type MailPlace } from './message.policy.js';
import { refuse } from './message.refusals.js';
import { judge } from './reading/evidence-facts.js';
import { findPlaces } from './reading/find-place.js';
import { placeFor } from './reading/place-for.js';

/** The verdicts a person gives on a letter, each with its undo. */
@Injectable()
export class Messages {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly destinations: MailDestinations,
    private readonly filing: Filing,
  ) {}

  /** "Belongs to 27-041": the letter acts there as if it had found the way itself, and the one who filed it answers for that. */
  file(viewer: Viewer, input: FileMessageInput): Promise<string> {
    return this.unit.write(viewer, async (work) => {
      const message = await this.forAct(work, viewer, 'file', input.messageId, input.expectedVersion);
      const [target] = await this.destinations.targets(work, { ids: [input.slotId] });
      if (!target) throw refuse('TARGET_UNKNOWN', {}, 'slotId');
      const official = input.asOfficial ? officialOf(input) : null;
      // A signed letter gets a number of the register of incoming mail, once (practice 33).
      if (official) message.registerNumber ??= await work.nextNumber('incoming', Number(work.today.slice(0, 4)));
      await this.filing.deliver(work, message, target, { filedBy: 'person', official });
      await work.record({ act: 'message.filed', objectKind: 'message', objectId: message.id, facts: { slotId: target.id, ...(official && { official }) } });
      await work.announce(new MessageFiled(message.id, message.threadId!));
      return message.id;
    });
  }

  /** Remembers the sender's address as one more of a person's, and lets the letter go where that person's letter would have gone. */
  secondAddress(viewer: Viewer, id: string, expectedVersion: number, personId: string): Promise<string> {
    return this.unit.write(viewer, async (work) => {
      const message = await this.forAct(work, viewer, 'secondAddress', id, expectedVersion);
      await this.remember(work, message.fromAddress.toLowerCase(), personId);
      const sender = await senderOf(work, message.fromAddress, work.today);
      const { facts, evidence } = await judge(work, { ...message.evidenceFacts, knownAddress: true }, message.fromAddress, sender);
      message.writtenBy({ personId, organisationId: sender?.organisationIds.length === 1 ? sender.organisationIds[0]! : null }, evidence, facts);
      const [places] = await findPlaces(work, this.destinations, [message.traces], Number(work.today.slice(0, 4)));
      const place = placeFor(places!, { evidence, facts, sender, automatic: message.automatic, riskSuggested: message.riskSuggested });
      if (place?.acts) await this.filing.deliver(work, message, place.pointed.target, { filedBy: 'person', official: null });
      else await work.save(message);
      await work.record({ act: 'message.secondAddress', objectKind: 'message', objectId: message.id, facts: { personId, evidence } });
      if (place?.acts) await work.announce(new MessageFiled(message.id, message.threadId!));
      return message.id;
    });
  }

  notForUs(viewer: Viewer, id: string, expectedVersion: number): Promise<string> {
    return this.unit.write(viewer, async (work) => {
      const message = await this.forAct(work, viewer, 'notForUs', id, expectedVersion);
      message.setAside();
      return this.kept(work, message, 'message.setAside');
    });
  }

  /** The undo of filing and of setting aside. */
  unsort(viewer: Viewer, id: string, expectedVersion: number): Promise<string> {
    return this.unit.write(viewer, async (work) => {
      const message = await this.forAct(work, viewer, 'unsort', id, expectedVersion);
      const wasFiled = message.state === 'filed';
      message.unsort();
      if (wasFiled) await this.destinations.giveBack(work, message.id, 'unsorted');
      await work.announce(new MessageUnsorted(message.id));
      return this.kept(work, message, 'message.unsorted');
    });
  }

  /** "Child or person at risk": from this commit on nobody sees it but the secretary and the named contacts. */
  markAtRisk(viewer: Viewer, id: string, expectedVersion: number): Promise<string> {
    return this.unit.write(viewer, async (work) => {
      const message = await this.forAct(work, viewer, 'markAtRisk', id, expectedVersion);
      const wasFiled = message.state === 'filed';
      message.markAtRisk();
      if (wasFiled) await this.destinations.giveBack(work, message.id, 'atRisk');
      await work.announce(new MessageMarkedAtRisk(message.id));
      return this.kept(work, message, 'message.markedAtRisk');
    });
  }

  /** Takes the mark away, or decides that a suggested one was none. */
  unmarkAtRisk(viewer: Viewer, id: string, expectedVersion: number, reason: string): Promise<string> {
    return this.unit.write(viewer, async (work) => {
      const message = await this.forAct(work, viewer, 'unmarkAtRisk', id, expectedVersion);
      if (message.atRisk && reason.trim() === '') throw refuse('REASON_MISSING', {}, 'reason');
      message.unmarkAtRisk();
      await this.kept(work, message, 'message.unmarkedAtRisk', { reason: reason.trim() });
      // What was held goes now: whoever hears this reads the message as it has become.
      await work.announce(new RiskRuledOut(message.id));
      return message.id;
    });
  }

  /** Reading a closed message is itself a line of its history. */
  async opened(viewer: Viewer, id: string): Promise<void> {
    const { councilId, principalId, channel, evidence } = viewer;
    await this.unit.write({ councilId, principalId, channel, evidence }, async (work) => {
      await work.record({ act: 'message.opened', objectKind: 'message', objectId: id });
      return id;
    });
  }

  private async kept(work: Work, message: Message, act: string, facts: object = {}): Promise<string> {
    await work.save(message);
    await work.record({ act, objectKind: 'message', objectId: message.id, facts });
    return message.id;
  }

  /** Visible, permitted and locked; what a viewer may not see does not exist. */
  private async forAct(work: Work, viewer: Viewer, act: MessageAct, id: string, expectedVersion: number): Promise<Message> {
    const message = await work.lock(Message, id);
    if (!message) throw notFound('messageId');
    const place = await placeOf(work, message);
    if (!messagePolicy.may(viewer, 'read', place)) throw notFound('messageId');
    if (!messagePolicy.may(viewer, act, place)) throw new Refusal(kernelRefusals.NOT_ALLOWED);
    if (message.version !== expectedVersion) throw new VersionConflict('Message', id, expectedVersion);
    const refusal = message.whyNot(act);
    if (refusal) throw refuse(refusal);
    return message;
  }

  private async remember(work: Work, address: string, personId: string): Promise<void> {
    const [person] = await work.query('SELECT id FROM person WHERE id = $1', [personId]);
    if (!person) throw refuse('PERSON_UNKNOWN', {}, 'personId');
    await work.query('INSERT INTO person_address (council_id, address, person_id) VALUES ($1, $2, $3) ON CONFLICT (council_id, address) DO NOTHING', [work.councilId, address, personId]);
    const [owner] = await work.query<{ person_id: string }>('SELECT person_id FROM person_address WHERE address = $1', [address]);
    if (owner?.person_id !== personId) throw refuse('ADDRESS_TAKEN', { address }, 'personId');
  }
}

async function placeOf(work: Work, message: Message): Promise<MailPlace> {
  const [thread] = message.threadId ? await work.query<{ organisation_id: string | null }>('SELECT organisation_id FROM thread WHERE id = $1', [message.threadId]) : [];
  return { state: message.state, atRisk: message.atRisk, riskSuggested: message.riskSuggested, organisationId: thread?.organisation_id ?? null };
}

function officialOf({ officialNumber, officialOn }: FileMessageInput): { number: string; on: string } {
  const number = officialNumber?.trim();
  if (!number || !officialOn) throw refuse('OFFICIAL_DETAILS_MISSING', {}, number ? 'officialOn' : 'officialNumber');
  return { number, on: officialOn };
}
