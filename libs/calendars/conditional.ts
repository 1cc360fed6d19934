/** What is known of a feed without its bytes. */
export interface Validators {
  etag: string;
  lastModified: Date;
}

export type Encoding = 'identity' | 'gzip';
type Headers = Record<string, string | string[] | undefined>;

const one = (value: string | string[] | undefined): string => [value ?? ''].flat().join(',');

/** The entity tag of one encoding: the same calendar, other bytes (RFC 9110 §8.8.3.3). */
export const tagOf = (etag: string, encoding: Encoding): string => `"${etag}${encoding === 'gzip' ? '-gzip' : ''}"`;

/** RFC 9110 §13.1: a tag, where one is sent, decides alone; the date is for readers that keep no tags. */
export function isNotModified(headers: Headers, { etag, lastModified }: Omit<Validators, 'lastModified'> & { lastModified: Date | null }): boolean {
  const tags = one(headers['if-none-match']);
  if (tags) return tags.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '').replace(/-gzip"$/, '"') === `"${etag}"`);
  const since = Date.parse(one(headers['if-modified-since']));
  return lastModified !== null && Number.isFinite(since) && Math.floor(lastModified.getTime() / 1000) * 1000 <= since;
}

/** Gzip where the reader names it and does not refuse it with q=0 (RFC 9110 §12.5.3). */
export function encodingFor(headers: Headers): Encoding {
  const weights = new Map(one(headers['accept-encoding']).toLowerCase().split(',').map((part) => {
    const [name, ...parameters] = part.split(';').map((piece) => piece.trim());
    const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
    return [name!, weight === undefined ? 1 : Number(weight)] as const;
  }));
  return (weights.get('gzip') ?? weights.get('*') ?? 0) > 0 ? 'gzip' : 'identity';
}
