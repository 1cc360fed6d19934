import { Inject, Injectable, Logger } from '@nestjs/common';
import { Links, senderOf } from '@kenes/council';
import { Refusal, UnitOfWork, type Caller, type Reading } from '@kenes/kernel';
import { MailReader, type ReadMessage } from '@kenes/mail';
import { FileStore } from '../files/file-store.js';
import { InboundQueue, LeaseLost, type ClaimedMail } from './inbound-queue.js';
import { judge, type ReplyAddressUsed } from './evidence-facts.js';
import { KeepMessage, type KeptFile, type LetterRead } from './keep-message.js';
import { SenderJudge } from './sender-judge.js';

/** Reads one waiting letter of a council at a time: in the capped child, then who wrote it, then where it belongs. */
@Injectable()
export class ReadMail {
  private readonly log = new Logger(ReadMail.name);

  constructor(
    private readonly unit: UnitOfWork,
    private readonly queue: InboundQueue,
    private readonly links: Links,
    private readonly judge: SenderJudge,
    private readonly keep: KeepMessage,
    @Inject(FileStore) private readonly files: FileStore,
    @Inject(MailReader) private readonly reader: MailReader,
  ) {}

  /** False when nothing waits. A failure of ours leaves the letter waiting; it is never dropped. */
  async next(councilId: string): Promise<boolean> {
    const mail = await this.queue.claim(councilId);
    if (!mail) return false;
    try {
      await this.read(mail);
    } catch (error) {
      if (error instanceof LeaseLost) return true;
      this.log.error(`letter ${mail.id} is not read yet: ${(error as Error).stack ?? error}`);
      if (this.queue.isLastTry(mail)) await this.showAsItIs(mail, 'failed');
      else await this.queue.later(mail, String((error as Error).message ?? error));
    }
    return true;
  }

  private async read(mail: ClaimedMail): Promise<void> {
    const raw = await this.files.read(mail.councilId, mail.sha256);
    const read = await this.reader.read(raw);
    if ('unreadable' in read) {
      if (read.unreadable === 'failed') throw new Error('the reader of letters failed');
      return this.showAsItIs(mail, read.unreadable);
    }
    const letter = await this.judged(mail, raw, read);
    const files = await this.keepFiles(mail, read);
    try {
      await this.unit.write(callerOf(mail, letter), (work) => this.keep.keep(work, mail, letter, files, 'whereItBelongs'));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      // What the letter says cannot be done there: a person decides.
      await this.unit.write(callerOf(mail, letter), (work) => this.keep.keep(work, mail, letter, files, 'unsorted'));
    }
  }

  private async judged(mail: ClaimedMail, raw: Buffer, read: ReadMessage): Promise<LetterRead> {
    const verdict = await this.judge.judge(raw, mail);
    return this.unit.read(mail.councilId, async (reading) => {
      const { from, problems } = read;
      const sender = await senderOf(reading, from.address, await reading.today());
      const used = await this.replyAddressesOf(reading, mail);
      const reply = used.find(({ personId }) => personId === sender?.personId) ?? used[0] ?? null;
      const alsoAnswers = used.filter(({ objectId, closed }) => !closed && objectId !== reply?.objectId).map(({ objectId }) => objectId);
      const oddFrom = problems.includes('several-from') ? 'several' : problems.includes('no-from') ? 'none' : null;
      const facts = { ...verdict, oddFrom, reply, alsoAnswers, knownAddress: sender !== null, unreadable: null } as const;
      return { read, sender, ...(await judge(reading, facts, from.address, sender)) };
    });
  }

  /** The personal addresses among those the letter came to, the open ones first. */
  private async replyAddressesOf(reading: Reading, mail: ClaimedMail): Promise<ReplyAddressUsed[]> {
    const used: ReplyAddressUsed[] = [];
    const [council, today] = [await reading.context(), await reading.today()];
    for (const recipient of mail.recipients) {
      const opened = await this.links.addressWithin(reading, council, recipient.split('@')[0]!, today);
      if (opened) used.push({ linkId: opened.link.id, objectId: opened.link.objectId, personId: opened.link.personId, closed: opened.closed });
    }
    return used.sort((one, other) => Number(one.closed) - Number(other.closed));
  }

  private async keepFiles(mail: ClaimedMail, read: ReadMessage): Promise<KeptFile[]> {
    const kept: KeptFile[] = [];
    for (const file of read.attachments.filter(({ inline }) => !inline)) {
      kept.push({ ...(await this.files.keep(mail.councilId, [file.content])), name: file.name, mediaType: file.mediaType });
    }
    return kept;
  }

  /** "Could not be read" is something a person sees, with the raw letter to download. */
  private async showAsItIs(mail: ClaimedMail, why: string): Promise<void> {
    const caller: Caller = { councilId: mail.councilId, principalId: null, channel: 'mail', evidence: 'refused' };
    await this.unit.write(caller, (work) => this.keep.keepUnread(work, mail, why)).catch((error: unknown) => {
      if (!(error instanceof LeaseLost)) throw error;
    });
  }
}

function callerOf(mail: ClaimedMail, letter: LetterRead): Caller {
  return { councilId: mail.councilId, principalId: letter.sender?.personId ?? null, channel: 'mail', evidence: letter.evidence };
}
