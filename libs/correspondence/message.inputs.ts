import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Day } from '@kenes/kernel';
import { IsBoolean, IsInt, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';

@InputType({ description: 'A letter belongs to a slot, or to the question who answers this year; as an official letter with the number and date the body gave it.' })
export class FileMessageInput {
  @Field(() => ID) @IsUUID() messageId: string;
  @Field(() => Int) @IsInt() expectedVersion: number;
  @Field(() => ID) @IsUUID() slotId: string;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(100) officialNumber?: string | null;
  @Field(() => Day, { nullable: true }) @IsOptional() @IsString() officialOn?: string | null;
  @Field(() => Boolean, { description: 'It is the signed letter that closes the slot.' }) @IsBoolean() asOfficial: boolean;
}
