import { answers, type Answer, type Said } from '@kenes/assignments';
import { isId } from '@kenes/kernel';
import { helpNames } from './help-fields.js';
import { nothingTyped, type Typed } from './report-view.js';

/** What a form of `/r/<token>` carries, however it was encoded. */
/** A lead's two forms have each only some of the fields; what a form has not is absent, not empty. */
export type TypedHere = Pick<Typed, 'texts' | 'figures'> & Partial<Typed>;

export interface ReportForm {
  typed: TypedHere;
  /** The language button that was pressed, if one was. */
  language: string;
  /** A new link is asked for in place of one that no longer opens. */
  renew: boolean;
  /** The link came into other hands: it closes, and a new one goes to the address on record. */
  close: boolean;
  /** The button «Передать» was pressed. */
  handOver: boolean;
  /** The official letter that was asked for, by its language. */
  letter: 'kk' | 'ru' | null;
  /** Kept for later, not sent. */
  save: boolean;
  /** To the lead's other form, which is that of the address. */
  turn: boolean;
  /** A text that could not be recorded, carried along to be given back. */
  notRecorded: string;
  key: string;
  kept: string[];
  uploads: { name: string; type: string; bytes: Buffer }[];
}

export async function readForm(form: FormData): Promise<ReportForm> {
  const text = (name: string): string => {
    const value = form.get(name);
    return typeof value === 'string' ? value.replaceAll('\0', '').slice(0, 20_000) : '';
  };
  const all = (name: string): string[] => form.getAll(name).filter((value): value is string => typeof value === 'string').slice(0, 200);
  const uploads: ReportForm['uploads'] = [];
  for (const file of form.getAll('file')) {
    if (typeof file === 'string' || file.size === 0) continue;
    uploads.push({ name: file.name, type: file.type, bytes: Buffer.from(await file.arrayBuffer()) });
  }
  const figures = Object.fromEntries([...form.keys()].filter((name) => name.startsWith('f-')).map((name) => [name.slice(2), text(name).trim()]));
  return {
    typed: {
      answer: answers.find((one) => one === text('answer')),
      texts: Object.fromEntries(answers.filter((answer) => form.has(`t-${answer}`)).map((answer) => [answer, text(`t-${answer}`)])),
      figures,
      ...(form.has('until') && { until: text('until') }),
      ...(form.has('t-done') && { without: all('without'), taken: all('taken'), why: text('why') }),
      ...(form.has('t-help') && { help: { helpers: all('helper'), names: all('helperName').slice(0, helpNames.length), other: text('helpOther'), by: text('helpBy') } }),
      ...(form.has('colleague') && { colleague: { name: text('colleague'), address: text('colleagueAddress'), phone: text('colleaguePhone'), dueOn: text('innerDueOn'), note: text('colleagueNote') } }),
    },
    language: text('lang'), handOver: text('handOver') !== '', renew: text('renew') !== '', close: text('close') !== '', letter: text('letter') === 'kk' ? 'kk' : text('letter') === 'ru' ? 'ru' : null,
    save: text('save') !== '', turn: text('turn') !== '', notRecorded: text('notRecorded'), key: text('key'), kept: all('kept'), uploads,
  };
}

/** With every field, as a page shows it. */
export const whole = (typed: TypedHere): Typed => ({ ...nothingTyped, ...typed });

/** Every word of it, one under the other, to be given back. */
export const wordsIn = ({ texts }: Pick<Typed, 'texts'>): string => Object.values(texts).filter(Boolean).join('\n\n');

/** Whether there is anything to lose: a word, a figure, a tick. A mere choice of an answer is none. */
export function isTyped(typed: TypedHere): boolean {
  const { texts, figures, until, without, taken, why, help, colleague } = whole(typed);
  return [texts, figures, help, colleague].some((group) => Object.values(group).flat().some((value) => value.trim() !== '')) || until !== '' || why.trim() !== '' || without.length + taken.length > 0;
}

/** What the body says with it: only what belongs to the answer that was chosen. */
export function saidIn(typed: Typed & { answer: Answer }, files: Said['files']): Said {
  const { answer } = typed;
  return {
    answer,
    interim: answer !== 'done',
    text: typed.texts[answer] ?? '',
    untilOn: answer === 'moreTime' ? aDay(typed.until) : null,
    figures: figuresIn(typed),
    files,
    without: answer === 'done' ? typed.without : [],
    withoutReason: answer === 'done' ? typed.why : null,
    taken: answer === 'done' ? typed.taken : [],
    ...(answer === 'help' && { help: helpIn(typed) }),
  };
}

function helpIn({ help: { helpers, names, other, by } }: Typed): NonNullable<Said['help']> {
  return { organisationIds: helpers.filter(isId), names, other, byOn: aDay(by) };
}

const aDay = (text: string): string | null => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? text : null);

/** Numbers as people write them, «1 014»; an empty one is none. */
export const figuresIn = ({ figures }: Typed): Said['figures'] =>
  Object.entries(figures).filter(([, value]) => value !== '').map(([code, value]) => ({ code, value: Number(value.replace(/\s/g, '')) }));
