import { formatDate, type Day, type Language, type Trilingual } from '@kenes/config';
import { dress, genitive, kazakhAblative, term, withArticle, type ComposedLetter, type DressedFrame, type Dressing, type PageNames, type Say } from '@kenes/correspondence';
import type { LetterLanguage } from '@kenes/council';
import { oneLine, type Fact, type Item } from '@kenes/mail';

/** What every letter of the question knows. */
export interface WhoFrame extends DressedFrame {
  readonly year: number;
  readonly body: Trilingual;
  /** Lines to be typed as an answer, in place of the usual ones. */
  readonly examples?: Partial<Record<Language, readonly string[]>>;
}

export interface WhoLetter extends WhoFrame {
  readonly outgoing: { readonly number: number; readonly on: Day };
  readonly due: Day;
  /** Null where only a mailbox is known: then it asks for a name. */
  readonly onRecord: { readonly name: Trilingual; readonly post: Trilingual; readonly phone: string | null; readonly address: string } | null;
}

export interface SuccessorLetter extends WhoFrame {
  readonly on: Day;
  readonly due: Day;
  readonly namedBy: Trilingual | null;
}

export interface WhoReceipt extends WhoFrame {
  readonly on: Day;
  readonly answers: Trilingual;
  readonly deputy: Trilingual | null;
  readonly now: 'confirmed' | 'named' | 'passedOn';
}

export interface StandInLetter extends WhoFrame {
  readonly on: Day;
  readonly absent: Trilingual;
  readonly to: Day;
  readonly open: readonly { readonly number: string; readonly title: Trilingual; readonly term: Trilingual }[];
}

const page: PageNames = { caption: 'answering:letter.page.caption', open: 'answering:letter.page.open', brief: 'answering:letter.page.brief', qr: 'answering:letter.page.qr' };

/** Letter 6: who answers this year. A body is asked, never charged. */
export function whoLetter(data: WhoLetter, language: LetterLanguage): ComposedLetter {
  const { year, due, onRecord, outgoing } = data;
  return dress(data, language, {
    page,
    ...subjects(due, 'by', (say) => say.t('answering:openSubject', { year }), (say) => say.t('answering:openSubjectBoth', { year })),
    reference: (say) => say.t('letters:reference.outgoing', { number: outgoing.number, date: formatDate(outgoing.on, 'of', say.language) }),
    referenceOfBoth: (kk, ru) => `${kk.t('letters:reference.outgoingShort')} / ${ru.t('letters:reference.outgoingShort')} № ${outgoing.number} · ${formatDate(outgoing.on, 'short', 'kk')}`,
    section: (say) => ({
      head: say.t('letters:head.request'),
      ask: [say.t(onRecord ? 'answering:letter.ask' : 'answering:letter.askMailbox', { year, body: ofBody(data.body, say) })],
      facts: onRecord ? recorded(onRecord, say) : undefined,
      due: term(say, say.t('letters:due.request'), due),
      notes: [],
      examples: { lead: say.t('answering:letter.lead'), lines: linesOf(data, say, onRecord !== null), after: say.t('answering:letter.after') },
    }),
  });
}

/** To whom somebody else named: nothing passes before he says so himself. */
export function successorLetter(data: SuccessorLetter, language: LetterLanguage): ComposedLetter {
  const { year, due, namedBy } = data;
  return dress(data, language, {
    page,
    ...subjects(due, 'by', (say) => say.t('answering:letter.successor.subject', { year }), (say) => say.t('answering:letter.successor.subjectBoth', { year })),
    ...datedOn(data.on),
    section: (say) => ({
      head: say.t('letters:head.request'),
      ask: [say.t('answering:letter.successor.ask', { year, body: ofBody(data.body, say) })],
      facts: [
        ...(namedBy ? [{ label: say.t('answering:letter.successor.namedBy'), value: say.read(namedBy) }] : []),
        { label: say.t('answering:letter.successor.passes'), value: say.t('answering:letter.successor.passesWhat') },
      ],
      due: term(say, say.t('letters:due.request'), due),
      notes: [{ text: say.t('answering:letter.successor.until'), keep: true }],
    }),
  });
}

