import { Inject, Injectable } from '@nestjs/common';
import { inLanguage, type Environment } from '@kenes/config';
import { owingSlots, type OwingSlot } from '@kenes/assignments';
import { crashPoint, threadAbout } from '@kenes/correspondence';
import { ENVIRONMENT, type Work } from '@kenes/kernel';
import { Outbox, type Look, type OutgoingMail } from '@kenes/notices';
import { DigestFacts, type Matter } from './digest-facts.js';
import { isQuiet, quietFor } from './quiet-hours.js';
import { remindeesOf, type Remindee } from './remindees.js';

interface DigestRow { id: string; recipient: string; day: string; state: string; mail_id: string | null }
interface ReminderRow { id: string; slot_id: string; digest_id: string; rule: string }

/** What is still to be said in one digest, and what is not: answered, or by now somebody else's. */
interface Left {
  matters: Matter[];
  dropped: string[];
  passedOn: string[];
}

/** Writes digests, and looks at each once more before it leaves. */
@Injectable()
export class Digests {
  constructor(
    private readonly outbox: Outbox,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  /** Writes up to so many of today's; how many were taken. Replicas take different ones, and a unit that dies takes none. */
  async write(work: Work, atMost: number): Promise<number> {
    if (isQuiet(work.zone, work.now)) return 0;
    await this.release(work);
    const digests = await work.query<DigestRow>(`SELECT id, recipient, day, state, mail_id FROM digest WHERE day = $1 AND state = 'planned' ORDER BY recipient LIMIT $2 FOR UPDATE SKIP LOCKED`, [work.today, atMost]);
    if (digests.length === 0) return 0;
    const { slots, remindees, of } = await this.matter(work, digests, 'planned');
    const facts = await DigestFacts.of(work, [...slots.values()], this.environment.publicUrl);
    for (const digest of digests) {
      const left = leftOf(of.get(digest.id) ?? [], digest, slots, remindees);
      const mails = left.matters.length > 0 ? await this.put(work, facts.inOrder(left.matters), facts, remindees) : null;
      await work.query('UPDATE digest SET state = $2, mail_id = $3, copy_mail_id = $4 WHERE id = $1', [digest.id, mails ? 'written' : 'empty', mails?.mailId ?? null, mails?.copyId ?? null]);
      await this.settle(work, digest, left);
      if (mails) await work.query(`UPDATE reminder SET state = 'sent' WHERE digest_id = $1 AND state = 'planned'`, [digest.id]);
      crashPoint('remind.midBatch');
    }
    return digests.length;
  }

  /** At the moment of sending: never in the quiet hours, never a day late, nothing about what was answered meanwhile (OUT-19). */
  readonly look = async (work: Work, mail: OutgoingMail): Promise<Look> => {
    const [digest] = await work.query<DigestRow>('SELECT id, recipient, day, state, mail_id FROM digest WHERE mail_id = $1 OR copy_mail_id = $1 FOR UPDATE', [mail.id]);
    if (!digest || digest.state !== 'written') return 'what it reminded of is settled';
    const wait = quietFor(work.zone, work.now);
    if (wait > 0) return { waitSeconds: wait };
    // The plan of today has not come by yet: it takes this letter back and says the same in a new one.
    if (digest.day < work.today) return { waitSeconds: 60 };
    const { slots, remindees, of } = await this.matter(work, [digest], 'sent');
    const said = of.get(digest.id) ?? [];
    const left = leftOf(said, digest, slots, remindees);
    await this.settle(work, digest, left);
    if (left.matters.length === 0) {
      await work.query(`UPDATE digest SET state = 'empty' WHERE id = $1`, [digest.id]);
      return left.passedOn.length > 0 ? 'what it reminded of has passed to somebody else' : 'everything in it was answered before it left';
    }
    const gone = new Set([...left.dropped, ...left.passedOn]);
    if (gone.size > 0) {
      const facts = await DigestFacts.of(work, [...slots.values()], this.environment.publicUrl);
      await this.rewrite(work, mail, facts.inOrder(left.matters), facts, remindees);
    }
    return null;
  };

  /** The quiet is over by the council's own clock, whatever hour it was put off to: what it held back leaves now. */
  private async release(work: Work): Promise<void> {
    const held = await work.query(`UPDATE outgoing_mail SET next_attempt_at = now() WHERE kind IN ('digest', 'escalation') AND state = 'retry' AND attempts = 0 AND next_attempt_at > now() RETURNING 1`);
    if (held.length > 0) await work.wake('outgoing');
  }

  private async matter(work: Work, digests: readonly DigestRow[], state: 'planned' | 'sent') {
    const reminders = await work.query<ReminderRow>('SELECT id, slot_id, digest_id, rule FROM reminder WHERE digest_id = ANY($1::uuid[]) AND state = $2', [digests.map(({ id }) => id), state]);
    const owing = await owingSlots(work, { ids: reminders.map((one) => one.slot_id) });
    const slots = new Map(owing.map((slot) => [slot.slotId, slot]));
    const remindees = await remindeesOf(work, owing, work.today);
    return { slots, remindees, of: Map.groupBy(reminders, (one) => one.digest_id) };
  }

  private async put(work: Work, matters: readonly Matter[], facts: DigestFacts, remindees: ReadonlyMap<string, Remindee>): Promise<{ mailId: string; copyId: string | null }> {
    const [first] = matters as [Matter];
    const to = remindees.get(first.slot.slotId)!;
    const language = to.person && to.person.language !== 'kk+ru' ? to.person.language : 'kk';
    const letter = facts.letter(matters, to, true);
    const { slotId, organisationId } = first.slot;
    // One matter goes into its own conversation; several belong to none of theirs alone.
    const threadId = matters.length === 1 ? await threadAbout(work, { aboutKind: 'slot', aboutId: slotId, organisationId, subject: letter.subject }) : undefined;
    const mailId = await this.outbox.put(work, {
      kind: 'digest', personId: to.person?.id ?? null, toName: inLanguage(to.person?.name ?? facts.nameOf(first), language), toAddress: to.address!, ...letter,
      page: { purpose: 'report', objectId: slotId }, answersGoTo: slotId, threadId,
    });
    const copyId = to.copyTo === null || to.copyTo === to.address ? null : await this.outbox.put(work, {
      kind: 'digest', personId: null, toName: inLanguage(facts.nameOf(first), 'kk'), toAddress: to.copyTo, ...facts.letter(matters, to, false), threadId,
    });
    return { mailId, copyId };
  }

  private async rewrite(work: Work, mail: OutgoingMail, matters: readonly Matter[], facts: DigestFacts, remindees: ReadonlyMap<string, Remindee>): Promise<void> {
    const to = remindees.get(matters[0]!.slot.slotId)!;
    const { subject, text, html } = facts.letter(matters, to, mail.toAddress !== to.copyTo);
    Object.assign(mail, { subject, bodyText: text, bodyHtml: html });
    await work.query('UPDATE outgoing_mail SET subject = $2, body_text = $3, body_html = $4 WHERE id = $1', [mail.id, subject, text, html]);
  }

  /** What was answered is dropped; what has passed to another waits for that one's next digest. */
  private async settle(work: Work, digest: DigestRow, { dropped, passedOn }: Left): Promise<void> {
    if (dropped.length > 0) await work.query(`UPDATE reminder SET state = 'dropped' WHERE id = ANY($1::uuid[])`, [dropped]);
    if (passedOn.length > 0) await work.query(`UPDATE reminder SET state = 'planned', digest_id = NULL WHERE id = ANY($1::uuid[]) AND digest_id = $2`, [passedOn, digest.id]);
  }
}

function leftOf(reminders: readonly ReminderRow[], digest: DigestRow, slots: ReadonlyMap<string, OwingSlot>, remindees: ReadonlyMap<string, Remindee>): Left {
  const left: Left = { matters: [], dropped: [], passedOn: [] };
  const matters = new Map<string, Matter>();
  for (const { id, slot_id: slotId, rule } of reminders) {
    const slot = slots.get(slotId);
    const to = remindees.get(slotId);
    if (!slot || slot.answered) left.dropped.push(id);
    else if (to?.key !== digest.recipient || to.address === null) left.passedOn.push(id);
    else matters.set(slotId, { slot, moved: rule === 'moved' || (matters.get(slotId)?.moved ?? false) });
  }
  left.matters = [...matters.values()];
  return left;
}
