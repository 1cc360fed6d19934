import { existsSync, readFileSync } from 'node:fs';
import { COLUMNS, letterHtml, letterText, LINES } from '@kenes/mail';
import { letterAbout } from '../testing/letter.builder.js';
import { meetingLetter, type LetterLanguage, type MeetingNews } from './meeting-letter.js';

const news: MeetingNews[] = ['invitation', 'moved', 'changed', 'cancelled'];
const languages: LetterLanguage[] = ['kk', 'ru', 'kk+ru', 'en'];
const all = news.flatMap((what) => languages.map((language) => [what, language] as const));

const stripped = (html: string) => html
  .replace(/<head>[\s\S]*<\/head>/, '').replace(/<!--[\s\S]*?-->/g, '').replace(/<br[^>]*>|<\/(tr|td|div)>/g, '\n').replace(/<[^>]+>/g, '')
  .replace(/&nbsp;|\u00a0/g, ' ').replace(/&quot;/g, '"').replace(/&#x27;/g, "'").replace(/&amp;/g, '&');
const golden = (name: string) => new URL(`golden/${name}.txt`, import.meta.url);

describe.each(all)('The letter %s in %s', (what, language) => {
  const letter = meetingLetter(letterAbout(what, language));
  const text = letterText(letter);

  it('is the text committed beside it', () => {
    const file = golden(`${what}.${language}`);
    expect(existsSync(file)).toBe(true);
    expect(`${letter.subject}\n\n${text}`).toBe(readFileSync(file, 'utf8'));
  });

  it('fits: subject, lines, columns', () => {
    expect(letter.subject.length).toBeLessThanOrEqual(70);
    expect(letter.subject).toMatch(/^\d{2}[. ]/);
    expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(LINES);
    // An address of a page or a video is one word and is not broken.
    expect(text.split('\n').filter((line) => line.length > COLUMNS && !line.includes('https://'))).toEqual([]);
  });

  it('says when, where and whom to call even with every tag gone', () => {
    for (const body of [text, stripped(letterHtml(letter))]) {
      const flat = body.replace(/\s+/g, ' ');
      expect(flat).toMatch(what === 'moved' ? /15:00–16:30 \(UTC\+5\)/ : /11:00–12:30 \(UTC\+5\)/);
      expect(flat).toContain('зал');
      expect(flat).toContain('+7 7172 00-00-12');
    }
  });

  it('keeps no secret: the sender fills them in', () => {
    expect(text.includes('[[link]]')).toBe(what !== 'cancelled');
    expect(`${text}${letterHtml(letter)}`).not.toMatch(/\/v\/\w/);
  });
});

describe('A letter about a meeting', () => {
  it('asks again only those whose answer was for another hour', () => {
    const asked = (answered: boolean) => letterText(meetingLetter({ ...letterAbout('moved', 'ru'), answered }));
    expect(asked(true)).toContain('Прежний ответ относился к другому времени');
    expect(asked(false)).not.toContain('Прежний ответ');
  });

  it('says the hour the council lives by', () => {
    const berlin = meetingLetter({ ...letterAbout('invitation', 'en'), zone: 'Europe/Berlin' });
    expect(letterText(berlin)).toContain('08:00–09:30 (UTC+2)');
  });

  it('keeps a title of many words within the subject', () => {
    const long = { ru: 'О мерах по подготовке и проведению национальной информационной кампании во всех регионах' };
    expect(meetingLetter({ ...letterAbout('invitation', 'ru'), title: long }).subject).toBe('26 мая, 11:00 · Приглашение: О мерах по подготовке и проведению…');
  });

  it('reads a title in the language that exists', () => {
    expect(letterText(meetingLetter({ ...letterAbout('invitation', 'kk'), title: { ru: 'Готовность' } }))).toContain('Тақырыбы: Готовность');
  });
});
