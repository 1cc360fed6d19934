import { Field, ID, InputType, Int, registerEnumType } from '@nestjs/graphql';
import { BestChannelEnum, LetterLanguageEnum, type BestChannel, type LetterLanguage } from '@kenes/council';
import { Day } from '@kenes/kernel';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsIn, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { nobody, type NamedPerson, type WhoSays } from './said.js';

export const WhoEnum = { same: 'same', fix: 'fix', new: 'new' } as const;
registerEnumType(WhoEnum, { name: 'WhoAnswers', description: 'The person on record; the same person with other details; somebody else.' });
export const SpokenByEnum = { body: 'body', successor: 'successor' } as const;
registerEnumType(SpokenByEnum, { name: 'WhoSpoke', description: 'Who said so by telephone: the body, or the named successor, whose word passes everything on.' });

@InputType({ description: 'Which bodies are asked who answers in a year, and by when they should say.' })
export class OpenAnsweringInput {
  @Field(() => Int) @IsInt() @Min(2000) @Max(2100) year: number;
  @Field(() => Day) @IsString() answerBy: string;
  @Field(() => [ID]) @IsUUID(undefined, { each: true }) @ArrayMaxSize(500) organisationIds: string[];
}

@InputType({ description: 'Somebody as a body names them.' })
export class NamedPersonInput {
  @Field(() => String) @IsString() @MaxLength(300) name: string;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(300) nameKk?: string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(300) post?: string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(60) phone?: string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(320) address?: string | null;
}

@InputType({ description: 'What was said by telephone.' })
export class EnterAnsweringInput {
  @Field(() => ID) @IsUUID() answeringId: string;
  @Field(() => Int) @IsInt() expectedVersion: number;
  @Field(() => SpokenByEnum, { nullable: true, description: 'Without it, the body.' }) @IsOptional() @IsIn(Object.keys(SpokenByEnum)) spokenBy?: keyof typeof SpokenByEnum | null;
  @Field(() => WhoEnum) @IsIn(Object.keys(WhoEnum)) who: WhoSays['who'];
  @Field(() => NamedPersonInput, { nullable: true }) @IsOptional() @ValidateNested() @Type(() => NamedPersonInput) person?: NamedPersonInput | null;
  @Field(() => String, { nullable: true, description: "The department's common address." }) @IsOptional() @IsString() @MaxLength(320) shared?: string | null;
  @Field(() => LetterLanguageEnum, { nullable: true }) @IsOptional() letters?: LetterLanguage | null;
  @Field(() => BestChannelEnum, { nullable: true }) @IsOptional() channel?: BestChannel | null;
  @Field(() => NamedPersonInput, { nullable: true }) @IsOptional() @ValidateNested() @Type(() => NamedPersonInput) deputy?: NamedPersonInput | null;
}

@InputType({ description: 'Who stands in for an absent contact, and until when. Without a deputy: whom the body named itself.' })
export class DeputyInput {
  @Field(() => ID) @IsUUID() organisationId: string;
  @Field(() => ID, { description: 'The contact who is away.' }) @IsUUID() forPersonId: string;
  @Field(() => Day) @IsString() untilOn: string;
  @Field(() => NamedPersonInput, { nullable: true }) @IsOptional() @ValidateNested() @Type(() => NamedPersonInput) deputy?: NamedPersonInput | null;
  @Field(() => ID, { nullable: true, description: 'The automatic answer that told of it.' }) @IsOptional() @IsUUID() absenceId?: string | null;
}

export const namedIn = (given: NamedPersonInput): NamedPerson => ({ ...nobody, name: given.name, nameKk: given.nameKk ?? '', post: given.post ?? '', phone: given.phone ?? '', address: given.address ?? '' });

export const saidIn = ({ who, person, shared, letters, channel, deputy }: EnterAnsweringInput): WhoSays => ({
  who, person: person ? namedIn(person) : null, shared: shared ?? '', letters: letters ?? null, channel: channel ?? null, deputy: deputy ? namedIn(deputy) : null,
});
