import type { Answer, AnswerView, Force, KeptFile } from '@kenes/assignments';
import type { Language } from '@kenes/config';

/** What was typed before the language was switched or something was missing. */
export interface Typed {
  answer?: Answer;
  texts: Partial<Record<Answer, string>>;
  until: string;
  figures: Record<string, string>;
  without: string[];
  /** The lead's ticks: reports taken into the consolidated answer, and why it goes without the others. */
  taken: string[];
  why: string;
  /** Who could help: ticked and typed names, somebody else, and by which day. */
  help: { helpers: string[]; names: string[]; other: string; by: string };
  /** Who takes it over, as typed. */
  colleague: { name: string; address: string; phone: string; dueOn: string; note: string };
}

export const nothingTyped: Typed = { texts: {}, until: '', figures: {}, without: [], taken: [], why: '', help: { helpers: [], names: [], other: '', by: '' }, colleague: { name: '', address: '', phone: '', dueOn: '', note: '' } };

export interface ReportPage {
  /** Of this page's own address. */
  token: string;
  view: AnswerView;
  language: Language;
  /** The language that was chosen here; null while the page speaks its person's own. */
  wanted: Language | null;
  /** Five answers, or the lead's consolidated one. */
  form: 'answer' | 'collect';
  /** Idempotency key of this form. */
  formKey: string;
  typed: Typed;
  /** Files that were uploaded already, each as it is carried along. */
  kept: { file: KeptFile; sealed: string }[];
  /** What is wrong with what was sent. */
  problem?: string;
  /** When this was saved for later. */
  savedAt?: Date;
  /** It has just been handed over. */
  handedOver?: boolean;
  /** The answer has just been recorded. */
  sent?: boolean;
}

/** A свод is an order's word; whoever was only asked puts one answer together. */
export const asks = (force: Force): 'order' | 'request' => (force === 'order' ? 'order' : 'request');
