export type { Figure, Indicator } from './figures.js';
export { readReplies, readReply, type NumberedReading, type ReplyContext, type ReplyKind, type ReplyReading } from './read-reply.js';
