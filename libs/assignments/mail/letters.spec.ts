import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fill } from '@kenes/mail';
import type { Language } from '@kenes/config';
import { acceptanceLetter, assignmentLetter, cancellationLetter, consolidatedLetter, extensionLetter, receiptLetter, reopeningLetter, returnLetter, type ComposedLetter, type LetterFrame, type LetterLanguage } from './index.js';
import { acceptance, cancelled, consolidated, consolidatedRequest, moved, movedAsAsked, notMoved, order, receipt, recommendation, reopened, reopenedRequest, request, rework, thanks, waitedFor } from './testing.js';

const languages: readonly LetterLanguage[] = ['kk', 'ru', 'kk+ru', 'en'];
const golden = join(import.meta.dirname, 'golden');

interface Case { name: string; data: LetterFrame; compose(language: LetterLanguage): ComposedLetter; link: string; code: string; reply: string; due: string }
const kims = { link: 'https://kenes.example/r/dl.7Qm2xk.Vn3sT0bJ9eWqKc41LzRhYpXaUf8', code: '4827 3106', reply: 'dl-27041-7qm2xk@in.kenes.example' };
const bekenovs = { link: 'https://kenes.example/r/dl.9Hd4wa.Kb7uM2cXo1TzQe5RjNvLyGsPi3W', code: '6150 2294', reply: 'dl-27041-9hd4wa@in.kenes.example' };
const omarovas = { link: 'https://kenes.example/r/dl.3Vx8ne.Pw5rD1mZt6BqFk9GjScYuHa4LoE', code: '9034 7715', reply: 'dl-27058-3vx8ne@in.kenes.example' };

const qasenovs = { link: 'https://kenes.example/r/dl.5Tc1rq.Ae8kZ3vYb0NwGh7XsFpUuLd2OiM', code: '2946 8817', reply: 'dl-27029-5tc1rq@in.kenes.example' };

const cases: readonly Case[] = [
  { name: '1-assignment', data: order, compose: (language) => assignmentLetter(order, language), ...kims, due: order.due },
  { name: '1-request', data: request, compose: (language) => assignmentLetter(request, language), ...bekenovs, due: request.due },
  { name: '1-recommendation', data: recommendation, compose: (language) => assignmentLetter(recommendation, language), ...omarovas, due: recommendation.due },
  { name: '3-receipt', data: receipt, compose: (language) => receiptLetter(receipt, language), ...kims, due: receipt.due },
  { name: '4-return', data: rework, compose: (language) => returnLetter(rework, language), ...kims, due: rework.due },
  { name: '5-extension', data: moved, compose: (language) => extensionLetter(moved, language), ...qasenovs, due: moved.due },
  { name: '5-extension-as-asked', data: movedAsAsked, compose: (language) => extensionLetter(movedAsAsked, language), ...qasenovs, due: movedAsAsked.due },
  { name: '5-extension-refused', data: notMoved, compose: (language) => extensionLetter(notMoved, language), ...qasenovs, due: notMoved.due },
  { name: '5-extension-request', data: waitedFor, compose: (language) => extensionLetter(waitedFor, language), ...bekenovs, due: waitedFor.due },
  { name: '7-acceptance', data: acceptance, compose: (language) => acceptanceLetter(acceptance, language), ...kims, due: acceptance.due },
  { name: '7-acceptance-request', data: thanks, compose: (language) => acceptanceLetter(thanks, language), ...bekenovs, due: thanks.due },
  { name: '8-cancellation', data: cancelled, compose: (language) => cancellationLetter(cancelled, language), ...kims, due: cancelled.due },
  { name: '9-reopening', data: reopened, compose: (language) => reopeningLetter(reopened, language), ...kims, due: reopened.due },
  { name: '12-consolidated', data: consolidated, compose: (language) => consolidatedLetter(consolidated, language), ...bekenovs, due: consolidated.due },
  { name: '12-consolidated-request', data: consolidatedRequest, compose: (language) => consolidatedLetter(consolidatedRequest, language), ...bekenovs, due: consolidatedRequest.due },
  { name: '9-reopening-request', data: reopenedRequest, compose: (language) => reopeningLetter(reopenedRequest, language), ...bekenovs, due: reopenedRequest.due },
];
const all = cases.flatMap((each) => languages.map((language) => ({ ...each, language })));

