import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fill } from '@kenes/mail';
import { decisionLetter, type LetterLanguage } from './index.js';
import { forChair } from './testing.js';

const languages: readonly LetterLanguage[] = ['kk', 'ru', 'kk+ru', 'en'];
const secrets = { link: 'https://kenes.example/d/dl.8Zt5mc.Qe2rW9yUi4PaSd7FgHjKlZx1CvB', code: '7051 3386', qr: 'qr-d-70513386.png' };
const label = { kk: 'Тақырыбы', ru: 'Тема', 'kk+ru': 'Тема', en: 'Subject' };
const golden = (language: LetterLanguage, ending: string) => readFileSync(join(import.meta.dirname, 'golden', `10-decision.${language.replace('+', '-')}.${ending}`), 'utf8');
const stripped = (html: string) => html.slice(html.indexOf('<body')).replace(/<!--.*?-->/gs, '').replace(/<(?:br|\/td|\/tr|\/div)[^>]*>/g, ' ').replace(/<[^>]*>/g, '').replace(/&nbsp;|\u00a0/g, ' ').replace(/\s+/g, ' ');

describe('The letter to the chair', () => {
  it.each(languages)('reads in %s as the golden text, word for word', (language) => {
    const { subject, text, html } = decisionLetter(forChair, language);
    expect(`${label[language]}: ${subject}\n\n${fill(text, secrets)}`).toBe(golden(language, 'txt'));
    expect(fill(html, secrets)).toBe(golden(language, 'html'));
  });

  it.each(languages)('says in %s all that is to be known with every tag, link and image taken away', (language) => {
    const { subject, text, html } = decisionLetter(forChair, language);
    expect(subject.length).toBeLessThanOrEqual(70);
    expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(30);
    const days = { kk: '2027 жылғы 27 мамыр, бейсенбі, күннің соңына дейін', ru: 'четверг, 27 мая 2027 года, до конца дня', 'kk+ru': 'четверг, 27 мая 2027 года, до конца дня', en: 'Thursday, 27 May 2027, end of day' };
    for (const said of [fill(text, secrets).replace(/\s+/g, ' '), stripped(fill(html, secrets))]) {
      for (const part of ['27-029', '+7 7172 00-00-12', '7051 3386', forChair.why, forChair.note!, days[language]]) expect(said).toContain(part);
    }
  });

  it('offers no line to answer with: a reply decides nothing', () => {
    const { html, text } = decisionLetter(forChair, 'ru');
    expect(html).not.toContain('mailto:');
    expect(text).toContain('Ответ на это письмо решением не станет');
    expect(html.match(/<img/g)).toHaveLength(1);
  });

  it('about a request speaks of no order and no lateness', () => {
    const { subject, text } = decisionLetter({ ...forChair, force: 'request', leadDue: '2027-05-21' }, 'ru');
    expect(`${subject}\n${text}`).not.toMatch(/поруч|просроч|исполнител/i);
    expect(text).toContain('это позже общего срока: 21 мая');
  });

  it('names the limit that made it the chair’s', () => {
    const said = (limit: typeof forChair.limit, nth: number) => decisionLetter({ ...forChair, limit, nth }, 'ru').text;
    expect(said({ why: 'days', days: 14, latestOn: null }, 1)).toContain('первый; больше чем на 14 дн. от первого срока');
    expect(said({ why: 'latest', days: 14, latestOn: '2027-05-31' }, 1)).toContain('позже 31 мая: дальше полномочий секретаря');
    expect(said(null, 4)).toContain('Перенос: 4-й');
  });
});
