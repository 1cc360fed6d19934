import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type calendars from '../../../../config/words/ru/calendars.json';
import type web from '../../../../config/words/ru/web.json';

export type Language = 'kk' | 'ru' | 'en';
export const languages: Language[] = ['kk', 'ru', 'en'];

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'web';
    resources: { web: typeof web; calendars: typeof calendars };
  }
}

/** The workspace's own words, and those of calendars, which the page without an account says too. */
const load: Record<Language, () => Promise<{ default: object }[]>> = {
  kk: () => Promise.all([import('../../../../config/words/kk/web.json'), import('../../../../config/words/kk/calendars.json')]),
  ru: () => Promise.all([import('../../../../config/words/ru/web.json'), import('../../../../config/words/ru/calendars.json')]),
  en: () => Promise.all([import('../../../../config/words/en/web.json'), import('../../../../config/words/en/calendars.json')]),
};
const namespaces = ['web', 'calendars'];

const isLanguage = (value: string | null | undefined): value is Language => languages.some((language) => language === value);

const wished = (): Language => {
  const stored = localStorage.getItem('kenes.language');
  if (isLanguage(stored)) return stored;
  return navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage) ?? 'ru';
};

export const currentLanguage = (): Language => (isLanguage(i18next.language) ? i18next.language : 'ru');

export async function speak(language: Language): Promise<void> {
  if (!i18next.hasResourceBundle(language, 'web')) {
    const words = await load[language]();
    namespaces.forEach((namespace, at) => i18next.addResourceBundle(language, namespace, words[at]!.default));
  }
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  // Pages without a script (sign-in, answers by link) read the same choice.
  document.cookie = `lang=${language}; path=/; max-age=31536000; samesite=lax`;
}

/** A choice by hand stays in this browser and wins over the language in the person's card. */
export async function chooseLanguage(language: Language): Promise<void> {
  localStorage.setItem('kenes.language', language);
  await speak(language);
}

/** The language of the person's card, when nothing was chosen in this browser. */
export async function followCard(language: string): Promise<void> {
  if (!localStorage.getItem('kenes.language') && isLanguage(language) && language !== currentLanguage()) await speak(language);
}

export async function startWords(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: wished(),
    ns: namespaces,
    defaultNS: 'web',
    resources: {},
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  await speak(wished());
}
