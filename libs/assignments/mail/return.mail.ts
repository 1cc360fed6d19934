import { formatDate, type WordKey } from '@kenes/config';
import { oneLine } from '@kenes/mail';
import { bothHeads, dress, moreTime, term, type ComposedLetter, type Say } from './frame.js';
import type { Answered, LetterLanguage, ReturnLetter } from './letter-data.js';
import { ofDay } from './letter-dates.js';

/** Sends an answer back with what is missing; thanks first, the date last. */
export function returnLetter(data: ReturnLetter, language: LetterLanguage): ComposedLetter {
  const { force, due, remarks } = data;
  const many = countKey(remarks.length);
  const head = (say: Say) => say.t(`letters:return.subject.${force}`);
  return dress(data, language, {
    subject: (say) => `${formatDate(due, 'by', say.language)} · ${head(say)}: ${say.t(`letters:return.questions.${many}`)}`,
    subjectOfBoth: (kk, ru) => `${formatDate(due, 'short', 'kk')} · ${bothHeads(head(kk), head(ru))}: ${kk.t(`letters:return.questions.${many}`)}`,
    ...answerReference(data.answered),
    section: (say) => {
      const missing = say.t(`letters:return.missing.${many}`);
      const thanks = say.t(`letters:return.thanks.${force}`);
      const about = data.about && say.t(`letters:return.thanksAbout.${force}`, { topic: say.read(data.about) });
      const written = remarks.map((remark) => say.write(remark));
      // A text that stands only in the other language is pointed to once, not once per remark.
      const points = [...new Set(written.map(({ lines }) => lines.join(' ')))];
      const note = written.find((each) => each.note)?.note;
      return {
        head: say.t(`letters:return.head.${force}`),
        opening: { full: `${about ?? thanks} ${missing}`, brief: `${thanks} ${missing}` },
        points,
        askContinues: say.t('letters:askContinues'),
        due: term(say, say.t(`letters:due.${data.dueMoved ? 'new' : 'same'}.${force}`), due),
        notes: [...(note ? [note] : []), { text: say.t('letters:return.rest') }],
        examples: {
          lead: say.t('letters:examples.lead'),
          lines: data.examples?.[say.language]?.map(oneLine) ?? [
            say.t(`letters:return.examples.${force}.done`),
            say.t(`letters:return.examples.${force}.underway`),
            moreTime(say, force, due),
          ],
          after: say.t('letters:return.after'),
        },
      };
    },
  });
}

function countKey(count: number) {
  return count >= 1 && count <= 5 ? (`n${count as 1 | 2 | 3 | 4 | 5}` as const) : 'many';
}

/** «к Вашему ответу от 20 мая, вх. № 213»: which answer this letter is about. */
export function answerReference(answered: Answered | undefined, words: WordKey = 'letters:reference.answer') {
  return {
    reference: (say: Say) => answered && [
      say.t(words, { date: ofDay(answered.on, say.language) }),
      ...(answered.number ? [say.t('letters:reference.answerNumber', { number: answered.number })] : []),
    ].join(', '),
    referenceOfBoth: (kk: Say, ru: Say) => {
      if (!answered) return undefined;
      const date = formatDate(answered.on, 'short', 'kk');
      const short = `${kk.t('letters:reference.incomingShort')} / ${ru.t('letters:reference.incomingShort')}`;
      return answered.number ? `${short} № ${answered.number} · ${date}` : date;
    },
  };
}
