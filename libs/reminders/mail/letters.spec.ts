import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ComposedLetter, LetterLanguage } from '@kenes/assignments';
import { fill } from '@kenes/mail';
import { digestLetter } from './digest.mail.js';
import { escalationLetter } from './escalation.mail.js';
import { asked, askedOne, many, mixed, mixedShort, recommended, single, toChair, toExecutor, toHead } from './testing.js';

const golden = join(dirname(fileURLToPath(import.meta.url)), 'golden');
const languages: readonly LetterLanguage[] = ['ru', 'kk', 'kk+ru', 'en'];
const secrets = { link: 'https://kenes.example/r/dl.3Vb8nz.Xf5yW1hUe6PoDs0JtCqMmKg9RaB', code: '7713 4052', reply: 'dl-27044-3vb8nz@in.kenes.example' };
const subjectLabel: Record<LetterLanguage, string> = { kk: 'Тақырыбы', ru: 'Тема', 'kk+ru': 'Тема', en: 'Subject' };

const cases: readonly { name: string; compose: (language: LetterLanguage) => ComposedLetter }[] = [
  { name: '2-digest', compose: (language) => digestLetter(language === 'kk+ru' ? mixedShort : mixed, language) },
  { name: '2-digest-one', compose: (language) => digestLetter(single, language) },
  { name: '2-digest-asked', compose: (language) => digestLetter(asked, language) },
  { name: '9-help-head', compose: (language) => escalationLetter(toHead, language) },
  { name: '9-help-executor', compose: (language) => escalationLetter(toExecutor, language) },
  { name: '9-help-chair', compose: (language) => escalationLetter(toChair, language) },
];
const all = cases.flatMap((each) => languages.map((language) => ({ ...each, language })));
const fileOf = (name: string, language: LetterLanguage) => join(golden, `${name}.${language.replace('+', '-')}.txt`);

const stripped = (html: string): string => html
  .slice(html.indexOf('<body')).replace(/<!--.*?-->/gs, '').replace(/<(?:br|\/td|\/tr|\/div)[^>]*>/g, '\n').replace(/<[^>]*>/g, '')
  .replace(/&(?:nbsp|#160|#xa0);|\u00a0/g, ' ').replace(/&#x27;/g, "'").replace(/&quot;/g, '"').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
const words = (text: string) => text.replace(/\s+/g, ' ').trim();

describe('Digests and letters that ask for help', () => {
  it.each(all)('$name in $language reads as the golden text', ({ name, language, compose }) => {
    const { subject, text } = compose(language);
    const written = `${subjectLabel[language]}: ${subject}\n\n${fill(text, secrets)}`;
    expect(written).toBe(readFileSync(fileOf(name, language), 'utf8'));
  });

  it.each(all)('$name in $language says the same in HTML', ({ compose, language }) => {
    const { text, html } = compose(language);
    const shown = words(stripped(html));
    for (const number of text.match(/27-\d{3}/g) ?? []) expect(shown).toContain(number);
    expect(shown).toContain('+7 7172 00-00-12');
    expect(html.match(/https?:\/\/(?!www\.w3\.org\/1999\/xhtml)/g)).toBeNull();
  });

  it.each(all)('$name in $language keeps to 30 lines of 78 columns and a subject of 70', ({ compose, language }) => {
    const { subject, text } = compose(language);
    const lines = text.trimEnd().split('\n');
    expect(subject.length).toBeLessThanOrEqual(70);
    expect(lines.length).toBeLessThanOrEqual(30);
    expect(Math.max(...lines.filter((line) => !line.startsWith('[[link]]')).map((line) => line.length))).toBeLessThanOrEqual(78);
  });

  it.each(languages)('never leaves a number out, however many there are, in %s', (language) => {
    const { subject, text, html } = digestLetter(many, language);
    for (const { number } of many.items) {
      expect(text).toContain(number);
      expect(stripped(html)).toContain(number);
    }
    expect(subject.length).toBeLessThanOrEqual(70);
  });
});

describe('A digest of requests', () => {
  const forbidden = /поруч|просроч|исполнител|исполнительск|соисполнител|снят[оа] с контроля|доработк|тапсырма|мерзімі? өт|мерзімін|орындаушы|атқарушылық|бақылаудан|пысықтау|assignment|overdue|executor|executive discipline|off control|rework/iu;

  it.each(languages.flatMap((language) => [asked, askedOne, recommended].map((data, at) => ({ language, data, which: ['two requests', 'one request', 'recommendations'][at] }))))(
    'knows no word of orders and lateness with $which in $language', ({ language, data }) => {
      const { subject, text, html } = digestLetter(data, language);
      expect([subject, text, stripped(html)].join('\n')).not.toMatch(forbidden);
    });

  it('differs from one of orders, which has them', () => {
    expect(digestLetter(mixed, 'ru').text).toMatch(forbidden);
    expect(digestLetter(mixed, 'kk').text).toMatch(forbidden);
    expect(digestLetter(mixed, 'en').text).toMatch(forbidden);
  });
});
