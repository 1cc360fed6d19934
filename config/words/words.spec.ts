import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../project-root.js';
import { gapsIn, keysSource, readCatalogue, type Catalogue } from './catalogue.js';
import { inLanguage, missingLanguages, wordGaps, wordsFor } from './index.js';

describe('The words of the council', () => {
  it('are whole in Kazakh, Russian and English', () => {
    expect(wordGaps()).toEqual([]);
  });

  it('have their keys written down as types', () => {
    expect(readFileSync(join(projectRoot, 'config/words/keys.ts'), 'utf8')).toBe(keysSource(readCatalogue(projectRoot)));
  });

  it('count as each language counts', () => {
    const days = (language: 'kk' | 'ru' | 'en', counts: number[]) =>
      counts.map((count) => wordsFor(language).t('common:count.workingDays', { count }));
    expect(days('ru', [1, 3, 5, 21, 1.5])).toEqual([
      '1 рабочий день', '3 рабочих дня', '5 рабочих дней', '21 рабочий день', '1.5 рабочего дня',
    ]);
    expect(days('kk', [1, 5])).toEqual(['1 жұмыс күні', '5 жұмыс күні']);
    expect(days('en', [1, 5])).toEqual(['1 working day', '5 working days']);
  });

  it('put in what stands in braces and escape nothing, which is the page’s own work', () => {
    expect(wordsFor('ru').t('access:signIn.as', { name: 'А. <Сейтқали>' })).toBe('Вы входите как А. <Сейтқали>');
  });

  it('refuse a key that nobody wrote, and can be asked first', () => {
    const words = wordsFor('kk');
    expect(words.has('council:role.chair')).toBe(true);
    expect(words.has('common:count.files')).toBe(true);
    expect(words.has('council:role.king')).toBe(false);
    expect(() => words.t('council:role.king' as never)).toThrow('council:role.king');
  });
});

describe('A gap in the words', () => {
  const whole = (): Catalogue => ({
    kk: { a: { file_one: '{{count}} файл', file_other: '{{count}} файл', from: '{{name}} жіберді' } },
    ru: { a: { file_one: '{{count}} файл', file_few: '{{count}} файла', file_many: '{{count}} файлов', file_other: '{{count}} файла', from: 'от {{name}}' } },
    en: { a: { file_one: '{{count}} file', file_other: '{{count}} files', from: 'from {{name}}' } },
  });

  it('is not found where there is none', () => {
    expect(gapsIn(whole())).toEqual([]);
  });

  it('is found when a Kazakh sentence is missing', () => {
    const words = whole();
    delete words.kk.a.from;
    expect(gapsIn(words)).toEqual(['kk/a:from: missing']);
  });

  it('is found when Russian lacks a plural form', () => {
    const words = whole();
    delete words.ru.a.file_few;
    expect(gapsIn(words)).toEqual(['ru/a:file: plural forms many, one, other, expected few, many, one, other']);
  });

  it('is found when a translation forgets a name in braces', () => {
    const words = whole();
    words.en.a.from = 'from someone';
    expect(gapsIn(words)).toEqual(['en/a:from: {{name}} is in another language only']);
  });
});

describe('A text that people wrote', () => {
  const theme = { ru: 'Безопасное лето подростка', kk: '' };

  it('is shown in the nearest language it has', () => {
    expect(inLanguage(theme, 'kk')).toBe('Безопасное лето подростка');
    expect(inLanguage({}, 'en')).toBe('');
  });

  it('says which languages it lacks', () => {
    expect(missingLanguages(theme)).toEqual(['kk', 'en']);
  });
});
