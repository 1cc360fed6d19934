import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { WeekendRhythm } from '@kenes/config';
import { Assignment, AssignmentQueries, Slot, SlotQueries } from '@kenes/assignments';
import { Organisation, organisationOf, type Viewer } from '@kenes/council';
import { Asks, Day, isId, notFound, Viewing } from '@kenes/kernel';
import { DaysOff } from './days-off.service.js';
import { reminderPolicy } from './reminder.policy.js';
import { Reminding } from './reminding.service.js';
import { RemindersQueries } from './reminders.queries.js';
import { CampaignDays, ChooseRhythmResult, DueOnDayOff, MoveDueResult, ForeseenReminder, Reminded, RemindResult, SlotReminders, WeekendRhythmEnum } from './reminders.views.js';
import { Rhythm } from './rhythm.js';
import { Rhythms } from './rhythms.service.js';

const id = () => ID;

@Resolver(() => Slot)
export class RemindersResolver {
  constructor(
    private readonly queries: RemindersQueries,
    private readonly assignments: AssignmentQueries,
    private readonly slots: SlotQueries,
    private readonly reminding: Reminding,
    private readonly daysOff: DaysOff,
  ) {}

  @Asks('reminder.remind')
  @Mutation(() => RemindResult, { description: 'Reminds of these slots now: one letter to a person, with everything of theirs.' })
  async remind(@Viewing() viewer: Viewer, @Args('slotIds', { type: () => [ID] }) slotIds: string[]): Promise<Reminded> {
    const asked = [...new Set(slotIds)];
    if (asked.some((one) => !isId(one))) throw notFound('slotIds');
    return this.queries.pressed(viewer, await this.reminding.remind(viewer, asked), asked.length);
  }

  @Asks('reminder.remind')
  @Query(() => [ForeseenReminder], { description: 'Everything late of this year, with what reminding of it now would do; asking writes nothing. Empty for whoever may not remind.' })
  async lateToRemind(@Viewing() viewer: Viewer): Promise<ForeseenReminder[]> {
    return (await this.queries.late(viewer)).map(({ to: { person, address }, ...foreseen }) => Object.assign(new ForeseenReminder(), foreseen, { to: person, address }));
  }

  @Asks('reminder.readDaysOff')
  @Query(() => [DueOnDayOff], { description: 'Due days ahead that fall on a day off by the calendar of now. They stay until a person moves them.' })
  async dueOnDaysOff(@Viewing() viewer: Viewer): Promise<DueOnDayOff[]> {
    if (!reminderPolicy.may(viewer, 'readDaysOff', { organisationId: '' })) return [];
    const found = await this.daysOff.dueOn(viewer.reading, await viewer.reading.today());
    return Promise.all(found.map(async ({ slot, nearest }) => Object.assign(new DueOnDayOff(), { slot: await this.slots.byId(viewer, slot.slotId), dueOn: slot.dueOn, nearest })));
  }

  @Asks('reminder.moveDue')
  @Mutation(() => MoveDueResult, { description: 'Off a day off, to the working day before or after it. The next reminder says so.' })
  async moveDue(
    @Viewing() viewer: Viewer, @Args('slotId', { type: id }) slotId: string,
    @Args('expectedVersion', { type: () => Int, description: 'The version you read.' }) expected: number, @Args('dueOn', { type: () => Day }) dueOn: string,
  ): Promise<Assignment | null> {
    if (!isId(slotId)) throw notFound('slotId');
    return this.assignments.byId(viewer, await this.daysOff.move(viewer, slotId, expected, dueOn));
  }

  @ResolveField(() => SlotReminders, { nullable: true, description: 'What reminded of it and what comes next; null for whoever it is none of.' })
  reminders(@Parent() slot: Slot, @Viewing() viewer: Viewer): Promise<SlotReminders> | null {
    return reminderPolicy.may(viewer, 'read', slot) ? this.queries.of(viewer, slot) : null;
  }
}

@Resolver(() => ForeseenReminder)
export class ForeseenReminderResolver {
  constructor(private readonly slots: SlotQueries) {}

  @ResolveField(() => Slot)
  slot(@Parent() { slotId }: ForeseenReminder, @Viewing() viewer: Viewer): Promise<Slot | null> {
    return this.slots.byId(viewer, slotId);
  }
}

@Resolver(() => Organisation)
export class RhythmResolver {
  constructor(private readonly rhythms: Rhythms) {}

  @Asks('reminder.chooseRhythm')
  @Mutation(() => ChooseRhythmResult, { description: 'How a body lives through the weekends of the campaign.' })
  async chooseRhythm(@Viewing() viewer: Viewer, @Args('organisationId', { type: id }) organisationId: string, @Args('rhythm', { type: () => WeekendRhythmEnum }) rhythm: WeekendRhythm): Promise<Organisation | null> {
    if (!isId(organisationId)) throw notFound('organisationId');
    return organisationOf(viewer, await this.rhythms.choose(viewer, organisationId, rhythm));
  }

  @Asks('workCalendar.read')
  @Query(() => [CampaignDays], { description: 'The campaigns of the council: days that are lived without weekends.' })
  async campaigns(@Viewing() viewer: Viewer): Promise<CampaignDays[]> {
    return (await rhythmOf(viewer)).campaigns.map((one) => Object.assign(new CampaignDays(), one));
  }

  @ResolveField(() => WeekendRhythmEnum, { description: 'How it lives through the weekends of the campaign.' })
  async weekendRhythm(@Parent() { id: of }: Organisation, @Viewing() viewer: Viewer): Promise<WeekendRhythm> {
    return (await rhythmOf(viewer)).rhythmOf(of);
  }
}

const rhythmOf = (viewer: Viewer): Promise<Rhythm> =>
  viewer.loader<string, Rhythm>('reminder.rhythm', async (keys) => {
    const rhythm = await Rhythm.of(viewer.reading);
    return keys.map(() => rhythm);
  }).load('of the council');
