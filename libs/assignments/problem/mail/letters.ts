import { formatDate, type Day, type Trilingual } from '@kenes/config';
import { bothHeads, dress, term, withArticle, type ComposedLetter, type DressedFrame, type Say } from '@kenes/correspondence';
import type { LetterLanguage } from '@kenes/council';
import { capital, oneLine, type Fact } from '@kenes/mail';

/** What every letter about a problem knows. */
export interface HelpFrame extends DressedFrame {
  readonly title: Trilingual;
  /** The body that has the trouble. */
  readonly asker: Trilingual;
}

export interface HelpLetter extends HelpFrame {
  /** Who there knows more. */
  readonly contact: { readonly name: Trilingual; readonly phone: string | null } | null;
  readonly obstacle: Trilingual;
  readonly by: Day | null;
  /** Lines to be typed as an answer, in place of the usual ones. */
  readonly examples?: Partial<Record<'kk' | 'ru' | 'en', readonly string[]>>;
}

export interface HelpCopy extends HelpFrame {
  readonly asked: readonly Trilingual[];
  readonly obstacle: Trilingual;
  readonly by: Day | null;
}

export interface HelpAnswerLetter extends HelpFrame {
  readonly helper: Trilingual;
  readonly answer: Trilingual;
}

/** «Просят помощи»: a question to a body that owes nothing here. It speaks of no order, no executor and no lateness. */
export function helpLetter(data: HelpLetter, language: LetterLanguage): ComposedLetter {
  const { by, obstacle } = data;
  return dress(data, language, {
    subject: (say) => dated(by && formatDate(by, 'by', say.language), say.t('problems:help.subject', { title: say.read(data.title) })),
    subjectOfBoth: (kk, ru) => dated(by && formatDate(by, 'short', 'kk'), bothHeads(kk.t('problems:help.head'), ru.t('problems:help.head'))),
    reference: () => undefined,
    referenceOfBoth: () => undefined,
    section: (say) => {
      const sentence = capital(say.t('problems:help.opening', { body: named(data.asker, say) }));
      return {
        head: say.t('problems:help.head'),
        opening: { full: sentence, brief: sentence },
        facts: [about(data, say), inTheWay(obstacle, say), ...who(data, say)],
        due: by ? term(say, say.t('problems:help.by'), by) : undefined,
        notes: [{ text: say.t('problems:help.seen', { body: named(data.asker, say) }), keep: true }],
        examples: { lead: say.t('letters:examples.lead'), lines: data.examples?.[say.language as 'kk' | 'ru' | 'en']?.map(oneLine) ?? (['yes', 'partly', 'no'] as const).map((each) => say.t(`problems:help.example.${each}`)) },
      };
    },
  });
}

/** To whoever has the trouble: whom it was put to. */
export function helpCopy(data: HelpCopy, language: LetterLanguage): ComposedLetter {
  const { by } = data;
  return dress(data, language, {
    subject: (say) => dated(by && formatDate(by, 'by', say.language), say.t('problems:copy.subject', { title: say.read(data.title) })),
    subjectOfBoth: (kk, ru) => dated(by && formatDate(by, 'short', 'kk'), bothHeads(kk.t('problems:copy.head'), ru.t('problems:copy.head'))),
    reference: () => undefined,
    referenceOfBoth: () => undefined,
    section: (say) => ({
      head: say.t('problems:copy.head'),
      opening: { full: say.t('problems:copy.opening'), brief: say.t('problems:copy.opening') },
      facts: [about(data, say), { label: say.t('problems:copy.asked'), value: data.asked.map((body) => say.read(body)).join(', ') }, inTheWay(data.obstacle, say)],
      due: by ? term(say, say.t('problems:help.by'), by) : undefined,
      notes: [{ text: say.t('problems:copy.note'), keep: true }],
    }),
  });
}

/** What a helper wrote, passed on to whoever asked. */
export function helpAnswer(data: HelpAnswerLetter, language: LetterLanguage): ComposedLetter {
  return dress(data, language, {
    subject: (say) => say.t('problems:answer.subject', { body: say.read(data.helper) }),
    subjectOfBoth: (kk, ru) => bothHeads(kk.t('problems:answer.head'), ru.t('problems:answer.head')),
    reference: () => undefined,
    referenceOfBoth: () => undefined,
    section: (say) => {
      const sentence = capital(say.t('problems:answer.opening', { body: named(data.helper, say) }));
      return {
        head: say.t('problems:answer.head'),
        opening: { full: sentence, brief: sentence },
        facts: [about(data, say), { label: say.t('problems:answer.says'), value: said(data.answer, say) }],
        notes: [{ text: say.t('problems:answer.note'), keep: true }],
      };
    },
  });
}

const dated = (day: string | null, what: string): string => [day, what].filter(Boolean).join(' · ');

/** In a sentence: “the Ministry of Education”. */
const named = (body: Trilingual, say: Say): string => (say.language === 'en' ? withArticle(say.read(body)) : say.read(body));

const about = ({ title }: HelpFrame, say: Say): Fact => ({ label: say.t('problems:help.about'), value: say.read(title) });

const inTheWay = (obstacle: Trilingual, say: Say): Fact => ({ label: say.t('problems:help.obstacle'), value: said(obstacle, say) });

/** Written once by a person: of two languages one prints it, the other points there. */
const said = (text: Trilingual, say: Say): string => oneLine(say.write(text).lines.join(' '));

function who({ contact, asker }: HelpLetter, say: Say): Fact[] {
  const value = [say.read(contact?.name) || say.read(asker), contact?.phone].filter(Boolean).join(', ');
  return contact ? [{ label: say.t('problems:help.who'), value }] : [];
}
