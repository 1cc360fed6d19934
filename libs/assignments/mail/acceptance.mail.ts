import { formatDate } from '@kenes/config';
import { type Fact } from '@kenes/mail';
import { bothHeads, dress, term, type ComposedLetter, type Say } from './frame.js';
import type { AcceptanceLetter, LetterLanguage } from './letter-data.js';
import { onDay } from './letter-dates.js';
import { corrections, figures } from './receipt.mail.js';
import { answerReference } from './return.mail.js';

/** The last letter of a matter: an order is taken off control, a request is accepted with thanks. */
export function acceptanceLetter(data: AcceptanceLetter, language: LetterLanguage): ComposedLetter {
  const { force } = data;
  const head = (say: Say) => say.t(`letters:acceptance.head.${force}`);
  return dress(data, language, {
    subject: (say) => `${formatDate(data.acceptedOn, 'day', say.language)} · ${head(say)}: ${say.read(data.title)}`,
    subjectOfBoth: (kk, ru) => `${formatDate(data.acceptedOn, 'short', 'kk')} · ${bothHeads(head(kk), head(ru))}`,
    ...answerReference(data.answered),
    section: (say) => {
      const opening = say.t(`letters:acceptance.opening.${force}`, { date: onDay(data.acceptedOn, say.language) });
      const [correct, add] = corrections([], say);
      return {
        head: head(say),
        opening: { full: opening, brief: opening },
        facts: facts(data, say),
        notes: [
          ...(force === 'order' ? [{ text: say.t(data.inTime ? 'letters:acceptance.thanks' : 'letters:acceptance.thanksLate') }] : []),
          { text: say.t('letters:acceptance.over') },
        ],
        examples: {
          lead: say.t('letters:acceptance.lead'),
          lines: data.examples?.[say.language] ?? [correct, add, say.t('letters:acceptance.received')],
        },
      };
    },
  });
}

function facts(data: AcceptanceLetter, say: Say): Fact[] {
  const { force, officialLetter } = data;
  const { label, day, until } = term(say, say.t(`letters:acceptance.due.${force}`), data.due);
  return [
    { label: say.t(`letters:acceptance.about.${force}`), value: say.read(data.title) },
    { label, value: `${day}, ${until}` },
    ...figures(data.figures, say, say.t('letters:acceptance.figures')),
    ...(officialLetter
      ? [{
          label: say.t('letters:acceptance.letter'),
          value: say.t('letters:acceptance.letterOf', { number: officialLetter.number, date: formatDate(officialLetter.on, 'of', say.language) }),
        }]
      : []),
  ];
}
