// What mail clients write above a quoted letter. Words only; the scanner in quotes.ts knows the shapes.
// Sources: the clients' own translations (Thunderbird, Roundcube, Zimbra, K-9) and their letters (Gmail, Outlook,
// Mail.ru, Yandex, Apple, The Bat), in Russian, Kazakh and English.

export const VERBS =
  /(?:^|[\s,(])(?:пишет|пишут|писал(?:\(а\)|а|и)?|написал(?:\(а\)|а|и)?|жазған|жазды|жазыпты|жазады|wrote|writes|schrieb)\s*:\s*$/iu;
// Verb in the middle: «Имя писал(а) 02.03.2026 10:15:», «Вы писали 2 марта …:», «Имя жазған, уақыты …:».
export const VERB_INSIDE =
  /(?:^|\s)(?:вы\s+писали|писал(?:\(а\)|а|и)?|написал(?:\(а\)|а|и)?|пишет|жазған|жазды|сіз\s+жаздыңыз|wrote|you\s+wrote)(?:[\s,:]|$)/iu;

const MONTH =
  'янв|фев|мар|апр|мая|май|июн|июл|авг|сен|окт|ноя|дек|қаң|ақп|нау|сәу|мам|мау|шіл|там|қыр|қаз|қар|жел|jan|feb|apr|may|jun|jul|aug|sep|oct|nov|dec|march';

export const DATE = new RegExp(
  [
    String.raw`\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}`,
    String.raw`\b\d{4}[./-]\d{1,2}[./-]\d{1,2}`,
    String.raw`\b\d{1,2}\s+(?:${MONTH})[\p{L}.]*,?\s+\d{4}`,
    String.raw`\b\d{4}\s*(?:ж\.|жылғы|ж)?,?\s*\d{1,2}\s+(?:${MONTH})`,
    String.raw`(?:${MONTH})[\p{L}.]*\s+\d{1,2},?\s+\d{4}`,
    String.raw`\b\d{1,2}\s+(?:${MONTH})[\p{L}.]*\s*,?\s*(?:в|at)?\s*\d{1,2}:\d\d`,
  ].join('|'),
  'iu',
);
export const TIME = /\b\d{1,2}:\d{2}(?::\d{2})?/;
export const ADDRESS = /<?[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}.-]{1,190}>?/u;

// «-----Исходное сообщение-----», «-------- Пересылаемое сообщение --------», «Начало переадресованного сообщения:».
export const SEPARATOR =
  /^[\s*>]*(?:[-_=]{2,}\s*)(?:исходное|оригинальное|первоначальное|пересылаемое|пересланное|пересланное|перенаправленное|переадресованное|түпнұсқа|бастапқы|қайта\s+жіберілген|жіберілген|original|forwarded)\s*(?:сообщение|письмо|хабарлама(?:сы)?|хат|message|mail)?[^-_=\n]{0,80}(?:[-_=]{2,})\s*\*?$/iu;
export const FORWARD_START = /^(?:начало\s+(?:переадресованного|пересылаемого)\s+сообщения|begin\s+forwarded\s+message|қайта\s+жіберілген\s+хабарлама(?:ның\s+басы)?)\s*:\s*$/iu;
// Outlook draws a line above its header block.
export const RULE = /^[\s>]*_{8,}\s*$/;

export type HeaderKind = 'from' | 'sent' | 'to' | 'copy' | 'subject';

const HEADERS: [HeaderKind, RegExp][] = [
  ['from', /^[\s>*]*(?:от\s+кого|от|отправитель|from|sender|кімнен|жіберуші)\s*:\**(?:\s|$)/iu],
  ['sent', /^[\s>*]*(?:отправлено|отправлен|послано|дата|дата\s+отправки|время|sent|date|күні|жіберілді|жіберілген\s+күні|жіберілген|уақыты)\s*:\**(?:\s|$)/iu],
  ['to', /^[\s>*]*(?:кому|получатель|to|кімге|алушы)\s*:\**(?:\s|$)/iu],
  ['copy', /^[\s>*]*(?:копия|скрытая\s+копия|cc|bcc|көшірме|көшірмесі)\s*:\**(?:\s|$)/iu],
  ['subject', /^[\s>*]*(?:тема|subject|тақырыбы|тақырып)\s*:\**(?:\s|$)/iu],
];

/** Which line of a quoted letter's header this is, if any. */
export function headerKind(line: string): HeaderKind | null {
  for (const [kind, shape] of HEADERS) if (shape.test(line)) return kind;
  return null;
}
