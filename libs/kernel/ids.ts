import { randomBytes } from 'node:crypto';

/** A new UUIDv7 (RFC 9562 §5.7): sortable by the moment it was made, unguessable in its last 74 bits. An id grants nothing. */
export function newId(at: number = Date.now()): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(at, 0, 6);
  bytes[6] = 0x70 | (bytes[6]! & 0x0f);
  bytes[8] = 0x80 | (bytes[8]! & 0x3f);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/** Whether a text that came from outside may be compared with an id at all. */
export const isId = (text: unknown): text is string => typeof text === 'string' && uuid.test(text);
