import { formatDate, inLanguage, wordsFor, type Day, type Language, type Trilingual } from '@kenes/config';
import { nthSaid, toWeekday, type Matter } from '@kenes/assignments';
import { capital, clip, oneLine } from '@kenes/mail';

/** Everything the chair's page of a Monday says; nothing in it is worded yet. */
export interface Monday {
  on: Day;
  /** The hour it was read, where the council sits. */
  time: string;
  council: Trilingual;
  /** What one types into a phone, with the code: «kenes.example». */
  site: string;
  sender: { name: Trilingual; post: Trilingual; phone: string | null };
  recipient: { address: string; salutation: Trilingual };
  total: number;
  done: number;
  overdue: number;
  /** Days until the campaign begins; null when it has, or there is none. */
  campaign: { from: Day; days: number } | null;
  /** `linkId` is the reader's own page to decide on; null for whoever has none. */
  decisions: (Matter & { body: Trilingual; linkId: string | null; until: Day; dueOn: Day; nth: number; reason: string })[];
  calls: { body: Trilingual; person: Trilingual | null; phone: string | null; late: number; oldest: { number: string; dueOn: Day }; answeredOn: Day | null }[];
  problems: (Matter & { body: Trilingual; text: string })[];
  late: (Matter & { body: Trilingual; dueOn: Day })[];
  /** Who was only asked: by which day, and no word of lateness. */
  awaited: { body: Trilingual; dueOn: Day }[];
  /** What stood on the page before this one. */
  before: { monday: Day; total: number; done: number; overdue: number } | null;
  meeting: { title: Trilingual; on: Day; time: string; yes: number; no: number; silent: number } | null;
}

export interface MondayLine {
  lead?: string;
  text: string;
  phone?: string;
  /** A page to decide on, by the id of its link. */
  link?: { id: string; label: string };
}
export interface MondayPart { head: string; lines: MondayLine[] }
/** The page in the words of one language: letter, its HTML and the printed sheet are made of it. */
export interface WordedMonday {
  language: Language;
  /** «понедельник, 24 мая» and what the day asks of her. */
  day: string;
  needs: string;
  salutation: string;
  sentence: string;
  parts: MondayPart[];
  from: string;
  asOf: string;
  printed: string;
  fromPhone: string;
  reason: string;
}

/** So many lines of one kind fit on the sheet. */
const listed = 8;
const longestText = 160;

export function wordMonday(monday: Monday, language: Language): WordedMonday {
  const { t } = wordsFor(language);
  const read = (text: Trilingual): string => oneLine(inLanguage(text, language));
  const day = (on: Day): string => formatDate(on, 'day', language);
  const { total, done, overdue, campaign, sender, decisions, calls } = monday;
  const needs = [decisions.length > 0 && t('monday:needs.decisions', { count: decisions.length }), calls.length > 0 && t('monday:needs.calls', { count: calls.length })].filter((one) => one !== false);
  const parts: MondayPart[] = [
    {
      head: t('monday:decisions.head'),
      lines: decisions.map((one) => ({
        lead: t('monday:decisions.lead', { title: capital(read(one.title)), body: read(one.body), number: one.number }),
        text: [t('monday:decisions.ask', { to: toWeekday(one.until, language), now: day(one.dueOn), nth: nthSaid(one.nth, language) }), clip(oneLine(one.reason), longestText)].filter(Boolean).join(' '),
        ...(one.linkId !== null && { link: { id: one.linkId, label: t('monday:decisions.decide') } }),
      })),
    },
    {
      head: t('monday:calls.head'),
      lines: calls.map((one) => ({
        lead: [one.person && read(one.person), read(one.body)].filter(Boolean).join(', '),
        phone: one.phone ?? undefined,
        text: [
          t('monday:calls.late', { count: one.late, number: one.oldest.number, day: day(one.oldest.dueOn) }),
          one.answeredOn ? t('monday:calls.answered', { day: day(one.answeredOn) }) : t('monday:calls.silent'),
        ].join('; '),
      })),
    },
    { head: t('monday:problems.head'), lines: some(monday.problems, language, (one) => ({ lead: `${read(one.body)}, ${one.number}`, text: clip(oneLine(one.text), longestText) || t('monday:problems.help') })) },
    {
      head: t('monday:late.head'),
      lines: [
        ...some(monday.late, language, (one) => ({ lead: one.number, text: t('monday:late.line', { body: read(one.body), title: read(one.title), day: day(one.dueOn) }) })),
        ...(monday.awaited.length > 0 ? [{ text: t('monday:late.awaited', { list: monday.awaited.slice(0, listed).map((one) => `${read(one.body)} – ${day(one.dueOn)}`).join(', ') }) }] : []),
      ],
    },
    { head: monday.before ? t('monday:since.head', { day: day(monday.before.monday) }) : '', lines: changes(monday, language) },
    {
      head: t('monday:ahead.head'),
      lines: [
        ...(monday.meeting ? [{ lead: `${formatDate(monday.meeting.on, 'weekday', language)}, ${monday.meeting.time}`, text: t('monday:ahead.meeting', { title: read(monday.meeting.title), yes: monday.meeting.yes, no: monday.meeting.no, silent: monday.meeting.silent }) }] : []),
        ...(campaign ? [{ lead: formatDate(campaign.from, 'weekday', language), text: t('monday:ahead.campaign') }] : []),
      ],
    },
  ];
  return {
    language,
    day: formatDate(monday.on, 'weekday', language),
    needs: needs.join(', ') || t('monday:title'),
    salutation: t('letters:salutation', { greeting: read(monday.recipient.salutation) || t('letters:colleague') }),
    sentence: [
      t('monday:sentence.done', { count: total, done }), overdue > 0 ? t('monday:sentence.overdue', { count: overdue }) : t('monday:sentence.noneOverdue'),
      campaign ? t('monday:sentence.campaign', { day: day(campaign.from), count: campaign.days }) : '', needs.length > 0 ? t('monday:sentence.needs', { needs: needs.join(', ') }) : '',
    ].filter(Boolean).join(' '),
    parts: parts.filter(({ lines }) => lines.length > 0),
    from: [read(sender.name), read(sender.post), oneLine(sender.phone ?? '')].filter(Boolean).join(', '),
    asOf: t('monday:asOf', { day: day(monday.on), time: monday.time }),
    printed: t('monday:printed'),
    fromPhone: `${t('letters:page.fromPhone')}: ${monday.site}, ${t('letters:page.code')}`,
    reason: t('monday:reason'),
  };
}

/** What has changed since the page before: only what did. */
function changes({ before, total, done, overdue }: Monday, language: Language): MondayLine[] {
  if (!before) return [];
  const { t } = wordsFor(language);
  const pairs = [['issued', before.total, total], ['done', before.done, done], ['overdue', before.overdue, overdue]] as const;
  return pairs.filter(([, was, now]) => was !== now).map(([what, was, now]) => ({ text: t(`monday:since.${what}`, { was, now }) }));
}

function some<T>(all: readonly T[], language: Language, line: (one: T) => MondayLine): MondayLine[] {
  const lines = all.slice(0, listed).map(line);
  return all.length > listed ? [...lines, { text: wordsFor(language).t('monday:more', { count: all.length - listed }) }] : lines;
}
