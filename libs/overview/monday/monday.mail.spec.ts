import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LetterLanguage } from '@kenes/assignments';
import { fill } from '@kenes/mail';
import { mondayLetter } from './monday.mail.js';
import { ofTheSeason, quiet } from './testing.js';

const golden = join(dirname(fileURLToPath(import.meta.url)), 'golden');
const languages: readonly LetterLanguage[] = ['ru', 'kk', 'kk+ru', 'en'];
const subjectLabel: Record<LetterLanguage, string> = { kk: 'Тақырыбы', ru: 'Тема', 'kk+ru': 'Тема', en: 'Subject' };
const links = new Map([['0193a0de-0000-7000-8000-000000000001', 'https://kenes.example/d/dl.8Mx4ep.Yu2aC6kTo9RzVb3HsQnWjLf7GdE']]);
const filled = (text: string) => fill(text, { link: 'https://kenes.example/m/dl.7Kx4ep.Yu2aC6kTo9RzVb3HsQnWjLf7GdE', code: '5520 1743' }, links);
const all = languages.flatMap((language) => [{ name: '10-monday', data: ofTheSeason, language }, { name: '10-monday-quiet', data: quiet, language }]);

describe('The letter of a Monday', () => {
  it.each(all)('$name in $language reads as the golden text', ({ name, data, language }) => {
    const { subject, text } = mondayLetter(data, language);
    expect(`${subjectLabel[language]}: ${subject}\n\n${filled(text)}`).toBe(readFileSync(join(golden, `${name}.${language.replace('+', '-')}.txt`), 'utf8'));
  });

  it.each(all)('$name in $language keeps a subject of 70 and lines of 78, but for addresses', ({ data, language }) => {
    const { subject, text } = mondayLetter(data, language);
    expect(subject.length).toBeLessThanOrEqual(70);
    expect(Math.max(...text.split('\n').filter((line) => !line.includes('[[')).map((line) => line.length))).toBeLessThanOrEqual(78);
  });

  it.each(languages)('says the same in HTML, which loads nothing, in %s', (language) => {
    const { html } = mondayLetter(ofTheSeason, language);
    for (const said of ['27-029', '27-044', '+7 7172 00-00-31']) expect(html).toContain(said);
    expect(html).not.toMatch(/<img|<link|<script|src=|url\(/);
    expect(filled(html)).toContain('href="https://kenes.example/d/dl.8Mx4ep');
    expect(filled(html)).not.toContain('[[');
  });

  it('takes what people typed as text', () => {
    const typed = { ...ofTheSeason, problems: [{ ...ofTheSeason.problems[0]!, text: 'Нет <b>зала</b> [[link]]\nи стульев' }] };
    const { text, html } = mondayLetter(typed, 'ru');
    expect(text).toContain('Нет <b>зала</b> [ [link]] и стульев');
    expect(html).toContain('Нет &lt;b&gt;зала&lt;/b&gt; [ [link]] и стульев');
  });

  it.each(languages)('never calls late who was only asked, in %s', (language) => {
    const asked = mondayLetter({ ...quiet, awaited: [{ body: { ru: 'Прокуратура', kk: 'Прокуратура', en: 'Prosecution' }, dueOn: '2027-05-01' }] }, language);
    for (const line of asked.text.split('\n').filter((one) => /Прокуратура|Prosecution/.test(one))) expect(line).not.toMatch(/просроч|мерзімі өт|overdue/i);
  });
});