/** Says what was understood; it quotes nothing. */
export function whoReceipt(data: WhoReceipt, language: LetterLanguage): ComposedLetter {
  const { year, answers, deputy, now } = data;
  return dress(data, language, {
    page,
    ...subjects(data.on, 'day', (say) => say.t('answering:letter.receipt.subject', { year }), (say) => say.t('answering:letter.receipt.subjectBoth')),
    ...datedOn(data.on),
    section: (say) => {
      const facts: Fact[] = [
        { label: say.t('answering:letter.receipt.answers'), value: say.read(answers), strong: true },
        ...(deputy ? [{ label: say.t('answering:letter.receipt.deputy'), value: say.read(deputy) }] : []),
        { label: say.t('answering:letter.receipt.now'), value: say.t(`answering:letter.receipt.${now}`) },
      ];
      return {
        head: say.t('answering:letter.receipt.head'), facts, notes: [],
        examples: { lead: say.t('answering:letter.receipt.lead'), lines: linesOf(data, say, true), after: say.t('answering:letter.receipt.after') },
      };
    },
  });
}

/** To the deputy: from when to when, and a copy of what is open. */
export function standInLetter(data: StandInLetter, language: LetterLanguage): ComposedLetter {
  return dress(data, language, {
    ...subjects(data.on, 'day', (say) => say.t('answering:letter.standIn.subject', { name: say.read(data.absent) }), (say) => say.t('answering:letter.standIn.subjectBoth', { name: say.read(data.absent) })),
    ...datedOn(data.on),
    section: (say) => {
      const opening = say.t('answering:letter.standIn.opening', { to: formatDate(data.to, say.language === 'kk' ? 'by' : 'day', say.language).replace(/ дейін$/, ''), body: say.read(data.body), name: say.read(data.absent) });
      const items = data.open.map((one): Item => ({ number: one.number, text: say.read(one.title), term: say.read(one.term), brief: `${say.read(one.title)}, ${say.read(one.term)}`, tone: 'calm' }));
      return {
        head: say.t('answering:letter.standIn.head'), opening: { full: opening, brief: opening }, items,
        notes: [{ text: say.t(items.length > 0 ? 'answering:letter.standIn.note' : 'answering:letter.standIn.nothing'), keep: true }],
        quote: say.t('answering:letter.standIn.quote'),
      };
    },
  });
}

const subjects = (day: Day, form: 'by' | 'day', say: (say: Say) => string, both: (say: Say) => string): Pick<Dressing, 'subject' | 'subjectOfBoth'> => ({
  subject: (one) => `${formatDate(day, form, one.language)} · ${say(one)}`,
  subjectOfBoth: (kk) => `${formatDate(day, 'short', 'kk')} · ${both(kk)}`,
});

const datedOn = (on: Day): Pick<Dressing, 'reference' | 'referenceOfBoth'> => ({
  reference: (say) => formatDate(on, 'document', say.language),
  referenceOfBoth: () => formatDate(on, 'short', 'kk'),
});

function recorded({ name, post, phone, address }: NonNullable<WhoLetter['onRecord']>, say: Say): Fact[] {
  return [
    { label: say.t('answering:letter.onRecord'), value: [say.read(name), say.read(post)].filter(Boolean).join(', ') },
    { label: say.t('answering:letter.contact'), value: [phone && oneLine(phone), address].filter(Boolean).join(', ') },
  ];
}

/** Without a name to confirm there is nothing to confirm. */
function linesOf({ examples }: WhoFrame, say: Say, somebody: boolean): readonly string[] {
  const lines = examples?.[say.language] ?? [say.t('answering:letter.confirm'), say.t('answering:letter.responsible'), say.t('answering:letter.deputy')];
  return somebody ? lines : lines.slice(1);
}

/** «от акимата Костанайской области», «Қостанай облысының әкімдігінен», “the akimat of Kostanay region”. */
function ofBody(body: Trilingual, say: Say): string {
  const name = say.read(body);
  const plain = say.t('answering:letter.plainBody', { name });
  if (say.language === 'kk') return kazakhAblative(name) ?? plain;
  // An akimat is no proper name: it is written small within a sentence.
  if (say.language === 'en') return withArticle(name).replace(/^the Akimat/, 'the akimat');
  return (genitive(name, 'ru') ?? plain).replace(/^Акимата/, 'акимата');
}
