import { Inject, Module, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { Environment } from '@kenes/config';
import { ENVIRONMENT } from '@kenes/kernel';
import { MailReader } from '@kenes/mail';
import { DataSource } from 'typeorm';
import { demoDkim } from './demo/demo-dkim.js';
import { MailDestinations } from './destinations.js';
import { ConfirmedDomains } from './domains/confirmed-domains.js';
import { ConfirmedDomainResolver, OrganisationDomainsResolver } from './domains/domains.resolver.js';
import { Filing } from './filing.js';
import { FileHolders } from './files/file-holders.js';
import { FileStore } from './files/file-store.js';
import { StrayFiles } from './files/stray-files.js';
import { ReceiveMail } from './intake/receive-mail.js';
import { Recipients } from './intake/recipients.js';
import { findMessageFile } from './message-files.js';
import { MessageQueries } from './messages.queries.js';
import { MessagesResolver, RiskReaderResolver, RiskStepResolver } from './messages.resolver.js';
import { Messages } from './messages.service.js';
import { InboundQueue } from './reading/inbound-queue.js';
import { KeepMessage } from './reading/keep-message.js';
import { MAIL_RESOLVER, publicResolver } from './reading/mail-resolver.js';
import { ReadMail } from './reading/read-mail.js';
import { SenderJudge } from './reading/sender-judge.js';
import { Suggestions } from './suggestions.js';
import { ThreadQueries } from './threads.queries.js';
import { ThreadMessageResolver, ThreadResolver } from './threads.resolver.js';

const shared = [MailDestinations, FileHolders, Filing, ReceiveMail, Recipients, InboundQueue, KeepMessage, SenderJudge, ReadMail, Messages, MessageQueries, ThreadQueries, ConfirmedDomains, StrayFiles];

@Module({
  providers: [
    {
      provide: FileStore,
      inject: [ENVIRONMENT, DataSource],
      useFactory: async (environment: Environment, database: DataSource) => {
        const files = new FileStore(environment.dataDir);
        const [installation] = await database.query('SELECT id FROM installation');
        await files.belongTo(installation.id);
        await files.forgetHalves();
        return files;
      },
    },
    { provide: MailReader, useFactory: () => new MailReader() },
    {
      // `.example` exists nowhere, so the demo's key for it proves nobody real; DEMO=off takes even that away.
      provide: MAIL_RESOLVER,
      inject: [ENVIRONMENT],
      useFactory: (environment: Environment) => (environment.demo === false ? publicResolver : demoDkim(environment.dataDir).resolver),
    },
    ...shared,
    Suggestions,
    MessagesResolver, RiskStepResolver, RiskReaderResolver,
    OrganisationDomainsResolver,
    ConfirmedDomainResolver,
    ThreadResolver,
    ThreadMessageResolver,
  ],
  exports: [FileStore, MailReader, MAIL_RESOLVER, ...shared],
})
export class CorrespondenceModule implements OnModuleInit, OnApplicationShutdown {
  constructor(
    private readonly holders: FileHolders,
    private readonly queries: MessageQueries,
    @Inject(MailReader) private readonly reader: MailReader,
  ) {}

  onModuleInit(): void {
    this.holders.register('message', findMessageFile(this.queries));
  }

  async onApplicationShutdown(): Promise<void> {
    await this.reader.close();
  }
}
