/** A letter as data: the HTML and the plain text are both written from it, neither from the other. */
export interface Letter {
  readonly subject: string;
  /** Names of the house at the head of the HTML, and a small line under them. */
  readonly house: { readonly names: readonly string[]; readonly motto?: string };
  /** «№ 27-041»; '' for a letter about nothing numbered. */
  readonly number: string;
  /** What the head of the HTML has room for, where a letter is about several numbers: «№ 27-044», «и ещё два». */
  readonly numberBrief?: { readonly first: string; readonly rest: string };
  /** «исх. № 118 от 15 апреля 2027 года». */
  readonly reference?: string;
  /** One section per language, the first language on top. */
  readonly sections: readonly Section[];
  readonly signature: Signature;
  readonly page?: AnswerPage;
  /** «Заседания и сроки в Вашем календаре»: caption of the reader's calendar page, at the foot. */
  readonly calendar?: string;
  /** Small lines under the HTML: where it was sent and why. */
  readonly footer: readonly string[];
}

export interface Section {
  readonly language: string;
  readonly salutation: string;
  /** «Поручение»: coloured head of the HTML, first word of the text. */
  readonly head: string;
  /** «протокол № 3 от 14 апреля 2027 года, пункт 2.1». */
  readonly basis?: string;
  /** What is asked, paragraph by paragraph. */
  readonly ask?: readonly string[];
  /** Where the whole of it can be read, if the text has no room. */
  readonly askContinues?: string;
  readonly opening?: Opening;
  readonly facts?: readonly Fact[];
  /** The same facts in fewer lines, for a text in two languages. */
  readonly factsBrief?: readonly Fact[];
  readonly points?: readonly string[];
  /** Several matters in one letter, each by its number; never shortened. */
  readonly items?: readonly Item[];
  readonly due?: Due;
  readonly notes: readonly Note[];
  readonly examples?: Examples;
  /** «В ответе просим указать № 27-041.» */
  readonly quote: string;
  /** «От кого: А. Сейтқали, секретарь Совета, +7 …». */
  readonly from: string;
}

/** A sentence before facts or points; `brief` is for a text in two languages. */
export interface Opening { readonly full: string; readonly brief: string }
export interface Fact { readonly label?: string; readonly value: string; readonly strong?: boolean }
/** `brief` is for a text in two languages. */
export interface Item { readonly number: string; readonly text: string; readonly term: string; readonly brief: string; readonly tone: 'late' | 'due' | 'calm' }
export interface Due { readonly label: string; readonly day: string; readonly until: string }
/** `keep`: stands even where room is short. */
export interface Note { readonly text: string; readonly keep?: boolean }
export interface Examples { readonly lead: string; readonly lines: readonly string[]; readonly after?: string }
/** An empty phone is left out. */
export interface Signature { readonly name: string; readonly post: string; readonly phone: string }

export interface AnswerPage {
  /** «Страница ответа, вход не нужен». */
  readonly caption: string;
  readonly button: string;
  /** Without it there is no QR. */
  readonly qrAlt?: string;
  readonly noSignIn: readonly string[];
  /** «С телефона: kenes.example, код»; without it the link has no code to type. */
  readonly fromPhone?: string;
}

/**
 * What a stored body keeps in place of secrets. The sender writes the real ones when it sends,
 * so a dump of the table opens no page and answers for nobody.
 */
export const placeholders = { link: '[[link]]', code: '[[code]]', reply: '[[reply]]', qr: '[[qr]]', calendar: '[[calendar]]' } as const;
export type Placeholder = keyof typeof placeholders;

/** `[[link:<id>]]`: one of several links of a letter. */
export const linkPlaceholder = (id: string): string => `[[link:${id}]]`;
export const linksIn = (body: string): string[] => [...new Set([...body.matchAll(/\[\[link:([0-9a-f-]{36})\]\]/g)].map(([, id]) => id!))];

const place = new RegExp(`\\[\\[(${Object.keys(placeholders).join('|')})(?::([^\\]]*))?\\]\\]`, 'g');

/** Writes something else in every place of a secret; `id` where it is one of several links. What `by` leaves out stays. */
export const atSecrets = (body: string, by: (name: Placeholder, id?: string) => string | undefined): string =>
  body.replace(place, (found, name: Placeholder, id?: string) => by(name, id) ?? found);

/** Puts the secrets of this one copy into a stored body. */
export const fill = (body: string, values: Partial<Record<Placeholder, string>>, links: ReadonlyMap<string, string> = new Map()): string =>
  atSecrets(body, (name, id) => (id === undefined ? values[name] : links.get(id)));
