import { formatDate, type Day } from '@kenes/config';
import { clip, oneLine, type Fact } from '@kenes/mail';
import { bothHeads, dress, exampleLines, term, type ComposedLetter, type Say } from './frame.js';
import type { ExtensionLetter, LetterLanguage } from './letter-data.js';
import { byWeekday, until } from './letter-dates.js';
import { answerReference } from './return.mail.js';

/** Letter 5, the decision on a request for time: as asked, for another day, or the day stays. Whom the council only asks hears that it waits. */
export function extensionLetter(data: ExtensionLetter, language: LetterLanguage): ComposedLetter {
  const { force, outcome, due } = data;
  const granted = outcome === 'refused' ? 'refused' : 'granted';
  const head = (say: Say) => say.t(`extensions:letter.subjectShort.${granted}.${force}`);
  return dress(data, language, {
    subject: (say) => `${formatDate(due, 'by', say.language)} · ${say.t(`extensions:letter.subject.${outcome}.${force}`, { until: until(due, say.language) })}`,
    subjectOfBoth: (kk, ru) => `${formatDate(due, 'short', 'kk')} · ${bothHeads(head(kk), head(ru))}`,
    ...answerReference(data.answered, data.answered?.letter ? 'extensions:letter.reference' : undefined),
    section: (say) => ({
      head: say.t(`extensions:letter.head.${force}`),
      opening: { full: opening(data, say, data.about), brief: opening(data, say, data.aboutBrief ?? data.about) },
      facts: [...aboutWhat(data, say), ...facts(data, say)],
      factsBrief: [...aboutWhat(data, say).map(onOneLine), ...factsBrief(data, say)],
      due: term(say, say.t(`letters:due.${granted === 'granted' ? 'new' : 'same'}.${force}`), due),
      notes: [],
      examples: {
        lead: say.t('letters:examples.lead'),
        lines: exampleLines(say, data),
        after: data.next && say.t(`extensions:letter.after.${data.next}`),
      },
    }),
  });
}

function opening({ force, outcome, due }: ExtensionLetter, say: Say, about: ExtensionLetter['about']): string {
  if (force === 'order' && about) return say.t(`extensions:letter.openingAbout.${outcome}`, { about: say.read(about) });
  return say.t(`extensions:letter.opening.${outcome}.${force}`, { until: until(due, say.language) });
}

/** Where the first sentence does not say which matter it is. */
const aboutWhat = ({ about, force, title }: ExtensionLetter, say: Say): Fact[] =>
  about && force === 'order' ? [] : [{ label: say.t(`letters:acceptance.about.${force}`), value: say.read(title) }];

/** A long title would push the decision out of a letter in two languages. */
const onOneLine = ({ label, value }: Fact): Fact => ({ label, value: clip(value, 62) });

/** «до пятницы, 28 мая»; English names the day alone. */
const askedFor = ({ askedUntil }: ExtensionLetter, say: Say): string =>
  askedUntil === null ? say.t('extensions:letter.askedNoDay') : say.language === 'en' ? formatDate(askedUntil, 'weekday', 'en') : byWeekday(askedUntil, say.language);

function facts(data: ExtensionLetter, say: Say): Fact[] {
  const { outcome, force, wasDue } = data;
  const was = formatDate(wasDue, 'weekday', say.language);
  return [
    { label: say.t('extensions:letter.asked'), value: askedFor(data, say) },
    ...why(data, say),
    ...(outcome === 'refused' ? [] : [{ label: say.t(`extensions:letter.was.${force}`), value: say.t('extensions:letter.stays', { day: was }) }]),
    decided(data, say),
  ];
}

function factsBrief(data: ExtensionLetter, say: Say): Fact[] {
  const { outcome, force, wasDue } = data;
  const asked = askedFor(data, say);
  const value = outcome === 'refused' ? asked : say.t(`extensions:letter.askedAndWas.${force}`, { asked, day: formatDate(wasDue, 'weekday', say.language) });
  return [{ label: say.t('extensions:letter.asked'), value }, ...why(data, say), decided(data, say)];
}

function why({ word, outcome, askedUntil, due }: ExtensionLetter, say: Say): Fact[] {
  const text = word && oneLine(say.write(word).lines.join(' ')).replace(/\.$/u, '');
  if (!text) return [];
  const key = outcome === 'refused' ? 'refused' : askedUntil !== null && due < askedUntil ? 'earlier' : askedUntil !== null && due > askedUntil ? 'later' : 'note';
  return [{ label: say.t(`extensions:letter.why.${key}`), value: text }];
}

function decided({ decided: { by, name, on }, outcome, force }: ExtensionLetter, say: Say): Fact {
  const verb = force !== 'order' ? 'decided' : outcome === 'refused' ? 'refused' : 'granted';
  return { label: say.t('extensions:letter.decision'), value: say.t(`extensions:letter.by.${verb}.${by}`, { name: say.read(name), on: onDay(on, say) }) };
}

/** «20 мая», «20 мамырда», “on 20 May”. */
const onDay = (day: Day, say: Say): string => formatDate(day, 'on', say.language);