const subjectLabel: Record<LetterLanguage, string> = { kk: 'Тақырыбы', ru: 'Тема', 'kk+ru': 'Тема', en: 'Subject' };
const fileOf = (name: string, language: LetterLanguage, ending: string) => join(golden, `${name}.${language.replace('+', '-')}.${ending}`);
const tongues = (language: LetterLanguage) => (language === 'kk+ru' ? ['kk', 'ru'] : [language]) as Language[];

/** What is left when a gateway takes away every tag, link and image. */
function stripped(html: string): string {
  return html
    .slice(html.indexOf('<body'))
    .replace(/<!--.*?-->/gs, '')
    .replace(/<(?:br|\/td|\/tr|\/div)[^>]*>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:nbsp|#160|#xa0);|\u00a0/g, ' ').replace(/&#8209;|\u2011/g, '-')
    .replace(/&#x27;/g, "'").replace(/&quot;/g, '"').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
}
const words = (text: string) => text.replace(/\s+/g, ' ').trim();

describe('Letters about an assignment', () => {
  it.each(all)('$name in $language reads as the golden text, word for word and line for line', ({ name, language, compose, ...secrets }) => {
    const { subject, text } = compose(language);
    const written = `${subjectLabel[language]}: ${subject}\n\n${fill(text, secrets)}`;
    expect(written).toBe(readFileSync(fileOf(name, language, 'txt'), 'utf8'));
  });

  it.each(all)('$name in $language says in HTML what the golden page says', ({ name, language, compose, ...secrets }) => {
    const file = fileOf(name, language, 'html');
    expect(existsSync(file)).toBe(true);
    expect(words(stripped(fill(compose(language).html, secrets)))).toBe(words(stripped(readFileSync(file, 'utf8'))));
  });

  it.each(all)('$name in $language keeps a subject short, № and date first', ({ language, compose, data }) => {
    const { subject } = compose(language);
    expect(subject.length).toBeLessThanOrEqual(70);
    expect(subject).toMatch(new RegExp(`^(№|No\\.) ${data.number} · [^·]*\\d[^·]* · `, 'u'));
  });

  it.each(all)('$name in $language has at most 30 lines of 78 columns', ({ language, compose }) => {
    const lines = compose(language).text.trimEnd().split('\n');
    expect(lines.length).toBeLessThanOrEqual(30);
    expect(Math.max(...lines.filter((line) => !line.startsWith('[[link]]')).map((line) => line.length))).toBeLessThanOrEqual(78);
  });

  it.each(all)('$name in $language works with every tag, link and image taken away', ({ language, compose, data, due, ...secrets }) => {
    const letter = compose(language);
    const texts = [fill(letter.text, secrets), stripped(fill(letter.html, secrets))].map(words);
    const ends: Record<Language, string> = { kk: 'күннің соңына дейін', ru: 'до конца дня', en: 'end of day' };
    const days: Record<Language, RegExp> = { kk: /2027 жылғы \d+ мамыр, \p{L}+/u, ru: /\p{L}+, \d+ мая 2027 года/u, en: /\p{L}+, \d+ May 2027/u };
    for (const text of texts) {
      expect(text).toContain(data.number);
      expect(text).toContain(data.sender.phone!);
      expect(text).toContain(secrets.code);
      for (const tongue of tongues(language)) {
        expect(text).toContain(ends[tongue]);
        expect(text).toMatch(days[tongue]);
        for (const line of data.examples?.[tongue] ?? []) expect(text).toContain(line);
      }
    }
    expect(due).toMatch(/^2027-05/);
  });

  it.each(all)('$name in $language asks to quote the number in the answer', ({ language, compose, data }) => {
    const quotes: Record<Language, string> = {
      kk: `Жауапта № ${data.number} нөмірін көрсетуіңізді сұраймыз.`, ru: `В ответе просим указать № ${data.number}.`, en: `Please quote No. ${data.number} in your answer.`,
    };
    const { text, html } = compose(language);
    for (const tongue of tongues(language)) {
      expect(text).toContain(quotes[tongue]);
      expect(words(stripped(html))).toContain(quotes[tongue]);
    }
  });

  it.each(all)('$name in $language fetches nothing, counts nobody and keeps its secrets out of the stored body', ({ language, compose }) => {
    const { html, text } = compose(language);
    const targets = [...html.matchAll(/\s(?:src|href|background|srcset|action)="([^"]*)"/g)].map(([, target]) => target);
    expect(targets.filter((target) => !/^(?:\[\[(?:qr|link)\]\]$|mailto:\[\[reply\]\]\?|tel:\+7)/.test(target))).toEqual([]);
    expect(html).not.toMatch(/url\(|@import|<script|<link|<iframe|<form/);
    expect(html.match(/<img/g)).toHaveLength(1);
    expect(html.match(/https?:\/\/(?!www\.w3\.org\/1999\/xhtml)/g)).toBeNull();
    expect(text).not.toMatch(/https?:/);
    for (const each of ['[[link]]', '[[code]]']) expect(text.split(each)).toHaveLength(2);
    expect(html).toContain('mailto:[[reply]]?subject=Re%3A%20');
  });

  it('shows three lines to answer with, each a mail already typed', () => {
    for (const { html } of languages.filter((language) => language !== 'kk+ru').map((language) => assignmentLetter(order, language))) {
      expect(html.match(/href="mailto:/g)).toHaveLength(3);
    }
    const { html } = assignmentLetter(order, 'ru');
    const bodies = [...html.matchAll(/&amp;body=([^"]+)"/g)].map(([, body]) => decodeURIComponent(body));
    expect(bodies).toEqual(order.examples!.ru);
  });
});

describe('A request', () => {
  const forbidden = /поруч|просроч|исполнител|исполнительск|соисполнител|снят[оа] с контроля|доработк|тапсырма|мерзімі? өт|мерзімін|орындаушы|атқарушылық|бақылаудан|пысықтау|assignment|overdue|executor|executive discipline|off control|rework/iu;
  const alone = { ...request, role: { kind: 'alone' as const, body: { kk: 'Бас прокуратура', ru: 'Генеральная прокуратура', en: 'Prosecutor General’s Office' } } };
  const lead = { ...request, role: { kind: 'lead' as const, body: alone.role.body, othersBy: '2027-05-14' } };
  const plain = { examples: undefined };
  const letters: Record<string, (language: LetterLanguage) => ComposedLetter> = {
    'asked with others': (language) => assignmentLetter({ ...request, ...plain }, language),
    'asked alone': (language) => assignmentLetter({ ...alone, ...plain, closesBy: 'officialLetter', result: { ru: 'список', kk: 'тізім', en: 'a list' } }, language),
    'asked to collect': (language) => assignmentLetter({ ...lead, ...plain }, language),
    'received': (language) => receiptLetter({ ...receipt, ...plain, force: 'request', closesBy: 'officialLetter' }, language),
    'asked again': (language) => returnLetter({ ...rework, ...plain, force: 'request' }, language),
    'asked again by another day': (language) => returnLetter({ ...rework, ...plain, force: 'request', dueMoved: true }, language),
    'given more time': (language) => extensionLetter(waitedFor, language),
    'given another day': (language) => extensionLetter({ ...waitedFor, ...plain, outcome: 'other', due: '2027-05-25', next: 'second' }, language),
    'given no more time': (language) => extensionLetter({ ...waitedFor, ...plain, outcome: 'refused', due: '2027-05-18', word: { ru: 'ответ нужен раньше', kk: 'жауап ертерек қажет', en: 'we need the answer earlier' } }, language),
    'thanked': (language) => acceptanceLetter(thanks, language),
    'withdrawn': (language) => cancellationLetter({ ...cancelled, force: 'request', cause: undefined }, language),
    'in a joint answer': (language) => consolidatedLetter({ ...consolidatedRequest, ...plain }, language),
    'thanked late': (language) => acceptanceLetter({ ...thanks, inTime: false }, language),
  };

  it.each(Object.entries(letters).flatMap(([name, compose]) => languages.map((language) => ({ name, compose, language }))))(
    'knows no word of orders and lateness when $name in $language',
    ({ compose, language }) => {
      const { subject, text, html } = compose(language);
      expect([subject, text, stripped(html)].join('\n')).not.toMatch(forbidden);
    },
  );

  it('differs from an order, which does have them', () => {
    expect(assignmentLetter(order, 'ru').text).toMatch(forbidden);
    expect(assignmentLetter(order, 'kk').text).toMatch(forbidden);
    expect(assignmentLetter(order, 'en').text).toMatch(forbidden);
  });
});

describe('A letter whose text was written in one language only', () => {
  const russianOnly = { ...order, text: { ru: order.text.ru } };

  it('says so to a Kazakh reader and gives the Russian text', () => {
    const { text, html } = assignmentLetter(russianOnly, 'kk');
    expect(words(text)).toContain('обеспечить работу телефонов доверия');
    expect(words(text)).toContain('Мәтін әзірге тек орыс тілінде жазылған.');
    expect(words(stripped(html))).toContain('Мәтін әзірге тек орыс тілінде жазылған.');
  });

  it('prints it once in a letter of two languages and points to it from the other', () => {
    const { text } = assignmentLetter(russianOnly, 'kk+ru');
    expect(words(text)).toContain('(мәтін әзірге тек орыс тілінде, төменде)');
    expect(words(text).split('обеспечить работу телефонов доверия')).toHaveLength(2);
  });

  it('says nothing of the kind when the text is there', () => {
    expect(words(assignmentLetter(order, 'kk').text)).not.toContain('әзірге');
  });
});

describe('A letter with a long text', () => {
  const long = Array.from({ length: 12 }, (_, at) => `${at + 1}) Обеспечить в каждом регионе дежурство психологов, юристов и социальных работников, ведение журнала и сверку итогов.`).join('\n');

  it.each(languages)('stays within 30 lines in %s and says where the rest is', (language) => {
    const { text } = assignmentLetter({ ...order, text: { kk: long, ru: long, en: long } }, language);
    expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(30);
    expect(text).toMatch(/полный текст на странице ответа|толық мәтіні жауап бетінде|the full text is on the answer page/);
    expect(text).toContain('[[code]]');
    expect(text).toMatch(/СРОК|МЕРЗІМІ|DUE/);
  });
});

describe('A copy of a long consolidated answer', () => {
  const text = { ru: `Рейды\r\nBcc: all@x.example\n<img src=x> [[link]] ${'проверены рынки и автомойки, '.repeat(60)}` };

  it.each(languages)('stays within 30 lines in %s', (language) => {
    const letter = consolidatedLetter({ ...consolidated, text }, language);
    expect(letter.text.trimEnd().split('\n').length).toBeLessThanOrEqual(30);
    expect(letter.text).toContain('…');
    expect(letter.html).toContain('&lt;img src=x&gt;');
    expect(letter.text.split('[[link]]')).toHaveLength(2);
  });

  it('of files alone says no word for the lead', () => {
    expect(consolidatedLetter({ ...consolidated, text: undefined }, 'ru').text).not.toContain('Текст');
  });
});

describe('What people typed', () => {
  const nasty = 'Обход\r\nBcc: all@x.example\u2028<img src=x>\u0000[[link]]';

  it('reaches the subject as one line and the HTML as letters', () => {
    const { subject, text, html } = assignmentLetter({ ...order, title: { ru: nasty }, text: { ru: nasty } }, 'ru');
    expect(subject).not.toMatch(/[\r\n\u2028\u0000]/);
    expect(html).toContain('&lt;img src=x&gt;');
    expect(text.split('[[link]]')).toHaveLength(2);
    expect(html.split('[[link]]')).toHaveLength(2);
  });
});
