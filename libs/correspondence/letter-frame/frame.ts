import { formatDate, inLanguage, wordsFor, type Language, type Trilingual, type WordKey, type Words } from '@kenes/config';
import type { LetterLanguage } from '@kenes/council';
import { capital, clip, letterHtml, letterText, oneLine, paragraphs, type Letter, type Note, type Section } from '@kenes/mail';

/** What every letter of the council bears, whatever it is about. */
export interface DressedFrame {
  readonly council: { readonly name: Trilingual; readonly motto?: Trilingual };
  /** «27-041»; '' for a letter about nothing numbered. */
  readonly number: string;
  readonly recipient: { readonly address: string; /** The whole greeting without its sign: «Уважаемая Светлана Викторовна». */ readonly salutation: Trilingual };
  /** Who asks, and the phone that answers. */
  readonly sender: { readonly name: Trilingual; readonly post: Trilingual; readonly phone: string | null };
  /** What one types into a phone: «kenes.example». Null for a mailbox without a person: no personal page is given to it. */
  readonly site: string | null;
  /** Why this person got it; printed under the letter. */
  readonly reason?: Trilingual;
}

export interface ComposedLetter { readonly subject: string; readonly text: string; readonly html: string }

/** What differs from letter to letter; the rest is the frame's. */
export interface Dressing {
  /** «до 21 мая · Поручение: телефоны доверия», after the number. */
  subject(say: Say): string;
  /** The same for a letter in two languages. */
  subjectOfBoth(kk: Say, ru: Say): string;
  reference(say: Say): string | undefined;
  referenceOfBoth(kk: Say, ru: Say): string | undefined;
  /** Its own `quote` where a letter is about several numbers. */
  section(say: Say): Omit<Section, 'language' | 'salutation' | 'quote' | 'from'> & Partial<Pick<Section, 'quote'>>;
  /** «27-044» and «и ещё два», where there is no room for every number. */
  numberBrief?(say: Say): Letter['numberBrief'];
  /** What its page is called, where it is not the answer page. */
  page?: PageNames;
}

/** Keys of the words that name a page: above its address, on its button (in two languages briefly), beside its QR. */
export interface PageNames { readonly caption: WordKey; readonly open: WordKey; readonly brief?: WordKey; readonly qr: WordKey }
const answerPage: PageNames = { caption: 'letters:page.caption', open: 'letters:page.open', qr: 'letters:page.qr' };

/** One language of a letter: its words, and what people wrote, read in it. */
export interface Say {
  readonly language: Language;
  readonly t: Words['t'];
  /** Which other language stands in the same letter, and where. */
  readonly beside?: { readonly language: Language; readonly where: 'above' | 'below' };
  /** A name or a short phrase in this language, or the nearest there is. */
  read(text: Trilingual | undefined): string;
  /** A text that carries the matter: if it lacks this language, the letter says so. */
  write(text: Trilingual): { lines: string[]; note?: Note };
}

/** The longest subject every client and every chancellery's list shows whole. */
const SUBJECT = 70;

export function dress(frame: DressedFrame, language: LetterLanguage, dressing: Dressing): ComposedLetter {
  const says = saysFor(language);
  const [first, second] = [says[0], says.at(1)];
  const number = frame.number && first.t('letters:number', { number: frame.number });
  const what = second ? dressing.subjectOfBoth(first, second) : dressing.subject(first);
  const subject = clip([number, what].filter(Boolean).join(' · '), SUBJECT);
  const sender = {
    name: first.read(frame.sender.name),
    post: says.map((say) => say.read(frame.sender.post)).join(' / '),
    phone: oneLine(frame.sender.phone ?? ''),
  };
  const letter = {
    subject,
    house: {
      names: says.map((say) => say.read(frame.council.name)),
      motto: second || !frame.council.motto ? undefined : first.read(frame.council.motto),
    },
    number,
    numberBrief: dressing.numberBrief?.(first),
    reference: second ? dressing.referenceOfBoth(first, second) : dressing.reference(first),
    sections: says.map((say): Section => ({
      language: say.language,
      salutation: say.t('letters:salutation', { greeting: say.read(frame.recipient.salutation) || say.t('letters:colleague') }),
      quote: say.t('letters:quote', { number: frame.number }),
      from: say.t('letters:from', { who: [say.read(frame.sender.name), say.read(frame.sender.post), sender.phone].filter(Boolean).join(', ') }),
      ...dressing.section(say),
    })),
    signature: sender,
    page: frame.site ? pageOf(says, frame.site, dressing.page) : undefined,
    footer: says.flatMap((say) => [
      say.t('letters:sentTo', { address: frame.recipient.address }),
      ...(frame.reason ? [say.read(frame.reason)] : []),
    ]),
  };
  return { subject, text: letterText(letter), html: letterHtml(letter) };
}

function saysFor(language: LetterLanguage): readonly Say[] {
  if (language !== 'kk+ru') return [sayIn(language)];
  return [sayIn('kk', { language: 'ru', where: 'below' }), sayIn('ru', { language: 'kk', where: 'above' })];
}

function sayIn(language: Language, beside?: Say['beside']): Say {
  const { t } = wordsFor(language);
  return {
    language,
    t,
    beside,
    read: (text) => oneLine(inLanguage(text ?? {}, language)),
    write: (text) => {
      const source = ([language, 'ru', 'kk', 'en'] as const).find((tag) => text[tag]);
      if (!source || source === language) return { lines: paragraphs(text[language] ?? '') };
      const named = { language: t(`letters:missing.in.${source}`) };
      const elsewhere = beside && (source === beside.language || beside.where === 'above');
      return elsewhere
        ? { lines: [`(${t(`letters:missing.${beside.where}`, named)})`] }
        : { lines: paragraphs(text[source]!), note: { text: t('letters:missing.only', named), keep: true } };
    },
  };
}

function pageOf(says: readonly Say[], site: string, names = answerPage) {
  const [first, second] = [says[0], says.at(1)];
  const both = (key: WordKey) =>
    second ? `${first.t(key)} / ${lower(second.t(key))}` : first.t(key);
  return {
    caption: `${both(names.caption)}, ${(second ?? first).t('letters:page.noSignIn')}`,
    button: second ? `${first.t(names.brief ?? names.caption)} / ${second.t(names.brief ?? names.caption)}` : first.t(names.open),
    qrAlt: first.t(names.qr),
    noSignIn: says.map((say) => `${capital(say.t('letters:page.noSignIn'))}.`),
    fromPhone: `${both('letters:page.fromPhone')}: ${site}, ${first.t('letters:page.code')}`,
  };
}

/** «Тапсырма / поручение»: both words of one head. */
export const bothHeads = (kk: string, ru: string): string => `${kk} / ${lower(ru)}`;

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** «пятница, 21 мая 2027 года» with its label and «до конца дня». */
export const term = (say: Say, label: string, due: string) =>
  ({ label, day: formatDate(due, 'letter', say.language), until: say.t('letters:endOfDay') });
