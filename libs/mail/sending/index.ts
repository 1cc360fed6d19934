export { deliver, usualTimeouts } from './deliver.js';
export type { Delivery, Outcome, Timeouts } from './deliver.js';
export { buildMessage, CannotBeSent } from './message.js';
export type { BuiltMail, DkimKey, Mailbox, MailToSend } from './message.js';
export { relayOf } from './relay.js';
export type { Relay } from './relay.js';
export { threadIndex } from './thread-index.js';
