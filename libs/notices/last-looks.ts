import { Injectable } from '@nestjs/common';
import type { Work } from '@kenes/kernel';
import type { LetterKind, OutgoingMail } from './outgoing-mail.entity.js';

/** Nothing against it; why it is not to leave at all; or how long it has to wait. */
export type Look = string | null | { waitSeconds: number };
type Looking = (work: Work, mail: OutgoingMail) => Promise<Look>;

/**
 * The last look of whoever wrote a letter that this library knows nothing of. It may also write the letter anew:
 * what was answered in the meantime is then no longer in it.
 */
@Injectable()
export class LastLooks {
  private readonly known = new Map<LetterKind, Looking>();

  on(kind: LetterKind, look: Looking): void {
    this.known.set(kind, look);
  }

  async at(work: Work, mail: OutgoingMail): Promise<Look> {
    return (await this.known.get(mail.kind)?.(work, mail)) ?? null;
  }
}
