import { currentLanguage, type Language } from './words';

export interface LocalText {
  kk: string | null;
  ru: string | null;
  en: string | null;
}

const order: Record<Language, Language[]> = { kk: ['kk', 'ru', 'en'], ru: ['ru', 'kk', 'en'], en: ['en', 'ru', 'kk'] };

const found = (text: LocalText) => order[currentLanguage()].find((language) => text[language]);

/** The text in the reader's language, or in the nearest one that exists. */
export const local = (text: LocalText): string => text[found(text) ?? 'ru'] ?? '';

/** The language the text is really in, for `lang` when it is not the page's. */
export const spoken = (text: LocalText): Language | undefined => {
  const language = found(text);
  return language === currentLanguage() ? undefined : language;
};
