import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Instant, LocalTextInput } from '@kenes/kernel';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsDate, IsInt, IsOptional, IsString, IsUUID, MaxLength, ValidateNested } from 'class-validator';

@InputType({ description: 'When and where; the end is after the start, both on the wall of the council.' })
class SittingInput {
  @Field(() => Instant) @IsDate() startsAt: Date;
  @Field(() => Instant) @IsDate() endsAt: Date;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(2000) place?: string | null;
  @Field(() => String, { nullable: true, description: 'https only.' }) @IsOptional() @IsString() @MaxLength(2000) videoUrl?: string | null;
}

@InputType({ description: 'A meeting to be planned; every mandate invited gets a letter with a calendar file.' })
export class MeetingInput extends SittingInput {
  @Field(() => LocalTextInput) @ValidateNested() @Type(() => LocalTextInput) title: LocalTextInput;
  @Field(() => [ID]) @IsArray() @ArrayMaxSize(500) @IsUUID('all', { each: true }) mandateIds: string[];
}

@InputType({ description: 'Another time or place for a meeting; those invited are told and, for another time, asked again.' })
export class MoveMeetingInput extends SittingInput {
  @Field(() => ID) @IsUUID() meetingId: string;
  @Field(() => Int) @IsInt() expectedVersion: number;
}
