import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEnvironment, type Environment } from '@kenes/config';
import { Links, SecretKeys } from '@kenes/council';
import { MeetingsService } from '@kenes/meetings';
import { Desk } from '../../libs/assignments/testing/desk.js';
import { Copies } from '../../libs/notices/copy.js';
import { ExtensionLetters } from '../../libs/notices/extension-letters.js';
import { HelpLetters } from '../../libs/notices/help-letters.js';
import { MeetingNotices } from '../../libs/notices/meeting-notices.js';
import { OutgoingMail } from '../../libs/notices/outgoing-mail.entity.js';
import { OutgoingMailSender } from '../../libs/notices/outgoing-mail.sender.js';
import { OutgoingQueue } from '../../libs/notices/outgoing-queue.js';
import { Outbox } from '../../libs/notices/outbox.js';
import { PlainLetters } from '../../libs/notices/plain-letters.js';
import { SlotLetters } from '../../libs/notices/slot-letters.js';
import { SlotMatters } from '../../libs/notices/slot-matters.js';
import { listen } from '../../libs/notices/who-hears.js';
import { WhoLetters } from '../../libs/notices/who-letters.js';

/** The small council with its letters: acts write them, and senders of any number take them away. */
export class PostOffice {
  readonly links: Links;
  readonly outbox: Outbox;
  readonly meetings: MeetingsService;

  private constructor(
    readonly desk: Desk,
    private readonly dataDir: string,
    private readonly environment: Environment,
    keys: SecretKeys,
  ) {
    this.links = new Links(keys, desk.unit, environment);
    this.outbox = new Outbox(this.links, environment);
    this.meetings = new MeetingsService(desk.unit, environment);
    const slots = new SlotLetters(new SlotMatters(environment), this.outbox);
    listen(desk.announcements, {
      slots,
      extensions: new ExtensionLetters(new SlotMatters(environment), slots, this.outbox),
      help: new HelpLetters(this.outbox, environment),
      meetings: new MeetingNotices(this.outbox, environment),
      plain: new PlainLetters(this.outbox, environment),
      who: new WhoLetters(this.outbox, environment),
      outbox: this.outbox,
    });
  }

  static async open(): Promise<PostOffice> {
    const dataDir = mkdtempSync(join(tmpdir(), 'kenes-post-'));
    const environment = readEnvironment({ DATA_DIR: dataDir, PUBLIC_URL: 'https://kenes.example', MAIL_DOMAIN: 'council.example' });
    return new PostOffice(await Desk.open(), dataDir, environment, SecretKeys.load(environment.secretKeyFile));
  }

  async close(): Promise<void> {
    await this.desk.close();
    rmSync(this.dataDir, { recursive: true, force: true });
  }

  /** Nothing of earlier stories waits to be sent. */
  async clear(): Promise<void> {
    await this.desk.all(`UPDATE outgoing_mail SET state = 'cancelled', leased_until = NULL WHERE state IN ('queued', 'retry', 'unknown', 'leased')`);
  }

  queue(): OutgoingQueue {
    return new OutgoingQueue(this.desk.unit);
  }

  /** One more sender; without an address it has no mail server. */
  sender(smtpUrl: string | null, change: Partial<Environment> = {}): OutgoingMailSender {
    const environment = { ...this.environment, smtpUrl, ...change };
    const sender = new OutgoingMailSender(this.queue(), new Copies(this.desk.unit, this.links, environment), environment);
    sender.timeouts = { connection: 500, greeting: 500, socket: 300, total: 2_000 };
    return sender;
  }

  /** Sends until nothing waits. */
  async drain(...senders: OutgoingMailSender[]): Promise<void> {
    await Promise.all(senders.map(async (sender) => {
      while (await sender.next(this.desk.councilId));
    }));
  }

  letters(condition = 'true', values: unknown[] = []): Promise<OutgoingMail[]> {
    return this.desk.unit.chore(this.desk.councilId, (work) => work.all(OutgoingMail, condition, values, 'id'));
  }

  async letterTo(address: string, kind: string): Promise<OutgoingMail> {
    const letter = (await this.letters('to_address = $1 AND kind = $2', [address, kind])).at(-1);
    if (!letter) throw new Error(`no letter "${kind}" to ${address}`);
    return letter;
  }
}
