import { Inject, Injectable } from '@nestjs/common';
import type { Environment } from '@kenes/config';
import { ENVIRONMENT } from '@kenes/kernel';
import { judgeSender, type SenderVerdict } from '@kenes/mail';
import type { DNSResolver } from 'mailauth';
import type { ClaimedMail } from './inbound-queue.js';
import { MAIL_RESOLVER } from './mail-resolver.js';

/** Asks SPF, DKIM and DMARC about a letter, through the resolver this process was given. */
@Injectable()
export class SenderJudge {
  constructor(
    @Inject(MAIL_RESOLVER) private readonly resolver: DNSResolver,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  judge(raw: Buffer, { remoteIp, helo, envelopeFrom }: Pick<ClaimedMail, 'remoteIp' | 'helo' | 'envelopeFrom'>): Promise<SenderVerdict> {
    return judgeSender(raw, { remoteIp, helo, mailFrom: envelopeFrom, resolver: this.resolver, trustedAuthservId: this.environment.trustedAuthservId });
  }
}
