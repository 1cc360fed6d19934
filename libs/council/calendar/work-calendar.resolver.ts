import { Args, createUnionType, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Asks, Day, Refused, Viewing } from '@kenes/kernel';
import type { Viewer } from '../access/viewer.js';
import { workCalendarOf } from './work-calendar.js';
import { calendarChanges, WorkCalendarService } from './work-calendar.service.js';
import { CalendarChange, SpecialDayInput, WorkDay } from './work-day.entity.js';

const longestSpanDays = 400;

export const WorkDayResult = createUnionType({
  name: 'WorkDayResult', types: () => [WorkDay, Refused] as const, resolveType: (value) => (value instanceof Refused ? Refused : WorkDay),
});

@Resolver(() => WorkDay)
export class WorkCalendarResolver {
  constructor(private readonly calendar: WorkCalendarService) {}

  @Asks('workCalendar.read')
  @Query(() => [WorkDay], { description: 'Working and free days of a span of at most 400 days.' })
  async workDays(@Viewing() viewer: Viewer, @Args('from', { type: () => Day }) from: string, @Args('to', { type: () => Day }) to: string): Promise<WorkDay[]> {
    return (await workCalendarOf(viewer.reading)).days(from, to).slice(0, longestSpanDays);
  }

  @Asks('workCalendar.read')
  @Query(() => [CalendarChange], { description: 'What was changed of the days of a year, newest first.' })
  workCalendarChanges(@Viewing() viewer: Viewer, @Args('year', { type: () => Int }) year: number): Promise<CalendarChange[]> {
    return calendarChanges(viewer.reading, year);
  }

  @Asks('workCalendar.edit')
  @Mutation(() => WorkDayResult, { description: 'A day off, or a worked Saturday. Due days stay where they are.' })
  async setWorkDay(@Viewing() viewer: Viewer, @Args('input') input: SpecialDayInput): Promise<WorkDay> {
    await this.calendar.set(viewer, input);
    return this.shown(viewer, input.day);
  }

  @Asks('workCalendar.edit')
  @Mutation(() => WorkDayResult, { description: 'The day is again like its weekday.' })
  async removeWorkDay(@Viewing() viewer: Viewer, @Args('day', { type: () => Day }) day: string, @Args('reason') reason: string): Promise<WorkDay> {
    await this.calendar.remove(viewer, day, reason);
    return this.shown(viewer, day);
  }

  private async shown(viewer: Viewer, day: string): Promise<WorkDay> {
    return (await workCalendarOf(viewer.reading)).days(day, day)[0]!;
  }
}
