import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { ForceEnum, OrganisationTypeEnum, type OrganisationType } from '@kenes/council';
import { Day, LocalTextInput } from '@kenes/kernel';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsEnum, IsInt, IsNumber, IsOptional, IsString, IsUUID, MaxLength, ValidateNested } from 'class-validator';
import { AnswerEnum, ClosesByEnum, MarkEnum, TogetherEnum, WaitingKindEnum } from './enums.js';
import type { Answer, ClosesBy, Force, Mark, Together } from './states.js';
import type { WaitingKind } from './tally/waiting.sql.js';

@InputType({ description: 'One body the assignment is given to.' })
export class SlotInput {
  @Field(() => ID) @IsUUID() organisationId: string;
  @Field() @IsBoolean() isLead: boolean;
  @Field(() => ForceEnum, { nullable: true, description: "Without it, what is usual for this kind of body." }) @IsOptional() @IsEnum(ForceEnum) force?: Force | null;
  @Field(() => ClosesByEnum, { nullable: true }) @IsOptional() @IsEnum(ClosesByEnum) closesBy?: ClosesBy | null;
  @Field(() => Day, { nullable: true, description: 'Without it, three working days before the whole is due.' }) @IsOptional() @IsString() dueOn?: string | null;
}

@InputType({ description: 'What the secretary writes of an assignment.' })
export class AssignmentInput {
  @Field(() => LocalTextInput) @ValidateNested() @Type(() => LocalTextInput) title: LocalTextInput;
  @Field(() => LocalTextInput) @ValidateNested() @Type(() => LocalTextInput) text: LocalTextInput;
  @Field(() => LocalTextInput) @ValidateNested() @Type(() => LocalTextInput) result: LocalTextInput;
  @Field(() => LocalTextInput, { nullable: true }) @IsOptional() @ValidateNested() @Type(() => LocalTextInput) basis?: LocalTextInput | null;
  @Field(() => Day, { nullable: true }) @IsOptional() @IsString() dueOn?: string | null;
  @Field(() => String, { nullable: true, description: 'Why a term of less than two working days is given all the same.' }) @IsOptional() @IsString() @MaxLength(1_000) dueReason?: string | null;
  @Field(() => [SlotInput]) @IsArray() @ArrayMaxSize(200) @ValidateNested({ each: true }) @Type(() => SlotInput) slots: SlotInput[];
  @Field(() => [String]) @IsArray() @ArrayMaxSize(50) @IsString({ each: true }) indicatorCodes: string[];
  @Field(() => ID, { nullable: true, description: 'Without it, whoever writes.' }) @IsOptional() @IsUUID() controllerId?: string | null;
  @Field(() => TogetherEnum, { nullable: true }) @IsOptional() @IsEnum(TogetherEnum) together?: Together | null;
}

@InputType({ description: 'A figure by one of the assignment’s indicators.' })
export class FigureInput {
  @Field() @IsString() @MaxLength(100) code: string;
  @Field(() => Float) @IsNumber() value: number;
}

@InputType({ description: 'Who could help with what is in the way: these bodies get the question at once.' })
export class HelpInput {
  @Field(() => [ID]) @IsArray() @ArrayMaxSize(20) @IsUUID(undefined, { each: true }) organisationIds: string[];
  @Field(() => String, { nullable: true, description: 'Somebody who is no body of the council.' }) @IsOptional() @IsString() @MaxLength(300) other?: string | null;
  @Field(() => Day, { nullable: true, description: 'By which day.' }) @IsOptional() @IsString() byOn?: string | null;
}

