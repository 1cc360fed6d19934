import { Field, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Day, Instant, LocalText, localText, LocalTextInput } from '@kenes/kernel';
import { Type } from 'class-transformer';
import { IsIn, IsString, MaxLength, ValidateNested } from 'class-validator';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Person } from '../people/person.entity.js';

export const WorkDayKindEnum = { holiday: 'holiday', substitute: 'substitute', religious: 'religious', worked: 'worked' } as const;
export type WorkDayKind = keyof typeof WorkDayKindEnum;
registerEnumType(WorkDayKindEnum, { name: 'WorkDayKind', description: 'A holiday, the day a holiday was moved to, a religious feast; or a day off that is worked.' });

/** A day that differs from its weekday: free though a Monday, or worked though a Saturday. The council edits the list. */
@Entity('work_day')
export class SpecialDay {
  @PrimaryColumn('uuid', { name: 'council_id' }) councilId: string;
  @PrimaryColumn('date') day: string;
  @Column('text') kind: WorkDayKind;
  @Column('text', { name: 'name_kk' }) nameKk: string;
  @Column('text', { name: 'name_ru' }) nameRu: string;
  @Column('text', { name: 'name_en' }) nameEn: string;
  @Column('text') note: string | null = null;

  get name(): LocalText { return localText(this.nameKk, this.nameRu, this.nameEn); }
}

@ObjectType({ description: 'A day of the work calendar.' })
export class WorkDay {
  @Field(() => Day) day: string;
  @Field(() => Boolean) working: boolean;
  @Field(() => LocalText, { nullable: true, description: 'The holiday’s name, or why a weekend is worked.' }) name: LocalText | null;
  @Field(() => WorkDayKindEnum, { nullable: true, description: 'Null for a day like its weekday.' }) kind: WorkDayKind | null;
}

@InputType({ description: 'A day that differs from its weekday, and why.' })
export class SpecialDayInput {
  @Field(() => Day) @IsString() day: string;
  @Field(() => WorkDayKindEnum) @IsIn(Object.keys(WorkDayKindEnum)) kind: WorkDayKind;
  @Field(() => LocalTextInput) @ValidateNested() @Type(() => LocalTextInput) name: LocalTextInput;
  @Field({ description: 'Stays in the history: a decree, a letter, a lunar date.' }) @IsString() @MaxLength(2000) reason: string;
}

@ObjectType({ description: 'A change of the work calendar: who, when and why.' })
export class CalendarChange {
  @Field(() => Day) day: string;
  @Field({ description: 'Taken out again, not put in.' }) removed: boolean;
  @Field(() => WorkDayKindEnum) kind: WorkDayKind;
  @Field(() => LocalText) name: LocalText;
  @Field() reason: string;
  @Field(() => Instant) at: Date;
  @Field(() => Person, { nullable: true }) person: Person | null;
}
