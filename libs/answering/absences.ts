import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AutomaticAnswerCame, LetterBounced, Message } from '@kenes/correspondence';
import { bodiesOf, Link, Person, type Viewer } from '@kenes/council';
import { Announcements, newId, notFound, UnitOfWork, type Work } from '@kenes/kernel';
import { Absence, Deputy } from './absence.entity.js';
import { Answering } from './answering.entity.js';
import { refuse } from './answering.refusals.js';
import { permit } from './answering.policy.js';
import { DeputyAppointed } from './events.js';
import { giveStaffPost, personNamed } from './newcomers.js';
import { readAbsence } from './reply/index.js';
import { checked, nobody, onlyConfirms, type NamedPerson } from './said.js';

export interface DeputyTerms {
  organisationId: string;
  /** The contact who is away. */
  forPersonId: string;
  untilOn: string;
  /** Somebody new, by name and address; or the deputy the body has named already. */
  deputy: NamedPerson | null;
  absenceId: string | null;
}

/** What machines write about people who are away or gone: shown to the secretary, and acting on nothing by itself. */
@Injectable()
export class Absences implements OnModuleInit {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly announcements: Announcements,
  ) {}

  onModuleInit(): void {
    this.announcements.on(AutomaticAnswerCame, (work, { messageId, says }) => this.notice(work, messageId, says));
    this.announcements.on(LetterBounced, (work, bounce) => this.bounced(work, bounce));
  }

  /** One key: the named person gets the letters until that day, and a copy of what is open. */
  deputise(viewer: Viewer, terms: DeputyTerms): Promise<string> {
    return this.unit.write(viewer, async (work) => {
      const { organisationId, forPersonId, untilOn } = terms;
      permit(viewer, 'deputise', organisationId);
      const absent = await work.find(Person, forPersonId);
      if (!absent || !(await bodiesOf(work, forPersonId, work.today)).includes(organisationId)) throw notFound('organisationId');
      const personId = await this.deputyOf(work, terms, absent);
      await giveStaffPost(work, personId, organisationId, terms.deputy?.post ?? '');
      const deputy = Deputy.of({ id: newId(), organisationId, personId, forPersonId, absenceId: terms.absenceId }, work.today, untilOn);
      await this.end(work, organisationId, forPersonId);
      if (terms.absenceId) await this.settle(work, terms.absenceId, 'deputised');
      await work.insert(deputy);
      await work.record({ act: 'answering.deputise', objectKind: 'organisation', objectId: organisationId, facts: { personId, forPersonId, untilOn } });
      await work.announce(new DeputyAppointed(deputy.id));
      return organisationId;
    });
  }

  /** The contact is back: letters go to him again from this moment. */
  endDeputy(viewer: Viewer, organisationId: string, forPersonId: string): Promise<string> {
    return this.unit.write(viewer, async (work) => {
      permit(viewer, 'deputise', organisationId);
      if ((await this.end(work, organisationId, forPersonId)) === 0) throw notFound('organisationId');
      await work.record({ act: 'answering.endDeputy', objectKind: 'organisation', objectId: organisationId, facts: { forPersonId } });
      return organisationId;
    });
  }

  /** It was read, and nothing is to be done about it. */
  dismiss(viewer: Viewer, absenceId: string): Promise<string> {
    return this.unit.write(viewer, async (work) => {
      permit(viewer, 'deputise', absenceId);
      const absence = await this.settle(work, absenceId, 'dismissed');
      await work.record({ act: 'answering.dismissAbsence', objectKind: 'organisation', objectId: absence.organisationId, facts: { absenceId } });
      return absence.organisationId;
    });
  }

  private async notice(work: Work, messageId: string, says: string): Promise<void> {
    const message = await work.find(Message, messageId);
    // Who is away is whose address it came from, or whose letter it answers; a forged one tells nothing.
    const personId = message?.personId ?? message?.evidenceFacts.reply?.personId ?? null;
    if (!message || !personId || message.evidenceFacts.dmarc === 'fail') return;
    const { until, deputy } = readAbsence(message.text, work.today);
    for (const organisationId of await bodiesOf(work, personId, work.today)) {
      await work.query(`UPDATE absence SET state = 'dismissed', version = version + 1 WHERE organisation_id = $1 AND person_id = $2 AND state = 'noticed'`, [organisationId, personId]);
      await work.insert(Object.assign(new Absence(), {
        id: newId(), messageId, organisationId, personId, says, untilOn: until, noticedAt: message.receivedAt,
        deputyName: deputy?.name ?? null, deputyPhone: deputy?.phone ?? null, deputyAddress: deputy?.address ?? null,
      } satisfies Partial<Absence>));
    }
  }

  /** A question that came back; other letters mark themselves. */
  private async bounced(work: Work, { messageId, replyLinkId, isFinal, words }: LetterBounced): Promise<void> {
    if (!isFinal) return;
    const link = await work.find(Link, replyLinkId);
    const answering = link && (await work.lock(Answering, link.objectId));
    // What came back must be the question as it stands: to the successor, once one is named.
    if (!answering || (answering.successorId && answering.successorId !== link.personId)) return;
    const message = await work.find(Message, messageId);
    if (answering.bounce(message?.receivedAt ?? work.now, words)) await work.save(answering);
  }

  private async deputyOf(work: Work, { organisationId, deputy }: DeputyTerms, absent: Person): Promise<string> {
    if (deputy) {
      const named = checked({ ...onlyConfirms, deputy: { ...nobody, ...deputy } }).deputy;
      if (!named) throw refuse('DEPUTY_NOBODY', 'name');
      return personNamed(work, named, { organisationId, letters: absent.language, field: 'deputy.address' });
    }
    const [known] = await work.query<{ deputy_id: string }>('SELECT deputy_id FROM answering WHERE organisation_id = $1 AND person_id = $2 AND deputy_id IS NOT NULL ORDER BY answered_at DESC LIMIT 1', [organisationId, absent.id]);
    if (!known) throw refuse('DEPUTY_NOBODY', 'name');
    return known.deputy_id;
  }

  /** What was before keeps its days; who was appointed this very day never stood in. */
  private async end(work: Work, organisationId: string, forPersonId: string): Promise<number> {
    const about = [organisationId, forPersonId, work.today];
    const same = await work.query('DELETE FROM deputy WHERE organisation_id = $1 AND for_person_id = $2 AND from_on = $3 RETURNING 1', about);
    const earlier = await work.query('UPDATE deputy SET to_on = $3::date - 1, version = version + 1 WHERE organisation_id = $1 AND for_person_id = $2 AND to_on >= $3 RETURNING 1', about);
    return same.length + earlier.length;
  }

  private async settle(work: Work, absenceId: string, how: 'deputised' | 'dismissed'): Promise<Absence> {
    const absence = await work.lock(Absence, absenceId);
    if (!absence) throw notFound('absenceId');
    absence.settle(how);
    await work.save(absence);
    return absence;
  }
}
