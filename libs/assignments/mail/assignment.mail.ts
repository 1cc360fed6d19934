import { formatDate } from '@kenes/config';
import { capital, oneLine, type Note } from '@kenes/mail';
import { genitive, withArticle } from '@kenes/correspondence';
import { bothHeads, dress, exampleLines, term, type ComposedLetter, type Say } from './frame.js';
import type { AssignmentLetter, LetterLanguage } from './letter-data.js';
import { byWeekday } from './letter-dates.js';

/** The letter a body gets when an assignment is issued to it: an order, a recommendation or a request. */
export function assignmentLetter(data: AssignmentLetter, language: LetterLanguage): ComposedLetter {
  const { force, outgoing } = data;
  const head = (say: Say) => say.t(`letters:head.${force}`);
  return dress(data, language, {
    subject: (say) => `${formatDate(data.due, 'by', say.language)} · ${head(say)}: ${say.read(data.title)}`,
    subjectOfBoth: (kk, ru) => `${formatDate(data.due, 'short', 'kk')} · ${bothHeads(head(kk), head(ru))}: ${kk.read(data.title)}`,
    reference: (say) => {
      const date = formatDate(outgoing.on, 'of', say.language);
      return outgoing.number ? say.t('letters:reference.outgoing', { number: outgoing.number, date }) : formatDate(outgoing.on, 'document', say.language);
    },
    referenceOfBoth: (kk, ru) => {
      const date = formatDate(outgoing.on, 'short', 'kk');
      const short = `${kk.t('letters:reference.outgoingShort')} / ${ru.t('letters:reference.outgoingShort')}`;
      return outgoing.number ? `${short} № ${outgoing.number} · ${date}` : date;
    },
    section: (say) => {
      const text = say.write(data.text);
      const agreed = force === 'request' ? [say.t('letters:byAgreement')] : [];
      return {
        head: head(say),
        basis: [...agreed, ...(data.basis ? [say.read(data.basis)] : [])].filter(Boolean).join('; ') || undefined,
        ask: text.lines.map((line, at) => (at ? line : afterColon(line))),
        askContinues: say.t('letters:askContinues'),
        due: term(say, say.t(`letters:due.${force}`), data.due),
        notes: [...(text.note ? [text.note] : []), ...handedNotes(data, say), ...roleNotes(data, say), ...closing(data, say)],
        examples: {
          lead: say.t('letters:examples.lead'),
          lines: exampleLines(say, data),
          after: say.t('letters:examples.after'),
        },
      };
    },
  });
}

/**
 * «Поручение (…): обеспечить …» goes on in small letters; the HTML makes the first one large again.
 * Only where the first word is surely no name: an infinitive, or «просим».
 */
function afterColon(line: string): string {
  return /^(?:\p{Lu}\p{Ll}+(?:ть|ти|чь|ться|тись)|Просим|Предлагаем|Рекомендуем)(?=[\s,])/u.test(line)
    ? line.charAt(0).toLowerCase() + line.slice(1)
    : line;
}

function closing({ closesBy, result }: AssignmentLetter, say: Say): Note[] {
  return [
    ...(closesBy === 'officialLetter' ? [{ text: say.t('letters:officialLetter'), keep: true }] : []),
    ...(result && say.read(result) ? [{ text: say.t('letters:expectedResult', { result: say.read(result).replace(/\.$/u, '') }) }] : []),
  ];
}

function handedNotes({ handed }: AssignmentLetter, say: Say): Note[] {
  if (!handed) return [];
  const day = handed.due ? say.t('letters:role.handed.day', { day: formatDate(handed.due, 'weekday', say.language) }) : '';
  const note = handed.note ? say.t('letters:role.handed.note', { note: oneLine(handed.note) }) : '';
  return [{ text: say.t('letters:role.handed.line', { name: say.read(handed.by), day, note }), keep: true }];
}

function roleNotes({ role, force }: AssignmentLetter, say: Say): Note[] {
  const named = (name: string) => (say.language === 'en' ? capital(withArticle(name)) : name);
  const body = named(say.read(role.body));
  // A request knows neither «исполнитель» nor «соисполнитель»: the body is asked, not charged.
  const ordered = force === 'order';
  if (role.kind === 'coExecutor') {
    const joined = joins(role, say);
    return [...(ordered ? [{ text: say.t('letters:role.coExecutor', { body }) }] : []), { text: joined }];
  }
  const others = role.kind === 'lead' ? byWeekday(role.othersBy, say.language) : undefined;
  return [
    ...(ordered ? [{ text: say.t('letters:role.lead', { body }) }] : []),
    ...(others ? [{ text: say.t(ordered ? 'letters:role.coExecutors' : 'letters:role.others', { date: others }) }] : []),
  ];
}

function joins(role: Extract<AssignmentLetter['role'], { kind: 'coExecutor' }>, say: Say): string {
  const name = say.read(role.lead);
  const contact = [say.read(role.contact?.name), oneLine(role.contact?.phone ?? '')].filter(Boolean).join(', ');
  const possessive = genitive(name, say.language);
  const sentence = possessive
    ? say.t('letters:role.joins', { lead: possessive, contact })
    : say.t('letters:role.joinsPlain', { lead: name, contact });
  return sentence.replace(' ()', '');
}
