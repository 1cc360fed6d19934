import { formatDate, wordsFor, type Language } from '@kenes/config';
import { clip, oneLine, type Fact } from '@kenes/mail';
import { bothHeads, dress, term, type ComposedLetter, type Say } from './frame.js';
import type { DecisionLetter, LetterLanguage } from './letter-data.js';
import { byWeekday } from './letter-dates.js';

/** To the chair: one decision beyond the secretary's hand. It is made on the page or by the code; a reply decides nothing. */
export function decisionLetter(data: DecisionLetter, language: LetterLanguage): ComposedLetter {
  const { force, proposed } = data;
  return dress(data, language, {
    subject: (say) => `${formatDate(proposed, 'by', say.language)} · ${say.t('extensions:decision.subject', { title: say.read(data.title) })}`,
    subjectOfBoth: (kk, ru) => `${formatDate(proposed, 'short', 'kk')} · ${bothHeads(kk.t('extensions:decision.subjectShort'), ru.t('extensions:decision.subjectShort'))}`,
    reference: () => undefined,
    referenceOfBoth: () => undefined,
    page: { caption: 'extensions:decision.page.caption', open: 'extensions:decision.page.open', qr: 'extensions:decision.page.qr' },
    section: (say) => {
      const sentence = say.t(`extensions:decision.opening.${force}`, { body: say.read(data.body) });
      return {
        head: say.t('extensions:decision.head'),
        opening: { full: sentence, brief: sentence },
        facts: facts(data, say),
        factsBrief: factsBrief(data, say),
        quote: say.t('extensions:decision.quote'),
        due: term(say, say.t(`extensions:decision.proposed.${force}`), proposed),
        notes: [{ text: say.t('extensions:decision.open'), keep: true }],
      };
    },
  });
}

function facts(data: DecisionLetter, say: Say): Fact[] {
  const { force, asker, askedOn } = data;
  return [
    { label: say.t(`extensions:decision.about.${force}`), value: say.read(data.title) },
    { label: say.t('extensions:decision.asker'), value: [say.read(asker), say.read(data.body), formatDate(askedOn, 'on', say.language)].filter(Boolean).join(', ') },
    { label: say.t('extensions:decision.until'), value: askedFor(data, say) },
    { label: say.t('extensions:decision.why'), value: oneLine(data.why) },
    { label: say.t(`extensions:decision.now.${force}`), value: dueNow(data, say) },
    { label: say.t('extensions:decision.move'), value: [nthSaid(data.nth, say.language), limitSaid(data.limit, say.language)].filter(Boolean).join('; ') },
    ...minded(data, say),
  ].filter(({ value }) => value !== '');
}

/** Where two languages share thirty lines. */
function factsBrief(data: DecisionLetter, say: Say): Fact[] {
  return [
    { label: say.t(`extensions:decision.about.${data.force}`), value: clip(say.read(data.title), 62) },
    { label: say.t('extensions:decision.asker'), value: [say.read(data.asker) || say.read(data.body), askedFor(data, say)].join(', ') },
    { label: say.t('extensions:decision.why'), value: oneLine(data.why) },
    { label: say.t(`extensions:decision.now.${data.force}`), value: say.t('extensions:decision.nowBrief', { now: dueNow(data, say), nth: nthSaid(data.nth, say.language) }) },
    ...minded(data, say),
  ].filter(({ value }) => value !== '');
}

function askedFor({ askedUntil }: DecisionLetter, say: Say): string {
  if (askedUntil === null) return say.t('extensions:decision.untilNoDay');
  return say.language === 'en' ? formatDate(askedUntil, 'weekday', 'en') : byWeekday(askedUntil, say.language);
}

function dueNow({ due, firstDue }: DecisionLetter, { t, language }: Say): string {
  const day = formatDate(due, 'weekday', language);
  return firstDue === due ? day : t('extensions:decision.first', { day, first: formatDate(firstDue, 'day', language) });
}

/** What to bear in mind: the secretary's own words, and a co-executor who would end after the lead. */
function minded({ note, leadDue }: DecisionLetter, { t, language }: Say): Fact[] {
  const label = t('extensions:decision.note');
  return [
    ...(note ? [{ label, value: oneLine(note) }] : []),
    ...(leadDue ? [{ label, value: t('extensions:decision.afterLead', { day: formatDate(leadDue, 'day', language) }) }] : []),
  ];
}

/** «второй» */
export function nthSaid(nth: number, language: Language): string {
  const { t } = wordsFor(language);
  return nth >= 1 && nth <= 3 ? t(`extensions:nth.n${nth as 1 | 2 | 3}`) : t('extensions:nth.many', { nth });
}

/** «дальше полномочий секретаря» and by what; nothing where the secretary chose to ask. */
export function limitSaid(limit: DecisionLetter['limit'], language: Language): string {
  const { t } = wordsFor(language);
  return limit ? t(`extensions:limit.${limit.why}`, { days: limit.days, day: limit.latestOn ? formatDate(limit.latestOn, 'day', language) : '' }) : '';
}
