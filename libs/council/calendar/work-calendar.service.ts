import { Injectable } from '@nestjs/common';
import { languages, type Language } from '@kenes/config';
import { kernelRefusals, localText, Refusal, UnitOfWork, type Statements, type Work } from '@kenes/kernel';
import type { Viewer } from '../access/viewer.js';
import { refuse } from '../council.refusals.js';
import { peopleById } from '../people/people.queries.js';
import { CalendarChange, SpecialDay, type SpecialDayInput, type WorkDayKind } from './work-day.entity.js';
import { workCalendarPolicy } from './work-calendar.policy.js';

const longestName = 200;
const farthest = { from: '2000-01-01', to: '2100-12-31' };

/** The council's days off are its own data: put in, taken out, with who, when and why. Nothing else moves by it. */
@Injectable()
export class WorkCalendarService {
  constructor(private readonly unit: UnitOfWork) {}

  /** Puts a day in, or writes it anew. */
  set(viewer: Viewer, input: SpecialDayInput): Promise<string> {
    return this.edit(viewer, input.reason, async (work, reason) => {
      if (input.day < farthest.from || input.day > farthest.to) throw refuse('WORK_DAY_TOO_FAR', 'day');
      const name = whole(input.name);
      const day = Object.assign(new SpecialDay(), { day: input.day, kind: input.kind, nameKk: name.kk, nameRu: name.ru, nameEn: name.en, note: reason });
      // Of two at one moment the later stands, and both are in the history.
      await work.query(
        `INSERT INTO work_day (council_id, day, kind, name_kk, name_ru, name_en, note) VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (council_id, day) DO UPDATE SET kind = EXCLUDED.kind, name_kk = EXCLUDED.name_kk, name_ru = EXCLUDED.name_ru, name_en = EXCLUDED.name_en, note = EXCLUDED.note`,
        [work.councilId, day.day, day.kind, day.nameKk, day.nameRu, day.nameEn, day.note]);
      return { act: 'workCalendar.set', day };
    });
  }

  remove(viewer: Viewer, day: string, reason: string): Promise<string> {
    return this.edit(viewer, reason, async (work) => {
      const found = await work.one(SpecialDay, 'day = $1 FOR UPDATE', [day]);
      if (!found) throw refuse('WORK_DAY_UNKNOWN', 'day');
      await work.query('DELETE FROM work_day WHERE day = $1', [day]);
      return { act: 'workCalendar.remove', day: found };
    });
  }

  private edit(viewer: Viewer, reason: string, act: (work: Work, reason: string) => Promise<{ act: string; day: SpecialDay }>): Promise<string> {
    return this.unit.write(viewer, async (work) => {
      if (!workCalendarPolicy.may(viewer, 'edit', null)) throw new Refusal(kernelRefusals.NOT_ALLOWED);
      const given = reason.trim();
      if (given === '') throw refuse('WORK_DAY_REASON_MISSING', 'reason');
      const { act: name, day } = await act(work, given);
      const { kk, ru, en } = day.name;
      await work.record({ act: name, objectKind: 'workCalendar', objectId: work.councilId, facts: { day: day.day, kind: day.kind, name: { kk, ru, en }, reason: given } });
      return work.councilId;
    });
  }
}

/** Every language has a name: what is not written is taken from the nearest that is. */
function whole(given: Partial<Record<Language, string | null>>): Record<Language, string> {
  const said = Object.fromEntries(languages.map((each) => [each, given[each]?.replace(/\s+/gu, ' ').trim() ?? ''])) as Record<Language, string>;
  if (languages.every((each) => said[each] === '')) throw refuse('WORK_DAY_NAME_MISSING', 'name');
  if (languages.some((each) => said[each].length > longestName)) throw refuse('WORK_DAY_NAME_TOO_LONG', 'name');
  return { kk: said.kk || said.ru || said.en, ru: said.ru || said.kk || said.en, en: said.en || said.ru || said.kk };
}

interface ChangeRow { act: string; at: Date; principal_id: string | null; facts: { day: string; kind: WorkDayKind; name: Record<Language, string>; reason: string } }

/** Changes of days of a year, newest first. */
export async function calendarChanges(db: Statements, year: number): Promise<CalendarChange[]> {
  const rows = await db.query<ChangeRow>(
    `SELECT act, at, principal_id, facts FROM audit_entry WHERE object_kind = 'workCalendar' AND object_id = current_council() AND facts->>'day' LIKE $1 ORDER BY at DESC, id DESC LIMIT 200`, [`${year}-%`]);
  const people = await peopleById(db, [...new Set(rows.flatMap(({ principal_id: id }) => (id ? [id] : [])))]);
  return rows.map(({ act, at, principal_id: id, facts: { day, kind, name, reason } }) => Object.assign(new CalendarChange(), {
    day, kind, reason, at, removed: act === 'workCalendar.remove', name: localText(name.kk, name.ru, name.en), person: (id && people.get(id)) ?? null,
  }));
}
