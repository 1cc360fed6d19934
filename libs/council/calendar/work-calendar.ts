import { weekdayIndex, type Day } from '@kenes/config';
import type { Statements } from '@kenes/kernel';
import { SpecialDay, WorkDay } from './work-day.entity.js';

const nextDay = (day: Day, step: 1 | -1): Day => new Date(Date.parse(`${day}T00:00:00Z`) + step * 86_400_000).toISOString().slice(0, 10);
const saturday = 5;

/** The council's working days: weekdays, unless the editable list says otherwise. Pure. */
export class WorkCalendar {
  private readonly special: ReadonlyMap<Day, SpecialDay>;

  constructor(
    private readonly list: readonly SpecialDay[],
    private readonly alsoWorked: (day: Day) => boolean = () => false,
  ) {
    this.special = new Map(list.map((day) => [day.day, day]));
  }

  /** The same calendar for whoever also works on other days: through the weekends of a campaign, say. */
  with(alsoWorked: (day: Day) => boolean): WorkCalendar {
    return new WorkCalendar(this.list, alsoWorked);
  }

  readonly isWorkDay = (day: Day): boolean => {
    if (this.alsoWorked(day)) return true;
    const kind = this.special.get(day)?.kind;
    return kind === undefined ? weekdayIndex(day) < saturday : kind === 'worked';
  };

  /** The day `count` working days after this one; before it when negative. Zero is the day itself. */
  addWorkingDays(day: Day, count: number): Day {
    const step = count < 0 ? -1 : 1;
    let at = day;
    for (let left = Math.abs(count); left > 0; ) {
      at = nextDay(at, step);
      if (this.isWorkDay(at)) left -= 1;
    }
    return at;
  }

  /** Working days after `from` up to and including `to`; negative when `to` is earlier. */
  workingDaysBetween(from: Day, to: Day): number {
    if (to < from) return -this.workingDaysBetween(to, from);
    let count = 0;
    for (let at = nextDay(from, 1); at <= to; at = nextDay(at, 1)) if (this.isWorkDay(at)) count += 1;
    return count;
  }

  /** The day itself when it is worked, else the nearest worked one after it. */
  nextWorkingDay(day: Day): Day {
    return this.isWorkDay(day) ? day : this.addWorkingDays(day, 1);
  }

  /** Every day of a span, for a calendar to draw. */
  days(from: Day, to: Day): WorkDay[] {
    const days: WorkDay[] = [];
    for (let day = from; day <= to; day = nextDay(day, 1)) {
      const special = this.special.get(day);
      days.push(Object.assign(new WorkDay(), { day, working: this.isWorkDay(day), kind: special?.kind ?? null, name: special?.name ?? null }));
    }
    return days;
  }
}

/** The calendar as the council keeps it now. */
export async function workCalendarOf(db: Statements): Promise<WorkCalendar> {
  return new WorkCalendar(await db.all(SpecialDay, 'true'));
}
