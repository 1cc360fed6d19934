import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '@kenes/config';
import type { ComposedLetter } from '@kenes/correspondence';
import type { LetterLanguage } from '@kenes/council';
import { fill } from '@kenes/mail';
import { standInLetter, successorLetter, whoLetter, whoReceipt } from './index.js';
import { receipt, standIn, successor, who } from './testing.js';

const languages: readonly LetterLanguage[] = ['kk', 'ru', 'kk+ru', 'en'];
const secrets = { link: 'https://kenes.example/k/dl.2Lw6jf.Rm9tB4aEu8HxCy1SqIzVoNk7GdP', code: '3358 9012', reply: 'dl-27008-2lw6jf@in.kenes.example' };
const cases: readonly { name: string; compose(language: LetterLanguage): ComposedLetter }[] = [
  { name: '6-who', compose: (language) => whoLetter(who, language) },
  { name: '6-who-successor', compose: (language) => successorLetter(successor, language) },
  { name: '6-who-receipt', compose: (language) => whoReceipt(receipt, language) },
  { name: '6-who-deputy', compose: (language) => standInLetter(standIn, language) },
];
const all = cases.flatMap((each) => languages.map((language) => ({ ...each, language })));
const subjectLabel: Record<LetterLanguage, string> = { kk: 'Тақырыбы', ru: 'Тема', 'kk+ru': 'Тема', en: 'Subject' };
const golden = (name: string, language: LetterLanguage) => readFileSync(join(import.meta.dirname, 'golden', `${name}.${language.replace('+', '-')}.txt`), 'utf8');
const tongues = (language: LetterLanguage) => (language === 'kk+ru' ? ['kk', 'ru'] : [language]) as Language[];
const words = (text: string) => text.replace(/\s+/g, ' ').trim();
const stripped = (html: string) => words(html.slice(html.indexOf('<body')).replace(/<!--.*?-->/gs, '').replace(/<(?:br|\/td|\/tr|\/div)[^>]*>/g, '\n').replace(/<[^>]*>/g, '').replace(/&nbsp;|\u00a0/g, ' ').replace(/&#8209;|\u2011/g, '-').replace(/&#x27;/g, "'").replace(/&amp;/g, '&').replace(/&quot;/g, '"'));

describe('Letters of the question who answers', () => {
  it.each(all)('$name in $language reads as the golden text, line for line', ({ name, language, compose }) => {
    const { subject, text } = compose(language);
    expect(`${subjectLabel[language]}: ${subject}\n\n${fill(text, secrets)}`).toBe(golden(name, language));
  });

  it.each(languages)('the question in %s says in HTML what the golden page says', (language) => {
    const page = readFileSync(join(import.meta.dirname, 'golden', `6-who.${language.replace('+', '-')}.html`), 'utf8');
    expect(stripped(fill(whoLetter(who, language).html, secrets))).toBe(stripped(page));
  });

  it.each(all)('$name in $language: a subject of at most 70, 30 lines of 78 columns', ({ language, compose }) => {
    const { subject, text } = compose(language);
    expect(subject.length).toBeLessThanOrEqual(70);
    const lines = text.trimEnd().split('\n');
    expect(lines.length).toBeLessThanOrEqual(30);
    expect(Math.max(...lines.filter((line) => !line.startsWith('[[link]]')).map((line) => line.length))).toBeLessThanOrEqual(78);
  });

  it.each(languages)('the question in %s works with every tag, link and image taken away', (language) => {
    const letter = whoLetter(who, language);
    for (const text of [words(fill(letter.text, secrets)), stripped(fill(letter.html, secrets))]) {
      for (const needed of ['27-008', '+7 7172 00-00-12', secrets.code, 'g.ibraeva@kost.example']) expect(text).toContain(needed);
      for (const tongue of tongues(language)) {
        expect(text).toContain({ kk: '2027 жылғы 12 наурыз, жұма', ru: 'пятница, 12 марта 2027 года', en: 'Friday, 12 March 2027' }[tongue]);
        for (const line of who.examples![tongue]!) expect(text).toContain(line);
      }
    }
  });

  it('asks a mailbox for a name, and has nothing to confirm there', () => {
    const { text } = whoLetter({ ...who, onRecord: null, recipient: { address: 'uo@kost.example', salutation: {} }, site: null }, 'ru');
    expect(words(text)).toContain('Просьба: назовите, кто в 2027 году отвечает от акимата Костанайской области');
    expect(text).not.toContain('Подтверждаем.');
    expect(text).not.toContain('[[link]]');
    expect(text).toContain('Уважаемые коллеги!');
  });

  it.each(all)('$name in $language knows no word of orders and lateness', ({ compose, language }) => {
    const { subject, text, html } = compose(language);
    expect([subject, text, stripped(html)].join('\n')).not.toMatch(/поручен|поручаем|просроч|исполнительск|тапсырма(?!ла)|мерзімі өтті|overdue|assignment/iu);
  });

  it.each(all)('$name in $language fetches nothing and keeps its secrets out of the stored body', ({ compose, language }) => {
    const { html, text } = compose(language);
    const targets = [...html.matchAll(/\s(?:src|href|background|srcset|action)="([^"]*)"/g)].map(([, target]) => target!);
    expect(targets.filter((target) => !/^(?:\[\[(?:qr|link)\]\]$|mailto:\[\[reply\]\]\?|tel:\+7)/.test(target))).toEqual([]);
    expect(text + html).not.toContain(secrets.code);
  });

  it('names a body whose name cannot be declined as it is', () => {
    const { text } = whoLetter({ ...who, body: { kk: '«Қамқорлық» ҚБ', ru: 'ОФ «Қамқорлық»', en: 'Qamqorlyq Fund' } }, 'ru');
    expect(words(text)).toContain('от организации «ОФ «Қамқорлық»»');
  });
});
