import { randomUUID } from 'node:crypto';
import { LastLooks, OutgoingMailSender, type OutgoingMail } from '@kenes/notices';
import { PostOffice } from '../../../test/world/post-office.js';
import { readEnvironment } from '@kenes/config';
import type { Slot } from '@kenes/assignments';
import { DayRound } from '../day-round.js';
import { DaysOff } from '../days-off.service.js';
import { Digests } from '../digests.js';
import { EscalationLetters } from '../escalation/escalation-letters.js';
import { Escalations } from '../escalation/escalations.js';
import { Planning } from '../planning.js';
import { Reminding } from '../reminding.service.js';

const environment = readEnvironment({ PUBLIC_URL: 'https://kenes.example', MAIL_DOMAIN: 'council.example' });

/** The small council with its letters and its reminders; replicas of the round look as often as a story wants. */
export class Reminded {
  readonly looks = new LastLooks();
  readonly digests: Digests;
  readonly planning = new Planning();
  readonly reminding: Reminding;
  readonly daysOff: DaysOff;
  readonly escalations: Escalations;

  private constructor(readonly post: PostOffice) {
    this.digests = new Digests(post.outbox, environment);
    this.reminding = new Reminding(post.desk.unit, this.planning, this.digests);
    this.daysOff = new DaysOff(post.desk.unit);
    this.escalations = new Escalations(post.desk.unit, new EscalationLetters(post.outbox, environment));
    this.looks.on('digest', this.digests.look);
    this.looks.on('escalation', this.escalations.look);
  }

  static async open(): Promise<Reminded> {
    return new Reminded(await PostOffice.open());
  }

  /** A council of its own for a story, living on that day. */
  async council(day: string): Promise<void> {
    await this.post.desk.council(`t${randomUUID().replace(/[^a-f]/g, '').slice(0, 5).padEnd(5, 'x')}`);
    await this.at(day);
    await this.post.desk.all('INSERT INTO reminder_day (council_id, day) SELECT current_council(), $1 ON CONFLICT DO NOTHING', [day]);
  }

  at(day: string, time = '10:00'): Promise<unknown> {
    return this.post.desk.all(`UPDATE council SET clock_offset_seconds = ceil(extract(epoch FROM ($2::timestamp AT TIME ZONE zone) - now()))::bigint WHERE id = $1`, [this.post.desk.councilId, `${day} ${time}`]);
  }

  /** A replica's look. */
  round(): Promise<void> {
    return new DayRound(this.post.desk.unit, this.planning, this.digests).run(this.post.desk.councilId);
  }

  async day(day: string, time = '08:00'): Promise<string[]> {
    await this.at(day, time);
    await this.round();
    return this.digestsOf(day);
  }

  /** «s.kim@edu.example: 27-001, 27-002», of the digests of a day. */
  async digestsOf(day: string): Promise<string[]> {
    const mails = await this.mails(`id IN (SELECT mail_id FROM digest WHERE day = $1 AND state = 'written')`, [day]);
    return mails.map(({ toAddress, subject }) => `${toAddress}: ${(subject.match(/\d\d-\d{3}/g) ?? []).join(', ')}`).sort();
  }

  mails(condition = `kind = 'digest'`, values: unknown[] = []): Promise<OutgoingMail[]> {
    return this.post.letters(condition, values);
  }

  /** Sends what waits, as the worker would: without a mail server everything stays on the machine. */
  async send(): Promise<void> {
    const sender = new OutgoingMailSender(this.post.queue(), null as never, { ...environment, smtpUrl: null }, this.looks);
    while (await sender.next(this.post.desk.councilId));
  }

  async report(slot: Slot, by: string, interim = false): Promise<void> {
    const desk = this.post.desk;
    await desk.slots.report(await desk.person(by), desk.report(slot, { interim }));
  }

  close(): Promise<void> {
    return this.post.close();
  }
}
