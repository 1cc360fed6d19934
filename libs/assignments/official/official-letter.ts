import { formatDate, inLanguage, wordsFor, type Day, type Trilingual } from '@kenes/config';
import type { Line, OfficeDocument } from '@kenes/office';
import type { Force } from '../states.js';

/** What a body's own letter is made of (practice 19). */
export interface OfficialLetter {
  /** The body, as on its form: Kazakh on the left, Russian on the right. */
  organisation: Trilingual;
  council: Trilingual;
  number: string;
  title: Trilingual;
  force: Force;
  /** Our letter that this one answers: our number and its day; without a number, the assignment's own. */
  answers: { number: number | null; on: Day };
  text: string;
  figures: readonly { name: Trilingual; value: number }[];
  annexes: readonly string[];
  /** Who signs: the head of the body, where one is known. */
  signatory: { post: Trilingual; name: Trilingual } | null;
  executor: { name: Trilingual; phone: string | null };
  qr: Buffer;
}

/** The letter in one of the two languages, on a form in both; number, date and signature are left to the chancellery. */
export function officialLetter(letter: OfficialLetter, language: 'kk' | 'ru'): OfficeDocument {
  const { t } = wordsFor(language);
  const { number, title, force, answers } = letter;
  const say = (text: Trilingual) => inLanguage(text, language);
  const form = (own: 'kk' | 'ru'): Line[] => [
    { text: inLanguage(letter.organisation, own).toLocaleUpperCase(own), bold: true, align: 'center' },
    { text: wordsFor(own).t('official:blank'), small: true, align: 'center' },
  ];
  const reference = answers.number === null ? number : String(answers.number);
  const lines = (...texts: Line[]) => ({ kind: 'lines' as const, lines: texts });
  return {
    title: t('official:title', { number }), language,
    blocks: [
      { kind: 'columns', left: form('kk'), right: form('ru'), rule: true },
      { kind: 'gap' },
      {
        kind: 'columns',
        left: [{ text: t('official:answers', { number: reference, date: formatDate(answers.on, language === 'kk' ? 'document' : 'short', language) }), small: true }],
        right: [{ text: t('official:to', { council: say(letter.council) }), bold: true }],
      },
      { kind: 'gap' },
      lines({ text: t(`official:about.${force === 'order' ? 'order' : 'request'}`, { number, title: say(title) }), bold: true }),
      lines(...letter.text.split(/\n{1,}/).map((line) => line.trim()).filter(Boolean).map((text): Line => ({ text, align: 'justify' }))),
      ...(letter.figures.length ? [lines(...letter.figures.map(({ name, value }): Line => ({ text: t('official:figure', { name: say(name), value: value.toLocaleString('ru').replace(/\s/g, ' ') }) })))] : []),
      ...(letter.annexes.length ? [lines({ text: t('official:annexes') }, ...letter.annexes.map((name, at): Line => ({ text: `${at + 1}. ${name}` })))] : []),
      { kind: 'gap' },
      { kind: 'columns', left: [{ text: letter.signatory ? say(letter.signatory.post) : t('official:post') }], right: [{ text: letter.signatory ? say(letter.signatory.name) : t('official:name'), align: 'right' }] },
      { kind: 'gap' },
      {
        kind: 'picture', png: letter.qr, millimetres: 22,
        beside: [
          { text: t('official:executor', { name: say(letter.executor.name) }) + (letter.executor.phone ? `, ${letter.executor.phone}` : ''), small: true },
          { text: t('official:qr', { number }), small: true },
        ],
      },
    ],
  };
}
