import { formatDate } from '@kenes/config';
import { oneLine } from '@kenes/mail';
import { bothHeads, dress, term, type ComposedLetter, type Say } from './frame.js';
import type { LetterLanguage, ReopeningLetter } from './letter-data.js';
import { corrections } from './receipt.mail.js';

/** What was told to be over is open again: the answer is looked at once more, and nothing is asked for yet. */
export function reopeningLetter(data: ReopeningLetter, language: LetterLanguage): ComposedLetter {
  const { force, due, cause } = data;
  const head = (say: Say) => say.t(`letters:reopening.head.${force}`);
  return dress(data, language, {
    subject: (say) => `${formatDate(data.on, 'day', say.language)} · ${head(say)}: ${say.read(data.title)}`,
    subjectOfBoth: (kk, ru) => `${formatDate(data.on, 'short', 'kk')} · ${bothHeads(head(kk), head(ru))}`,
    reference: () => undefined,
    referenceOfBoth: () => undefined,
    section: (say) => {
      const opening = say.t(`letters:reopening.opening.${force}`);
      const { label, day, until } = term(say, say.t(`letters:acceptance.due.${force}`), due);
      const [correct, add] = corrections([], say);
      return {
        head: head(say),
        opening: { full: opening, brief: opening },
        facts: [
          { label: say.t(`letters:acceptance.about.${force}`), value: say.read(data.title) },
          { label, value: `${day}, ${until}` },
          ...(cause ? [{ label: say.t('letters:cancellation.reason'), value: oneLine(cause) }] : []),
        ],
        notes: [{ text: say.t('letters:reopening.wait') }],
        examples: {
          lead: say.t('letters:acceptance.lead'),
          lines: data.examples?.[say.language] ?? [correct, add, say.t('letters:acceptance.received')],
        },
      };
    },
  });
}
