import { Module, type OnModuleInit } from '@nestjs/common';
import { Announcements } from '@kenes/kernel';
import { Copies } from './copy.js';
import { ExtensionLetters } from './extension-letters.js';
import { HelpLetters } from './help-letters.js';
import { LastLooks } from './last-looks.js';
import { MeetingNotices } from './meeting-notices.js';
import { OutgoingMailLoop } from './outgoing-mail.loop.js';
import { OutgoingMailSender } from './outgoing-mail.sender.js';
import { OutgoingQueue } from './outgoing-queue.js';
import { Outbox } from './outbox.js';
import { PlainLetters } from './plain-letters.js';
import { SlotLetters } from './slot-letters.js';
import { SlotMatters } from './slot-matters.js';
import { Undelivered } from './undelivered/undelivered.js';
import { FailingAddressesResolver, SlotUndeliveredResolver } from './undelivered/undelivered.resolver.js';
import { listen } from './who-hears.js';
import { WhoLetters } from './who-letters.js';

/** Writes letters, wherever acts happen: in the api, in the worker, on the command line. */
@Module({
  providers: [Outbox, LastLooks, SlotMatters, SlotLetters, ExtensionLetters, HelpLetters, MeetingNotices, PlainLetters, WhoLetters, Undelivered, SlotUndeliveredResolver, FailingAddressesResolver],
  exports: [Outbox, LastLooks],
})
export class NoticesModule implements OnModuleInit {
  constructor(
    private readonly announcements: Announcements,
    private readonly slots: SlotLetters,
    private readonly extensions: ExtensionLetters,
    private readonly help: HelpLetters,
    private readonly meetings: MeetingNotices,
    private readonly plain: PlainLetters,
    private readonly who: WhoLetters,
    private readonly outbox: Outbox,
  ) {}

  onModuleInit(): void {
    listen(this.announcements, { slots: this.slots, who: this.who, extensions: this.extensions, help: this.help, meetings: this.meetings, plain: this.plain, outbox: this.outbox });
  }
}

/** Sends them: in the worker only. */
@Module({
  imports: [NoticesModule],
  providers: [OutgoingQueue, Copies, OutgoingMailSender, OutgoingMailLoop],
  exports: [OutgoingMailSender],
})
export class SendingModule {}
