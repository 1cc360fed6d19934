import { formatDate } from '@kenes/config';
import { clip, oneLine, type Fact } from '@kenes/mail';
import { bothHeads, dress, term, type ComposedLetter, type Say } from './frame.js';
import type { ConsolidatedLetter, LetterLanguage } from './letter-data.js';
import { corrections } from './receipt.mail.js';
import { answerReference } from './return.mail.js';

/** The longest part of the lead's words that a letter of thirty lines has room for, and one of two languages. */
const ROOM = 500;
const ROOM_OF_BOTH = 320;

/** A copy to a co-executor whose answer is in it: what the lead sent, and that nothing is to be done. */
export function consolidatedLetter(data: ConsolidatedLetter, language: LetterLanguage): ComposedLetter {
  const { force } = data;
  const head = (say: Say) => say.t(`letters:consolidated.head.${force}`);
  const short = (say: Say) => say.t(`letters:consolidated.headShort.${force}`);
  return dress(data, language, {
    subject: (say) => `${formatDate(data.on, 'day', say.language)} · ${head(say)}: ${say.read(data.title)}`,
    subjectOfBoth: (kk, ru) => `${formatDate(data.on, 'short', 'kk')} · ${bothHeads(short(kk), short(ru))}`,
    ...answerReference(data.answered),
    section: (say) => {
      const opening = say.t(`letters:consolidated.opening.${force}`);
      const [correct] = corrections([], say);
      return {
        head: head(say),
        opening: { full: opening, brief: opening },
        ...facts(data, say),
        notes: [{ text: say.t('letters:consolidated.rest') }],
        examples: { lead: say.t('letters:consolidated.lead'), lines: data.examples?.[say.language] ?? [correct, say.t('letters:acceptance.received')] },
      };
    },
  });
}

function facts({ force, title, lead, contact, due, text }: ConsolidatedLetter, say: Say): { facts: Fact[]; factsBrief: Fact[] } {
  const { label, day, until } = term(say, say.t(`letters:consolidated.due.${force}`), due);
  const who = [say.read(contact?.name), oneLine(contact?.phone ?? '')].filter(Boolean).join(', ');
  const said = text && oneLine(say.write(text).lines.join(' '));
  const by = say.t(`letters:consolidated.by.${force}`);
  const asked = { label, value: `${day}, ${until}` };
  const words = (room: number) => (said ? [{ label: say.t('letters:consolidated.text'), value: clip(said, room) }] : []);
  return {
    facts: [{ label: say.t(`letters:acceptance.about.${force}`), value: say.read(title) }, { label: by, value: [say.read(lead), who && `(${who})`].filter(Boolean).join(' ') }, asked, ...words(ROOM)],
    factsBrief: [{ label: by, value: say.read(lead) }, asked, ...words(ROOM_OF_BOTH)],
  };
}
