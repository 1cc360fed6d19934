import { readHeaderLines, firstOf, type HeaderLine } from './header.js';

export interface Bounce {
  action: 'failed' | 'delayed' | 'delivered' | 'relayed' | 'expanded';
  /** Enhanced status (RFC 3463): 5.x.x is final, 4.x.x is a delay. */
  status: string | null;
  recipient: string | null;
  /** The other server's words. */
  diagnostic: string | null;
  /** Message-ID of the letter that came back, when the report holds it. */
  originalMessageId: string | null;
}

interface Part {
  mediaType: string;
  content: Buffer;
}

const ACTIONS = ['failed', 'delayed', 'delivered', 'relayed', 'expanded'] as const;

/** A delivery report (RFC 3464), or the free text some hosts send from MAILER-DAEMON instead; null for anything else. */
export function readBounce(lines: HeaderLine[], subject: string, text: string, parts: Part[]): Bounce | null {
  const returned = parts.find((part) => part.mediaType === 'message/rfc822' || part.mediaType === 'text/rfc822-headers');
  const originalMessageId = returned ? messageIdIn(firstOf(readHeaderLines(returned.content), 'message-id')) : null;
  const report = parts.find((part) => part.mediaType === 'message/delivery-status' || part.mediaType === 'message/global-delivery-status');
  if (report) return { ...fromReport(report.content), originalMessageId };
  return isFromDaemon(lines, subject) ? { ...fromWords(text), originalMessageId: originalMessageId ?? messageIdIn(text) } : null;
}

/** Per-message fields, then one group per recipient: the first failed one speaks for the letter (we send to one person). */
function fromReport(content: Buffer): Omit<Bounce, 'originalMessageId'> {
  const groups = content
    .toString('utf8')
    .slice(0, 64 * 1024)
    .split(/\r?\n\r?\n/)
    .map((group) => readHeaderLines(Buffer.from(`${group.trim()}\r\n\r\n`)))
    .filter((group) => firstOf(group, 'final-recipient') ?? firstOf(group, 'action') ?? firstOf(group, 'status'));
  const group = groups.find((one) => /^failed/i.test(firstOf(one, 'action') ?? '')) ?? groups[0] ?? [];
  const status = /\d\.\d{1,3}\.\d{1,3}/.exec(firstOf(group, 'status') ?? '')?.[0] ?? null;
  const written = (firstOf(group, 'action') ?? '').toLowerCase();
  const action = ACTIONS.find((known) => written.startsWith(known)) ?? (status?.startsWith('4') ? 'delayed' : 'failed');
  return { action, status, recipient: addressIn(firstOf(group, 'original-recipient') ?? firstOf(group, 'final-recipient')), diagnostic: diagnosticIn(group) };
}

function fromWords(text: string): Omit<Bounce, 'originalMessageId'> {
  const shown = text.slice(0, 16 * 1024);
  const status = /\b([245]\.\d{1,3}\.\d{1,3})\b/.exec(shown)?.[1] ?? null;
  const code = /\b([45]\d\d)[ -]/.exec(shown)?.[1] ?? null;
  const isDelay = status ? status.startsWith('4') : code ? code.startsWith('4') : /отложен|задерж|delayed|will (?:keep|retry)/iu.test(shown);
  const diagnostic = shown.split('\n').find((line) => /\b[45]\d\d[ -]|\b[45]\.\d\.\d/.test(line)) ?? null;
  return { action: isDelay ? 'delayed' : 'failed', status, recipient: addressIn(shown), diagnostic: diagnostic?.trim().slice(0, 400) ?? null };
}

function isFromDaemon(lines: HeaderLine[], subject: string): boolean {
  const from = firstOf(lines, 'from') ?? '';
  const nullSender = /^<\s*>$/.test(firstOf(lines, 'return-path') ?? '');
  const saysSo = /undeliver|delivery (?:status|failure)|mail delivery|failure notice|returned mail|недоставлен|не доставлен|не удается доставить|не удалось доставить|жеткізілмеді/iu.test(subject);
  return /mailer-daemon@/i.test(from) || (saysSo && (nullSender || /postmaster@/i.test(from)));
}

function diagnosticIn(group: HeaderLine[]): string | null {
  const words = firstOf(group, 'diagnostic-code');
  return words ? words.replace(/^[a-z0-9-]+\s*;\s*/i, '').slice(0, 400) : null;
}

function addressIn(text: string | null): string | null {
  return /[A-Za-z0-9._%+'=-]{1,64}@[A-Za-z0-9.-]{1,190}[A-Za-z0-9]/.exec(text ?? '')?.[0] ?? null;
}

function messageIdIn(text: string | null): string | null {
  return /<[^<>\s@]{1,250}@[^<>\s@]{1,250}>/.exec(text ?? '')?.[0] ?? null;
}
