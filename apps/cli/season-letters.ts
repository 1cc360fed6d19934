import type { SeasonLetter } from '@kenes/config';

const encoded = (words: string) => (words ? `=?utf-8?B?${Buffer.from(words).toString('base64')}?=` : '');
const wrapped = (text: string) => Buffer.from(text).toString('base64').replace(/.{76}/g, '$&\r\n');
const dateOf = (at: Date) => at.toUTCString().replace('GMT', '+0000');

/** The letter as it would arrive. */
export function written({ from, subject, text }: Pick<SeasonLetter, 'from' | 'subject' | 'text'>, to: string, at: Date, headers: readonly string[] = []): Buffer {
  const domain = from.address.split('@')[1];
  const head = [
    `From: ${[encoded(from.name), `<${from.address}>`].filter(Boolean).join(' ')}`, `To: <${to}>`, `Subject: ${encoded(subject)}`,
    `Date: ${dateOf(at)}`, `Message-ID: <${at.getTime()}@${domain}>`, ...headers,
    'MIME-Version: 1.0', 'Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: base64',
  ];
  return Buffer.from([...head, '', wrapped(text.join('\r\n\r\n')), ''].join('\r\n'));
}

/** What a mail server sends back when it could not deliver (RFC 3464). */
export function returned(recipient: string, to: string, at: Date, { status, words }: { status: string; words: string }): Buffer {
  const domain = recipient.split('@')[1];
  return Buffer.from([
    `From: Mail Delivery System <mailer-daemon@${domain}>`, `To: <${to}>`, 'Subject: Undelivered Mail Returned to Sender', `Date: ${dateOf(at)}`, `Message-ID: <${at.getTime()}.dsn@${domain}>`,
    'Auto-Submitted: auto-replied', 'MIME-Version: 1.0', 'Content-Type: multipart/report; report-type=delivery-status; boundary="dsn"', '',
    '--dsn', 'Content-Type: text/plain; charset=us-ascii', '', `<${recipient}>: ${words}`, '',
    '--dsn', 'Content-Type: message/delivery-status', '', `Reporting-MTA: dns; mx.${domain}`, '', `Final-Recipient: rfc822; ${recipient}`, 'Action: failed', `Status: ${status}`, `Diagnostic-Code: smtp; ${words}`, '',
    '--dsn--', '',
  ].join('\r\n'));
}
