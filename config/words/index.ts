import i18next, { type i18n, type TFunction } from 'i18next';
import { projectRoot } from '../project-root.js';
import { gapsIn, readCatalogue, type Namespaces } from './catalogue.js';
import { languages, type Language } from './dates.js';
import type { WordKey } from './keys.js';

export * from './dates.js';
export type { WordKey };

/** What stands in braces; `count` chooses the plural form. */
export type WordVars = Record<string, string | number>;

export interface Words {
  readonly language: Language;
  /** A sentence of `config/words/<language>/<namespace>.json`. */
  t(key: WordKey, vars?: WordVars): string;
  /** Whether a key that was put together at run time exists, for codes that come from data. */
  has(key: string): key is WordKey;
}

const cache = new Map<Language, Words>();
let catalogue: ReturnType<typeof readCatalogue> | undefined;

const read = () => (catalogue ??= readCatalogue(projectRoot));

function engineFor(language: Language, namespaces: Namespaces): i18n {
  const engine = i18next.createInstance();
  void engine.init({
    lng: language,
    fallbackLng: false,
    initAsync: false,
    ns: Object.keys(namespaces),
    defaultNS: 'common',
    resources: { [language]: namespaces },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  return engine;
}

/** The council's words in one language; read once per process. */
export function wordsFor(language: Language): Words {
  let words = cache.get(language);
  if (!words) {
    const engine = engineFor(language, read()[language]);
    const translate = engine.t as TFunction;
    const has = (key: string): key is WordKey => engine.exists(key, { count: 1 });
    words = {
      language,
      has,
      t: (key, vars) => {
        if (!has(key)) throw new Error(`no words for ${key} in ${language}`);
        return String(translate(key as never, vars as never));
      },
    };
    cache.set(language, words);
  }
  return words;
}

/** The raw trees of one language, for whoever hands them to another i18next (the web). */
export const wordTrees = (language: Language): Namespaces => read()[language];

/** Every gap in the catalogue, one line each; an empty list means whole. */
export const wordGaps = (): string[] => gapsIn(read());

/** Stops the start when a language lacks a sentence: a reader must never meet a bare key. */
export function assertWordsWhole(): void {
  const gaps = wordGaps();
  if (gaps.length > 0) throw new Error(`config/words is not whole:\n${gaps.join('\n')}`);
}

/** A text that people wrote in up to three languages. */
export type Trilingual = Partial<Record<Language, string | null>>;

const fallback: Record<Language, readonly Language[]> = { kk: ['kk', 'ru', 'en'], ru: ['ru', 'kk', 'en'], en: ['en', 'ru', 'kk'] };

/** The reader's language of a written text, or the nearest one that exists. */
export function inLanguage(text: Trilingual, language: Language): string {
  for (const tag of fallback[language]) if (text[tag]) return text[tag]!;
  return '';
}

/** Which languages of a text are still to be written. */
export const missingLanguages = (text: Trilingual): Language[] => languages.filter((tag) => !text[tag]);
