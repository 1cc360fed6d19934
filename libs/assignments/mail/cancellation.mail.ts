import { formatDate } from '@kenes/config';
import { oneLine } from '@kenes/mail';
import { bothHeads, dress, term, type ComposedLetter, type Say } from './frame.js';
import type { CancellationLetter, LetterLanguage } from './letter-data.js';

/** The matter is off the table, or this body is let go: nobody is to work on it any longer. */
export function cancellationLetter(data: CancellationLetter, language: LetterLanguage): ComposedLetter {
  const { force, due, cause } = data;
  const head = (say: Say) => say.t(`letters:cancellation.head.${force}`);
  const opening = (say: Say) => say.t('letters:cancellation.opening');
  return dress(data, language, {
    subject: (say) => `${formatDate(due, 'by', say.language)} · ${head(say)}: ${say.read(data.title)}`,
    subjectOfBoth: (kk, ru) => `${formatDate(due, 'short', 'kk')} · ${bothHeads(head(kk), head(ru))}`,
    reference: () => undefined,
    referenceOfBoth: () => undefined,
    section: (say) => {
      const { label, day, until } = term(say, say.t(`letters:acceptance.due.${force}`), due);
      return {
        head: head(say),
        opening: { full: opening(say), brief: opening(say) },
        facts: [
          { label: say.t(`letters:acceptance.about.${force}`), value: say.read(data.title) },
          { label, value: `${day}, ${until}` },
          ...(cause ? [{ label: say.t('letters:cancellation.reason'), value: oneLine(cause) }] : []),
        ],
        notes: [{ text: say.t('letters:cancellation.kept') }],
        examples: {
          lead: say.t('letters:cancellation.lead'),
          lines: data.examples?.[say.language] ?? [
            say.t('letters:cancellation.ask'), say.t('letters:cancellation.call'), say.t('letters:acceptance.received'),
          ],
        },
      };
    },
  });
}
