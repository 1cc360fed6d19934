import { Injectable } from '@nestjs/common';
import type { Language } from '@kenes/config';
import { addressOf, Links, Person } from '@kenes/council';
import type { Work } from '@kenes/kernel';
import type { Answering } from './answering.entity.js';
import { refuse } from './answering.refusals.js';
import { AnsweringPassedOn, SuccessorNamed, WhoAnswered } from './events.js';
import { giveStaffPost, passPost, personNamed, shareMailbox, writeTo } from './newcomers.js';
import { checked, type NamedPerson, type WhoSays } from './said.js';

/** What a body's answer does, by whatever way it came: its page, a letter, the telephone. */
@Injectable()
export class Answers {
  constructor(private readonly links: Links) {}

  /** `language` is that of the words that were typed. */
  async give(work: Work, answering: Answering, given: WhoSays, language: Language, messageId: string | null = null): Promise<void> {
    const said = checked(given);
    const before = answering.successorId;
    if (said.who === 'new') await this.name(work, answering, said, messageId);
    else {
      if (said.who === 'fix' && said.person) await this.fix(work, answering, said.person, language);
      if (answering.personId) await this.habits(work, answering.personId, said);
      answering.confirm(work.now, work.caller, messageId);
    }
    if (before && before !== answering.successorId) await this.links.revokeAbout(work, 'who', answering.id, before);
    if (said.shared) await shareMailbox(work, answering.organisationId, said.shared);
    if (said.deputy) await this.deputy(work, answering, said.deputy);
    await work.save(answering);
    await work.record({ act: `answering.${said.who}`, objectKind: 'answering', objectId: answering.id, facts: { organisationId: answering.organisationId, successorId: answering.successorId, deputyId: said.deputy ? answering.deputyId : null } });
    await work.announce(new WhoAnswered(answering.id, messageId));
    if (answering.successorId && answering.successorId !== before) await work.announce(new SuccessorNamed(answering.id));
  }

  /** The successor says so himself: posts, and with them whatever is open, pass to him on this day. */
  async takeOver(work: Work, answering: Answering, said: WhoSays, language: Language): Promise<void> {
    const { organisationId, successorPost } = answering;
    const clean = checked(said);
    const successor = answering.successorId;
    if (!successor) throw refuse('WHO_NOBODY_NAMED');
    if (clean.person) await this.details(work, successor, clean.person, organisationId);
    await this.habits(work, successor, clean);
    const { from, to } = answering.passOn(work.now, await addressOf(work, successor));
    await passPost(work, organisationId, from, to, clean.person?.post || successorPost);
    if (clean.deputy) await this.deputy(work, answering, clean.deputy);
    if (from) for (const purpose of ['who', 'reply'] as const) await this.links.revokeAbout(work, purpose, answering.id, from);
    await work.save(answering);
    await work.record({ act: 'answering.takeOver', objectKind: 'answering', objectId: answering.id, facts: { organisationId, fromPersonId: from, toPersonId: to, language } });
    await work.announce(new AnsweringPassedOn(organisationId, from, to));
    await work.announce(new WhoAnswered(answering.id, null));
  }

  /** The named one says it is not he: the body is asked anew, by the secretary. */
  async decline(work: Work, answering: Answering): Promise<void> {
    const successor = answering.successorId;
    answering.decline();
    if (successor) for (const purpose of ['who', 'reply'] as const) await this.links.revokeAbout(work, purpose, answering.id, successor);
    await work.save(answering);
    await work.record({ act: 'answering.decline', objectKind: 'answering', objectId: answering.id, facts: { organisationId: answering.organisationId, personId: successor } });
  }

  private async name(work: Work, answering: Answering, said: WhoSays, messageId: string | null): Promise<void> {
    const letters = said.letters ?? (await this.lettersOf(work, answering.personId));
    const personId = await personNamed(work, said.person!, { organisationId: answering.organisationId, letters, field: 'address' });
    if (personId === answering.personId) throw refuse('WHO_SAME_PERSON', 'address');
    await this.habits(work, personId, said);
    answering.name(personId, said.person!.post || null, work.now, work.caller, messageId);
  }

  private async fix(work: Work, answering: Answering, person: NamedPerson, language: Language): Promise<void> {
    if (!answering.personId) throw refuse('WHO_NAME_MISSING', 'name');
    await this.details(work, answering.personId, person, answering.organisationId);
    if (person.address) answering.address = person.address;
    if (person.post) {
      await work.query(
        `UPDATE post SET title_${language} = $3 WHERE organisation_id = $2 AND function IN ('contact', 'staff') AND id IN (
           SELECT post_id FROM post_holder WHERE person_id = $1 AND from_on <= $4 AND (to_on IS NULL OR to_on >= $4))`, [answering.personId, answering.organisationId, person.post, work.today]);
    }
  }

  private async details(work: Work, personId: string, { phone, address }: NamedPerson, organisationId: string): Promise<void> {
    if (phone) await work.query('UPDATE person SET phone = $2, version = version + 1 WHERE id = $1 AND phone IS DISTINCT FROM $2', [personId, phone]);
    if (address) await writeTo(work, personId, address, organisationId, 'address');
  }

  private async habits(work: Work, personId: string, { letters, channel }: WhoSays): Promise<void> {
    if (letters || channel) await work.query('UPDATE person SET language = coalesce($2, language), best_channel = coalesce($3, best_channel), version = version + 1 WHERE id = $1', [personId, letters, channel]);
  }

  private async deputy(work: Work, answering: Answering, named: NamedPerson): Promise<void> {
    const letters = await this.lettersOf(work, answering.personId);
    const personId = await personNamed(work, named, { organisationId: answering.organisationId, letters, field: 'deputy.address' });
    if (personId === answering.personId || personId === answering.successorId) throw refuse('DEPUTY_SAME_PERSON', 'deputy.address');
    await giveStaffPost(work, personId, answering.organisationId, named.post);
    answering.deputyId = personId;
  }

  private async lettersOf(work: Work, personId: string | null): Promise<Person['language']> {
    return (personId ? await work.find(Person, personId) : null)?.language ?? 'kk+ru';
  }
}
