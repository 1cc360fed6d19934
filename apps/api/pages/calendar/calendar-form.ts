import { calendarPrograms, languages, type CalendarProgram, type Language } from '@kenes/config';
import { FeedLayer, usualLayers, type Feed, type FeedSettings } from '@kenes/calendars';
import { isId } from '@kenes/kernel';

type Fields = Record<string, unknown>;

/** What was pressed: a program to subscribe in, or something to be done with the subscription that is open. */
export type Pressed = 'create' | 'change' | 'rotate' | 'revoke' | 'language' | 'look';

export interface CalendarForm {
  pressed: Pressed | null;
  key: string | null;
  feedId: string | null;
  program: CalendarProgram | null;
  /** The language of the page, when it was switched. */
  switched: string;
  settings: FeedSettings;
}

/** What stands in the form before anybody touches it. */
export const settingsOf = (feed: Feed | null, language: Language): FeedSettings =>
  feed
    ? { name: feed.name, language: feed.language, layers: feed.layers, audience: feed.audience, alarms: feed.alarms }
    : { name: '', language, layers: usualLayers, audience: 'full', alarms: true };

export function readCalendarForm(body: unknown): CalendarForm {
  const fields = (body ?? {}) as Fields;
  const layers = [fields.layer].flat().map(text).filter(isLayer);
  const language = text(fields.language) as Language;
  const program = programOf(fields.program);
  const [key, feedId] = [text(fields.key), text(fields.s)];
  return {
    pressed: pressedIn(fields, program !== null), key: isId(key) ? key : null, feedId: isId(feedId) ? feedId : null, program, switched: text(fields.lang),
    settings: { name: text(fields.name), language: languages.includes(language) ? language : 'ru', layers, audience: text(fields.busy) ? 'busy' : 'full', alarms: text(fields.alarms) !== '' },
  };
}

function pressedIn(fields: Fields, hasProgram: boolean): Pressed | null {
  if (text(fields.lang)) return 'language';
  const act = text(fields.act);
  if (act === 'change' || act === 'rotate' || act === 'revoke' || act === 'look') return act;
  return hasProgram && !text(fields.s) ? 'create' : null;
}

export const programOf = (field: unknown): CalendarProgram | null => calendarPrograms.find((program) => program === field) ?? null;

const isLayer = (name: string): name is FeedLayer => Object.hasOwn(FeedLayer, name);
const text = (field: unknown): string => (typeof field === 'string' ? field.replaceAll('\0', '') : '');
