import { wordsFor, type Language, type Trilingual } from '@kenes/config';
import type { LetterLanguage } from '@kenes/council';
import { capital } from '@kenes/mail';
import type { Secretariat } from '../secretariat.js';
import { plainLetter, type PlainLetter } from './plain.js';

/** The link that signs in, once and for a quarter of an hour. */
export function signInLetter(to: Secretariat & { salutation: Trilingual; address: string; site: string }, language: LetterLanguage): PlainLetter {
  const words = {
    subject: 'letters:signIn.subject', head: 'letters:signIn.head', opening: 'letters:signIn.opening',
    note: 'letters:signIn.note', quote: 'letters:signIn.quote', why: 'letters:why.signIn',
  } as const;
  return plainLetter(to, language, words, (languages) => ({
    caption: joined(languages, 'letters:signIn.page'),
    button: joined(languages, 'letters:signIn.button'),
    noSignIn: [to.site],
  }));
}

const joined = (languages: Language[], key: 'letters:signIn.page' | 'letters:signIn.button') =>
  languages.map((language, at) => (at ? wordsFor(language).t(key).toLowerCase() : capital(wordsFor(language).t(key)))).join(' / ');
