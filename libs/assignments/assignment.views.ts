import { createUnionType, Field, Int, ObjectType } from '@nestjs/graphql';
import { LetterLanguageEnum, Organisation, Person, type LetterLanguage } from '@kenes/council';
import { Day, Instant, Refused } from '@kenes/kernel';
import { Assignment } from './assignment.entity.js';
import type { AssignmentFilter } from './assignment.inputs.js';
import { MarkEnum } from './enums.js';
import type { Mark } from './states.js';

@ObjectType({ description: 'What this viewer may do with the assignment now.' })
export class AssignmentAbilities {
  @Field() edit: boolean;
  @Field() issue: boolean;
  @Field() discard: boolean;
  @Field() accept: boolean;
  @Field() returnForRework: boolean;
  @Field() cancel: boolean;
  @Field() report: boolean;
  @Field() reportOnBehalf: boolean;
  @Field({ description: 'The undo of removal from control.' }) reopen: boolean;
}

@ObjectType({ description: 'What this viewer may do with the slot now.' })
export class SlotAbilities {
  @Field() accept: boolean;
  @Field() returnForRework: boolean;
  @Field() report: boolean;
  @Field() reportOnBehalf: boolean;
  @Field({ description: 'A colleague of the same body may have it from now on (T3).' }) handOver: boolean;
  @Field({ description: 'The body said who has it from now on; whoever may enter that.' }) handOverOnBehalf: boolean;
  @Field() fileOfficialLetter: boolean;
  @Field() waive: boolean;
  @Field({ description: 'Another body may be given it in place of this one (T11).' }) replace: boolean;
  @Field() acknowledge: boolean;
}

@ObjectType({ description: 'How many of the list bear a mark.' })
export class MarkCount {
  @Field(() => MarkEnum) mark: Mark;
  @Field(() => Int) count: number;
}

@ObjectType({ description: 'A page of the list; totals count what this viewer may read.' })
export class AssignmentPage {
  @Field(() => [Assignment]) rows: Assignment[];
  @Field(() => String, { nullable: true, description: 'Where the next page begins.' }) next: string | null;
  filter: AssignmentFilter;
}

@ObjectType({ description: 'What was issued in one act.' })
export class IssuedAssignments {
  @Field(() => [Assignment]) assignments: Assignment[];
  @Field(() => Int, { description: 'Letters that were written.' }) letters: number;
}

@ObjectType({ description: 'Two people at once: what you sent is not applied; theirs is returned beside yours.' })
export class AssignmentConflict {
  @Field(() => Int, { description: 'The version you had.' }) yours: number;
  @Field(() => Assignment) theirs: Assignment;
  @Field(() => Person, { nullable: true }) changedBy: Person | null;
  @Field(() => Instant) changedAt: Date;
  @Field() sentence: string;
}

@ObjectType({ description: 'A letter as it would come to a body.' })
export class LetterPreview {
  @Field(() => Organisation) organisation: Organisation;
  @Field(() => Person, { nullable: true }) person: Person | null;
  @Field(() => String, { nullable: true }) toAddress: string | null;
  @Field(() => String, { nullable: true, description: 'Why it cannot be sent.' }) problem: string | null;
  @Field(() => LetterLanguageEnum) language: LetterLanguage;
  @Field() subject: string;
  @Field() text: string;
  @Field(() => Int) lines: number;
}

@ObjectType({ description: 'A body that no letter reaches.' })
export class SendingProblem {
  @Field(() => Organisation) organisation: Organisation;
  @Field() sentence: string;
}

@ObjectType({ description: 'Something to look at before sending; it does not forbid.' })
export class Warning {
  @Field({ description: 'weekend, holiday, tooSoon, past, coSoon, missing.' }) code: string;
  @Field() sentence: string;
  @Field(() => [Day], { description: 'Days to take instead.' }) suggestions: string[];
}

@ObjectType({ description: 'The letters of an assignment before it is issued.' })
export class Preview {
  @Field(() => [LetterPreview]) letters: LetterPreview[];
  @Field(() => [SendingProblem]) problems: SendingProblem[];
  @Field(() => [Warning]) warnings: Warning[];
}

const orRefused = (value: object) => (value instanceof Refused ? Refused : value instanceof AssignmentConflict ? AssignmentConflict : Assignment);

export const DraftAssignmentResult = createUnionType({ name: 'DraftAssignmentResult', types: () => [Assignment, Refused] as const, resolveType: orRefused });
export const EditAssignmentResult = createUnionType({ name: 'EditAssignmentResult', types: () => [Assignment, AssignmentConflict, Refused] as const, resolveType: orRefused });
export const AssignmentActResult = createUnionType({ name: 'AssignmentActResult', types: () => [Assignment, AssignmentConflict, Refused] as const, resolveType: orRefused });
export const IssueAssignmentResult = createUnionType({
  name: 'IssueAssignmentResult',
  types: () => [IssuedAssignments, AssignmentConflict, Refused] as const,
  resolveType: (value: object) => (value instanceof IssuedAssignments ? IssuedAssignments : orRefused(value)),
});
