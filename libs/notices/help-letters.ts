import { Inject, Injectable } from '@nestjs/common';
import { inLanguage, wordsFor, type Environment, type Language } from '@kenes/config';
import { HelpFacts, helpAnswer, helpCopy, helpLetter, ProblemHelper, type Addressee, type HelpAnswered, type HelpAsked } from '@kenes/assignments';
import { Message, threadAbout, type ComposedLetter } from '@kenes/correspondence';
import { ENVIRONMENT, type Work } from '@kenes/kernel';
import type { LetterKind } from './outgoing-mail.entity.js';
import { Outbox, type LetterToSend } from './outbox.js';

/** Letters about what is in a body's way: the question to those that may help, its copy, and what they answer. */
@Injectable()
export class HelpLetters {
  constructor(
    private readonly outbox: Outbox,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  /** Each helper in a thread of its own; one copy to whoever asked, in the thread of her slot. */
  readonly asked = async (work: Work, { problemId, helperIds }: HelpAsked): Promise<void> => {
    const helpers = await work.all(ProblemHelper, 'id = ANY($1::uuid[])', [helperIds], 'id');
    const organisationIds = helpers.map(({ organisationId }) => organisationId);
    const facts = await this.facts(work, problemId, organisationIds);
    const quotes = facts.report.messageId;
    for (const { id, organisationId } of helpers) {
      const to = facts.to(organisationId);
      const letter = helpLetter(facts.helpLetter(organisationId), to.language);
      const threadId = await threadAbout(work, { aboutKind: 'problem', aboutId: id, organisationId, subject: letter.subject });
      await this.send(work, 'help', to, inLanguage(facts.nameOf(organisationId), first(to)), letter, { answersGoTo: id, threadId, quotes });
    }
    await this.toAsker(work, facts, 'helpCopy', helpCopy(facts.helpCopy(organisationIds), facts.asker.language), quotes);
  };

  /** Not before a person has decided whether the letter is to be closed: see `heldAnswer`. */
  readonly answered = async (work: Work, { helperId, messageId }: HelpAnswered): Promise<void> => {
    const message = (await work.find(Message, messageId))!;
    if (message.atRisk || message.riskSuggested || message.automatic) return;
    const helper = (await work.find(ProblemHelper, helperId))!;
    const facts = await this.facts(work, helper.problemId, [helper.organisationId]);
    await this.toAsker(work, facts, 'helpAnswer', helpAnswer(facts.helpAnswer(helper.organisationId, message.text), facts.asker.language), messageId);
  };

  /** An answer that was held because somebody might be at risk. */
  async heldAnswer(work: Work, messageId: string): Promise<void> {
    const held = await work.query<{ helper_id: string }>('SELECT helper_id FROM problem_answer WHERE message_id = $1', [messageId]);
    for (const { helper_id: helperId } of held) await this.answered(work, { helperId, messageId });
  }

  private facts(work: Work, problemId: string, organisationIds: readonly string[]): Promise<HelpFacts> {
    return HelpFacts.of(work, problemId, organisationIds, work.today, this.environment.publicUrl);
  }

  private async toAsker(work: Work, { slot, asker, nameOf }: HelpFacts, kind: LetterKind, letter: ComposedLetter, quotes: string | null): Promise<void> {
    if (!asker.address) return;
    const threadId = await threadAbout(work, { aboutKind: 'slot', aboutId: slot.id, organisationId: slot.organisationId, subject: letter.subject });
    await this.send(work, kind, asker, inLanguage(nameOf(slot.organisationId), first(asker)), letter, { page: { purpose: 'report', objectId: slot.id }, answersGoTo: slot.id, threadId, quotes });
  }

  private async send(work: Work, kind: LetterKind, to: Addressee, body: string, letter: ComposedLetter, more: Partial<LetterToSend>): Promise<void> {
    await this.outbox.put(work, {
      kind, personId: to.person?.id ?? null, toName: to.person ? inLanguage(to.person.name, first(to)) : body, toAddress: to.address,
      reason: wordsFor(first(to)).t('letters:why.contact', { body }), ...letter, ...more,
    });
  }
}

const first = ({ language }: Addressee): Language => (language === 'kk+ru' ? 'kk' : language);
