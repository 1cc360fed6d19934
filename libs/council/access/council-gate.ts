import { Injectable } from '@nestjs/common';
import { Gate, UnitOfWork } from '@kenes/kernel';
import { ApiTokens } from './api-tokens.js';
import { readClaim } from './secrets.js';
import { Sessions } from './sessions.js';
import type { Viewer } from './viewer.js';
import { Viewers } from './viewers.js';

/** Tells from a request who asks: a session's cookie or `Authorization: Bearer`. The token wins: a programme means what it sends. */
@Injectable()
export class CouncilGate extends Gate {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly sessions: Sessions,
    private readonly tokens: ApiTokens,
    private readonly viewers: Viewers,
  ) {
    super();
  }

  async admit({ headers }: { headers: Record<string, string | string[] | undefined> }): Promise<Viewer | null> {
    const bearer = /^Bearer (\S+)$/i.exec(String(headers.authorization ?? ''))?.[1];
    const claim = bearer ? readClaim(bearer) : this.sessions.claimOf(headers);
    const council = claim && (await this.unit.councilBy('code', claim.councilCode));
    if (!claim || !council) return null;
    return this.viewers.whoever(council.id, 'web', bearer ? 'token' : 'session', (reading) => (bearer ? this.tokens : this.sessions).personOf(reading, claim));
  }
}
