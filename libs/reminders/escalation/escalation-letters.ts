import { Inject, Injectable } from '@nestjs/common';
import { inLanguage, languages, wordsFor, type Environment, type Language, type Trilingual } from '@kenes/config';
import type { LetterFrame, OwingSlot } from '@kenes/assignments';
import { threadAbout } from '@kenes/correspondence';
import { addressOf, compositionOn, headsOf, organisationsById, Person } from '@kenes/council';
import { ENVIRONMENT, type Work } from '@kenes/kernel';
import { Outbox, secretariatOf } from '@kenes/notices';
import { escalationLetter, type EscalationLetter } from '../mail/escalation.mail.js';
import { refuse } from '../reminder.refusals.js';
import { remindeesOf } from '../remindees.js';
import type { EscalationStep } from './proposing.js';

interface Addressee { person: Person; address: string; to: EscalationLetter['to']; reason: Trilingual }

/** The letters of one step: to the head and the officer on the third day, to the chair on the fifth. */
@Injectable()
export class EscalationLetters {
  constructor(
    private readonly outbox: Outbox,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  async write(work: Work, step: EscalationStep, slot: OwingSlot, daysLate: number, language: Language): Promise<void> {
    const body = (await organisationsById(work, [slot.organisationId], work.today)).get(slot.organisationId)!.name;
    const head = (await headsOf(work, [slot.organisationId], work.today)).get(slot.organisationId) ?? null;
    const contact = (await remindeesOf(work, [slot], work.today)).get(slot.slotId)!;
    const { council, sender } = await secretariatOf(work);
    const said = (key: 'head' | 'digest' | 'chair'): Trilingual => Object.fromEntries(languages.map((each) => [each, wordsFor(each).t(`reminders:why.${key}`, { body: body[each] ?? '' })]));

    const to: Addressee[] = [];
    if (step === 'chair') {
      const chair = await chairOf(work);
      to.push({ ...chair, to: 'chair', reason: said('chair') });
    } else {
      if (!head?.address) throw refuse('HEAD_UNKNOWN', { body: inLanguage(body, language) });
      to.push({ person: head.person, address: head.address, to: 'head', reason: said('head') });
      if (contact.person && contact.address && contact.person.id !== head.person.id) to.push({ person: contact.person, address: contact.address, to: 'executor', reason: said('digest') });
    }
    for (const one of to) {
      const frame: LetterFrame = {
        council: { name: council }, sender, number: slot.number, force: slot.force, title: slot.title, reason: one.reason,
        site: one.to === 'chair' ? null : new URL(this.environment.publicUrl).host, recipient: { address: one.address, salutation: one.person.salutation },
      };
      const letter = escalationLetter({
        ...frame, to: one.to, on: work.today, due: slot.dueOn, daysLate, body, head: head?.person.name ?? null,
        contact: contact.person && { name: contact.person.name, phone: contact.person.phone },
      }, one.person.language);
      await this.put(work, slot, one, letter);
    }
  }

  private async put(work: Work, slot: OwingSlot, { person, address, to, reason }: Addressee, letter: { subject: string; text: string; html: string }): Promise<void> {
    const language = person.language === 'kk+ru' ? 'kk' : person.language;
    // What the chair is told stays out of the body's own conversation.
    const about = to === 'chair' ? {} : {
      page: { purpose: 'report' as const, objectId: slot.slotId }, answersGoTo: slot.slotId,
      threadId: await threadAbout(work, { aboutKind: 'slot', aboutId: slot.slotId, organisationId: slot.organisationId, subject: letter.subject }),
    };
    await this.outbox.put(work, { kind: 'escalation', personId: person.id, toName: inLanguage(person.name, language), toAddress: address, reason: reason[language] ?? '', ...letter, ...about });
  }
}

async function chairOf(work: Work): Promise<{ person: Person; address: string }> {
  const seat = (await compositionOn(work, work.today)).find(({ role, holderId }) => role === 'chair' && holderId !== null);
  const person = seat ? await work.find(Person, seat.holderId!) : null;
  const address = person && (await addressOf(work, person.id));
  if (!person || !address) throw refuse('CHAIR_UNKNOWN');
  return { person, address };
}
