import { Readable } from 'node:stream';
import { absenceIn, automaticReason, mayTellAbsence } from './automatic.js';
import { readBody, type BodyPart, type MessageBody } from './body.js';
import { readBounce } from './bounce.js';
import { decodeText } from './charset.js';
import { distinctNames, safeFileName } from './file-name.js';
import { allOf, decodeHeader, firstOf, HEADER_BLOCK_MAX, readHeaderLines, type HeaderLine } from './header.js';
import { readMailboxes } from './mailboxes.js';
import type { MessageProblem, ReadAttachment, ReadMessage } from './message.js';
import { readParameters } from './parameters.js';
import { cutQuotes } from './quotes.js';
import { withWholeTexts } from './whole-texts.js';

const REFERENCES_MAX = 200;
// Shown and searched; a longer text is kept in the raw letter only.
const TEXT_MAX = 512 * 1024;

/**
 * Takes a raw message apart for people: Cyrillic put right, quotes cut, files named, automatic letters and bounces
 * recognised. Throws on what is too complex; run it through `MailReader`, where that is an answer and not a crash.
 */
export function readMessage(raw: Buffer): Promise<ReadMessage> {
  return readMessageFrom(Readable.from([raw]));
}

/** The same for a letter that arrives in pieces; only its head and its parts are held. */
export async function readMessageFrom(letter: Readable): Promise<ReadMessage> {
  const head: Buffer[] = [];
  let held = 0;
  letter.on('data', (chunk: Buffer) => {
    if (held < HEADER_BLOCK_MAX) head.push(Buffer.from(chunk.subarray(0, HEADER_BLOCK_MAX - held)));
    held += chunk.length;
  });
  const body = await readBody(letter);
  const lines = readHeaderLines(Buffer.concat(head));
  const hint = body.charset;
  const subject = decodeHeader(firstOf(lines, 'subject') ?? '', hint).slice(0, 1000);
  const text = body.text.replace(/\r\n?/g, '\n').slice(0, TEXT_MAX);
  const cut = cutQuotes(text);
  const returnPath = returnPathOf(lines);
  const automatic = automaticReason(lines, subject, returnPath);
  const calendar = body.parts.find((part) => part.mediaType === 'text/calendar');
  const from = readMailboxes(firstOf(lines, 'from'), hint);
  const { messageId, inReplyTo, references } = threadOf(lines);
  const date = dateOf(firstOf(lines, 'date'));
  return withWholeTexts<ReadMessage>({
    messageId,
    inReplyTo,
    references,
    subject,
    from: from[0] ?? { name: '', address: '' },
    replyTo: readMailboxes(firstOf(lines, 'reply-to'), hint),
    to: readMailboxes(allOf(lines, 'to').join(', '), hint),
    cc: readMailboxes(allOf(lines, 'cc').join(', '), hint),
    date,
    returnPath,
    automatic,
    bounce: readBounce(lines, subject, text, body.parts),
    absence: mayTellAbsence(automatic) ? absenceIn(cut.reply) : null,
    text: text.trim(),
    reply: cut.reply,
    quoted: cut.quoted,
    html: body.html,
    tables: tablesOf(body),
    attachments: attachmentsOf(body, hint, calendar ?? null),
    calendar: calendar ? decodeText(calendar.content, readParameters(headerField(calendar, 'content-type')).parameters.get('charset') ?? 'utf-8').text : null,
    problems: problemsOf(lines, body, { from: from.length, messageId, date, cut: body.text.length > TEXT_MAX, subject, inReplyTo }),
  });
}

function threadOf(lines: HeaderLine[]): Pick<ReadMessage, 'messageId' | 'inReplyTo' | 'references'> {
  const messageId = messageIdsIn(firstOf(lines, 'message-id'))[0] ?? null;
  const inReplyTo = messageIdsIn(firstOf(lines, 'in-reply-to')).at(-1) ?? null;
  const chain = messageIdsIn(allOf(lines, 'references').join(' '));
  if (inReplyTo && !chain.includes(inReplyTo)) chain.push(inReplyTo);
  return { messageId, inReplyTo, references: [...new Set(chain)].slice(-REFERENCES_MAX) };
}

