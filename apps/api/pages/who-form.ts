import type { BestChannel, LetterLanguage } from '@kenes/council';
import { nobody, notMe, type NamedPerson, type WhoSays, type WhoView } from '@kenes/answering';

export const choices = ['same', 'fix', 'new', 'no'] as const;
export type Choice = (typeof choices)[number];
export const channels = ['mail', 'phone', 'messenger', 'edms'] as const satisfies readonly BestChannel[];

/** What stands in the fields of the page, as it was typed. */
export interface TypedWho {
  choice: Choice | '';
  /** Of the person on record, for «данные изменились». */
  fix: NamedPerson;
  /** Of somebody else. */
  next: NamedPerson;
  shared: string;
  languages: string[];
  channel: string;
  deputy: NamedPerson;
}

/** What a form of `/k/<token>` carries. */
export interface WhoForm { typed: TypedWho; language: string; key: string }

type Fields = Record<string, unknown>;

export function readWhoForm(body: unknown): WhoForm {
  const fields = (body ?? {}) as Fields;
  const text = (name: string): string => {
    const value = [fields[name]].flat()[0];
    return typeof value === 'string' ? value.replaceAll('\0', '').slice(0, 500) : '';
  };
  const person = (of: string): NamedPerson => ({ name: text(`${of}.name`), nameKk: text(`${of}.nameKk`), post: text(`${of}.post`), phone: text(`${of}.phone`), address: text(`${of}.address`) });
  const choice = text('w');
  return {
    typed: {
      choice: choices.find((one) => one === choice) ?? '', fix: person('fix'), next: person('next'), shared: text('shared'),
      languages: [fields['letters']].flat().filter((one): one is string => typeof one === 'string'), channel: text('channel'), deputy: person('deputy'),
    },
    language: text('lang'), key: text('key'),
  };
}

/** What the fields say before anybody has typed: what is on record. */
export function typedFrom(view: WhoView, language: 'kk' | 'ru' | 'en'): TypedWho {
  const shown = view.asSuccessor ? view.successor : view.contact;
  return {
    choice: 'same',
    fix: { ...nobody, post: (view.asSuccessor ? view.answering.successorPost : shown?.post[language]) ?? '', phone: shown?.person.phone ?? '', address: shown?.address ?? '' },
    next: nobody, shared: view.shared ?? '', languages: shown ? shown.person.language.split('+') : ['kk', 'ru'], channel: shown?.person.bestChannel ?? 'mail', deputy: nobody,
  };
}

/** What the page says to the council; only the part that belongs to the chosen answer. */
export function saidBy({ choice, fix, next, shared, languages, channel, deputy }: TypedWho): WhoSays | typeof notMe {
  if (choice === 'no') return notMe;
  const isNew = choice === 'new';
  const filled = choice === 'fix' || isNew;
  return {
    who: isNew ? 'new' : choice === 'fix' ? 'fix' : 'same',
    person: isNew ? next : choice === 'fix' ? fix : null,
    shared: filled ? shared : '', letters: filled ? lettersOf(languages) : null, channel: filled ? (channels.find((one) => one === channel) ?? null) : null, deputy,
  };
}

function lettersOf(languages: readonly string[]): LetterLanguage | null {
  if (languages.includes('kk') && languages.includes('ru')) return 'kk+ru';
  return (['kk', 'ru', 'en'] as const).find((one) => languages.includes(one)) ?? null;
}
