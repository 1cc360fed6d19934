import { Injectable } from '@nestjs/common';
import { languages, type Language } from '@kenes/config';
import { writeEvent } from '@kenes/ics';
import type { Work } from '@kenes/kernel';
import type { EventContent, KeptEvent } from './kept-event.js';
import type { FeedAudience } from './layers.js';

interface Kept { language: Language; audience: FeedAudience; vevent: string; sequence: number; changed_at: Date; starts_on: string }
interface Said { language: Language; audience: FeedAudience; content: EventContent }

/** All languages of all audiences in one statement. */
const keepSql = `
INSERT INTO calendar_event (council_id, source_kind, source_id, language, audience, starts_on, drops_after, vevent, sequence, changed_at)
SELECT $1, $2, $3, said.language, said.audience, $4, $5, said.vevent, $6, $7 FROM unnest($8::text[], $9::text[], $10::text[]) AS said (language, audience, vevent)
ON CONFLICT (council_id, source_kind, source_id, language, audience) DO UPDATE SET starts_on = EXCLUDED.starts_on,
  drops_after = EXCLUDED.drops_after, vevent = EXCLUDED.vevent, sequence = EXCLUDED.sequence, changed_at = EXCLUDED.changed_at`;

/** Writes each event's text once, when its content changes, in the transaction of that change (decision 25). */
@Injectable()
export class KeptTexts {
  /** True when some reader will see a difference. */
  async keep(work: Work, event: KeptEvent): Promise<boolean> {
    const rows = await work.query<Kept>(
      'SELECT language, audience, vevent, sequence, changed_at, starts_on FROM calendar_event WHERE source_kind = $1 AND source_id = $2 FOR UPDATE', [event.kind, event.id]);
    const said = saidOf(event);
    if (isKept(event, said, rows)) return false;
    const sequence = event.sequence ?? Math.max(-1, ...rows.map((row) => row.sequence)) + 1;
    const changedAt = later(work.now, rows);
    const texts = said.map(({ content }) => text(content, sequence, changedAt));
    await work.query(keepSql, [work.councilId, event.kind, event.id, event.startsOn, event.dropsAfter, sequence, changedAt, said.map(({ language }) => language), said.map(({ audience }) => audience), texts]);
    if (!event.busy) await work.query(`DELETE FROM calendar_event WHERE source_kind = $1 AND source_id = $2 AND audience = 'busy'`, [event.kind, event.id]);
    return true;
  }
}

const saidOf = (event: KeptEvent): Said[] => languages.flatMap((language) => [
  { language, audience: 'full' as const, content: event.content(language) },
  ...(event.busy ? [{ language, audience: 'busy' as const, content: event.busy(language) }] : []),
]);

/** Whether every text says already what it should, with what it was last written with. */
function isKept(event: KeptEvent, said: Said[], rows: Kept[]): boolean {
  const kept = new Map(rows.map((row) => [`${row.language} ${row.audience}`, row]));
  return said.length === rows.length && said.every(({ language, audience, content }) => {
    const row = kept.get(`${language} ${audience}`);
    return row?.starts_on === event.startsOn && row.vevent === text(content, row.sequence, row.changed_at);
  });
}

const text = (content: EventContent, sequence: number, at: Date): string => writeEvent({ ...content, sequence, stamp: at, modified: at });

/** LAST-MODIFIED never stands still when the content moves, even within one second. */
function later(now: Date, rows: Kept[]): Date {
  const last = Math.max(0, ...rows.map((row) => row.changed_at.getTime()));
  return new Date(Math.max(Math.floor(now.getTime() / 1000) * 1000, last + (rows.length ? 1000 : 0)));
}