function messageIdsIn(value: string | null): string[] {
  return (value ?? '').match(/<[^<>\s]{3,400}>/g) ?? [];
}

function returnPathOf(lines: HeaderLine[]): string | null {
  const written = firstOf(lines, 'return-path');
  if (written === null) return null;
  return /<([^<>]*)>/.exec(written)?.[1]!.trim() ?? written.trim();
}

function dateOf(written: string | null): Date | null {
  const date = written ? new Date(written.replace(/\s*\([^)]*\)\s*$/, '')) : null;
  return date && !Number.isNaN(date.getTime()) ? date : null;
}

/** Tables of the reply only: those that stand in a quoted part belong to somebody else's letter. */
function tablesOf(body: MessageBody): string[][][] {
  if (!body.htmlText || body.htmlText.tables.length === 0) return [];
  const { kept } = cutQuotes(body.htmlText.text);
  return body.htmlText.tables.filter((table) => kept[table.line] !== false).map((table) => table.rows);
}

function attachmentsOf(body: MessageBody, hint: string | null, calendar: BodyPart | null): ReadAttachment[] {
  const files = body.parts.filter((part) => part !== calendar || disposition(part).startsWith('attachment'));
  const read = files.map((part, at) => ({
    name: safeFileName(writtenName(part, hint), part.mediaType, at + 1),
    mediaType: part.mediaType,
    content: part.content,
    inline: isInline(part, body.html),
    contentId: part.contentId,
  }));
  const names = distinctNames(read.map((file) => file.name));
  return read.map((file, at) => ({ ...file, name: names[at]! }));
}

function writtenName(part: BodyPart, hint: string | null): string {
  const named = readParameters(headerField(part, 'content-disposition'), hint).parameters.get('filename');
  return named || readParameters(headerField(part, 'content-type'), hint).parameters.get('name') || innerSubject(part);
}

/** A letter inside the letter is called by its subject. */
function innerSubject(part: BodyPart): string {
  if (part.mediaType !== 'message/rfc822') return '';
  const subject = decodeHeader(firstOf(readHeaderLines(part.content), 'subject') ?? '').replace(/[\\/]/g, '-').slice(0, 100);
  return subject ? `${subject}.eml` : '';
}

function isInline(part: BodyPart, html: string | null): boolean {
  if (!part.mediaType.startsWith('image/')) return false;
  return part.contentId !== null && html !== null && html.includes(`cid:${part.contentId}`);
}

function disposition(part: BodyPart): string {
  return (headerField(part, 'content-disposition') ?? '').toLowerCase();
}

function headerField(part: BodyPart, name: string): string | null {
  return firstOf(readHeaderLines(Buffer.from(`${part.header}\r\n\r\n`, 'latin1')), name);
}

function problemsOf(
  lines: HeaderLine[],
  body: MessageBody,
  known: { from: number; messageId: string | null; date: Date | null; cut: boolean; subject: string; inReplyTo: string | null },
): MessageProblem[] {
  const type = firstOf(lines, 'content-type')?.toLowerCase() ?? '';
  const isForward = known.inReplyTo === null && /^\s*(?:fwd?|wg|пересл|пер|қайта жіберу)\s*:/iu.test(known.subject);
  const found: [boolean, MessageProblem][] = [
    [known.from === 0, 'no-from'],
    [known.from > 1 || allOf(lines, 'from').length > 1, 'several-from'],
    [known.messageId === null, 'no-message-id'],
    [known.date === null, 'no-date'],
    [body.corrected, 'charset-corrected'],
    [body.htmlText !== null && !body.htmlText.whole, 'html-cut'],
    [known.cut, 'text-cut'],
    [body.tooMany, 'too-many-attachments'],
    [/^multipart\/(?:signed|encrypted)|pkcs7-mime/.test(type), 'signed-or-encrypted'],
    [isForward, 'forwarded'],
  ];
  return found.filter(([holds]) => holds).map(([, problem]) => problem);
}
