import { createHash, randomBytes } from 'node:crypto';

/** What a cookie or a bearer token claims before anything is looked up: `<council code>.<secret>`. */
export interface Claim {
  councilCode: string;
  secret: string;
}

export function readClaim(text: string): Claim | null {
  const parts = /^([a-z2-7]{2,6})\.([\w-]{43})$/.exec(text);
  return parts && { councilCode: parts[1]!, secret: parts[2]! };
}

/** 256 random bits, of which only the hash is kept. */
export function newSecret(): { secret: string; hash: Buffer } {
  const secret = randomBytes(32).toString('base64url');
  return { secret, hash: hashOfSecret(secret) };
}

export const hashOfSecret = (secret: string): Buffer => createHash('sha256').update(secret).digest();

export function cookieNamed(name: string, headers: Record<string, string | string[] | undefined>): string {
  const pairs = String(headers.cookie ?? '').split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1) ?? '';
}
