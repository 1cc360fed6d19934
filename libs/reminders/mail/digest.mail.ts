import { formatDate, weekdayName, type Day, type Trilingual } from '@kenes/config';
import { bothHeads, byWeekday, dress, exampleLines, type ComposedLetter, type Force, type LetterFrame, type LetterLanguage, type Say } from '@kenes/assignments';
import type { Item, Section } from '@kenes/mail';

/** How near the day is: what the words of an item follow. */
export type Phase = 'ahead' | 'today' | 'late' | 'moved' | 'byMonday';

export interface DigestItem {
  readonly number: string;
  readonly force: Force;
  readonly title: Trilingual;
  readonly due: Day;
  readonly phase: Phase;
  /** Working days since the day ended; 0 when only days off have passed. */
  readonly daysLate: number;
}

export interface DigestLetter extends Omit<LetterFrame, 'number' | 'force' | 'title'> {
  readonly on: Day;
  /** The most urgent first, at least one. */
  readonly items: readonly DigestItem[];
}

/** More numbers than these are counted, not listed, where room is short. */
const LISTED = 4;

/** Letter 2: everything that is due, in one letter a day. What is asked is never called late. */
export function digestLetter(data: DigestLetter, language: LetterLanguage): ComposedLetter {
  const { items, on } = data;
  const [first] = items as [DigestItem];
  const rest = items.length - (items.length > LISTED ? LISTED - 1 : LISTED);
  const listed = rest > 0 ? items.slice(0, LISTED - 1) : items;
  const numbers = (say: Say): string => [listed.map((item) => item.number).join(', '), ...(rest > 0 ? [say.t('reminders:digest.more', { count: rest })] : [])].join(' ');
  const number = `${listed.map((item) => item.number).join(', ')}${rest > 0 ? ' …' : ''}`;
  const frame: LetterFrame = { ...data, number, force: first.force, title: first.title };
  return dress(frame, language, {
    subject: (say) => `${formatDate(on, 'day', say.language)} · ${say.t(`reminders:digest.subject.${countKey(items.length)}`)}`,
    subjectOfBoth: (kk, ru) => `${formatDate(on, 'short', 'kk')} · ${bothHeads(kk.t('reminders:digest.head'), ru.t('reminders:digest.head'))}`,
    reference: (say) => formatDate(on, 'letter', say.language),
    referenceOfBoth: () => formatDate(on, 'short', 'kk'),
    numberBrief: (say) => (items.length > 1 ? { first: say.t('letters:number', { number: first.number }), rest: say.t('reminders:digest.more', { count: items.length - 1 }) } : undefined),
    section: (say) => section(say, frame, data, numbers),
  });
}

function section(say: Say, frame: LetterFrame, { items, on }: DigestLetter, numbers: (say: Say) => string): ReturnType<Parameters<typeof dress>[2]['section']> {
  const count = say.t(`reminders:digest.count.${countKey(items.length)}`);
  const several = items.length > 1;
  return {
    head: say.t('reminders:digest.head'),
    opening: { full: `${count}. ${say.t('reminders:digest.answeredLeftOut')}`, brief: `${count}:` },
    items: items.map((item) => itemIn(say, item)),
    notes: [],
    ...(several ? { quote: say.t('reminders:digest.quote', { numbers: numbers(say) }) } : {}),
    examples: several ? examplesOfSeveral(say, frame, items, on) : { lead: say.t('letters:examples.lead'), lines: exampleLines(say, { ...frame, due: later(items[0]!.due, on) }), after: say.t('reminders:digest.after') },
  };
}

function itemIn(say: Say, { number, force, title, due, phase, daysLate }: DigestItem): Item {
  const words = force === 'order' ? 'order' : 'asked';
  const text = `${say.t(`letters:head.${force}`)}: ${say.read(title)}`;
  const day = formatDate(due, 'weekday', say.language);
  const term = words === 'order' && phase === 'late'
    ? (daysLate > 0 ? say.t('reminders:term.order.late', { day, count: daysLate }) : say.t('reminders:term.order.lateWeekend', { day }))
    : say.t(`reminders:term.${words}.${phase}` as 'reminders:term.asked.late', { day });
  const brief = say.t(`reminders:brief.${force}.${phase}`, { title: say.read(title), day: briefDay(say, due, force, phase) });
  const tone = phase === 'late' && force === 'order' ? 'late' : force === 'order' ? 'due' : 'calm';
  return { number, text, term, brief, tone };
}

/** «до 21 мая, пятницы» or «12 мая, среда», «21 мамыр, жұма», “by Friday, 21 May”. */
function briefDay(say: Say, due: Day, force: Force, phase: Phase): string {
  const { language } = say;
  if (language === 'kk') return formatDate(due, 'weekday', 'kk');
  const plain = phase === 'late' && (force === 'order' || language === 'en');
  if (language === 'ru') return plain ? `${formatDate(due, 'day', 'ru')}, ${weekdayName(due, 'ru')}` : byWeekday(due, 'ru').replace(/^до (\S+), (.+)$/u, 'до $2, $1');
  return plain || (phase === 'moved' && force === 'order') ? formatDate(due, 'weekday', 'en') : byWeekday(due, 'en');
}

/** Three lines to copy, one answer each, every one with its own number. */
function examplesOfSeveral(say: Say, frame: LetterFrame, items: readonly DigestItem[], on: Day): Section['examples'] {
  const given = frame.examples?.[say.language];
  const lines = given ?? items.slice(0, 3).map((item, at) => `${item.number} ${exampleLines(say, { ...frame, force: item.force, due: later(item.due, on) })[at]}`);
  return { lead: say.t(say.beside ? 'reminders:digest.leadBrief' : 'reminders:digest.lead'), lines, after: say.t('reminders:digest.after') };
}

/** More time is asked for from today on, not from a day that is over. */
const later = (due: Day, on: Day): Day => (due < on ? on : due);

function countKey(count: number) {
  return count <= 5 ? (`n${count as 1 | 2 | 3 | 4 | 5}` as const) : 'many';
}
