import { inLanguage, wordsFor, type Day, type Language, type Trilingual } from '@kenes/config';
import { writeEvent, type CalendarEvent } from '@kenes/ics';
import type { Statements } from '@kenes/kernel';
import { plusDays } from './kept-event.js';
import type { FeedLayer } from './layers.js';
import { reach, type VisibleEvent } from './visible-events.js';

/** When a day was last changed, and how often: kept by the table. */
interface Kept { changed_at: Date; sequence: number }
interface Holiday extends Kept { day: Day; kind: 'holiday' | 'substitute' | 'worked' | 'religious'; name_kk: string; name_ru: string; name_en: string }
interface Campaign extends Kept { from_on: Day; to_on: Day }

/** Which council's days, in which words; the mail domain makes UIDs the council's own. */
export interface DaysOf { slug: string; mailDomain: string; language: Language; today: Day }

/**
 * Days that are alike for everybody: holidays, moved and worked days, and campaigns (rule 5: one event of whole days).
 * They are few and their tables keep what DTSTAMP and SEQUENCE need, so their texts are written here and remembered.
 */
export async function dayEvents(db: Statements, layers: readonly FeedLayer[], of: DaysOf): Promise<VisibleEvent[]> {
  const [from, to] = [plusDays(of.today, -reach.before), plusDays(of.today, reach.after)];
  const holidays = layers.includes('holidays') ? await db.query<Holiday>('SELECT day, kind, name_kk, name_ru, name_en, changed_at, sequence FROM work_day WHERE day BETWEEN $1 AND $2', [from, to]) : [];
  const campaigns = layers.includes('campaign') ? await db.query<Campaign>('SELECT from_on, to_on, changed_at, sequence FROM campaign WHERE to_on >= $1 AND from_on <= $2', [from, to]) : [];
  return [
    ...holidays.map((row) => ({ layer: 'holidays' as const, id: row.day, startsOn: row.day, vevent: textOf(of, `holiday-${row.day}`, row, { from: row.day, through: row.day }, titleOf(row, of.language)) })),
    ...campaigns.map((row) => ({ layer: 'campaign' as const, id: row.from_on, startsOn: row.from_on, through: row.to_on, vevent: textOf(of, `campaign-${row.from_on}`, row, { from: row.from_on, through: row.to_on }, campaignTitle(row, of.language)) })),
  ];
}

function titleOf({ kind, name_kk: kk, name_ru: ru, name_en: en }: Holiday, language: Language): string {
  const name = inLanguage({ kk, ru, en } satisfies Trilingual, language);
  return kind === 'worked' || kind === 'substitute' ? wordsFor(language).t(`calendars:day.${kind}`, { name }) : name;
}

function campaignTitle({ from_on, to_on }: Campaign, language: Language): string {
  return wordsFor(language).t('calendars:day.campaign', { count: (Date.parse(to_on) - Date.parse(from_on)) / 86_400_000 + 1 });
}

const written = new Map<string, string>();
const mostWritten = 5_000;

/** Written once per content: writing is what costs, and a thousand calendars hold the same days. */
function textOf({ slug, mailDomain }: DaysOf, id: string, { changed_at: at, sequence }: Kept, when: CalendarEvent['when'], title: string): string {
  const moment = new Date(Math.floor(at.getTime() / 1000) * 1000);
  const event: CalendarEvent = { uid: `${id}-${slug}@${mailDomain}`, when, title, sequence, stamp: moment, modified: moment };
  const key = JSON.stringify(event);
  let text = written.get(key);
  if (text === undefined) {
    if (written.size >= mostWritten) written.clear();
    written.set(key, (text = writeEvent(event)));
  }
  return text;
}
