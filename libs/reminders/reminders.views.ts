import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { WeekendRhythm } from '@kenes/config';
import { Assignment, Slot } from '@kenes/assignments';
import { Organisation, Person } from '@kenes/council';
import { Day, Instant, Refused } from '@kenes/kernel';
import { remindOutcomes, type RemindOutcome } from './foreseeing.js';
import { steps, type EscalationStep } from './escalation/proposing.js';
import { escalationStates, type EscalationState } from './escalation/escalation.entity.js';

const enumOf = <T extends string>(values: readonly T[]): Record<T, T> => Object.fromEntries(values.map((value) => [value, value])) as Record<T, T>;

export const EscalationStepEnum = enumOf(steps);
registerEnumType(EscalationStepEnum, { name: 'EscalationStep', description: 'Whom to ask for help: the head of the body, or the chair of the council.' });
export const EscalationStateEnum = enumOf(escalationStates);
registerEnumType(EscalationStateEnum, { name: 'EscalationState' });
export const WeekendRhythmEnum = enumOf<WeekendRhythm>(['everyDay', 'byMonday']);
registerEnumType(WeekendRhythmEnum, { name: 'WeekendRhythm', description: 'How a body lives through the weekends of the campaign: every day, or Saturday and Sunday by Monday, 10:00.' });

@ObjectType({ description: 'Reminders of a slot.' })
export class SlotReminders {
  @Field(() => [Day], { description: 'Days on which a letter reminded of it, the earliest first.' }) sentOn: string[];
  @Field(() => Day, { nullable: true, description: 'By the rules of the council; null when nothing more comes: it is answered, or closed.' }) nextOn: string | null;
  @Field({ description: 'It goes with the next letter of the day.' }) waits: boolean;
  @Field({ description: 'Nobody is reminded of it: there is an answer, or none is awaited.' }) answered: boolean;
}

export const RemindOutcomeEnum = enumOf(remindOutcomes);
registerEnumType(RemindOutcomeEnum, {
  name: 'RemindOutcome',
  description: 'What a press does with a slot. `now` and `later` are added to a letter: of now, or to the next one. Of the others nothing is said: it waits in the next letter already, was in one of today, is answered, or nobody there can be written to.',
});

@ObjectType({ description: 'What a press of “remind” would do with a slot, and who would read it.' })
export class ForeseenReminder {
  slotId: string;
  @Field(() => RemindOutcomeEnum) outcome: RemindOutcome;
  @Field(() => Person, { nullable: true, description: 'Null where only the mailbox of the body is known.' }) to: Person | null;
  @Field(() => String, { nullable: true }) address: string | null;
}

@ObjectType({ description: 'What came of one press: one letter a day to a person, even then.' })
export class Reminded {
  @Field(() => Int, { description: 'Slots that are in a letter of now.' }) now: number;
  @Field(() => Int, { description: 'Slots that go with the next letter: in the quiet hours, on a day off, or when today’s letter has left.' }) later: number;
  @Field(() => Int, { description: 'Answered, closed, or reminded of already.' }) left: number;
  @Field(() => Int) letters: number;
}

@ObjectType({ description: 'A due day ahead on which, by the calendar of now, nobody works.' })
export class DueOnDayOff {
  @Field(() => Slot) slot: Slot;
  @Field(() => Day) dueOn: string;
  @Field(() => [Day], { description: 'The working days before and after it.' }) nearest: string[];
}

@ObjectType({ description: 'Days that are lived without weekends.' })
export class CampaignDays {
  @Field(() => Day) from: string;
  @Field(() => Day) to: string;
}

/** Proposed by the system; a person sends it, or does not. */
@ObjectType('Escalation', { description: 'A step proposed after a day has passed without an answer to what was ordered.' })
export class SeenEscalation {
  @Field(() => ID) id: string;
  slotId: string;
  @Field(() => EscalationStepEnum) step: EscalationStep;
  @Field(() => EscalationStateEnum) state: EscalationState;
  @Field(() => Day) dueOn: string;
  @Field(() => Day) proposedOn: string;
  @Field(() => Int, { description: 'Working days since the due day.' }) daysLate: number;
  @Field(() => Instant, { nullable: true }) decidedAt: Date | null;
  @Field(() => String, { nullable: true, description: 'Why it was not sent.' }) reason: string | null;
  @Field(() => Person, { nullable: true, description: 'Whom the letter would go to.' }) to: Person | null;
}

const withRefused = <T extends object>(name: string, Done: new () => T) =>
  createUnionType({ name, types: () => [Done, Refused] as const, resolveType: (value) => (value instanceof Refused ? Refused : Done) });

export const RemindResult = withRefused('RemindResult', Reminded);
export const EscalationActResult = withRefused('EscalationActResult', SeenEscalation);
export const MoveDueResult = withRefused('MoveDueResult', Assignment);
export const ChooseRhythmResult = withRefused('ChooseRhythmResult', Organisation);
