import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '@kenes/config';
import type { ComposedLetter } from '@kenes/correspondence';
import type { LetterLanguage } from '@kenes/council';
import { fill } from '@kenes/mail';
import { helpAnswer, helpCopy, helpLetter } from './letters.js';
import { answer, copy, question } from './testing.js';

const languages: readonly LetterLanguage[] = ['kk', 'ru', 'kk+ru', 'en'];
const secrets = { link: 'https://kenes.example/r/dl.7Qm2xk.Vn3sT0bJ9eWqKc41LzRhYpXaUf8', code: '4827 3106', reply: 'dl-27041-4rt8wq@in.kenes.example' };
const cases: readonly { name: string; compose(language: LetterLanguage): ComposedLetter }[] = [
  { name: '11-help', compose: (language) => helpLetter(question, language) },
  { name: '11-help-copy', compose: (language) => helpCopy(copy, language) },
  { name: '11-help-answer', compose: (language) => helpAnswer(answer, language) },
];
const all = cases.flatMap((each) => languages.map((language) => ({ ...each, language })));
const label: Record<LetterLanguage, string> = { kk: 'Тақырыбы', ru: 'Тема', 'kk+ru': 'Тема', en: 'Subject' };
const fileOf = (name: string, language: LetterLanguage) => join(import.meta.dirname, 'golden', `${name}.${language.replace('+', '-')}.txt`);
const tongues = (language: LetterLanguage) => (language === 'kk+ru' ? ['kk', 'ru'] : [language]) as Language[];
const words = (text: string) => text.replace(/\s+/g, ' ').trim();
const stripped = (html: string) => words(html.slice(html.indexOf('<body')).replace(/<!--.*?-->/gs, '').replace(/<(?:br|\/td|\/tr|\/div)[^>]*>/g, '\n').replace(/<[^>]*>/g, '').replace(/&nbsp;|\u00a0/g, ' ').replace(/\u2011/g, '-').replace(/&#x27;/g, "'").replace(/&quot;/g, '"').replace(/&amp;/g, '&'));

describe('Letters about help', () => {
  it.each(all)('$name in $language reads as the golden text, line for line', ({ name, language, compose }) => {
    const { subject, text } = compose(language);
    const written = `${label[language]}: ${subject}\n\n${fill(text, secrets)}`;
    expect(written).toBe(readFileSync(fileOf(name, language), 'utf8'));
  });

  it.each(all)('$name in $language: a subject of at most 70, № first, 30 lines of 78 columns', ({ language, compose }) => {
    const { subject, text } = compose(language);
    expect(subject.length).toBeLessThanOrEqual(70);
    expect(subject).toMatch(/^(№|No\.) 27-041 · /u);
    const lines = text.trimEnd().split('\n');
    expect(lines.length).toBeLessThanOrEqual(30);
    expect(Math.max(...lines.filter((line) => !line.startsWith('[[link]]')).map((line) => line.length))).toBeLessThanOrEqual(78);
  });

  it.each(languages)('the question in %s works with every tag, link and image taken away', (language) => {
    const { text, html } = helpLetter(question, language);
    const days: Record<Language, string> = { kk: '2027 жылғы 24 мамыр, дүйсенбі, күннің соңына дейін', ru: 'понедельник, 24 мая 2027 года, до конца дня', en: 'Monday, 24 May 2027, end of day' };
    for (const said of [words(fill(text, secrets)), stripped(fill(html, secrets))]) {
      for (const part of ['27-041', '+7 7172 00-00-12', '+7 7172 00-00-20', 'короткий номер']) expect(said).toContain(part);
      for (const tongue of tongues(language)) {
        expect(said).toContain(days[tongue]);
        expect(said).toContain(question.asker[tongue]);
        for (const begins of { kk: ['Көмектесеміз.', 'Көмектесе алмаймыз'], ru: ['Поможем.', 'Не можем помочь'], en: ['We can help.', 'We cannot help'] }[tongue]) expect(said).toContain(begins);
      }
    }
    expect(text).not.toContain('[[link]]');
    expect(html).toContain('mailto:[[reply]]?subject=Re%3A%20');
  });

  it('a text in one language stands once in a letter of two', () => {
    const { text } = helpLetter(question, 'kk+ru');
    expect(words(text).split('короткий номер')).toHaveLength(2);
    expect(words(text)).toContain('мәтін әзірге тек орыс тілінде, төменде');
  });

  it.each(all)('$name in $language knows no word of orders and lateness', ({ language, compose }) => {
    const { subject, text, html } = compose(language);
    expect([subject, text, stripped(html)].join('\n')).not.toMatch(/поруч|просроч|исполнител|соисполнител|контрол|доработк|тапсырма|мерзімі? өт|орындаушы|атқарушылық|бақылау|assignment|overdue|executor|off control/iu);
  });

  it('leaves out what nobody said: no day, nobody to call', () => {
    const { subject, text } = helpLetter({ ...question, by: null, contact: null }, 'ru');
    expect(subject).toBe('№ 27-041 · Просят помощи: телефоны доверия 1–12 июня');
    expect(text).not.toMatch(/ПОМОЩЬ НУЖНА|Кто просит/);
  });

  it('keeps a long text within thirty lines, and typed lines as one', () => {
    const { text, html } = helpAnswer({ ...answer, answer: { ru: `Поможем.\nBcc: all@x.example\n<img src=x> [[link]] ${'договор '.repeat(90)}` } }, 'ru');
    expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(30);
    expect(html).toContain('&lt;img src=x&gt;');
    expect(text.split('[[link]]')).toHaveLength(2);
  });
});
