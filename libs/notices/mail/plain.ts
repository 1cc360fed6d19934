import { inLanguage, wordsFor, type Language, type Trilingual, type WordKey } from '@kenes/config';
import type { LetterLanguage } from '@kenes/council';
import { letterHtml, letterText, oneLine, type AnswerPage, type Section } from '@kenes/mail';
import type { Secretariat } from '../secretariat.js';

export interface PlainLetter { subject: string; text: string; html: string; reason: string }

export interface PlainWords { subject: WordKey; head: WordKey; opening: WordKey; note: WordKey; quote: WordKey; why: WordKey; /** For somebody without a name here. */ greeting?: WordKey }

export const tongues = (language: LetterLanguage): Language[] => (language === 'kk+ru' ? ['kk', 'ru'] : [language]);

/** A letter without number, date or examples: a greeting, a sentence, a note. */
export function plainLetter(from: Secretariat & { salutation?: Trilingual; address: string }, language: LetterLanguage, words: PlainWords, page?: (languages: Language[]) => AnswerPage): PlainLetter {
  const languages = tongues(language);
  const [first] = languages;
  const say = (key: WordKey) => languages.map((each) => wordsFor(each).t(key)).join(' / ');
  const read = (text: Trilingual, each: Language) => oneLine(inLanguage(text, each));
  const phone = from.sender.phone ?? '';
  const subject = say(words.subject);
  const letter = {
    subject, number: '', house: { names: languages.map((each) => read(from.council, each)) },
    sections: languages.map((each): Section => {
      const { t } = wordsFor(each);
      const opening = t(words.opening);
      return {
        language: each, head: t(words.head), opening: { full: opening, brief: opening },
        salutation: t('letters:salutation', { greeting: read(from.salutation ?? {}, each) || t(words.greeting ?? 'letters:colleague') }),
        notes: [{ text: t(words.note), keep: true }], quote: t(words.quote),
        from: t('letters:from', { who: [read(from.sender.name, each), read(from.sender.post, each), phone].filter(Boolean).join(', ') }),
      };
    }),
    signature: { name: read(from.sender.name, first!), post: languages.map((each) => read(from.sender.post, each)).filter(Boolean).join(' / '), phone },
    page: page?.(languages),
    footer: languages.map((each) => wordsFor(each).t('letters:sentTo', { address: from.address })),
  };
  return { subject, text: letterText(letter), html: letterHtml(letter), reason: wordsFor(first!).t(words.why) };
}
