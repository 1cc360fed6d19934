import type { ReceivedLetter } from './mailboxes.js';

type Quoted = Pick<ReceivedLetter, 'at' | 'subject' | 'text' | 'toName' | 'toAddress'> & { zone: string; fromName: string; fromAddress: string };

/** How an answer looks when it leaves a mail program: Outlook in the ministries, Gmail elsewhere, Thunderbird in Kazakh. */
export function quoted(letter: Quoted, program: 'outlook' | 'gmail' | 'thunderbird'): string {
  return { outlook, gmail, thunderbird }[program](letter);
}

/** The same person always writes from the same program. */
export function programOf(address: string): 'outlook' | 'gmail' | 'thunderbird' {
  if (/@(edu|enbek|dsm|prok|gov)/.test(address)) return 'outlook';
  return address.length % 2 === 0 ? 'gmail' : 'thunderbird';
}

function outlook({ at, zone, subject, text, toName, toAddress, fromName, fromAddress }: Quoted): string {
  const sent = new Intl.DateTimeFormat('ru', { timeZone: zone, dateStyle: 'long', timeStyle: 'short' }).format(at).replace(' в ', ' ');
  return `________________________________\nОт: ${fromName} <${fromAddress}>\nОтправлено: ${sent}\nКому: ${toName} <${toAddress}>\nТема: ${subject}\n\n${text}`;
}

function gmail({ at, zone, text, fromName, fromAddress }: Quoted): string {
  const date = new Intl.DateTimeFormat('ru', { timeZone: zone, weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }).format(at);
  const time = new Intl.DateTimeFormat('ru', { timeZone: zone, timeStyle: 'short' }).format(at);
  return `${date} в ${time}, ${fromName} <${fromAddress}>:\n\n${marked(text)}`;
}

function thunderbird({ at, zone, text, fromName }: Quoted): string {
  const date = new Intl.DateTimeFormat('ru', { timeZone: zone, dateStyle: 'short' }).format(at);
  const time = new Intl.DateTimeFormat('ru', { timeZone: zone, timeStyle: 'short' }).format(at);
  return `${date} ${time} уақытында, ${fromName} жазған:\n${marked(text)}`;
}

const marked = (text: string): string => text.trimEnd().split('\n').map((line) => (line === '' ? '>' : `> ${line}`)).join('\n');
