import { Inject, Injectable } from '@nestjs/common';
import { inLanguage, type Environment, type Language } from '@kenes/config';
import { Message, type UnknownSenderWrote } from '@kenes/correspondence';
import { Person, type SignInRequested } from '@kenes/council';
import { ENVIRONMENT, type Work } from '@kenes/kernel';
import { politeReceipt } from './mail/polite-receipt.mail.js';
import { signInLetter } from './mail/sign-in.mail.js';
import { secretariatOf } from './secretariat.js';
import { Outbox } from './outbox.js';

/** Letters about no assignment and no meeting. */
@Injectable()
export class PlainLetters {
  constructor(
    private readonly outbox: Outbox,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  /** To the address that asked, and to it alone. */
  readonly signIn = async (work: Work, { linkId, personId, address }: SignInRequested): Promise<void> => {
    const person = (await work.find(Person, personId))!;
    const language: Language = person.language === 'kk+ru' ? 'kk' : person.language;
    const letter = signInLetter({ ...(await secretariatOf(work)), salutation: person.salutation, address, site: new URL(this.environment.publicUrl).host }, person.language);
    await this.outbox.put(work, { kind: 'signIn', personId, toName: inLanguage(person.name, language), toAddress: address, ...letter, linkId, urgent: true });
  };

  /** A stranger hears that a person will read; nothing of the letter is repeated. */
  readonly polite = async (work: Work, { messageId }: UnknownSenderWrote): Promise<void> => {
    const message = await work.find(Message, messageId);
    if (!message || message.atRisk || message.riskSuggested) return;
    const letter = politeReceipt({ ...(await secretariatOf(work)), address: message.fromAddress });
    await this.outbox.put(work, {
      kind: 'politeReceipt', personId: null, toName: message.fromName, toAddress: message.fromAddress.toLowerCase(), ...letter, inReplyTo: message.headerMessageId,
    });
  };
}
