import { isId } from '@kenes/kernel';
import type { FindHeldFile, HeldFile } from './files/file-holders.js';
import type { MessageQueries } from './messages.queries.js';

const fileSql = `SELECT f.sha256, f.size, f.media_type AS "mediaType", u.name FROM message_file u
  JOIN stored_file f ON f.council_id = u.council_id AND f.id = u.file_id WHERE u.message_id = $1 AND u.position = $2`;
const rawSql = `SELECT f.sha256, f.size, f.media_type AS "mediaType" FROM inbound_mail i
  JOIN stored_file f ON f.council_id = i.council_id AND f.id = i.file_id WHERE i.id = $1`;

/** A file of a message, for whoever may read the message. */
export const findMessageFile = (queries: MessageQueries): FindHeldFile => async (viewer, messageId, position) => {
  if (!isId(messageId) || !(await queries.byId(viewer, messageId))) return null;
  return (await viewer.reading.query<HeldFile>(fileSql, [messageId, position]))[0] ?? null;
};

/** The letter as it arrived, byte for byte, for whoever may read the message. */
export const findRawLetter = (queries: MessageQueries): FindHeldFile => async (viewer, messageId) => {
  const message = isId(messageId) ? await queries.byId(viewer, messageId) : null;
  if (!message) return null;
  const [raw] = await viewer.reading.query<Omit<HeldFile, 'name'>>(rawSql, [message.inboundId]);
  const day = message.receivedAt.toISOString().slice(0, 10);
  return { ...raw!, name: `${day} ${message.subject || message.fromAddress || 'letter'}.eml` };
};