@InputType({ description: 'What a body answers.' })
export class ReportInput {
  @Field(() => ID) @IsUUID() slotId: string;
  @Field(() => AnswerEnum) @IsEnum(AnswerEnum) answer: Answer;
  @Field({ description: 'Not the last word: it never removes from control.' }) @IsBoolean() interim: boolean;
  @Field() @IsString() @MaxLength(50_000) text: string;
  @Field(() => Day, { nullable: true, description: 'Until when, for “more time”.' }) @IsOptional() @IsString() untilOn?: string | null;
  @Field(() => [FigureInput]) @IsArray() @ArrayMaxSize(50) @ValidateNested({ each: true }) @Type(() => FigureInput) figures: FigureInput[];
  @Field(() => [ID], { description: 'Files that came with letters or answers of this slot, or what you uploaded by POST /files.' }) @IsArray() @ArrayMaxSize(20) @IsUUID(undefined, { each: true }) fileIds: string[];
  @Field(() => [ID], { description: "The lead's “without”: organisations that did not answer." }) @IsArray() @ArrayMaxSize(200) @IsUUID(undefined, { each: true }) without: string[];
  @Field(() => HelpInput, { nullable: true, description: 'With “help”. Without it, bodies that the text names are only shown to the secretary.' }) @IsOptional() @ValidateNested() @Type(() => HelpInput) help?: HelpInput | null;
}

@InputType({ description: 'The colleague of the same body who has a matter from now on (T3).' })
export class HandOverInput {
  @Field(() => ID) @IsUUID() slotId: string;
  @Field(() => Int, { description: 'The version of the slot you read.' }) @IsInt() expectedVersion: number;
  @Field({ description: 'Name and surname; whoever is new to the directory is written down there.' }) @IsString() @MaxLength(1_000) name: string;
  @Field({ description: 'Where the letters go from now on; never an address of another body.' }) @IsString() @MaxLength(254) address: string;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(1_000) phone?: string | null;
  @Field(() => Day, { nullable: true, description: "The day the colleague is to be ready, not after the body's own, which stays." }) @IsOptional() @IsString() innerDueOn?: string | null;
  @Field(() => String, { nullable: true, description: 'What the colleague should know: it stands in his letter.' }) @IsOptional() @IsString() @MaxLength(10_000) note?: string | null;
}

@InputType({ description: 'Entered by the secretary for a body that spoke.' })
export class OnBehalfInput {
  @Field(() => ID, { nullable: true, description: 'Who spoke, when they are in the directory.' }) @IsOptional() @IsUUID() personId?: string | null;
  @Field({ description: 'Who it was, in words, as the secretary heard it.' }) @IsString() @MaxLength(300) saidBy: string;
  @Field({ description: 'phone, messenger, paper or meeting.' }) @IsEnum(['phone', 'messenger', 'paper', 'meeting']) channelName: string;
}

@InputType({ description: 'What the list shows.' })
export class AssignmentFilter {
  @Field(() => [MarkEnum], { nullable: true }) @IsOptional() @IsArray() @IsEnum(MarkEnum, { each: true }) marks?: Mark[] | null;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() organisationId?: string | null;
  @Field(() => OrganisationTypeEnum, { nullable: true, description: 'Given to a body of this kind.' }) @IsOptional() @IsEnum(OrganisationTypeEnum) organisationType?: OrganisationType | null;
  @Field(() => Boolean, { nullable: true, description: 'Only what that body, or that kind of body, leads.' }) @IsOptional() @IsBoolean() asLead?: boolean | null;
  @Field(() => ForceEnum, { nullable: true }) @IsOptional() @IsEnum(ForceEnum) force?: Force | null;
  @Field(() => String, { nullable: true, description: 'A number or words of the title.' }) @IsOptional() @IsString() @MaxLength(200) text?: string | null;
  @Field(() => Int, { nullable: true }) @IsOptional() @IsNumber() year?: number | null;
  @Field(() => Boolean, { nullable: true, description: 'The secretary: something waits for a word. A body: it owes an answer.' }) @IsOptional() @IsBoolean() waitsForMe?: boolean | null;
  @Field(() => WaitingKindEnum, { nullable: true, description: 'Only where this waits for a word; for whoever oversees.' }) @IsOptional() @IsEnum(WaitingKindEnum) waitingFor?: WaitingKind | null;
}
