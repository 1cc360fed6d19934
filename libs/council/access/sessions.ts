import { Inject, Injectable } from '@nestjs/common';
import type { Environment } from '@kenes/config';
import { ENVIRONMENT, newId, type Reading, type Work } from '@kenes/kernel';
import { cookieNamed, hashOfSecret, newSecret, readClaim, type Claim } from './secrets.js';

/** A session lives this long, whatever is done in it. */
const sessionDays = 30;

export interface SessionCookie {
  name: string;
  value: string;
  options: { path: '/'; httpOnly: true; secure: boolean; sameSite: 'lax'; maxAge: number };
}

/** Sessions by cookie (decisions 11, 12); times are the database's. */
@Injectable()
export class Sessions {
  constructor(@Inject(ENVIRONMENT) private readonly environment: Environment) {}

  claimOf(headers: Record<string, string | string[] | undefined>): Claim | null {
    return readClaim(cookieNamed(this.cookieName, headers));
  }

  async personOf(reading: Reading, { secret }: Claim): Promise<string | null> {
    const [row] = await reading.query<{ person_id: string }>(
      'SELECT person_id FROM session WHERE secret_hash = $1 AND revoked_at IS NULL AND expires_at > now()', [hashOfSecret(secret)],
    );
    return row?.person_id ?? null;
  }

  /** A new session; its cookie is the only place where the secret is. */
  async begin(work: Work, personId: string): Promise<{ sessionId: string; cookie: SessionCookie }> {
    const { secret, hash } = newSecret();
    const sessionId = newId();
    await work.query(
      'INSERT INTO session (council_id, id, person_id, secret_hash, expires_at) VALUES ($1, $2, $3, $4, now() + make_interval(days => $5))',
      [work.councilId, sessionId, personId, hash, sessionDays],
    );
    await work.record({ act: 'session.begin', objectKind: 'session', objectId: sessionId, facts: { personId } });
    return { sessionId, cookie: this.cookie(`${work.councilCode}.${secret}`, sessionDays * 86_400) };
  }

  async end(work: Work, { secret }: Claim): Promise<void> {
    const [row] = await work.query<{ id: string }>('UPDATE session SET revoked_at = now() WHERE secret_hash = $1 AND revoked_at IS NULL RETURNING id', [hashOfSecret(secret)]);
    if (row) await work.record({ act: 'session.end', objectKind: 'session', objectId: row.id });
  }

  /** The cookie that makes a browser forget. */
  forget(): SessionCookie {
    return this.cookie('', 0);
  }

  private get cookieName(): string {
    return `${this.environment.cookiePrefix}kenes`;
  }

  private cookie(value: string, maxAge: number): SessionCookie {
    return { name: this.cookieName, value, options: { path: '/', httpOnly: true, secure: this.environment.cookiePrefix !== '', sameSite: 'lax', maxAge } };
  }
}
