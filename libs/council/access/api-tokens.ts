import { Injectable } from '@nestjs/common';
import { newId, type Reading, type Work } from '@kenes/kernel';
import { hashOfSecret, newSecret, type Claim } from './secrets.js';

/** Tokens for programmes: a person's rights, any document within the limits, revocable. */
@Injectable()
export class ApiTokens {
  async personOf(reading: Reading, { secret }: Claim): Promise<string | null> {
    const [row] = await reading.query<{ person_id: string }>(
      'SELECT person_id FROM api_token WHERE secret_hash = $1 AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > now())', [hashOfSecret(secret)],
    );
    return row?.person_id ?? null;
  }

  /** A new token, shown once. Without days it lives until it is revoked. */
  async issue(work: Work, personId: string, name: string, validForDays: number | null = null): Promise<{ tokenId: string; token: string }> {
    const { secret, hash } = newSecret();
    const tokenId = newId();
    await work.query(
      'INSERT INTO api_token (council_id, id, person_id, name, secret_hash, expires_at) VALUES ($1, $2, $3, $4, $5, now() + make_interval(days => $6))',
      [work.councilId, tokenId, personId, name, hash, validForDays],
    );
    await work.record({ act: 'apiToken.issue', objectKind: 'apiToken', objectId: tokenId, facts: { personId, name } });
    return { tokenId, token: `${work.councilCode}.${secret}` };
  }

  async revoke(work: Work, tokenId: string): Promise<void> {
    await work.query('UPDATE api_token SET revoked_at = now() WHERE id = $1 AND revoked_at IS NULL', [tokenId]);
    await work.record({ act: 'apiToken.revoke', objectKind: 'apiToken', objectId: tokenId });
  }
}
