import { formatDate, type Trilingual } from '@kenes/config';
import { type Fact } from '@kenes/mail';
import { bothHeads, dress, term, type ComposedLetter, type Say } from './frame.js';
import type { LetterLanguage, ReceiptLetter } from './letter-data.js';
import { byWeekday, until } from './letter-dates.js';
import { filesSaid } from './received-files.js';

/** Says what was understood of an answer: state, numbers, count and size of files. It quotes nothing. */
export function receiptLetter(data: ReceiptLetter, language: LetterLanguage): ComposedLetter {
  const { received } = data;
  return dress(data, language, {
    subject: (say) => `${formatDate(received.on, 'day', say.language)} · ${say.t('letters:receipt.subject')}`,
    subjectOfBoth: (kk, ru) =>
      `${formatDate(received.on, 'short', 'kk')} · ${bothHeads(kk.t('letters:receipt.subjectShort'), ru.t('letters:receipt.subjectShort'))}`,
    reference: (say) => {
      const facts = { date: formatDate(received.on, 'of', say.language), time: received.time };
      return received.number
        ? say.t('letters:reference.incoming', { ...facts, number: received.number })
        : say.t('letters:reference.received', facts);
    },
    referenceOfBoth: (kk, ru) => {
      const date = formatDate(received.on, 'short', 'kk');
      const short = `${kk.t('letters:reference.incomingShort')} / ${ru.t('letters:reference.incomingShort')}`;
      return received.number ? `${short} № ${received.number} · ${date}` : `${date}, ${received.time}`;
    },
    section: (say) => ({
      head: say.t('letters:receipt.head'),
      opening: undefined,
      facts: [
        { label: say.t('letters:receipt.answer'), value: answerSaid(data, say), strong: true },
        ...figures(data.figures, say, say.t('letters:receipt.figures')),
        ...(data.files.length ? [{ label: say.t('letters:receipt.files'), value: filesSaid(data.files, say) }] : []),
        ...standing(data, say),
      ],
      factsBrief: [{ label: say.t('letters:receipt.answer'), value: inBrief(data, say) }, ...standing(data, say)],
      notes: data.reviewBy ? [{ text: say.t('letters:receipt.review', { date: byWeekday(data.reviewBy, say.language) }) }] : [],
      examples: {
        lead: say.t('letters:receipt.lead'),
        lines: data.examples?.[say.language] ?? corrections(data.indicators, say),
        after: say.t('letters:receipt.after'),
      },
    }),
  });
}

export function figures(phrases: readonly Trilingual[], say: Say, label: string): Fact[] {
  return phrases.length ? [{ label, value: phrases.map((phrase) => say.read(phrase)).join('; ') }] : [];
}

export function corrections(indicators: readonly Trilingual[] = [], say: Say): string[] {
  return [
    indicators.length ? say.t('letters:receipt.correctFigure', { indicator: say.read(indicators[0]) }) : say.t('letters:receipt.correct'),
    say.t('letters:receipt.add'),
    say.t('letters:receipt.withdraw'),
  ];
}

function answerSaid({ understood: { answer, until: asked }, force }: ReceiptLetter, say: Say): string {
  switch (answer) {
    case 'done':
    case 'onTime': return say.t(`letters:receipt.says.${answer}.${force}`);
    case 'moreTime': return asked
      ? say.t('letters:receipt.says.moreTime', { date: until(asked, say.language) })
      : say.t('letters:receipt.says.moreTimeNoDate');
    default: return say.t(`letters:receipt.says.${answer}`);
  }
}

function inBrief(data: ReceiptLetter, say: Say): string {
  return [
    answerSaid(data, say),
    ...data.figures.map((phrase) => say.read(phrase)),
    ...(data.files.length ? [say.t('letters:receipt.filesBrief', { number: data.files.length })] : []),
  ].join('; ');
}

/** What becomes of the answer now, and by when the matter itself is due. */
function standing({ status, due, force, closesBy, understood }: ReceiptLetter, say: Say): Fact[] {
  const { label, day, until: end } = term(say, say.t(`letters:due.${force}`), due);
  return [
    { label: say.t('letters:receipt.now'), value: say.t(`letters:receipt.status.${status}`) },
    ...(closesBy === 'officialLetter' && understood.answer === 'done' ? [{ value: say.t('letters:receipt.officialLetter') }] : []),
    { label, value: `${day}, ${end}` },
  ];
}
