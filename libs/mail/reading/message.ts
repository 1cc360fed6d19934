import type { AutomaticReason } from './automatic.js';
import type { Bounce } from './bounce.js';
import type { WrittenAddress } from './mailboxes.js';

/** A letter as the parts of the system that act on it see it. The raw bytes stay what was received. */
export interface ReadMessage {
  /** With its angle brackets; null when the letter has none. */
  messageId: string | null;
  inReplyTo: string | null;
  /** The whole References chain, oldest first, with In-Reply-To at its end when it was missing there. */
  references: string[];
  subject: string;
  from: WrittenAddress;
  replyTo: WrittenAddress[];
  to: WrittenAddress[];
  cc: WrittenAddress[];
  date: Date | null;
  /** Address of the Return-Path field; '' is the null sender, null says there is no such field. */
  returnPath: string | null;
  /** Why nobody may be answered for this letter; null when a person wrote it. */
  automatic: AutomaticReason | null;
  bounce: Bounce | null;
  /** What an out-of-office answer says («в отпуске до 15 июня, замещает …»). */
  absence: string | null;
  /** All readable text; from the HTML when there is no plain part. */
  text: string;
  /** The text without what it quotes, signature kept. */
  reply: string;
  quoted: string;
  /** HTML as it came: sanitise before showing. */
  html: string | null;
  /** Tables of data in the reply (not in what it quotes), as rows of cells. */
  tables: string[][][];
  attachments: ReadAttachment[];
  /** The text/calendar part, if there is one. */
  calendar: string | null;
  /** What was odd, in words for a log. */
  problems: MessageProblem[];
}

export interface ReadAttachment {
  name: string;
  mediaType: string;
  content: Buffer;
  /** Shown inside the HTML (a logo, a pasted picture) rather than sent as a file. */
  inline: boolean;
  /** Content-ID without brackets, for pictures of the HTML. */
  contentId: string | null;
}

export type MessageProblem =
  | 'no-from'
  | 'several-from'
  | 'no-message-id'
  | 'no-date'
  | 'charset-corrected'
  | 'html-cut'
  | 'text-cut'
  | 'too-many-attachments'
  | 'signed-or-encrypted'
  | 'forwarded';

/** The answer about a letter nobody could read: a state a person sees, never a loss. */
export interface Unreadable {
  unreadable: 'too-complex' | 'too-slow' | 'too-large' | 'failed';
}
