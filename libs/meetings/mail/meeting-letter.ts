import { formatDate, inLanguage, timeIn, dayIn, utcOffset, wordsFor, type Language, type Trilingual, type Words } from '@kenes/config';
import { clip, oneLine, type Fact, type Letter, type Section } from '@kenes/mail';
import type { Sitting } from '../meeting.entity.js';

export type LetterLanguage = Language | 'kk+ru';
export type MeetingNews = 'invitation' | 'moved' | 'changed' | 'cancelled';

/** All that a letter about a meeting says; who gets it is decided elsewhere. */
export interface MeetingLetter {
  news: MeetingNews;
  language: LetterLanguage;
  zone: string;
  title: Trilingual;
  sitting: Sitting;
  /** Where and when it would have been, for a meeting that was moved. */
  was?: Sitting;
  /** Whether an answer was given to the earlier hour. */
  answered?: boolean;
  reason?: string | null;
  council: Trilingual;
  to: { salutation: Trilingual; mandate: Trilingual; address: string };
  from: { name: Trilingual; post: Trilingual; phone: string | null };
  /** Host of the page, for whoever types its address from a phone. */
  site: string;
}

const subjectLength = 70;
const languagesOf = (language: LetterLanguage): Language[] => (language === 'kk+ru' ? ['kk', 'ru'] : [language]);

/** The letter as data; `@kenes/mail` writes text and HTML from it. */
export function meetingLetter(about: MeetingLetter): Letter {
  const languages = languagesOf(about.language);
  const all = languages.map(wordsFor);
  const words = all[0]!;
  const day = dayIn(about.zone, about.sitting.startsAt);
  const hour = timeIn(about.zone, about.sitting.startsAt);
  const what = all.map(({ t }, at) => (at === 0 ? t(`meetings:mail.what.${about.news}`) : t(`meetings:mail.what.${about.news}`).toLowerCase())).join(' / ');
  // The date stands first: it is what a phone shows of a subject.
  const when = `${formatDate(day, all.length > 1 ? 'short' : 'day', words.language)}, ${hour}`;
  const name = (language: Language) => inLanguage(about.from.name, language);
  const post = (language: Language) => inLanguage(about.from.post, language);
  return {
    subject: clip(oneLine(`${when} · ${what}: ${inLanguage(about.title, words.language)}`), subjectLength),
    house: { names: languages.map((language) => inLanguage(about.council, language)) },
    number: when,
    sections: all.map((each) => section(about, each)),
    signature: { name: name(words.language), post: languages.map(post).join(' / '), phone: about.from.phone ?? '' },
    ...(about.news !== 'cancelled' && { page: page(about, all), calendar: all.map(({ t }) => t('meetings:mail.calendar')).join(' / ') }),
    footer: [...new Set([words.t('meetings:mail.to', { address: about.to.address }), ...all.map((each) => why(about, each))])],
  };
}

function section(about: MeetingLetter, words: Words): Section {
  const { language, t } = words;
  const { sitting } = about;
  const cancelled = about.news === 'cancelled';
  const notes = [
    ...(about.news === 'moved' && about.answered ? [{ text: t('meetings:mail.answerAgain'), keep: true }] : []),
    { text: t(cancelled ? 'meetings:mail.fileCancelled' : 'meetings:mail.file') },
  ];
  return {
    language,
    salutation: t('meetings:mail.salutation', { greeting: inLanguage(about.to.salutation, language) }),
    head: t(`meetings:mail.head.${about.news}`),
    opening: twice(t(`meetings:mail.lead.${about.news}`)),
    facts: facts(about, words),
    due: {
      label: t(about.news === 'moved' ? 'meetings:mail.newWhen' : 'meetings:mail.when'),
      day: formatDate(dayIn(about.zone, sitting.startsAt), 'letter', language),
      until: t('meetings:mail.hours', { ...hours(about.zone, sitting), offset: utcOffset(about.zone, sitting.startsAt) }),
    },
    notes,
    quote: t('meetings:mail.reply'),
    from: t('meetings:mail.from', { name: inLanguage(about.from.name, language), post: inLanguage(about.from.post, language), phone: about.from.phone ?? '' }).replace(/, $/, ''),
  };
}

function facts({ title, sitting, was, news, reason, zone }: MeetingLetter, { language, t }: Words): Fact[] {
  const before = was && news === 'moved'
    ? t('meetings:mail.whenWas', { date: formatDate(dayIn(zone, was.startsAt), 'weekday', language), ...hours(zone, was) })
    : was?.place;
  return [
    { label: t('meetings:mail.subject'), value: oneLine(inLanguage(title, language)), strong: true },
    ...(news === 'cancelled' && reason ? [{ label: t('meetings:mail.reason'), value: oneLine(reason) }] : []),
    ...(before ? [{ label: t('meetings:mail.was'), value: oneLine(before) }] : []),
    ...(sitting.place ? [{ label: t('meetings:mail.place'), value: oneLine(sitting.place) }] : []),
    ...(sitting.videoUrl && news !== 'cancelled' ? [{ label: t('meetings:mail.video'), value: sitting.videoUrl }] : []),
  ];
}

const page = ({ site }: MeetingLetter, all: Words[]) => ({
  caption: all.map(({ t }) => t('meetings:mail.page')).join(' / '),
  button: all[0]!.t('meetings:mail.button'),
  qrAlt: all[0]!.t('meetings:mail.qr'),
  noSignIn: all.map(({ t }) => t('meetings:mail.noSignIn')),
  fromPhone: all[0]!.t('meetings:mail.fromPhone', { site }),
});

const why = ({ to }: MeetingLetter, { language, t }: Words) => t('meetings:mail.why', { post: inLanguage(to.mandate, language) });
const twice = (text: string) => ({ full: text, brief: text });
const hours = (zone: string, { startsAt, endsAt }: Sitting) => ({ from: timeIn(zone, startsAt), to: timeIn(zone, endsAt) });
