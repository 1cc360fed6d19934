import type { Day, WeekendRhythm } from '@kenes/config';
import type { OwingSlot } from '@kenes/assignments';
import { workCalendarOf, type WorkCalendar } from '@kenes/council';
import type { Statements } from '@kenes/kernel';
import { reminderDays, type ReminderDay, type ReminderRule } from './reminder-rules.js';

export interface Campaign {
  from: Day;
  to: Day;
}

/** The council's rules and days, read once: when each body is to be reminded of what. */
export class Rhythm {
  private constructor(
    readonly calendar: WorkCalendar,
    readonly rules: readonly ReminderRule[],
    readonly campaigns: readonly Campaign[],
    private readonly byMonday: ReadonlySet<string>,
  ) {}

  static async of(db: Statements): Promise<Rhythm> {
    const rules = await db.query<ReminderRule>('SELECT force, days, repeats FROM reminder_rule ORDER BY repeats, days');
    const campaigns = await db.query<Campaign>('SELECT from_on AS from, to_on AS to FROM campaign ORDER BY from_on');
    const chosen = await db.query<{ organisation_id: string }>(`SELECT organisation_id FROM weekend_rhythm WHERE rhythm = 'byMonday'`);
    return new Rhythm(await workCalendarOf(db), rules, campaigns, new Set(chosen.map((row) => row.organisation_id)));
  }

  rhythmOf(organisationId: string): WeekendRhythm {
    return this.byMonday.has(organisationId) ? 'byMonday' : 'everyDay';
  }

  inCampaign(day: Day): boolean {
    return this.campaigns.some(({ from, to }) => from <= day && day <= to);
  }

  /** What is due within a campaign is counted in its own days by whoever lives them every day; else in working days. */
  calendarFor({ organisationId, dueOn }: Pick<OwingSlot, 'organisationId' | 'dueOn'>): WorkCalendar {
    return this.inCampaign(dueOn) && this.rhythmOf(organisationId) === 'everyDay' ? this.calendar.with((day) => this.inCampaign(day)) : this.calendar;
  }

  /** A body that chose Monday answers for the campaign's Saturday and Sunday by Monday, 10:00; null for every other day. */
  mondayFor({ organisationId, dueOn }: Pick<OwingSlot, 'organisationId' | 'dueOn'>): Day | null {
    const put = this.inCampaign(dueOn) && this.rhythmOf(organisationId) === 'byMonday' && !this.calendar.isWorkDay(dueOn);
    return put ? this.calendar.nextWorkingDay(dueOn) : null;
  }

  /** Its reminders up to a day. */
  remindersOf(slot: Pick<OwingSlot, 'organisationId' | 'dueOn' | 'force'>, until: Day): ReminderDay[] {
    const rules = this.rules.filter(({ force }) => force === slot.force);
    return reminderDays(this.mondayFor(slot) ?? slot.dueOn, rules, this.calendarFor(slot), until);
  }

  /** How far ahead a due day can matter today. */
  horizon(today: Day): Day {
    const longest = Math.max(0, ...this.rules.filter(({ repeats }) => !repeats).map(({ days }) => -days));
    return this.calendar.addWorkingDays(today, longest + 1);
  }

  /** Whether a body that owes this is written to on that day at all. */
  isDayFor(slot: Pick<OwingSlot, 'organisationId' | 'dueOn'>, day: Day): boolean {
    return this.calendarFor(slot).isWorkDay(day);
  }
}
