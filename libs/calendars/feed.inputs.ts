import { Field, ID, InputType } from '@nestjs/graphql';
import { languages, type Language } from '@kenes/config';
import { LanguageEnum } from '@kenes/kernel';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import type { FeedSettings } from './feed.entity.js';
import { FeedAudience, FeedLayer, feedLayers } from './layers.js';

@InputType({ description: 'What a subscription is called, shows, and in which words.' })
export class FeedInput {
  @Field(() => String) @IsString() @MaxLength(500) name: string;
  @Field(() => LanguageEnum) @IsIn(languages) language: Language;
  @Field(() => [FeedLayer]) @IsArray() @ArrayMaxSize(feedLayers.length) @IsIn(feedLayers, { each: true }) layers: FeedLayer[];
  // No default in the schema: a compiled operation would take a left-out variable for a missing one.
  @Field(() => FeedAudience, { nullable: true, description: '`full` unless said.' }) @IsOptional() @IsIn(Object.keys(FeedAudience)) audience?: keyof typeof FeedAudience | null;
  @Field(() => Boolean, { nullable: true, description: 'They ring unless said.' }) @IsOptional() @IsBoolean() alarms?: boolean | null;
}

/** What is wanted, with what was not said filled in. */
export const settingsIn = ({ name, language, layers, audience, alarms }: FeedInput): FeedSettings => ({ name, language, layers, audience: audience ?? 'full', alarms: alarms ?? true });

@InputType({ description: 'Other settings for a subscription; its address stays.' })
export class ChangeFeedInput extends FeedInput {
  @Field(() => ID) @IsUUID() feedId: string;
}
